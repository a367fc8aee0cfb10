//! Tables → matchers. The only room that names the files.
//!
//! Every table has one loader; what the tables hold is one struct a field of knowledge. All forms
//! stand in one [`Trie`]; a form knows its senses, and a sense is a row of one of the structs.

mod calendar;
pub(crate) mod hash;
mod letters;
mod measures;
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
mod words;

use self::trie::Trie;
pub(crate) use self::{
    calendar::{Calendar, Field},
    measures::{MeasureKind, Measures},
    money::{Money, Qualifier, RoleKind, Unit as MoneyUnit, UnitKind},
    names::Names,
    organizations::{BodyWord, Head as OrganizationHead, NamedBody, Organizations, Usage, Weight},
    particles::Particles,
    places::{CompoundUse, Head as SiteHead, HeadUse, Place, Places, SignUse, Strength},
    residue::{
        End, FieldWord, Label, LabelRole, Outlet, Own, Phrase, Residue, StampWord, WriterWord,
    },
    speech::{Cue, Speaker, Speech},
    table::{Row, Table, Text},
    titles::{Class, Head, TitleWord, Titles},
    undertakings::{
        CostWord, Head as UndertakingHead, HeadClass, Undertakings, WordEnd, WordRole, Work,
    },
    words::WordList,
};
use crate::{Error, Span, error::ErrorKind};

