//! One point of the calendar and the range of two.

use super::{
    super::{hangul, numeral::run},
    DateMention,
    number::{Number, TILDES, Unit, number},
};
use crate::{
    Span,
    lexicon::{Field, Lexicon},
};

/// A date as far as its own words tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Point {
    pub(crate) tense: Tense,
    pub(crate) year: Option<Ref>,
    pub(crate) month: Option<Ref>,
    pub(crate) day: Option<Ref>,
    pub(crate) part: Option<Part>,
}

/// How a year, month or day is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ref {
    Given(i16),
    /// So many after that of the publication.
    Counted(i16),
    /// So many after the one named last.
    Last(i16),
}

/// Where a bare month or day lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tense {
    #[default]
    Open,
    Past,
    Future,
}

/// Parts of years, months and weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Decade,
    Half(i8),
    Quarter(i8),
    /// So many quarters after that of the publication.
    QuarterFrom(i16),
    /// A holiday of the lunar calendar.
    Lunar,
    /// A season by its first month.
    Season(i8),
    /// 1 초, 2 중순, 3 말.
    Third(i16),
    /// A week, so many after that of the publication.
    Week(i16),
    Weekend(i16),
    /// A day of that week, 0 for Monday.
    Weekday(i16, i16),
}

impl Point {
    fn is_empty(&self) -> bool {
        self.year.is_none() && self.month.is_none() && self.day.is_none() && self.part.is_none()
    }
}

/// How deep a component of a point lies; each one lies deeper than the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Depth {
    #[default]
    None,
    Tense,
    Year,
    Season,
    Month,
    Week,
    Day,
    Part,
}

/// Reads the date that begins at `at`; also where it ends.
pub(super) fn date(text: &str, at: usize, lexicon: &Lexicon) -> Option<(DateMention, usize)> {
    if let Some((start, end)) = numeric(text, at) {
        return Some((mention(start, None, "T4"), end));
    }
    if let Some((start, last, end)) = years(text, at) {
        return Some((mention(start, Some(last), "T5"), end));
    }
    let first = Reader::read(text, at, lexicon)?;
    if first.elided.is_some() {
        return Some((mention(first.point, first.elided, "T5"), first.at));
    }
    let rest = text[first.at..].trim_start_matches(' ');
    if let Some(rest) = rest.strip_prefix(TILDES) {
        let next = text.len() - rest.trim_start_matches(' ').len();
        if let Some(last) = Reader::read(text, next, lexicon).filter(|last| last.elided.is_none()) {
            return Some((mention(first.point, Some(last.point), "T5"), last.at));
        }
    }
    let rule = if first.worded { "T6" } else { "T1" };
    Some((mention(first.point, None, rule), first.at))
}

fn mention(start: Point, end: Option<Point>, rule: &'static str) -> DateMention {
    DateMention { span: Span::default(), rule, start, end }
}

#[derive(Clone, Copy, Debug)]
struct Reader<'t> {
    text: &'t str,
    at: usize,
    point: Point,
    elided: Option<Point>,
    depth: Depth,
    worded: bool,
}

