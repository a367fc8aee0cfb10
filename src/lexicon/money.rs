//! Currencies and the words that stand around amounts of money.

use super::{Row, Table, Text, letters::Letters, trie::Trie};
use crate::{Error, record::Bound};

/// Currencies and the words that stand around amounts of money.
#[derive(Clone, Debug, Default)]
pub(crate) struct Money {
    /// Units of money, and longer words that merely begin like one.
    pub(crate) units: Words<Unit>,
    /// Words that are matched backwards from an amount, or forwards from its end.
    pub(crate) before: Words<Qualifier>,
    pub(crate) after: Words<Qualifier>,
    /// What an amount can be.
    pub(crate) roles: Words<(Text, RoleKind)>,
    /// What an amount is for each of, before it (배럴당) and behind a stroke (/배럴).
    pub(crate) pers: Words<Text>,
    pub(crate) pers_behind: Words<Text>,
    /// Unit, country, currency.
    shared: Vec<(Text, Text, Text)>,
}

/// A word, sign or code that counts money.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    pub(crate) form: Text,
    /// ISO 4217.
    pub(crate) code: Text,
    pub(crate) kind: UnitKind,
    /// Words one of which stands before it in the text; empty where none is needed.
    pub(crate) near: Vec<Text>,
    /// The smallest number that it counts as money.
    pub(crate) least: u64,
}

/// How a unit stands to its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum UnitKind {
    /// A word that counts nothing else.
    Word,
    /// A homograph of other words or of their heads.
    Short,
    /// A hundredth of the currency.
    Minor,
    /// A hundredth that means money behind its unit only.
    Joined,
    Symbol,
    Code,
    /// No money: a longer word that begins like a unit.
    Trap,
}

/// What a word before or behind an amount says about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Qualifier {
    None,
    Approx,
    Bound(Bound),
}

/// How a word that says what an amount is stands to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RoleKind {
    Noun,
    /// The amount can be its object as well: 3억원을 투자했다.
    Act,
    /// None: a longer word that begins like one (투자자).
    Trap,
}

const ROLES: &[(&str, RoleKind)] =
    &[("noun", RoleKind::Noun), ("act", RoleKind::Act), ("trap", RoleKind::Trap)];

const KINDS: &[(&str, UnitKind)] = &[
    ("unit", UnitKind::Word),
    ("short", UnitKind::Short),
    ("minor", UnitKind::Minor),
    ("joined", UnitKind::Joined),
    ("symbol", UnitKind::Symbol),
    ("code", UnitKind::Code),
];

const EFFECTS: &[(&str, Qualifier)] = &[
    ("none", Qualifier::None),
    ("approx", Qualifier::Approx),
    ("at_least", Qualifier::Bound(Bound::AtLeast)),
    ("more_than", Qualifier::Bound(Bound::MoreThan)),
    ("at_most", Qualifier::Bound(Bound::AtMost)),
    ("less_than", Qualifier::Bound(Bound::LessThan)),
];

impl Money {
    /// Columns: form, ISO 4217 code, kind, words that must be near, smallest number.
    pub(super) fn load_units(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(3, 1, |row| {
            if row.cell(1).len() != 3 {
                return Err(row.bad(1, "ISO 4217"));
            }
            let unit = unit(row, row.one_of(2, "kind", KINDS)?);
            if row.cell(0).contains(' ') {
                self.units.add(&row.cell(0).replace(' ', ""), unit.clone());
            }
            self.units.add(row.cell(0), unit);
            Ok(())
        })
    }

