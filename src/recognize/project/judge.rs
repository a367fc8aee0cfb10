//! Whether a chain is a name.

use super::{Scene, chain::Chain, cue, proper::Proper, words::Role};
use crate::{
    Span,
    lexicon::{HeadClass, UndertakingHead as Head, Work},
    recognize::{Reading, hangul},
    record::ProjectKind,
};

/// Syllables of a word that names a thing and what it is for, at least.
const COMPOUND: usize = 6;

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
    /// What is done: 건설 사업.
    done: bool,
    /// What is built: 원전 사업.
    thing: bool,
    /// A thing with what it is for in one long word: 해수담수화시설.
    compound: bool,
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
            seen.done |= cue::is_work(reading, word.span);
            seen.thing |= cue::thing(reading, word.span).is_some();
            let text = reading.slice(word.span);
            let long = text.chars().count() >= COMPOUND;
            seen.compound |=
                long && word.role == Role::Noun && cue::thing(reading, word.span).is_some();
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
    scene: &Scene<'_>,
    chain: &Chain,
    class: HeadClass,
    unit: Span,
) -> Option<&'static str> {
    if chain.vetoed || chain.len() == 0 {
        return None;
    }
    let seen = Evidence::of(scene.reading, chain);
    let case = Case { scene, chain, unit, seen };
    if case.costs(class) {
        return Some("J3");
    }
    let (named, rule) = case.judge(class);
    named.then_some(rule)
}

/// A chain and what stands around it.
struct Case<'c> {
    scene: &'c Scene<'c>,
    chain: &'c Chain,
    unit: Span,
    seen: Evidence,
}

impl Case<'_> {
    fn judge(&self, class: HeadClass) -> (bool, &'static str) {
        let seen = self.seen;
        match class {
            HeadClass::Name | HeadClass::Item => (false, ""),
            HeadClass::Project => (seen.specific(), "J7"),
            HeadClass::Programme => (seen.specific() && self.chain.len() > 1, "J7"),
            HeadClass::Business => (self.is_business(), "J7"),
            HeadClass::Job => (self.is_job(), "J7"),
            HeadClass::Plant => (seen.specific() && self.is_built(true), "J8"),
            HeadClass::Works | HeadClass::Place => (seen.specific() && self.is_built(false), "J8"),
            HeadClass::Plan => (self.is_plan(), "J9"),
            HeadClass::Pact => (seen.place || seen.country > 0 || seen.code, "J10"),
            HeadClass::Bill => (seen.specific() || seen.ordinal || seen.law, "J11"),
            HeadClass::Fund => (seen.specific() && self.is_raised(), "J12"),
            HeadClass::Event => (seen.specific(), "J12"),
        }
    }

    /// J3: an amount in brackets or behind the name, or 2조원 규모의 before it.
    fn costs(&self, class: HeadClass) -> bool {
        let (seen, chain) = (self.seen, self.chain);
        let named = seen.specific() || chain.len() > 1 && seen.nouns > 0;
        let end = chain.head.end();
        if cue::amount_follows(self.scene, end) {
            return named || chain.item && chain.len() > 2;
        }
        let worked = class == HeadClass::Item && seen.thing && (named || seen.compound);
        if worked && cue::amount_spent(self.scene, end) {
            return true;
        }
        let project = matches!(class, HeadClass::Business | HeadClass::Project);
        project
            && seen.done
            && seen.nouns > 0
            && chain.stop.is_some_and(|stop| cue::sized(self.scene, stop))
    }

    /// J7: 사업 with a place or ordinal and what is done or built; the place can stand in the
    /// clause before it: 나보이에 들어설 제련소 건설 사업.
    fn is_business(&self) -> bool {
        let seen = self.seen;
        let work = seen.done || seen.thing;
        let counted = seen.ordinal && seen.nouns > 0;
        work && (seen.specific() || counted)
            || seen.code && !seen.company
            || seen.done
                && seen.thing
                && seen.nouns > 0
                && cue::place_before(self.scene, self.chain)
    }

    /// J7: 공사 with a place and the work, or a stage of a project.
    fn is_job(&self) -> bool {
        let seen = self.seen;
        let glued =
            self.chain.words().next().filter(|word| word.span.end() == self.chain.head.start());
        let work = glued.is_none_or(|word| cue::is_work(self.scene.reading, word.span));
        let staged = seen.ordinal && (seen.done || seen.thing);
        work && (seen.specific() && seen.done || staged && (seen.nouns > 0 || seen.specific()))
    }

    /// J8: a thing is an undertaking while it is planned or built.
    fn is_built(&self, far: bool) -> bool {
        let reading = self.scene.reading;
        let end = self.chain.head.end();
        matches!(self.next(), Some(Work::Build | Work::Start | Work::Step))
            || self
                .chain
                .stop
                .is_some_and(|stop| cue::earlier(reading, stop.end(), self.unit.start()))
            || far
                && takes_part(&reading.text[end..])
                && cue::later(reading, end, self.unit.end(), &[Work::Future, Work::Start])
    }

    /// J9: a plan with a number, or one that is decided or announced.
    fn is_plan(&self) -> bool {
        let seen = self.seen;
        if seen.ordinal || seen.number {
            return self.chain.len() > 1;
        }
        (seen.company || seen.specific()) && !seen.own && self.next() == Some(Work::Announce)
    }

    /// J12: a fund is an undertaking when it is put together.
    fn is_raised(&self) -> bool {
        matches!(self.next(), Some(Work::Raise | Work::Build))
    }

    fn next(&self) -> Option<Work> {
        cue::next(self.scene.reading, self.chain.head.end(), self.unit.end())
    }
}

/// Whether a particle stands at the head of `rest` that makes the name before it a part of the
/// clause; with 의 it belongs to another noun.
fn takes_part(rest: &str) -> bool {
    let word = hangul::run(rest);
    !word.is_empty() && word != "의"
}
