//! What reading a text costs without understanding it.

// The library's own automaton, so that a floor is what the library stands on.
#[path = "../../src/lexicon/trie.rs"]
#[expect(dead_code, reason = "only the scan is measured")]
mod trie;

use std::{fs, path::Path};

use self::trie::Trie;

/// Are the bytes UTF-8?
pub(crate) fn utf8(text: &str) -> usize {
    std::str::from_utf8(text.as_bytes()).map_or(0, str::len)
}

/// Where does each line end?
pub(crate) fn lines(text: &str) -> usize {
    text.lines().map(str::len).max().unwrap_or(0)
}

/// Which forms stand in the text?
pub(crate) struct Automaton(Trie);

impl Automaton {
    /// Over the first column of every table of the lexicon.
    pub(crate) fn new() -> Automaton {
        let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/tables");
        let mut trie = Trie::default();
        let mut next = 0;
        for table in fs::read_dir(tables).expect("the tables").flatten() {
            let text = fs::read_to_string(table.path()).expect("a table");
            for row in text.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
                let form = row.split('\t').next().unwrap_or(row);
                next += u32::from(trie.insert(form, next) == next);
            }
        }
        Automaton(trie)
    }

    pub(crate) fn scan(&self, text: &str) -> usize {
        let mut count = 0;
        self.0.scan(text, |_, _, _| count += 1);
        count
    }
}
