//! Organisations that the tables name.

use super::{Candidate, Naming, Reading, edges, foreign};
use crate::{
    Span,
    lexicon::{Hit, Sense},
};

/// G1: a form of the tables, between the edges of a name.
pub(super) fn read<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    hit: Hit,
    sense: Sense,
    candidates: &mut Vec<Candidate<'a>>,
) {
    let Sense::Organization { row, .. } = sense else { return };
    let senses = reading.lexicon.senses(hit);
    let mut bodies = senses.iter().filter_map(|sense| match *sense {
        Sense::Organization { row, sure } => Some((row, sure)),
        _ => None,
    });
    let first = bodies.clone().next().is_some_and(|(first, _)| first == row);
    if first
        && edges::begins(reading.text, unit, hit.span.start())
        && edges::ends(reading.lexicon, reading.text, unit, hit.span.end())
    {
        let sure = bodies.any(|(_, sure)| sure);
        let naming = Naming::Rows(hit);
        let place = country_before(reading, hit);
        candidates.push(Candidate { span: hit.span, rule: "G1", sure, naming, place });
    }
}

/// The word for a country that a form begins with: 미 in 미 국무부.
fn country_before(reading: &Reading<'_>, hit: Hit) -> Option<Span> {
    let front = reading.slice(hit.span).split_once(' ')?.0.len();
    let span = Span::new(hit.span.start(), hit.span.start() + front);
    let mut hits = reading.hits_in(span).iter().filter(|hit| hit.span == span);
    hits.any(|&hit| foreign::is_country(reading, hit)).then_some(span)
}

/// Whether the words at `span` name a Korean body of the tables.
pub(super) fn is_korean(reading: &Reading<'_>, span: Span) -> bool {
    let hits = reading.hits_in(span).iter().filter(|hit| hit.span == span);
    let organizations = &reading.lexicon.organizations;
    let country = |row: u32| organizations.get(row).country.as_deref();
    hits.flat_map(|&hit| of(reading, hit)).any(|row| country(row) == Some("KR"))
}

/// The rows that a form names.
pub(super) fn of(reading: &Reading<'_>, hit: Hit) -> Vec<u32> {
    let senses = reading.lexicon.senses(hit).iter();
    let row = |sense: &Sense| match *sense {
        Sense::Organization { row, .. } => Some(row),
        _ => None,
    };
    senses.filter_map(row).collect()
}
