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
    /// Steps from the root for ASCII and Hangul syllables.
    roots: Vec<Step>,
    /// A bit for the first two characters of every form, by hash: most pairs in a text begin no
    /// form, and this table stays in the nearest cache while the edges do not.
    pairs: Vec<u64>,
}

/// An edge in one word, `node << 43 | character << 22 | step`; 0 in a free slot.
#[derive(Debug, Clone, Copy, Default)]
struct Edge(u64);

/// Where an edge leads, `child << 1`, and 1 more where a form ends there: most steps need not look
/// at the node, which is seldom in a near cache. 0 where there is no edge, since none leads to the
/// root.
#[derive(Debug, Clone, Copy, Default)]
struct Step(u32);

/// Nodes and characters have this many bits.
const BITS: u32 = 21;

/// The bits of a step.
const STEP: u64 = (1 << (BITS + 1)) - 1;

/// No trie has more nodes.
pub(crate) const MOST_NODES: usize = 1 << BITS;

/// Bits in [`Trie::pairs`]: 32 KiB, one bit in twelve set by 20,000 pairs.
const PAIR_BITS: usize = 1 << 18;

const FIRST_SYLLABLE: usize = 0xAC00;
const SYLLABLES: usize = 11_172;
const ASCII: usize = 0x80;

/// The character that begins at `at`, and where it ends.
// Inlined everywhere: a call would cost as much as what it does.
#[inline(always)]
fn code(text: &str, at: usize) -> Option<(u32, usize)> {
    // Nearly all characters have three bytes.
    if let Some(&[a @ 0xE0..=0xEF, b, c]) = text.as_bytes().get(at..)?.first_chunk() {
        let bits = |byte: u8| u32::from(byte & 0x3F);
        return Some((u32::from(a & 0x0F) << 12 | bits(b) << 6 | bits(c), at + 3));
    }
    let c = text[at..].chars().next()?;
    Some((u32::from(c), at + c.len_utf8()))
}

/// Where the child of the root by `c` stands in [`Trie::roots`], if anywhere.
#[inline]
fn root(c: u32) -> usize {
    match c as usize {
        c @ ..ASCII => c,
        c @ ..FIRST_SYLLABLE => c + ASCII + SYLLABLES,
        c => c - FIRST_SYLLABLE + ASCII,
    }
}

impl Default for Trie {
    fn default() -> Trie {
        Trie {
            edges: vec![Edge::default(); 1 << 10],
            taken: 0,
            ends: vec![0],
            roots: vec![Step::default(); ASCII + SYLLABLES],
            pairs: vec![0; PAIR_BITS / 64],
        }
    }
}

impl Trie {
    /// How many nodes there are; a form adds at most one for each of its characters.
    pub(crate) fn nodes(&self) -> usize {
        self.ends.len()
    }

    /// The number of `form`, which is `next` if the form is new.
    ///
    /// # Panics
    ///
    /// Panics if there are more than [`MOST_NODES`] nodes; the caller counts them.
    pub(crate) fn insert(&mut self, form: &str, next: u32) -> u32 {
        let mut node = 0;
        let mut characters = form.chars().map(u32::from);
        if let (Some(first), Some(second)) = (characters.next(), characters.next()) {
            let bit = pair(first, second);
            self.pairs[bit / 64] |= 1 << (bit % 64);
        }
        let mut last = None;
        for c in form.chars().map(u32::from) {
            last = Some((node, c));
            let step = self.step(node, c);
            node = if step.is_none() { self.grow(node, c) } else { step.child() };
        }
        let end = &mut self.ends[node as usize];
        if *end > 0 {
            return *end - 1;
        }
        *end = next + 1;
        if let Some((parent, c)) = last {
            self.mark_end(parent, c);
        }
        next
    }

    /// Calls `found` with start, end and number of every form in `text`, by start and then by end.
    #[inline]
    pub(crate) fn scan(&self, text: &str, mut found: impl FnMut(usize, usize, u32)) {
        let mut start = 0;
        let mut next = code(text, start);
        while let Some((first, second_at)) = next {
            next = code(text, second_at);
            let step = self.step(0, first);
            if !step.is_none() {
                self.from(text, (first, second_at), step, next, |end, number| {
                    found(start, end, number);
                });
            }
            start = second_at;
        }
    }

    /// Calls `found` with the end offset in `text` and the number of every form that `text`
    /// begins with, shortest first.
    #[inline]
    pub(crate) fn prefixes(&self, text: &str, found: impl FnMut(usize, u32)) {
        if let Some((first, second_at)) = code(text, 0) {
            let step = self.step(0, first);
            if !step.is_none() {
                self.from(text, (first, second_at), step, code(text, second_at), found);
            }
        }
    }

    /// Calls `found` with the end in `text` and the number of every form that goes on with
    /// `second` behind `first`, from which `step` leads on. Each comes with where it ends.
    #[inline]
    fn from(
        &self,
        text: &str,
        (first, second_at): (u32, usize),
        mut step: Step,
        second: Option<(u32, usize)>,
        mut found: impl FnMut(usize, u32),
    ) {
        if step.ends_form() {
            found(second_at, self.number(step));
        }
        let mut next = second.filter(|&(second, _)| self.begins(first, second));
        while let Some((c, end)) = next {
            step = self.edges[self.slot(key(step.child(), c))].step();
            if step.is_none() {
                return;
            }
            if step.ends_form() {
                found(end, self.number(step));
            }
            next = code(text, end);
        }
    }

