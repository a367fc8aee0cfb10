//! Organisations: by name, by head word, behind a country, as parts of one another, and under
//! the short names that the text gives them.

mod aliases;
mod edges;
mod evidence;
mod foreign;
mod heads;
mod organizer;
mod parts;
mod rows;

use super::Reading;
use crate::{
    Span,
    lexicon::{Hit, Kinds, Text},
    record::OrganizationKind,
};

/// An organisation that is named.
#[derive(Clone, Debug)]
pub(crate) struct OrganizationMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    /// The canonical name, as far as it is known without the article's date.
    pub(crate) name: Text,
    pub(crate) kind: OrganizationKind,
    /// ISO 3166-1 alpha-2 code.
    pub(crate) country: Option<Text>,
    /// Rows of [`Organizations`](crate::lexicon::Organizations) that it can be; empty for a body
    /// that is known by its form alone.
    pub(crate) rows: Vec<u32>,
    /// The words for a place that the span begins with: 미국 in 미국 상무부, 서울 in 서울
    /// 강남경찰서.
    pub(crate) place: Option<Span>,
}

/// A reading of some words as an organisation, before it is known whether it holds.
#[derive(Clone, Copy, Debug)]
struct Candidate<'a> {
    span: Span,
    rule: &'static str,
    /// Whether it holds without further evidence.
    sure: bool,
    naming: Naming<'a>,
    place: Option<Span>,
}

/// What gives a candidate its name.
#[derive(Clone, Copy, Debug)]
enum Naming<'a> {
    /// Rows of the tables.
    Rows(Hit),
    /// Its own words, the last `head` of which are written out as `full`.
    Words { kind: OrganizationKind, head: &'a str, full: &'a str },
    /// The words beside the sign for a company.
    Signed { kind: OrganizationKind, name: Span },
    /// A country's name and the words behind it.
    Abroad { kind: OrganizationKind, code: &'a str, country: &'a str, rest: Span },
}

pub(super) fn recognize(reading: &Reading<'_>) -> Vec<OrganizationMention> {
    let mut candidates = Vec::new();
    for unit in &reading.units {
        let unit = unit.span;
        let named = Kinds::ORGANIZATION.or(Kinds::PLACE);
        for &hit in reading.hits_in(unit).iter().filter(|hit| hit.is(named)) {
            for &sense in reading.lexicon.senses(hit) {
                rows::read(reading, unit, hit, sense, &mut candidates);
                heads::read(reading, unit, hit, sense, &mut candidates);
                foreign::read(reading, unit, hit, sense, &mut candidates);
            }
        }
    }
    let candidates = evidence::settle(reading, candidates);
    let mut found: Vec<OrganizationMention> =
        candidates.iter().map(|candidate| mention(reading, candidate)).collect();
    parts::add(reading, &mut found);
    aliases::add(reading, &mut found);
    found
}

/// The mention that a candidate becomes once it holds.
fn mention(reading: &Reading<'_>, candidate: &Candidate<'_>) -> OrganizationMention {
    let Candidate { span, rule, naming, place, .. } = *candidate;
    let words = reading.slice(span);
    let (name, kind, country, rows) = match naming {
        Naming::Rows(hit) => {
            let rows = rows::of(reading, hit);
            let body = reading.lexicon.organizations.get(rows[0]);
            (body.name.clone(), body.kind, body.country.clone(), rows)
        }
        Naming::Words { kind, head, full } => {
            let stem = words.strip_suffix(head).unwrap_or(words);
            (Text::Owned(format!("{stem}{full}")), kind, home(kind), Vec::new())
        }
        Naming::Signed { kind, name } => {
            let sign = reading.slice(Span::new(span.start(), name.start()));
            let own = sign.trim_end() == "법무법인";
            let name = if own { words } else { reading.slice(name) };
            (Text::Owned(name.to_owned()), kind, None, Vec::new())
        }
        Naming::Abroad { kind, code, country, rest } => {
            let name = format!("{country} {}", reading.slice(rest));
            (Text::Owned(name), kind, Some(Text::Owned(code.to_owned())), Vec::new())
        }
    };
    OrganizationMention { span, rule, name, kind, country, rows, place }
}

/// The country of a body that is known by a Korean head word alone: offices of the state bear
/// theirs nowhere else.
fn home(kind: OrganizationKind) -> Option<Text> {
    use OrganizationKind::{Court, LocalGovernment, Prosecution};
    matches!(kind, Court | LocalGovernment | Prosecution).then_some(Text::Borrowed("KR"))
}
