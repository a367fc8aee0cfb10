//! Words of copyright notices.

use super::Residue;
use crate::lexicon::WordList;

/// Who holds the right, the ban, what two of make one, its last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rights {
    pub(crate) holders: WordList,
    pub(crate) bans: WordList,
    pub(crate) ban_starts: WordList,
    pub(crate) ban_ends: WordList,
}

impl Residue {
    /// The word for who holds a right with which `bytes` begin.
    pub(crate) fn holder(&self, bytes: &[u8]) -> Option<&str> {
        self.rights
            .holders
            .iter()
            .map(AsRef::as_ref)
            .find(|holder: &&str| bytes.starts_with(holder.as_bytes()))
    }

    /// Whether a word for who holds a right stands in `text`.
    pub(crate) fn names_holder(&self, text: &str) -> bool {
        self.rights.holders.stand_in(text)
    }
}
