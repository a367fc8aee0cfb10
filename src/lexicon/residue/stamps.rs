//! Words of time stamps.

use super::Residue;
use crate::{Error, lexicon::Table};

/// A word of a time stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StampWord {
    /// 입력, 승인.
    Label,
    /// 수정, 최종편집.
    Modified,
    /// 오전, 월요일.
    Spare,
}

impl Residue {
    /// Columns: word, class.
    pub(crate) fn load_stamp_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const CLASSES: &[(&str, StampWord)] = &[
            ("label", StampWord::Label),
            ("modified", StampWord::Modified),
            ("spare", StampWord::Spare),
        ];
        table.each(2, 1, |row| {
            self.stamp_firsts.add(row.cell(0).chars().next());
            self.stamp_words.insert(row.text(0), row.one_of(1, "class", CLASSES)?);
            Ok(())
        })
    }

    /// What `word` says in a time stamp.
    pub(crate) fn stamp_word(&self, word: &str) -> Option<StampWord> {
        if !self.stamp_firsts.has(word.chars().next()) {
            return None;
        }
        self.stamp_words.get(word).copied()
    }

    /// Whether a label of time stamps stands in `word`, and whether one of a change does.
    pub(crate) fn stamp_label(&self, word: &str) -> Option<StampWord> {
        let labels = self.stamp_words.iter().filter(|(label, _)| word.contains(label.as_ref()));
        let found = labels.map(|(_, class)| *class).filter(|class| *class != StampWord::Spare);
        found.max_by_key(|class| *class == StampWord::Modified)
    }
}
