//! Words around a name that tell an undertaking from a thing that merely stands there.

use super::{Scene, chain::Chain};
use crate::{
    Span,
    lexicon::{HeadClass, Kinds, Sense, UndertakingHead as Head, WordEnd, Work},
    recognize::{Reading, hangul},
};

/// Bytes of a sentence behind a name in which a cue counts.
const REACH: usize = 240;
/// Bytes in front of a name in which a cue counts.
const REACH_BACK: usize = 60;

/// Bytes between a name and an amount that is spent on it.
const REACH_AMOUNT: usize = 48;

/// Whether the word at `span` is, or ends with, what is done to build or run something.
pub(super) fn is_work(reading: &Reading<'_>, span: Span) -> bool {
    works(reading, span)
        .any(|(at, work)| matches!(work, Work::Build | Work::Run) && at.end() == span.end())
}

/// [`is_work`], and what is built if the word at `span` ends with it: 원전, 시설.
pub(super) fn built(reading: &Reading<'_>, span: Span) -> (bool, Option<Head>) {
    use HeadClass::{Place, Plant, System, Works};
    let (mut work, mut thing) = (false, None);
    for &hit in reading.hits_in(span).iter().filter(|hit| hit.span.end() == span.end()) {
        let senses = reading.lexicon.senses(hit);
        work |= hit.is(Kinds::WORK)
            && senses.iter().any(|sense| matches!(sense, Sense::Work(Work::Build | Work::Run)));
        thing = thing.or_else(|| {
            super::head_of(reading, hit)
                .filter(|head| matches!(head.class, Plant | Works | Place | System))
        });
    }
    (work, thing)
}

/// Where the work ends that begins at `at`: 조성 of 조성사업.
pub(super) fn work_at(reading: &Reading<'_>, at: usize, end: usize) -> Option<usize> {
    let mut hits = reading.hits_in(Span::new(at, (at + 1).min(end).max(at))).iter();
    let built = |sense: &Sense| matches!(sense, Sense::Work(Work::Build | Work::Run));
    let hit =
        hits.find(|hit| hit.span.start() == at && reading.lexicon.senses(**hit).iter().any(built))?;
    Some(hit.span.end())
}

/// The cues that lie inside `span`.
fn works<'r>(reading: &'r Reading<'_>, span: Span) -> impl Iterator<Item = (Span, Work)> + use<'r> {
    let hits = reading.hits_in(span).iter().filter(|hit| hit.is(Kinds::WORK));
    hits.filter(move |hit| hit.span.end() <= span.end()).flat_map(|&hit| {
        let works = reading.lexicon.senses(hit).iter().filter_map(|sense| match sense {
            Sense::Work(work) => Some(*work),
            _ => None,
        });
        works.map(move |work| (hit.span, work))
    })
}

/// The first cue that stands in the two words behind `at`.
pub(super) fn next(reading: &Reading<'_>, at: usize, end: usize) -> Option<Work> {
    let span = words_behind(reading, at, end, 2)?;
    let (cue, work) = works(reading, span).next()?;
    (!names_other(&reading.text[cue.end()..])).then_some(work)
}

/// Whether the first word behind the subject that ends at `at` is a cue of `wanted`: 공장이 |
/// 증설된다, but not 연구소가 부품 개발을 맡는다. Where no subject ends there, nothing is asked.
pub(super) fn is_object_of_work(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let particle = hangul::run(&reading.text[at..end]);
    if !matches!(particle, "이" | "가" | "은" | "는") {
        return true;
    }
    let rest = &reading.text[at + particle.len()..end];
    let start = end - rest.strip_prefix(' ').unwrap_or(rest).len();
    let word = Span::new(start, start + hangul::run(&reading.text[start..end]).len());
    works(reading, word).next().is_some()
}

/// Whether the word goes on as one for a body, a place or a firm, of which a project is only the
/// reason: 신공항 건설+공단, 터널 공사+장에서.
fn names_other(rest: &str) -> bool {
    const OTHERS: &[&str] = &[
        " 현장",
        "현장",
        "공단",
        "본부",
        "조합",
        "업체",
        "업계",
        "회사",
        "사업단",
        "사무소",
        "장비",
        "노동자",
        "노조",
        "장에서",
        "장의",
        "장 ",
        " 터",
    ];
    OTHERS.iter().any(|other| rest.starts_with(other))
}

/// Whether a cue of `wanted` stands in the three words behind `at`.
pub(super) fn near(reading: &Reading<'_>, at: usize, end: usize, wanted: &[Work]) -> bool {
    let span = words_behind(reading, at, end, 3);
    let told = |(cue, work): (Span, Work)| {
        let rest = &reading.text[cue.end()..];
        wanted.contains(&work) && !is_past(rest) && !names_other(rest)
    };
    span.is_some_and(|span| works(reading, span).any(told))
}