/// All that gisa knows about words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    forms: Forms,
    pub(crate) particles: Particles,
    pub(crate) residue: Residue,
    pub(crate) money: Money,
    pub(crate) calendar: Calendar,
    pub(crate) measures: Measures,
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
    ("stamp_words", include_str!("tables/stamp_words.tsv"), |l, t| l.residue.load_stamp_words(t)),
    ("broadcast_words", include_str!("tables/broadcast_words.tsv"), |l, t| {
        l.residue.load_broadcast_words(t)
    }),
    ("kind_tags", include_str!("tables/kind_tags.tsv"), |l, t| l.residue.load_kind_tags(t)),
    ("outlet_phrases", include_str!("tables/outlet_phrases.tsv"), |l, t| {
        l.residue.load_outlet_phrases(t)
    }),
    ("credit_words", include_str!("tables/credit_words.tsv"), |l, t| {
        l.residue.load_credit_words(t)
    }),
    ("export_fields", include_str!("tables/export_fields.tsv"), |l, t| {
        l.residue.load_export_fields(t)
    }),
    ("byline_words", include_str!("tables/byline_words.tsv"), |l, t| {
        l.residue.load_byline_words(t)
    }),
    // Money and numbers.
    ("currency_units", include_str!("tables/currency_units.tsv"), |l, t| l.money.load_units(t)),
    ("currency_traps", include_str!("tables/currency_traps.tsv"), |l, t| l.money.load_traps(t)),
    ("currency_countries", include_str!("tables/currency_countries.tsv"), |l, t| {
        l.money.load_countries(t)
    }),
    ("amount_qualifiers", include_str!("tables/amount_qualifiers.tsv"), |l, t| {
        l.money.load_qualifiers(t)
    }),
    ("amount_roles", include_str!("tables/amount_roles.tsv"), |l, t| l.money.load_roles(t)),
    ("date_words", include_str!("tables/date_words.tsv"), |l, t| l.calendar.load(t)),
    ("amount_pers", include_str!("tables/amount_pers.tsv"), |l, t| l.money.load_pers(t)),
    ("quantity_units", include_str!("tables/quantity_units.tsv"), |l, t| l.measures.load(t)),
    // Places.
    ("place_homographs", include_str!("tables/place_homographs.tsv"), |l, t| {
        l.places.load_homographs(t)
    }),
    ("countries", include_str!("tables/countries.tsv"), |l, t| {
        l.places.load_countries(t, &mut l.forms)
    }),
    ("kr_divisions", include_str!("tables/kr_divisions.tsv"), |l, t| {
        l.places.load_divisions(t, &mut l.forms)
    }),
    ("kr_province_forms", include_str!("tables/kr_province_forms.tsv"), |l, t| {
        l.places.load_province_forms(t, &mut l.forms)
    }),
    ("places", include_str!("tables/places.tsv"), |l, t| l.places.load_places(t, &mut l.forms)),
    ("kr_landmarks", include_str!("tables/kr_landmarks.tsv"), |l, t| {
        l.places.load_places(t, &mut l.forms)
    }),
    ("world_subdivisions", include_str!("tables/world_subdivisions.tsv"), |l, t| {
        l.places.load_subdivisions(t, &mut l.forms)
    }),
    ("world_cities", include_str!("tables/world_cities.tsv"), |l, t| {
        l.places.load_cities(t, &mut l.forms)
    }),
    ("country_signs", include_str!("tables/country_signs.tsv"), |l, t| {
        l.places.load_signs(t, &mut l.forms)
    }),
    ("country_leads", include_str!("tables/country_leads.tsv"), |l, t| {
        l.places.load_leads(t, &mut l.forms)
    }),
    ("country_compounds", include_str!("tables/country_compounds.tsv"), |l, t| {
        l.places.load_compounds(t, &mut l.forms)
    }),
    ("place_heads", include_str!("tables/place_heads.tsv"), |l, t| {
        l.places.load_heads(t, &mut l.forms)
    }),
    ("place_offices", include_str!("tables/place_offices.tsv"), |l, t| {
        l.places.load_marks(t, &mut l.forms, Sense::PlaceOffice)
    }),
    ("place_traps", include_str!("tables/place_traps.tsv"), |l, t| {
        l.places.load_marks(t, &mut l.forms, Sense::PlaceTrap)
    }),
    ("match_words", include_str!("tables/match_words.tsv"), |l, t| {
        l.places.load_marks(t, &mut l.forms, Sense::MatchWord)
    }),
    ("place_stems", include_str!("tables/place_stems.tsv"), |l, t| l.places.load_stems(t)),
    ("place_tails", include_str!("tables/place_tails.tsv"), |l, t| l.places.load_tails(t)),
    // Organisations.
    ("ministries", include_str!("tables/ministries.tsv"), |l, t| {
        l.organizations.load_names(t, &mut l.forms)
    }),
    ("institutions", include_str!("tables/institutions.tsv"), |l, t| {
        l.organizations.load_names(t, &mut l.forms)
    }),
    ("foreign_bodies", include_str!("tables/foreign_bodies.tsv"), |l, t| {
        l.organizations.load_names(t, &mut l.forms)
    }),
    ("parties", include_str!("tables/parties.tsv"), |l, t| {
        l.organizations.load_names(t, &mut l.forms)
    }),
    ("companies", include_str!("tables/companies.tsv"), |l, t| {
        l.organizations.load_names(t, &mut l.forms)
    }),
    ("media", include_str!("tables/media.tsv"), |l, t| l.organizations.load_names(t, &mut l.forms)),
    ("international", include_str!("tables/international.tsv"), |l, t| {
        l.organizations.load_names(t, &mut l.forms)
    }),
    ("organization_heads", include_str!("tables/organization_heads.tsv"), |l, t| {
        l.organizations.load_heads(t, &mut l.forms)
    }),
    ("organization_countries", include_str!("tables/organization_countries.tsv"), |l, t| {
        l.organizations.load_countries(t, &mut l.forms)
    }),
    ("organization_tails", include_str!("tables/organization_tails.tsv"), |l, t| {
        l.organizations.load_tails(t)
    }),
    ("organization_commons", include_str!("tables/organization_commons.tsv"), |l, t| {
        l.organizations.load_commons(t)
    }),
    ("organization_words", include_str!("tables/organization_words.tsv"), |l, t| {
        l.organizations.load_words(t)
    }),
    // Titles and names.
    ("titles", include_str!("tables/titles.tsv"), |l, t| l.titles.load(t, &mut l.forms)),
    ("title_words", include_str!("tables/title_words.tsv"), |l, t| l.titles.load_words(t)),
    ("body_heads", include_str!("tables/body_heads.tsv"), |l, t| l.titles.load_bodies(t)),
    ("surnames", include_str!("tables/surnames.tsv"), |l, t| {
        l.names.load_surnames(t)?;
        l.residue.load_surnames(t)
    }),
    ("name_syllables", include_str!("tables/name_syllables.tsv"), |l, t| l.names.load_syllables(t)),
    ("foreign_names", include_str!("tables/foreign_names.tsv"), |l, t| l.names.load_foreign(t)),
    ("not_names", include_str!("tables/not_names.tsv"), |l, t| l.names.load_common(t)),
    // Projects.
    ("noun_ends", include_str!("tables/noun_ends.tsv"), |l, t| l.undertakings.load_noun_ends(t)),
    ("undertaking_ends", include_str!("tables/undertaking_ends.tsv"), |l, t| {
        l.undertakings.load_ends(t)
    }),
    ("undertakings", include_str!("tables/undertakings.tsv"), |l, t| {
        l.undertakings.load_heads(t, &mut l.forms)
    }),
    ("known_undertakings", include_str!("tables/known_undertakings.tsv"), |l, t| {
        l.undertakings.load_known(t, &mut l.forms)
    }),
    ("undertaking_words", include_str!("tables/undertaking_words.tsv"), |l, t| {
        l.undertakings.load_words(t)
    }),
    ("cost_words", include_str!("tables/cost_words.tsv"), |l, t| l.undertakings.load_costs(t)),
    ("undertaking_works", include_str!("tables/undertaking_works.tsv"), |l, t| {
        Undertakings::load_works(t, &mut l.forms)
    }),
    // Speech.
    ("speech", include_str!("tables/speech.tsv"), |l, t| speech::load(t, &mut l.forms)),
    ("speakers", include_str!("tables/speakers.tsv"), |l, t| l.speech.load_speakers(t)),
    ("speech_words", include_str!("tables/speech_words.tsv"), |l, t| l.speech.load_words(t)),
    ("encounters", include_str!("tables/encounters.tsv"), |l, t| {
        speech::load_encounters(t, &mut l.forms)
    }),
];

