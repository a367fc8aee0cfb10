//! A4: what only one outlet writes, where the text tells the outlet.

use crate::{
    clean::{
        draft::{Class, Draft, Fate, Gone, Line},
        shape,
    },
    lexicon::{End, Own},
};

/// Longest line, in bytes, that is looked at.
const LONGEST: usize = 400;

impl Draft<'_> {
    /// A4: takes the outlet's own labels, slogans and notices; with no outlet told nothing happens.
    pub(super) fn own_notices(&mut self) {
        let residue = self.residue;
        let outlet = self.outlet.as_deref().or(self.agency.as_deref()).unwrap_or_default();
        let own = residue.own_notices(outlet);
        if own.is_empty() {
            return;
        }
        for number in 0..self.lines.len() {
            if let Some(own) = self.own_notice(number, own) {
                self.settle(number, Fate::Gone(Gone::new(own.kind, "A4")));
                self.lines[number].class = Class::Gone;
                self.lines[number].end = End::Soft;
            }
        }
    }

    fn own_notice<'o>(&mut self, number: usize, own: &'o [Own]) -> Option<&'o Own> {
        let Line { span, class, .. } = self.lines[number];
        let text = self.slice(span);
        let open = matches!(class, Class::Prose | Class::Text | Class::Menu | Class::Promotion);
        if !open || text.len() > LONGEST || shape::ends_plainly(text) {
            return None;
        }
        self.squeeze(text);
        let words = self.squeezed.trim_start_matches(|c: char| !shape::is_word(c) && c != '(');
        own.iter().find(|own| own.is(words))
    }
}
