//! Titles, ranks and what they are built from.

use super::{
    Forms, Sense, Table, Text,
    hash::{HashMap, HashSet},
};
use crate::Error;

/// Heads of titles and the words that stand around them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Titles {
    heads: Vec<Head>,
    words: HashMap<Text, TitleWord>,
    bodies: HashSet<Text>,
}

/// The rank that a title ends in: 차관보 of 통상차관보.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) form: Text,
    pub(crate) class: Class,
    /// Any noun may stand before it in one word.
    pub(crate) open: bool,
    /// Also a common word (시장, 감사): counts only beside a person.
    pub(crate) weak: bool,
    /// Too many bear it for an office without a name (의원, 교수).
    pub(crate) named: bool,
    /// Also a thing: 이 시장 is mostly this market.
    pub(crate) thing: bool,
    /// What the body is called in place of the head: 시 for 시장.
    pub(crate) body: Option<Text>,
    /// The one body that has such an office, where no other is named: 대검찰청 for 검찰총장.
    pub(crate) of: Option<Text>,
}

/// The world that a title belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Heads of state and of government.
    State,
    /// Ministers and vice-ministers.
    Cabinet,
    /// Everyone else in an administration.
    Government,
    Legislature,
    Judiciary,
    Prosecution,
    /// Police and fire service.
    Police,
    Military,
    Diplomat,
    /// Provinces, cities, districts, schools boards.
    Local,
    /// Bodies of many states.
    International,
    /// Central bank and supervisor of banks.
    Finance,
    /// Corporations and institutions of the public.
    Institution,
    Party,
    Business,
    Academic,
    Other,
}

const CLASSES: &[(&str, Class)] = &[
    ("state", Class::State),
    ("cabinet", Class::Cabinet),
    ("government", Class::Government),
    ("legislature", Class::Legislature),
    ("judiciary", Class::Judiciary),
    ("prosecution", Class::Prosecution),
    ("police", Class::Police),
    ("military", Class::Military),
    ("diplomat", Class::Diplomat),
    ("local", Class::Local),
    ("international", Class::International),
    ("finance", Class::Finance),
    ("institution", Class::Institution),
    ("party", Class::Party),
    ("business", Class::Business),
    ("academic", Class::Academic),
    ("other", Class::Other),
];

/// A word that stands beside a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TitleWord {
    /// Part of the title: 총괄 사장.
    Modifier,
    /// What the bearer is to the office, said before: 전, 신임.
    Before,
    /// The same said behind, part of the title: 장관 지명자.
    After,
    /// A whole word that ends like a title and is none: 주차장, 시사회장.
    Never,
}

const WORDS: &[(&str, TitleWord)] = &[
    ("modifier", TitleWord::Modifier),
    ("before", TitleWord::Before),
    ("after", TitleWord::After),
    ("never", TitleWord::Never),
];

impl Titles {
    /// Columns: form, class, uses (letters `o`, `w`, `n`, `t`), body, of.
    pub(super) fn load(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(4, 1, |row| {
            let uses = row.cell(2);
            if uses.chars().any(|letter| !"ownt".contains(letter)) {
                return Err(row.bad(2, "uses"));
            }
            let number = u32::try_from(self.heads.len()).expect("fewer than 2^32 titles");
            self.heads.push(Head {
                form: row.text(0),
                class: row.one_of(1, "class", CLASSES)?,
                open: uses.contains('o'),
                weak: uses.contains('w'),
                named: uses.contains('n'),
                thing: uses.contains('t'),
                body: row.some(3),
                of: row.some(4),
            });
            forms.add(row.cell(0), Sense::Title(number));
            Ok(())
        })
    }

    /// Columns: word, kind.
    pub(super) fn load_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.words.insert(row.text(0), row.one_of(1, "kind", WORDS)?);
            Ok(())
        })
    }

    /// Columns: head of a body's name.
    pub(super) fn load_bodies(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            self.bodies.insert(row.text(0));
            Ok(())
        })
    }

    /// Whether the names of bodies end in `head`: 부 of 산업인프라개발부.
    pub(crate) fn heads_body(&self, head: &str) -> bool {
        self.bodies.contains(head)
    }

    pub(crate) fn get(&self, row: u32) -> &Head {
        &self.heads[row as usize]
    }

    pub(crate) fn word(&self, word: &str) -> Option<TitleWord> {
        self.words.get(word).copied()
    }
}