/// The names and texts of the embedded tables.
pub(crate) fn sources() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLES.iter().map(|&(name, text, _)| (name, text))
}

impl Lexicon {
    /// The lexicon of the embedded tables.
    pub(crate) fn embedded() -> Result<Lexicon, Error> {
        let mut lexicon = Lexicon::default();
        for &(name, text, load) in TABLES {
            load(&mut lexicon, &Table::embedded(name, text))?;
        }
        lexicon.forms.seal();
        Ok(lexicon)
    }

    /// Adds a user's rows to the table `kind`; `name` stands in error messages.
    pub(crate) fn add(&mut self, kind: &str, name: &str, text: &str) -> Result<(), Error> {
        let found = TABLES.iter().find(|table| table.0 == kind);
        let &(_, _, load) =
            found.ok_or_else(|| ErrorKind::UnknownTable { name: kind.to_owned() })?;
        if self.forms.trie.nodes() + text.len() > trie::MOST_NODES {
            return Err(ErrorKind::TableSize { name: name.to_owned() }.into());
        }
        load(self, &Table::user(name, text))?;
        self.forms.seal();
        Ok(())
    }

    /// Adds to `hits` every form of the kinds `wanted` that stands in `text` at `span`, by start and
    /// then by end.
    ///
    /// Linear: at most as many steps a character as the longest form has.
    pub(crate) fn scan(&self, text: &str, span: Span, wanted: Kinds, hits: &mut Vec<Hit>) {
        self.each(text, span, |hit| {
            if hit.is(wanted) {
                hits.push(hit);
            }
        });
    }

