//! Dates and periods.
//!
//! ```text
//! date    = point ( "~" point )?                    "6월 27일∼7월 3일"
//! point   = tense? year? ( half | quarter | season | month )? ( part | day )? weekday?
//! year    = digits 년 | 올해 | 지난해 | 이듬해 …     month = digits 월 | 이달 | 지난달 …
//! day     = digits 일 | 오늘 | 이날 | 전날 …         part  = 초 | 중순 | 말
//! tense   = 지난 | 오는 | 올
//! number  = digits ( "~" digits )?                  "1~2월", "2018∼2022년"
//! numeric = digits ( "." | "-" | "/" ) digits ( … ) digits
//! ```
//!
//! Each part stands behind the one before it with a blank at most. Durations (27일간, 5년 만에) and
//! ordinals (제1차) are no dates.

mod number;
mod point;

pub(crate) use self::point::{Part, Point, Ref, Tense, is_in_day, whole_day};
use super::{Reading, starts::Starts};
use crate::{Span, lexicon::Lexicon};

/// A date or period, as far as its own words tell.
#[derive(Clone, Debug)]
pub(crate) struct DateMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) start: Point,
    /// The last of a range.
    pub(crate) end: Option<Point>,
}

/// All dates, in text order.
pub(super) fn recognize(reading: &Reading<'_>) -> Vec<DateMention> {
    let mut found = Vec::new();
    for unit in &reading.units {
        scan(reading, unit.span, &mut found);
    }
    found
}

fn scan(reading: &Reading<'_>, unit: Span, found: &mut Vec<DateMention>) {
    let text = reading.slice(unit);
    let mut starts = reading.starts_in(unit);
    let mut at = 0;
    while let Some(start) = next_anchor(text, at, &mut starts, reading.lexicon) {
        match point::date(text, start, reading.lexicon) {
            Some((mut mention, end)) => {
                mention.span = Span::new(unit.start() + start, unit.start() + end);
                found.push(mention);
                at = end;
            }
            None => at = after_anchor(text, start),
        }
    }
}

/// Where, from `at` on, digits or a word begin that can be the first of a date.
fn next_anchor(text: &str, at: usize, starts: &mut Starts<'_>, lexicon: &Lexicon) -> Option<usize> {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let begins = |start: usize| {
        digit(start)
            || lexicon.calendar.words.may_begin(&text[start..]) && !(start > 0 && digit(start - 1))
    };
    // A date may end inside digits.
    let own = digit(at).then_some(at);
    own.or_else(|| starts.find(at, |start| begins(start).then_some(start)))
}

fn after_anchor(text: &str, at: usize) -> usize {
    let digits = super::numeral::run(text.as_bytes(), at);
    let first = text[at..].chars().next().map_or(1, char::len_utf8);
    digits.max(at + first)
}