    /// Columns: word.
    pub(super) fn load_traps(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            self.units.add(row.cell(0), unit(row, UnitKind::Trap));
            Ok(())
        })
    }

    /// Columns: unit, country, ISO 4217 code.
    pub(super) fn load_countries(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(3, 2, |row| {
            self.shared.push((row.text(0), row.text(1), row.text(2)));
            Ok(())
        })
    }

    /// Columns: form, place, effect.
    pub(super) fn load_qualifiers(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(3, 2, |row| {
            let effect = row.one_of(2, "effect", EFFECTS)?;
            let after = row.one_of(1, "place", &[("before", false), ("after", true)])?;
            let words = if after { &mut self.after } else { &mut self.before };
            words.add(row.cell(0), effect);
            Ok(())
        })
    }

    /// Columns: role, kind.
    pub(super) fn load_roles(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.roles.add(row.cell(0), (row.text(0), row.one_of(1, "kind", ROLES)?));
            Ok(())
        })
    }

    /// Columns: form, what the amount is for each of.
    pub(super) fn load_pers(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            self.pers.add(row.cell(0), row.text(1));
            if let Some(noun) = row.cell(0).strip_suffix('당') {
                self.pers_behind.add(noun, row.text(1));
            } else if row.cell(0) == row.cell(1) {
                self.pers_behind.add(row.cell(0), row.text(1));
            }
            Ok(())
        })
    }

    /// The countries that have money called `unit`, with its code there.
    pub(crate) fn countries_of(&self, unit: &str) -> impl Iterator<Item = (&str, &Text)> {
        let shared = self.shared.iter().filter(move |row| row.0 == unit);
        shared.map(|(_, country, code)| (&**country, code))
    }
}

fn unit(row: &Row<'_>, kind: UnitKind) -> Unit {
    Unit {
        form: row.text(0),
        code: row.text(1),
        kind,
        near: row.list(3).collect(),
        least: row.cell(4).parse().unwrap_or(0),
    }
}

/// Forms that stand for values, to be looked up at a place in a text.
#[derive(Clone, Debug)]
pub(crate) struct Words<T> {
    trie: Trie,
    values: Vec<T>,
    lasts: Letters,
}

impl<T> Default for Words<T> {
    fn default() -> Words<T> {
        Words { trie: Trie::default(), values: Vec::new(), lasts: Letters::default() }
    }
}

impl<T> Words<T> {
    /// A later value for the same form takes the place of the earlier one.
    pub(super) fn add(&mut self, form: &str, value: T) {
        let next = u32::try_from(self.values.len()).expect("fewer than 2^32 forms");
        let number = self.trie.insert(form, next);
        self.lasts.add(form.chars().next_back());
        if number == next {
            self.values.push(value);
        } else {
            self.values[number as usize] = value;
        }
    }

    /// The longest form that `text` begins with: its length and value.
    pub(crate) fn longest(&self, text: &str) -> Option<(usize, &T)> {
        self.longest_where(text, |_| true)
    }

    /// The longest form that `text` begins with and whose value is wanted.
    pub(crate) fn longest_where(
        &self,
        text: &str,
        wanted: impl Fn(&T) -> bool,
    ) -> Option<(usize, &T)> {
        let mut found = None;
        self.trie.prefixes(text, |end, number| {
            let value = &self.values[number as usize];
            if wanted(value) {
                found = Some((end, value));
            }
        });
        found
    }

    /// Whether some form may begin `text`: a cheap look that spares most words the longer one.
    #[inline]
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        self.trie.may_begin_text(text)
    }

    /// The value of the form that is `word`.
    pub(crate) fn get(&self, word: &str) -> Option<&T> {
        self.longest(word).filter(|&(end, _)| end == word.len()).map(|(_, value)| value)
    }

    /// The longest form that `text` ends with, at most `limit` characters: its length and value.
    pub(crate) fn longest_end(&self, text: &str, limit: usize) -> Option<(usize, &T)> {
        if !self.lasts.has(text.chars().next_back()) {
            return None;
        }
        let starts = text.char_indices().rev().take(limit);
        let found = starts.filter_map(|(at, _)| Some((text.len() - at, self.get(&text[at..])?)));
        found.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_from_both_sides() {
        let mut words = Words::default();
        words.add("투자", 1);
        words.add("설비투자", 2);
        assert_eq!(words.longest("투자액"), Some(("투자".len(), &1)));
        assert_eq!(words.longest_end("내년 설비투자", 6), Some(("설비투자".len(), &2)));
        assert_eq!(words.longest_end("재투자", 6), Some(("투자".len(), &1)));
        assert_eq!(words.longest_end("", 6), None);
    }
}
