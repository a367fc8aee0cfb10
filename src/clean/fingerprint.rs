//! F: the similarity hash of the body.

use crate::record::Paragraph;

/// Counters of 64 bits side by side: plane `n` holds bit `n` of every count.
const PLANES: usize = 32;

/// F1: a 64-bit simhash over shingles of two words, as 16 hexadecimal digits; zeros without a body.
pub(super) fn of(paragraphs: &[Paragraph]) -> String {
    let mut planes = [0_u64; PLANES];
    let (mut shingles, mut before) = (0_u64, 0_u64);
    let words = paragraphs.iter().flat_map(|paragraph| paragraph.text.split([' ', '\t', '\n']));
    for word in words.filter(|word| !word.is_empty()) {
        let hash = hash(word.as_bytes());
        add(&mut planes, mix(before.rotate_left(23) ^ hash));
        shingles += 1;
        before = hash;
    }
    let count =
        |bit: usize| (0..PLANES).map(|plane| (planes[plane] >> bit & 1) << plane).sum::<u64>();
    let bits = (0..64).filter(|&bit| 2 * count(bit) > shingles);
    format!("{:016x}", bits.fold(0_u64, |all, bit| all | 1 << bit))
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

fn hash(word: &[u8]) -> u64 {
    let fold = |hash: u64, &byte: &u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3);
    word.iter().fold(0xCBF2_9CE4_8422_2325, fold)
}

fn mix(x: u64) -> u64 {
    let x = (x ^ x >> 33).wrapping_mul(0xFF51_AFD7_ED55_8CCD);
    let x = (x ^ x >> 33).wrapping_mul(0xC4CE_B9FE_1A85_EC53);
    x ^ x >> 33
}
