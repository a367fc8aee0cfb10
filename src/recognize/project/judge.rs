//! Whether a chain is a name.

use super::{chain::Chain, cue, proper::Proper, words::Role};
use crate::{
    Span,
    lexicon::{HeadClass, UndertakingHead as Head, Work},
    recognize::{Reading, hangul},
    record::ProjectKind,
};

/// What the words of a chain show.
#[derive(Clone, Copy, Debug, Default)]
struct Evidence {
    /// A place below a country, or a body.
    place: bool,
    country: usize,
    company: bool,
    code: bool,
    /// An abbreviation in brackets or a number that is part of the name.
    number: bool,
    own: bool,
    ordinal: bool,
    /// Nouns that are neither generic nor names.
    nouns: usize,
    /// What is done or built: 건설 사업, 원전 사업.
    work: bool,
    /// A law by its name: 공직선거법 개정안, 국가전력망확충특별법.
    law: bool,
}

impl Evidence {
    fn of(reading: &Reading<'_>, chain: &Chain) -> Evidence {
        let mut seen = Evidence::default();
        for word in chain.words() {
            match word.proper {
                Proper::Place | Proper::Body => seen.place = true,
                Proper::Country => seen.country += 1,
                Proper::Company => seen.company = true,
                Proper::Code => seen.code = true,
                Proper::Bracket | Proper::Number => seen.number = true,
                Proper::Ordinal => seen.ordinal = true,
                Proper::No if word.role == Role::Noun => seen.nouns += 1,
                Proper::No => {}
            }
            seen.own |= word.role == Role::Own;
            seen.work |=
                cue::is_work(reading, word.span) || cue::thing(reading, word.span).is_some();
            let text = reading.slice(word.span);
            let joined = word.span.end() == chain.head.start() && text.chars().count() > 3;
            seen.law |= word.role == Role::Noun && (text.ends_with('법') || joined);
        }
        seen
    }

    fn specific(self) -> bool {
        self.place || self.code || self.number || self.country > 0
    }
}

/// J2: a programme that builds something is of the kind of what it builds.
pub(super) fn kind(reading: &Reading<'_>, chain: &Chain, head: Head) -> ProjectKind {
    if head.kind != ProjectKind::Programme {
        return head.kind;
    }
    let built = chain.words().find_map(|word| cue::thing(reading, word.span));
    built.map_or(head.kind, |thing| thing.kind)
}

/// The rule by which `chain` names an undertaking, if it does.
pub(super) fn accept(
    reading: &Reading<'_>,
    chain: &Chain,
    class: HeadClass,
    unit: Span,
) -> Option<&'static str> {
    if chain.vetoed || chain.len() == 0 {
        return None;
    }
    let seen = Evidence::of(reading, chain);
    let end = chain.head.end();
    if cue::amount_follows(reading.text, end, unit.end())
        && (seen.specific() || chain.len() > 1 && seen.nouns > 0 || chain.item && chain.len() > 2)
    {
        return Some("J3");
    }
    let next = || cue::next(reading, end, unit.end());
    match class {
        HeadClass::Name | HeadClass::Item => None,
        HeadClass::Project => seen.specific().then_some("J7"),
        HeadClass::Programme => (seen.specific() && chain.len() > 1).then_some("J7"),
        HeadClass::Business => (seen.work && (seen.specific() || seen.ordinal)
            || seen.code && !seen.company)
            .then_some("J7"),
        HeadClass::Plant => (seen.specific() && built(reading, chain, unit, true)).then_some("J8"),
        HeadClass::Works | HeadClass::Place => {
            (seen.specific() && built(reading, chain, unit, false)).then_some("J8")
        }
        HeadClass::Plan if seen.ordinal || seen.number => (chain.len() > 1).then_some("J9"),
        HeadClass::Plan => {
            ((seen.company || seen.specific()) && !seen.own && next() == Some(Work::Announce))
                .then_some("J9")
        }
        HeadClass::Pact => (seen.specific()).then_some("J10"),
        HeadClass::Bill => (seen.specific() || seen.ordinal || seen.law).then_some("J11"),
        HeadClass::Fund => (seen.specific()
            && next().is_some_and(|work| matches!(work, Work::Raise | Work::Build)))
        .then_some("J12"),
        HeadClass::Event => seen.specific().then_some("J12"),
    }
}

/// J8: a thing is an undertaking while it is planned or built.
fn built(reading: &Reading<'_>, chain: &Chain, unit: Span, far: bool) -> bool {
    let span = chain.span();
    let next = cue::next(reading, span.end(), unit.end());
    matches!(next, Some(Work::Build | Work::Start | Work::Step))
        || chain.stop.is_some_and(|stop| cue::earlier(reading, stop.end(), unit.start()))
        || far
            && has_particle(reading, span.end())
            && cue::later(reading, span.end(), unit.end(), &[Work::Future, Work::Start])
}

fn has_particle(reading: &Reading<'_>, at: usize) -> bool {
    reading.text[at..].starts_with(hangul::is_syllable)
}
