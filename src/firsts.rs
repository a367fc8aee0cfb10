//! Finding the few characters that a rule looks for among the many that it does not.

/// Characters by their first byte. Most of Korean text is skipped three bytes at a time without
/// being decoded, which is several times faster than looking at each character.
pub(crate) struct Firsts {
    /// For each first byte how far the next character is, or 0 where it is one of the set.
    steps: [u8; 256],
}

impl Firsts {
    /// The characters that begin with one of `bytes`.
    pub(crate) const fn of(bytes: &[u8]) -> Firsts {
        let mut steps = [1; 256];
        let mut byte = 0xC0;
        while byte < 256 {
            steps[byte] = match byte {
                0xC0..0xE0 => 2,
                0xE0..0xF0 => 3,
                _ => 4,
            };
            byte += 1;
        }
        let mut at = 0;
        while at < bytes.len() {
            steps[bytes[at] as usize] = 0;
            at += 1;
        }
        Firsts { steps }
    }

    /// Where the next character of the set begins in `text`, from the character at `at` on.
    #[inline]
    pub(crate) fn next(&self, text: &str, mut at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        while let Some(&byte) = bytes.get(at) {
            let step = self.steps[usize::from(byte)];
            if step == 0 {
                return Some(at);
            }
            at += usize::from(step);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_first_bytes_are_looked_at() {
        const SET: Firsts = Firsts::of(&[b'.', 0xE2]);
        let text = "가é😀.“";
        let dot = text.find('.').unwrap();
        assert_eq!(SET.next(text, 0), Some(dot));
        assert_eq!(SET.next(text, dot + 1), Some(dot + 1));
        assert_eq!(SET.next(text, text.len()), None);
    }
}
