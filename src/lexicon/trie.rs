//! The one automaton over all forms of all tables.
//!
//! A trie whose edges live in one open-addressed table, keyed by node and character. It is built
//! at start: 24,000 forms take a general Aho–Corasick automaton 36 ms, more than the whole
//! start-up may cost, and Korean text leaves a trie after two characters on average, so walking it
//! from every character is the faster scan as well.

/// A set of forms, each with a number.
#[derive(Debug, Clone)]
pub(crate) struct Trie {
    /// Open-addressed edges; a power of two of slots, at most half of them taken.
    edges: Vec<Edge>,
    taken: usize,
    /// For each node one more than the number of the form that ends there, or 0.
    ends: Vec<u32>,
    /// Children of the root for Hangul syllables, by syllable.
    roots: Vec<u32>,
    /// A bit for the first two characters of every form, by hash: most pairs in a text begin no
    /// form, and this table stays in the nearest cache while the edges do not.
    pairs: Vec<u64>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Edge {
    /// `node << 21 | character`; 0 in a free slot, since no form holds NUL.
    key: u64,
    child: u32,
}

/// Bits in [`Trie::pairs`]: 32 KiB, one bit in twelve set by 20,000 pairs.
const PAIR_BITS: usize = 1 << 18;

const FIRST_SYLLABLE: u32 = 0xAC00;
const SYLLABLES: usize = 11_172;

impl Default for Trie {
    fn default() -> Trie {
        Trie {
            edges: vec![Edge::default(); 1 << 10],
            taken: 0,
            ends: vec![0],
            roots: vec![0; SYLLABLES],
            pairs: vec![0; PAIR_BITS / 64],
        }
    }
}

impl Trie {
    /// The number of `form`, which is `next` if the form is new.
    pub(crate) fn insert(&mut self, form: &str, next: u32) -> u32 {
        let mut node = 0;
        let mut characters = form.chars();
        if let (Some(first), Some(second)) = (characters.next(), characters.next()) {
            let bit = pair(first, second);
            self.pairs[bit / 64] |= 1 << (bit % 64);
        }
        for c in form.chars() {
            node = match self.child(node, c) {
                0 => self.grow(node, c),
                child => child,
            };
        }
        let end = &mut self.ends[node as usize];
        if *end == 0 {
            *end = next + 1;
        }
        *end - 1
    }

    /// Calls `found` with the end offset in `text` and the number of every form that `text`
    /// begins with, shortest first.
    #[inline]
    pub(crate) fn prefixes(&self, text: &str, mut found: impl FnMut(usize, u32)) {
        let mut characters = text.char_indices();
        let Some((_, first)) = characters.next() else { return };
        let mut node = self.child(0, first);
        if node == 0 {
            return;
        }
        let end = self.ends[node as usize];
        if end != 0 {
            found(first.len_utf8(), end - 1);
        }
        if !characters.clone().next().is_some_and(|(_, second)| self.begins(first, second)) {
            return;
        }
        for (at, c) in characters {
            node = self.child(node, c);
            if node == 0 {
                return;
            }
            let end = self.ends[node as usize];
            if end != 0 {
                found(at + c.len_utf8(), end - 1);
            }
        }
    }

    /// Whether some form begins with this character.
    pub(crate) fn may_begin(&self, first: char) -> bool {
        self.child(0, first) != 0
    }

    /// Whether some form may begin with these two characters.
    #[inline]
    fn begins(&self, first: char, second: char) -> bool {
        let bit = pair(first, second);
        self.pairs[bit / 64] >> (bit % 64) & 1 == 1
    }

    #[inline]
    fn child(&self, node: u32, c: char) -> u32 {
        if node == 0 {
            let syllable = (c as u32).wrapping_sub(FIRST_SYLLABLE) as usize;
            if let Some(&child) = self.roots.get(syllable) {
                return child;
            }
        }
        let key = key(node, c);
        let mask = self.edges.len() - 1;
        let mut slot = hash(key) & mask;
        loop {
            let edge = self.edges[slot];
            if edge.key == key {
                return edge.child;
            }
            if edge.key == 0 {
                return 0;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self, node: u32, c: char) -> u32 {
        let child = u32::try_from(self.ends.len()).expect("fewer than 2^32 nodes");
        self.ends.push(0);
        let syllable = (c as u32).wrapping_sub(FIRST_SYLLABLE) as usize;
        if node == 0 && syllable < SYLLABLES {
            self.roots[syllable] = child;
            return child;
        }
        if self.taken * 2 >= self.edges.len() {
            let larger = vec![Edge::default(); self.edges.len() * 4];
            let old = std::mem::replace(&mut self.edges, larger);
            old.into_iter().filter(|edge| edge.key != 0).for_each(|edge| self.place(edge));
        }
        self.place(Edge { key: key(node, c), child });
        self.taken += 1;
        child
    }

    fn place(&mut self, edge: Edge) {
        let mask = self.edges.len() - 1;
        let mut slot = hash(edge.key) & mask;
        while self.edges[slot].key != 0 {
            slot = (slot + 1) & mask;
        }
        self.edges[slot] = edge;
    }
}

fn key(node: u32, c: char) -> u64 {
    u64::from(node) << 21 | u64::from(c)
}

/// The bit of two characters.
fn pair(first: char, second: char) -> usize {
    hash(u64::from(first) << 21 | u64::from(second)) & (PAIR_BITS - 1)
}

/// Fibonacci hashing: the high bits of a product with 2^64 / φ.
fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefixes(trie: &Trie, text: &str) -> Vec<(usize, u32)> {
        let mut found = Vec::new();
        trie.prefixes(text, |end, number| found.push((end, number)));
        found
    }

    #[test]
    fn every_prefix_is_found_shortest_first() {
        let mut trie = Trie::default();
        for (number, form) in (0..).zip(["서울", "서울시", "서울시청", "美", "EU"]) {
            assert_eq!(trie.insert(form, number), number);
        }
        assert_eq!(trie.insert("서울시", 9), 1);
        assert_eq!(prefixes(&trie, "서울시청은"), [(6, 0), (9, 1), (12, 2)]);
        assert_eq!(prefixes(&trie, "美·中"), [(3, 3)]);
        assert_eq!(prefixes(&trie, "서"), []);
        assert_eq!(prefixes(&trie, ""), []);
    }

    #[test]
    fn growing_loses_nothing() {
        let mut trie = Trie::default();
        let forms: Vec<String> = (0..5_000).map(|n| format!("{n}번")).collect();
        for (number, form) in (0..).zip(&forms) {
            trie.insert(form, number);
        }
        for (number, form) in (0..).zip(&forms) {
            assert_eq!(prefixes(&trie, form), [(form.len(), number)]);
        }
    }
}
