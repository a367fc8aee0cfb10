//! Money.
//!
//! ```text
//! amount  = price | span | number of a series
//! price   = numeral 여? " "? unit ( " "? price of its minor unit )?   "1조8천억여원", "1달러 20센트"
//!         | sign " "? numeral multiplier?                             "$2.3 billion", "EUR 20"
//! span    = ( numeral | price ) ( "~" | 에서 | 부터 | 내지 ) price     "3~5조원", "300만~600만원"
//! series  = ( numeral separator )+ price                               "1억, 2억, 3억원"
//! ```
//!
//! One scan over the bytes finds where a numeral or a sign can begin; everything else is parsed
//! from there.

mod context;
mod price;
mod series;
mod sign;

use std::cell::RefCell;

pub(super) use self::{context::around, price::ends_amount, sign::minus};
use self::{price::Price, series::Series};
use super::{
    Reading,
    hangul::{self, is_syllable},
    numeral,
};
use crate::{
    Span,
    lexicon::Lexicon,
    record::{Amount, EntityKind},
};

/// What the words of an amount are judged by.
#[derive(Debug)]
pub(super) struct Ground<'a> {
    text: &'a str,
    pub(super) lexicon: &'a Lexicon,
    /// Words that were looked for in the text, and whether they stand in it: a word is looked for
    /// once, however many numbers ask for it.
    asked: RefCell<Vec<(&'a str, bool)>>,
}

impl<'a> Ground<'a> {
    pub(super) fn new(reading: &Reading<'a>) -> Ground<'a> {
        Ground { text: reading.text, lexicon: reading.lexicon, asked: RefCell::default() }
    }

    fn mentions(&self, word: &'a str) -> bool {
        let mut asked = self.asked.borrow_mut();
        if let Some(&(_, known)) = asked.iter().find(|(other, _)| *other == word) {
            return known;
        }
        let found = self.text.contains(word);
        asked.push((word, found));
        found
    }
}

/// All amounts, in text order.
pub(super) fn recognize(reading: &Reading<'_>) -> Vec<Amount> {
    let ground = Ground::new(reading);
    let mut found = Vec::new();
    for unit in &reading.units {
        scan(reading, &ground, unit.span, &mut found);
    }
    found
}

fn scan(reading: &Reading<'_>, ground: &Ground<'_>, unit: Span, found: &mut Vec<Amount>) {
    let text = &ground.text[unit.range()];
    let mut series = Series::new(ground, unit);
    let mut at = 0;
    while let Some(start) = next_anchor(text, at) {
        at = match Price::read(text, start, ground) {
            Some(price) => {
                let end = price.end;
                if price.refused {
                    let span = Span::new(unit.start() + price.start, unit.start() + end);
                    let reason = "the word behind it begins like a currency and is another one";
                    reading.refuse(EntityKind::Amount, span, "M1", reason);
                }
                series.push(price);
                end
            }
            None => after_anchor(text, start),
        };
    }
    found.extend(series.finish());
}

/// Where, from `at` on, a numeral or a sign of money can begin.
fn next_anchor(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => match counted_otherwise(bytes, at) {
                Some(end) => at = end,
                None => return Some(at),
            },
            b'$' => return Some(at),
            b'A'..=b'Z' => {
                let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_uppercase()).count();
                if begins_sign(bytes, at, end) {
                    return Some(at);
                }
                at = end;
            }
            // £ and ¥, ₩ and €, ＄ and ￦, ฿; not the middle dots and quotation marks beside them.
            0xC2 if matches!(bytes.get(at + 1), Some(0xA3 | 0xA5)) => return Some(at),
            0xE2 if bytes.get(at + 1) == Some(&0x82) => return Some(at),
            0xEF | 0xE0 => return Some(at),
            0xEA..=0xED => match word_start(text, at) {
                (true, start) => return Some(start),
                (false, end) => at = end,
            },
            _ => at += 1,
        }
    }
    None
}

/// Where a numeral in words can begin in the word of Hangul at `at`, or where that word ends: a
/// numeral begins a word, but for one syllable before it (약수십억원), and is not what digits count (28일~).
fn word_start(text: &str, at: usize) -> (bool, usize) {
    let mut end = at;
    let mut syllables = 0;
    while let Some(c) = text[end..].chars().next() {
        if !('\u{A000}'..='\u{D7FF}').contains(&c) {
            break;
        }
        // Behind two syllables none begins.
        if syllables == 2 && is_syllable(c) {
            end = hangul::run_end(text.as_bytes(), end);
            continue;
        }
        let half = c == '억' && text[end + c.len_utf8()..].starts_with(" 반");
        if (half || numeral::is_word_start(c)) && begins_word(text, end) {
            return (true, end);
        }
        syllables = if is_syllable(c) { syllables + 1 } else { 0 };
        end += c.len_utf8();
    }
    (false, end)
}

/// The end of digits that count something that is never money, the most frequent ones: a cheap
/// look that spares most numbers of a text the whole grammar.
fn counted_otherwise(bytes: &[u8], at: usize) -> Option<usize> {
    const COUNTERS: &[&str] =
        &["년", "월", "일", "시", "분", "초", "명", "개", "회", "건", "곳", "층", "%"];
    let end = numeral::run(bytes, at);
    let next = &bytes[end..];
    COUNTERS.iter().any(|counter| next.starts_with(counter.as_bytes())).then_some(end)
}

/// Whether the capitals at `at..end` can be a code or the head of a sign: `USD 5`, `US$`.
fn begins_sign(bytes: &[u8], at: usize, end: usize) -> bool {
    let word_start = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    word_start && (end - at == 3 || bytes.get(end) == Some(&b'$'))
}

/// Whether no Hangul and no digit stands before `at`, or only a one-syllable qualifier: 약수십억원.
fn begins_word(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some(c) if is_qualifier(c) => !before.next().is_some_and(is_syllable),
        Some(c) => !is_syllable(c) && !c.is_ascii_digit(),
        None => true,
    }
}

/// About, in all, a month, a year, each.
fn is_qualifier(syllable: char) -> bool {
    matches!(syllable, '약' | '총' | '월' | '연' | '각')
}

/// Where to go on when nothing was read at an anchor.
fn after_anchor(text: &str, at: usize) -> usize {
    let digits = numeral::run(text.as_bytes(), at);
    let first = text[at..].chars().next().map_or(1, char::len_utf8);
    digits.max(at + first)
}
