//! K: captions and the sources of pictures within a line.

use super::CAPTION;
use crate::{
    Span,
    clean::{
        byline, copyright, credit,
        draft::{Draft, Fate},
        region::recur,
        shape,
    },
    lexicon::End,
    record::{Caption, RemovedKind},
};

/// Most words of a source that nothing encloses.
const SOURCE_WORDS: usize = 4;

impl Draft<'_> {
    /// K3: `<홍길동 기자>` behind words that are no sentence.
    pub(super) fn photographer(
        &mut self,
        from: usize,
        mark: usize,
        end: usize,
        inside: &str,
        line: Span,
    ) -> Option<usize> {
        if end < line.end() || !credit::names_photographer(inside, self.residue) {
            return None;
        }
        let before = self.text[from..mark].trim();
        if before.is_empty() || shape::ends_sentence(before) {
            self.keep(from, mark, line);
            let base = end - inside.len();
            let signature = byline::read(inside, base, self.residue)?;
            self.sign(mark, end, &signature, RemovedKind::Byline, "B4");
            self.end = self.end.max(End::Soft);
            return Some(end);
        }
        self.picture(from, mark, end, line)
    }

    /// K: a caption whose source stands at `start..end`.
    pub(super) fn picture(
        &mut self,
        from: usize,
        start: usize,
        end: usize,
        line: Span,
    ) -> Option<usize> {
        let end = self.credit_end(end, line.end());
        let next = self.text[end..line.end()].chars().next();
        if next.is_some_and(|c| ".,)고라는은이가을를에와과의도".contains(c)) {
            return None;
        }
        let floor = self.boundary(from.max(start.saturating_sub(CAPTION)));
        let cut = floor + shape::last_sentence_end(&self.text[floor..start]);
        let words = self.text[cut..start].trim();
        if cut == floor && floor > from {
            // No sentence ends near: the source alone goes.
            self.keep(from, start, line);
            self.push_gone(Span::new(start, end), RemovedKind::Caption, "K4");
            return Some(end);
        }
        let wordless = !words.chars().any(char::is_alphabetic);
        if wordless {
            return self.lone_source(from, cut, start, end, line);
        }
        let shown = &self.text[from..cut];
        let whole = from == line.start() && end == line.end() && line.len() < CAPTION;
        if whole
            && credit::shows(shown, self.residue)
            && shape::first_sentence_end(shown.trim_end()).is_none()
        {
            self.caption(from, end, start);
            return Some(end);
        }
        self.keep(from, cut, line);
        self.caption(cut, end, start);
        Some(end)
    }

    /// K4, K5: a source right behind a sentence: the sentence is a caption only if it says what a
    /// picture shows.
    pub(super) fn lone_source(
        &mut self,
        from: usize,
        cut: usize,
        start: usize,
        end: usize,
        line: Span,
    ) -> Option<usize> {
        let past = if self.is_trailer(&self.text[end..line.end()]) { line.end() } else { end };
        let whole = from == line.start() && past == line.end() && line.len() < CAPTION;
        if whole && credit::shows(&self.text[from..cut], self.residue) {
            self.caption(from, past, start);
            return Some(past);
        }
        // On a line that holds more, only an act that a camera sees makes the last sentence a caption.
        let shown = &self.text[from..cut];
        let floor = self.boundary(cut.saturating_sub(CAPTION).max(from));
        let last = shape::last_sentence_end(self.text[floor..cut].trim_end_matches(['.', ' ']));
        if last > 0 && credit::shows_act(shown, self.residue) {
            self.keep(from, floor + last, line);
            self.caption(floor + last, end, start);
            return Some(end);
        }
        self.keep(from, cut, line);
        self.push_gone(Span::new(cut, end), RemovedKind::Caption, "K4");
        Some(end)
    }

    /// K15: the first sentence of the body's line, if it says what a picture shows, a source stands
    /// between it and the next sentence, and that one tells of the same and opens with a word of it:
    /// `홍길동 시장이 서명하고 있다. 시청 제공 홍길동 시장은`.
    pub(super) fn given_picture(&mut self, from: usize, line: Span) -> usize {
        if self.begun || line.end() - from < CAPTION {
            return from;
        }
        let limit = self.boundary(line.end().min(from + CAPTION));
        let Some(shown) = shape::first_sentence_end(&self.text[from..limit]) else { return from };
        let words = &self.text[from..from + shown];
        if !credit::shows(words, self.residue) {
            return from;
        }
        let Some(source) = self.source_before(&self.text[from + shown..line.end()]) else {
            return from;
        };
        let end = from + shown + source;
        let limit = self.boundary(line.end().min(end + CAPTION));
        let body = &self.text[end..limit];
        let body = &body[..shape::first_sentence_end(body).unwrap_or(body.len())];
        let opening = body.split_whitespace().next().unwrap_or_default();
        if !words.contains(recur::stem(opening)) || recur::recurring(words, body) < recur::MANY {
            return from;
        }
        self.caption(from, end, from + shown);
        end
    }

    /// The length of the source that `text` begins with, a few words before the next sentence.
    fn source_before(&self, text: &str) -> Option<usize> {
        let mut ends = [0; SOURCE_WORDS];
        let mut at = 0;
        for end in &mut ends {
            let rest = &text[at..];
            let word = rest.trim_start();
            at += rest.len() - word.len() + word.find(char::is_whitespace)?;
            *end = at;
        }
        let is_source = |&end: &usize| {
            let words = text[..end].trim();
            self.is_source(words) || words.contains(' ') && credit::ends_source(words, self.residue)
        };
        ends.into_iter().rev().find(is_source)
    }

    pub(in crate::clean) fn caption_by(&mut self, span: Span, credit: Option<String>) {
        self.captions.push(Caption { text: self.slice(span).to_owned(), credit, span });
        self.push(span.start(), span.end(), Fate::Caption);
    }

    pub(in crate::clean) fn caption(&mut self, start: usize, end: usize, source: usize) {
        let Some(span) = self.trimmed(start, end) else { return };
        let words = self.text[source..end]
            .trim_matches(|c: char| c.is_whitespace() || "[]()<>/|".contains(c));
        let name = words.rsplit(['=', ':', '|', 'ㅣ']).next().unwrap_or(words);
        let name = name.split(['.', ']']).next().unwrap_or(name).trim();
        let name = credit::giver(name, self.residue).unwrap_or(name).trim_matches([' ', 'ⓒ', '©']);
        self.caption_by(span, Some(name.to_owned()).filter(|name| !name.is_empty()));
    }

    /// The end of a source with what belongs to it: more words, the photographer's address.
    pub(super) fn credit_end(&self, end: usize, limit: usize) -> usize {
        let end = end + credit::trailer(&self.text[end..limit], self.residue);
        let rest = &self.text[end..limit];
        let blank = rest.len() - rest.trim_start().len();
        let at = rest.bytes().take(64).position(|b| b == b'@');
        let address = at.and_then(|at| byline::email(self.text, end + at));
        match address {
            Some((start, past)) if start == end + blank => past,
            _ => end,
        }
    }

    /// Whether `text` is what an agency writes behind the source of a picture: `2024.11.8/뉴스1 ⓒ News1`.
    fn is_trailer(&self, text: &str) -> bool {
        let text = text.trim();
        text.len() <= 90
            && text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '/' | 'ⓒ' | '©'))
            && text.contains(['/', 'ⓒ', '©'])
            && !copyright::bans(text, self.residue)
            && !shape::ends_sentence(text)
    }
}
