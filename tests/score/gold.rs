use std::{collections::BTreeSet, fs, path::Path};

use gisa::Decimal;
use serde::Deserialize;

use super::{surface, text::squeeze};

/// What should come out of one article.
#[derive(Deserialize)]
pub(crate) struct Gold {
    pub(crate) id: String,
    pub(crate) title: Option<String>,
    #[serde(default)]
    pub(crate) subtitles: Vec<String>,
    pub(crate) agency: Option<String>,
    #[serde(default)]
    pub(crate) byline: Vec<Byline>,
    pub(crate) published: Option<String>,
    pub(crate) paragraphs: Vec<String>,
    #[serde(default)]
    pub(crate) boilerplate: Vec<String>,
    pub(crate) amounts: Vec<Amount>,
    pub(crate) locations: Vec<Location>,
    pub(crate) officials: Vec<Official>,
    pub(crate) projects: Vec<Project>,
    /// Null where nobody has annotated them.
    pub(crate) quotes: Option<Vec<Quote>>,
    #[serde(default)]
    pub(crate) neutral: Vec<String>,
}

#[derive(Deserialize)]
pub(crate) struct Byline {
    pub(crate) name: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct Amount {
    pub(crate) text: String,
    pub(crate) currency: Option<String>,
    #[serde(default, with = "gisa_decimal")]
    pub(crate) value: Option<Decimal>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Location {
    pub(crate) text: String,
    pub(crate) name: String,
    pub(crate) country: Option<String>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Official {
    pub(crate) name: Option<String>,
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) titles: Vec<String>,
    pub(crate) org: Option<String>,
    pub(crate) org_text: Option<String>,
    pub(crate) kind: String,
    pub(crate) mentions: Vec<String>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Project {
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    #[serde(default)]
    pub(crate) optional: bool,
}

#[derive(Deserialize)]
pub(crate) struct Quote {
    pub(crate) text: String,
    pub(crate) speaker: Option<String>,
}

impl Gold {
    /// Reads one gold file.
    ///
    /// # Panics
    ///
    /// Panics, with the path, if it cannot be read: a test cannot go on without it.
    pub(crate) fn read(path: &Path) -> Gold {
        let json =
            fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Surfaces and lines that count neither as missed nor as extra.
    pub(super) fn neutral(&self) -> BTreeSet<String> {
        self.neutral.iter().map(|surface| squeeze(surface)).collect()
    }

    /// May this surface be found and not be found? A single syllable of a subtitle (한, 미) need
    /// not be the country.
    pub(super) fn loose(&self, surface: &str) -> bool {
        self.neutral.iter().any(|neutral| squeeze(neutral) == surface)
            || !surface::syllable_or_nothing(surface)
                && self.subtitles.iter().any(|line| squeeze(line).contains(surface))
    }
}

/// Values stand in the gold as plain numbers, which the reader of numbers turns into their shortest
/// text, or as that text.
mod gisa_decimal {
    use gisa::Decimal;
    use serde::{Deserialize, Deserializer, de::Error};

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<Decimal>, D::Error> {
        let value = match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::Null => return Ok(None),
            serde_json::Value::String(text) => read(&text),
            number => read(&number.to_string()),
        };
        value.map(Some).map_err(D::Error::custom)
    }

    fn read(text: &str) -> Result<Decimal, rust_decimal::Error> {
        text.parse().or_else(|_| Decimal::from_scientific(text))
    }
}
