//! K7: captions that stand on a line of their own.

use crate::{
    clean::{
        draft::{Class, Draft, Fate},
        shape,
    },
    record::Caption,
};

impl Draft<'_> {
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
        self.captions.push(Caption {
            text: self.slice(span).to_owned(),
            credit: None,
            span,
        });
        self.settle(number, Fate::Caption);
        self.lines[number].class = Class::Gone;
    }
}
