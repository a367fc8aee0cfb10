//! Finding the few characters that a rule looks for among the many that it does not.

/// Characters by their first byte, `N` of them. The bytes of a text are compared many at once and
/// without a branch for each, which takes a tenth of the time that stepping from character to
/// character does: there every step waits for the one before it.
pub(crate) struct Firsts<const N: usize> {
    bytes: [u8; N],
    /// The same for one byte at a time.
    table: [bool; 256],
}

/// Bytes that are compared at once.
const LANES: usize = 32;
/// The same where fewer are left, or one of them has been found.
const WORD: usize = 8;
/// One in each byte of a word.
const EACH: u64 = u64::MAX / 0xFF;

impl<const N: usize> Firsts<N> {
    /// The characters that begin with one of `bytes`, none of which goes on a character.
    pub(crate) const fn of(bytes: &[u8; N]) -> Firsts<N> {
        let mut table = [false; 256];
        let mut at = 0;
        while at < N {
            table[bytes[at] as usize] = true;
            at += 1;
        }
        Firsts { bytes: *bytes, table }
    }

    /// Where the next character of the set begins in `text`, from `at` on.
    #[inline]
    pub(crate) fn next(&self, text: &str, at: usize) -> Option<usize> {
        self.next_byte(text.as_bytes(), at)
    }

    /// As [`Firsts::next`], in the bytes of a text.
    #[inline]
    pub(crate) fn next_byte(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let mut rest = skip(bytes.get(at..)?, |lanes| self.any(lanes));
        while let Some((&lanes, behind)) = rest.split_first_chunk::<WORD>() {
            let marks = self.marks(u64::from_le_bytes(lanes));
            if marks != 0 {
                return Some(bytes.len() - rest.len() + marks.trailing_zeros() as usize / 8);
            }
            rest = behind;
        }
        let found = rest.iter().position(|&byte| self.table[usize::from(byte)])?;
        Some(bytes.len() - rest.len() + found)
    }

    /// The bytes of `word` that are of the set, by their highest bits: the lowest one that is set is
    /// right, those above it may be byte and borrow.
    #[inline]
    fn marks(&self, word: u64) -> u64 {
        self.bytes.iter().fold(0, |marks, &own| {
            let differ = word ^ (EACH * u64::from(own));
            marks | differ.wrapping_sub(EACH) & !differ & EACH << 7
        })
    }

    #[inline]
    fn any(&self, lanes: &[u8; LANES]) -> bool {
        let is = |byte: u8| self.bytes.iter().fold(0, |found, &own| found | u8::from(byte == own));
        lanes.iter().fold(0, |found, &byte| found | is(byte)) != 0
    }
}

/// What is left of `rest` behind the lanes that `any` says no to.
#[inline]
fn skip(mut rest: &[u8], any: impl Fn(&[u8; LANES]) -> bool) -> &[u8] {
    while let Some((lanes, behind)) = rest.split_first_chunk()
        && !any(lanes)
    {
        rest = behind;
    }
    rest
}

/// Where the next digit of ASCII stands in `bytes`, from `at` on.
#[inline]
pub(crate) fn next_digit(bytes: &[u8], at: usize) -> Option<usize> {
    let any = |lanes: &[u8; LANES]| lanes.iter().fold(false, |any, b| any | b.is_ascii_digit());
    let rest = skip(bytes.get(at..)?, any);
    let found = rest.iter().position(u8::is_ascii_digit)?;
    Some(bytes.len() - rest.len() + found)
}

/// Where the first blank or control character of ASCII stands in `bytes`. Words are too short for lanes.
pub(crate) fn next_blank(bytes: &[u8]) -> Option<usize> {
    let (words, rest) = bytes.as_chunks::<WORD>();
    for (number, &word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(word);
        // As in [`Firsts::marks`], the lowest bit that is set is right.
        let blanks = word.wrapping_sub(EACH * u64::from(b'!')) & !word & EACH << 7;
        if blanks != 0 {
            return Some(number * WORD + blanks.trailing_zeros() as usize / 8);
        }
    }
    let found = rest.iter().position(|&byte| byte < b'!')?;
    Some(bytes.len() - rest.len() + found)
}

