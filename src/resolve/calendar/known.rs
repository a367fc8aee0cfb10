//! What a reader knows of the calendar at a point of the text.

use std::cell::Cell;

use jiff::civil::Date as Day;

use super::stretch::{Stretch, add_days, add_months, day_of, part_of_month, part_of_year};
use crate::{
    recognize::{Part, Point, Ref, Tense},
    record::{Anchor, Grain},
};

/// What a reader knows at a point of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    anchor: Option<(Day, Anchor)>,
    /// What the last answer was counted from.
    used: Cell<Option<Anchor>>,
    /// The year, month and day that were named last.
    year: Option<i16>,
    month: Option<(i16, i8)>,
    day: Option<Day>,
    /// The day of the news: the first that stands without month or tense.
    news: Option<Day>,
    /// The year and month that the same sentence has named, and whether with a day.
    sentence: Option<(i16, i8, bool)>,
    /// The month of the date just before, where the next day belongs to the same list or period.
    listed: Option<(i16, i8, i8)>,
}

impl Known {
    pub(super) fn new(anchor: Option<(Day, Anchor)>) -> Known {
        Known { anchor, ..Known::default() }
    }

    /// What the answers since the last call were counted from.
    pub(super) fn take_used(&self) -> Option<Anchor> {
        self.used.take()
    }

    /// Tells that a sentence has ended.
    pub(super) fn end_sentence(&mut self) {
        self.sentence = None;
    }

    /// Tells whether the next date is of one list or period with the last one.
    pub(super) fn tie(&mut self, tied: bool) {
        if !tied {
            self.listed = None;
        }
    }

    /// The day that all is counted from.
    fn today(&self) -> Option<Day> {
        let (day, anchor) = self.anchor?;
        self.used.set(Some(anchor));
        Some(day)
    }

    /// What a date of the text has told.
    fn named<T>(&self, told: Option<T>) -> Option<T> {
        if told.is_some() {
            self.used.set(Some(Anchor::Text));
        }
        told
    }

    pub(super) fn place(&self, point: &Point) -> Option<Stretch> {
        if let Some(day) = point.day {
            return self.day(point, day).map(Stretch::day);
        }
        match point.part {
            Some(Part::Week(week)) => self.week(week, 0, 6, Grain::Week),
            Some(Part::Weekend(week)) => self.week(week, 5, 6, Grain::Day),
            Some(Part::Weekday(week, day)) => self.weekday(week, day).map(Stretch::day),
            Some(Part::QuarterFrom(offset)) => self.quarter(offset),
            Some(Part::Lunar) => None,
            _ if point.month.is_some() => {
                let (year, month) = self.month(point)?;
                part_of_month(year, month, point.part)
            }
            _ => part_of_year(self.year_of_part(point)?, point.part),
        }
    }

    /// T8: the end of a range takes what it leaves out from the start.
    pub(super) fn place_after(&self, point: &Point, start: Stretch) -> Option<Stretch> {
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

    pub(super) fn learn(&mut self, point: &Point, found: Option<Stretch>) {
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
        self.listed = match (point.month.is_some() || self.listed.is_some(), point.day) {
            (true, Some(Ref::Given(_))) => Some((year, month, found.first.day())),
            _ => None,
        };
        if self.news.is_none() && plain && matches!(point.day, Some(Ref::Given(_))) {
            self.news = Some(found.first);
        }
        let telling = point.year.is_some() || point.tense != Tense::Open || self.sentence.is_some();
        if monthly && telling && point.month.is_some() {
            self.sentence = Some((year, month, point.day.is_some()));
        }
    }

    fn named_year(&self, year: Ref) -> Option<i16> {
        match year {
            Ref::Given(year) => Some(year),
            Ref::Counted(offset) => self.today()?.year().checked_add(offset),
            Ref::Last(offset) => {
                let named = self.named(self.year).or_else(|| self.today().map(Day::year));
                named?.checked_add(offset)
            }
        }
    }

    fn month(&self, point: &Point) -> Option<(i16, i8)> {
        match point.month? {
            Ref::Given(month) => {
                let month = i8::try_from(month).ok()?;
                Some((self.year_of_month(point, month)?, month))
            }
            Ref::Counted(offset) => {
                let anchor = self.today()?;
                add_months(anchor.year(), anchor.month(), offset)
            }
            Ref::Last(offset) => {
                let of = |day: Day| (day.year(), day.month());
                let (year, month) = self.named(self.month).or_else(|| self.today().map(of))?;
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
        let open = point.tense == Tense::Open;
        if let Some((year, ..)) = self.named(self.sentence.filter(|_| open)) {
            return Some(year);
        }
        let anchor = self.today()?;
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
        let anchor = self.today()?;
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
            Ref::Counted(offset) => add_days(self.today()?, offset),
            Ref::Last(0) => self.named(self.news.or(self.day)).or_else(|| self.today()),
            Ref::Last(offset) => {
                let near = if offset > 0 { self.day } else { self.news.or(self.day) };
                add_days(self.named(near).or_else(|| self.today())?, offset)
            }
        }
    }

    fn given_day(&self, point: &Point, day: i16) -> Option<Day> {
        if point.month.is_some() {
            let (year, month) = self.month(point)?;
            return day_of(year, i16::from(month), day);
        }
        let open = point.tense == Tense::Open;
        if let Some((year, month, before)) = self.named(self.listed.filter(|_| open)) {
            let step = i16::from(day < i16::from(before));
            let (year, month) = add_months(year, month, step)?;
            return day_of(year, i16::from(month), day);
        }
        let telling = self.sentence.filter(|told| open && told.2);
        if let Some((year, month, _)) = self.named(telling) {
            return day_of(year, i16::from(month), day);
        }
        self.bare_day(point.tense, day)
    }

    /// T7: a bare day lies in the anchor's month, or where 지난 and 오는 lead; at the turn of a
    /// month the last days are those just gone.
    fn bare_day(&self, tense: Tense, day: i16) -> Option<Day> {
        let anchor = self.today()?;
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

    /// The quarter that lies so many after that of the anchor.
    fn quarter(&self, offset: i16) -> Option<Stretch> {
        let anchor = self.today()?;
        let first = (anchor.month() - 1) / 3 * 3 + 1;
        let (year, month) = add_months(anchor.year(), first, offset.checked_mul(3)?)?;
        Stretch::months(year, month, 3, Grain::Quarter)
    }

    fn week(&self, week: i16, from: i16, to: i16, grain: Grain) -> Option<Stretch> {
        let monday = self.monday(week)?;
        Some(Stretch { first: add_days(monday, from)?, last: add_days(monday, to)?, grain })
    }

    fn monday(&self, week: i16) -> Option<Day> {
        let anchor = self.today()?;
        let back = i16::from(anchor.weekday().to_monday_zero_offset());
        add_days(anchor, week.checked_mul(7)?.checked_sub(back)?)
    }

    /// A weekday of a week, or the last (-100) or next (100) day of that name.
    fn weekday(&self, week: i16, weekday: i16) -> Option<Day> {
        let anchor = self.today()?;
        let today = i16::from(anchor.weekday().to_monday_zero_offset());
        match week {
            -100 => add_days(anchor, -((today - weekday - 1).rem_euclid(7) + 1)),
            100 => add_days(anchor, (weekday - today - 1).rem_euclid(7) + 1),
            week => add_days(self.monday(week)?, weekday),
        }
    }
}
