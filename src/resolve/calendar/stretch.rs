//! Stretches of days.

use jiff::{Span as Period, civil::Date as Day};

use crate::{
    recognize::{Part, Point},
    record::Grain,
};

/// The days from `first` to `last`, told as finely as `grain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub(super) first: Day,
    pub(super) last: Day,
    pub(super) grain: Grain,
}

impl Stretch {
    pub(super) fn day(day: Day) -> Stretch {
        Stretch { first: day, last: day, grain: Grain::Day }
    }

    pub(super) fn months(year: i16, month: i8, count: i16, grain: Grain) -> Option<Stretch> {
        let first = Day::new(year, month, 1).ok()?;
        let (last_year, last_month) = add_months(year, month, count - 1)?;
        let last = Day::new(last_year, last_month, 1).ok()?.last_of_month();
        Some(Stretch { first, last, grain })
    }

    /// The end, where the stretch is more than one unit of its grain.
    pub(super) fn shown_end(self) -> Option<Day> {
        let (first, last) = (self.first, self.last);
        let one = match self.grain {
            Grain::Year => first.year() == last.year(),
            Grain::Month | Grain::Quarter | Grain::Half => {
                (first.year(), first.month()) == (last.year(), last.month())
            }
            Grain::Day | Grain::Week => first == last,
        };
        (!one).then_some(last)
    }
}

pub(super) fn part_of_month(year: i16, month: i8, part: Option<Part>) -> Option<Stretch> {
    let whole = Stretch::months(year, month, 1, Grain::Month)?;
    let at = |day| Day::new(year, month, day).ok();
    match part {
        Some(Part::Third(1)) => Some(Stretch { last: at(10)?, grain: Grain::Day, ..whole }),
        Some(Part::Third(2)) => Some(Stretch { first: at(11)?, last: at(20)?, grain: Grain::Day }),
        Some(Part::Third(_)) => Some(Stretch { first: at(21)?, grain: Grain::Day, ..whole }),
        _ => Some(whole),
    }
}

pub(super) fn part_of_year(year: i16, part: Option<Part>) -> Option<Stretch> {
    match part {
        Some(Part::Half(half)) => Stretch::months(year, half * 6 - 5, 6, Grain::Half),
        Some(Part::Quarter(quarter)) => Stretch::months(year, quarter * 3 - 2, 3, Grain::Quarter),
        Some(Part::Season(month)) => Stretch::months(year, month, 3, Grain::Month),
        Some(Part::Third(1)) => Stretch::months(year, 1, 1, Grain::Month),
        Some(Part::Third(2)) => Stretch::months(year, 6, 1, Grain::Month),
        Some(Part::Third(_)) => Stretch::months(year, 12, 1, Grain::Month),
        Some(Part::Decade) => Stretch::months(year, 1, 120, Grain::Year),
        _ => Stretch::months(year, 1, 12, Grain::Year),
    }
}

/// The grain of a point that has no value.
pub(super) fn grain(point: &Point) -> Grain {
    match point {
        Point { day: Some(_), .. }
        | Point { part: Some(Part::Weekday(..) | Part::Weekend(_) | Part::Lunar), .. } => {
            Grain::Day
        }
        Point { part: Some(Part::Week(_)), .. } => Grain::Week,
        Point { month: Some(_), part: Some(Part::Third(_)), .. } => Grain::Day,
        Point { part: Some(Part::Half(_)), .. } => Grain::Half,
        Point { part: Some(Part::Quarter(_) | Part::QuarterFrom(_)), .. } => Grain::Quarter,
        Point { month: Some(_), .. }
        | Point { part: Some(Part::Third(_) | Part::Season(_)), .. } => Grain::Month,
        _ => Grain::Year,
    }
}

/// ISO 8601, as fine as `grain`.
pub(super) fn cut(day: Day, grain: Grain) -> String {
    let mut whole = iso(day).unwrap_or_else(|| day.to_string());
    whole.truncate(match grain {
        Grain::Year => whole.len() - "-06-27".len(),
        Grain::Month | Grain::Quarter | Grain::Half => whole.len() - "-27".len(),
        Grain::Day | Grain::Week => whole.len(),
    });
    whole
}

/// `YYYY-MM-DD` of a year since Christ, written digit by digit: an article has dozens of dates.
fn iso(day: Day) -> Option<String> {
    let mut rest = u32::try_from(day.year()).ok()?;
    rest = (rest * 100 + u32::try_from(day.month()).ok()?) * 100;
    rest += u32::try_from(day.day()).ok()?;
    let mut digits = *b"0000-00-00";
    for digit in digits.iter_mut().rev().filter(|digit| **digit != b'-') {
        *digit += u8::try_from(rest % 10).ok()?;
        rest /= 10;
    }
    Some(String::from_utf8_lossy(&digits).into_owned())
}

pub(super) fn day_of(year: i16, month: i16, day: i16) -> Option<Day> {
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

pub(super) fn add_days(day: Day, days: i16) -> Option<Day> {
    day.checked_add(Period::new().days(days)).ok()
}

pub(super) fn add_months(year: i16, month: i8, months: i16) -> Option<(i16, i8)> {
    let index = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(months);
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12) + 1);
    Some((i16::try_from(year).ok()?, i8::try_from(month).ok()?))
}
