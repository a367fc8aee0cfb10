//! K7: captions that stand on a line of their own.

use std::ops::Range;

use crate::{
    clean::{
        credit,
        draft::{Class, Draft, Fate, Line, Unit},
        shape,
    },
    lexicon::End,
    record::{Caption, RemovedKind},
};

/// Longest caption on a line of its own, in bytes.
const LONGEST: usize = 420;
/// Longest caption that is no sentence behind ▲, in bytes.
const LONGEST_MARKED: usize = 120;
/// Lines of sentences from the first among which a signed caption is looked for.
const HEAD: usize = 4;

impl Draft<'_> {
    /// K9: a line among the first ones that hold sentences, if it is one sentence that says what a
    /// picture shows and a name without more ends it: `부두가 보인다. 홍길동 기자`.
    pub(super) fn signed_caption(&mut self) {
        let prose = |&number: &usize| self.lines[number].class == Class::Prose;
        let head: Vec<usize> = (0..self.lines.len()).filter(prose).take(HEAD + 1).collect();
        let caption = head.iter().position(|&number| self.is_signed_caption(number));
        let Some(at) = caption.filter(|&at| at + 1 < head.len()) else { return };
        let next = self.slice(self.lines[head[at + 1]].span);
        let words = self.slice(self.units[self.lines[head[at]].units.start].span);
        // The last line of a short body can show something too, and a second copy follow it.
        let copied = next == self.slice(self.lines[head[0]].span) || next.contains(words);
        if at == 0 || !copied && at + 2 < head.len() {
            self.make_caption(head[at]);
        }
    }

    fn is_signed_caption(&self, number: usize) -> bool {
        let line = &self.lines[number];
        let [first, rest @ ..] = &self.units[line.units.clone()] else { return false };
        let signs = |unit: &Unit| match unit.fate {
            Fate::Byline(_) => true,
            Fate::Gone(gone) => gone.kind == RemovedKind::Byline,
            _ => false,
        };
        let signed = rest.iter().any(|unit| matches!(unit.fate, Fate::Byline(_)));
        let words = self.slice(first.span);
        signed
            && first.fate == Fate::Keep
            && rest.iter().all(signs)
            && line.span.len() <= LONGEST
            && credit::shows(words, self.residue)
            && shape::first_sentence_end(words).is_none()
    }

    fn make_caption(&mut self, number: usize) {
        let (span, units) = (self.lines[number].span, self.lines[number].units.clone());
        let credit = self.unsign(units.clone());
        self.captions.push(Caption { text: self.slice(span).to_owned(), credit, span });
        for unit in &mut self.units[units.clone()] {
            unit.fate = Fate::Spent;
        }
        self.units[units.start] = Unit { span, fate: Fate::Caption, fresh: false };
        self.lines[number].class = Class::Gone;
        self.lines[number].end = End::None;
    }

    /// Takes the writers of `units` back; returns the name of the first.
    fn unsign(&mut self, units: Range<usize>) -> Option<String> {
        let mut first = None;
        for unit in &self.units[units] {
            if let Fate::Byline(number) = unit.fate {
                let byline = &mut self.bylines[number];
                byline.email = None;
                let name = std::mem::take(&mut byline.name);
                first = first.or(Some(name).filter(|name| !name.is_empty()));
            }
        }
        first
    }

    /// K7: a line that is no sentence behind `사진 확대` and its like.
    pub(super) fn photo_lines(&mut self) {
        for number in 1..self.lines.len() {
            if self.lines[number - 1].class != Class::Photo {
                continue;
            }
            let describes = self.lines[number].class == Class::Prose
                && self.lines[number].span.len() < 260
                && credit::shows(self.slice(self.lines[number].span), self.residue);
            if self.lines[number].class == Class::Text || describes {
                self.caption_line(number);
            }
        }
    }

    /// K11: the only line of the text with ▲ or △, right above its first sentences and no sentence
    /// itself: `▲ 시청 전경`.
    pub(super) fn marked_caption(&mut self) {
        let marked = |line: &Line| self.slice(line.span).starts_with(['▲', '△']);
        let mut marked = self.lines.iter().enumerate().filter(|(_, line)| marked(line));
        let (Some((number, line)), None) = (marked.next(), marked.next()) else { return };
        let text = self.slice(line.span);
        let above = self.lines[..number].iter().all(|line| line.class != Class::Prose);
        let next = self.lines.get(number + 1).is_some_and(|line| line.class == Class::Prose);
        let words = line.class == Class::Text
            && text.len() <= LONGEST_MARKED
            && text.matches(['▲', '△']).count() == 1
            && !text.ends_with(['…', '?', '!', ':', '다']);
        let pictured = credit::shows(text, self.residue) || number > 0;
        if words && above && next && pictured {
            self.caption_line(number);
        }
    }

    pub(super) fn caption_line(&mut self, number: usize) {
        let [unit] = &self.units[self.lines[number].units.clone()] else { return };
        if unit.fate != Fate::Keep {
            return;
        }
        let span = unit.span;
        self.captions.push(Caption { text: self.slice(span).to_owned(), credit: None, span });
        self.settle(number, Fate::Caption);
        self.lines[number].class = Class::Gone;
    }
}
