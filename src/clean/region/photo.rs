//! K7: captions that stand on a line of their own.

use std::ops::Range;

use crate::{
    clean::{
        draft::{Class, Draft, Fate, Unit},
        shape,
    },
    lexicon::End,
    record::{Caption, RemovedKind},
};

/// Longest caption on a line of its own, in bytes.
const LONGEST: usize = 420;

impl Draft<'_> {
    /// K9: the first line of sentences, if it says what a picture shows and a name without more
    /// ends it: `부두가 보인다. 홍길동 기자`.
    pub(super) fn signed_caption(&mut self) {
        let mut prose = self.lines.iter().enumerate().filter(|(_, l)| l.class == Class::Prose);
        let Some((number, line)) = prose.next() else { return };
        let [first, rest @ ..] = &self.units[line.units.clone()] else { return };
        let signs = |unit: &Unit| match unit.fate {
            Fate::Byline(_) => true,
            Fate::Gone(gone) => gone.kind == RemovedKind::Byline,
            _ => false,
        };
        let signed = rest.iter().any(|unit| matches!(unit.fate, Fate::Byline(_)));
        let shown = first.fate == Fate::Keep && shape::shows(self.slice(first.span));
        let whole = signed && shown && rest.iter().all(signs) && line.span.len() <= LONGEST;
        if !whole || prose.next().is_none() {
            return;
        }
        let (span, units) = (line.span, line.units.clone());
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
                && shape::shows(self.slice(self.lines[number].span));
            if self.lines[number].class == Class::Text || describes {
                self.caption_line(number);
            }
        }
    }

    fn caption_line(&mut self, number: usize) {
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
