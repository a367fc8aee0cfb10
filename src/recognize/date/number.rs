//! Digits that count years, months and days.

use super::super::{hangul, numeral::run};
use crate::lexicon::Lexicon;

/// What digits count, the last first where two would fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Year,
    Decade,
    Month,
    Day,
    Quarter,
}

/// A number or an elided range of numbers, with its unit: 3월, 1~2월, 9~24일.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) from: i16,
    pub(super) to: Option<i16>,
    pub(super) unit: Unit,
    pub(super) end: usize,
}

/// The signs of a range.
pub(super) const TILDES: &[char] = &['~', '∼', '～', '〜', '-', '–', '—'];

/// Reads digits and their unit at `at`; `dated` where they follow another part of a date.
pub(super) fn number(text: &str, at: usize, dated: bool, lexicon: &Lexicon) -> Option<Number> {
    if hangul::before(text, at)
        .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '제' | '박'))
    {
        return None;
    }
    let (from, mut end) = integer(text, at)?;
    let mut to = None;
    if let Some(rest) =
        text[end..].strip_prefix(TILDES).or_else(|| text[end..].strip_prefix(['·', 'ㆍ', '/']))
    {
        let next = text.len() - rest.len();
        let (last, after) = integer(text, next)?;
        (to, end) = (Some(last), after);
    }
    let (unit, after) = unit(text, end)?;
    let slash = text[at..end].contains('/');
    if slash && (unit, to) != (Unit::Quarter, Some(4)) {
        return None;
    }
    // 2·4분기 is the second of four.
    if (unit, to) == (Unit::Quarter, Some(4)) && (slash || text[..end].ends_with("·4")) {
        to = None;
    }
    let number = Number { from, to, unit, end: after };
    (number.is_sound(text, end) && !is_duration(text, &number, dated, lexicon)).then_some(number)
}

fn integer(text: &str, at: usize) -> Option<(i16, usize)> {
    let end = run(text.as_bytes(), at);
    let value = text.get(at..end.min(at + 4))?.parse().ok()?;
    (end - at <= 4).then_some((value, end))
}

fn unit(text: &str, at: usize) -> Option<(Unit, usize)> {
    const UNITS: &[(&str, Unit)] = &[
        ("년대", Unit::Decade),
        ("년", Unit::Year),
        ("월", Unit::Month),
        ("일", Unit::Day),
        ("분기", Unit::Quarter),
    ];
    let found = UNITS.iter().find(|(word, _)| text[at..].starts_with(word));
    found.map(|&(word, unit)| (unit, at + word.len()))
}

impl Number {
    fn is_sound(self, text: &str, digits_end: usize) -> bool {
        let both = |test: fn(i16) -> bool| test(self.from) && self.to.is_none_or(test);
        let rising = self.to.is_none_or(|to| to > self.from || self.unit != Unit::Day);
        let width =
            digits_end - text[..digits_end].trim_end_matches(|c: char| c.is_ascii_digit()).len();
        rising
            && match self.unit {
                Unit::Year => {
                    both(|n| (1000..2200).contains(&n)) || (width == 2 && self.is_short_year(text))
                }
                Unit::Decade => {
                    let century = (1000..2200).contains(&self.from);
                    self.from % 10 == 0 && (century || (20..100).contains(&self.from))
                }
                Unit::Month => both(|n| (1..=12).contains(&n)),
                Unit::Day => both(|n| (1..=31).contains(&n)),
                Unit::Quarter => both(|n| (1..=4).contains(&n)),
            }
    }

    /// T3: two digits are a year with an apostrophe before or a month behind: '97년, 97년 12월.
    fn is_short_year(self, text: &str) -> bool {
        let start =
            text[..self.end].trim_end_matches('년').trim_end_matches(|c: char| c.is_ascii_digit());
        let rest = text[self.end..].trim_start_matches(' ');
        let digits = run(rest.as_bytes(), 0);
        let month = (1..=2).contains(&digits) && rest[digits..].starts_with('월');
        self.to.is_none() && (start.ends_with(['\'', '’', '‘']) || month)
    }
}

