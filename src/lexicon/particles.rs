//! Particles (조사) and what may follow a name.

use super::{Table, Text, hash::HashSet, letters::Letters};
use crate::Error;

/// Every chain of particles that can stand behind a noun: 은, 에서는, 으로부터의.
#[derive(Clone, Debug, Default)]
pub(crate) struct Particles {
    chains: HashSet<Text>,
    lasts: Letters,
    longest: usize,
}

impl Particles {
    pub(super) fn load(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(1, 1, |row| {
            let chain = row.text(0);
            self.lasts.add(chain.chars().next_back());
            self.longest = self.longest.max(chain.len());
            self.chains.insert(chain);
            Ok(())
        })
    }

    /// Whether `word` is nothing but a chain of particles.
    pub(crate) fn contains(&self, word: &str) -> bool {
        word.len() <= self.longest
            && self.lasts.has(word.chars().next_back())
            && self.chains.contains(word)
    }
}
