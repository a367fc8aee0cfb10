//! Date expressions → calendar dates.
//!
//! Everything is counted from one day, the anchor: the day of publication that the caller or the
//! article's own metadata gives, else the first full date of the text. Without one only what is
//! written in full has a value.

use jiff::{Span as Period, civil::Date as Day};

use super::Context;
use crate::{
    recognize::{DateMention, Part, Point, Ref, Tense},
    record::{Date, Grain},
};

pub(super) fn resolve(mentions: &[DateMention], context: &Context<'_>) -> Vec<Date> {
    let anchor = context.published.or_else(|| mentions.iter().find_map(full));
    let mut known = Known { anchor, ..Known::default() };
    let mut end = 0;
    mentions
        .iter()
        .map(|mention| {
            let text = context.source.text();
            if text.get(end..mention.span.start()).is_none_or(ends_sentence) {
                known.sentence = None;
            }
            end = mention.span.end();
            date(mention, &text[mention.span.range()], &mut known)
        })
        .collect()
}

fn ends_sentence(between: &str) -> bool {
    between.contains(['\n', '?', '!']) || between.contains(". ") || between.contains("다.")
}

fn full(mention: &DateMention) -> Option<Day> {
    match mention.start {
        Point {
            year: Some(Ref::Given(year)),
            month: Some(Ref::Given(month)),
            day: Some(Ref::Given(day)),
            ..
        } => day_of(year, month, day),
        _ => None,
    }
}

fn date(mention: &DateMention, text: &str, known: &mut Known) -> Date {
    let first = known.place(&mention.start);
    known.learn(&mention.start, first);
    let last = mention.end.map(|end| {
        let found = first.and_then(|first| known.place_after(&end, first));
        known.learn(&end, found);
        found
    });
    let grain = first.map_or_else(|| grain(&mention.start), |stretch| stretch.grain);
    // A range whose end cannot be told has no value at all.
    let whole = match last {
        Some(last) => first.zip(last).map(|(first, last)| (first.first, Some(last.last))),
        None => first.map(|stretch| (stretch.first, stretch.shown_end())),
    };
    Date {
        text: text.to_owned(),
        span: mention.span,
        value: whole.map(|(first, _)| cut(first, grain)),
        end: whole.and_then(|(_, last)| last).map(|last| cut(last, grain)),
        grain,
        rule: mention.rule.to_owned(),
    }
}

/// The days from `first` to `last`, told as finely as `grain`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    first: Day,
    last: Day,
    grain: Grain,
}

impl Stretch {
    fn day(day: Day) -> Stretch {
        Stretch { first: day, last: day, grain: Grain::Day }
    }

    fn months(year: i16, month: i8, count: i16, grain: Grain) -> Option<Stretch> {
        let first = Day::new(year, month, 1).ok()?;
        let (last_year, last_month) = add_months(year, month, count - 1)?;
        let last = Day::new(last_year, last_month, 1).ok()?.last_of_month();
        Some(Stretch { first, last, grain })
    }

    /// The end, where the stretch is more than one unit of its grain.
    fn shown_end(self) -> Option<Day> {
        (cut(self.first, self.grain) != cut(self.last, self.grain)).then_some(self.last)
    }
}

/// What a reader knows at a point of the text.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    anchor: Option<Day>,
    /// The year, month and day that were named last.
    year: Option<i16>,
    month: Option<(i16, i8)>,
    day: Option<Day>,
    /// The day of the news: the first that stands without month or tense.
    news: Option<Day>,
    /// The year and month that the same sentence has named, and whether with a day.
    sentence: Option<(i16, i8, bool)>,
}

impl Known {
    fn place(&self, point: &Point) -> Option<Stretch> {
        if let Some(day) = point.day {
            return self.day(point, day).map(Stretch::day);
        }
        match point.part {
            Some(Part::Week(week)) => self.week(week, 0, 6, Grain::Week),
            Some(Part::Weekend(week)) => self.week(week, 5, 6, Grain::Day),
            Some(Part::Weekday(week, day)) => self.weekday(week, day).map(Stretch::day),
            _ if point.month.is_some() => {
                let (year, month) = self.month(point)?;
                part_of_month(year, month, point.part)
            }
            _ => part_of_year(self.year_of_part(point)?, point.part),
        }
    }

