//! Numbers of entities by their names.

use std::{collections::HashMap, hash::Hash};

/// So many names are looked through one by one, which is cheaper than to hash them; articles have
/// few of a kind.
const FEW: usize = 24;

/// The numbers of what was named so far. The names come from texts, hence the standard hash for
/// many of them.
#[derive(Debug)]
pub(super) struct Index<K> {
    few: Vec<(K, usize)>,
    many: HashMap<K, usize>,
}

impl<K> Default for Index<K> {
    fn default() -> Index<K> {
        Index { few: Vec::new(), many: HashMap::new() }
    }
}

impl<K: Eq + Hash> Index<K> {
    pub(super) fn get(&self, name: &K) -> Option<usize> {
        let few = self.few.iter().find(|(known, _)| known == name);
        few.map(|&(_, number)| number).or_else(|| self.many.get(name).copied())
    }

    /// Gives a name that has none the number `number`.
    pub(super) fn add(&mut self, name: K, number: usize) {
        if self.few.len() < FEW {
            self.few.push((name, number));
        } else {
            self.many.insert(name, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_are_found() {
        let mut index = Index::default();
        (0..100).for_each(|number| index.add(number.to_string(), number));
        assert!((0..100).all(|number| index.get(&number.to_string()) == Some(number)));
        assert_eq!(index.get(&"x".to_owned()), None);
    }
}
