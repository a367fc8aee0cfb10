//! Where Korean words begin and end.

use crate::lexicon::Lexicon;

/// Whether `c` is a composed Hangul syllable.
pub(crate) fn is_syllable(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// Whether a syllable ends in a consonant (받침): 은 follows it, 는 does not.
pub(crate) fn has_final(syllable: char) -> bool {
    is_syllable(syllable) && !(syllable as u32 - 0xAC00).is_multiple_of(28)
}

/// Whether `c` is a letter or a digit; the tables of Unicode are slow for Hangul.
pub(crate) fn is_alphanumeric(c: char) -> bool {
    is_syllable(c) || if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() }
}

/// Most syllables of a run: what is longer is no word, and a text without spaces must not be read
/// to its end from every word in it.
const LONGEST_RUN: usize = 32;

/// The run of Hangul syllables at the head of `text`.
pub(crate) fn run(text: &str) -> &str {
    let longest = text.len().min(LONGEST_RUN * SYLLABLE);
    &text[..run_end(&text.as_bytes()[..longest], 0)]
}

/// Bytes of a syllable.
pub(crate) const SYLLABLE: usize = 3;

/// Where the Hangul syllables end that begin at `at`, however many they are.
pub(crate) fn run_end(bytes: &[u8], mut at: usize) -> usize {
    while let Some(&[a, b, c]) = bytes.get(at..).and_then(|rest| rest.first_chunk())
        && is_syllable_in_bytes([a, b, c])
    {
        at += SYLLABLE;
    }
    at
}

/// Where the Hangul syllables begin that end at `end`, not before `floor` and `count` at most.
pub(crate) fn run_start(text: &str, floor: usize, end: usize, count: usize) -> usize {
    let mut start = end;
    for _ in 0..count {
        let before = &text.as_bytes()[floor..start];
        match before.last_chunk() {
            Some(&syllable) if is_syllable_in_bytes(syllable) => start -= SYLLABLE,
            _ => break,
        }
    }
    start
}

/// UTF-8 keeps the order of characters, so that syllables need not be decoded to be told.
fn is_syllable_in_bytes([a, b, c]: [u8; SYLLABLE]) -> bool {
    (0x00EA_B080..=0x00ED_9EA3).contains(&u32::from_be_bytes([0, a, b, c]))
}

/// The last character before `at`.
pub(crate) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The first character at `at`.
pub(crate) fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Whether a name can end at `at`: what follows is no Hangul, or nothing but particles up to the
/// next character that is no Hangul.
pub(crate) fn ends_name(lexicon: &Lexicon, text: &str, at: usize) -> bool {
    let rest = run(&text[at..]);
    rest.is_empty() || lexicon.particles.contains(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finals() {
        assert!(has_final('한') && !has_final('나') && !has_final('A'));
    }

    #[test]
    fn runs_end_where_hangul_does() {
        for (text, length) in [("가힣ㄱ", 6), ("나라A", 6), ("A", 0), ("\u{D7A4}", 0), ("", 0)]
        {
            assert_eq!(run(text).len(), length, "{text}");
        }
        assert_eq!(run(&"다".repeat(40)).len(), 96);
    }

    #[test]
    fn particles_end_a_name() {
        let lexicon = Lexicon::embedded().unwrap();
        let end = "카자흐".len();
        assert!(ends_name(&lexicon, "카자흐에서는 이날", end));
        assert!(ends_name(&lexicon, "카자흐·한국", end));
        assert!(!ends_name(&lexicon, "카자흐스탄", end));
    }
}
