//! The number of a quantity: a numeral, or a native one.

use super::super::{
    hangul::SYLLABLE,
    numeral::{self, Fixed, Lead, Numeral},
};

/// The signs of a range.
pub(super) const TILDES: &[char] = &['~', '∼', '～', '〜', '-', '–', '—'];

/// A number that a unit may follow.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) start: usize,
    pub(super) end: usize,
    /// One past the 여 that follows, where there is one.
    pub(super) odd_end: Option<usize>,
    pub(super) value: Option<Fixed>,
    /// The upper end of 두세, 서너.
    pub(super) max: Option<Fixed>,
    pub(super) lead: Lead,
    pub(super) odd: bool,
    /// Whether a digit 0 … 9 stands in it.
    pub(super) digits: bool,
    pub(super) native: bool,
}

const TENS: &[(&str, u64)] = &[
    ("스물", 20),
    ("스무", 20),
    ("서른", 30),
    ("마흔", 40),
    ("예순", 60),
    ("일흔", 70),
    ("여든", 80),
    ("아흔", 90),
    ("열", 10),
    ("쉰", 50),
];

const ONES: &[(&str, u64)] = &[
    ("다섯", 5),
    ("여섯", 6),
    ("일곱", 7),
    ("여덟", 8),
    ("아홉", 9),
    ("한", 1),
    ("두", 2),
    ("세", 3),
    ("네", 4),
];

const PAIRS: &[(&str, u64)] =
    &[("한두", 1), ("두세", 2), ("서너", 3), ("네댓", 4), ("대여섯", 5), ("예닐곱", 6)];

/// Whether a numeral in words can begin with `c`.
pub(super) fn begins(c: char) -> bool {
    numeral::is_word_start(c) || begins_native(c)
}

/// Whether a native numeral can begin with `c`.
fn begins_native(c: char) -> bool {
    matches!(c, '한' | '두' | '세' | '네' | '다' | '여' | '일' | '아')
        || matches!(c, '스' | '서' | '마' | '예' | '열' | '쉰' | '대')
}

/// The number that begins at `at`.
pub(super) fn read(text: &str, at: usize) -> Option<Count> {
    if !text[at..].starts_with(begins_native) {
        return counted(text, at);
    }
    pair(text, at).or_else(|| native(text, at)).or_else(|| counted(text, at))
}

fn counted(text: &str, at: usize) -> Option<Count> {
    // 만 19세 is an age in full years.
    let age = text[at..]
        .strip_prefix("만 ")
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let number = numeral::numeral(text, at)?;
    let worded = !number.digits && !number.lead.is_scaled() && !number.vague;
    (!age && !worded).then(|| Count::of(at, &number))
}

impl Count {
    fn of(start: usize, number: &Numeral) -> Count {
        Count {
            start,
            end: number.end,
            odd_end: number.odd_end,
            value: number.value,
            max: None,
            lead: number.lead,
            odd: number.odd,
            digits: number.digits,
            native: false,
        }
    }

    /// 만, 천, 백 alone, which begin other words: 만점, 천명.
    pub(super) fn is_bare_scale(&self) -> bool {
        let one = self.end - self.start == '만'.len_utf8();
        one && !self.digits && !self.native && self.value.is_some()
    }

    fn native(start: usize, end: usize, value: u64, max: Option<u64>) -> Count {
        let number = Numeral { end, value: Some(Fixed::from_int(value)), ..Numeral::default() };
        let max = max.map(Fixed::from_int);
        Count { max, odd: max.is_some(), native: true, ..Count::of(start, &number) }
    }
}

/// [`str::starts_with`] for words of Hangul, most of which the first syllable tells.
fn begins_with(text: &str, word: &str) -> bool {
    text.as_bytes().first_chunk::<SYLLABLE>() == word.as_bytes().first_chunk()
        && text.starts_with(word)
}

/// 두세, 서너: two neighbours.
fn pair(text: &str, at: usize) -> Option<Count> {
    let (word, low) = PAIRS.iter().find(|(word, _)| begins_with(&text[at..], word))?;
    Some(Count::native(at, at + word.len(), *low, Some(low + 1)))
}

/// 두, 열두, 스물세.
fn native(text: &str, at: usize) -> Option<Count> {
    let part = |at: usize, words: &[(&str, u64)]| {
        let found = words.iter().find(|(word, _)| begins_with(&text[at..], word));
        found.map_or((at, 0), |(word, value)| (at + word.len(), *value))
    };
    let (middle, tens) = part(at, TENS);
    let (end, ones) = part(middle, ONES);
    let count = Count::native(at, end, tens + ones, None);
    let odd_end = text[end..].starts_with('여').then_some(end + '여'.len_utf8());
    (end > at).then_some(Count { odd_end, ..count })
}
