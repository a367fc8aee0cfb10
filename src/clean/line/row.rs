//! U11: the head of a page on one line: time stamps, labels and writers in a row.

use crate::{
    Span,
    clean::{
        byline,
        draft::{Class, Draft, Fate, Unit},
        region::LONGEST_HEADLINE,
        shape, stamp,
    },
    lexicon::{End, LabelRole},
    record::RemovedKind,
};

/// Most words of a label, of a time stamp and of a signature.
const WORDS: usize = 6;
/// Fewest labels of a row.
const LABELS: usize = 2;

/// What a row is made of.
struct Row {
    stamps: usize,
    labels: usize,
    /// One past its last byte.
    end: usize,
}

impl Draft<'_> {
    /// U11: a line above the body that begins with time stamps, labels of the page and writers in a row;
    /// what stands behind them is a line of its own.
    pub(super) fn head_row(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        let timed = text.contains(':') && text.bytes().any(|byte| byte.is_ascii_digit());
        if self.begun || !timed {
            return None;
        }
        let first = self.units.len();
        let row = self.read_row(span);
        let rest = self.text[row.end..span.end()].trim();
        let headline = rest.len() <= LONGEST_HEADLINE && shape::last_sentence_end(rest) == 0;
        if row.stamps == 0 || row.labels < LABELS || !headline {
            self.units.truncate(first);
            return None;
        }
        let parts = self.units.split_off(first);
        for part in parts {
            self.take_part(part);
        }
        self.push(row.end, span.end(), Fate::Keep);
        self.end = End::Soft;
        Some(if rest.is_empty() { Class::Gone } else { Class::Text })
    }

    /// Reads the row that the line begins with into units, each of which is a stamp, a label or a
    /// signature.
    fn read_row(&mut self, span: Span) -> Row {
        let mut row = Row { stamps: 0, labels: 0, end: span.start() };
        while let Some(left) = self.trimmed(row.end, span.end()) {
            let Some((end, kind)) = self.row_part(left, row.labels > 0) else { break };
            row.stamps += usize::from(kind == RemovedKind::Timestamp);
            row.labels += usize::from(kind == RemovedKind::Ui);
            self.push_gone(Span::new(left.start(), end), kind, "U11");
            row.end = end;
        }
        row
    }

    /// The part of a row with which `left` begins, a time stamp or the longest of the others: where it
    /// ends, and what it is.
    fn row_part(&mut self, left: Span, labelled: bool) -> Option<(usize, RemovedKind)> {
        let text = self.slice(left);
        let mut ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(WORDS).collect();
        if ends.len() < WORDS {
            ends.push(text.len());
        }
        let is_stamp = |end: &usize| {
            let found = stamp::read(&text[..*end], self.residue);
            found.is_some_and(|found| found.timed && found.rest.is_empty())
        };
        if let Some(end) = ends.iter().find(|end| is_stamp(end)) {
            return Some((left.start() + end, RemovedKind::Timestamp));
        }
        ends.into_iter().rev().find_map(|end| {
            let kind = self.part_kind(&text[..end], left.start(), labelled)?;
            Some((left.start() + end, kind))
        })
    }

    fn part_kind(&mut self, words: &str, base: usize, labelled: bool) -> Option<RemovedKind> {
        self.squeeze(words);
        let label = self.residue.label(&self.squeezed);
        let count = labelled && words.bytes().all(|byte| byte.is_ascii_digit());
        if count || label.is_some_and(|label| label.role != LabelRole::Menu) {
            return Some(RemovedKind::Ui);
        }
        let signature = byline::read(words, base, self.residue)?;
        signature.role.then_some(RemovedKind::Byline)
    }

    /// Takes what a part of a row says.
    fn take_part(&mut self, part: Unit) {
        let (span, text) = (part.span, self.slice(part.span));
        let Fate::Gone(gone) = part.fate else { return };
        if gone.kind == RemovedKind::Byline
            && let Some(signature) = byline::read(text, span.start(), self.residue)
        {
            self.sign(span.start(), span.end(), &signature, RemovedKind::Byline, "U11");
            return;
        }
        if gone.kind == RemovedKind::Timestamp
            && let Some(found) = stamp::read(text, self.residue)
        {
            self.note_stamps(&found);
        }
        self.units.push(part);
    }
}
