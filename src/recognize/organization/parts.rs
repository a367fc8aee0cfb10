//! Parts of an organisation that are named behind it.

use super::{OrganizationMention, Reading, edges};
use crate::{Span, lexicon::Text, record::OrganizationKind};

/// G8: behind a body, a word that ends like a part of one: 백악관 | 예산관리국.
pub(super) fn add(reading: &Reading<'_>, found: &mut Vec<OrganizationMention>) {
    let mut parts = Vec::new();
    for (place, body) in found.iter().enumerate() {
        let from = after_brackets(reading.text, body.span.end());
        let next = found[place + 1..].iter().find(|next| next.span.start() >= from);
        let until = next.map_or(reading.text.len(), |next| next.span.start());
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
    let end = after_brackets(reading.text, body.span.end());
    let start = end + 1;
    if reading.text.as_bytes().get(end) != Some(&b' ') || start >= until {
        return None;
    }
    let unit = reading.unit_at(body.span.start())?.span;
    if start > unit.end() {
        return None;
    }
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
        ..body.clone()
    })
}

/// The end of the brackets that open at `at`, or `at`: 유럽연합(EU) | 집행위원회.
fn after_brackets(text: &str, at: usize) -> usize {
    let inside = text[at..].strip_prefix('(').unwrap_or_default();
    let close = inside.char_indices().take(24).find(|&(_, c)| c == ')');
    close.map_or(at, |(length, _)| at + length + "()".len())
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

/// 형사3부, 조사4국, 성남지원: a bench, a branch or a bureau with a number.
fn is_bench(kind: OrganizationKind, word: &str) -> bool {
    use OrganizationKind::{Agency, Court, Prosecution};
    let before = |ending: char| word.strip_suffix(ending).unwrap_or_default();
    let numbered = |ending: char| before(ending).ends_with(|c: char| c.is_ascii_digit());
    match kind {
        Court if word.ends_with("지원") => word.chars().count() > 3,
        Court | Prosecution => numbered('부') || numbered('과'),
        Agency => numbered('국'),
        _ => false,
    }
}
