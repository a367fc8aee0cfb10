//! T: time stamps of publication and change.

use super::shape;

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

const MODIFIED: &[&str] = &[
    "수정",
    "최종수정",
    "업데이트",
    "기사수정",
    "최종업데이트",
    "변경",
    "갱신",
    "Updated",
    "updated",
    "UPDATED",
    "Modified",
    "update",
    "Update",
];
const LABELS: &[&str] = &[
    "입력",
    "등록",
    "승인",
    "발행",
    "송고",
    "게재",
    "작성",
    "게시",
    "기사입력",
    "기사등록",
    "기사승인",
    "최초입력",
    "최초",
    "최종",
    "뉴스등록",
    "기사작성",
    "기사게재",
    "입력시간",
    "입력일시",
    "수정시간",
    "수정일시",
    "등록일",
    "작성일",
    "발행일",
    "보도",
    "방송",
    "방송일",
    "게시일",
    "입력일",
    "승인일",
    "등록시간",
    "등록일시",
    "작성일시",
    "작성시간",
    "송고시간",
    "전송",
    "Published",
    "Posted",
    "published",
    "PUBLISHED",
    "Date",
    "Created",
    "created",
];
const SPARE: &[&str] = &[
    "오전",
    "오후",
    "AM",
    "PM",
    "am",
    "pm",
    "KST",
    "일",
    "시각",
    "일시",
    "시간",
    "기준",
    "on",
    "at",
    "월",
    "화",
    "수",
    "목",
    "금",
    "토",
    "월요일",
    "화요일",
    "수요일",
    "목요일",
    "금요일",
    "토요일",
    "일요일",
    "(월)",
    "(화)",
    "(수)",
    "(목)",
    "(금)",
    "(토)",
    "(일)",
    "업로드",
];

/// Reads `text` as a line of stamps; `None` if there is no date in it or too much else.
pub(super) fn read(text: &str) -> Option<Stamps<'_>> {
    if text.len() > 220 || !text.bytes().any(|b| b.is_ascii_digit()) {
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
        } else if shape::is_word(c) {
            let end = rest
                .find(|c: char| !shape::is_word(c) && c != '@' && c != '_')
                .unwrap_or(rest.len());
            let word = &rest[..end];
            if MODIFIED.contains(&word) {
                (modified, found.labelled) = (true, true);
            } else if LABELS.contains(&word) {
                found.labelled = true;
            } else if !SPARE.contains(&word) {
                found.rest.push(word);
                if found.rest.len() > 6 {
                    return None;
                }
            }
            rest = &rest[end..];
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    (!found.stamps.is_empty()).then_some(found)
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
    let (year, rest) = number(text, 4)?;
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

// time = half? hour (":" | 시) minute (":" second)?       "오후 3:05" "15:05:09" "15시 5분"
fn time(text: &str) -> Option<(Hms, &str)> {
    let mut rest = text.trim_start_matches([' ', ',', '\u{a0}', '\t', 'T', '|', '-', '·']);
    if let Some(after) = rest.strip_prefix('(')
        && let Some((day, after)) = after.split_once(')')
        && day.chars().count() <= 3
    {
        rest = after.trim_start();
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
        let stamps = read(text).map(|found| found.stamps).unwrap_or_default();
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
        assert!(read("매출 1234.56.78").is_none());
        assert!(read("3.5% 상승").is_none());
    }
}
