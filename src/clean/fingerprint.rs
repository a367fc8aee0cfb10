//! F: the similarity hash of the body.

use std::hash::Hasher;

use crate::{firsts, lexicon::hash::WordHasher, record::Paragraph};

/// Counters of 64 bits side by side: plane `n` holds bit `n` of every count.
const PLANES: usize = 32;

/// F1: a 64-bit simhash over shingles of two words, as 16 hexadecimal digits; zeros without a body.
pub(super) fn of(paragraphs: &[Paragraph]) -> String {
    let mut counts = Counts::default();
    for paragraph in paragraphs {
        let mut rest = paragraph.text.as_bytes();
        while !rest.is_empty() {
            let (word, behind) = rest.split_at(firsts::next_blank(rest).unwrap_or(rest.len()));
            if !word.is_empty() {
                counts.take(digest(word));
            }
            rest = behind.get(1..).unwrap_or_default();
        }
    }
    format!("{:016x}", counts.majority())
}

fn digest(word: &[u8]) -> u64 {
    let mut hasher = WordHasher::default();
    hasher.write(word);
    hasher.finish()
}

/// How often each bit was set.
#[derive(Default)]
struct Counts {
    planes: [u64; PLANES],
    shingles: u64,
    before: u64,
}

impl Counts {
    /// Takes the word with this hash.
    fn take(&mut self, hash: u64) {
        add(&mut self.planes, mix(self.before.rotate_left(23) ^ hash));
        self.shingles += 1;
        self.before = hash;
    }

    /// The bits that more than half of the shingles have: all 64 counts are compared with the half at
    /// once, from their highest bit down.
    fn majority(&self) -> u64 {
        let half = self.shingles / 2;
        let (mut above, mut equal) = (0, u64::MAX);
        for (n, plane) in self.planes.iter().enumerate().rev() {
            let bit = if half >> n & 1 == 1 { u64::MAX } else { 0 };
            above |= equal & plane & !bit;
            equal &= !(plane ^ bit);
        }
        above
    }
}

/// Adds one to every count whose bit is set.
fn add(planes: &mut [u64; PLANES], bits: u64) {
    let mut carry = bits;
    for plane in planes {
        (*plane, carry) = (*plane ^ carry, *plane & carry);
        if carry == 0 {
            break;
        }
    }
}

fn mix(x: u64) -> u64 {
    let x = (x ^ x >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let x = (x ^ x >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    x ^ x >> 33
}
