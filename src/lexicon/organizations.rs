//! Organisations by name and by head word.

use super::{
    Forms, Row, Sense, Table, Text, WordList,
    hash::{HashMap, HashSet},
    letters::Letters,
};
use crate::{Error, record::OrganizationKind};

/// Organisations by name and by head word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Organizations {
    rows: Vec<NamedBody>,
    heads: Vec<Head>,
    countries: Vec<CountryWord>,
    foreign: Endings,
    parts: Endings,
    never: HashSet<Text>,
    never_ends: HashSet<Text>,
    tails: HashMap<Text, Weight>,
    tail_firsts: Letters,
    commons: HashSet<Text>,
    /// By their role.
    words: [WordList; BODY_WORDS.len()],
}

/// An organisation that the tables name.
#[derive(Clone, Debug)]
pub(crate) struct NamedBody {
    pub(crate) name: Text,
    /// The days from and to which the name held, `2018`, `2018-03` or `2018-03-02`; empty where
    /// unknown or open.
    pub(crate) from: Text,
    pub(crate) to: Text,
    pub(crate) kind: OrganizationKind,
    /// ISO 3166-1 alpha-2 code.
    pub(crate) country: Option<Text>,
    /// The group of companies that it belongs to.
    pub(crate) group: Option<Text>,
}

/// A head word: 경찰서, 홀딩스.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) word: Text,
    pub(crate) usage: Usage,
    pub(crate) kind: OrganizationKind,
    /// How many characters the name part has at least.
    pub(crate) least: usize,
    /// The head written out: 지방법원 for 지법.
    pub(crate) full: Option<Text>,
}

/// How a head word makes a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Usage {
    /// Behind a name in the same word.
    Name,
    /// As [`Usage::Name`], with evidence beside it.
    Weak,
    /// As [`Usage::Name`], and the word before may be its place.
    Local,
    /// Behind a name in the word before.
    Spaced,
    /// Behind a number in the same word.
    Numbered,
    /// Behind the words for a country.
    Foreign,
    /// A part of the body that is named before it.
    Part,
    /// The front of a name.
    Brand,
    /// Behind the name of an event in the word before.
    Event,
    /// Beside a company's name.
    Sign,
    /// No body, though it ends like one.
    Never,
}

/// A short word for a country in front of one of its bodies.
#[derive(Clone, Debug)]
pub(crate) struct CountryWord {
    pub(crate) code: Text,
    pub(crate) name: Text,
}

/// How much a word behind a name says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// It can stand behind a name.
    Plain,
    /// It tells that a name stands before it.
    Telling,
}

/// What a word does beside the name of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BodyWord {
    /// Ends a noun for a sort of company: 로봇 스타트업.
    Sort,
    /// What somebody in a company is for: 아시아 대표.
    Region,
    /// Ends what somebody in a body is at work on: 인도·태평양 프로그램.
    Unit,
    /// Behind a body to which somebody came: 본부를 찾아.
    Visit,
    /// Where one comes to then: 본부.
    House,
    /// Ends the last word of an event's name: 대회.
    Event,
    /// Stands inside such a name: 하계.
    Inside,
}

const BODY_WORDS: [(&str, BodyWord); 7] = [
    ("sort", BodyWord::Sort),
    ("region", BodyWord::Region),
    ("unit", BodyWord::Unit),
    ("visit", BodyWord::Visit),
    ("house", BodyWord::House),
    ("event", BodyWord::Event),
    ("inside", BodyWord::Inside),
];

const KINDS: &[(&str, OrganizationKind)] = &[
    ("ministry", OrganizationKind::Ministry),
    ("agency", OrganizationKind::Agency),
    ("local_government", OrganizationKind::LocalGovernment),
    ("court", OrganizationKind::Court),
    ("prosecution", OrganizationKind::Prosecution),
    ("police", OrganizationKind::Police),
    ("military", OrganizationKind::Military),
    ("parliament", OrganizationKind::Parliament),
    ("party", OrganizationKind::Party),
    ("central_bank", OrganizationKind::CentralBank),
    ("public_institution", OrganizationKind::PublicInstitution),
    ("company", OrganizationKind::Company),
    ("school", OrganizationKind::School),
    ("hospital", OrganizationKind::Hospital),
    ("international", OrganizationKind::International),
    ("media", OrganizationKind::Media),
    ("association", OrganizationKind::Association),
    ("other", OrganizationKind::Other),
];

