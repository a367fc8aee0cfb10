//! U9: lines in which the page speaks to its reader.

use super::LONGEST_ASIDE;
use crate::{
    clean::{
        draft::{Class, Draft, Fate, Gone, Line, Unit},
        shape,
    },
    lexicon::End,
    record::RemovedKind,
};

/// Lines above and below in which labels are looked for, and how many of them there must be.
const NEAR: usize = 3;
/// Lines above a plea in which they are looked for.
const ABOVE: usize = 8;
const PARTS: usize = 2;

impl Draft<'_> {
    /// U9: where the article is written in the plain style, a short line in the polite one between
    /// labels of the page speaks for the page: `자동으로 읽어 드립니다.`
    pub(super) fn asides(&mut self) {
        let mut at = 0;
        while at < self.lines.len() {
            let run = self.lines[at..].iter().take_while(|line| self.is_aside(line)).count();
            let framed = run > 0
                && at.checked_sub(1).is_none_or(|at| self.lines[at].class != Class::Prose)
                && self.is_page_part(at + run);
            if framed && self.is_written_plainly() {
                for number in at..at + run {
                    self.drop_aside(number);
                }
            }
            at += run.max(1);
        }
    }

    /// U9: such lines above an article in the plain style, where labels stand next to them.
    pub(super) fn head_asides(&mut self) {
        if !self.is_written_plainly() {
            return;
        }
        let plain =
            |line: &Line| line.class == Class::Prose && shape::is_plain(self.slice(line.span));
        let body = self.lines.iter().position(plain).unwrap_or(0);
        for number in 0..body {
            let near = &self.lines[number.saturating_sub(NEAR)..body.min(number + NEAR + 1)];
            let parts = near.iter().filter(|line| self.is_of_page(line)).count();
            if self.is_aside(&self.lines[number]) && parts >= PARTS {
                self.drop_aside(number);
            }
        }
    }

    /// U9: a line above the body that tells the reader what to do, whatever the style of the body.
    pub(super) fn head_pleas(&mut self) {
        let speaks =
            |line: &Line| self.is_aside(line) && self.residue.is_order(self.slice(line.span));
        let told = |line: &Line| line.class == Class::Prose && !speaks(line);
        let Some(body) = self.lines.iter().position(told) else { return };
        for number in 0..body {
            let above = &self.lines[number.saturating_sub(ABOVE)..number];
            let parts = above.iter().filter(|line| self.is_of_page(line)).count();
            let line = &self.lines[number];
            if parts >= PARTS && self.is_aside(line) && self.residue.is_order(self.slice(line.span))
            {
                self.drop_aside(number);
            }
        }
    }

    /// Whether the line is a label or a time stamp of the page.
    fn is_of_page(&self, line: &Line) -> bool {
        let stamp = |unit: &Unit| matches!(unit.fate, Fate::Gone(gone) if gone.kind == RemovedKind::Timestamp);
        line.class == Class::Gone
            && (line.end != End::None || self.units[line.units.clone()].iter().any(stamp))
    }

    fn drop_aside(&mut self, number: usize) {
        self.settle(number, Fate::Gone(Gone::new(RemovedKind::Ui, "U9")));
        self.lines[number].class = Class::Gone;
        self.lines[number].end = End::Soft;
    }

    pub(super) fn is_aside(&self, line: &Line) -> bool {
        let text = self.slice(line.span);
        line.class == Class::Prose
            && text.len() < LONGEST_ASIDE
            && line.units.len() == 1
            && !text.contains(['"', '“', '\'', '‘', ':'])
            && text.trim_end_matches(['.', '!', '?']).ends_with(['요', '다'])
            && !shape::is_plain(text)
    }

    /// Whether a label or a notice stands on the line, or the text ends there.
    fn is_page_part(&self, number: usize) -> bool {
        let line = self.lines.get(number);
        line.is_none_or(|line| line.class == Class::Gone && line.end != End::None)
    }

    pub(super) fn is_written_plainly(&self) -> bool {
        let prose = self.lines.iter().filter(|line| line.class == Class::Prose);
        let plain = |line: &&Line| shape::is_plain(self.slice(line.span));
        prose.filter(plain).take(3).count() == 3
    }
}
