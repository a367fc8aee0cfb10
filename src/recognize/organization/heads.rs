//! Organisations by their head word.

use super::{Candidate, Naming, Reading, edges, organizer};
use crate::{
    Span,
    lexicon::{Hit, OrganizationHead, Sense, Usage},
    recognize::hangul,
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
        Usage::Spaced => spaced(reading, unit, hit, head),
        Usage::Sign => sign(reading, unit, hit, head),
        Usage::Event => organizer::read(reading, unit, hit.span, head),
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
    let words = &text[start..hit.span.end()];
    let local = head.usage == Usage::Local && edges::begins(text, unit, start);
    let place = local.then(|| place_before(reading, unit, start)).flatten();
    let posted = place.is_some_and(|place| is_posting(reading, place));
    let named = posted && part.is_empty() || is_name_part(reading, head, part, words);
    if !edges::begins(text, unit, start) || !named {
        return None;
    }
    let span = Span::new(place.map_or(start, Span::start), hit.span.end());
    let sure = head.usage != Usage::Weak || edges::is_told(lexicon, text, unit, hit.span.end());
    let full = head.full.as_deref().unwrap_or(&head.word);
    let naming = Naming::Words { kind: head.kind, head: &head.word, full };
    Some(Candidate { span, rule: "G2", sure, naming, place })
}

/// Whether `part`, which stands before the head in `words`, can be a name.
fn is_name_part(reading: &Reading<'_>, head: &OrganizationHead, part: &str, words: &str) -> bool {
    let organizations = &reading.lexicon.organizations;
    let digit = part.contains(|c: char| c.is_ascii_digit());
    part.chars().count() >= head.least
        && (digit || head.usage != Usage::Numbered)
        && (!organizations.is_common(part) || is_of_many(head, part))
        && !organizations.is_never(words)
}

/// Whether an association's name of ordinary words says that it is that of a state or the world:
/// 국제대학스포츠연맹, 대한배구협회.
fn is_of_many(head: &OrganizationHead, part: &str) -> bool {
    const LEADS: &[&str] = &["국제", "세계", "대한", "한국", "전국", "아시아"];
    let field = LEADS.iter().find_map(|lead| part.strip_prefix(lead)).unwrap_or_default();
    head.kind == OrganizationKind::Association && field.chars().nth(1).is_some()
}

/// G3: the Korean place in the word before: 서울 강남경찰서; or the country of a posting: 주미
/// 한국대사관.
fn place_before(reading: &Reading<'_>, unit: Span, at: usize) -> Option<Span> {
    let front = reading.text[unit.start()..at].strip_suffix(' ')?;
    let end = unit.start() + front.len();
    let span = Span::new(edges::word_start(reading.text, unit, end), end);
    if is_posting(reading, span) {
        return Some(span);
    }
    let hits = reading.hits_in(span).iter().filter(|hit| hit.span == span);
    let mut senses = hits.flat_map(|&hit| reading.lexicon.senses(hit));
    let korean = senses.any(|sense| match *sense {
        Sense::Place(row) => {
            let place = reading.lexicon.places.get(row);
            place.kind != LocationKind::Country && place.country.as_deref() == Some("KR")
        }
        _ => false,
    });
    korean.then_some(span)
}

/// 주미, 주카자흐스탄, 주유엔: where a mission is.
fn is_posting(reading: &Reading<'_>, span: Span) -> bool {
    let Some(rest) = reading.slice(span).strip_prefix('주') else { return false };
    let seat = Span::new(span.end() - rest.len(), span.end());
    let hits = reading.hits_in(seat).iter().filter(|hit| hit.span == seat);
    hits.flat_map(|&hit| reading.lexicon.senses(hit)).any(|sense| {
        matches!(
            sense,
            Sense::Place(..) | Sense::OrganizationCountry(_) | Sense::Organization { .. }
        )
    })
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
    let closings = edges::closings(reading, unit, hit.span.end(), rest);
    let end = closings.filter(|&end| is_more(reading, &text[hit.span.end()..end])).min()?;
    // KB국민은행장 is an office.
    if text[..end].ends_with("은행장") {
        return None;
    }
    let span = Span::new(hit.span.start(), end);
    let naming = Naming::Words { kind: OrganizationKind::Company, head: "", full: "" };
    Some(Candidate { span, rule: "G4", sure: true, naming, place: None })
}

/// Whether `words` can follow the front of a group's name.
fn is_more(reading: &Reading<'_>, words: &str) -> bool {
    words.chars().count() > 1
        && words.chars().all(hangul::is_syllable)
        && !reading.lexicon.organizations.is_common(words)
        && !reading.lexicon.organizations.is_never(words)
}

/// G12: a head word that is a word of its own, and the name in the word before: 한별 홀딩스. What
/// stands before it is no name if it is an ordinary word or ends in a particle or in an ending.
fn spaced<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    hit: Hit,
    head: &'a OrganizationHead,
) -> Option<Candidate<'a>> {
    const ENDINGS: &[char] = &[
        '은', '는', '이', '가', '을', '를', '의', '에', '로', '와', '과', '도', '한', '된', '인',
        '던', '할', '될', '서', '고', '며', '만', '게', '적', '해', '년', '월', '일', '운', '린',
    ];
    let Reading { text, lexicon, .. } = *reading;
    let front = text[unit.start()..hit.span.start()].strip_suffix(' ')?;
    if !edges::ends(lexicon, text, unit, hit.span.end()) || front.ends_with(ENDINGS) {
        return None;
    }
    let end = unit.start() + front.len();
    let start = edges::word_start(text, unit, end);
    let part = &text[start..end];
    let organizations = &lexicon.organizations;
    let digit = part.starts_with(|c: char| c.is_ascii_digit());
    if !edges::begins(text, unit, start)
        || part.chars().count() < head.least
        || digit
        || organizations.is_common(part)
    {
        return None;
    }
    let naming = Naming::Words { kind: head.kind, head: &head.word, full: &head.word };
    let sure = edges::is_told(lexicon, text, unit, hit.span.end()) || part.is_ascii();
    let span = Span::new(start, hit.span.end());
    Some(Candidate { span, rule: "G12", sure, naming, place: None })
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
    let naming = Naming::Signed { kind: head.kind, name: Span::new(start, end) };
    Some(Candidate { span, rule: "G5", sure: true, naming, place: None })
}
