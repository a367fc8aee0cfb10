//! Organisations by their head word.

use super::{Candidate, Naming, Reading, edges};
use crate::{
    Span,
    lexicon::{Hit, OrganizationHead, Sense, Usage},
    record::{LocationKind, OrganizationKind},
};

pub(super) fn read<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    hit: Hit,
    sense: Sense,
    candidates: &mut Vec<Candidate<'a>>,
) {
    let Sense::OrganizationHead(row) = sense else { return };
    let head = reading.lexicon.organizations.head(row);
    let candidate = match head.usage {
        Usage::Brand => brand(reading, unit, hit),
        Usage::Sign => sign(reading, unit, hit, head),
        _ => compound(reading, unit, hit, head),
    };
    candidates.extend(candidate);
}

/// G2: a head word with a name before it in the same word: 황해전자, 수원지법. What stands before
/// it is no name if it is made of ordinary words alone (시중은행).
fn compound<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    hit: Hit,
    head: &'a OrganizationHead,
) -> Option<Candidate<'a>> {
    let Reading { text, lexicon, .. } = *reading;
    if !edges::ends(lexicon, text, unit, hit.span.end()) {
        return None;
    }
    let start = edges::word_start(text, unit, hit.span.start());
    let part = &text[start..hit.span.start()];
    let short = part.chars().count() < head.least;
    if short || !edges::begins(text, unit, start) || lexicon.organizations.is_common(part) {
        return None;
    }
    let place = (head.usage == Usage::Local).then(|| place_before(reading, unit, start)).flatten();
    let span = Span::new(place.map_or(start, Span::start), hit.span.end());
    let sure = head.usage != Usage::Weak || edges::is_told(lexicon, text, unit, hit.span.end());
    let full = head.full.as_deref().unwrap_or(&head.word);
    let naming = Naming::Words { kind: head.kind, head: &head.word, full };
    Some(Candidate { span, rule: "G2", sure, naming, place })
}

/// G3: the Korean place in the word before: 서울 강남경찰서.
fn place_before(reading: &Reading<'_>, unit: Span, at: usize) -> Option<Span> {
    let front = reading.text[unit.start()..at].strip_suffix(' ')?;
    let end = unit.start() + front.len();
    let span = Span::new(edges::word_start(reading.text, unit, end), end);
    let hits = reading.hits_in(span).iter().filter(|hit| hit.span == span);
    let mut senses = hits.flat_map(|&hit| reading.lexicon.senses(hit));
    let korean = senses.any(|sense| match *sense {
        Sense::Place(row, _) => {
            let place = reading.lexicon.places.get(row);
            place.kind != LocationKind::Country && place.country.as_deref() == Some("KR")
        }
        _ => false,
    });
    korean.then_some(span)
}

/// G4: the front of a group's name in Latin letters, and more of the same word: SK하이닉스.
fn brand<'a>(reading: &'a Reading<'_>, unit: Span, hit: Hit) -> Option<Candidate<'a>> {
    let text = reading.text;
    let latin = reading.slice(hit.span).is_ascii();
    if !latin || !edges::begins(text, unit, hit.span.start()) {
        return None;
    }
    let rest = edges::word_at(text, unit, hit.span.end());
    let rest = &rest[..rest.find('·').unwrap_or(rest.len())];
    let least = rest.char_indices().nth(2).map_or(rest.len(), |(at, _)| at);
    let mut closings = edges::closings(reading, unit, hit.span.end(), rest);
    let end = closings.find(|&end| {
        let middle = &text[hit.span.end()..end];
        middle.len() >= least.max(6) && !reading.lexicon.organizations.is_common(middle)
    })?;
    let span = Span::new(hit.span.start(), end);
    let naming = Naming::Words { kind: OrganizationKind::Company, head: "", full: "" };
    Some(Candidate { span, rule: "G4", sure: true, naming, place: None })
}

/// G5: a company's name beside the sign for one: ㈜황해.
fn sign<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    hit: Hit,
    head: &'a OrganizationHead,
) -> Option<Candidate<'a>> {
    let text = reading.text;
    let spaced = text[hit.span.end()..unit.end()].starts_with(' ');
    let start = hit.span.end() + usize::from(spaced);
    let word = edges::word_at(text, unit, start);
    let end = edges::closings(reading, unit, start, word)
        .filter(|&end| text[start..end].chars().count() >= head.least)
        .min()?;
    let span = Span::new(hit.span.start(), end);
    let naming = Naming::Words { kind: head.kind, head: "", full: "" };
    Some(Candidate { span, rule: "G5", sure: true, naming, place: None })
}
