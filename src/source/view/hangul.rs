//! Hangul in conjoining letters (NFD), as some file systems and browsers leave it.

use super::Repair;

const FIRST_LEAD: u32 = 0x1100;
const FIRST_VOWEL: u32 = 0x1161;
/// One before the first final consonant, which stands for none.
const NO_FINAL: u32 = 0x11a7;
const FIRST_SYLLABLE: u32 = 0xac00;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// The syllable whose letters `text` begins with (Unicode Standard, section 3.12).
pub(super) fn compose(text: &str) -> Option<Repair> {
    let mut letters = text.chars().map(u32::from);
    let lead = letters.next()?.checked_sub(FIRST_LEAD).filter(|&lead| lead < 19)?;
    let vowel = letters.next()?.checked_sub(FIRST_VOWEL).filter(|&vowel| vowel < VOWELS)?;
    let last = letters.next().and_then(|last| last.checked_sub(NO_FINAL));
    let last = last.filter(|&last| 0 < last && last < FINALS).unwrap_or(0);
    let syllable = FIRST_SYLLABLE + (lead * VOWELS + vowel) * FINALS + last;
    // Each of these letters has three bytes.
    let length = if last == 0 { 6 } else { 9 };
    Some((length, char::from_u32(syllable)))
}