    /// The number of the form that ends behind `step`, which says that one does.
    #[inline]
    fn number(&self, step: Step) -> u32 {
        self.ends[step.child() as usize] - 1
    }

    /// Whether some form begins with this character.
    pub(crate) fn may_begin(&self, first: char) -> bool {
        !self.step(0, u32::from(first)).is_none()
    }

    /// Whether some form may begin `text`, by its first two characters.
    #[inline]
    pub(crate) fn may_begin_text(&self, text: &str) -> bool {
        let Some((first, second_at)) = code(text, 0) else { return false };
        let step = self.step(0, first);
        !step.is_none()
            && (step.ends_form()
                || code(text, second_at).is_some_and(|(second, _)| self.begins(first, second)))
    }

    /// Whether some form may begin with these two characters.
    #[inline]
    fn begins(&self, first: u32, second: u32) -> bool {
        let bit = pair(first, second);
        self.pairs[bit / 64] >> (bit % 64) & 1 == 1
    }

    #[inline]
    fn step(&self, node: u32, c: u32) -> Step {
        if node == 0
            && let Some(&step) = self.roots.get(root(c))
        {
            return step;
        }
        self.edges[self.slot(key(node, c))].step()
    }

    /// The slot of the edge with this key, or the free one where it would stand.
    #[inline]
    fn slot(&self, key: u64) -> usize {
        let mask = self.edges.len() - 1;
        let mut slot = hash(key) & mask;
        loop {
            let edge = self.edges[slot];
            if edge.key() == key || edge.is_free() {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Says on the edge from `node` by `c` that a form ends behind it.
    fn mark_end(&mut self, node: u32, c: u32) {
        if node == 0
            && let Some(step) = self.roots.get_mut(root(c))
        {
            step.0 |= 1;
            return;
        }
        let slot = self.slot(key(node, c));
        self.edges[slot].0 |= 1;
    }

    fn grow(&mut self, node: u32, c: u32) -> u32 {
        assert!(self.nodes() < MOST_NODES, "the caller counts the nodes");
        let child = u32::try_from(self.ends.len()).expect("fewer than 2^21 nodes");
        self.ends.push(0);
        if node == 0
            && let Some(step) = self.roots.get_mut(root(c))
        {
            *step = Step(child << 1);
            return child;
        }
        if self.taken * 2 >= self.edges.len() {
            let larger = vec![Edge::default(); self.edges.len() * 2];
            let old = std::mem::replace(&mut self.edges, larger);
            old.into_iter().filter(|edge| !edge.is_free()).for_each(|edge| self.place(edge));
        }
        self.place(Edge(key(node, c) << (BITS + 1) | u64::from(child) << 1));
        self.taken += 1;
        child
    }

    fn place(&mut self, edge: Edge) {
        let slot = self.slot(edge.key());
        self.edges[slot] = edge;
    }
}

impl Edge {
    fn key(self) -> u64 {
        self.0 >> (BITS + 1)
    }

    fn step(self) -> Step {
        // OK because 22 bits fit; the compiler drops the test.
        Step(u32::try_from(self.0 & STEP).expect("22 bits"))
    }

    fn is_free(self) -> bool {
        self.0 == 0
    }
}

impl Step {
    fn is_none(self) -> bool {
        self.0 == 0
    }

    fn child(self) -> u32 {
        self.0 >> 1
    }

    fn ends_form(self) -> bool {
        self.0 & 1 == 1
    }
}

#[inline]
fn key(node: u32, c: u32) -> u64 {
    u64::from(node) << BITS | u64::from(c)
}

/// The bit of two characters.
#[inline]
fn pair(first: u32, second: u32) -> usize {
    hash(key(first, second)) & (PAIR_BITS - 1)
}

/// Fibonacci hashing: the high bits of a product with 2^64 / φ.
#[inline]
fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(trie: &Trie, text: &str) -> Vec<(usize, usize, u32)> {
        let mut found = Vec::new();
        trie.scan(text, |start, end, number| found.push((start, end, number)));
        found
    }

    #[test]
    fn every_form_is_found_shortest_first() {
        let mut trie = Trie::default();
        for (number, form) in (0..).zip(["서울", "서울시", "서울시청", "美", "EU"]) {
            assert_eq!(trie.insert(form, number), number);
        }
        assert_eq!(trie.insert("서울시", 9), 1);
        assert_eq!(scan(&trie, "이서울시청은"), [(3, 9, 0), (3, 12, 1), (3, 15, 2)]);
        assert_eq!(scan(&trie, "美·EU"), [(0, 3, 3), (5, 7, 4)]);
        assert_eq!(scan(&trie, "서"), []);
        assert_eq!(scan(&trie, ""), []);
    }

    #[test]
    fn growing_loses_nothing() {
        let mut trie = Trie::default();
        let forms: Vec<String> = (0..5_000).map(|n| format!("{n}번")).collect();
        for (number, form) in (0..).zip(&forms) {
            trie.insert(form, number);
        }
        for (number, form) in (0..).zip(&forms) {
            assert_eq!(scan(&trie, form)[0], (0, form.len(), number));
        }
    }
}
