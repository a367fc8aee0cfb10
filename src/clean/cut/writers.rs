//! B: signatures within a line.

use super::{CAPTION, char_len};
use crate::{
    Span,
    clean::{
        byline::{self, Signature},
        draft::{Draft, Fate, Gone},
        shape,
    },
    lexicon::{End, WriterWord},
    record::{Byline, RemovedKind},
};

/// Most addresses of one signature.
const MOST_ADDRESSES: usize = 12;

impl Draft<'_> {
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
                email: writer.email.map(|email| email.replace(' ', "")),
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
    pub(super) fn address(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
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
        let rest = self.text[end..line.end()].trim_start_matches(['\'', '"', '’', '”']);
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
}
