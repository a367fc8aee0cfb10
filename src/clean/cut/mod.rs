//! Cuts residue out of lines that hold sentences as well.

mod head;
mod picture;

use super::{
    byline::{self, Signature},
    copyright, credit, dateline,
    draft::{Class, Draft, Fate, Gone},
    keyword, label,
    region::LONGEST_HEADLINE,
    related, shape, stamp,
};
use crate::{
    Span,
    firsts::Firsts,
    lexicon::{End, WriterWord},
    record::{Byline, RemovedKind},
};

/// How far back, in bytes, the start of a caption is looked for, and how far on its source.
const CAPTION: usize = 420;
const WIRE_CAPTION: usize = 1_400;

/// Longest stretch, in bytes, that is judged as a scrap between residue.
const SCRAP: usize = 400;

/// Most addresses of one signature.
const MOST_ADDRESSES: usize = 12;

/// What stands behind the last sentence of a line.
enum Scrap<'t> {
    Gone(Gone),
    Signature(Signature<'t>),
}

impl<'d> Draft<'d> {
    /// Cuts the line at `span` into units; `first` is the number of its first unit.
    pub(in crate::clean) fn cut_line(&mut self, span: Span, first: usize) -> Class {
        let mut from = self.scraps(span);
        from = self.page_head(from, span);
        from = self.bare_head(from, span.end());
        let mut at = from;
        while let Some(mark) = next_mark(self.text, at, span.end()) {
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
        let cuts = self.residue.cuts();
        let found =
            cuts.iter().filter(|cut| text.starts_with(cut.as_ref())).map(|cut| cut.len()).max();
        let length = found.unwrap_or(0);
        let gone = Gone::new(RemovedKind::Noise, "NS3");
        self.push(span.start(), span.start() + length, Fate::Gone(gone));
        span.start() + length
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

    /// Records writers, and what stands between them in `start..end`.
    pub(in crate::clean) fn sign(
        &mut self,
        start: usize,
        end: usize,
        signature: &Signature<'_>,
        kind: RemovedKind,
        rule: &'static str,
    ) {
        let gone = Fate::Gone(Gone::new(kind, rule));
        let mut at = start;
        for writer in &signature.writers {
            self.push(at, writer.span.start(), gone);
            if let Some(email) = writer.email {
                self.note_domain(email);
            }
            self.bylines.push(Byline {
                name: writer.name.to_owned(),
                role: writer.role.map(str::to_owned),
                email: writer.email.map(str::to_owned),
                span: writer.span,
            });
            self.push(writer.span.start(), writer.span.end(), Fate::Byline(self.bylines.len() - 1));
            at = writer.span.end();
        }
        self.push(at, end, gone);
        if let Some(outlet) = signature.outlet {
            self.note_outlet(outlet);
        }
    }

    /// B3: a signature with an address, behind a sentence or alone.
    fn address(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let (start, mut end) = byline::email(self.text, mark)?;
        if end > line.end() || start < from || self.is_told_on(end, line) {
            return None;
        }
        let floor = self.boundary(from.max(start.saturating_sub(CAPTION)));
        let open = floor + shape::last_sentence_end(&self.text[floor..start]);
        for _ in 0..MOST_ADDRESSES {
            let Some(next) = self.next_address(end, line.end()) else { break };
            end = next;
        }
        let begin = open;
        let signature = byline::read(&self.text[begin..end], begin, self.residue)?;
        let closed = self.text[end..line.end()].chars().next().is_some_and(|c| ")]>】".contains(c));
        let end = if closed { end + char_len(self.text, end) } else { end };
        self.keep(from, begin, line);
        self.sign(begin, end, &signature, RemovedKind::Byline, "B3");
        self.end = self.end.max(End::Soft);
        Some(end)
    }

    /// Whether the sentence goes on behind an address: `a@b.kr로 하면 된다`.
    fn is_told_on(&self, end: usize, line: Span) -> bool {
        let rest = &self.text[end..line.end()];
        let word = &rest[..rest.find(|c: char| !shape::is_hangul(c)).unwrap_or(rest.len())];
        self.residue.writer_word(word) == Some(WriterWord::Particle)
    }

    /// The end of an address that follows at once: `a@b.kr, c@b.kr`.
    fn next_address(&self, end: usize, limit: usize) -> Option<usize> {
        let rest = &self.text[end..limit];
        let skipped =
            rest.len() - rest.trim_start_matches([' ', ',', '·', '/', ';', '\u{a0}']).len();
        let mut word = rest.bytes().skip(skipped).take(64).take_while(|b| !b" ,".contains(b));
        let at = word.position(|b| b == b'@')?;
        let (start, past) = byline::email(self.text, end + skipped + at)?;
        (start == end + skipped).then_some(past)
    }

    /// PR2: a promotion behind the last sentence of a line.
    fn pointer(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
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
    fn copyright(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
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
        self.picture(from, mark, line.end(), line)
    }

    fn copyright_gone(&mut self, start: usize, end: usize, line: Span) {
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
        for size in [2, 1] {
            for pair in words.windows(size) {
                let name = pair.concat();
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

    /// K2: `사진=시청` without brackets at the end of a line.
    fn open_source(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        if line.end() - mark > 120 || shape::ends_sentence(self.slice(line)) {
            return None;
        }
        let floor = self.boundary(from.max(mark.saturating_sub(60)));
        let start = floor + credit::open_source(&self.text[floor..line.end()])?;
        self.picture(from, start, line.end(), line)
    }

    /// A bracket can be a head, a source of a picture, a copyright notice or an agency's name.
    fn bracket(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let (open, close, after) = shape::bracket(&self.text[mark..line.end()], 260)?;
        let inside = &self.text[mark + open..mark + close];
        let end = mark + after;
        if copyright::in_bracket(inside) {
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
        self.head(from, mark, line).or_else(|| self.photographer(from, mark, end, inside, line))
    }

    /// The nearest character boundary at or before `at`.
    pub(in crate::clean) fn boundary(&self, at: usize) -> usize {
        (0..=at).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0)
    }

    /// Keeps `from..to` of the line, except for scraps of residue at its end.
    fn keep(&mut self, from: usize, to: usize, line: Span) {
        let Some(span) = self.trimmed(from, to) else { return };
        let text = self.slice(span);
        let floor = self.boundary(span.end().saturating_sub(SCRAP).max(span.start()));
        let cut = if shape::ends_sentence(text) {
            span.end()
        } else {
            floor + shape::last_sentence_end(&self.text[floor..span.end()])
        };
        let bounded = span != line && span.len() <= SCRAP;
        let tail = if cut > floor { cut } else { span.start() };
        if self.page_tail(span, line) {
            return;
        }
        let judged = cut < span.end() && (cut > floor || bounded && floor == span.start());
        if judged && let Some(scrap) = self.scrap(tail, span.end()) {
            self.keep(span.start(), tail, line);
            match scrap {
                Scrap::Gone(gone) => self.push(tail, span.end(), Fate::Gone(gone)),
                Scrap::Signature(signature) => {
                    self.sign(tail, span.end(), &signature, RemovedKind::Byline, "B6");
                }
            }
            return;
        }
        self.keep_sentences(span.start(), span.end());
    }

    /// RL5: between residue and the end of a line, or more residue, a stretch without a sentence
    /// that begins as notices of a page do.
    fn page_tail(&mut self, span: Span, line: Span) -> bool {
        if span.start() == line.start() || span.len() <= SCRAP || span.len() > WIRE_CAPTION {
            return false;
        }
        let text = self.slice(span);
        if shape::last_sentence_end(text) > 0 {
            return false;
        }
        let head = self.boundary(span.start() + 90);
        self.squeeze(&self.text[span.start()..head]);
        let Some(phrase) = self.residue.opening_phrase(&self.squeezed) else { return false };
        self.push_gone(span, phrase.kind, "RL5");
        self.end = self.end.max(phrase.end);
        true
    }

    /// What a scrap behind the last sentence is.
    fn scrap(&mut self, from: usize, to: usize) -> Option<Scrap<'d>> {
        let span = self.trimmed(from, to)?;
        let text = self.slice(span);
        if !shape::has_word(text) {
            return (text.len() < 8).then_some(Scrap::Gone(Gone::new(RemovedKind::Noise, "NS4")));
        }
        self.squeeze(text);
        if let Some(found) = label::classify(&self.squeezed, self.residue)
            && found.class == Class::Gone
        {
            self.end = self.end.max(found.end);
            return Some(Scrap::Gone(Gone::new(found.kind, "U4")));
        }
        if let Some(tags) = keyword::hashtags(text) {
            self.keywords.extend(tags);
            self.end = self.end.max(End::Soft);
            return Some(Scrap::Gone(Gone::new(RemovedKind::Related, "RL4")));
        }
        if let Some(phrase) = self.residue.phrase(&self.squeezed) {
            self.keep_note(span, phrase);
            self.end = self.end.max(phrase.end);
            return Some(Scrap::Gone(Gone::new(phrase.kind, "PR1")));
        }
        if let Some(signature) = byline::read(text, span.start(), self.residue) {
            self.end = self.end.max(End::Soft);
            return Some(Scrap::Signature(signature));
        }
        let name = text.trim_matches(|c: char| !shape::is_word(c));
        if name.len() < 40 && self.note_outlet(name) {
            self.end = self.end.max(End::Soft);
            return Some(Scrap::Gone(Gone::new(RemovedKind::Agency, "A1")));
        }
        None
    }

    /// Keeps `from..to`, cut where the space after a sentence is missing (S: the text of the
    /// paragraph has it) and where the break between paragraphs is a gap of blanks.
    fn keep_sentences(&mut self, from: usize, to: usize) {
        let Some(span) = self.trimmed(from, to) else { return };
        let first = self.units.len();
        let base = span.start();
        let (mut at, mut glued) = (base, 0_usize);
        for end in shape::SentenceEnds::new(self.slice(span)) {
            let end = base + end;
            if end < at {
                continue;
            }
            let rest = &self.text[end..span.end()];
            if let Some(past) = related::headlines(rest, self.residue) {
                self.push(at, end, Fate::Keep);
                self.push(end, end + past, Fate::Gone(Gone::new(RemovedKind::Related, "RL6")));
                at = end + past;
                continue;
            }
            let gap = rest.len() - rest.trim_start().len();
            if rest.is_empty() || gap == 1 || gap == 2 {
                continue;
            }
            self.push(at, end, Fate::Keep);
            glued += usize::from(gap == 0);
            at = end;
        }
        self.push(at, span.end(), Fate::Keep);
        for number in first + 1..self.units.len() {
            let gap = self.units[number].span.start() - self.units[number - 1].span.end();
            self.units[number].fresh = gap > 2 || glued > 1;
        }
    }
}

/// The next byte at or after `at` where residue can begin.
fn next_mark(text: &str, at: usize, end: usize) -> Option<usize> {
    static FIRSTS: Firsts = Firsts::of(b"@=([<C\xC2\xE2\xE3\xEC");
    let text = &text[..end];
    let mut at = FIRSTS.next(text, at)?;
    while !is_mark(&text.as_bytes()[at..]) {
        at = FIRSTS.next(text, at + char_len(text, at))?;
    }
    Some(at)
}

fn is_mark(bytes: &[u8]) -> bool {
    match bytes[0] {
        b'C' => bytes.starts_with(b"Copyright") || bytes.starts_with(b"COPYRIGHT"),
        0xC2 => bytes.starts_with("©".as_bytes()),
        0xE2 => ["ⓒ", "▶", "▷", "☞"].iter().any(|mark| bytes.starts_with(mark.as_bytes())),
        0xE3 => bytes.starts_with("〈".as_bytes()) || bytes.starts_with("【".as_bytes()),
        0xEC => bytes.starts_with("저작권자".as_bytes()),
        _ => true,
    }
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}
