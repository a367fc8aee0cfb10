//! Lists of words that texts begin with, end with or hold.

use std::slice;

use super::{Text, letters::Letters};

/// Words of one sort, in the order of their table. Most texts begin and end with a letter with which none
/// of the words does, so that one look says no.
#[derive(Clone, Debug, Default)]
pub(crate) struct WordList {
    words: Vec<Text>,
    firsts: Letters,
    lasts: Letters,
}

impl WordList {
    pub(super) fn push(&mut self, word: Text) {
        self.firsts.add(word.chars().next());
        self.lasts.add(word.chars().next_back());
        self.words.push(word);
    }

    pub(crate) fn iter(&self) -> slice::Iter<'_, Text> {
        self.words.iter()
    }

    /// Whether `word` is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.firsts.has(word.chars().next()) && self.words.iter().any(|known| known == word)
    }

    /// What stands in `text` behind each of the words that it begins with.
    pub(crate) fn behind<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let known = self.firsts.has(text.chars().next());
        let words = if known { &*self.words } else { &[] };
        words.iter().filter_map(move |word| text.strip_prefix(&**word))
    }

    /// What stands in `text` before each of the words that it ends with.
    pub(crate) fn before<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let known = self.lasts.has(text.chars().next_back());
        let words = if known { &*self.words } else { &[] };
        words.iter().filter_map(move |word| text.strip_suffix(&**word))
    }

    /// Whether `text` ends with one of them.
    pub(crate) fn end(&self, text: &str) -> bool {
        self.before(text).next().is_some()
    }

    /// Whether one of them stands in `text`.
    pub(crate) fn stand_in(&self, text: &str) -> bool {
        let begins = |at: usize| self.words.iter().any(|word| text[at..].starts_with(&**word));
        text.char_indices().any(|(at, c)| self.firsts.has(Some(c)) && begins(at))
    }
}

impl<'l> IntoIterator for &'l WordList {
    type Item = &'l Text;
    type IntoIter = slice::Iter<'l, Text>;

    fn into_iter(self) -> slice::Iter<'l, Text> {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_at_both_ends() {
        let mut list = WordList::default();
        ["제공", "사진 제공", "자료"].into_iter().for_each(|word| list.push(word.into()));
        assert_eq!(list.before("시청 사진 제공").collect::<Vec<_>>(), ["시청 사진 ", "시청 "]);
        assert_eq!(list.behind("자료=시청").collect::<Vec<_>>(), ["=시청"]);
        assert!(list.end("시청 제공") && !list.end("제공 시청") && list.stand_in("시청 자료실"));
        assert!(list.has("자료") && !list.has("자") && !list.has(""));
    }
}
