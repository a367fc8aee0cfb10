//! Places.

mod evidence;
mod head;
mod house;
mod name;
mod rows;
mod sign;
mod stranger;
mod tail;
mod team;
mod venue;

pub(crate) use self::rows::Rows;
use super::{Mentions, Reading};
use crate::{
    Span,
    lexicon::{Kinds, Sense, Strength},
    record::{EntityKind, LocationKind},
};

/// A place that is named.
#[derive(Clone, Debug)]
pub(crate) struct PlaceMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    /// Rows of [`Places`](crate::lexicon::Places) that it can be, the likeliest first; empty for
    /// a place that is known by its form alone.
    pub(crate) candidates: Rows,
    pub(crate) named: Named,
}

/// Where the name of a place comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// From its row.
    Row,
    /// From the text, the row being what it is a numbered part of: 구로3동.
    Numbered,
    /// From the text; the head word says what it is.
    Head(LocationKind),
    /// As `Head`, for a name that is written out from another language.
    HeadAbroad(LocationKind),
}

/// A mention on trial.
#[derive(Clone, Debug)]
struct Found {
    mention: PlaceMention,
    /// What the form says on its own, what follows it included.
    strength: Strength,
    /// Whether what follows is what follows places: 에서, 시민, 인근.
    local: bool,
}

pub(super) fn recognize(reading: &Reading<'_>, mentions: &Mentions) -> Vec<PlaceMention> {
    let mut found = Vec::new();
    let mut own = Vec::new();
    for unit in &reading.units {
        read(reading, unit.span, &mut own);
        found.append(&mut own);
    }
    evidence::settle(reading, &mut found);
    let mut places: Vec<PlaceMention> = found.into_iter().map(|found| found.mention).collect();
    let bodies = house::add(reading, &mentions.organizations, &mut places);
    drop_organizations(reading, &bodies, &mut places);
    places
}

/// Adds what is named in `unit` to `found`, which is empty.
fn read(reading: &Reading<'_>, unit: Span, found: &mut Vec<Found>) {
    name::find(reading, unit, found);
    name::find_numbered(reading, unit, found);
    by_place(found);
    head::find(reading, unit, found);
    by_place(found);
    sign::find(reading, unit, found);
    by_place(found);
    drop_traps(reading, unit, found);
    keep_longest(reading, found);
}

/// Bytes; the longest trap has nineteen syllables.
const LONGEST_TRAP: usize = 60;

/// Sorts by start, the longest first.
fn by_place(found: &mut [Found]) {
    found.sort_by_key(|found| {
        let span = found.mention.span;
        (span.start(), std::cmp::Reverse(span.end()))
    });
}

/// The name that ends at `at`, in names sorted by start.
fn ending_at(found: &[Found], at: usize) -> Option<&Found> {
    let behind = found.partition_point(|found| found.mention.span.start() < at);
    // A few names can lie in a longer one.
    found[behind.saturating_sub(4)..behind]
        .iter()
        .rev()
        .find(|found| found.mention.span.end() == at)
}

/// The longest name that starts at `at`, in names sorted by start.
fn starting_at(found: &[Found], at: usize) -> Option<&Found> {
    let first = found.partition_point(|found| found.mention.span.start() < at);
    found.get(first).filter(|found| found.mention.span.start() == at)
}

/// The spans of `sorted` that start no further than `reach` bytes from `start`.
fn near(sorted: &[Span], start: usize, reach: usize) -> &[Span] {
    let first = sorted.partition_point(|span| span.start() + reach < start);
    let end = sorted.partition_point(|span| span.start() <= start + reach);
    &sorted[first..end]
}

/// P19: words and phrases that hold the name of a place and name none, and teams.
fn drop_traps(reading: &Reading<'_>, unit: Span, found: &mut Vec<Found>) {
    let mut traps = Vec::new();
    let mut matches = Vec::new();
    for &hit in reading.hits_in(unit).iter().filter(|hit| hit.is(Kinds::PLACE_TRAP)) {
        let senses = reading.lexicon.senses(hit);
        if senses.contains(&Sense::PlaceTrap) {
            traps.push(hit.span);
        }
        if senses.contains(&Sense::MatchWord) {
            matches.push(hit.span);
        }
    }
    found.retain(|found| {
        let span = found.mention.span;
        let reason =
            if near(&traps, span.start(), LONGEST_TRAP).iter().any(|trap| trap.contains(span)) {
                "it stands in a word or phrase that names no place"
            } else if team::is_team(reading, found, &matches) {
                "it names a team"
            } else {
                return true;
            };
        reading.refuse(EntityKind::Location, span, "P19", reason);
        false
    });
}

