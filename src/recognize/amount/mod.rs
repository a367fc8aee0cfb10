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
//! A numeral begins a word or is one of digits; everything else is parsed from there.

mod context;
mod price;
mod series;
mod sign;

use std::cell::RefCell;

pub(super) use self::{context::around, price::ends_amount, sign::minus};
use self::{price::Price, series::Series};
use super::{Reading, hangul, numeral, starts::Starts};
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
    let mut starts = reading.starts_in(unit);
    let mut at = 0;
    while let Some(start) = next_anchor(text, at, &mut starts, ground) {
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
fn next_anchor(
    text: &str,
    at: usize,
    starts: &mut Starts<'_>,
    ground: &Ground<'_>,
) -> Option<usize> {
    let bytes = text.as_bytes();
    let anchor = |start: usize| match bytes[start] {
        b'0'..=b'9' => (!counted_otherwise(text, start)).then_some(start),
        b'A'..=b'Z' => begins_sign(bytes, start).then_some(start),
        0xEA..=0xED => numeral_in_word(text, start, ground),
        _ => Some(start),
    };
    // An amount may end inside digits.
    let own = bytes.get(at).filter(|byte| byte.is_ascii_digit()).and_then(|_| anchor(at));
    own.or_else(|| starts.find(at, anchor))
}

/// Where a numeral in words can begin in the word of Hangul at `at`: a numeral begins a word, but
/// for one syllable before it (약수십억원), and is not what digits count (28일~).
fn numeral_in_word(text: &str, at: usize, ground: &Ground<'_>) -> Option<usize> {
    let mut word = text[at..].chars();
    let first = word.next()?;
    if begins_numeral(first, word.as_str()) {
        let counted = text[..at].ends_with(|c: char| c.is_ascii_digit());
        return (!counted && !is_common_word(first, word.as_str(), ground)).then_some(at);
    }
    let numeral = is_qualifier(first)
        && word.next().is_some_and(|second| begins_numeral(second, word.as_str()));
    numeral.then_some(at + first.len_utf8())
}

/// Whether `first`, a digit in words, only begins an ordinary word, as most such syllables of a text do:
/// what stands behind it goes on no numeral, is no unit, and ties it to no other number. 이번, 사업.
fn is_common_word(first: char, rest: &str, ground: &Ground<'_>) -> bool {
    let Some(next) = rest.chars().next().filter(|&c| hangul::is_syllable(c)) else { return false };
    numeral::is_digit(first)
        && !numeral::goes_on(next)
        && !series::TIE_SYLLABLES.contains(&next)
        && !ground.lexicon.money.units.may_begin(rest)
}

fn begins_numeral(c: char, rest: &str) -> bool {
    numeral::is_word_start(c) || c == '억' && rest.starts_with(" 반")
}

/// Whether the digits at `at` count something that is never money, the most frequent ones: a cheap
/// look that spares most numbers of a text the whole grammar.
fn counted_otherwise(text: &str, at: usize) -> bool {
    let end = numeral::run(text.as_bytes(), at);
    let counter = text[end..].chars().next();
    matches!(counter, Some('년' | '월' | '일' | '시' | '분' | '초' | '명' | '개' | '회'))
        || matches!(counter, Some('건' | '곳' | '층' | '%'))
}

/// Whether the capitals that begin at `at` can be a code or the head of a sign: `USD 5`, `US$`.
fn begins_sign(bytes: &[u8], at: usize) -> bool {
    let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_uppercase()).count();
    let word_start = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    word_start && (end - at == 3 || bytes.get(end) == Some(&b'$'))
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