impl<'t> Reader<'t> {
    fn read(text: &'t str, at: usize, lexicon: &Lexicon) -> Option<Reader<'t>> {
        let (point, elided) = Default::default();
        let mut reader = Reader { text, at, point, elided, depth: Depth::None, worded: false };
        while reader.elided.is_none() && reader.step(lexicon) {}
        if reader.depth == Depth::Tense {
            return None;
        }
        let season =
            matches!(reader.point.part, Some(Part::Season(_))) && reader.point.year.is_none();
        let quarter = matches!(reader.point.part, Some(Part::Third(_)));
        let lone =
            (season || quarter) && reader.point.month.is_none() && reader.point.year.is_none();
        (!reader.point.is_empty() && (!lone || reader.point.tense != Tense::Open)).then_some(reader)
    }

    /// Takes one component; `false` at the end of the point.
    fn step(&mut self, lexicon: &Lexicon) -> bool {
        let gap = usize::from(self.depth != Depth::None && self.text[self.at..].starts_with(' '));
        let start = self.at + gap;
        match self.text.as_bytes().get(start) {
            Some(b'0'..=b'9') => {
                number(self.text, start, self.depth != Depth::None, lexicon)
                    .is_some_and(|number| self.take(&number))
                    || self.digit_word(start, lexicon)
            }
            Some(0xEA..=0xED) => self.word(start, lexicon),
            _ => false,
        }
    }

    fn take(&mut self, number: &Number) -> bool {
        let depth = match number.unit {
            Unit::Year | Unit::Decade => Depth::Year,
            Unit::Quarter => Depth::Season,
            Unit::Month => Depth::Month,
            Unit::Day => Depth::Day,
        };
        let named = self.depth == Depth::Year && self.point.year.is_none();
        if self.depth >= depth && !named || (depth == Depth::Day && self.depth == Depth::Year) {
            return false;
        }
        let before = self.point;
        self.point = set(before, number.unit, number.from);
        self.elided = number.to.map(|to| set(before, number.unit, to));
        (self.depth, self.at) = (depth, number.end);
        true
    }

    /// A word that begins with a digit: 3·1절.
    fn digit_word(&mut self, start: usize, lexicon: &Lexicon) -> bool {
        !hangul::before(self.text, start).is_some_and(char::is_alphanumeric)
            && self.word(start, lexicon)
    }

    /// A word of the calendar; it must end there, or another component must follow at once.
    fn word(&mut self, start: usize, lexicon: &Lexicon) -> bool {
        let Some((length, &(field, value))) = lexicon.calendar.words.longest(&self.text[start..])
        else {
            return false;
        };
        let end = start + length;
        let tense = matches!(field, Field::Past | Field::Future | Field::This);
        let more = self.text[end..].starts_with(|c: char| c.is_ascii_digit())
            || lexicon
                .calendar
                .words
                .longest(&self.text[end..])
                .is_some_and(|(more, _)| ends(lexicon, self.text, end + more));
        if field == Field::Trap
            || !(more
                || ends(lexicon, self.text, end)
                || tense && self.text[end..].starts_with(' '))
        {
            return false;
        }
        let Some((depth, point)) = self.placed(field, value) else { return false };
        (self.depth, self.point, self.at, self.worded) = (depth, point, end, true);
        true
    }

    fn placed(&self, field: Field, value: i16) -> Option<(Depth, Point)> {
        let p = self.point;
        let small = i8::try_from(value).unwrap_or_default();
        let (depth, point) = match field {
            Field::Past => (Depth::Tense, Point { tense: Tense::Past, ..p }),
            Field::Future => (Depth::Tense, Point { tense: Tense::Future, ..p }),
            Field::This => (Depth::Tense, Point { year: Some(Ref::Counted(0)), ..p }),
            Field::Year => (Depth::Year, Point { year: Some(Ref::Counted(value)), ..p }),
            Field::YearOf => (Depth::Year, Point { year: Some(Ref::Last(value)), ..p }),
            Field::Month => (Depth::Month, Point { month: Some(Ref::Counted(value)), ..p }),
            Field::MonthOf => (Depth::Month, Point { month: Some(Ref::Last(value)), ..p }),
            Field::Day => (Depth::Day, Point { day: Some(Ref::Counted(value)), ..p }),
            Field::DayOf => (Depth::Day, Point { day: Some(Ref::Last(value)), ..p }),
            Field::Half => (Depth::Season, Point { part: Some(Part::Half(small)), ..p }),
            Field::Quarter => (Depth::Season, Point { part: Some(Part::Quarter(small)), ..p }),
            Field::QuarterFrom => {
                (Depth::Season, Point { part: Some(Part::QuarterFrom(value)), ..p })
            }
            Field::Season => (Depth::Season, Point { part: Some(Part::Season(small)), ..p }),
            Field::Week => (Depth::Week, Point { part: Some(Part::Week(value)), ..p }),
            Field::Weekend => (Depth::Week, Point { part: Some(Part::Weekend(value)), ..p }),
            Field::Weekday => return self.weekday(value),
            Field::Holiday => return self.holiday(value),
            Field::Lunar => return self.lunar(),
            Field::Part => (Depth::Part, Point { part: Some(Part::Third(value)), ..p }),
            Field::YearPart => (Depth::Part, self.ended(value)),
            Field::MonthPart => (
                Depth::Part,
                Point { month: Some(Ref::Counted(0)), part: Some(Part::Third(value)), ..p },
            ),
            Field::Trap => return None,
        };
        let bare = field == Field::Part && self.depth < Depth::Year && p.year.is_none();
        let decade = p.part == Some(Part::Decade);
        let dated = depth == Depth::Part && (self.depth == Depth::Day || decade);
        (self.depth < depth && !bare && !dated).then_some((depth, point))
    }

    /// 연말 and 연초, of this year or of the one just named.
    fn ended(&self, value: i16) -> Point {
        let year = self.point.year.or(Some(Ref::Counted(0)));
        Point { year, part: Some(Part::Third(value)), ..self.point }
    }

    /// T10: a holiday with a fixed day, 815 for 8월 15일; its year as that of a month.
    fn holiday(&self, value: i16) -> Option<(Depth, Point)> {
        let (month, day) = (Some(Ref::Given(value / 100)), Some(Ref::Given(value % 100)));
        (self.depth <= Depth::Year).then_some((Depth::Day, Point { month, day, ..self.point }))
    }

    /// T10: a holiday of the lunar calendar stands by itself, without a value.
    fn lunar(&self) -> Option<(Depth, Point)> {
        let point = Point { part: Some(Part::Lunar), ..self.point };
        (self.depth <= Depth::Tense).then_some((Depth::Day, point))
    }

    /// A weekday says which day only in a week that is told: 지난 화요일, 이번 주 금요일.
    fn weekday(&self, value: i16) -> Option<(Depth, Point)> {
        let week = match (self.point.part, self.point.tense) {
            (Some(Part::Week(week)), _) => week,
            (None, Tense::Past) if self.depth == Depth::Tense => -100,
            (None, Tense::Future) if self.depth == Depth::Tense => 100,
            _ => return None,
        };
        Some((Depth::Day, Point { part: Some(Part::Weekday(week, value)), ..self.point }))
    }
}

fn set(point: Point, unit: Unit, value: i16) -> Point {
    let given = Some(Ref::Given(value));
    let small = i8::try_from(value).unwrap_or_default();
    match unit {
        Unit::Year => Point { year: Some(Ref::Given(full_year(value))), ..point },
        Unit::Decade => {
            Point { year: Some(Ref::Given(full_decade(value))), part: Some(Part::Decade), ..point }
        }
        Unit::Month => Point { month: given, ..point },
        Unit::Day => Point { day: given, ..point },
        Unit::Quarter => Point { part: Some(Part::Quarter(small)), ..point },
    }
}

/// 80년대 are the 1980s.
fn full_decade(value: i16) -> i16 {
    if value < 100 { 1900 + value } else { value }
}

/// '97 is 1997, '19 is 2019.
fn full_year(value: i16) -> i16 {
    match value {
        0..=49 => 2000 + value,
        50..=99 => 1900 + value,
        _ => value,
    }
}

/// Whether a word of the calendar can end at `at`.
fn ends(lexicon: &Lexicon, text: &str, at: usize) -> bool {
    const SUFFIXES: &[&str] =
        &["께", "경", "쯤", "자", "부", "분", "치", "내", "중", "도", "대비", "같은", "보다"];
    let rest = hangul::run(&text[at..]);
    let copula = rest.starts_with("이다")
        || rest.starts_with("이며")
        || rest.starts_with("인 ")
        || rest == "인";
    let suffix = SUFFIXES.iter().filter_map(|suffix| rest.strip_prefix(suffix));
    copula
        || rest.is_empty()
        || lexicon.particles.contains(rest)
        || rest.strip_suffix('다').is_some_and(|rest| lexicon.particles.contains(rest))
        || suffix.into_iter().any(|rest| rest.is_empty() || lexicon.particles.contains(rest))
}

/// Where the day that begins at `at` ends, written with signs as in T4.
pub(crate) fn whole_day(text: &str, at: usize) -> Option<usize> {
    numeric(text, at).map(|(_, end)| end)
}

/// Whether the number at `at` is the month or the day of a whole day: 2024-04-16.
pub(crate) fn is_in_day(text: &str, at: usize) -> bool {
    let before = text[..at].strip_suffix(' ').unwrap_or(&text[..at]);
    let starts = ("2024-".len().."2024. 04. ".len() + 1).filter_map(|back| at.checked_sub(back));
    let covers = |start| whole_day(text, start).is_some_and(|end| end > at);
    before.ends_with(['-', '/', '.'])
        && starts.filter(|&start| text.as_bytes()[start].is_ascii_digit()).any(covers)
}

/// T4: 2019-06-27, 2019.6.27, 2019. 6. 27., 2019/06/27.
fn numeric(text: &str, at: usize) -> Option<(Point, usize)> {
    let bytes = text.as_bytes();
    let year_end = run(bytes, at);
    let glued = hangul::before(text, at)
        .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '/'));
    if year_end - at != 4 || glued {
        return None;
    }
    let sign = *bytes.get(year_end).filter(|sign| b".-/".contains(sign))?;
    let (month, month_end) = part(text, year_end + 1)?;
    if bytes.get(month_end) != Some(&sign) {
        return None;
    }
    let (day, end) = part(text, month_end + 1)?;
    let year: i16 = text[at..year_end].parse().ok()?;
    let sound =
        (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let point = Point {
        year: Some(Ref::Given(year)),
        month: Some(Ref::Given(month)),
        day: Some(Ref::Given(day)),
        ..Point::default()
    };
    sound.then_some((point, end))
}

