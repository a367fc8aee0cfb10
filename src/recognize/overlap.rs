//! Who wins where two recognisers claim the same words.

use super::{Mentions, Reading, official::Bearer};
use crate::{Span, record::EntityKind};

/// W1: a person's name is no place and no organisation: 한강 작가, 조국 대표.
///
/// Money and dates never meet: both begin at a number, and a number has one unit. A project may
/// hold places and organisations, and an organisation a country; those are both meant.
pub(super) fn settle(reading: &Reading<'_>, found: &mut Mentions) {
    let names = names(found);
    if names.is_empty() {
        return;
    }
    let apart = |kind, span| {
        let apart = !meets(&names, span);
        if !apart {
            reading.refuse(kind, span, "W1", "it is part of a person's name");
        }
        apart
    };
    found.locations.retain(|place| apart(EntityKind::Location, place.span));
    found.organizations.retain(|body| apart(EntityKind::Organization, body.span));
}

/// The names of persons, in text order.
fn names(found: &Mentions) -> Vec<Span> {
    let named = found.officials.iter().filter_map(|official| match official.bearer {
        Bearer::Name(name) => Some(name),
        Bearer::Office | Bearer::Bare | Bearer::Surname(_) => None,
    });
    let mut names: Vec<Span> = named.collect();
    names.sort_unstable();
    names
}

/// Whether `span` shares a byte with one of `spans`, which are apart from each other and in order.
pub(super) fn meets(spans: &[Span], span: Span) -> bool {
    let behind = spans.partition_point(|other| other.end() <= span.start());
    spans.get(behind).is_some_and(|other| other.overlaps(span))
}
