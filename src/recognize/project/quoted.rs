//! Names in quotation marks.

use super::{ProjectMention, Scene, cue, words};
use crate::{
    Span,
    firsts::Firsts,
    lexicon::{CostWord, HeadClass, UndertakingHead, Work},
    recognize::{Reading, hangul},
    record::ProjectKind,
};

/// Characters of a name in quotation marks at most.
const MAX_NAME: usize = 40;

/// The first bytes of all signs that open a quotation.
static FIRSTS: Firsts<5> = Firsts::of(b"'\"<\xE2\xE3");

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
        let start = start + (text[start..end].len() - text[start..end].trim_start().len());
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
    // Scrapers leave a blank where letters of another script begin: ‘ K-물관리’.
    let name = name.strip_prefix(' ').unwrap_or(name);
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
    let before = || head_before(reading, name, unit).map(|head| (head, "J5"));
    let work = || head_behind_work(reading, name, unit).map(|head| (head, "J5"));
    behind().or_else(inside).or_else(work).or_else(before).or_else(|| {
        let named = is_paid(scene, name) || is_pursued(reading, name, unit);
        (named && !is_on_stage(reading.text, name, unit)).then_some((HEADLESS, "J18"))
    })
}

/// A name that nothing but what is done with it tells.
const HEADLESS: UndertakingHead =
    UndertakingHead { kind: ProjectKind::Programme, class: HeadClass::Project };

/// Whether the sentence is about a show, a film or a song, whose names stand in marks as well.
fn is_on_stage(text: &str, name: Span, unit: Span) -> bool {
    /// Bytes on either side in which a word of the stage tells.
    const REACH: usize = 150;
    const STAGE: &[&str] = &[
        "방송",
        "출연",
        "예능",
        "드라마",
        "영화",
        "앨범",
        "신곡",
        "녹화",
        "시청자",
        "관객",
        "MC",
        "가수",
        "배우",
        "감독",
    ];
    let from = floor_boundary(text, name.start().saturating_sub(REACH).max(unit.start()));
    let to = floor_boundary(text, (name.end() + REACH).min(unit.end()));
    STAGE.iter().any(|word| text[from..to].contains(word))
}

/// The last character boundary at or before `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// J18: money is spent on what has a name of several words: '두 강 사이'에 23억유로를 썼다.
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
        && scene.reading.lexicon.undertakings.costs(CostWord::Spent).any(|x| spent.starts_with(x))
}

/// J18: a name of several nouns with which something is done: '청년 성장 디딤돌'을 시행한다.
fn is_pursued(reading: &Reading<'_>, name: Span, unit: Span) -> bool {
    let close = reading.text[name.end()..].chars().next().filter(|c| !matches!(c, '"' | '”'));
    let Some(close) = close else { return false };
    let at = name.end() + close.len_utf8();
    let particle = hangul::run(&reading.text[at..]);
    let words = reading.slice(name).split(' ');
    // Two words in marks are mostly a nickname.
    let wanted: &[Work] = match words.clone().count() {
        0..=1 => return false,
        2 => &[Work::Step, Work::Course],
        _ => &[Work::Step, Work::Course, Work::Start, Work::Build, Work::Run],
    };
    let tied = match particle {
        "" => matches!(cue::next(reading, at, unit.end()), Some(Work::Course | Work::Build)),
        _ => matches!(particle, "을" | "를" | "은" | "는" | "이" | "가"),
    };
    tied && words.clone().all(|word| is_noun(reading, word))
        && cue::near(reading, at, unit.end(), wanted)
}

/// Whether a word of a name is no verb form; 의 joins two nouns.
fn is_noun(reading: &Reading<'_>, word: &str) -> bool {
    let role = words::role(reading.lexicon, word);
    !matches!(role, words::Role::Stop | words::Role::Veto) || word.ends_with('의')
}