fn part(text: &str, at: usize) -> Option<(i16, usize)> {
    let start = at + usize::from(text[at..].starts_with(' '));
    let end = run(text.as_bytes(), start);
    let value = text.get(start..end.min(start + 3))?.parse().ok()?;
    (end - start <= 2).then_some((value, end))
}

/// T5: two bare years and a tilde: 2018∼2022.
fn years(text: &str, at: usize) -> Option<(Point, Point, usize)> {
    let bytes = text.as_bytes();
    let first_end = run(bytes, at);
    let glued = hangul::before(text, at)
        .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '제'));
    if first_end - at != 4 || glued {
        return None;
    }
    let next = text.len() - text[first_end..].strip_prefix(TILDES)?.len();
    let end = run(bytes, next);
    let (first, last): (i16, i16) =
        (text[at..first_end].parse().ok()?, text.get(next..end)?.parse().ok()?);
    let year = |year: i16| Point { year: Some(Ref::Given(year)), ..Point::default() };
    // 2018∼19년 leaves the century out.
    if end - next == 2 && text[end..].starts_with('년') && last > first % 100 {
        return Some((year(first), year(first / 100 * 100 + last), end + '년'.len_utf8()));
    }
    let clean = !text[end..]
        .starts_with(|c: char| hangul::is_alphanumeric(c) || matches!(c, '-' | ','))
        || text[end..].starts_with("시즌");
    let sound =
        clean && end - next == 4 && (1900..2200).contains(&first) && first < last && last < 2200;
    sound.then(|| (year(first), year(last), end))
}
