//! Whether a form that is an ordinary word as well names a place here.

use super::{Found, Named, tail::follows_towns};
use crate::{
    Span,
    lexicon::{Place, Strength},
    recognize::Reading,
    record::{EntityKind, LocationKind},
    sorted::Sorted,
};

/// Drops what has no evidence, and leaves each mention the candidates that the evidence allows.
pub(super) fn settle(reading: &Reading<'_>, found: &mut Vec<Found>) {
    let mut sure: Vec<bool> = found.iter().map(|found| is_sure(reading, found)).collect();
    // Forth and back: in a list one place makes the next one sure.
    for at in (0..found.len()).chain((0..found.len()).rev()) {
        sure[at] = sure[at] || has_neighbour(reading, found, &sure, at);
    }
    if sure.iter().all(|&sure| sure) {
        return;
    }
    let places = &reading.lexicon.places;
    let known: Sorted<u32> = found
        .iter()
        .zip(&sure)
        .filter(|(_, sure)| **sure)
        .flat_map(|(found, _)| found.mention.candidates.iter().copied())
        .collect();
    let mut at = 0;
    found.retain(|found| {
        at += 1;
        // P18: a place that is sure elsewhere in the article is sure here, unless it is a
        // Korean name that is mostly a word (예산, 달성).
        let proper = |row: u32| {
            let place = places.get(row);
            place.kind == LocationKind::Natural
                || place.kind == LocationKind::City && place.country.as_deref() != Some("KR")
        };
        let kept = sure[at - 1]
            || found.mention.candidates.iter().any(|row| {
                known.contains(row) && (found.strength == Strength::Weak || proper(*row))
            });
        if !kept {
            let reason = "it is another word as well, and nothing beside it shows a place";
            reading.refuse(EntityKind::Location, found.mention.span, "P15", reason);
        }
        kept
    });
}

fn is_sure(reading: &Reading<'_>, this: &Found) -> bool {
    let rest = &reading.text[this.mention.span.end()..];
    match this.strength {
        Strength::Plain => true,
        // P15: what follows is what follows places: 강북에서, 고성 주민.
        Strength::Weak if this.local => true,
        Strength::Weak | Strength::Stem => {
            follows_towns(rest) || is_constituency(reading, this.mention.span)
        }
    }
}

fn has_neighbour(reading: &Reading<'_>, found: &[Found], sure: &[bool], at: usize) -> bool {
    let before = at.checked_sub(1).is_some_and(|left| supports(reading, found, sure, (left, at)));
    before || at + 1 < found.len() && supports(reading, found, sure, (at, at + 1))
}

/// P16: whether two neighbours make each other places: 경기 화성, 미국 테일러, 양구·인제, 신안군
/// 임자도, 정선 알파인경기장.
fn supports(
    reading: &Reading<'_>,
    found: &[Found],
    sure: &[bool],
    (at_left, at_right): (usize, usize),
) -> bool {
    let (left, right) = (&found[at_left], &found[at_right]);
    let (l, r) = (left.mention.span, right.mention.span);
    if l.end() > r.start() || left.mention.named != Named::Row {
        return false;
    }
    match &reading.text[l.end()..r.start()] {
        " " => is_part(reading, left, right) || is_site_of(reading, left, right),
        "·" | "ㆍ" | ", " | "∙" | "∼" | "~" | "・" => {
            let doubtful = if sure[at_left] { right } else { left };
            let province =
                doubtful.mention.candidates.first().is_some_and(|&row| {
                    reading.lexicon.places.get(row).kind == LocationKind::Province
                });
            (sure[at_left] || sure[at_right])
                && (doubtful.strength == Strength::Weak
                    || province
                    || is_natural(reading, doubtful))
                && are_alike(reading, left, right)
        }
        // 용인과 평택; 창원시와 예산 협의: what comes last says by its particle what it is.
        "와 " | "과 " => {
            (sure[at_right]
                || sure[at_left]
                    && (right.local
                        || right.strength == Strength::Weak
                        || is_natural(reading, right)))
                && are_alike(reading, left, right)
        }
        _ => false,
    }
}

fn is_natural(reading: &Reading<'_>, found: &Found) -> bool {
    let row = found.mention.candidates.first();
    row.is_some_and(|&row| reading.lexicon.places.get(row).kind == LocationKind::Natural)
}

/// What two neighbours can mean together.
fn pairs<'f>(left: &'f Found, right: &'f Found) -> impl Iterator<Item = (u32, u32)> + 'f {
    let rights = right.mention.candidates.iter();
    rights.flat_map(|&right| left.mention.candidates.iter().map(move |&left| (left, right)))
}

/// Whether the right one is a part of the left one.
fn is_part(reading: &Reading<'_>, left: &Found, right: &Found) -> bool {
    let places = &reading.lexicon.places;
    pairs(left, right).any(|(parent, part)| {
        let division = places.get(parent);
        let korea =
            division.kind == LocationKind::Country && division.country.as_deref() == Some("KR");
        !korea
            && parent != part
            && (places.lies_in(part, parent) || lies_abroad(division, places.get(part)))
    })
}

/// Whether a town abroad can lie in the state before it: 인디애나주 웨스트라피엣. No table tells which
/// towns a state has.
fn lies_abroad(state: &Place, town: &Place) -> bool {
    state.kind == LocationKind::Province
        && town.kind == LocationKind::City
        && state.country.as_deref() != Some("KR")
        && state.country == town.country
}

/// Whether the right one is an island, a hill or a site in the Korean division on the left.
fn is_site_of(reading: &Reading<'_>, left: &Found, right: &Found) -> bool {
    use LocationKind::{City, Facility, Natural, Province};
    let places = &reading.lexicon.places;
    let korean = |row: u32| places.get(row).country.as_deref() == Some("KR");
    let site = match right.mention.named {
        Named::Head(_) => right.strength == Strength::Plain,
        Named::Row => right
            .mention
            .candidates
            .iter()
            .any(|&row| korean(row) && matches!(places.get(row).kind, Natural | Facility)),
        _ => false,
    };
    let division =
        |row: u32| korean(row) && matches!(places.get(row).kind, City | Natural | Province);
    site && left.mention.candidates.iter().any(|&row| division(row))
}

/// The kind of a place; the great cities of Korea are provinces by law and cities to a reader.
fn rank(place: &Place) -> LocationKind {
    if place.kind == LocationKind::Province && place.name.ends_with('시') {
        LocationKind::City
    } else {
        place.kind
    }
}

/// Whether two neighbours can be places of one kind.
fn are_alike(reading: &Reading<'_>, left: &Found, right: &Found) -> bool {
    let places = &reading.lexicon.places;
    pairs(left, right).any(|(left, right)| {
        let (left, right) = (places.get(left), places.get(right));
        (left.kind == right.kind || rank(left) == rank(right))
            && (left.country == right.country || left.kind == LocationKind::Country)
    })
}

/// P17: the constituency of a member of parliament in brackets: 홍길동(의창)·김철수(성산) 의원.
fn is_constituency(reading: &Reading<'_>, span: Span) -> bool {
    let text = reading.text;
    let inside = text[..span.start()]
        .strip_suffix('(')
        .is_some_and(|name| name.ends_with(crate::recognize::hangul::is_syllable));
    let rest = &text[span.end()..];
    let rest = rest.strip_prefix(['갑', '을', '병', '정']).unwrap_or(rest);
    // A list of members is not longer than two hundred characters.
    let list: usize = rest.chars().take(200).take_while(|&c| c != '.').map(char::len_utf8).sum();
    inside && rest.starts_with([')', '·', ',']) && rest[..list].contains("의원")
}
