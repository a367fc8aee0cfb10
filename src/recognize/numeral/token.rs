//! Digits, digits in words, and scales.

use super::{super::hangul::is_syllable, Fixed, NUMERALS};

/// What a character or a run of digits adds to a numeral.
#[derive(Clone, Copy, Debug)]
pub(super) enum Token {
    /// `None` where it is larger than a number holds.
    Digits(Option<Fixed>),
    Word(Fixed),
    Small(u64),
    Big(u64),
    Vague,
}

/// The token that stands at `at`, and its end.
pub(super) fn token(text: &str, at: usize) -> Option<(Token, usize)> {
    let c = text[at..].chars().next()?;
    if c.is_ascii_digit() {
        return digits(text, at).map(|(value, end)| (Token::Digits(value), end));
    }
    if c.is_ascii() || is_syllable(c) && !NUMERALS.has(c) {
        return None;
    }
    let end = at + c.len_utf8();
    if let Some(digit) = word(c) {
        let (value, end) = spoken(text, Fixed::from_int(digit), end);
        return Some((Token::Word(value), end));
    }
    let token = match c {
        '수' | '몇' => Token::Vague,
        _ => small(c).map(Token::Small).or_else(|| big(c).map(Token::Big))?,
    };
    Some((token, end))
}

/// A run of digits with thousands commas and a decimal point. `None` for what is no number but a
/// date or an address: 2019.6.27.
fn digits(text: &str, at: usize) -> Option<(Option<Fixed>, usize)> {
    let bytes = text.as_bytes();
    let mut end = run(bytes, at);
    let mut value = append(Some(Fixed::default()), &bytes[at..end]);
    if end - at <= 3 {
        while bytes.get(end) == Some(&b',') && run(bytes, end + 1) == end + 4 {
            value = append(value, &bytes[end + 1..end + 4]);
            end += 4;
        }
    }
    if bytes.get(end) == Some(&b'.') && run(bytes, end + 1) > end + 1 {
        let last = run(bytes, end + 1);
        if bytes.get(last) == Some(&b'.') && bytes.get(last + 1).is_some_and(u8::is_ascii_digit) {
            return None;
        }
        let places = u32::try_from(last - end - 1).ok()?;
        value = append(value, &bytes[end + 1..last]).map(|fixed| Fixed { places, ..fixed });
        end = last;
    }
    Some((value, end))
}

/// Where the ASCII digits that begin at `at` end.
pub(in crate::recognize) fn run(bytes: &[u8], at: usize) -> usize {
    let length = bytes.get(at..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit());
    at + length.count()
}

fn append(value: Option<Fixed>, digits: &[u8]) -> Option<Fixed> {
    // As many digits as one word holds.
    digits.chunks(18).try_fold(value?, |value, digits| {
        let step = |(number, scale): (u64, u64), &digit: &u8| {
            (number * 10 + u64::from(digit - b'0'), scale * 10)
        };
        let (number, scale) = digits.iter().fold((0, 1), step);
        let mantissa = value.times(scale)?.mantissa.checked_add(u128::from(number))?;
        Some(Fixed { mantissa, ..value })
    })
}

/// 일점이삼: digits in words behind a decimal point in words.
fn spoken(text: &str, whole: Fixed, at: usize) -> (Fixed, usize) {
    let (mut value, mut end) = (whole, at);
    let Some(rest) = text[at..].strip_prefix(['점', '쩜']) else { return (value, end) };
    for c in rest.chars().take(8) {
        let Some(digit) = word(c).or((c == '영').then_some(0)) else { break };
        value =
            Fixed { mantissa: value.mantissa * 10 + u128::from(digit), places: value.places + 1 };
        end = if value.places == 1 { at + '점'.len_utf8() } else { end } + c.len_utf8();
    }
    (value, end)
}

pub(super) fn word(c: char) -> Option<u64> {
    match c {
        '일' => Some(1),
        '이' => Some(2),
        '삼' => Some(3),
        '사' => Some(4),
        '오' => Some(5),
        '육' => Some(6),
        '칠' => Some(7),
        '팔' => Some(8),
        '구' => Some(9),
        _ => None,
    }
}

pub(super) fn small(c: char) -> Option<u64> {
    match c {
        '십' | '十' => Some(10),
        '백' | '百' => Some(100),
        '천' | '千' => Some(1_000),
        _ => None,
    }
}

fn big(c: char) -> Option<u64> {
    match c {
        '만' | '萬' | '万' => Some(10_000),
        '억' | '億' | '亿' => Some(100_000_000),
        '조' | '兆' => Some(1_000_000_000_000),
        '경' | '京' => Some(10_000_000_000_000_000),
        _ => None,
    }
}
