//! U5: ordinary words that are menus where they stand together.

use crate::{
    clean::draft::{Class, Draft, Fate, Gone},
    lexicon::End,
    record::RemovedKind,
};

/// Words in a row that are a menu.
const ROW: usize = 3;

impl Draft<'_> {
    /// U5: ordinary words of menus in a row of three, or with labels around them; before the body
    /// every one of them.
    pub(super) fn menu_runs(&mut self, body: Option<usize>) {
        let mut at = 0;
        while at < self.lines.len() {
            let rest = &self.lines[at..];
            let run =
                rest.iter().take_while(|l| matches!(l.class, Class::Menu | Class::Gone)).count();
            let menus = rest[..run].iter().filter(|line| line.class == Class::Menu).count();
            let before = body.is_some_and(|body| at < body);
            if before || menus >= ROW || run > menus {
                self.drop_menus(at, at + run);
            }
            at += run.max(1);
        }
    }

    fn drop_menus(&mut self, from: usize, to: usize) {
        for number in from..to {
            if self.lines[number].class == Class::Menu {
                self.settle(number, Fate::Gone(Gone::new(RemovedKind::Ui, "U5")));
                self.lines[number].class = Class::Gone;
                self.lines[number].end = End::Soft;
            }
        }
    }

    /// U5: the section that the page names above the body; a menu names many.
    pub(super) fn note_section(&mut self, body: usize) {
        let head = self.lines[..body].iter();
        let mut menus = head.filter(|line| line.class == Class::Menu);
        let Some(first) = menus.next() else { return };
        let section = self.slice(first.span);
        if menus.all(|line| self.slice(line.span) == section) {
            self.section = Some(section.to_owned());
        }
    }
}
