//! Numbers with a unit that are neither money nor dates.
//!
//! ```text
//! quantity  = minus? number " "? unit                           "8.3%", "35만 가구", "영하 10도"
//!           | minus? number " "? unit? "~" number " "? unit     "2~3개", "10%∼20%"
//!           | "규모 " decimal | decimal " 규모"                   "규모 5.8의 지진"
//! number    = numeral 여? | native                              "20여", "열두", "두세"
//! ```
//!
//! V1 is the first line, V2 the second, V3 a native numeral, V4 the third line. V5: what money and
//! dates have taken is none, nor is an ordinal (제3차), a time of the day (10시 30분), a fraction
//! (3분의 1), or what something else is for each of (3.3㎡당).

mod number;
mod unit;

use self::{
    number::Count,
    unit::{Unit, unit_at},
};
use super::{
    Mentions, Reading,
    amount::{self, Ground},
    hangul, numeral,
    overlap::meets,
    starts::Starts,
};
use crate::{Span, record::Quantity};

/// All quantities, in text order.
pub(super) fn recognize(reading: &Reading<'_>, known: &Mentions) -> Vec<Quantity> {
    let amounts = known.amounts.iter().map(|amount| amount.span);
    let mut taken: Vec<Span> = amounts.chain(known.dates.iter().map(|date| date.span)).collect();
    taken.sort_unstable();
    let ground = Ground::new(reading);
    let mut found = Vec::new();
    for unit in &reading.units {
        scan(reading, &ground, unit.span, &taken, &mut found);
    }
    found
}

fn scan(
    reading: &Reading<'_>,
    ground: &Ground<'_>,
    unit: Span,
    taken: &[Span],
    found: &mut Vec<Quantity>,
) {
    let (text, offset) = (reading.slice(unit), unit.start());
    let mut starts = reading.starts_in(unit);
    let mut at = 0;
    while let Some(start) = next_anchor(text, at, &mut starts) {
        let behind = found.last().is_some_and(|last| last.span.end() == offset + start);
        let own = !meets(taken, Span::new(offset + start, offset + start + 1));
        let read = (own && (behind || stands_free(text, start, ground)))
            .then(|| Found::read(text, start, ground))
            .flatten()
            .filter(|read| !meets(taken, Span::new(offset + read.start, offset + read.end)));
        at = match read {
            Some(read) => {
                found.push(read.quantity(text, offset, ground));
                read.end
            }
            None => after_anchor(text, start),
        };
    }
}

/// Where, from `at` on, a number can begin.
fn next_anchor(text: &str, at: usize, starts: &mut Starts<'_>) -> Option<usize> {
    let anchor = |start: usize| match text.as_bytes()[start] {
        b'0'..=b'9' => true,
        0xEA..=0xED => text[start..].starts_with(number::begins),
        _ => false,
    };
    // A quantity may end inside a word, and another one begin there.
    let own = (at < text.len() && anchor(at)).then_some(at);
    own.or_else(|| starts.find(at, |start| anchor(start).then_some(start)))
}

fn after_anchor(text: &str, at: usize) -> usize {
    let digits = numeral::run(text.as_bytes(), at);
    if digits > at { digits } else { at + hangul::run(&text[at..]).len().max(3) }
}

/// A quantity as it stands in the text.
#[derive(Clone, Copy, Debug)]
struct Found<'a> {
    start: usize,
    end: usize,
    first: Count,
    last: Option<Count>,
    unit: Unit<'a>,
    negative: bool,
    rule: &'static str,
}

