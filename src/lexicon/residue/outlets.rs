//! Publishers, by name and by address.

use std::borrow::Cow;

use super::{Residue, squeeze};
use crate::{
    Error,
    lexicon::{Table, Text, WordList, hash::HashMap},
};

/// All publishers.
#[derive(Clone, Debug, Default)]
pub(super) struct Outlets {
    all: Vec<Outlet>,
    /// Without blanks.
    names: HashMap<String, usize>,
    /// Bytes of the longest name.
    longest: usize,
    domains: HashMap<Text, usize>,
    /// How names of outlets end.
    pub(super) ends: WordList,
}

/// A publisher.
#[derive(Clone, Debug)]
pub(crate) struct Outlet {
    pub(crate) name: Text,
    /// Whether it is a Korean wire service.
    pub(crate) agency: bool,
    /// Whether it prints articles of its own: portals and foreign agencies do not.
    pub(crate) publisher: bool,
}

impl Residue {
    /// Columns: name, other names, domains, kind.
    pub(crate) fn load_outlets(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(4, 1, |row| {
            let kind = row.cell(3);
            let number = self.outlets.all.len();
            self.outlets.all.push(Outlet {
                name: row.text(0),
                agency: kind == "agency",
                publisher: !matches!(kind, "portal" | "foreign-agency" | "government"),
            });
            for name in row.list(1).chain([row.text(0)]) {
                let name = squeeze(&name);
                self.outlets.longest = self.outlets.longest.max(name.len());
                self.outlets.names.entry(name).or_insert(number);
            }
            for domain in row.list(2) {
                self.outlets.domains.entry(domain).or_insert(number);
            }
            Ok(())
        })
    }

    /// The outlet or agency with this name; blanks do not count.
    pub(crate) fn outlet(&self, name: &str) -> Option<&Outlet> {
        if name.len() > 2 * self.outlets.longest {
            return None;
        }
        let blank = name.contains(char::is_whitespace);
        let name = if blank { Cow::Owned(squeeze(name)) } else { Cow::Borrowed(name) };
        self.outlets.names.get(&*name).map(|&number| &self.outlets.all[number])
    }

    /// The outlet whose site or mail is at `domain`, or at a domain above it.
    pub(crate) fn outlet_at(&self, domain: &str) -> Option<&Outlet> {
        let mut rest = domain;
        for _ in 0..4 {
            if let Some(&number) = self.outlets.domains.get(rest) {
                return Some(&self.outlets.all[number]);
            }
            rest = rest.split_once('.')?.1;
        }
        None
    }

    /// Whether `word` ends as names of outlets do: 한산신문.
    pub(crate) fn sounds_like_outlet(&self, word: &str) -> bool {
        self.outlets.ends.before(word).any(|name| name.len() > 3)
    }

    /// Whether `words` end as names of outlets and of their programmes do: `KBS 뉴스`.
    pub(crate) fn ends_as_outlet(&self, words: &str) -> bool {
        self.outlets.ends.end(words)
    }
}
