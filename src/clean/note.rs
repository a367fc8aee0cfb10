//! NT: what an outlet says about a piece, its writer, its series or where to find help.

use super::{
    draft::{Class, Draft, Fate, Gone},
    shape,
};
use crate::{
    lexicon::{End, WriterWord},
    record::RemovedKind,
};

/// Longest note, in bytes.
const LONGEST: usize = 600;
/// Most lines of sentences above or below which a note can stand.
const EDGE: usize = 2;

impl Draft<'_> {
    /// NT1 to NT4: lines at the edges of the body that are about the piece and not of it.
    pub(super) fn piece_notes(&mut self) {
        let prose: Vec<usize> = (0..self.lines.len())
            .filter(|&number| self.lines[number].class == Class::Prose)
            .collect();
        let plain = self.is_mostly_plain(&prose);
        let edge = prose.len().saturating_sub(EDGE);
        for (at, &number) in prose.iter().enumerate() {
            if at >= EDGE && at < edge {
                continue;
            }
            if let Some(rule) = self.note_rule(number, at + 1 == prose.len(), plain) {
                let span = self.lines[number].span;
                self.settle(number, Fate::Gone(Gone::new(RemovedKind::Notice, rule)));
                self.lines[number].class = Class::Gone;
                self.lines[number].end = End::Soft;
                self.notes.push(span);
            }
        }
    }

    fn note_rule(&self, number: usize, last: bool, plain: bool) -> Option<&'static str> {
        let line = &self.lines[number];
        let text = self.slice(line.span);
        if text.len() > LONGEST || line.units.len() != 1 {
            return None;
        }
        if self.residue.is_editors(text) {
            return Some("NT1");
        }
        let polite = !shape::is_plain(text);
        if polite && self.introduces_series(text, plain) {
            return Some("NT2");
        }
        if polite && plain && self.residue.names_itself(text) {
            return Some("NT3");
        }
        (last && number > 0 && self.tells_writer(text)).then_some("NT4")
    }

    /// Whether nearly every line of sentences is in the plain style.
    fn is_mostly_plain(&self, prose: &[usize]) -> bool {
        let plain = |number: &&usize| shape::ends_plainly(self.slice(self.lines[**number].span));
        let count = prose.iter().filter(plain).count();
        count >= 2 && 3 * count >= 2 * (prose.len() - 1)
    }

    /// NT2: `『섬에서 온 편지』는 섬마을 이야기를 전하는 코너입니다.`
    fn introduces_series(&self, text: &str, plain: bool) -> bool {
        let Some((open, close, after)) = shape::bracket(text, 120) else { return false };
        let named = open < close && text[after..].starts_with(['은', '는']);
        named && (self.residue.is_of_series(text) || plain && self.residue.is_plea(text))
    }

    /// NT4: `※ 필자는 바다대 교수다.`, behind the body.
    fn tells_writer(&self, text: &str) -> bool {
        let Some(rest) = self.residue.behind_writer(text) else { return false };
        let marked = text.starts_with(['※', '*', '■', '<', '(', '[']);
        let end = rest.trim_end_matches(|c: char| !shape::is_word(c));
        let end = ["이다", "입니다", "다"].iter().find_map(|end_of| end.strip_suffix(end_of));
        let post = end.and_then(|end| end.rsplit([' ', '·', '/', ',']).next()).unwrap_or_default();
        marked || self.residue.writer_word(post) == Some(WriterWord::Author)
    }
}
