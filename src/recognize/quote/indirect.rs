//! Reports of what somebody said, without quotation marks.

use super::{QuoteMention, Sentence, cue::Verb, speaker::Floor, subject::FROM};
use crate::{
    Span,
    lexicon::{Cue, Speech},
    record::CueClass,
};

/// Bytes between the end of a report and its verb: …다고 산업부는 27일 밝혔다.
const REACH: usize = 90;

/// Q5: …다고 밝혔다, …자고 제안했다, …다며 요청했다; Q6: …것으로 알려졌다.
pub(super) fn read(
    text: &str,
    sentence: &Sentence<'_>,
    floor: &Floor<'_>,
    first: usize,
    quotes: &mut Vec<QuoteMention>,
) {
    if sentence.title {
        return;
    }
    let mut from = sentence.span.start();
    for verb in sentence.verbs.iter().filter(|verb| verb.cue != Cue::Naming) {
        let at = verb.span.start();
        if at < from || sentence.is_quoted(at) || !reports(text, verb.span) {
            continue;
        }
        // Words behind the last direct quotation before the verb.
        let quoted = quotes[first..].iter().filter(|quote| quote.direct && quote.span.end() < at);
        from = quoted.map(|quote| behind_word(text, quote.span.end())).fold(from, usize::max);
        let Some(end) = report_end(text, sentence.speech, from, verb) else { continue };
        let start = match verb.cue {
            Cue::Nobody => sentence.source.map_or(from, |x| x.end.max(from)),
            _ => floor.behind_speaker(sentence, from, end, at),
        };
        let Some(span) = trimmed(text, start, end) else { continue };
        let rule = if verb.cue == Cue::Nobody { "Q6" } else { "Q5" };
        quotes.push(QuoteMention {
            span,
            rule,
            direct: false,
            cue: Some(verb.span),
            class: verb.cue.class(),
            speaker: sentence.source.filter(|_| verb.cue == Cue::Nobody).map(|x| x.span),
        });
        from = verb.span.end();
    }
}

/// Q8: what stands behind 산업부에 따르면, up to the end of the sentence.
pub(super) fn after_source(text: &str, sentence: &Sentence<'_>) -> Option<QuoteMention> {
    let source = sentence.source.filter(|_| !sentence.title)?;
    let words = &text[sentence.span.range()];
    let end = sentence.span.start() + words.trim_end_matches(['.', ' ', '\n']).len();
    let span = trimmed(text, source.end, end).filter(|_| source.end < end)?;
    Some(QuoteMention {
        span,
        rule: "Q8",
        direct: false,
        cue: Some(Span::new(source.end - FROM.len(), source.end)),
        class: Some(CueClass::Source),
        speaker: Some(source.span),
    })
}

/// Whether a verb form reports: one inside another report (…했다고) does not, and one that
/// qualifies a noun (주장하는 사람) only before 바, 뒤 and their like.
pub(super) fn reports(text: &str, verb: Span) -> bool {
    let word = &text[verb.range()];
    if word.ends_with("다고") || word.ends_with("라고") {
        return false;
    }
    if !word.ends_with(['는', '한', '힌', '인', '된', '진', '던']) {
        return true;
    }
    let next = text[verb.end()..].trim_start_matches(' ');
    ["바 ", "바가", "바는", "바도", "뒤", "후", "데", "것", "적 ", "다음", "상태"]
        .iter()
        .any(|noun| next.starts_with(noun))
}

/// The end of the word at `at`, closing mark and particle included.
fn behind_word(text: &str, at: usize) -> usize {
    text[at..].find(' ').map_or(text.len(), |space| at + space)
}

/// Where the report before `verb` ends: behind 다 of …다고, or before 것으로.
fn report_end(text: &str, speech: &Speech, from: usize, verb: &Verb) -> Option<usize> {
    let at = verb.span.start();
    let floor = (from.max(at.saturating_sub(REACH))..=at).find(|&x| text.is_char_boundary(x))?;
    let window = text.get(floor..at)?;
    let that = match verb.cue {
        Cue::Nobody | Cue::Expect | Cue::Claim => window.strip_suffix("것으로 "),
        Cue::Ask => window.strip_suffix("것을 "),
        _ => None,
    };
    if let Some(report) = that {
        return Some(floor + report.trim_end().len());
    }
    if let Some(len) = before_stance(speech, window) {
        return Some(floor + len);
    }
    let mut ends = window.rmatch_indices(['고', '며', '면']).take(6);
    ends.find_map(|(at, found)| closes(window, at, found, verb.cue).then_some(floor + at))
}

/// Q5: …다는 입장을: the length of `window` up to 다.
fn before_stance(speech: &Speech, window: &str) -> Option<usize> {
    let words = window.strip_suffix("을 ").or_else(|| window.strip_suffix("를 "))?;
    let (report, noun) = words.rsplit_once(' ')?;
    let report = report.strip_suffix(['는', '란'])?;
    (speech.is_stance(noun) && report.ends_with(['다', '라', '자', '겠'])).then_some(report.len())
}

/// Whether 고, 며 or 면서 at `at` ends a report before its verb: …다고, …라며, …다면서.
fn closes(window: &str, at: usize, found: &str, cue: Cue) -> bool {
    let after = &window[at + found.len()..];
    let goes_on = found != "고";
    let after = if found == "면" { after.strip_prefix('서') } else { Some(after) };
    let Some(after) = after else { return false };
    let Some(tail) = after.find(' ').map(|space| &after[..space]) else { return false };
    let near = cue != Cue::Bare || !goes_on && after.len() <= 4;
    let tied = match tail {
        "" => true,
        "," => goes_on,
        _ => !goes_on && matches!(tail, "도" | "는" | "까지" | "까지도"),
    };
    let mut before = window[..at].chars().rev();
    let clause = before.next().is_some_and(|c| "다라자냐".contains(c));
    let quoted = before.next().is_none_or(|c| "\"”'’」』>".contains(c));
    near && tied && clause && !quoted
}

/// The words of a report, if there are two at least.
fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let words = text.get(start..end)?;
    let begin = start + (words.len() - words.trim_start_matches([' ', ',', '\u{a0}']).len());
    let span = Span::new(begin, end.max(begin));
    text[span.range()].contains(' ').then_some(span)
}
