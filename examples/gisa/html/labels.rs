//! The page's own words in two languages.

use std::{collections::HashMap, sync::LazyLock};

use super::escape::Markup;

static WORDS: LazyLock<HashMap<&str, [&str; 2]>> = LazyLock::new(|| {
    let rows = include_str!("labels.tsv").lines().filter(|line| !line.starts_with('#'));
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        Some((cells.next()?, [cells.next()?, cells.next()?]))
    };
    rows.filter_map(row).collect()
});

/// The words behind `key`, Korean first; a key without a row stands for itself.
pub(crate) fn words(key: &str) -> [&str; 2] {
    WORDS.get(key).copied().unwrap_or([key, key])
}

impl Markup {
    /// Adds words of the page in both languages, of which the page shows one.
    pub(crate) fn label(&mut self, key: &str) -> &mut Markup {
        let [korean, english] = words(key);
        self.both(korean, english)
    }

    /// Adds words that differ between the languages.
    pub(crate) fn both(&mut self, korean: &str, english: &str) -> &mut Markup {
        if korean == english {
            return self.text(korean);
        }
        self.tag("<span class=ko lang=ko>").text(korean).tag("</span>");
        self.tag("<span class=en lang=en>").text(english).tag("</span>")
    }
}

#[cfg(test)]
mod tests {
    use gisa::record::EntityKind;

    use super::*;

    #[test]
    fn every_row_has_both_languages() {
        let rows = include_str!("labels.tsv").lines().filter(|line| !line.starts_with('#'));
        for row in rows.clone() {
            let cells: Vec<&str> = row.split('\t').collect();
            assert!(cells.len() == 3 && cells.iter().all(|cell| !cell.is_empty()), "{row}");
        }
        assert_eq!(rows.count(), WORDS.len(), "a key stands twice");
    }

    #[test]
    fn every_kind_of_entity_has_a_row() {
        for kind in EntityKind::ALL {
            assert!(WORDS.contains_key(kind.as_str()), "{kind}");
        }
    }

    #[test]
    fn only_one_language_is_shown_of_words_that_differ() {
        let mut out = Markup::default();
        out.label("city").both("KR", "KR");
        let words = "<span class=ko lang=ko>시·군</span><span class=en lang=en>city</span>KR";
        assert_eq!(out.into_string(), words);
    }
}
