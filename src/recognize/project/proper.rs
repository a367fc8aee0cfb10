//! Proper nouns inside a chain.

use super::{Scene, words};
use crate::{
    Span,
    recognize::{Mentions, PlaceMention, Reading, hangul},
    record::{LocationKind, OrganizationKind},
};

/// What makes a word specific.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Proper {
    No,
    /// A country; 미국 공장 is no name yet.
    Country,
    /// A company; its 반도체 사업 is a line of business.
    Company,
    /// A place below a country.
    Place,
    /// A body that is no company.
    Body,
    /// Latin letters that belong to a name: GTX-C.
    Code,
    /// An abbreviation in brackets: 압축천연가스(CNG).
    Bracket,
    /// A year that belongs to a name: 2050-경제발전.
    Number,
    /// An ordinal: 제11차, 3기.
    Ordinal,
}

impl Proper {
    /// Whether the form of the word alone shows it.
    pub(super) fn is_form(self) -> bool {
        matches!(self, Proper::Code | Proper::Bracket | Proper::Number | Proper::Ordinal)
    }
}

/// What the word at `span` names, and where the name in it ends.
pub(super) fn of(scene: &Scene<'_>, span: Span) -> Option<(Proper, usize)> {
    let reading = scene.reading;
    organization(scene.found, span)
        .or_else(|| location(reading, scene.found, span))
        .or_else(|| named(scene, span))
        .or_else(|| Some((by_form(reading, span)?, span.end())))
}

fn organization(found: &Mentions, span: Span) -> Option<(Proper, usize)> {
    let at = found.organizations.partition_point(|x| x.span.end() <= span.start());
    let mention = found.organizations.get(at).filter(|x| x.span.overlaps(span))?;
    let proper = match mention.kind {
        OrganizationKind::Company | OrganizationKind::Media => Proper::Company,
        _ => Proper::Body,
    };
    Some((proper, mention.span.end().min(span.end())))
}

fn location(reading: &Reading<'_>, found: &Mentions, span: Span) -> Option<(Proper, usize)> {
    let at = found.locations.partition_point(|x| x.span.end() <= span.start());
    let inside = found.locations[at..].iter().take_while(|x| x.span.overlaps(span));
    let mention = inside.last()?;
    let kind = mention.candidates.first().map(|&row| reading.lexicon.places.get(row).kind);
    let proper = match kind {
        Some(LocationKind::Continent | LocationKind::Region) => return None,
        Some(LocationKind::Country) => Proper::Country,
        _ => Proper::Place,
    };
    Some((proper, mention.span.end().min(span.end())))
}

/// Whether a place is a country or wider; it makes no plant's name.
pub(super) fn is_wide(reading: &Reading<'_>, place: &PlaceMention) -> bool {
    let kind = place.candidates.first().map(|&row| reading.lexicon.places.get(row).kind);
    matches!(kind, Some(LocationKind::Country | LocationKind::Continent | LocationKind::Region))
}

/// A word that the article names as a place elsewhere.
fn named(scene: &Scene<'_>, span: Span) -> Option<(Proper, usize)> {
    let known = scene.places.contains(scene.reading.slice(span));
    known.then_some((Proper::Place, span.end()))
}

fn by_form(reading: &Reading<'_>, span: Span) -> Option<Proper> {
    let word = reading.slice(span);
    let (bare, bracket) = word.split_once('(').unwrap_or((word, ""));
    let capitals = |text: &str| text.chars().filter(char::is_ascii_uppercase).count();
    let lexicon = reading.lexicon;
    if words::is_measure(lexicon, bare) {
        return None;
    }
    if is_pair(bare) {
        return Some(Proper::Country);
    }
    if capitals(bare) >= 2 && lexicon.undertakings.role(bare).is_none() {
        return Some(Proper::Code);
    }
    let inside = bracket.strip_suffix(')').unwrap_or(bracket);
    if capitals(bracket) >= 2 && lexicon.undertakings.role(inside).is_none() {
        return Some(Proper::Bracket);
    }
    by_number(bare)
}

/// 한·아프리카, 한·아세안: a country in one syllable and what it deals with.
fn is_pair(word: &str) -> bool {
    let mut parts = word.split(['·', 'ㆍ', '-']);
    let (first, second) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    matches!(first, "한" | "북" | "미" | "중" | "일" | "러" | "영" | "독")
        && second.len() >= 3
        && second.starts_with(hangul::is_syllable)
}

/// 2050-경제발전 begins with a year, 제11차 and 3기 are ordinals.
fn by_number(word: &str) -> Option<Proper> {
    let ordinal = word.strip_prefix('제').unwrap_or(word);
    let digits = ordinal.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &ordinal[digits..];
    let short = rest.chars().count() <= 2;
    match digits {
        4 if rest.is_empty() || rest.starts_with('-') => Some(Proper::Number),
        1..=2 if matches!(rest, "호선" | "단계") => Some(Proper::Ordinal),
        1..=3 if rest.starts_with(['차', '기']) && short => Some(Proper::Ordinal),
        1..=3 if word.len() > ordinal.len() => Some(Proper::Ordinal),
        _ => None,
    }
}
