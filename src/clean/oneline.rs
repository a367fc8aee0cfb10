//! S: a page on one line, where runs of blanks stand for the ends of its lines.

use std::borrow::Cow;

use super::shape;
use crate::{Span, source::Source};

/// Runs of blanks behind the ends of sentences that show what such runs stand for.
const GAPS: usize = 3;

/// Bytes within which an agency's caption ends.
const CAPTION: usize = 600;

/// NS6: the lines of `source`; a text on one line is broken at its runs of blanks if three of them,
/// and most of all, stand behind sentences.
pub(super) fn lines<'s>(source: &'s Source<'_>) -> Cow<'s, [Span]> {
    let text = source.text();
    let lines = source.lines();
    let mut filled = lines.iter().filter(|line| !text[line.range()].trim().is_empty());
    let (Some(&only), None) = (filled.next(), filled.next()) else { return lines.into() };
    let line = &text[only.range()];
    let parts = parts(line);
    let ends = parts.iter().filter(|part| shape::ends_sentence(&line[part.range()])).count();
    if ends < GAPS || 2 * ends < parts.len() {
        return lines.into();
    }
    let base = only.start();
    let place = |part: &Span| Span::new(base + part.start(), base + part.end());
    parts.iter().map(place).collect()
}

/// What stands between the runs of two blanks or more.
fn parts(line: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in line.match_indices("  ") {
        let inside = at > from && is_in_caption(&line[from..at], &line[at..]);
        if inside {
            continue;
        }
        if at > from {
            parts.push(Span::new(from, at));
        }
        from = at + 2;
    }
    if from < line.len() {
        parts.push(Span::new(from, line.len()));
    }
    parts
}

/// Whether `part` opens an agency's caption that closes in what follows: `제목(서울=연합뉴스) 문장.  문장. [제공]`.
fn is_in_caption(part: &str, rest: &str) -> bool {
    let agency = part.rfind('=').and_then(|sign| {
        part[..sign].rfind('(').filter(|&open| open > 0 && sign - open < 32)?;
        let close = part[sign..].find(')').filter(|&close| close < 32)?;
        Some(sign + close)
    });
    let open = agency.is_some_and(|close| !part[close..].contains('['));
    let end = (0..=rest.len().min(CAPTION)).rev().find(|&at| rest.is_char_boundary(at));
    let near = &rest[..end.unwrap_or(0)];
    open && near.find('[').is_some_and(|at| near[at..].contains("제공"))
}
