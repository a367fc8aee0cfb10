//! Sets that are made once and asked a few times.

use std::borrow::Borrow;

/// A sorted list: for the few things of a kind that an article has, it takes less than a table of
/// hashes does, and no choice of things makes it slow.
#[derive(Clone, Debug)]
pub(crate) struct Sorted<T>(Vec<T>);

impl<T: Ord> Sorted<T> {
    /// Whether `wanted` is one of them; logarithmic.
    pub(crate) fn contains<Q: Ord + ?Sized>(&self, wanted: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|own| own.borrow().cmp(wanted)).is_ok()
    }
}

impl<T: Ord> FromIterator<T> for Sorted<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Sorted<T> {
        let mut all: Vec<T> = all.into_iter().collect();
        all.sort_unstable();
        Sorted(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_given_is_there() {
        let words: Sorted<&str> = ["항구", "공항", "항구", "역"].into_iter().collect();
        assert!(words.contains("공항") && words.contains("역") && !words.contains("공항역"));
        assert!(!Sorted::<usize>::from_iter([]).contains(&0));
    }
}
