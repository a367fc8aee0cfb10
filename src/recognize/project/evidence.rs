//! What the words of a chain show.

use super::{chain::Chain, proper::Proper, words::Role};
use crate::{lexicon::HeadClass, recognize::Reading};

/// Syllables of a word that names a thing and what it is for, at least.
const COMPOUND: usize = 6;

/// What the words of a chain show.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// A place below a country.
    pub(super) place: bool,
    /// A body that is no company.
    pub(super) body: bool,
    /// From one place to another.
    pub(super) stretch: bool,
    pub(super) country: usize,
    pub(super) company: bool,
    pub(super) code: bool,
    /// An abbreviation in brackets or a number that is part of the name.
    pub(super) number: bool,
    /// A word that sounds like one from abroad and is no common one.
    pub(super) foreign: bool,
    pub(super) own: bool,
    pub(super) ordinal: bool,
    /// Nouns that are neither generic nor names.
    pub(super) nouns: usize,
    /// Characters of all words.
    pub(super) syllables: usize,
    /// What is done: 건설 사업.
    pub(super) done: bool,
    /// What is built: 원전 사업.
    pub(super) thing: bool,
    /// A thing with what it is for in one long word: 해수담수화시설.
    pub(super) compound: bool,
    /// A law by its name: 공직선거법 개정안, 국가전력망확충특별법.
    pub(super) law: bool,
}

impl Evidence {
    pub(super) fn of(reading: &Reading<'_>, chain: &Chain) -> Evidence {
        let mut seen = Evidence::default();
        for word in chain.words() {
            let glued = chain.is_glued(word);
            match word.proper {
                Proper::Place => seen.place = true,
                Proper::Body => seen.body = true,
                Proper::Stretch => seen.stretch = !glued,
                Proper::Country => seen.country += 1,
                Proper::Company => seen.company = true,
                Proper::Code => seen.code = true,
                Proper::Bracket | Proper::Number => seen.number = true,
                Proper::Ordinal => seen.ordinal = true,
                Proper::Foreign => seen.foreign = true,
                Proper::No => {}
            }
            let noun =
                word.role == Role::Noun && matches!(word.proper, Proper::No | Proper::Foreign);
            seen.nouns += usize::from(noun);
            seen.own |= word.role == Role::Own;
            seen.done |= word.work;
            seen.thing |= word.thing.is_some();
            let text = reading.slice(word.span);
            let syllables = text.chars().count();
            seen.syllables += syllables;
            let system = word.thing.is_some_and(|head| head.class == HeadClass::System);
            seen.code |= system && is_new(text);
            seen.compound |=
                syllables >= COMPOUND && word.role == Role::Noun && word.thing.is_some();
            let joined = glued && syllables > 3;
            let law = text.ends_with('법') && reading.lexicon.undertakings.role(text).is_none();
            seen.law |= law || word.role == Role::Noun && joined;
        }
        seen
    }

    pub(super) fn specific(self) -> bool {
        let place = self.place || self.body || self.stretch || self.country > 0;
        place || self.code || self.number || self.foreign
    }
}

/// Whether a word opens the name of what is developed for the state.
pub(super) fn is_new(word: &str) -> bool {
    ["한국형", "차세대", "차기", "국산"].iter().any(|lead| word.starts_with(lead))
}
