//! Labels, phrases and outlets: what scraping leaves.

mod credits;
mod fields;
mod labels;
mod notes;
mod outlets;
mod own;
mod phrases;
mod rights;
mod stamps;
mod writers;

pub(crate) use self::{
    credits::Credits,
    fields::FieldWord,
    labels::{Label, LabelRole},
    outlets::Outlet,
    own::Own,
    phrases::{End, Phrase},
    rights::Rights,
    stamps::StampWord,
    writers::WriterWord,
};
use self::{labels::Labels, notes::Notes, outlets::Outlets, phrases::Phrases, writers::Writers};
use super::{Text, Trie, WordList, hash::HashMap, letters::Letters};
use crate::record::{Kind, RemovedKind};

/// Labels, phrases and outlets: what scraping leaves. Each file asks its own words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Residue {
    labels: Labels,
    phrases: Phrases,
    notes: Notes,
    pub(crate) rights: Rights,
    /// What stands before the name of a source.
    pub(crate) sources: WordList,
    outlets: Outlets,
    /// By the name of the outlet.
    own: HashMap<Text, Vec<Own>>,
    writers: Writers,
    stamp_words: HashMap<Text, StampWord>,
    /// What they begin with.
    stamp_firsts: Letters,
    pub(crate) credits: Credits,
    fields: HashMap<Text, FieldWord>,
    kind_tags: Vec<(Text, Kind)>,
}

const KINDS: &[(&str, RemovedKind)] = &[
    ("ui", RemovedKind::Ui),
    ("noise", RemovedKind::Noise),
    ("related", RemovedKind::Related),
    ("promotion", RemovedKind::Promotion),
    ("notice", RemovedKind::Notice),
    ("timestamp", RemovedKind::Timestamp),
    ("copyright", RemovedKind::Copyright),
    ("agency", RemovedKind::Agency),
];

fn insert<T>(trie: &mut Trie, values: &mut Vec<T>, form: &str, value: T) {
    let next = u32::try_from(values.len()).expect("fewer than 2^32 forms");
    if trie.insert(&squeeze(form), next) == next {
        values.push(value);
    }
}

/// `text` without the signs of notes before it.
fn unsigned(text: &str) -> &str {
    text.trim_start_matches([
        '※', '*', '■', '◆', '▶', '<', '[', '(', '【', '〈', '《', '“', '"', ' ',
    ])
}

/// `text` without blanks.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
