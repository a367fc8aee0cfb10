//! Sentences that speak to the reader, or of the piece itself.

use super::{Residue, unsigned};
use crate::lexicon::Text;

/// How such sentences begin and end.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    pub(super) pleas: Vec<Text>,
    pub(super) orders: Vec<Text>,
    /// Names that a piece has for itself, its editor's, its writer's, and how its series ends a sentence.
    pub(super) selves: Vec<Text>,
    pub(super) editors: Vec<Text>,
    pub(super) writers: Vec<Text>,
    pub(super) series: Vec<Text>,
    pub(super) summaries: Vec<Text>,
    pub(super) announcers: Vec<Text>,
}

impl Residue {
    /// Whether `text` ends as sentences that speak to the reader do.
    pub(crate) fn is_plea(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.pleas.iter().any(|plea| text.ends_with(plea.as_ref())) || self.is_order(text)
    }

    /// Whether `text` ends as sentences do that tell the reader what to do.
    pub(crate) fn is_order(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.orders.iter().any(|order| text.ends_with(order.as_ref()))
    }

    /// Whether `text` begins with the name that an editor's note has.
    pub(crate) fn is_editors(&self, text: &str) -> bool {
        let text = unsigned(text);
        self.notes.editors.iter().any(|name| {
            let rest = text.strip_prefix(name.as_ref());
            rest.is_some_and(|rest| {
                rest.starts_with([']', '>', ')', '】', ':', '=', '|', '〉', '》'])
            })
        })
    }

    /// Whether `text` begins with the name that a piece has for itself: 이 기사는.
    pub(crate) fn names_itself(&self, text: &str) -> bool {
        let text = unsigned(text);
        self.notes.selves.iter().any(|name| {
            let rest = text.strip_prefix(name.as_ref());
            rest.is_some_and(|rest| rest.starts_with(['는', '은', '를', '을', '의', '에', ' ']))
        })
    }

    /// Whether `text` ends as sentences do that tell what a series is.
    pub(crate) fn is_of_series(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.series.iter().any(|end| text.ends_with(end.as_ref()))
    }

    /// What stands behind the name that a writer has for himself at the start of `text`: 필자는.
    pub(crate) fn behind_writer<'t>(&self, text: &'t str) -> Option<&'t str> {
        let text = unsigned(text);
        self.notes.writers.iter().find_map(|name| text.strip_prefix(name.as_ref()))
    }

    /// Whether a list follows a sentence that ends with `text`.
    pub(crate) fn announces(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.announcers.iter().any(|end| text.ends_with(end.as_ref()))
    }

    /// Whether `text` calls itself a summary.
    pub(crate) fn is_of_summary(&self, text: &str) -> bool {
        self.notes.summaries.iter().any(|word| text.contains(word.as_ref()))
    }
}
