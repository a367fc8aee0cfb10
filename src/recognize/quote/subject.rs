//! Officials and organisations that are the subject of a sentence.

use crate::{
    Span,
    lexicon::Speaker,
    recognize::{Mentions, Reading, hangul},
};

/// A mention with a subject's particle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    /// The mention.
    pub(super) span: Span,
    /// Where its particle ends.
    pub(super) end: usize,
    /// 은, 는, 도 and not 이, 가.
    pub(super) topic: bool,
}

/// Q2: every subject of the article, in text order.
pub(super) fn subjects(reading: &Reading<'_>, found: &Mentions) -> Vec<Subject> {
    let officials = found.officials.iter().filter_map(|x| subject(reading, x.span, false));
    let bodies = found.organizations.iter().filter_map(|x| subject(reading, x.span, true));
    let places = found.locations.iter().filter(|x| governs(reading, x.span));
    let places = places.filter_map(|x| subject(reading, x.span, false)).filter(|x| x.topic);
    let mut subjects: Vec<Subject> = officials.chain(bodies).chain(places).collect();
    subjects.sort_by_key(|x| (x.end, x.span.start()));
    // A body that is named like its place comes first and stays.
    subjects.dedup_by_key(|x| x.end);
    subjects
}

/// What names a source: 산업부에 따르면; 의하면 has the same length.
pub(super) const FROM: &str = "따르면";

/// Q8: officials, bodies and governments after whom a sentence tells something.
pub(super) fn sources(reading: &Reading<'_>, found: &Mentions) -> Vec<Subject> {
    let officials = found.officials.iter().filter_map(|x| source(reading, x.span, false));
    let bodies = found.organizations.iter().filter_map(|x| source(reading, x.span, true));
    let places = found.locations.iter().filter(|x| governs(reading, x.span));
    let places = places.filter_map(|x| source(reading, x.span, false));
    let mut sources: Vec<Subject> = officials.chain(bodies).chain(places).collect();
    sources.sort_by_key(|x| (x.end, x.span.start()));
    sources.dedup_by_key(|x| x.end);
    sources
}

fn source(reading: &Reading<'_>, span: Span, body: bool) -> Option<Subject> {
    let text = reading.text;
    let mut at = behind_bracket(text, span.end());
    if body {
        let next = text[at..].strip_prefix(' ').map_or("", hangul::run);
        let noun = spokesman(reading, next);
        let side = text[at..].strip_prefix("측").map(|_| "측".len());
        at += noun.map(|len| len + 1).or(side).unwrap_or(0);
    }
    let rest = text[at..].strip_prefix("에 ").or_else(|| text[at..].strip_prefix(" 등에 "))?;
    let known = [FROM, "의하면"].iter().any(|word| rest.starts_with(word));
    let end = text.len() - rest.len() + FROM.len();
    known.then_some(Subject { span, end, topic: false })
}

/// Whether the place is one that speaks through its government: 창원시는.
fn governs(reading: &Reading<'_>, place: Span) -> bool {
    reading.slice(place).ends_with(['시', '도', '군', '구'])
}

fn subject(reading: &Reading<'_>, span: Span, body: bool) -> Option<Subject> {
    let mut at = behind_bracket(reading.text, span.end());
    let mut word = hangul::run(&reading.text[at..]);
    if body {
        let next = reading.text[at..].strip_prefix(' ').map_or("", hangul::run);
        if let Some(noun) = spokesman(reading, next).filter(|_| word.is_empty()) {
            at += 1 + noun;
            word = &next[noun..];
        } else if let Some(rest) = word.strip_prefix("측") {
            at += "측".len();
            word = rest;
        }
    }
    if let Some(end) = behind_colon(reading.text, at).filter(|_| word.is_empty()) {
        return Some(Subject { span, end, topic: true });
    }
    let topic = match word {
        "은" | "는" | "도" | "께서는" | "께서도" => true,
        "이" | "가" | "께서" => false,
        _ => return None,
    };
    Some(Subject { span, end: at + word.len(), topic })
}

/// Q9: behind the colon at `at` that leads to a quotation: 홍길동 시장 : "…".
fn behind_colon(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].strip_prefix(' ').unwrap_or(&text[at..]).strip_prefix(':')?;
    let words = rest.strip_prefix(' ').unwrap_or(rest);
    words.starts_with(['"', '“']).then_some(text.len() - rest.len())
}

/// Behind a short bracket at `at`, as in 김용래(60)는.
fn behind_bracket(text: &str, at: usize) -> usize {
    let Some(rest) = text[at..].strip_prefix('(') else { return at };
    let mut inside = rest.char_indices().take(24);
    inside.find(|&(_, c)| c == ')').map_or(at, |(end, _)| at + end + 2)
}

/// The length of the word for a spokesman that `words` begins with: 관계자 in 관계자는.
fn spokesman(reading: &Reading<'_>, words: &str) -> Option<usize> {
    let ends = words.char_indices().map(|(at, c)| at + c.len_utf8()).take(6);
    let speaks =
        |end: &usize| reading.lexicon.speech.speaker(&words[..*end]) == Some(Speaker::Spokesman);
    ends.filter(speaks).last()
}