const USAGES: &[(&str, Usage)] = &[
    ("name", Usage::Name),
    ("weak", Usage::Weak),
    ("local", Usage::Local),
    ("spaced", Usage::Spaced),
    ("numbered", Usage::Numbered),
    ("foreign", Usage::Foreign),
    ("sub", Usage::Part),
    ("brand", Usage::Brand),
    ("event", Usage::Event),
    ("sign", Usage::Sign),
    ("never", Usage::Never),
];

const WEIGHTS: &[(&str, Weight)] = &[("plain", Weight::Plain), ("telling", Weight::Telling)];

/// Columns of a table of names.
const FORMS: usize = 5;

impl Organizations {
    /// Columns: name, from, to, kind, country, forms, group. A form with `?` behind it is an
    /// ordinary word as well; the name itself may stand among the forms to say so of it.
    pub(super) fn load_names(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(5, 2, |row| {
            let kind = row.one_of(3, "kind", KINDS)?;
            let number = next(self.rows.len());
            self.rows.push(NamedBody {
                name: row.text(0),
                from: row.text(1),
                to: row.text(2),
                kind,
                country: row.some(4),
                group: row.some(6),
            });
            add_forms(row, number, forms);
            Ok(())
        })
    }

    /// Columns: head, use, kind, least, full.
    pub(super) fn load_heads(&mut self, table: &Table<'_>, forms: &mut Forms) -> Result<(), Error> {
        table.each(4, 2, |row| {
            let head = Head {
                word: row.text(0),
                usage: row.one_of(1, "use", USAGES)?,
                kind: row.one_of(2, "kind", KINDS)?,
                least: row.parse(3, "least")?,
                full: row.some(4),
            };
            self.add_head(head, forms);
            Ok(())
        })
    }

    fn add_head(&mut self, head: Head, forms: &mut Forms) {
        let number = next(self.heads.len());
        match head.usage {
            Usage::Foreign => self.foreign.add(head.word.clone(), number),
            Usage::Part => self.parts.add(head.word.clone(), number),
            Usage::Never => self.add_never(&head.word),
            _ => forms.add(&head.word, Sense::OrganizationHead(number)),
        }
        self.heads.push(head);
    }

    /// A row that begins with `-` is the ending of a word, another one is a whole word.
    fn add_never(&mut self, word: &Text) {
        match word.strip_prefix('-') {
            Some(ending) => self.never_ends.insert(Text::Owned(ending.to_owned())),
            None => self.never.insert(word.clone()),
        };
    }

    /// Columns: form, ISO 3166-1 alpha-2 code, name.
    pub(super) fn load_countries(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(3, 1, |row| {
            forms.add(row.cell(0), Sense::OrganizationCountry(next(self.countries.len())));
            self.countries.push(CountryWord { code: row.text(1), name: row.text(2) });
            Ok(())
        })
    }

