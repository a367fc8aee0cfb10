//! Parts of an organisation that are named behind it.

use super::{OrganizationMention, Reading, edges};
use crate::{Span, lexicon::Text, record::OrganizationKind};

/// G8: behind a body, a word that ends like a part of one: 백악관 | 예산관리국.
pub(super) fn add(reading: &Reading<'_>, found: &mut Vec<OrganizationMention>) {
    let mut parts = Vec::new();
    for (place, body) in found.iter().enumerate() {
        let until = found.get(place + 1).map_or(reading.text.len(), |next| next.span.start());
        parts.extend(part(reading, body, until));
    }
    if !parts.is_empty() {
        found.append(&mut parts);
        found.sort_by_key(|mention| mention.span.start());
    }
}

fn part(
    reading: &Reading<'_>,
    body: &OrganizationMention,
    until: usize,
) -> Option<OrganizationMention> {
    let start = body.span.end() + 1;
    if reading.text.as_bytes().get(body.span.end()) != Some(&b' ') || start >= until {
        return None;
    }
    let unit = reading.units.iter().find(|unit| unit.span.contains(body.span))?.span;
    let word = edges::word_at(reading.text, unit, start);
    let end = edges::closings(reading, unit, start, word)
        .find(|&end| end <= until && is_part(reading, body.kind, &reading.text[start..end]))?;
    let span = Span::new(start, end);
    let name = Text::Owned(format!("{} {}", body.name, reading.slice(span)));
    Some(OrganizationMention {
        span,
        rule: "G8",
        name,
        rows: Vec::new(),
        place: None,
        parent: Some(body.name.clone()),
        ..body.clone()
    })
}

/// Whether `word` names a part of a body of this kind.
fn is_part(reading: &Reading<'_>, kind: OrganizationKind, word: &str) -> bool {
    if is_bench(kind, word) {
        return true;
    }
    let organizations = &reading.lexicon.organizations;
    !organizations.is_never(word)
        && organizations.part_head(word).is_some_and(|head| {
            let part = word.strip_suffix(&*head.word).unwrap_or(word);
            part.chars().count() >= head.least
        })
}

/// 형사3부, 공판과, 성남지원: a bench or a branch of a court or of a prosecutor's office.
fn is_bench(kind: OrganizationKind, word: &str) -> bool {
    let court = kind == OrganizationKind::Court;
    let numbered = word
        .strip_suffix(['부', '과'])
        .is_some_and(|number| number.ends_with(|c: char| c.is_ascii_digit()));
    (court || kind == OrganizationKind::Prosecution) && numbered
        || court && word.strip_suffix("지원").is_some_and(|name| name.chars().count() > 1)
}
