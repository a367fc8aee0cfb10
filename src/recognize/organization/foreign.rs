//! Bodies of other countries.

use super::{Candidate, Naming, Reading, edges};
use crate::{
    Span,
    lexicon::{Hit, Sense},
    record::{LocationKind, OrganizationKind},
};

/// G6: a country and a word that ends like a body of a state: 미 국무부, 카자흐스탄
/// 산업인프라개발부.
pub(super) fn read<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    hit: Hit,
    sense: Sense,
    candidates: &mut Vec<Candidate<'a>>,
) {
    let Some((code, country)) = country(reading, hit, sense) else { return };
    let text = reading.text;
    if code == "KR" || !edges::begins(text, unit, hit.span.start()) {
        return;
    }
    let rest = &text[hit.span.end()..unit.end()];
    let words = reading.slice(hit.span);
    let glued = words.chars().all(edges::is_hanja) || words.chars().count() > 1;
    let gap = match () {
        () if rest.starts_with(' ') => 1,
        () if rest.starts_with("의 ") => "의 ".len(),
        () if glued => 0,
        () => return,
    };
    let start = hit.span.end() + gap;
    let Some(body) = body(reading, unit, start) else { return };
    let (end, kind) = body;
    let place = (gap < 2).then_some(hit.span);
    candidates.push(Candidate {
        span: Span::new(place.map_or(start, Span::start), end),
        rule: "G6",
        sure: true,
        naming: Naming::Abroad { kind, code, country, rest: Span::new(start, end) },
        place,
    });
}

/// The code and the name of the country that `sense` is; the name that the press uses before
/// bodies goes before that of the map.
fn country<'a>(reading: &'a Reading<'_>, hit: Hit, sense: Sense) -> Option<(&'a str, &'a str)> {
    let pressed = |sense: &Sense| matches!(sense, Sense::OrganizationCountry(_));
    match sense {
        Sense::OrganizationCountry(row) => {
            let country = reading.lexicon.organizations.country(row);
            Some((&country.code, &country.name))
        }
        Sense::Place(..) if reading.lexicon.senses(hit).iter().any(pressed) => None,
        Sense::Place(row) => {
            let place = reading.lexicon.places.get(row);
            let code = place.country.as_deref()?;
            (place.kind == LocationKind::Country).then_some((code, &place.name))
        }
        _ => None,
    }
}

/// Whether a hit can be a word for a country.
pub(super) fn is_country(reading: &Reading<'_>, hit: Hit) -> bool {
    let senses = reading.lexicon.senses(hit);
    senses.iter().any(|&sense| country(reading, hit, sense).is_some())
}

/// The end and the kind of the body that begins at `start`.
fn body(reading: &Reading<'_>, unit: Span, start: usize) -> Option<(usize, OrganizationKind)> {
    let organizations = &reading.lexicon.organizations;
    let word = edges::word_at(reading.text, unit, start);
    let closings = word.char_indices().filter(|&(_, c)| organizations.may_end_abroad(c));
    let mut bodies = closings.filter_map(|(at, c)| {
        let name = &word[..at + c.len_utf8()];
        let head = organizations.foreign_head(name)?;
        let end = start + name.len();
        let part = name.strip_suffix(&*head.word)?;
        // 정부 alone is no body, 일본 정부 is one.
        let named = part.is_empty() || !organizations.is_never(name);
        let named = named && part.chars().count() >= head.least;
        let ends = named && edges::ends(reading.lexicon, reading.text, unit, end);
        ends.then_some((end, head.kind))
    });
    bodies.next()
}
