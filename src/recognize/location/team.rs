//! Countries and towns that are teams.

use super::{Found, near};
use crate::{
    Span,
    recognize::{Reading, hangul::run},
    record::LocationKind,
};

/// Bytes; sentences of the press are hardly longer.
const SENTENCE: usize = 400;

/// P19: in a sentence with a word of match reports (승점, 자책골) a country or town that does or
/// suffers something is a team, and so is the one in brackets behind a player.
pub(super) fn is_team(reading: &Reading<'_>, found: &Found, matches: &[Span]) -> bool {
    const PARTICLES: &[&str] =
        &["은", "는", "이", "가", "을", "를", "의", "과", "와", "에", "에게", "도"];
    use LocationKind::{City, Country, Province};
    let row = found.mention.candidates.first().filter(|_| !matches.is_empty());
    let fields_team = row.is_some_and(|&row| {
        matches!(reading.lexicon.places.get(row).kind, City | Country | Province)
    });
    if !fields_team {
        return false;
    }
    let span = found.mention.span;
    let rest = &reading.text[span.end()..];
    let acts = PARTICLES.contains(&run(rest))
        || rest.starts_with('(')
        || rest.starts_with(" 대 ")
        || rest.starts_with(')') && reading.text[..span.start()].ends_with('(');
    acts && near(matches, span.start(), SENTENCE)
        .iter()
        .any(|word| same_sentence(reading.text, span, *word))
}

/// Whether no sentence ends between two spans that are near each other.
fn same_sentence(text: &str, one: Span, other: Span) -> bool {
    let (first, second) = if one.start() < other.start() { (one, other) } else { (other, one) };
    // Sentences of the press are shorter than four hundred bytes.
    let gap = second.start().saturating_sub(first.end());
    gap < 400 && first.end() <= second.start() && !text[first.end()..second.start()].contains("다.")
}
