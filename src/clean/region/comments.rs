//! U10: what readers wrote below an article.

use crate::{
    clean::draft::{Class, Draft, Fate, Gone, Line, Unit},
    lexicon::End,
    record::RemovedKind,
};

/// Most lines of one comment, and most of its bytes.
const LINES: usize = 4;
const BYTES: usize = 900;
/// Lines of sentences that an article has before its comments.
const BODY: usize = 2;

impl Draft<'_> {
    /// U10: behind the body, and behind a label of comments, lines between a time stamp and a label
    /// are a comment, and the short line before the stamp is who wrote it.
    pub(super) fn comments(&mut self) {
        let Some(first) = self.comments_from() else { return };
        let mut at = first;
        while at < self.lines.len() {
            if self.is_stamp(&self.lines[at]) {
                at = self.comment(at);
            }
            at += 1;
        }
    }

    /// The first label of comments, or time counted from now, behind the body.
    fn comments_from(&self) -> Option<usize> {
        self.comment_labels.iter().copied().find(|&number| {
            let above = self.lines[..number].iter();
            above.filter(|line| line.class == Class::Prose).take(BODY).count() == BODY
        })
    }

    /// Drops the comment whose stamp stands at line `stamp`; returns its last line.
    fn comment(&mut self, stamp: usize) -> usize {
        let rest = &self.lines[stamp + 1..];
        let words = rest.iter().take_while(|line| line.class != Class::Gone).count();
        let bytes: usize = rest[..words].iter().map(|line| line.span.len()).sum();
        let end = stamp + 1 + words;
        let closed = self.lines.get(end).is_none_or(|line| line.end != End::None);
        if words == 0 || words > LINES || bytes > BYTES || !closed {
            return stamp;
        }
        let named = stamp > 0 && self.lines[stamp - 1].class == Class::Text;
        for number in stamp - usize::from(named)..end {
            self.settle(number, Fate::Gone(Gone::new(RemovedKind::Ui, "U10")));
            self.lines[number].class = Class::Gone;
            self.lines[number].end = End::Soft;
        }
        end - 1
    }

    fn is_stamp(&self, line: &Line) -> bool {
        let stamp = |unit: &Unit| matches!(unit.fate, Fate::Gone(gone) if gone.kind == RemovedKind::Timestamp);
        self.units[line.units.clone()].iter().any(stamp)
    }
}