    /// Columns: tail, weight.
    pub(super) fn load_tails(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.tail_firsts.add(row.cell(0).chars().next());
            self.tails.insert(row.text(0), row.one_of(1, "weight", WEIGHTS)?);
            Ok(())
        })
    }

    /// Column: word.
    pub(super) fn load_commons(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            self.commons.insert(row.text(0));
            Ok(())
        })
    }

    /// Columns: word, role.
    pub(super) fn load_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 2, |row| {
            let role = row.one_of(1, "role", &BODY_WORDS)?;
            self.words[role as usize].push(row.text(0));
            Ok(())
        })
    }

    /// Whether `word` has this role beside the names of bodies.
    pub(crate) fn is_word(&self, role: BodyWord, word: &str) -> bool {
        self.words[role as usize].has(word)
    }

    /// What stands in `text` before a word of this role that it ends with.
    pub(crate) fn before_word<'t>(&self, role: BodyWord, text: &'t str) -> Option<&'t str> {
        self.words[role as usize].before(text).next()
    }

    pub(crate) fn get(&self, row: u32) -> &NamedBody {
        &self.rows[row as usize]
    }

    pub(crate) fn head(&self, row: u32) -> &Head {
        &self.heads[row as usize]
    }

    pub(crate) fn country(&self, row: u32) -> &CountryWord {
        &self.countries[row as usize]
    }

    /// The head that `word` ends with, among those that stand behind a country.
    pub(crate) fn foreign_head(&self, word: &str) -> Option<&Head> {
        self.foreign.of(word).map(|number| self.head(number))
    }

    /// Whether a word that ends with `letter` may have a [`Organizations::foreign_head`].
    pub(crate) fn may_end_abroad(&self, letter: char) -> bool {
        self.foreign.lasts.has(Some(letter))
    }

    /// The head that `word` ends with, among those of parts of a body.
    pub(crate) fn part_head(&self, word: &str) -> Option<&Head> {
        self.parts.of(word).map(|number| self.head(number))
    }

    /// Whether `word` ends like a body and is none: 상부 (but 통상부), 최고지도부.
    pub(crate) fn is_never(&self, word: &str) -> bool {
        self.never.contains(word) || endings(word, 6).any(|ending| self.never_ends.contains(ending))
    }

    pub(crate) fn tail(&self, word: &str) -> Option<Weight> {
        if !self.tail_firsts.has(word.chars().next()) {
            return None;
        }
        self.tails.get(word).copied()
    }

    /// Whether `part` is made of ordinary words alone.
    pub(crate) fn is_common(&self, part: &str) -> bool {
        let mut reached = vec![false; part.len() + 1];
        reached[0] = true;
        for (at, _) in part.char_indices().filter(|&(at, _)| at < MOST_BYTES) {
            if !reached[at] {
                continue;
            }
            for (end, c) in part[at..].char_indices().take(5) {
                let end = at + end + c.len_utf8();
                reached[end] |= self.commons.contains(&part[at..end]);
            }
        }
        reached[part.len()]
    }
}

/// Heads by the words that they are.
#[derive(Clone, Debug, Default)]
struct Endings {
    heads: HashMap<Text, u32>,
    lasts: Letters,
}

impl Endings {
    fn add(&mut self, word: Text, number: u32) {
        self.lasts.add(word.chars().next_back());
        self.heads.insert(word, number);
    }

    /// The longest ending of `word` that is a head.
    fn of(&self, word: &str) -> Option<u32> {
        if !self.lasts.has(word.chars().next_back()) {
            return None;
        }
        endings(word, 8).find_map(|ending| self.heads.get(ending)).copied()
    }
}

/// Name parts are no longer than this.
const MOST_BYTES: usize = 96;

/// The endings of `word` of at most `most` characters, the longest first.
fn endings(word: &str, most: usize) -> impl Iterator<Item = &str> {
    let skip = word.chars().count().saturating_sub(most);
    word.char_indices().skip(skip).map(|(at, _)| &word[at..])
}

fn add_forms(row: &Row<'_>, number: u32, forms: &mut Forms) {
    let mut named = false;
    for form in row.cell(FORMS).split('|').filter(|form| !form.is_empty()) {
        let bare = form.strip_suffix('?');
        let sure = bare.is_none();
        let form = bare.unwrap_or(form);
        named |= form == row.cell(0);
        forms.add(form, Sense::Organization { row: number, sure });
    }
    if !named {
        forms.add(row.cell(0), Sense::Organization { row: number, sure: true });
    }
}

fn next(len: usize) -> u32 {
    u32::try_from(len).expect("fewer than 2^32 rows")
}
