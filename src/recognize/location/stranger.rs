//! Towns abroad that no table knows.

use super::{
    Found, Named, PlaceMention, Rows,
    tail::{ends, follows_places},
};
use crate::{
    Span,
    lexicon::Strength,
    recognize::{Reading, hangul::run},
    record::LocationKind,
};

/// What follows a town in which something stands: 에 들어설, 에 위치한.
const STANDS: &[&str] =
    &["들어설", "들어서", "있는", "위치", "건설", "짓", "지은", "지을", "세우", "세운"];

/// Works that are called after their town behind a state: 루이지애나주 슈리브포트 조선소.
const WORKS: &[&str] = &["조선소", "공장", "원전", "광산", "항만", "공항", "유전"];

/// P23: a word written out from abroad is a town behind its country or state, where something
/// happens or stands in it: 폴란드 북부 자르노비에츠에 들어설.
pub(super) fn find(reading: &Reading<'_>, named: &Found, found: &mut Vec<Found>) {
    let at = named.mention.span.end();
    let Some(rest) = reading.text[at..].strip_prefix(' ') else { return };
    // Most places are in Korea.
    if owner(reading, named, true).is_none() {
        return;
    }
    let beside = beside_len(rest);
    let side = side_len(rest) + beside;
    let Some(state) = owner(reading, named, beside > 0) else { return };
    let start = at + 1 + side;
    if let Some(end) = state_end(reading, start) {
        push(Span::new(start, end), LocationKind::Province, found);
        return;
    }
    let Some(end) = name_end(reading, start) else { return };
    let behind = run(&reading.text[end..]);
    let next = reading.text[end + behind.len()..].strip_prefix(' ').unwrap_or_default();
    let within = matches!(behind, "에" | "에서" | "에는" | "에서는" | "에도");
    let sure = within && (side > 0 || state)
        || behind == "에" && STANDS.iter().any(|word| next.starts_with(word))
        || behind.is_empty() && follows_places(&reading.text[end..])
        || behind.is_empty() && state && WORKS.iter().any(|word| next.starts_with(word));
    if sure {
        push(Span::new(start, end), LocationKind::City, found);
    }
}

fn push(span: Span, kind: LocationKind, found: &mut Vec<Found>) {
    let named = Named::HeadAbroad(kind);
    let mention = PlaceMention { span, rule: "P23", candidates: Rows::default(), named };
    found.push(Found { mention, strength: Strength::Plain, local: true });
}

/// P23: the end of a state that no table knows, behind its country: 시리아 알바라카 주(州).
fn state_end(reading: &Reading<'_>, start: usize) -> Option<usize> {
    let word = run(&reading.text[start..]);
    // Names of states have two to eight syllables.
    let syllables = word.chars().count();
    let rest = reading.text[start + word.len()..].strip_prefix(" 주")?;
    let glossed = rest.starts_with("(州)");
    let town = rest.strip_prefix(' ').is_some_and(|town| {
        reading
            .lexicon
            .names
            .foreign_look(run(town).trim_end_matches("에서").trim_end_matches('에'))
            >= 1
    });
    let named = (2..=8).contains(&syllables) && reading.lexicon.names.foreign_look(word) >= 1;
    (named && (glossed || town)).then(|| start + word.len() + " 주".len())
}

/// Whether `named` is a state, or else a country, abroad; with something `beside` it a town will do.
fn owner(reading: &Reading<'_>, named: &Found, beside: bool) -> Option<bool> {
    let place = reading.lexicon.places.get(*named.mention.candidates.first()?);
    let abroad = place.country.as_deref() != Some("KR") && named.strength == Strength::Plain;
    match place.kind {
        LocationKind::Province if abroad => Some(true),
        LocationKind::Country if abroad => Some(false),
        LocationKind::City if abroad && beside => Some(true),
        _ => None,
    }
}

/// The length of a word that leads from a town to one beside it: 맨체스터 인근 솔퍼드.
fn beside_len(rest: &str) -> usize {
    const BESIDE: &[&str] = &["인근 ", "근처 ", "근교 ", "외곽 ", "교외 "];
    BESIDE.iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len())
}

/// The length of a word that says in which part of a country: 북부, 남동부.
fn side_len(rest: &str) -> usize {
    let word = run(rest);
    let side = word
        .strip_suffix('부')
        .is_some_and(|side| !side.is_empty() && side.chars().all(|c| "동서남북중".contains(c)));
    if side && rest[word.len()..].starts_with(' ') { word.len() + 1 } else { 0 }
}

/// The end of a name at `start` that looks written out from abroad and ends as names of places do.
fn name_end(reading: &Reading<'_>, start: usize) -> Option<usize> {
    let word = run(&reading.text[start..]);
    // Names of towns have three to eight syllables, most of those with two are words as well.
    let ends_here = |length: usize| {
        let end = start + length;
        let name = &word[..length];
        ends(reading.lexicon, reading.text, end).is_some()
            && !reading.lexicon.places.is_modifier(name)
            && reading.lexicon.names.foreign_look(name) >= 2
    };
    let lengths = word.char_indices().skip(2).take(6).map(|(at, c)| at + c.len_utf8());
    lengths.into_iter().find(|&length| ends_here(length)).map(|length| start + length)
}
