//! Proper nouns inside a chain.

use crate::{
    Span,
    lexicon::Sense,
    recognize::{Mentions, Reading, hangul},
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

/// What the word at `span` names, and where the name in it ends.
pub(super) fn of(reading: &Reading<'_>, found: &Mentions, span: Span) -> Option<(Proper, usize)> {
    organization(found, span)
        .or_else(|| location(reading, found, span))
        .or_else(|| place(reading, span))
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
    let proper = if kind.is_some_and(is_country) { Proper::Country } else { Proper::Place };
    Some((proper, mention.span.end().min(span.end())))
}

fn is_country(kind: LocationKind) -> bool {
    matches!(kind, LocationKind::Country | LocationKind::Continent | LocationKind::Region)
}

/// A place of two syllables or more that begins the word, or a part of it behind a point, and
/// leaves of it at most one syllable, such as 시.
fn place(reading: &Reading<'_>, span: Span) -> Option<(Proper, usize)> {
    let word = reading.slice(span);
    let points = word.match_indices(['·', 'ㆍ']).map(|(at, point)| at + point.len());
    std::iter::once(0)
        .chain(points)
        .take(4)
        .find_map(|at| place_at(reading, Span::new(span.start() + at, span.end())))
}

fn place_at(reading: &Reading<'_>, span: Span) -> Option<(Proper, usize)> {
    let mut hits = reading.hits_in(Span::new(span.start(), span.start() + 1)).iter().rev();
    hits.find_map(|&hit| {
        let end = hit.span.end();
        let fits = hit.span.len() >= 6 && end <= span.end();
        if !fits || !leaves_class_word(&reading.text[end..span.end()]) {
            return None;
        }
        let row = reading.lexicon.senses(hit).iter().find_map(|&sense| match sense {
            Sense::Place(row) => Some(row),
            _ => None,
        })?;
        let country = is_country(reading.lexicon.places.get(row).kind);
        Some((if country { Proper::Country } else { Proper::Place }, end))
    })
}

fn leaves_class_word(rest: &str) -> bool {
    rest.chars().count() <= 1 || !rest.starts_with(hangul::is_syllable)
}

fn by_form(reading: &Reading<'_>, span: Span) -> Option<Proper> {
    let word = reading.slice(span);
    let (bare, bracket) = word.split_once('(').unwrap_or((word, ""));
    let capitals = |text: &str| text.chars().filter(char::is_ascii_uppercase).count();
    if capitals(bare) >= 2 && reading.lexicon.undertakings.role(bare).is_none() {
        return Some(Proper::Code);
    }
    if capitals(bracket) >= 2 {
        return Some(Proper::Bracket);
    }
    by_number(bare)
}

/// 2050-경제발전 begins with a year, 제11차 and 3기 are ordinals.
fn by_number(word: &str) -> Option<Proper> {
    let ordinal = word.strip_prefix('제').unwrap_or(word);
    let digits = ordinal.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &ordinal[digits..];
    let short = rest.chars().count() <= 2;
    match digits {
        4 if rest.is_empty() || rest.starts_with('-') => Some(Proper::Number),
        1..=3 if rest.starts_with(['차', '기']) && short => Some(Proper::Ordinal),
        1..=3 if word.len() > ordinal.len() => Some(Proper::Ordinal),
        _ => None,
    }
}
