//! TS: time stamps of publication and change.

use super::shape;
use crate::lexicon::{LabelRole, Residue, StampWord};

/// One date with its time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// RFC 3339 in Korean time, or the date alone.
    pub(super) value: String,
    /// Whether it is the time of the last change.
    pub(super) modified: bool,
}

/// The stamps of a line and the words that no stamp needs.
#[derive(Debug, Default)]
pub(super) struct Stamps<'t> {
    pub(super) stamps: Vec<Stamp>,
    pub(super) labelled: bool,
    pub(super) timed: bool,
    pub(super) rest: Vec<&'t str>,
}

/// Reads `text` as a line of stamps; `None` if there is no date in it or too much else.
pub(super) fn read<'t>(text: &'t str, residue: &Residue) -> Option<Stamps<'t>> {
    if text.len() > 220 || !has_date(text) {
        return None;
    }
    let mut found = Stamps::default();
    let mut modified = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit()
            && let Some((date, after)) = date(rest)
        {
            let (time, after) =
                time(after).map_or((None, after), |(time, after)| (Some(time), after));
            found.timed |= time.is_some();
            found.stamps.push(Stamp { value: value(date, time), modified });
            modified = false;
            rest = after;
        } else if shape::is_word(c) && !matches!(c, 'ㅣ' | '│') {
            // 입력2024.03.05: a label of Hangul ends before a digit.
            let hangul = shape::is_hangul(c);
            let ends = |c: char| {
                !shape::is_word(c) && c != '@' && c != '_'
                    || hangul && c.is_ascii_digit()
                    || c == 'ㅣ'
            };
            let mut end = rest.find(ends).unwrap_or(rest.len());
            let word = &rest[..end];
            match residue.stamp_word(word) {
                Some(StampWord::Modified) => (modified, found.labelled) = (true, true),
                Some(StampWord::Label) => found.labelled = true,
                Some(StampWord::Spare) => {}
                None if found.timed && is_label(word, residue) => end += count(&rest[end..]),
                None => found.rest.push(word),
            }
            if found.rest.len() > 6 {
                return None;
            }
            rest = &rest[end..];
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    (!found.stamps.is_empty()).then_some(found)
}

/// TS7: whether `word` is a label of the page, which can follow a time of day: `댓글 0`.
fn is_label(word: &str, residue: &Residue) -> bool {
    let label = residue.label(word);
    label.is_some_and(|label| matches!(label.role, LabelRole::Line | LabelRole::Comment))
}

/// The length of the count behind a label.
fn count(rest: &str) -> usize {
    let number = rest.trim_start_matches([' ', '(', ':']);
    let counts = |c: char| c.is_ascii_digit() || c == ',';
    let behind = number.trim_start_matches(counts);
    if behind.len() < number.len() { rest.len() - behind.len() } else { 0 }
}

/// Digits of the shortest date: 24.03.30, 2024년 3월 5일.
const DIGITS: usize = 6;

/// Whether a date begins at the first digit of a number.
fn has_date(text: &str) -> bool {
    if text.bytes().filter(u8::is_ascii_digit).count() < DIGITS {
        return false;
    }
    let mut before = 0;
    text.bytes().enumerate().any(|(at, byte)| {
        let begins = byte.is_ascii_digit() && !u8::is_ascii_digit(&before);
        before = byte;
        begins && date(&text[at..]).is_some()
    })
}

/// TS5: whether `text` is a time counted from now, as pages of comments and lists have it: `3시간 전`.
pub(super) fn is_ago(text: &str) -> bool {
    const UNITS: &[&str] = &["초", "분", "시간", "일", "주", "주일", "개월", "달", "년"];
    let Some(rest) = text.strip_suffix('전') else { return false };
    let rest = rest.trim_end();
    let unit = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    text.len() <= 24 && unit.len() < rest.len() && UNITS.contains(&unit.trim_start())
}

/// Whether `text` ends with a day in figures: `2024.01.02.`
pub(super) fn ends_with_day(text: &str) -> bool {
    let figures = |c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-' | '/');
    let start = text.trim_end_matches(figures).len();
    let day = text[start..].trim_start_matches(['.', ' ']);
    date(day).is_some_and(|(_, rest)| rest.trim().is_empty())
}

type Ymd = (u32, u32, u32);
type Hms = (u32, u32, u32);

fn value((year, month, day): Ymd, time: Option<Hms>) -> String {
    match time {
        Some((h, m, s)) => format!("{year:04}-{month:02}-{day:02}T{h:02}:{m:02}:{s:02}+09:00"),
        None => format!("{year:04}-{month:02}-{day:02}"),
    }
}

