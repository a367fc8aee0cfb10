//! Reports of what somebody said, without quotation marks.

use super::{QuoteMention, Sentence, cue::Verb, speaker::Floor};
use crate::{Span, lexicon::Cue};

/// Bytes between the end of a report and its verb: …다고 산업부는 27일 밝혔다.
const REACH: usize = 90;

/// Q5: …다고 밝혔다, …자고 제안했다, …라고 전했다; Q6: …것으로 알려졌다.
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
        let Some(end) = report_end(text, from, verb) else { continue };
        let start = match verb.cue {
            Cue::Nobody => from,
            _ => floor.behind_speaker(sentence, from, end, at),
        };
        let Some(span) = trimmed(text, start, end) else { continue };
        let rule = if verb.cue == Cue::Nobody { "Q6" } else { "Q5" };
        quotes.push(QuoteMention {
            span,
            rule,
            direct: false,
            cue: Some(verb.span),
            speaker: None,
        });
        from = verb.span.end();
    }
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
fn report_end(text: &str, from: usize, verb: &Verb) -> Option<usize> {
    let at = verb.span.start();
    let floor = (from.max(at.saturating_sub(REACH))..=at).find(|&x| text.is_char_boundary(x))?;
    let window = text.get(floor..at)?;
    if verb.cue == Cue::Nobody
        && let Some(report) = window.strip_suffix("것으로 ")
    {
        return Some(floor + report.trim_end().len());
    }
    let mut ends = window.rmatch_indices('고').take(6);
    ends.find_map(|(at, _)| {
        let before = window[..at].chars().next_back()?;
        let after = &window[at + "고".len()..];
        let tail = after.find(' ').map(|space| &after[..space])?;
        let near = verb.cue != Cue::Bare || after.len() <= 4;
        let closes =
            "다라자냐".contains(before) && matches!(tail, "" | "도" | "는" | "까지" | "까지도");
        let mark = window[..at - before.len_utf8()].chars().next_back();
        let quoted = mark.is_none_or(|c| matches!(c, '"' | '”' | '\'' | '’' | '」' | '』' | '>'));
        (near && closes && !quoted).then_some(floor + at)
    })
}

/// The words of a report, if there are two at least.
fn trimmed(text: &str, start: usize, end: usize) -> Option<Span> {
    let words = text.get(start..end)?;
    let begin = start + (words.len() - words.trim_start_matches([' ', ',', '\u{a0}']).len());
    let span = Span::new(begin, end.max(begin));
    text[span.range()].contains(' ').then_some(span)
}
