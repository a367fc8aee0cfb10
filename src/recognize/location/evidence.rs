//! Whether a form that is an ordinary word as well names a place here.

use std::collections::HashSet;

use super::{Found, Named};
use crate::{Span, lexicon::Strength, recognize::Reading, record::LocationKind};

/// Drops what has no evidence, and leaves each mention the candidates that the evidence allows.
pub(super) fn settle(reading: &Reading<'_>, found: &mut Vec<Found>) {
    let mut sure: Vec<bool> = Vec::with_capacity(found.len());
    for at in 0..found.len() {
        sure.push(is_sure(reading, found, at));
    }
    let places = &reading.lexicon.places;
    let known: HashSet<u32> = found
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
        let abroad = |row: u32| {
            let place = places.get(row);
            place.kind == LocationKind::City && place.country.as_deref() != Some("KR")
        };
        sure[at - 1]
            || found.mention.candidates.iter().any(|row| {
                known.contains(row) && (found.strength == Strength::Weak || abroad(*row))
            })
    });
}

fn is_sure(reading: &Reading<'_>, found: &[Found], at: usize) -> bool {
    let this = &found[at];
    match this.strength {
        Strength::Plain => return true,
        // P15: what follows is what follows places: 강북에서, 고성 주민.
        Strength::Weak if this.local => return true,
        Strength::Weak | Strength::Stem => {}
    }
    let before = at.checked_sub(1).map(|at| &found[at]);
    let after = found.get(at + 1);
    before.is_some_and(|other| supports(reading, other, this, true))
        || after.is_some_and(|other| supports(reading, this, other, false))
        || is_constituency(reading, this.mention.span)
}

/// P16: whether two neighbours make each other places: 경기 화성, 미국 테일러, 양구·인제.
fn supports(reading: &Reading<'_>, left: &Found, right: &Found, doubt_right: bool) -> bool {
    let (l, r) = (left.mention.span, right.mention.span);
    if l.end() > r.start() || left.mention.named != Named::Row {
        return false;
    }
    let places = &reading.lexicon.places;
    let pairs = || {
        let rights = right.mention.candidates.iter();
        rights.flat_map(|&right| left.mention.candidates.iter().map(move |&left| (left, right)))
    };
    match &reading.text[l.end()..r.start()] {
        " " => pairs().any(|(parent, part)| {
            let division = places.get(parent);
            let korea =
                division.kind == LocationKind::Country && division.country.as_deref() == Some("KR");
            !korea && parent != part && places.lies_in(part, parent)
        }),
        "·" | "ㆍ" | ", " | "∙" | "∼" | "~" | "・" => {
            let sure = if doubt_right { left } else { right };
            let doubtful = if doubt_right { right } else { left };
            let same = |(left, right): (u32, u32)| {
                let (left, right) = (places.get(left), places.get(right));
                left.kind == right.kind && left.country == right.country
            };
            sure.strength == Strength::Plain
                && (doubtful.strength == Strength::Weak
                    || places.get(doubtful.mention.candidates[0]).kind == LocationKind::Province)
                && pairs().any(same)
        }
        _ => false,
    }
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
