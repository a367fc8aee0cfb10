//! C, PR2, TS3: notices and promotions within a line.

use super::SCRAP;
use crate::{
    Span,
    clean::{copyright, draft::Draft, shape, stamp},
    lexicon::End,
    record::RemovedKind,
};

impl Draft<'_> {
    /// PR2: a promotion behind the last sentence of a line.
    pub(super) fn pointer(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let before = self.text[from..mark].trim_end();
        let behind_sentence = before.is_empty() || shape::ends_sentence(before);
        let rest = &self.text[mark..line.end()];
        if !behind_sentence || mark == line.start() || rest.len() > SCRAP || shape::is_prose(rest) {
            return None;
        }
        self.keep(from, mark, line);
        self.push_gone(Span::new(mark, line.end()), RemovedKind::Promotion, "PR2");
        self.end = self.end.max(End::Soft);
        Some(line.end())
    }

    /// C1: a copyright notice without brackets.
    pub(super) fn copyright(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let rest = &self.text[mark..line.end()];
        let before = self.text[from..mark].trim_end();
        if let Some(length) = copyright::open_notice(rest, self.residue) {
            let strict = rest.starts_with('저') || rest.starts_with('C');
            if strict && !before.is_empty() && !shape::ends_sentence(before) && length < rest.len()
            {
                return None;
            }
            let lead = copyright::lead(before);
            let start = from + before.len() - lead;
            self.keep(from, start, line);
            self.copyright_gone(start, mark + length, line);
            return Some(self.stamp_behind(mark + length, line));
        }
        if !rest.starts_with(['ⓒ', '©']) || rest.len() > 90 || shape::ends_sentence(rest) {
            return None;
        }
        // Of signs in a row the first one opens the source, or the next pass would find one more.
        if before.chars().rev().take(30).any(|c| matches!(c, 'ⓒ' | '©')) {
            return None;
        }
        self.picture(from, mark, line.end(), line)
    }

    pub(super) fn copyright_gone(&mut self, start: usize, end: usize, line: Span) {
        let words = &self.text[start..end];
        self.note_holder(words);
        self.push_gone(Span::new(start, end), RemovedKind::Copyright, "C1");
        let over = self.text[end..line.end()].len() < SCRAP;
        self.end = self.end.max(if over { End::Hard } else { End::None });
    }

    /// A2: the outlet that a copyright notice names.
    pub(in crate::clean) fn note_holder(&mut self, notice: &str) {
        let words: Vec<&str> =
            notice.split(|c: char| !shape::is_word(c) && c != '&' && c != '.').collect();
        let mut name = String::new();
        for size in [2, 1] {
            for pair in words.windows(size) {
                name.clear();
                name.extend(pair.iter().copied());
                if name.len() > 3 && self.note_outlet_by(name.trim_matches('.'), notice) {
                    return;
                }
            }
        }
    }

    /// TS3: a stamp behind a copyright notice: `2023/05/04 11:33 송고`.
    pub(in crate::clean) fn stamp_behind(&mut self, end: usize, line: Span) -> usize {
        let rest = &self.text[end..line.end()];
        let Some(found) = stamp::read(rest, self.residue) else { return end };
        if !found.rest.is_empty() || !(found.timed || found.labelled) {
            return end;
        }
        self.note_stamps(&found);
        self.push_gone(Span::new(end, line.end()), RemovedKind::Timestamp, "TS3");
        line.end()
    }
}
