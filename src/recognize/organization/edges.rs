//! Where an organisation's name begins and ends.

use super::Reading;
use crate::{
    Span,
    lexicon::{Lexicon, Weight},
    recognize::hangul,
};

/// Titles in which a name seems to end: 운영위원장 is no 운영위 with a 원장, 국회의원 names no 국회.
const TITLES: &[(&str, &str)] =
    &[("위", "원"), ("국회", "의원"), ("검찰", "총장"), ("경찰", "청장")];

/// Names are looked for no farther than this from their head, in characters.
const REACH: usize = 24;

/// Whether a name can begin at `at`: at the front of a word, or behind a Chinese character
/// (前국세청장), or behind the letters of an escape (\\n국세청장).
pub(super) fn begins(text: &str, unit: Span, at: usize) -> bool {
    let front = &text[unit.start()..at];
    let before = hangul::before(front, front.len());
    let escape = || ["\\n", "\\t", "\\r"].iter().any(|escape| front.ends_with(escape));
    before.is_none_or(|c| !hangul::is_alphanumeric(c) || is_hanja(c)) || escape()
}

pub(super) fn is_hanja(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether a name can end at `at`: nothing but particles, or one word that follows names and
/// particles, up to the next sign or space.
pub(super) fn ends(lexicon: &Lexicon, text: &str, unit: Span, at: usize) -> bool {
    let rest = &text[at..unit.end()];
    let run = hangul::run(rest);
    if run.is_empty() {
        return !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    }
    let name = &text[..at];
    let titled = |&(end, title): &(&str, &str)| name.ends_with(end) && run.starts_with(title);
    is_particle(lexicon, text, at, run)
        || !TITLES.iter().any(titled) && tail(lexicon, run).is_some()
}

/// Whether `run` is a chain of particles that fits the sound before it.
fn is_particle(lexicon: &Lexicon, text: &str, at: usize, run: &str) -> bool {
    let fits = match (run, hangul::before(text, at).filter(|&c| hangul::is_syllable(c))) {
        ("은" | "이" | "을" | "과", Some(last)) => hangul::has_final(last),
        ("는" | "가" | "를" | "와", Some(last)) => !hangul::has_final(last),
        _ => true,
    };
    fits && lexicon.particles.contains(run)
}

/// The weight of the word that `run` begins with, if particles alone follow it.
pub(super) fn tail(lexicon: &Lexicon, run: &str) -> Option<Weight> {
    run.char_indices().map(|(at, c)| at + c.len_utf8()).take(8).find_map(|end| {
        let weight = lexicon.organizations.tail(&run[..end])?;
        let rest = &run[end..];
        (rest.is_empty() || lexicon.particles.contains(rest)).then_some(weight)
    })
}

/// Whether the words at `at` tell that a name stands before them: 회장, ` 대표는`, `(대표`.
pub(super) fn is_told(lexicon: &Lexicon, text: &str, unit: Span, at: usize) -> bool {
    let rest = &text[at..unit.end()];
    let rest = rest.strip_prefix([' ', '(']).unwrap_or(rest);
    tail(lexicon, hangul::run(rest)) == Some(Weight::Telling)
}

/// The start of the word that ends at `at`: Hangul, Latin letters, digits and `&`.
pub(super) fn word_start(text: &str, unit: Span, at: usize) -> usize {
    let front = &text[unit.start()..at];
    let inside = |c: char| hangul::is_syllable(c) || c.is_ascii_alphanumeric() || c == '&';
    let taken: usize =
        front.chars().rev().take(REACH).take_while(|&c| inside(c)).map(char::len_utf8).sum();
    at - taken
}

/// The word that begins at `at`: Hangul, Latin letters, digits, `&` and inner `·`.
pub(super) fn word_at(text: &str, unit: Span, at: usize) -> &str {
    let rest = text.get(at..unit.end()).unwrap_or_default();
    let inside =
        |c: char| hangul::is_syllable(c) || c.is_ascii_alphanumeric() || matches!(c, '&' | '·');
    let taken: usize =
        rest.chars().take(REACH).take_while(|&c| inside(c)).map(char::len_utf8).sum();
    rest[..taken].trim_end_matches('·')
}

/// The ends at which a name can close inside `word`, which begins at `at`, the last first.
pub(super) fn closings<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    at: usize,
    word: &'a str,
) -> impl Iterator<Item = usize> + 'a {
    let closings = word.char_indices().rev().map(move |(start, c)| at + start + c.len_utf8());
    closings.filter(move |&end| ends(reading.lexicon, reading.text, unit, end))
}