impl<'a> Found<'a> {
    fn read(text: &str, at: usize, ground: &Ground<'a>) -> Option<Found<'a>> {
        let first = number::read(text, at)?;
        let own = with_unit(text, first, ground);
        let found = Found::range(text, first, own, ground)
            .or_else(|| own.map(Found::single))
            .or_else(|| Found::magnitude(text, first, ground))?;
        let minus = amount::minus(text, at).or_else(|| unit::below_nought(text, at));
        Some(Found { start: minus.unwrap_or(found.start), negative: minus.is_some(), ..found })
    }

    /// V1, V3.
    fn single((unit, count): (Unit<'a>, Count)) -> Found<'a> {
        let rule = if count.native { "V3" } else { "V1" };
        let (last, negative) = (None, false);
        Found { start: count.start, end: unit.end, first: count, last, unit, negative, rule }
    }

    /// V2: `own` is the unit of the first number.
    fn range(
        text: &str,
        first: Count,
        own: Option<(Unit<'a>, Count)>,
        ground: &Ground<'a>,
    ) -> Option<Found<'a>> {
        let end = own.map_or(first.end, |(unit, _)| unit.end);
        let rest = text[end..].trim_start_matches(' ').strip_prefix(number::TILDES)?;
        let next = text.len() - rest.trim_start_matches(' ').len();
        let (unit, last) = with_unit(text, number::read(text, next)?, ground)?;
        let same = own.is_none_or(|(own, _)| own.code == unit.code);
        let low = numeral::lower(first.value, first.lead, last.lead);
        let rises = low.zip(last.value).is_some_and(|(low, high)| low.is_less(high));
        if !same || first.native || last.native || !rises {
            return None;
        }
        let odd = first.odd || last.odd;
        let first = Count { value: low, odd, ..first };
        let (start, end, negative) = (first.start, unit.end, false);
        Some(Found { start, end, first, last: Some(last), unit, negative, rule: "V2" })
    }

    /// V4: 규모 5.8, 5.8 규모.
    fn magnitude(text: &str, count: Count, ground: &Ground<'a>) -> Option<Found<'a>> {
        let (unit, start) = unit::magnitude(text, &count, ground)?;
        let end = unit.end.max(count.end);
        let (last, negative) = (None, false);
        Some(Found { start, end, first: count, last, unit, negative, rule: "V4" })
    }

    fn quantity(&self, text: &str, offset: usize, ground: &Ground<'_>) -> Quantity {
        let (approx, bound) = amount::around(text, self.start, self.end, ground);
        let value = self.first.value.and_then(numeral::Fixed::to_decimal);
        let max = self.first.max.or(self.last.and_then(|last| last.value));
        let max = max.and_then(numeral::Fixed::to_decimal);
        Quantity {
            text: text[self.start..self.end].to_owned(),
            span: Span::new(offset + self.start, offset + self.end),
            value: value.map(|value| if self.negative { -value } else { value }),
            max,
            bound: bound.filter(|_| max.is_none()).unwrap_or_default(),
            approx: approx || self.first.odd || value.is_none(),
            unit: self.unit.form.to_owned(),
            measure: self.unit.code.to_owned(),
            rule: self.rule.into(),
        }
    }
}

/// The unit behind a number, or behind its 여; the number then is odd.
fn with_unit<'a>(text: &str, count: Count, ground: &Ground<'a>) -> Option<(Unit<'a>, Count)> {
    let plain = unit_at(text, count.end, &count, ground).map(|unit| (unit, count));
    plain.or_else(|| {
        let unit = unit_at(text, count.odd_end?, &count, ground)?;
        Some((unit, Count { odd: true, ..count }))
    })
}

/// Whether a number at `at` begins a word, or follows a qualifier of one (약3만명), or a sign.
fn stands_free(text: &str, at: usize, ground: &Ground<'_>) -> bool {
    let before = &text[..at];
    match before.chars().next_back() {
        None => true,
        Some(c) if hangul::is_syllable(c) => {
            let words = &ground.lexicon.money.before;
            let qualifier = words.longest_end(before, 3).map_or(0, |(length, _)| length);
            qualifier > 0 && !before[..before.len() - qualifier].ends_with(hangul::is_syllable)
        }
        Some('-') => !before[..at - 1].ends_with(|c: char| c.is_alphanumeric()),
        Some(c) => !c.is_alphanumeric() && !matches!(c, '.' | '_' | '@' | '/' | ':' | ','),
    }
}