    /// T8: the end of a range takes what it leaves out from the start.
    fn place_after(&self, point: &Point, start: Stretch) -> Option<Stretch> {
        let first = start.first;
        let told = point.year.is_some() || matches!(point.month, Some(Ref::Counted(_)));
        if told
            || !matches!(
                (point.month, point.day),
                (Some(_), _) | (None, None | Some(Ref::Given(_)))
            )
        {
            return self.place(point);
        }
        let dayless = point.month.is_none() && point.day.is_some();
        let at = |(year, month): (i16, i8)| Point {
            year: Some(Ref::Given(year)),
            month: if dayless { Some(Ref::Given(i16::from(month))) } else { point.month },
            ..*point
        };
        let found = self.place(&at((first.year(), first.month())))?;
        if found.last >= first {
            return Some(found);
        }
        let step = if dayless { 1 } else { 12 };
        self.place(&at(add_months(first.year(), first.month(), step)?))
    }

    fn learn(&mut self, point: &Point, found: Option<Stretch>) {
        let Some(found) = found else { return };
        let (year, month) = (found.first.year(), found.first.month());
        let monthly = point.month.is_some() || matches!(point.day, Some(Ref::Given(_)));
        if point.year.is_some() || point.month.is_some() {
            self.year = Some(year);
        }
        if point.month.is_some() {
            self.month = Some((year, month));
        }
        if point.day.is_some() {
            self.day = Some(found.first);
        }
        let plain = point.month.is_none() && point.tense == Tense::Open;
        if self.news.is_none() && plain && matches!(point.day, Some(Ref::Given(_))) {
            self.news = Some(found.first);
        }
        let telling = point.year.is_some() || point.tense != Tense::Open || self.sentence.is_some();
        if monthly && telling && point.month.is_some() {
            self.sentence = Some((year, month, point.day.is_some()));
        }
    }

    fn named_year(&self, year: Ref) -> Option<i16> {
        let anchor = self.anchor.map(Day::year);
        match year {
            Ref::Given(year) => Some(year),
            Ref::Counted(offset) => anchor?.checked_add(offset),
            Ref::Last(offset) => self.year.or(anchor)?.checked_add(offset),
        }
    }

    fn month(&self, point: &Point) -> Option<(i16, i8)> {
        match point.month? {
            Ref::Given(month) => {
                let month = i8::try_from(month).ok()?;
                Some((self.year_of_month(point, month)?, month))
            }
            Ref::Counted(offset) => {
                let anchor = self.anchor?;
                add_months(anchor.year(), anchor.month(), offset)
            }
            Ref::Last(offset) => {
                let (year, month) =
                    self.month.or(self.anchor.map(|day| (day.year(), day.month())))?;
                add_months(year, month, offset)
            }
        }
    }

    /// T7: the year of a month: named with it, or in its sentence, or the one that 지난 and 오는
    /// lead to, or that of the anchor.
    fn year_of_month(&self, point: &Point, month: i8) -> Option<i16> {
        if let Some(year) = point.year {
            return self.named_year(year);
        }
        let anchor = self.anchor;
        if let Some((year, ..)) = self.sentence.filter(|_| point.tense == Tense::Open) {
            return Some(year);
        }
        let anchor = anchor?;
        let day = match point.day {
            Some(Ref::Given(day)) => i8::try_from(day).ok()?,
            _ => anchor.day(),
        };
        let (named, today) = ((month, day), (anchor.month(), anchor.day()));
        let new_year = named.0 == 12 && today.0 == 1 && point.day.is_some();
        let step = match point.tense {
            Tense::Past if named > today => -1,
            Tense::Future if named < today => 1,
            Tense::Open if new_year => -1,
            _ => 0,
        };
        anchor.year().checked_add(step)
    }

    fn year_of_part(&self, point: &Point) -> Option<i16> {
        match point.year {
            Some(year) => self.named_year(year),
            None => self.season_year(point),
        }
    }

    /// The year of a bare season, half or quarter.
    fn season_year(&self, point: &Point) -> Option<i16> {
        let anchor = self.anchor?;
        let first = match point.part? {
            Part::Half(half) => half * 6 - 5,
            Part::Quarter(quarter) => quarter * 3 - 2,
            Part::Season(month) => month,
            _ => return Some(anchor.year()),
        };
        let step = match point.tense {
            Tense::Past if first > anchor.month() => -1,
            Tense::Future if first < anchor.month() => 1,
            _ => 0,
        };
        anchor.year().checked_add(step)
    }

    fn day(&self, point: &Point, day: Ref) -> Option<Day> {
        match day {
            Ref::Given(day) => self.given_day(point, day),
            Ref::Counted(offset) => add_days(self.anchor?, offset),
            Ref::Last(0) => self.news.or(self.day).or(self.anchor),
            Ref::Last(offset) => {
                let near = if offset > 0 { self.day } else { self.news.or(self.day) };
                add_days(near.or(self.anchor)?, offset)
            }
        }
    }

