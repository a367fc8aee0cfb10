//! Words around a name that tell an undertaking from a thing that merely stands there.

use crate::{
    Span,
    lexicon::{HeadClass, Sense, UndertakingHead as Head, Work},
    recognize::Reading,
};

/// Bytes of a sentence behind a name in which a cue counts.
const REACH: usize = 240;
/// Bytes in front of a name in which a cue counts.
const REACH_BACK: usize = 60;

/// Whether the word at `span` is, or ends with, what is done to build or run something.
pub(super) fn is_work(reading: &Reading<'_>, span: Span) -> bool {
    works(reading, span).any(|(at, work)| work == Work::Build && at.end() == span.end())
}

/// What is built, if the word at `span` ends with it: 원전, 시설.
pub(super) fn thing(reading: &Reading<'_>, span: Span) -> Option<Head> {
    let mut hits = reading.hits_in(span).iter().filter(|hit| hit.span.end() == span.end());
    hits.find_map(|&hit| {
        super::head_of(reading, hit).filter(|head| {
            matches!(head.class, HeadClass::Plant | HeadClass::Works | HeadClass::Place)
        })
    })
}

/// The cues that lie inside `span`.
fn works<'r>(reading: &'r Reading<'_>, span: Span) -> impl Iterator<Item = (Span, Work)> + use<'r> {
    reading.hits_in(span).iter().filter(move |hit| hit.span.end() <= span.end()).flat_map(|&hit| {
        let works = reading.lexicon.senses(hit).iter().filter_map(|sense| match sense {
            Sense::Work(work) => Some(*work),
            _ => None,
        });
        works.map(move |work| (hit.span, work))
    })
}

/// The first cue that stands in the two words behind `at`.
pub(super) fn next(reading: &Reading<'_>, at: usize, end: usize) -> Option<Work> {
    let rest = &reading.text[at..end];
    let mut spaces = 0;
    let stop = rest.char_indices().find(|&(_, c)| {
        spaces += usize::from(c == ' ');
        spaces > 2 || matches!(c, '.' | ',' | '\n' | '(' | '\'' | '"' | '’' | '”')
    });
    let span = Span::new(at, at + stop.map_or(rest.len(), |(to, _)| to));
    works(reading, span).map(|(_, work)| work).next()
}

/// Whether a cue of `wanted` stands behind `at` in the same sentence.
pub(super) fn later(reading: &Reading<'_>, at: usize, end: usize, wanted: &[Work]) -> bool {
    let end = end.min(boundary(reading.text, at + REACH));
    let rest = &reading.text[at..end];
    let stop = rest.find("다.").or_else(|| rest.find('\n')).unwrap_or(rest.len());
    works(reading, Span::new(at, at + stop)).any(|(_, work)| wanted.contains(&work))
}

/// Whether the adnominal clause that ends at `at` tells of building: 12월 완공 예정인.
pub(super) fn earlier(reading: &Reading<'_>, at: usize, start: usize) -> bool {
    let from = boundary(reading.text, at.saturating_sub(REACH_BACK).max(start));
    let clause = &reading.text[from..at];
    let from = from + clause.rfind([',', '.', '\n']).map_or(0, |comma| comma + 1);
    let early = [Work::Start, Work::Future];
    works(reading, Span::new(from, at)).any(|(_, work)| early.contains(&work))
}

/// J3: an amount stands behind the name: 플랜트(2억달러), 구축 130억원.
pub(super) fn amount_follows(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[at..end];
    let rest = rest.strip_prefix('(').or_else(|| rest.strip_prefix(' ')).unwrap_or("");
    let rest = ["총사업비 ", "사업비 ", "총 ", "약 "]
        .iter()
        .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let number = |c: char| c.is_ascii_digit() || "천백십만억조,. ".contains(c);
    let unit = rest.trim_start_matches(number);
    rest.len() - unit.len() < 60
        && ["원", "달러", "유로", "엔", "위안", "弗"].iter().any(|u| unit.starts_with(u))
}

/// The last character boundary at or before `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
