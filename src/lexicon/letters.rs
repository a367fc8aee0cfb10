//! A cheap no before a look-up.

/// The letters that words of a table begin with, or end with: a bit each, by their low bits. Most
/// words of a text have another one, and need not be looked up.
#[derive(Clone, Debug)]
pub(crate) struct Letters([u64; BITS / 64]);

const BITS: usize = 1 << 10;

impl Default for Letters {
    fn default() -> Letters {
        Letters([0; BITS / 64])
    }
}

impl Letters {
    pub(super) fn add(&mut self, letter: Option<char>) {
        if let Some(letter) = letter {
            let bit = letter as usize % BITS;
            self.0[bit / 64] |= 1 << (bit % 64);
        }
    }

    /// Whether some word may have this letter.
    #[inline]
    pub(super) fn has(&self, letter: Option<char>) -> bool {
        letter.is_some_and(|letter| {
            let bit = letter as usize % BITS;
            self.0[bit / 64] >> (bit % 64) & 1 == 1
        })
    }
}
