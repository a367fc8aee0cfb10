//! Everything that lies on a map, and the words that stand around its names.

mod divisions;
mod words;
mod world;

pub(crate) use self::words::{CompoundUse, Head, HeadUse, Sign, SignUse};
use super::{
    Forms, Row, Sense, Text,
    hash::{HashMap, HashSet},
    letters::Letters,
};
use crate::{Error, record::LocationKind};

/// All places of the lexicon and the words that make, unmake and follow their names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    rows: Vec<Place>,
    /// Names that are ordinary words as well.
    homographs: HashMap<Text, Strength>,
    /// Rows of the countries, by ISO 3166-1 alpha-2 code.
    countries: HashMap<Text, u32>,
    /// Rows of Korean provinces, cities and districts, by code.
    divisions: HashMap<Text, u32>,
    heads: Vec<Head>,
    signs: Vec<Sign>,
    stems: HashSet<Text>,
    tails: HashSet<Text>,
    /// What `tails` begin with.
    tail_firsts: Letters,
    compounds: Vec<(Text, CompoundUse)>,
}

/// One place.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// The canonical name, without `class`.
    pub(crate) name: Text,
    /// What stands behind the name of a province abroad: 주, 성, 현. Empty for all others.
    pub(crate) class: Text,
    pub(crate) kind: LocationKind,
    /// ISO 3166-1 alpha-2 code.
    pub(crate) country: Option<Text>,
    /// ISO 3166 code, or a Korean legal-district code without the zeros behind it.
    pub(crate) code: Option<Text>,
    /// The division that this one is a part of.
    pub(crate) parent: Option<u32>,
    /// First and last day of validity, `YYYY-MM-DD`; `?` where it ended on a day unknown here.
    pub(crate) valid: Option<(Text, Text)>,
    /// Thousands of inhabitants, where they help to choose.
    pub(crate) people: u32,
}

impl Default for Place {
    fn default() -> Place {
        Place {
            name: Text::default(),
            class: Text::default(),
            kind: LocationKind::Region,
            country: None,
            code: None,
            parent: None,
            valid: None,
            people: 0,
        }
    }
}

/// How much a form says on its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// An ordinary word or part of a name: it needs its parent, its kind word or the like.
    Stem,
    /// An ordinary word as well: it needs a sign that a place is meant.
    Weak,
    /// A place wherever it stands as a word.
    #[default]
    Plain,
}

const STRENGTHS: &[(&str, Strength)] =
    &[("", Strength::Plain), ("stem", Strength::Stem), ("weak", Strength::Weak)];

impl Places {
    pub(crate) fn get(&self, row: u32) -> &Place {
        &self.rows[row as usize]
    }

    pub(crate) fn head(&self, number: u32) -> Head {
        self.heads[number as usize]
    }

    /// The country with this ISO 3166-1 alpha-2 code.
    pub(crate) fn country(&self, code: &str) -> Option<u32> {
        self.countries.get(code).copied()
    }

    /// Whether `row` is `ancestor` or a part of it.
    pub(crate) fn lies_in(&self, row: u32, ancestor: u32) -> bool {
        let country = &self.get(ancestor).country;
        if self.get(ancestor).kind == LocationKind::Country {
            return country.is_some() && self.get(row).country == *country;
        }
        let mut at = Some(row);
        while let Some(row) = at {
            if row == ancestor {
                return true;
            }
            at = self.get(row).parent;
        }
        false
    }

    fn push(&mut self, place: Place) -> u32 {
        self.rows.push(place);
        u32::try_from(self.rows.len() - 1).expect("fewer than 2^32 places")
    }

    /// Makes `form` a name of `row`; a homograph is never stronger than its table says.
    fn name(&self, forms: &mut Forms, form: &str, row: u32, strength: Strength) {
        let limit = self.homographs.get(form).copied().unwrap_or_default();
        forms.add(
            form,
            match strength.min(limit) {
                Strength::Plain => Sense::Place(row),
                doubtful => Sense::DoubtfulPlace(row, doubtful),
            },
        );
    }
}

/// An ISO 3166-1 alpha-2 code.
fn country_code(row: &Row<'_>, column: usize) -> Result<Option<Text>, Error> {
    match row.cell(column).len() {
        0 => Ok(None),
        2 => Ok(row.some(column)),
        _ => Err(row.bad(column, "country")),
    }
}
