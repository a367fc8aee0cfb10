//! Words that stand for days, months and years.

use super::{Table, money::Words};
use crate::Error;

/// Words that stand for days, months and years.
#[derive(Clone, Debug, Default)]
pub(crate) struct Calendar {
    pub(crate) words: Words<(Field, i16)>,
}

/// What a word of the calendar gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    Past,
    Future,
    /// 올: of this year.
    This,
    /// Years, months, weeks and days from that of the publication.
    Year,
    Month,
    Week,
    Weekend,
    Day,
    /// Years, months and days from the one that was named last.
    YearOf,
    MonthOf,
    DayOf,
    /// 0 is Monday.
    Weekday,
    Half,
    Quarter,
    /// Quarters from that of the publication.
    QuarterFrom,
    /// A holiday with a fixed day, 815 for 8월 15일.
    Holiday,
    /// A holiday of the lunar calendar.
    Lunar,
    /// The first month of a season.
    Season,
    /// 1 초, 2 중순, 3 말.
    Part,
    /// 연초, 연말: a part of this year.
    YearPart,
    /// 월초, 월말: a part of this month.
    MonthPart,
    /// No date.
    Trap,
}

const FIELDS: &[(&str, Field)] = &[
    ("year", Field::Year),
    ("month", Field::Month),
    ("week", Field::Week),
    ("weekend", Field::Weekend),
    ("day", Field::Day),
    ("year_of", Field::YearOf),
    ("month_of", Field::MonthOf),
    ("day_of", Field::DayOf),
    ("weekday", Field::Weekday),
    ("half", Field::Half),
    ("quarter", Field::Quarter),
    ("quarter_from", Field::QuarterFrom),
    ("holiday", Field::Holiday),
    ("lunar", Field::Lunar),
    ("season", Field::Season),
    ("part", Field::Part),
    ("year_part", Field::YearPart),
    ("month_part", Field::MonthPart),
    ("skip", Field::Trap),
    ("trap", Field::Trap),
];

const TENSES: &[(&str, Field)] =
    &[("past", Field::Past), ("future", Field::Future), ("this", Field::This)];

const PARTS: &[(&str, i16)] = &[("early", 1), ("middle", 2), ("late", 3)];

impl Calendar {
    /// Columns: word, field, value.
    pub(super) fn load(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(3, 1, |row| {
            let value = if row.cell(1) == "tense" {
                (row.one_of(2, "tense", TENSES)?, 0)
            } else if row.cell(1).ends_with("part") {
                (row.one_of(1, "field", FIELDS)?, row.one_of(2, "part", PARTS)?)
            } else {
                (row.one_of(1, "field", FIELDS)?, row.parse(2, "value")?)
            };
            self.words.add(row.cell(0), value);
            Ok(())
        })
    }
}
