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
    /// From one place to another: 수서∼광주.
    Stretch,
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
    /// A word that sounds like one from abroad and is no common one: 샤힌.
    Foreign,
}

impl Proper {
    /// Whether the form of the word alone shows it.
    pub(super) fn is_form(self) -> bool {
        !matches!(self, Proper::Country | Proper::Company | Proper::Place | Proper::Body)
    }
}

/// What the word at `span` names, and where the name in it ends.
pub(super) fn of(scene: &Scene<'_>, span: Span) -> Option<(Proper, usize)> {
    let reading = scene.reading;
    if is_stretch(reading.slice(span)) {
        return Some((Proper::Stretch, span.end()));
    }
    organization(scene.found, span)
        .or_else(|| location(reading, scene.found, span))
        .or_else(|| named(scene, span))
        .or_else(|| Some((by_form(reading, span)?, span.end())))
}

/// Whether the word is a person's or an amount.
pub(super) fn is_other(found: &Mentions, span: Span) -> bool {
    let at = found.officials.partition_point(|x| x.span.end() <= span.start());
    let person = found.officials.get(at).is_some_and(|x| x.span.overlaps(span));
    let at = found.amounts.partition_point(|x| x.span.end() <= span.start());
    person || found.amounts.get(at).is_some_and(|x| x.span.overlaps(span))
}

/// Whether an organisation's name ends at `at`.
pub(super) fn ends_body(found: &Mentions, at: usize) -> bool {
    let next = found.organizations.partition_point(|body| body.span.end() < at);
    found.organizations.get(next).is_some_and(|body| body.span.end() == at)
}

fn organization(found: &Mentions, span: Span) -> Option<(Proper, usize)> {
    let at = found.organizations.partition_point(|x| x.span.end() <= span.start());
    // The name of an event stands in that of its committee.
    let mention = found.organizations.get(at).filter(|x| x.span.overlaps(span))?;
    if mention.rule == "G13" {
        return None;
    }
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
    let foreign = |word| is_foreign(reading, word).then_some(Proper::Foreign);
    if hangul::run_end(word.as_bytes(), 0) == word.len() {
        let listed = reading.lexicon.undertakings.role(word).is_some();
        return if listed { None } else { foreign(word) };
    }
    let bare = words::without_bracket(word);
    let bracket = word[bare.len()..].strip_prefix('(').unwrap_or_default();
    let capitals = |text: &str| text.bytes().filter(u8::is_ascii_uppercase).count();
    let lexicon = reading.lexicon;
    if words::is_measure(lexicon, bare) {
        return None;
    }
    if is_pair(bare) {
        return Some(Proper::Country);
    }
    let listed = |word| lexicon.undertakings.role(word).is_some();
    if !listed(bare) && (capitals(bare) >= 2 || capitals(bare) == 1 && is_model(bare)) {
        return Some(Proper::Code);
    }
    let inside = bracket.strip_suffix(')').unwrap_or(bracket);
    if capitals(bracket) >= 2 && !listed(inside) {
        return Some(Proper::Bracket);
    }
    if listed(bare) {
        return None;
    }
    if bare.len() == 1 && capitals(bare) == 1 {
        return Some(Proper::Ordinal);
    }
    by_number(bare).or_else(|| foreign(bare))
}

/// Letters and digits of a model or a stage: M15X, K2, 장보고-Ⅲ.
fn is_model(word: &str) -> bool {
    let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    plain && word.bytes().any(|b| b.is_ascii_digit())
}

/// From one place to another: 수서∼광주.
fn is_stretch(word: &str) -> bool {
    // The first bytes of the two signs, which hardly any word has.
    if !word.bytes().any(|byte| matches!(byte, b'~' | 0xE2)) {
        return false;
    }
    let mut ends = word.split(['~', '∼']);
    let named = |end: &str| end.chars().count() > 1 && end.chars().all(hangul::is_syllable);
    ends.clone().count() > 1 && ends.all(named)
}

/// How foreign a word must look (twice the log-odds of its syllables).
const FOREIGN: i32 = 3;

fn is_foreign(reading: &Reading<'_>, word: &str) -> bool {
    let lexicon = reading.lexicon;
    // K-실크로드 is no common word as K-팝 is.
    let word = word.strip_prefix("K-").unwrap_or(word);
    let long = word.chars().nth(1).is_some();
    long && lexicon.names.foreign_look(word) >= FOREIGN
        && words::role(lexicon, word) == words::Role::Noun
}

/// 한·아프리카, 한·아세안: a country in one syllable and what it deals with.
fn is_pair(word: &str) -> bool {
    let mut letters = word.chars();
    matches!(letters.next(), Some('한' | '북' | '미' | '중' | '일' | '러' | '영' | '독'))
        && matches!(letters.next(), Some('·' | 'ㆍ' | '-'))
        && letters.next().is_some_and(hangul::is_syllable)
}

/// 2050-경제발전 begins with a year, 8·8 is a day, 제11차 and 3기 are ordinals, 한남3구역 and the 3 of
/// 3공장 number what they stand with.
fn by_number(word: &str) -> Option<Proper> {
    let ordinal = word.strip_prefix('제').unwrap_or(word);
    let digits = ordinal.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &ordinal[digits..];
    let short = rest.chars().count() <= 2;
    match digits {
        0 if is_numbered(word) => Some(Proper::Code),
        0 if word.contains(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ']) => Some(Proper::Code),
        4 if rest.is_empty() || rest.starts_with('-') => Some(Proper::Number),
        3 if rest.is_empty() => Some(Proper::Code),
        1..=2 if is_day(rest) => Some(Proper::Number),
        1..=2 if rest.is_empty() && word.len() == ordinal.len() => Some(Proper::Ordinal),
        1..=2 if matches!(rest, "호선" | "단계" | "광구" | "공구" | "구역" | "호기" | "부두") => {
            Some(Proper::Ordinal)
        }
        1..=3 if rest.starts_with(['차', '기']) && short => Some(Proper::Ordinal),
        1..=3 if word.len() > ordinal.len() => Some(Proper::Ordinal),
        _ => None,
    }
}

/// What is behind the month of a day that names a measure: 8·8 대책.
fn is_day(rest: &str) -> bool {
    let day = rest.strip_prefix(['·', 'ㆍ', '.']).unwrap_or("");
    (1..=2).contains(&day.len()) && day.bytes().all(|b| b.is_ascii_digit())
}

/// Two syllables or more with a number behind them: 한남3구역, 글로컬대학30.
fn is_numbered(word: &str) -> bool {
    let name = hangul::run(word);
    let digits = word[name.len()..].bytes().take_while(u8::is_ascii_digit).count();
    name.chars().count() > 1 && (1..=2).contains(&digits)
}