/// A name holds no word with a subject's, an object's or a verb's ending.
fn is_clause(reading: &Reading<'_>, name: Span, ends: &[&str]) -> bool {
    let words = reading.slice(name).split(' ');
    words.filter(|word| !word.bytes().any(|byte| byte == b'(')).any(|word| {
        let last = word.as_bytes().last_chunk::<{ hangul::SYLLABLE }>();
        let clausal = |end: &&str| {
            last == end.as_bytes().last_chunk()
                && word.len() > end.len()
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
    head_at(reading, at, unit)
}

/// J5: 'K-물길' 조성사업: what is built is what the marks name.
fn head_behind_work(reading: &Reading<'_>, name: Span, unit: Span) -> Option<UndertakingHead> {
    let behind = reading.text[name.end()..unit.end()].chars().next()?;
    let at = name.end() + behind.len_utf8();
    let at = if reading.text[at..].starts_with(' ') { at + 1 } else { at };
    let work = cue::work_at(reading, at, unit.end())?;
    let blank = usize::from(reading.text[work..].starts_with(' '));
    let head = head_at(reading, work + blank, unit)?;
    let classes = [HeadClass::Project, HeadClass::Business, HeadClass::Plan];
    classes.contains(&head.class).then_some(HEADLESS)
}

/// The head noun that stands at `at`.
fn head_at(reading: &Reading<'_>, at: usize, unit: Span) -> Option<UndertakingHead> {
    let mut hits = reading.hits_in(Span::new(at, (at + 1).min(unit.end()).max(at))).iter().rev();
    hits.find_map(|&hit| {
        let ends = hangul::ends_name(reading.lexicon, reading.text, hit.span.end());
        super::head_of(reading, hit).filter(|head| {
            use HeadClass::{Edition, Item, Platform, Renewal};
            let open = [Item, Edition, Platform, Renewal];
            ends && !open.contains(&head.class)
        })
    })
}

/// J5: 조선협력 프로젝트 '마스가'.
fn head_before(reading: &Reading<'_>, name: Span, unit: Span) -> Option<UndertakingHead> {
    let front = &reading.text[unit.start()..name.start()];
    let mark = front.chars().next_back().map_or(0, char::len_utf8);
    let at = unit.start() + front[..front.len() - mark].strip_suffix(' ')?.len();
    let close = reading.text[name.end()..].chars().next().map_or(0, char::len_utf8);
    let behind = hangul::run(&reading.text[name.end() + close..]);
    let said = ["라", "이라", "고"].iter().any(|end| behind.starts_with(end));
    let classes = [HeadClass::Project, HeadClass::Programme, HeadClass::Business, HeadClass::Plan];
    let word = super::chain::word_before(reading.text, at, unit.start())?;
    let mut heads = reading.hits_in(word).iter().filter(|hit| hit.span.end() == at);
    let head = heads.find_map(|&hit| super::head_of(reading, hit))?;
    (!said && classes.contains(&head.class)).then_some(head)
}

/// J6: '2050-경제발전전략'; a thing by its name only where work on it or its cost follows.
fn head_inside(reading: &Reading<'_>, name: Span, unit: Span) -> Option<UndertakingHead> {
    // 스마트시티 펀드(PIS펀드)
    let bracket = reading.slice(name).find('(').filter(|&at| at > 0);
    let end = bracket.map_or(name.end(), |at| name.start() + at);
    let mut hits = reading.hits_in(name).iter();
    let hit = hits.find(|hit| {
        hit.span.end() == end
            && hit.span.start() > name.start()
            && super::head_of(reading, **hit).is_some()
    })?;
    // "반드시 따내야 할 사업" is what somebody says of one.
    let front = reading.text[name.start()..hit.span.start()].trim_end();
    let last = front.rsplit(' ').next().unwrap_or("");
    // 텔레|비전 is a word of its own.
    let whole = reading.text[name.start()..end].rsplit(' ').next().unwrap_or("");
    if whole.len() > hit.span.len() && reading.lexicon.names.is_common(whole) {
        return None;
    }
    if !is_noun(reading, last) && !matches!(last, "위한" | "관한" | "대한") {
        return None;
    }
    super::head_of(reading, *hit).filter(|head| match head.class {
        HeadClass::Name | HeadClass::Item | HeadClass::Job | HeadClass::System => false,
        HeadClass::Edition | HeadClass::Platform | HeadClass::Renewal => false,
        HeadClass::Law => cue::is_legislated(reading, name.end(), unit.end()),
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