/// T2: what follows makes a length of time out of a number: 27일간, 5년 만에, 3일째, 10일 뒤.
fn is_duration(text: &str, number: &Number, dated: bool, lexicon: &Lexicon) -> bool {
    let rest = &text[number.end..];
    let after = rest.strip_prefix(' ').unwrap_or(rest);
    let word = hangul::run(after);
    let lasts = |words: &[&str]| {
        let ends = words.iter().filter_map(|length| word.strip_prefix(length));
        ends.into_iter().any(|rest| {
            rest.is_empty() || lexicon.particles.contains(rest) || rest.starts_with("이")
        })
    };
    let begins = |words: &[&str]| words.iter().any(|start| word.starts_with(start));
    let apart = rest.len() > after.len();
    match number.unit {
        Unit::Day if dated => !apart && lasts(&["간", "째", "만에"]),
        Unit::Day if apart => {
            lasts(LENGTHS) || begins(&["걸려", "걸렸", "넘게", "기다"]) || is_week(text, number)
        }
        Unit::Day => {
            lasts(LENGTHS)
                || lasts(&[
                    "장", "제", "당", "물", "치", "차", "권", "여", "분", "분", "반", "짜리",
                    "평균",
                ])
                || is_week(text, number)
        }
        Unit::Year => lasts(&["간", "째", "만", "만에", "동안"]) || is_age(number, apart, word),
        Unit::Quarter => lasts(&["째", "연속", "만", "만에", "동안"]),
        Unit::Month => {
            is_yearly(text, number)
                || (!apart && begins(&["호", "물", "회"]))
                || (!dated && follows_years(text, number))
        }
        Unit::Decade => false,
    }
}

/// Words that follow a length of time.
const LENGTHS: &[&str] = &[
    "간", "째", "만", "만에", "만의", "동안", "내", "이내", "이상", "이하", "가량", "정도", "연속",
    "뒤", "후", "전", "간격", "내내", "평균", "남짓", "안팎", "안", "앞", "새", "사이", "내외",
];

/// `주 5일`, `1일 3회`: days that are counted.
fn is_week(text: &str, number: &Number) -> bool {
    let head = digits_head(text, number);
    let often = text[number.end..].strip_prefix(' ').is_some_and(|rest| {
        let digits = run(rest.as_bytes(), 0);
        digits > 0 && rest[digits..].starts_with(['회', '교', '식', '권'])
    });
    head.ends_with("주 ") || (often && head.len() < text.len() && number.from == 1)
}

/// 매년 3월: a month of every year.
fn is_yearly(text: &str, number: &Number) -> bool {
    let head = digits_head(text, number).trim_end_matches(' ');
    ["매년", "해마다", "매해"].iter().any(|word| head.ends_with(word))
}

/// 2000년 역사, 1000년 전.
fn is_age(number: &Number, apart: bool, word: &str) -> bool {
    let ages = ["전", "역사", "넘", "가까", "세월", "고도"];
    number.from % 100 == 0 && apart && ages.iter().any(|age| word.starts_with(age))
}

/// 징역 2년6월, 1년 6월: months of a length.
fn follows_years(text: &str, number: &Number) -> bool {
    let head = digits_head(text, number).trim_end_matches(' ');
    let Some(years) = head.strip_suffix('년') else { return false };
    let digits = years.bytes().rev().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && !years[..years.len() - digits].ends_with(['\'', '’', '‘'])
}

fn digits_head<'t>(text: &'t str, number: &Number) -> &'t str {
    let unit = text[..number.end].trim_end_matches(hangul::is_syllable);
    unit.trim_end_matches(|c: char| c.is_ascii_digit() || TILDES.contains(&c))
}
