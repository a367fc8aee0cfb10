//! Labels, phrases and outlets: what scraping leaves.

use std::collections::{HashMap, HashSet};

use super::{Row, Table, Text, Trie};
use crate::{Error, record::RemovedKind};

/// Labels, phrases and outlets: what scraping leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Residue {
    labels: Trie,
    roles_of_labels: Vec<Label>,
    phrases: Trie,
    uses_of_phrases: Vec<Phrase>,
    cuts: Vec<Text>,
    outlets: Vec<Outlet>,
    outlet_names: HashMap<String, usize>,
    domains: HashMap<Text, usize>,
    words: HashMap<Text, WriterWord>,
    openers: HashSet<Text>,
    longest_outlet: usize,
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
}

/// How a notice begins, or what only it holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    pub(crate) at_start: bool,
    pub(crate) kind: RemovedKind,
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

/// A publisher.
#[derive(Clone, Debug)]
pub(crate) struct Outlet {
    pub(crate) name: Text,
    /// Whether it is a Korean wire service.
    pub(crate) agency: bool,
    /// Whether it prints articles of its own: portals and foreign agencies do not.
    pub(crate) publisher: bool,
}

/// A word that stands around a writer's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WriterWord {
    /// 기자, 특파원.
    Role,
    /// 정치부, 디지털뉴스팀.
    Desk,
    /// 글, 사진, 정리.
    Lead,
    /// 세종, 워싱턴.
    Place,
    /// 김, 남궁.
    Surname,
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

impl Residue {
    /// Columns: label, kind, role.
    pub(super) fn load_labels(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const ROLES: &[(&str, LabelRole)] = &[
            ("line", LabelRole::Line),
            ("menu", LabelRole::Menu),
            ("related", LabelRole::Related),
            ("summary", LabelRole::Summary),
            ("photo", LabelRole::Photo),
            ("stamp", LabelRole::Stamp),
        ];
        table.each(3, 1, |row| {
            let label =
                Label { kind: row.one_of(1, "kind", KINDS)?, role: row.one_of(2, "role", ROLES)? };
            insert(&mut self.labels, &mut self.roles_of_labels, row.cell(0), label);
            Ok(())
        })
    }

    /// Columns: phrase, place, kind, end.
    pub(super) fn load_phrases(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const ENDS: &[(&str, End)] = &[("-", End::None), ("soft", End::Soft), ("hard", End::Hard)];
        table.each(4, 1, |row| {
            if row.cell(1) == "cut" {
                self.cuts.push(row.text(0));
                return Ok(());
            }
            let at_start = row.one_of(1, "place", &[("start", true), ("has", false)])?;
            let kind = row.one_of(2, "kind", KINDS)?;
            let end = row.one_of(3, "end", ENDS)?;
            let phrase = Phrase { at_start, kind, end };
            insert(&mut self.phrases, &mut self.uses_of_phrases, row.cell(0), phrase);
            Ok(())
        })
    }

    /// Columns: name, other names, domains, kind.
    pub(super) fn load_outlets(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(4, 1, |row| {
            let kind = row.cell(3);
            let number = self.outlets.len();
            self.outlets.push(Outlet {
                name: row.text(0),
                agency: kind == "agency",
                publisher: !matches!(kind, "portal" | "foreign-agency" | "government"),
            });
            for name in row.list(1).chain([row.text(0)]) {
                let name = squeeze(&name);
                self.longest_outlet = self.longest_outlet.max(name.len());
                self.outlet_names.entry(name).or_insert(number);
            }
            for domain in row.list(2) {
                self.domains.entry(domain).or_insert(number);
            }
            Ok(())
        })
    }

    /// Columns: word, class.
    pub(super) fn load_byline_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const CLASSES: &[(&str, Option<WriterWord>)] = &[
            ("role", Some(WriterWord::Role)),
            ("desk", Some(WriterWord::Desk)),
            ("lead", Some(WriterWord::Lead)),
            ("place", Some(WriterWord::Place)),
            ("surname", Some(WriterWord::Surname)),
            ("opener", None),
        ];
        table.each(2, 1, |row: &Row<'_>| {
            match row.one_of(1, "class", CLASSES)? {
                Some(class) => drop(self.words.insert(row.text(0), class)),
                None => drop(self.openers.insert(row.text(0))),
            }
            Ok(())
        })
    }

    /// The label that `squeezed`, a line without blanks, is as a whole.
    pub(crate) fn label(&self, squeezed: &str) -> Option<Label> {
        let mut whole = None;
        self.labels.prefixes(squeezed, |end, number| {
            if end == squeezed.len() {
                whole = Some(self.roles_of_labels[number as usize]);
            }
        });
        whole
    }

    /// Calls `found` with the length and the label of every label that `squeezed` begins with.
    pub(crate) fn labels_at(&self, squeezed: &str, mut found: impl FnMut(usize, Label)) {
        self.labels.prefixes(squeezed, |end, n| found(end, self.roles_of_labels[n as usize]));
    }

    /// The first phrase that tells what `squeezed`, a line without blanks, is.
    pub(crate) fn phrase(&self, squeezed: &str) -> Option<Phrase> {
        let mut found = None;
        for (at, _) in squeezed.char_indices() {
            self.phrases.prefixes(&squeezed[at..], |_, number| {
                let phrase = self.uses_of_phrases[number as usize];
                if at == 0 || !phrase.at_start {
                    found = Some(phrase);
                }
            });
            if found.is_some() {
                break;
            }
        }
        found
    }

    /// Whether a phrase for the start of a line begins `squeezed`.
    pub(crate) fn opening_phrase(&self, squeezed: &str) -> Option<Phrase> {
        let mut found = None;
        self.phrases.prefixes(squeezed, |_, n| found = Some(self.uses_of_phrases[n as usize]));
        found
    }

    /// Literal scraps that go wherever a line begins with them, longest first.
    pub(crate) fn cuts(&self) -> &[Text] {
        &self.cuts
    }

    /// The outlet or agency with this name; blanks do not count.
    pub(crate) fn outlet(&self, name: &str) -> Option<&Outlet> {
        if name.len() > 2 * self.longest_outlet {
            return None;
        }
        let name = squeeze(name);
        self.outlet_names.get(name.as_str()).map(|&number| &self.outlets[number])
    }

    /// The outlet whose site or mail is at `domain`, or at a domain above it.
    pub(crate) fn outlet_at(&self, domain: &str) -> Option<&Outlet> {
        let mut rest = domain;
        for _ in 0..4 {
            if let Some(&number) = self.domains.get(rest) {
                return Some(&self.outlets[number]);
            }
            rest = rest.split_once('.')?.1;
        }
        None
    }

    /// What `word` says beside a name.
    pub(crate) fn writer_word(&self, word: &str) -> Option<WriterWord> {
        self.words.get(word).copied()
    }

    /// Whether sentences open with `words`, one or two of them.
    pub(crate) fn opens_sentence(&self, words: &str) -> bool {
        self.openers.contains(words)
    }
}

fn insert<T>(trie: &mut Trie, values: &mut Vec<T>, form: &str, value: T) {
    let next = u32::try_from(values.len()).expect("fewer than 2^32 forms");
    if trie.insert(&squeeze(form), next) == next {
        values.push(value);
    }
}

/// `text` without blanks.
fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
