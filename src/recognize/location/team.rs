//! Countries and towns that are teams.

use super::{Found, near};
use crate::{
    Span,
    recognize::{Reading, hangul::run},
    record::LocationKind,
};

/// Words between a country and its team: 이란 여자 축구대표팀.
const SIDES: &[&str] = &[
    "남자",
    "남녀",
    "농구",
    "럭비",
    "루지",
    "배구",
    "빙상",
    "성인",
    "수영",
    "아이스하키",
    "야구",
    "양궁",
    "여자",
    "올림픽",
    "월드컵",
    "유도",
    "청소년",
    "체조",
    "축구",
    "탁구",
    "태권도",
    "펜싱",
    "핸드볼",
];

/// Bytes; sentences of the press are hardly longer.
const SENTENCE: usize = 400;

/// P19: in a sentence with a word of match reports (승점, 자책골) a country or town that does or
/// suffers something is a team, and so is the one in brackets behind a player; anywhere the name before
/// 대표팀 is.
pub(super) fn is_team(reading: &Reading<'_>, found: &Found, matches: &[Span]) -> bool {
    const PARTICLES: &[&str] =
        &["은", "는", "이", "가", "을", "를", "의", "과", "와", "에", "에게", "도"];
    use LocationKind::{City, Country, Province};
    let span = found.mention.span;
    let rest = &reading.text[span.end()..];
    if names_team(rest) {
        return true;
    }
    let meets = meets_another(rest);
    let row = found.mention.candidates.first().filter(|_| meets || !matches.is_empty());
    let fields_team = row.is_some_and(|&row| {
        matches!(reading.lexicon.places.get(row).kind, City | Country | Province)
    });
    if !fields_team {
        return false;
    }
    let acts = PARTICLES.contains(&run(rest))
        || rest.starts_with('(')
        || rest.starts_with(" 대 ")
        || rest.starts_with(')') && reading.text[..span.start()].ends_with('(');
    acts && (meets
        || near(matches, span.start(), SENTENCE)
            .iter()
            .any(|word| same_sentence(reading.text, span, *word)))
}

/// Whether a match is what follows: 독일 대 포르투갈전에서.
fn meets_another(rest: &str) -> bool {
    rest.strip_prefix(" 대 ").map(run).is_some_and(|other| {
        ["전", "전은", "전이", "전을", "전에", "전에서", "전의"]
            .iter()
            .any(|end| other.len() > end.len() + 3 && other.ends_with(end))
    })
}

/// Whether no sentence ends between two spans that are near each other.
fn same_sentence(text: &str, one: Span, other: Span) -> bool {
    let (first, second) = if one.start() < other.start() { (one, other) } else { (other, one) };
    // Sentences of the press are shorter than four hundred bytes.
    let gap = second.start().saturating_sub(first.end());
    gap < 400 && first.end() <= second.start() && !text[first.end()..second.start()].contains("다.")
}

/// Whether a team follows that is called after its country: 대표팀, 여자 축구대표팀.
fn names_team(rest: &str) -> bool {
    let Some(next) = rest.strip_prefix(' ') else { return false };
    let mut words = next.split(' ').take(4).map(run).skip_while(|word| SIDES.contains(word));
    words.next().is_some_and(|word| {
        let side = SIDES.iter().find_map(|side| word.strip_prefix(side)).unwrap_or(word);
        side.starts_with("대표팀") || side.starts_with("국가대표")
    })
}
