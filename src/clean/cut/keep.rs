//! What stays of a line, and scraps of residue behind its last sentence.

use super::{SCRAP, WIRE_CAPTION};
use crate::{
    Span,
    clean::{
        byline::{self, Signature},
        draft::{Class, Draft, Fate, Gone},
        keyword, label, related, shape,
    },
    lexicon::End,
    record::RemovedKind,
};

/// What stands behind the last sentence of a line.
enum Scrap<'t> {
    Gone(Gone),
    Signature(Signature<'t>),
}

impl<'d> Draft<'d> {
    /// Keeps `from..to` of the line, except for scraps of residue at its end.
    pub(super) fn keep(&mut self, from: usize, to: usize, line: Span) {
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
        let signs = text.find(['■', '▶', '▷', '☞', '◆', '●']).unwrap_or(text.len());
        if let Some(tags) = keyword::hashtags(&text[..signs]) {
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