// date = year sep month sep day        "2019.06.27." "2019년 6월 27일" "2019-06-27"
fn date(text: &str) -> Option<(Ymd, &str)> {
    let (year, rest) = number(text, 4).or_else(|| short_year(text))?;
    let rest = separator(rest, '년')?;
    let (month, rest) = number(rest, 2)?;
    let rest = separator(rest, '월')?;
    let (day, rest) = number(rest, 2)?;
    let valid =
        (1945..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['일', '.']).unwrap_or(rest);
    valid.then_some(((year, month, day), rest))
}

/// `24.03.30`: two digits are a year only with two digits of a month and of a day behind them.
fn short_year(text: &str) -> Option<(u32, &str)> {
    let bytes = text.as_bytes().get(..8)?;
    let digits = [0, 1, 3, 4, 6, 7].iter().all(|&at| bytes[at].is_ascii_digit());
    let signs = bytes[2] == bytes[5] && matches!(bytes[2], b'.' | b'-' | b'/');
    let (year, rest) = number(text, 2)?;
    (digits && signs).then_some((2000 + year, rest))
}

// time = half? hour (":" | 시) minute (":" second)?       "오후 3:05" "15:05:09" "15시 5분"
fn time(text: &str) -> Option<(Hms, &str)> {
    let mut rest = text.trim_start_matches([' ', ',', '\u{a0}', '\t', 'T', '|', '-', '·']);
    if let Some(after) = rest.strip_prefix(['(', '[']) {
        match after.split_once([')', ']']) {
            Some((day, after)) if day.chars().count() <= 3 => rest = after.trim_start(),
            _ => rest = after,
        }
    }
    let half =
        ["오전", "오후", "AM", "PM", "am", "pm"].into_iter().find(|half| rest.starts_with(half));
    rest = rest[half.map_or(0, str::len)..].trim_start();
    let (hour, after) = number(rest, 2)?;
    let after = after.trim_start();
    let after = after.strip_prefix([':', '시'])?;
    let (minute, after) = number(after.trim_start(), 2)?;
    let after = after.strip_prefix('분').unwrap_or(after);
    let (second, after) = after.strip_prefix(':').and_then(|s| number(s, 2)).unwrap_or((0, after));
    let hour = match half {
        Some("오후" | "PM" | "pm") if hour < 12 => hour + 12,
        Some("오전" | "AM" | "am") if hour == 12 => 0,
        _ => hour,
    };
    (hour < 24 && minute < 60 && second < 60).then_some(((hour, minute, second), after))
}

fn number(text: &str, most: usize) -> Option<(u32, &str)> {
    let digits = text.bytes().take(most + 1).take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > most || most == 4 && digits < 4 {
        return None;
    }
    Some((text[..digits].parse().ok()?, &text[digits..]))
}

fn separator(text: &str, word: char) -> Option<&str> {
    let text = text.trim_start();
    Some(text.strip_prefix(['.', '-', '/', word])?.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(text: &str) -> Vec<(String, bool)> {
        let lexicon = crate::lexicon::Lexicon::embedded().unwrap();
        let stamps = read(text, &lexicon.residue).map(|found| found.stamps).unwrap_or_default();
        stamps.into_iter().map(|stamp| (stamp.value, stamp.modified)).collect()
    }

    #[test]
    fn the_press_writes_times_in_many_ways() {
        let noon = |text: &str| {
            assert_eq!(values(text), [("2019-06-27T13:05:00+09:00".to_owned(), false)], "{text}");
        };
        noon("입력 2019.06.27. 오후 1:05");
        noon("기사입력 2019-06-27 13:05");
        noon("등록 2019/06/27 13:05:00");
        noon("승인 2019.06.27 13:05");
        noon("2019년 6월 27일 13시 5분");
        noon("[2019-06-27T13:05:00]");
        noon("2019.06.27 (목) 13:05");
        noon("입력2019.06.27 13:05");
        noon("송고시간2019-06-27 13:05");
        noon("입력 2019.06.27 (13:05)");
        noon("19.06.27 13:05");
        noon("기사전송 2019-06-27 13:05");
        noon("승인 : 2019년06월27일 13:05");
        assert_eq!(values("2019. 6. 27."), [("2019-06-27".to_owned(), false)]);
    }

    #[test]
    fn a_change_is_told_from_the_first_publication() {
        let both = values("입력 2019.06.27 13:05 | 수정 2019.06.28 09:10");
        assert_eq!(both[1], ("2019-06-28T09:10:00+09:00".to_owned(), true));
        assert!(!both[0].1);
    }

    #[test]
    fn figures_are_no_stamps() {
        assert!(values("매출 1234.56.78").is_empty());
        assert!(values("3.5% 상승").is_empty());
        assert!(values("12-3-4").is_empty());
    }
}
