//! Digits that count years, months and days.

use super::super::{hangul, numeral::run};

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

/// Reads digits and their unit at `at`.
pub(super) fn number(text: &str, at: usize) -> Option<Number> {
    if hangul::before(text, at)
        .is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '제' | '박'))
    {
        return None;
    }
    let (from, mut end) = integer(text, at)?;
    let mut to = None;
    if let Some(rest) =
        text[end..].strip_prefix(TILDES).or_else(|| text[end..].strip_prefix(['·', 'ㆍ']))
    {
        let next = text.len() - rest.len();
        let (last, after) = integer(text, next)?;
        (to, end) = (Some(last), after);
    }
    let (unit, after) = unit(text, end)?;
    let number = Number { from, to, unit, end: after };
    (number.is_sound(text, end) && !is_duration(text, &number)).then_some(number)
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
                Unit::Decade => self.from % 10 == 0 && (1000..2200).contains(&self.from),
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

/// T2: what follows makes a length of time or an age out of a number: 27일간, 5년 만에, 3일째.
fn is_duration(text: &str, number: &Number) -> bool {
    const ATTACHED: &[&str] = &[
        "간", "째", "치", "짜리", "만에", "동안", "내", "이내", "이상", "이하", "여", "가량",
        "정도", "연속", "차", "장", "제", "당", "물", "주기", "반", "된", "권", "생", "산", "형",
        "식", "선", "호", "평균", "정",
    ];
    const APART: &[&str] = &[
        "만에",
        "만의",
        "동안",
        "연속",
        "이내",
        "이상",
        "이하",
        "가량",
        "정도",
        "뒤",
        "후",
        "간격",
        "간",
        "내내",
        "평균",
        "역사",
        "넘게",
        "넘은",
        "남짓",
        "내에",
        "안에",
        "걸려",
        "걸렸",
        "전에",
        "전의",
        "전부터",
        "전보다",
        "전 ",
        "앞두고",
        "앞당",
        "기다",
        "기한",
        "치",
        "차",
        "이용권",
        "최대",
        "생산량",
    ];
    let rest = &text[number.end..];
    let after = rest.trim_start_matches(' ');
    let gap = rest.len() > after.len();
    match number.unit {
        Unit::Day => {
            let attached = !gap
                && ATTACHED.iter().any(|word| after.starts_with(word))
                && !is_day_suffix(after);
            let apart =
                gap && APART.iter().any(|word| after.starts_with(word)) && number.to.is_none();
            let week = text[..number.end]
                .trim_end_matches('일')
                .trim_end_matches(|c: char| c.is_ascii_digit())
                .ends_with("주 ");
            attached || apart || week
        }
        Unit::Year => {
            let length = ["간", "째", "만에", "동안"].iter().any(|word| after.starts_with(word));
            length
                || (number.from % 100 == 0
                    && gap
                    && ["전", "역사", "넘", "가까", "세월", "만"]
                        .iter()
                        .any(|word| after.starts_with(word)))
        }
        Unit::Quarter => ["째", "연속", "만에", "동안"].iter().any(|word| after.starts_with(word)),
        Unit::Month => !gap && (after.starts_with("호") || after.starts_with("물")),
        Unit::Decade => false,
    }
}

/// What begins like a length and is none: 27일 이내 against 27일이나.
fn is_day_suffix(after: &str) -> bool {
    ["정오", "정기", "장 ", "내년", "당일", "제주"].iter().any(|word| after.starts_with(word))
}