/// Where the two bytes `pair` stand next in `bytes`, from `at` on: for characters whose first byte many
/// others share.
#[inline]
pub(crate) fn next_pair(bytes: &[u8], at: usize, pair: [u8; 2]) -> Option<usize> {
    let rest = skip_pairs::<LANES>(bytes.get(at..)?, pair);
    let rest = skip_pairs::<WORD>(rest, pair);
    let found = rest.windows(2).position(|bytes| bytes == pair)?;
    Some(bytes.len() - rest.len() + found)
}

/// What is left of `rest` behind as many times `L` bytes as `pair` does not begin in.
#[inline]
fn skip_pairs<const L: usize>(mut rest: &[u8], pair: [u8; 2]) -> &[u8] {
    let both = |(&one, &two)| u8::from(one == pair[0]) & u8::from(two == pair[1]);
    while let Some((lanes, behind)) = rest.split_first_chunk::<L>()
        && let Some(shifted) = rest[1..].first_chunk::<L>()
        && lanes.iter().zip(shifted).fold(0, |found, bytes| found | both(bytes)) == 0
    {
        rest = behind;
    }
    rest
}

/// Where `words` stand in `text`, from `at` on; places may overlap. The second and third byte of a syllable
/// tell more than its first, which a sixteenth of all syllables share.
pub(crate) fn places<'t>(
    text: &'t str,
    words: &'t str,
    at: usize,
) -> impl Iterator<Item = usize> + 't {
    let (bytes, wanted) = (text.as_bytes(), words.as_bytes());
    let skip = usize::from(wanted.len() > 2);
    let pair = [wanted.get(skip), wanted.get(skip + 1)];
    let mut from = at + skip;
    std::iter::from_fn(move || {
        let [Some(&one), Some(&two)] = pair else { return None };
        loop {
            let found = next_pair(bytes, from, [one, two])? - skip;
            from = found + skip + 1;
            if bytes[found..].starts_with(wanted) {
                return Some(found);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_and_no_other() {
        static SET: Firsts<2> = Firsts::of(&[b'.', 0xE2]);
        let text = format!("{}.“{}é😀.{}”", "가".repeat(33), "나".repeat(20), "다".repeat(7));
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(next) = SET.next(&text, at) {
            found.push(next);
            at = next + 1;
        }
        let wanted = text.char_indices().filter(|(_, c)| matches!(c, '.' | '“' | '”'));
        assert_eq!(found, wanted.map(|(at, _)| at).collect::<Vec<_>>());
        assert_eq!(SET.next(&text, text.len() + 1), None);
    }

    #[test]
    fn digits_are_found() {
        for length in 0..80 {
            let text = format!("{}7월", "x".repeat(length));
            assert_eq!(next_digit(text.as_bytes(), 0), Some(length));
            assert_eq!(next_digit(text.as_bytes(), length + 1), None);
        }
    }

    #[test]
    fn words_end_before_blanks() {
        for length in 0..24 {
            let word = "가".repeat(8).into_bytes();
            let word = &word[..length];
            for blank in [" ", "\t", "\n나 다라마바사 아"] {
                let text = [word, blank.as_bytes()].concat();
                assert_eq!(next_blank(&text), Some(length));
            }
            assert_eq!(next_blank(word), None);
        }
    }

    #[test]
    fn pairs_are_found_across_the_ends_of_lanes() {
        for length in 0..80 {
            let text = format!("{}저작", "x".repeat(length));
            assert_eq!(next_pair(text.as_bytes(), 0, [0xEC, 0xA0]), Some(length));
            assert_eq!(next_pair(text.as_bytes(), length + 1, [0xEC, 0xA0]), None);
        }
    }
}
