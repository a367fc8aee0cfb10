//! Cleans what is left until nothing more goes, so that a cleaned text stays as it is.
//!
//! A rule can open the way for another: behind a signature that went, a promotion may have stood.

mod merge;

use std::borrow::Cow;

use super::{Cleaned, Settled, one_pass, oneline};
use crate::{Span, lexicon::Lexicon};

/// Most passes over what is left.
const PASSES: usize = 32;

/// X1: cleans the result of the first pass again, as often as that changes it. A pass that leaves every
/// line where it stands would do so for ever: it knows nothing but the text that is left.
pub(super) fn refine(text: &str, mut cleaned: Cleaned, lexicon: &Lexicon) -> Cleaned {
    if cleaned.untouched {
        return cleaned;
    }
    for _ in 0..PASSES {
        let left = Left::of(&cleaned);
        let again = left.clean(&left.text(text), lexicon);
        let titled = cleaned.article.title.is_some();
        if again.untouched && titled == again.article.title.is_some() {
            break;
        }
        cleaned = merge::merge(&left, text, cleaned, again);
    }
    cleaned
}

/// What is left of a text as plain text has it: a line for the title, a blank one, and one for each
/// paragraph.
struct Left {
    lines: Vec<Span>,
    /// What is known of each line that need not be read again.
    settled: Vec<Option<Settled>>,
    /// Start of each piece in the new text, and where it comes from.
    pieces: Vec<(usize, Span)>,
}

impl Left {
    fn of(cleaned: &Cleaned) -> Left {
        let article = &cleaned.article;
        let mut left = Left { lines: Vec::new(), settled: Vec::new(), pieces: Vec::new() };
        if let Some(title) = &article.title {
            left.add(&[title.span], None);
            if !article.paragraphs.is_empty() {
                left.add(&[], None);
            }
        }
        for (paragraph, settled) in article.paragraphs.iter().zip(&cleaned.settled) {
            left.add(&paragraph.pieces, *settled);
        }
        left
    }

    fn add(&mut self, pieces: &[Span], settled: Option<Settled>) {
        let start = self.lines.last().map_or(0, |line| line.end() + 1);
        let mut at = start;
        for piece in pieces {
            self.pieces.push((at, *piece));
            at += piece.len() + 1;
        }
        self.lines.push(Span::new(start, start.max(at.saturating_sub(1))));
        self.settled.push(settled);
    }

    fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(self.lines.last().map_or(0, |line| line.end() + 1));
        let mut pieces = self.pieces.iter().peekable();
        for line in &self.lines {
            while let Some((at, piece)) = pieces.next_if(|(at, _)| *at < line.end()) {
                out.push_str(if *at > line.start() { " " } else { "" });
                out.push_str(&text[piece.range()]);
            }
            out.push('\n');
        }
        out
    }

    /// Cleans the new text, whose body may stand on one line now that the lines around it are gone.
    fn clean(&self, text: &str, lexicon: &Lexicon) -> Cleaned {
        match oneline::lines(text, &self.lines, &lexicon.residue) {
            Cow::Borrowed(lines) => one_pass(text, lines, &self.settled, lexicon),
            Cow::Owned(lines) => {
                Cleaned { untouched: false, ..one_pass(text, &lines, &[], lexicon) }
            }
        }
    }
}