    /// Calls `found` with what [`Lexicon::scan`] adds.
    pub(crate) fn each(&self, text: &str, span: Span, mut found: impl FnMut(Hit)) {
        self.forms.trie.scan(&text[span.range()], |start, end, form| {
            let span = Span::new(span.start() + start, span.start() + end);
            found(Hit { span, form, kinds: self.forms.kinds(form) });
        });
    }

    /// The senses of a form that is not looked for in a text.
    pub(crate) fn lookup(&self, form: &str) -> &[Sense] {
        let mut found = None;
        self.forms.trie.prefixes(form, |end, number| {
            if end == form.len() {
                found = Some(number);
            }
        });
        found.map_or(&[], |number| self.forms.senses(number))
    }

    /// The senses of a hit's form.
    pub(crate) fn senses(&self, hit: Hit) -> &[Sense] {
        self.forms.senses(hit.form)
    }
}

/// A form of the lexicon that stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) span: Span,
    form: u32,
    kinds: Kinds,
}

impl Hit {
    /// Whether some sense of the form is of one of `kinds`.
    #[inline]
    pub(crate) fn is(self, kinds: Kinds) -> bool {
        self.kinds.0 & kinds.0 != 0
    }
}

/// Sorts of senses, a bit each: every recogniser looks at all hits of a text for the few that it
/// reads, and a hit tells by itself whether it is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kinds(u16);

impl Kinds {
    pub(crate) const TITLE: Kinds = Kinds(1);
    /// Bodies by name or head word, and countries as words before bodies.
    pub(crate) const ORGANIZATION: Kinds = Kinds(1 << 1);
    /// What [`Sense::place`] tells of.
    pub(crate) const PLACE: Kinds = Kinds(1 << 2);
    pub(crate) const PLACE_HEAD: Kinds = Kinds(1 << 3);
    /// Traps for places, and words of match reports.
    pub(crate) const PLACE_TRAP: Kinds = Kinds(1 << 4);
    /// Countries in one character, and words made of such.
    pub(crate) const COUNTRY_SIGN: Kinds = Kinds(1 << 5);
    pub(crate) const UNDERTAKING: Kinds = Kinds(1 << 6);
    pub(crate) const WORK: Kinds = Kinds(1 << 7);
    pub(crate) const SPEECH: Kinds = Kinds(1 << 8);
    /// Words that say that people met.
    pub(crate) const ENCOUNTER: Kinds = Kinds(1 << 9);
    const OFFICE: Kinds = Kinds(1 << 10);
    pub(crate) const NONE: Kinds = Kinds(0);
    pub(crate) const ALL: Kinds = Kinds(u16::MAX);
    /// What tells of bodies and places.
    pub(crate) const PLACES: Kinds = Kinds::ORGANIZATION
        .or(Kinds::PLACE)
        .or(Kinds::PLACE_HEAD)
        .or(Kinds::PLACE_TRAP)
        .or(Kinds::COUNTRY_SIGN)
        .or(Kinds::OFFICE);

    pub(crate) const fn or(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }
}

