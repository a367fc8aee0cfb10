//! Sentences that speak to the reader, or of the piece itself.

use super::{Residue, unsigned};
use crate::lexicon::WordList;

/// How such sentences begin and end.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    pub(super) pleas: WordList,
    pub(super) orders: WordList,
    /// Names that a piece has for itself, its editor's, its writer's, and how its series ends a sentence.
    pub(super) selves: WordList,
    pub(super) editors: WordList,
    pub(super) writers: WordList,
    pub(super) series: WordList,
    pub(super) summaries: WordList,
    pub(super) announcers: WordList,
}

impl Residue {
    /// Whether `text` ends as sentences that speak to the reader do.
    pub(crate) fn is_plea(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.pleas.end(text) || self.is_order(text)
    }

    /// Whether `text` ends as sentences do that tell the reader what to do.
    pub(crate) fn is_order(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.orders.end(text)
    }

    /// Whether `text` begins with the name that an editor's note has.
    pub(crate) fn is_editors(&self, text: &str) -> bool {
        let mut rests = self.notes.editors.behind(unsigned(text));
        rests.any(|rest| rest.starts_with([']', '>', ')', '】', ':', '=', '|', '〉', '》']))
    }

    /// Whether `text` begins with the name that a piece has for itself: 이 기사는.
    pub(crate) fn names_itself(&self, text: &str) -> bool {
        let mut rests = self.notes.selves.behind(unsigned(text));
        rests.any(|rest| rest.starts_with(['는', '은', '를', '을', '의', '에', ' ']))
    }

    /// Whether `text` ends as sentences do that tell what a series is.
    pub(crate) fn is_of_series(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.series.end(text)
    }

    /// What stands behind the name that a writer has for himself at the start of `text`: 필자는.
    pub(crate) fn behind_writer<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.notes.writers.behind(unsigned(text)).next()
    }

    /// Whether a list follows a sentence that ends with `text`.
    pub(crate) fn announces(&self, text: &str) -> bool {
        let text = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        self.notes.announcers.end(text)
    }

    /// Whether `text` calls itself a summary.
    pub(crate) fn is_of_summary(&self, text: &str) -> bool {
        self.notes.summaries.stand_in(text)
    }
}
