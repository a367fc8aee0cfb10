//! Phrases that only notices hold, and lists of words that stand among them in their table.

use super::{KINDS, Residue, insert};
use crate::{
    Error,
    lexicon::{Table, Trie, WordList},
    record::RemovedKind,
};

/// How notices begin, and what only they hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    forms: Trie,
    /// What each form is.
    uses: Vec<Phrase>,
    cuts: WordList,
}

/// How a notice begins, or what only it holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) at_start: bool,
    /// Whether no sentence of a body begins so.
    pub(crate) sole: bool,
    pub(crate) kind: RemovedKind,
    /// Whether what it says is worth keeping.
    pub(crate) note: bool,
    pub(crate) end: End,
}

/// What a removed line says about the body above it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum End {
    /// Nothing.
    #[default]
    None,
    /// It may be over.
    Soft,
    /// It is over.
    Hard,
}

impl Residue {
    /// Columns: phrase, place, kind, end.
    pub(crate) fn load_phrases(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const ENDS: &[(&str, End)] = &[("-", End::None), ("soft", End::Soft), ("hard", End::Hard)];
        table.each(4, 1, |row| {
            if let Some(words) = self.words_of(row.cell(1)) {
                words.push(row.text(0));
                return Ok(());
            }
            const PLACES: &[(&str, (bool, bool))] =
                &[("start", (true, false)), ("has", (false, false)), ("sole", (true, true))];
            let (at_start, sole) = row.one_of(1, "place", PLACES)?;
            let note = row.cell(2) == "note";
            let kind = if note { RemovedKind::Notice } else { row.one_of(2, "kind", KINDS)? };
            let end = row.one_of(3, "end", ENDS)?;
            let phrase = Phrase { at_start, sole, kind, note, end };
            insert(&mut self.phrases.forms, &mut self.phrases.uses, row.cell(0), phrase);
            Ok(())
        })
    }

    /// The list that rows of `place` of the phrases go to.
    fn words_of(&mut self, place: &str) -> Option<&mut WordList> {
        Some(match place {
            "cut" => &mut self.phrases.cuts,
            "plea" => &mut self.notes.pleas,
            "self" => &mut self.notes.selves,
            "editor" => &mut self.notes.editors,
            "writer" => &mut self.notes.writers,
            "series" => &mut self.notes.series,
            "share" => &mut self.labels.shares,
            "link" => &mut self.labels.links,
            "ban" => &mut self.rights.bans,
            "ban_start" => &mut self.rights.ban_starts,
            "holder" => &mut self.rights.holders,
            "order" => &mut self.notes.orders,
            "summary" => &mut self.notes.summaries,
            "announce" => &mut self.notes.announcers,
            "ban_end" => &mut self.rights.ban_ends,
            "source" => &mut self.sources,
            _ => return None,
        })
    }

    /// The first phrase that tells what `squeezed`, a line without blanks, is.
    pub(crate) fn phrase(&self, squeezed: &str) -> Option<Phrase> {
        let mut found: Option<(usize, Phrase)> = None;
        self.phrases.forms.scan(squeezed, |start, _, number| {
            let phrase = self.phrases.uses[number as usize];
            let first = found.is_none_or(|(first, _)| first == start);
            if first && (start == 0 || !phrase.at_start) {
                found = Some((start, phrase));
            }
        });
        found.map(|(_, phrase)| phrase)
    }

    /// Whether a phrase may begin `text`, by its first character.
    pub(crate) fn may_open(&self, text: &str) -> bool {
        text.chars().next().is_some_and(|first| self.phrases.forms.may_begin(first))
    }

    /// Whether a phrase for the start of a line begins `squeezed`.
    pub(crate) fn opening_phrase(&self, squeezed: &str) -> Option<Phrase> {
        let mut found = None;
        self.phrases.forms.prefixes(squeezed, |_, n| found = Some(self.phrases.uses[n as usize]));
        found
    }

    /// Literal scraps that go wherever a line begins with them.
    pub(crate) fn cuts(&self) -> &WordList {
        &self.phrases.cuts
    }
}