/// P1: where two names overlap, the one that begins first wins, then the longer one; the town that
/// a site begins with, with a space behind it, stays beside the site: 나보이 경제자유구역.
fn keep_longest(reading: &Reading<'_>, found: &mut Vec<Found>) {
    let mut last: Option<Span> = None;
    found.retain_mut(|found| {
        let span = found.mention.span;
        let Some(longer) = last.filter(|last| span.start() < last.end()) else {
            last = Some(span);
            return true;
        };
        let town = longer.start() == span.start()
            && span.end() < longer.end()
            && reading.text[span.end()..].starts_with(' ')
            && is_town(reading, found);
        if town {
            found.strength = Strength::Plain;
        }
        town
    });
}

fn is_town(reading: &Reading<'_>, found: &Found) -> bool {
    let row = found.mention.candidates.first().filter(|_| found.mention.named == Named::Row);
    row.is_some_and(|&row| {
        let place = reading.lexicon.places.get(row);
        matches!(place.kind, LocationKind::City | LocationKind::District)
            || place.kind == LocationKind::Province && place.country.as_deref() == Some("KR")
    })
}

/// P2: a place inside the name of an organisation is none, except a country with a space behind
/// it (미국 국무부; not 미국 정부, which is the country that acts) and a town abroad before nothing
/// but a sort of office (함부르크 법원).
fn drop_organizations(reading: &Reading<'_>, bodies: &[Span], places: &mut Vec<PlaceMention>) {
    let mut organizations = bodies.iter().peekable();
    places.retain(|place| {
        while organizations.peek().is_some_and(|o| o.end() <= place.span.start()) {
            organizations.next();
        }
        let Some(&&organization) = organizations.peek() else { return true };
        if !organization.overlaps(place.span) || place.span.contains(organization) {
            return true;
        }
        let spaced = reading.text[place.span.end()..].starts_with(' ');
        let country = organization.start() == place.span.start() && is_country(reading, place);
        let kept = spaced
            && (country && !is_state(reading, place, organization)
                || is_seat_of(reading, place, organization));
        if !kept {
            let reason = "it is part of an organisation's name";
            reading.refuse(EntityKind::Location, place.span, "P2", reason);
        }
        kept
    });
}

/// What stands behind `place` in the name of `organization`.
fn rest_of<'t>(reading: &Reading<'t>, place: &PlaceMention, organization: Span) -> &'t str {
    reading.text.get(place.span.end()..organization.end()).unwrap_or_default().trim_start()
}

/// Whether a body is the whole state: 미국 정부.
fn is_state(reading: &Reading<'_>, place: &PlaceMention, organization: Span) -> bool {
    const STATE: &[&str] = &["경찰", "당국", "의회", "정부"];
    STATE.contains(&rest_of(reading, place, organization))
}

/// Whether all that stands behind a town abroad in a name is a sort of office: 함부르크 법원.
fn is_seat_of(reading: &Reading<'_>, place: &PlaceMention, organization: Span) -> bool {
    const OFFICES: &[&str] = &["검찰", "경찰", "법원", "시의회", "시청", "의회", "주의회"];
    let row = place.candidates.first().map(|&row| reading.lexicon.places.get(row));
    let abroad = row.is_some_and(|place| {
        place.kind == LocationKind::City && place.country.as_deref() != Some("KR")
    });
    abroad && OFFICES.contains(&rest_of(reading, place, organization))
}

fn is_country(reading: &Reading<'_>, place: &PlaceMention) -> bool {
    let row = place.candidates.first();
    row.is_some_and(|&row| reading.lexicon.places.get(row).kind == LocationKind::Country)
}
