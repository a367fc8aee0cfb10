//! F: the similarity hash of the body.

use crate::record::Paragraph;

/// F1: a 64-bit simhash over shingles of two words, as 16 hexadecimal digits; zeros without a body.
pub(super) fn of(paragraphs: &[Paragraph]) -> String {
    let mut sums = [0_i32; 64];
    let mut before = 0_u64;
    for word in paragraphs.iter().flat_map(|paragraph| paragraph.text.split_whitespace()) {
        let hash = hash(word.as_bytes());
        let shingle = mix(before.rotate_left(23) ^ hash);
        for (bit, sum) in sums.iter_mut().enumerate() {
            *sum += if shingle >> bit & 1 == 1 { 1 } else { -1 };
        }
        before = hash;
    }
    let bits = sums.iter().enumerate().filter(|(_, sum)| **sum > 0);
    format!("{:016x}", bits.fold(0_u64, |all, (bit, _)| all | 1 << bit))
}

fn hash(word: &[u8]) -> u64 {
    let fold = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    word.iter().fold(0xCBF2_9CE4_8422_2325, fold)
}

fn mix(x: u64) -> u64 {
    let x = (x ^ x >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let x = (x ^ x >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    x ^ x >> 33
}
