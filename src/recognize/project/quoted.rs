//! Names in quotation marks.

use super::{ProjectMention, Scene, cue};
use crate::{
    Span,
    firsts::Firsts,
    lexicon::{HeadClass, UndertakingHead, Work},
    recognize::{Reading, hangul},
    record::ProjectKind,
};

/// Characters of a name in quotation marks at most.
const MAX_NAME: usize = 40;

/// The first bytes of all signs that open a quotation.
static FIRSTS: Firsts = Firsts::of(b"'\"<\xE2\xE3");

const PAIRS: &[(char, char)] = &[
    ('\'', '\''),
    ('‘', '’'),
    ('"', '"'),
    ('“', '”'),
    ('「', '」'),
    ('『', '』'),
    ('<', '>'),
    ('〈', '〉'),
    ('《', '》'),
];

/// Ends of words that no name holds.
const CLAUSAL: &[&str] = &["을", "를", "다", "요", "까", "자", "라", "며", "고", "에서"];
/// Ends that a name holds before its head noun at most: 잠자는 예금 찾기 캠페인.
const TOPICAL: &[&str] = &["은", "는", "된"];

pub(super) fn read(scene: &Scene<'_>, unit: Span, mentions: &mut Vec<ProjectMention>) {
    let reading = scene.reading;
    let text = &reading.text[..unit.end()];
    let mut at = unit.start();
    while let Some(open) = FIRSTS.next(text, at) {
        let Some(mark) = text[open..].chars().next() else { break };
        let start = open + mark.len_utf8();
        at = start;
        let Some(end) = closing(text, start, mark) else { continue };
        let name = Span::new(start, end);
        if let Some((head, rule)) = names(scene, name, unit) {
            mentions.push(ProjectMention::named(name, head.kind, rule));
            at = end;
        }
    }
}

/// Where the quotation that `mark` opens ends, if it is short enough for a name.
fn closing(text: &str, start: usize, mark: char) -> Option<usize> {
    let &(_, close) = PAIRS.iter().find(|pair| pair.0 == mark)?;
    let mut chars = text[start..].char_indices().take(MAX_NAME);
    let (len, _) = chars.find(|&(_, c)| c == close)?;
    let name = &text[start..start + len];
    let plain =
        !name.is_empty() && name.trim() == name && !name.contains(['\n', '.', '?', '!', ',']);
    plain.then_some(start + len)
}

fn names(scene: &Scene<'_>, name: Span, unit: Span) -> Option<(UndertakingHead, &'static str)> {
    let reading = scene.reading;
    if is_clause(reading, name, CLAUSAL) {
        return None;
    }
    let inside = || head_inside(reading, name, unit).map(|head| (head, "J6"));
    if is_clause(reading, name, TOPICAL) {
        return inside();
    }
    let behind = || head_behind(reading, name, unit).map(|head| (head, "J5"));
    behind().or_else(inside).or_else(|| is_paid(scene, name).then_some((PAID, "J5")))
}

/// A name that nothing but its cost tells.
const PAID: UndertakingHead =
    UndertakingHead { kind: ProjectKind::Programme, class: HeadClass::Project };

/// J5: money is spent on what has a name of several words: '두 강 사이'에 23억유로를 썼다.
fn is_paid(scene: &Scene<'_>, name: Span) -> bool {
    let text = scene.reading.text;
    let end = name.end() + text[name.end()..].chars().next().map_or(0, char::len_utf8);
    let amounts = &scene.found.amounts;
    let next = amounts.partition_point(|amount| amount.span.start() < end);
    let Some(amount) = amounts.get(next) else { return false };
    let between = &text[end..amount.span.start()];
    let spent = text[amount.span.end()..].trim_start_matches(['을', '를', '이', ' ']);
    scene.reading.slice(name).contains(' ')
        && matches!(between, "에 " | "에는 " | "에만 " | "에 약 ")
        && ["투입", "썼", "쓴", "들", "배정", "편성"].iter().any(|verb| spent.starts_with(verb))
}

/// A name holds no word with a subject's, an object's or a verb's ending.
fn is_clause(reading: &Reading<'_>, name: Span, ends: &[&str]) -> bool {
    let words = reading.slice(name).split(' ');
    words.filter(|word| !word.contains('(')).any(|word| {
        let clausal = |end: &&str| {
            word.len() > end.len()
                && word.ends_with(*end)
                && !reading.lexicon.undertakings.ends_in_noun(word)
        };
        ends.iter().any(clausal)
    })
}

/// J5: '디지털 카자흐스탄' 프로그램.
fn head_behind(reading: &Reading<'_>, name: Span, unit: Span) -> Option<UndertakingHead> {
    let behind = reading.text[name.end()..unit.end()].chars().next()?;
    let at = name.end() + behind.len_utf8();
    let at = if reading.text[at..].starts_with(' ') { at + 1 } else { at };
    let mut hits = reading.hits_in(Span::new(at, (at + 1).min(unit.end()).max(at))).iter().rev();
    hits.find_map(|&hit| {
        let ends = hangul::ends_name(reading.lexicon, reading.text, hit.span.end());
        super::head_of(reading, hit).filter(|head| ends && head.class != HeadClass::Item)
    })
}

/// J6: '2050-경제발전전략'; a thing by its name only where work on it or its cost follows.
fn head_inside(reading: &Reading<'_>, name: Span, unit: Span) -> Option<UndertakingHead> {
    let mut hits = reading.hits_in(name).iter();
    let hit = hits.find(|hit| {
        hit.span.end() == name.end()
            && hit.span.start() > name.start()
            && super::head_of(reading, **hit).is_some()
    })?;
    super::head_of(reading, *hit).filter(|head| match head.class {
        HeadClass::Name | HeadClass::Item | HeadClass::Job => false,
        HeadClass::Plant | HeadClass::Works | HeadClass::Place => {
            let words = reading.slice(name);
            words.contains(' ') && is_worked_on(reading, name.end(), unit)
        }
        _ => true,
    })
}

/// Whether work on the thing whose name ends at `at`, or its cost, is what comes next.
fn is_worked_on(reading: &Reading<'_>, at: usize, unit: Span) -> bool {
    let rest = &reading.text[at..unit.end()];
    let mark = rest.chars().next().map_or(0, char::len_utf8);
    let rest = &rest[mark..];
    let bracket = rest.strip_prefix('(').and_then(|inside| inside.find(')'));
    let bracket = bracket.filter(|&len| len <= MAX_NAME).map_or(0, |len| len + 2);
    let next = cue::next(reading, at + mark + bracket, unit.end());
    matches!(next, Some(Work::Build | Work::Start | Work::Step | Work::Future))
}
