//! Maps from words and rows of the tables, with a hash that takes a few steps.
//!
//! The standard hash is safe against keys that an enemy chose, and costs more than the rest of a
//! look-up. What stands in these maps comes from tables: an enemy can choose what is looked for, not
//! what is there. Maps whose keys come from texts keep the standard hash.

use std::hash::{BuildHasherDefault, Hasher};

pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<WordHasher>>;
pub(crate) type HashSet<K> = std::collections::HashSet<K, BuildHasherDefault<WordHasher>>;

/// Multiplies eight bytes at a time into one word.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WordHasher(u64);

impl WordHasher {
    /// 2^64 / φ, odd.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

    #[inline]
    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(Self::FACTOR);
    }
}

impl Hasher for WordHasher {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for &word in words {
            self.mix(u64::from_le_bytes(word));
        }
        let four = |bytes: [u8; 4]| u64::from(u32::from_le_bytes(bytes));
        if let (Some(&head), Some(&tail)) = (rest.first_chunk(), rest.last_chunk()) {
            self.mix(four(head) | four(tail) << 32);
        } else if let (Some(&head), Some(&tail)) = (rest.first(), rest.last()) {
            self.mix(four([head, rest[rest.len() / 2], tail, 0]));
        }
    }

    /// What ends every string; nothing is hashed that needs it.
    #[inline]
    fn write_u8(&mut self, _: u8) {}

    #[inline]
    fn write_u32(&mut self, value: u32) {
        self.mix(u64::from(value));
    }

    #[inline]
    fn write_u64(&mut self, value: u64) {
        self.mix(value);
    }

    #[inline]
    fn write_usize(&mut self, value: usize) {
        self.mix(value as u64);
    }

    /// The table takes its slot from the low bits, and only the high ones hang on all of the key.
    #[inline]
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_do_not_meet() {
        let hashes: std::collections::HashSet<u64> = ('가'..='힣')
            .flat_map(|c| [format!("{c}"), format!("정{c}부"), format!("산업통상{c}")])
            .map(|word| {
                let mut hasher = WordHasher::default();
                hasher.write(word.as_bytes());
                hasher.finish() % (1 << 40)
            })
            .collect();
        assert_eq!(hashes.len(), 3 * 11_172);
    }
}
