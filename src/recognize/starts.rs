//! Where words, numbers and signs of money begin: what amounts, dates and quantities can begin with.

use super::{hangul, numeral};
use crate::Span;

/// Adds to `starts` where in `unit` of `text` a word of Hangul, a run of digits or of capitals, or a
/// character begins that may be a sign of money. Found once, since three recognisers ask.
pub(super) fn add(text: &str, unit: Span, starts: &mut Vec<usize>) {
    let bytes = &text.as_bytes()[..unit.end()];
    let mut at = unit.start();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            0xEA..=0xED => {
                starts.push(at);
                // The first byte tells syllables and a few scripts that no Korean text has, all of
                // three bytes.
                while matches!(bytes.get(at), Some(0xEA..=0xED)) {
                    at += hangul::SYLLABLE;
                }
            }
            b'0'..=b'9' => {
                starts.push(at);
                at = numeral::run(bytes, at);
            }
            b'A'..=b'Z' => {
                starts.push(at);
                at += bytes[at..].iter().take_while(|b| b.is_ascii_uppercase()).count();
            }
            _ => {
                if is_sign(&bytes[at..]) {
                    starts.push(at);
                }
                at += 1;
            }
        }
    }
}

/// $, £ and ¥, ₩ and €, ＄ and ￦, ฿; not the middle dots and quotation marks beside them.
fn is_sign(bytes: &[u8]) -> bool {
    match bytes[0] {
        b'$' | 0xEF | 0xE0 => true,
        0xC2 => matches!(bytes.get(1), Some(0xA3 | 0xA5)),
        0xE2 => bytes.get(1) == Some(&0x82),
        _ => false,
    }
}

/// The starts in one unit, for a recogniser that goes through it once.
#[derive(Debug)]
pub(super) struct Starts<'r> {
    /// Of the whole text.
    rest: &'r [usize],
    /// Where the unit begins, from which a recogniser counts, and where it ends.
    unit: Span,
}

impl<'r> Starts<'r> {
    pub(super) fn new(starts: &'r [usize], unit: Span) -> Starts<'r> {
        let first = starts.partition_point(|&start| start < unit.start());
        Starts { rest: &starts[first..], unit }
    }

    /// The first start at or behind `at` for which `wanted` has an answer.
    #[inline]
    pub(super) fn find<T>(&mut self, at: usize, wanted: impl Fn(usize) -> Option<T>) -> Option<T> {
        while let Some((&start, rest)) = self.rest.split_first()
            && start < self.unit.end()
        {
            self.rest = rest;
            let start = start - self.unit.start();
            if start >= at
                && let Some(found) = wanted(start)
            {
                return Some(found);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_signs_begin_once_each() {
        let text = "약 3월이십억 US$20, ￦5 ‘곧’ £7";
        let unit = Span::new("약 ".len(), text.len());
        let mut starts = Vec::new();
        add(text, unit, &mut starts);
        let heads: String = starts.iter().filter_map(|&at| text[at..].chars().next()).collect();
        assert_eq!(heads, "3월U$2￦5곧£7");
        let mut starts = Starts::new(&starts, unit);
        assert_eq!(starts.find(1, Some), Some(1));
        assert_eq!(starts.find(2, |_| None::<usize>), None);
    }
}
