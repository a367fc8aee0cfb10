//! Words of a page's interface.

use super::{KINDS, Residue, insert};
use crate::{
    Error,
    lexicon::{Table, Trie, WordList},
    record::RemovedKind,
};

/// All labels, with what a page writes behind the networks it shares to.
#[derive(Clone, Debug, Default)]
pub(super) struct Labels {
    forms: Trie,
    /// What each form is.
    uses: Vec<Label>,
    /// What one does with a page on a network, and what stands between the two.
    pub(super) shares: WordList,
    pub(super) links: WordList,
}

/// A word of a page's interface.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Label {
    pub(crate) kind: RemovedKind,
    pub(crate) role: LabelRole,
}

/// What a label says about the lines around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LabelRole {
    /// Nothing: it goes wherever it is a whole line.
    Line,
    /// An ordinary word as well: it goes in a run of labels or outside the body.
    Menu,
    /// Head of a list of other articles.
    Related,
    /// Head of a summary box.
    Summary,
    /// A caption follows.
    Photo,
    /// A time stamp follows.
    Stamp,
    /// Keywords follow.
    Keyword,
    /// Comments of readers follow, or may.
    Comment,
}

impl Residue {
    /// Columns: label, kind, role.
    pub(crate) fn load_labels(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const ROLES: &[(&str, LabelRole)] = &[
            ("line", LabelRole::Line),
            ("menu", LabelRole::Menu),
            ("related", LabelRole::Related),
            ("summary", LabelRole::Summary),
            ("photo", LabelRole::Photo),
            ("stamp", LabelRole::Stamp),
            ("keyword", LabelRole::Keyword),
            ("comment", LabelRole::Comment),
        ];
        table.each(3, 1, |row| {
            let label =
                Label { kind: row.one_of(1, "kind", KINDS)?, role: row.one_of(2, "role", ROLES)? };
            insert(&mut self.labels.forms, &mut self.labels.uses, row.cell(0), label);
            Ok(())
        })
    }

    /// The label that `squeezed`, a line without blanks, is as a whole.
    pub(crate) fn label(&self, squeezed: &str) -> Option<Label> {
        let mut whole = None;
        self.labels.forms.prefixes(squeezed, |end, number| {
            if end == squeezed.len() {
                whole = Some(self.labels.uses[number as usize]);
            }
        });
        whole
    }

    /// Calls `found` with the length and the label of every label that `squeezed` begins with.
    pub(crate) fn labels_at(&self, squeezed: &str, mut found: impl FnMut(usize, Label)) {
        self.labels.forms.prefixes(squeezed, |end, n| found(end, self.labels.uses[n as usize]));
    }

    /// U7: whether `squeezed` is a label with what a page writes behind the networks it shares to:
    /// `페이스북(으)로 기사보내기`, `카카오톡에 공유`.
    pub(crate) fn shares(&self, squeezed: &str) -> bool {
        let linked = |rest: &str| {
            self.labels.links.before(rest).chain([rest]).any(|rest| self.label(rest).is_some())
        };
        self.labels.shares.before(squeezed).any(linked)
    }
}
