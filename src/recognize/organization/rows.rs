//! Organisations that the tables name.

use super::{Candidate, Naming, Reading, edges};
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
        candidates.push(Candidate { span: hit.span, rule: "G1", sure, naming, place: None });
    }
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
