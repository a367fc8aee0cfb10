//! RL4: hashtags and keywords of the page.

use super::{
    draft::{Class, Draft},
    shape,
};
use crate::{
    Span,
    lexicon::{End, LabelRole},
    record::RemovedKind,
};

/// Longest keyword and longest line of keywords, in bytes.
const LONGEST: usize = 60;
const LONGEST_LINE: usize = 600;

impl Draft<'_> {
    /// A line of hashtags, or of keywords behind their label.
    pub(super) fn keyword_line(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > LONGEST_LINE || shape::ends_sentence(text) {
            return None;
        }
        let words = match text.starts_with('#') {
            true => text,
            false => self.behind_label(text)?,
        };
        let found = if words.starts_with('#') { hashtags(words) } else { listed(words) }?;
        self.keywords.extend(found);
        Some(self.gone(span, RemovedKind::Related, "RL4", End::Soft))
    }

    /// What stands behind the label of keywords at the start of `text`.
    fn behind_label<'t>(&self, text: &'t str) -> Option<&'t str> {
        let end = text.find([' ', ':', '#', '|', '：', ']'])?;
        let label = text[..end].trim_start_matches(['[', '■', '▶']);
        let known = self.residue.label(label)?.role == LabelRole::Keyword;
        let words = text[end..].trim_start_matches([' ', ':', '|', '：', ']']);
        (known && !words.is_empty()).then_some(words)
    }
}

/// `#부두 #항만`, `#부두#항만`: every word has its sign, and a sign alone is none.
pub(super) fn hashtags(text: &str) -> Option<Vec<String>> {
    let rest = text.strip_prefix('#')?;
    let mut found = Vec::new();
    for tag in rest.split('#') {
        let spaced = tag.starts_with(' ');
        let tag = tag.trim_matches([' ', ',', '\u{a0}', '\t']);
        let sound = !tag.is_empty()
            && tag.len() <= LONGEST
            && !tag.starts_with(|c: char| c.is_ascii_digit() && tag.contains(['.', ' ']))
            && tag.split_whitespace().count() <= 3;
        if !sound || shape::ends_sentence(tag) {
            return None;
        }
        found.push((tag.to_owned(), spaced || tag.contains(' ')));
    }
    // One sign before several words is a subhead.
    let alone = found.len() == 1 && found[0].1;
    (!alone).then(|| found.into_iter().map(|(tag, _)| tag).collect())
}

/// `부두, 항만공사, 갯벌`: short words with commas between them.
fn listed(text: &str) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split([',', '·', '|']).map(str::trim).collect();
    let sound =
        |word: &&str| !word.is_empty() && word.len() <= LONGEST && word.split(' ').count() <= 3;
    let keywords = words.len() > 1 && words.iter().all(sound);
    keywords.then(|| words.into_iter().map(str::to_owned).collect())
}
