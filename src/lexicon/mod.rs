//! Tables → matchers. The only room that names the files.
//!
//! Every table has one loader; what the tables hold is one struct a field of knowledge. All forms
//! stand in one [`Trie`]; a form knows its senses, and a sense is a row of one of the structs.

mod money;
mod names;
mod organizations;
mod particles;
mod places;
mod residue;
mod speech;
mod table;
mod titles;
mod trie;
mod undertakings;

use self::trie::Trie;
pub(crate) use self::{
    money::Money,
    names::Names,
    organizations::Organizations,
    particles::Particles,
    places::{Place, Places},
    residue::{End, Label, LabelRole, Residue, WriterWord},
    speech::Speech,
    table::{Row, Table, Text},
    titles::Titles,
    undertakings::Undertakings,
};
use crate::{Error, Span, error::ErrorKind};

/// All that gisa knows about words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    forms: Forms,
    pub(crate) particles: Particles,
    pub(crate) residue: Residue,
    pub(crate) money: Money,
    pub(crate) places: Places,
    pub(crate) organizations: Organizations,
    pub(crate) titles: Titles,
    pub(crate) names: Names,
    pub(crate) undertakings: Undertakings,
    pub(crate) speech: Speech,
}

type Load = fn(&mut Lexicon, &Table<'_>) -> Result<(), Error>;

/// Every table: its name, its rows, and what reads them. Tables that others refer to come first.
const TABLES: &[(&str, &str, Load)] = &[
    // Grammar.
    ("particles", include_str!("tables/particles.tsv"), |l, t| l.particles.load(t)),
    // Residue.
    ("labels", include_str!("tables/labels.tsv"), |l, t| l.residue.load_labels(t)),
    ("phrases", include_str!("tables/phrases.tsv"), |l, t| l.residue.load_phrases(t)),
    ("outlets", include_str!("tables/outlets.tsv"), |l, t| l.residue.load_outlets(t)),
    ("byline_words", include_str!("tables/byline_words.tsv"), |l, t| {
        l.residue.load_byline_words(t)
    }),
    // Money and numbers.
    // Places.
    ("countries", include_str!("tables/countries.tsv"), |l, t| {
        l.places.load_countries(t, &mut l.forms)
    }),
    // Organisations.
    // Titles and names.
    // Projects.
    // Speech.
];

impl Lexicon {
    /// The lexicon of the embedded tables.
    pub(crate) fn embedded() -> Result<Lexicon, Error> {
        let mut lexicon = Lexicon::default();
        for &(name, text, load) in TABLES {
            load(&mut lexicon, &Table::embedded(name, text))?;
        }
        Ok(lexicon)
    }

    /// Adds a user's rows to the table `kind`; `name` stands in error messages.
    pub(crate) fn add(&mut self, kind: &str, name: &str, text: &str) -> Result<(), Error> {
        let found = TABLES.iter().find(|table| table.0 == kind);
        let &(_, _, load) =
            found.ok_or_else(|| ErrorKind::UnknownTable { name: kind.to_owned() })?;
        load(self, &Table::user(name, text))
    }

    /// Adds to `hits` every form that stands in `text` at `span`, by start and then by end.
    ///
    /// Linear: at most as many steps a character as the longest form has.
    pub(crate) fn scan(&self, text: &str, span: Span, hits: &mut Vec<Hit>) {
        let unit = &text[span.range()];
        for (at, _) in unit.char_indices() {
            self.forms.trie.prefixes(&unit[at..], |end, form| {
                let start = span.start() + at;
                hits.push(Hit { span: Span::new(start, span.start() + at + end), form });
            });
        }
    }

    /// The senses of a hit's form.
    pub(crate) fn senses(&self, hit: Hit) -> &[Sense] {
        &self.forms.senses[hit.form as usize]
    }
}

/// A form of the lexicon that stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) span: Span,
    form: u32,
}

/// What a form can mean: a row of one field of knowledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A row of [`Places`].
    Place(u32),
}

/// All forms and their senses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forms {
    trie: Trie,
    senses: Vec<Vec<Sense>>,
}

impl Forms {
    /// Says that `form` can mean `sense`.
    pub(crate) fn add(&mut self, form: &str, sense: Sense) {
        let next = u32::try_from(self.senses.len()).expect("fewer than 2^32 forms");
        let number = self.trie.insert(form, next);
        if number == next {
            self.senses.push(Vec::new());
        }
        let senses = &mut self.senses[number as usize];
        if !senses.contains(&sense) {
            senses.push(sense);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_tables_load() {
        Lexicon::embedded().unwrap_or_else(|error| panic!("{error}"));
    }

    #[test]
    fn an_unknown_table_is_an_error() {
        let error = Lexicon::default().add("titel", "own.tsv", "").unwrap_err();
        assert_eq!(error.to_string(), "there is no lexicon table \"titel\"");
    }
}