/// Whether the clause whose object ends at `at` closes with work: 공장을 20만대 규모로 | 증설한다.
pub(super) fn ends_in_work(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let Some(span) = words_behind(reading, at, end, 5) else { return false };
    let done = |cue: Span| {
        let rest = &reading.text[cue.end()..];
        rest.starts_with("한다") || rest.starts_with("했다") || rest.starts_with("하기로")
    };
    works(reading, span).any(|(cue, work)| work == Work::Build && done(cue))
}

/// Whether games are prepared: 조직위, 유치, 앞두고 behind their name.
pub(super) fn is_hosted(rest: &str) -> bool {
    let rest = &rest[behind_bracket(rest, 0, rest.len())..];
    const OBJECT: &[&str] = &["앞두고", "앞둔", "유치", "준비", "개최하", "치르", "치를", "연다"];
    const BARE: &[&str] = &["조직위", "유치", "준비", "개최", "성공"];
    let object = rest.strip_prefix(['을', '를']).map(|rest| rest.trim_start_matches(' '));
    match object {
        Some(rest) => OBJECT.iter().any(|word| rest.starts_with(word)),
        None => rest
            .strip_prefix(' ')
            .is_some_and(|rest| BARE.iter().any(|word| rest.starts_with(word))),
    }
}

/// Whether research or a firm is said to be paid by the programme named before `at`.
pub(super) fn pays(reading: &Reading<'_>, at: usize) -> bool {
    let rest = &reading.text[at..];
    ["의 지원을 받", "의 지원으로", "의 지원 아래", " 지원을 받", "으로 수행", "으로 진행"]
        .iter()
        .any(|words| rest.starts_with(words))
}

/// What began long ago is no longer an undertaking: 개항 이후.
fn is_past(rest: &str) -> bool {
    [" 이후", " 이래", " 뒤", " 후 "].iter().any(|word| rest.starts_with(word))
}

/// The words behind `at`, `count` at most and up to the next sign.
fn words_behind(reading: &Reading<'_>, at: usize, end: usize, count: usize) -> Option<Span> {
    let at = behind_bracket(reading.text, at, end);
    let rest = &reading.text[at..end];
    // What happens in a thing that stands says nothing of the thing.
    if rest.starts_with("에서") || rest.starts_with("에 있") {
        return None;
    }
    // What is behind 의 is the thing's only when it follows at once.
    let mut spaces = if rest.starts_with("의 ") { count - 1 } else { 0 };
    let blank = rest.len() - rest.trim_start_matches(' ').len();
    let stop = rest.char_indices().find(|&(_, c)| {
        spaces += usize::from(c == ' ');
        spaces > count + blank || matches!(c, '.' | ',' | '\n' | '(' | '\'' | '"' | '’' | '”')
    });
    Some(Span::new(at, at + stop.map_or(rest.len(), |(to, _)| to)))
}

/// Characters of a bracket behind a name at most.
const MAX_BRACKET: usize = 24;

/// Behind the bracket that opens at `at`, or `at`.
fn behind_bracket(text: &str, at: usize, end: usize) -> usize {
    let Some(rest) = text[at..end].strip_prefix('(') else { return at };
    let mut inside = rest.char_indices().take(MAX_BRACKET);
    inside.find(|&(_, c)| c == ')').map_or(at, |(close, _)| at + close + 2)
}

/// Whether an abbreviation in brackets stands behind the name that ends at `at`: 협정(CEPA).
pub(super) fn alias_follows(reading: &Reading<'_>, at: usize) -> bool {
    let Some(rest) = reading.text[at..].strip_prefix('(') else { return false };
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let mut letters = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-');
    let capitals = letters.by_ref().take(MAX_BRACKET).filter(char::is_ascii_uppercase).count();
    capitals > 2
}

/// J11: a law is made or changed where a cue of `Close` or `Announce` stands behind it.
pub(super) fn is_legislated(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    near(reading, at, end, &[Work::Legislate])
}

/// Whether a cue of `wanted` stands behind `at` in the same sentence.
pub(super) fn later(reading: &Reading<'_>, at: usize, end: usize, wanted: &[Work]) -> bool {
    let end = end.min(boundary(reading.text, at + REACH));
    let rest = &reading.text[at..end];
    let stop = rest.find("다.").or_else(|| rest.find('\n')).unwrap_or(rest.len());
    works(reading, Span::new(at, at + stop)).any(|(_, work)| wanted.contains(&work))
}

/// Whether the adnominal clause that ends with the word `stop` tells of building: 12월 완공 예정인.
pub(super) fn earlier(reading: &Reading<'_>, stop: Span, start: usize) -> bool {
    if !is_adnominal(reading.slice(stop)) {
        return false;
    }
    let from = boundary(reading.text, stop.end().saturating_sub(REACH_BACK).max(start));
    let clause = &reading.text[from..stop.end()];
    let from = from + clause.rfind([',', '.', '\n']).map_or(0, |comma| comma + 1);
    let early = [Work::Start, Work::Future];
    let told = |(cue, work): (Span, Work)| {
        let topic = matches!(&reading.text[cue.end()..stop.end()], "은" | "는");
        early.contains(&work) && !topic
    };
    let clause = Span::new(clause_words(reading.text, from, stop.end()), stop.end());
    works(reading, clause).any(told)
}