/// What a form can mean: a row of one field of knowledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A row of [`Titles`].
    Title(u32),
    /// A body by name; not `sure` where the form is an ordinary word as well.
    Organization { row: u32, sure: bool },
    /// A head word of [`Organizations`].
    OrganizationHead(u32),
    /// A short word for a country in front of one of its bodies.
    OrganizationCountry(u32),
    /// A head noun of [`Undertakings`].
    Undertaking(u32),
    /// The beginning of a verb form that reports speech.
    Speech(Cue),
    /// The beginning of a word that says that people met.
    Encounter,
    /// A word that tells about an undertaking beside it.
    Work(Work),
    /// A row of [`Places`].
    Place(u32),
    /// As `Place`, by a form that is an ordinary word or part of a name as well.
    DoubtfulPlace(u32, Strength),
    /// A head word of sites and landscapes: 공항, 해협.
    PlaceHead(u32),
    /// The head of an office whose name begins with a place: 경찰서.
    PlaceOffice,
    /// A word or phrase that holds the name of a place and names none: 범죄인 인도.
    PlaceTrap,
    /// A word of match reports: 승점, 자책골.
    MatchWord,
    /// A country in one Chinese character: 美.
    CountrySign(u32),
    /// A country in one syllable with the office behind it: 미 국무부; the row of the country.
    CountryLead(u32),
    /// A word made of one-syllable countries: 한미, 방중.
    CountryCompound(u32),
}

impl Sense {
    fn kind(self) -> Kinds {
        match self {
            Sense::Title(_) => Kinds::TITLE,
            Sense::Organization { .. }
            | Sense::OrganizationHead(_)
            | Sense::OrganizationCountry(_) => Kinds::ORGANIZATION,
            Sense::Undertaking(_) => Kinds::UNDERTAKING,
            Sense::Work(_) => Kinds::WORK,
            Sense::Speech(_) => Kinds::SPEECH,
            Sense::Place(_) | Sense::DoubtfulPlace(..) => Kinds::PLACE,
            Sense::PlaceHead(_) => Kinds::PLACE_HEAD,
            Sense::PlaceTrap | Sense::MatchWord => Kinds::PLACE_TRAP,
            Sense::CountrySign(_) | Sense::CountryLead(_) | Sense::CountryCompound(_) => {
                Kinds::COUNTRY_SIGN
            }
            Sense::Encounter => Kinds::ENCOUNTER,
            Sense::PlaceOffice => Kinds::OFFICE,
        }
    }

    /// The row of [`Places`], and how much the form says on its own.
    pub(crate) fn place(self) -> Option<(u32, Strength)> {
        match self {
            Sense::Place(row) => Some((row, Strength::Plain)),
            Sense::DoubtfulPlace(row, strength) => Some((row, strength)),
            _ => None,
        }
    }
}

/// All forms and their senses.
#[derive(Clone, Debug, Default)]
pub(crate) struct Forms {
    trie: Trie,
    forms: u32,
    /// Form and sense, in the order in which the tables gave them.
    pairs: Vec<(u32, Sense)>,
    /// The senses of form `n` are `senses[starts[n]..starts[n + 1]]`.
    senses: Vec<Sense>,
    starts: Vec<usize>,
    /// What the senses of each form are.
    kinds: Vec<Kinds>,
}

impl Forms {
    /// Says that `form` can mean `sense`.
    pub(crate) fn add(&mut self, form: &str, sense: Sense) {
        let number = self.trie.insert(form, self.forms);
        self.forms = self.forms.max(number + 1);
        self.pairs.push((number, sense));
    }

    /// Makes what was added findable: groups the senses by form, in the order of the tables.
    fn seal(&mut self) {
        self.pairs.sort_by_key(|&(form, _)| form);
        self.senses = self.pairs.iter().map(|&(_, sense)| sense).collect();
        let mut starts = vec![0; self.forms as usize + 1];
        for &(form, _) in &self.pairs {
            starts[form as usize + 1] += 1;
        }
        for form in 1..starts.len() {
            starts[form] += starts[form - 1];
        }
        self.starts = starts;
        self.kinds = vec![Kinds::default(); self.forms as usize];
        for &(form, sense) in &self.pairs {
            let kinds = &mut self.kinds[form as usize];
            *kinds = kinds.or(sense.kind());
        }
    }

    fn kinds(&self, form: u32) -> Kinds {
        self.kinds[form as usize]
    }

    fn senses(&self, form: u32) -> &[Sense] {
        let form = form as usize;
        &self.senses[self.starts[form]..self.starts[form + 1]]
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