    fn given_day(&self, point: &Point, day: i16) -> Option<Day> {
        if point.month.is_some() {
            let (year, month) = self.month(point)?;
            return day_of(year, i16::from(month), day);
        }
        if let Some((year, month, true)) = self.sentence.filter(|_| point.tense == Tense::Open) {
            return day_of(year, i16::from(month), day);
        }
        self.bare_day(point.tense, day)
    }

    /// T7: a bare day lies in the anchor's month, or where 지난 and 오는 lead; at the turn of a
    /// month the last days are those just gone.
    fn bare_day(&self, tense: Tense, day: i16) -> Option<Day> {
        let anchor = self.anchor?;
        let today = i16::from(anchor.day());
        let step = match tense {
            Tense::Past if day > today => -1,
            Tense::Future if day < today => 1,
            Tense::Open if today <= 2 && day >= 28 => -1,
            _ => 0,
        };
        let (year, month) = add_months(anchor.year(), anchor.month(), step)?;
        day_of(year, i16::from(month), day)
    }

    fn week(&self, week: i16, from: i16, to: i16, grain: Grain) -> Option<Stretch> {
        let monday = self.monday(week)?;
        Some(Stretch { first: add_days(monday, from)?, last: add_days(monday, to)?, grain })
    }

    fn monday(&self, week: i16) -> Option<Day> {
        let anchor = self.anchor?;
        let back = i16::from(anchor.weekday().to_monday_zero_offset());
        add_days(anchor, week.checked_mul(7)?.checked_sub(back)?)
    }

    /// A weekday of a week, or the last (-100) or next (100) day of that name.
    fn weekday(&self, week: i16, weekday: i16) -> Option<Day> {
        let anchor = self.anchor?;
        let today = i16::from(anchor.weekday().to_monday_zero_offset());
        match week {
            -100 => add_days(anchor, -((today - weekday - 1).rem_euclid(7) + 1)),
            100 => add_days(anchor, (weekday - today - 1).rem_euclid(7) + 1),
            week => add_days(self.monday(week)?, weekday),
        }
    }
}

fn part_of_month(year: i16, month: i8, part: Option<Part>) -> Option<Stretch> {
    let whole = Stretch::months(year, month, 1, Grain::Month)?;
    let at = |day| Day::new(year, month, day).ok();
    match part {
        Some(Part::Third(1)) => Some(Stretch { last: at(10)?, grain: Grain::Day, ..whole }),
        Some(Part::Third(2)) => Some(Stretch { first: at(11)?, last: at(20)?, grain: Grain::Day }),
        Some(Part::Third(_)) => Some(Stretch { first: at(21)?, grain: Grain::Day, ..whole }),
        _ => Some(whole),
    }
}

fn part_of_year(year: i16, part: Option<Part>) -> Option<Stretch> {
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
fn grain(point: &Point) -> Grain {
    match point {
        Point { day: Some(_), .. }
        | Point { part: Some(Part::Weekday(..) | Part::Weekend(_)), .. } => Grain::Day,
        Point { part: Some(Part::Week(_)), .. } => Grain::Week,
        Point { month: Some(_), part: Some(Part::Third(_)), .. } => Grain::Day,
        Point { part: Some(Part::Half(_)), .. } => Grain::Half,
        Point { part: Some(Part::Quarter(_)), .. } => Grain::Quarter,
        Point { month: Some(_), .. }
        | Point { part: Some(Part::Third(_) | Part::Season(_)), .. } => Grain::Month,
        _ => Grain::Year,
    }
}

/// ISO 8601, as fine as `grain`.
fn cut(day: Day, grain: Grain) -> String {
    let (year, month) = (day.year(), day.month());
    match grain {
        Grain::Year => format!("{year:04}"),
        Grain::Month | Grain::Quarter | Grain::Half => format!("{year:04}-{month:02}"),
        Grain::Day | Grain::Week => day.to_string(),
    }
}

fn day_of(year: i16, month: i16, day: i16) -> Option<Day> {
    Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn add_days(day: Day, days: i16) -> Option<Day> {
    day.checked_add(Period::new().days(days)).ok()
}

fn add_months(year: i16, month: i8, months: i16) -> Option<(i16, i8)> {
    let index = i32::from(year) * 12 + i32::from(month) - 1 + i32::from(months);
    let (year, month) = (index.div_euclid(12), index.rem_euclid(12) + 1);
    Some((i16::try_from(year).ok()?, i8::try_from(month).ok()?))
}
