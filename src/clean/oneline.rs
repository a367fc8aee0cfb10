//! NS6: a page on one line, where runs of blanks stand for the ends of its lines.

use std::borrow::Cow;

use super::shape;
use crate::{Span, firsts, lexicon::Residue};

/// Runs of blanks behind the ends of sentences that show what such runs stand for.
const GAPS: usize = 3;

/// Blanks that no typist leaves between words.
const WIDE: &str = "    ";

/// Lines of a text whose body has no line breaks, at the most: title, body and their like.
const FEW_LINES: usize = 3;

/// Bytes within which an agency's caption ends.
const CAPTION: usize = 600;

/// NS6: the `lines` of `text`; a body on one line is broken at its wide runs of blanks if it has three,
/// else at all of them if three and most of all stand behind sentences.
pub(super) fn lines<'s>(text: &str, lines: &'s [Span], residue: &Residue) -> Cow<'s, [Span]> {
    let Some(number) = body(text, lines) else { return lines.into() };
    let only = lines[number];
    let line = &text[only.range()];
    if firsts::next_pair(line.as_bytes(), 0, *b"  ").is_none() {
        return lines.into();
    }
    let wide = parts(line, WIDE, residue);
    let is_wide = wide.len() > GAPS;
    let parts = if is_wide { wide } else { parts(line, "  ", residue) };
    let ends = parts.iter().filter(|part| shape::ends_sentence(&line[part.range()])).count();
    if !is_wide && (ends < GAPS || 2 * ends < parts.len()) {
        return lines.into();
    }
    let base = only.start();
    let place = |part: &Span| Span::new(base + part.start(), base + part.end());
    let (before, behind) = (&lines[..number], &lines[number + 1..]);
    before.iter().copied().chain(parts.iter().map(place)).chain(behind.iter().copied()).collect()
}

/// The line that holds nearly all of the text: but for a title and the like, it has no line breaks.
fn body(text: &str, lines: &[Span]) -> Option<usize> {
    let mut filled = 0;
    let (mut longest, mut whole) = ((0, 0), 0);
    for (number, line) in lines.iter().enumerate() {
        let length = text[line.range()].trim().len();
        filled += usize::from(length > 0);
        if filled > FEW_LINES {
            return None;
        }
        whole += length;
        longest = longest.max((length, number));
    }
    (whole > 0 && 10 * longest.0 >= 8 * whole).then_some(longest.1)
}

/// What stands between the runs of blanks that are no shorter than `gap`.
fn parts(line: &str, gap: &str, residue: &Residue) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in firsts::places(line, gap, 0) {
        if at < from {
            continue;
        }
        let inside = at > from && is_in_caption(&line[from..at], &line[at..], residue);
        if inside {
            continue;
        }
        if at > from {
            parts.push(Span::new(from, at));
        }
        from = at + gap.len();
    }
    if from < line.len() {
        parts.push(Span::new(from, line.len()));
    }
    parts
}

/// Whether `part` opens an agency's caption that closes in what follows: `제목(서울=연합뉴스) 문장.  문장. [제공]`.
fn is_in_caption(part: &str, rest: &str, residue: &Residue) -> bool {
    let agency = part.rfind('=').and_then(|sign| {
        part[..sign].rfind('(').filter(|&open| open > 0 && sign - open < 32)?;
        let close = part[sign..].find(')').filter(|&close| close < 32)?;
        Some(sign + close)
    });
    let open = agency.is_some_and(|close| !part[close..].contains('['));
    let end = (0..=rest.len().min(CAPTION)).rev().find(|&at| rest.is_char_boundary(at));
    let near = &rest[..end.unwrap_or(0)];
    let given = |text: &str| residue.credits.given.stand_in(text);
    open && near.find('[').is_some_and(|at| given(&near[at..]))
}
