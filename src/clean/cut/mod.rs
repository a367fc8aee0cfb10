//! Cuts residue out of lines that hold sentences as well.

mod head;
mod keep;
mod marks;
mod notice;
mod picture;
mod writers;

use self::marks::Marks;
use super::{
    copyright, credit, dateline,
    draft::{Class, Draft, Fate, Gone},
    region::LONGEST_HEADLINE,
    shape,
};
use crate::{Span, lexicon::WriterWord, record::RemovedKind};

/// How far back, in bytes, the start of a caption is looked for, and how far on its source.
const CAPTION: usize = 420;
const WIRE_CAPTION: usize = 1_400;

/// Longest name of a picture's file, in bytes, and how such names end.
const FILE_NAME: usize = 160;
const PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "gif", "webp"];

/// Longest stretch, in bytes, that is judged as a scrap between residue.
const SCRAP: usize = 400;

impl Draft<'_> {
    /// Cuts the line at `span` into units; `first` is the number of its first unit.
    pub(in crate::clean) fn cut_line(&mut self, span: Span, first: usize) -> Class {
        let mut from = self.scraps(span);
        from = self.file_name(from, span.end());
        from = self.page_head(from, span);
        from = self.bare_head(from, span.end());
        from = self.given_picture(from, span);
        let mut marks = Marks::of(&self.text[..span.end()], from, self.residue);
        let mut at = from;
        while let Some(mark) = marks.next(at) {
            match self.mark(from, mark, span) {
                Some(end) => {
                    from = end.max(mark);
                    at = from;
                }
                None => at = mark + char_len(self.text, mark),
            }
        }
        self.keep(from, span.end(), span);
        self.class_of(first)
    }

    /// What is left of the line after the cuts.
    fn class_of(&self, first: usize) -> Class {
        let kept = self.units[first..].iter().filter(|unit| unit.fate == Fate::Keep);
        let Some(span) = kept.map(|unit| unit.span).reduce(Span::join) else {
            return Class::Gone;
        };
        let headed = self.units[first..].iter().any(|unit| unit.fate == Fate::Dateline);
        let text = self.slice(span);
        let prose = shape::is_prose(text) || headed && text.len() > LONGEST_HEADLINE;
        if prose { Class::Prose } else { Class::Text }
    }

    /// NS3: known scraps of scripts at the start of a line.
    fn scraps(&mut self, span: Span) -> usize {
        let text = self.slice(span);
        if !text.starts_with(['/', 'f']) {
            return span.start();
        }
        let rest = self.residue.cuts().behind(text).map(str::len).min();
        let length = rest.map_or(0, |rest| text.len() - rest);
        let gone = Gone::new(RemovedKind::Noise, "NS3");
        self.push(span.start(), span.start() + length, Fate::Gone(gone));
        span.start() + length
    }

    /// NS7: the name of a picture's file at the start of a line, often glued to the sentence behind.
    fn file_name(&mut self, from: usize, end: usize) -> usize {
        let head = &self.text.as_bytes()[from..end.min(from + FILE_NAME)];
        let word = head.split(u8::is_ascii_whitespace).next().unwrap_or(head);
        let Some(dot) = word.iter().position(|&byte| byte == b'.') else { return from };
        let rest = &word[dot + 1..];
        let is_end = |extension: &&str| {
            let own = rest.get(..extension.len());
            let goes_on = rest.get(extension.len()).is_some_and(u8::is_ascii_alphanumeric);
            own.is_some_and(|own| own.eq_ignore_ascii_case(extension.as_bytes())) && !goes_on
        };
        let Some(extension) = PICTURES.iter().find(|extension| is_end(extension)) else {
            return from;
        };
        let past = from + dot + 1 + extension.len();
        let behind = self.text[past..end].split(char::is_whitespace).next().unwrap_or_default();
        // A particle makes the name a word of the sentence.
        if self.residue.writer_word(behind) == Some(WriterWord::Particle) {
            return from;
        }
        self.push_gone(Span::new(from, past), RemovedKind::Noise, "NS7");
        past
    }

    /// D2: `홍길동 기자 =` at the start of a line.
    fn bare_head(&mut self, from: usize, end: usize) -> usize {
        let text = &self.text[from..end];
        if text.starts_with(['(', '[', '【', '<']) {
            return from;
        }
        let Some((signature, past)) = dateline::bare(text, from, self.residue) else { return from };
        let cut_short = past < end;
        if cut_short {
            self.sign(from, past, &signature, RemovedKind::Byline, "D2");
            return past;
        }
        from
    }

    /// What the mark at byte `mark` turns out to be: pushes the units from `from` on and returns
    /// where they end.
    fn mark(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        match self.text.as_bytes()[mark] {
            b'@' => self.address(from, mark, line),
            b'=' => self.open_source(from, mark, line),
            0xC2 | b'C' | 0xEC => self.copyright(from, mark, line),
            0xE2 if self.text[mark..].starts_with('ⓒ') => self.copyright(from, mark, line),
            0xE2 => self.pointer(from, mark, line),
            _ => self.bracket(from, mark, line),
        }
    }

    /// K2: `사진=시청` without brackets at the end of a line.
    fn open_source(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        if let Some(end) = self.agency_picture(from, mark, line) {
            return Some(end);
        }
        if line.end() - mark > 120 || shape::ends_sentence(self.slice(line)) {
            return None;
        }
        let source = |mark: usize, end: usize| {
            let floor = self.boundary(from.max(mark.saturating_sub(60)));
            Some(floor + credit::open_source(&self.text[floor..end], self.residue)?)
        };
        let mut start = source(mark, line.end())?;
        // All of a row at once, or the next pass would find one more.
        while let Some(before) = source(start, start) {
            start = before;
        }
        self.picture(from, start, line.end(), line)
    }

    /// K13: `항만 투자 추이 사진=뉴시스 항만 투자가…`: words that are no sentence and an outlet's picture
    /// before the body, on the line of the body.
    fn agency_picture(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let before = &self.text[from..mark];
        if from != line.start() || before.len() > CAPTION {
            return None;
        }
        let words = self.residue.credits.shots.before(before).next()?;
        let apart = words.is_empty() || words.ends_with(char::is_whitespace);
        let rest = &self.text[mark + 1..line.end()];
        let name = rest.split(char::is_whitespace).next().unwrap_or(rest);
        let known = name.len() < rest.trim_end().len() && self.residue.outlet(name).is_some();
        if !apart || !known || shape::first_sentence_end(words).is_some() {
            return None;
        }
        let end = mark + 1 + name.len();
        self.caption(from, end, from + words.len());
        Some(end)
    }

    /// A bracket can be a head, a source of a picture, a copyright notice or an agency's name.
    fn bracket(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let (open, close, after) = shape::bracket(&self.text[mark..line.end()], 260)?;
        let inside = &self.text[mark + open..mark + close];
        let end = mark + after;
        if copyright::in_bracket(inside, self.residue) {
            self.keep(from, mark, line);
            self.copyright_gone(mark, end, line);
            return Some(self.stamp_behind(end, line));
        }
        let round = open == 1 && self.text.as_bytes()[mark] == b'(';
        if round && !inside.contains(['=', 'ⓒ', '©', '사', '자', '이', '출', '그', '연', '뉴'])
        {
            return None;
        }
        let tag = mark == line.start() && end < line.end() && credit::is_tag(inside);
        if !tag && credit::names_source(inside, round, self.residue)
            || inside.trim_start().starts_with(['ⓒ', '©'])
        {
            return self.picture(from, mark, end, line);
        }
        self.head(from, mark, line)
            .or_else(|| self.photographer(from, mark, end, inside, line))
            .or_else(|| self.bracketed_deck(from, mark, end, line))
    }

    /// The nearest character boundary at or before `at`.
    pub(in crate::clean) fn boundary(&self, at: usize) -> usize {
        (0..=at).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0)
    }
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}