/// Words of an adnominal clause that can tell of building: 내년 3월 문을 여는.
const CLAUSE_WORDS: usize = 4;

/// Where the last words of the clause begin that lies between `from` and `end`.
fn clause_words(text: &str, from: usize, end: usize) -> usize {
    let blanks = text[from..end].bytes().enumerate().rev().filter(|(_, byte)| *byte == b' ');
    blanks.map(|(at, _)| from + at).nth(CLAUSE_WORDS - 1).unwrap_or(from)
}

/// Whether a word ends as a verb does that qualifies a noun, in ㄴ or ㄹ.
fn is_adnominal(word: &str) -> bool {
    let last = word.chars().next_back().filter(|&c| hangul::is_syllable(c));
    last.is_some_and(|last| matches!((u32::from(last) - 0xAC00) % 28, 4 | 8))
}

/// J3: an amount stands behind the name: 플랜트(2억달러), 구축 130억원.
pub(super) fn amount_follows(scene: &Scene<'_>, at: usize) -> bool {
    let words = before_amount(scene, at);
    let inside = words.and_then(|words| words.strip_prefix(['(', ' ']));
    inside.is_some_and(|words| {
        let mut lead = words.split(' ').filter(|word| !word.is_empty());
        lead.all(|word| is_known(scene, word))
    })
}

/// Whether an amount stands so near behind the head at `at` that the head can be what it pays for.
pub(super) fn amount_is_near(scene: &Scene<'_>, at: usize) -> bool {
    let amounts = &scene.found.amounts;
    let next = amounts.partition_point(|amount| amount.span.start() < at);
    amounts.get(next).is_some_and(|x| x.span.start() - at <= REACH_AMOUNT + "비".len())
}

/// Whether `word` may stand between a name and what it costs: 총사업비, 약.
fn is_known(scene: &Scene<'_>, word: &str) -> bool {
    let known = &scene.reading.lexicon.undertakings;
    word.ends_with("사업비") || known.unit(word) == Some(WordEnd::Lead)
}

/// J3: an amount is said to go into the work: 건설에 4400억원이 든다, 건설을 2600억원에 맡았다.
pub(super) fn amount_spent(scene: &Scene<'_>, at: usize) -> bool {
    let particles = ["에 ", "에는 ", "에도 ", "을 ", "를 ", "은 ", "는 ", "에만 "];
    let words = before_amount(scene, at).filter(|words| !words.contains(['(', '.', ',']));
    words.is_some_and(|words| particles.iter().any(|particle| words.starts_with(particle)))
}

/// Whether an amount stands in the sentence beside the name at `name`: 180억원은 …펀드로 충당한다.
pub(super) fn amount_beside(scene: &Scene<'_>, name: Span) -> bool {
    let amounts = &scene.found.amounts;
    let next = amounts.partition_point(|amount| amount.span.start() < name.start());
    let before = next.checked_sub(1).map(|last| amounts[last].span.end()..name.start());
    let behind = amounts.get(next).map(|amount| name.end()..amount.span.start().max(name.end()));
    [before, behind].into_iter().flatten().any(|gap| {
        let text = &scene.reading.text[gap];
        text.len() <= REACH_BACK && !text.contains(". ") && !text.contains('\n')
    })
}

/// The words between `at` and the next amount, if it is near and in the same line.
fn before_amount<'s>(scene: &Scene<'s>, at: usize) -> Option<&'s str> {
    let amounts = &scene.found.amounts;
    let next = amounts.partition_point(|amount| amount.span.start() < at);
    let amount = amounts.get(next).filter(|x| x.span.start() - at <= REACH_AMOUNT)?;
    let words = &scene.reading.text[at..amount.span.start()];
    (!words.contains('\n')).then_some(words)
}

/// J3: the word `stop` says that the amount before it is the size: 2조원 규모의, 30억원짜리.
pub(super) fn sized(scene: &Scene<'_>, stop: Span) -> bool {
    let amounts = &scene.found.amounts;
    let before = amounts.partition_point(|amount| amount.span.start() < stop.start());
    let size = matches!(scene.reading.slice(stop), "규모" | "규모의" | "규모인" | "상당의");
    size && before.checked_sub(1).is_some_and(|last| {
        let end = amounts[last].span.end();
        end < stop.start() && stop.start() - end <= 2
    })
}

/// Whether a place is named in the clause before the chain: 나보이에 들어설.
pub(super) fn place_before(scene: &Scene<'_>, chain: &Chain) -> bool {
    let (places, at) = (&scene.found.locations, chain.span().start());
    let before = places.partition_point(|place| place.span.end() <= at);
    let Some(place) = before.checked_sub(1).map(|last| &places[last]) else { return false };
    let words = &scene.reading.text[place.span.end()..at];
    words.len() <= REACH_BACK
        && !words.contains(['.', ',', '\n'])
        && ["에 ", "에서 ", "의 "].iter().any(|particle| words.starts_with(particle))
}

/// The last character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
