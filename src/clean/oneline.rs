//! S: a page on one line, where runs of blanks stand for the ends of its lines.

use super::shape;
use crate::{Span, source::Source};

/// Runs of blanks behind the ends of sentences that show what such runs stand for.
const GAPS: usize = 3;

/// NS6: the lines of `source`; a text on one line is broken at its runs of blanks if three of them,
/// and most of all, stand behind sentences.
pub(super) fn lines(source: &Source<'_>) -> Vec<Span> {
    let text = source.text();
    let lines = source.lines();
    let mut filled = lines.iter().filter(|line| !text[line.range()].trim().is_empty());
    let (Some(&only), None) = (filled.next(), filled.next()) else { return lines.to_vec() };
    let line = &text[only.range()];
    let parts = parts(line);
    let ends = parts.iter().filter(|part| shape::ends_sentence(&line[part.range()])).count();
    if ends < GAPS || 2 * ends < parts.len() {
        return lines.to_vec();
    }
    let base = only.start();
    parts.iter().map(|part| Span::new(base + part.start(), base + part.end())).collect()
}

/// What stands between the runs of two blanks or more.
fn parts(line: &str) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in line.match_indices("  ") {
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
