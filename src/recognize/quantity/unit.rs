//! The unit of a quantity, and what must not stand around it.

use super::{
    super::{
        amount::{Ground, ends_amount},
        hangul,
        numeral::{Fixed, run},
    },
    number::Count,
};
use crate::lexicon::MeasureKind;

/// A unit as it stands in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit<'a> {
    pub(super) form: &'a str,
    pub(super) code: &'a str,
    pub(super) end: usize,
}

/// What 한 counts: with other words it is no number (한 편, 한 점 부끄럼).
const ONE: &[&str] = &[
    "명", "사람", "곳", "개", "건", "대", "마리", "달", "차례", "시간", "채", "척", "그루", "가구",
];

/// What a native numeral counts without a blank: 세 and 네 begin other words (세대, 세종).
const JOINED: &[&str] =
    &["명", "번", "달", "개", "가지", "곳", "시간", "살", "차례", "마리", "사람", "개월"];

/// The unit behind a number that ends at `at`, a blank between them at most.
pub(super) fn unit_at<'a>(
    text: &str,
    at: usize,
    count: &Count,
    ground: &Ground<'a>,
) -> Option<Unit<'a>> {
    let blank = usize::from(text[at..].starts_with(' '));
    let start = at + blank;
    let (length, measure) = ground.lexicon.measures.units.longest(&text[start..])?;
    let (form, end) = (&*measure.form, start + length);
    let whole = count.value.and_then(Fixed::whole).or(count.value.map(|_| 0));
    let code = measure.code(whole)?;
    let counts = match (count.native, measure.kind) {
        (false, MeasureKind::Native) => count.value.is_none() || !count.digits,
        (false, MeasureKind::Degree) => is_degree(text, count.start),
        (false, kind) => kind != MeasureKind::Time || blank > 0 || count.digits || count.odd,
        (true, MeasureKind::Symbol | MeasureKind::Degree) => false,
        (true, _) => counts_natively(count, form, blank),
    };
    let right = counts
        && !(blank == 0 && count.is_bare_scale())
        && ends(text, end, measure.kind, ground)
        && !is_other(text, count.start, form, end, measure.kind)
        && !(measure.kind == MeasureKind::Strict && is_ordinal(text, count, blank, end));
    right.then_some(Unit { form, code: in_context(text, count.start, code), end })
}

/// 시속 120㎞ is a speed, 화씨 90도 no Celsius.
fn in_context<'a>(text: &str, start: usize, code: &'a str) -> &'a str {
    let near = text[..start].trim_end_matches(' ');
    match code {
        "km" if near.ends_with("시속") => "km/h",
        "m" if near.ends_with("초속") => "m/s",
        "Cel" if near.ends_with("화씨") => "[degF]",
        code => code,
    }
}

fn counts_natively(count: &Count, form: &str, blank: usize) -> bool {
    let one = count.max.is_none() && count.value == Some(Fixed::from_int(1));
    (blank > 0 || JOINED.contains(&form)) && (!one || (blank > 0 && ONE.contains(&form)))
}

/// Whether a unit can end at `end`.
fn ends(text: &str, end: usize, kind: MeasureKind, ground: &Ground<'_>) -> bool {
    let rest = &text[end..];
    let digit = rest.starts_with(|c: char| c.is_ascii_digit());
    match kind {
        MeasureKind::Symbol => !rest.starts_with(|c: char| c.is_ascii_alphanumeric()),
        MeasureKind::Time if digit => continues(rest),
        _ if digit => false,
        MeasureKind::Time => {
            ["간", "째", "만", "동안", "내", "연속"].iter().any(|length| {
                rest.strip_prefix(length)
                    .is_some_and(|_| ends_amount(text, end + length.len(), ground))
            }) || ends_amount(text, end, ground)
        }
        _ => rest.starts_with('급') || ends_amount(text, end, ground),
    }
}

/// Whether a smaller unit of time follows: 2시간30분, 1년6개월.
fn continues(rest: &str) -> bool {
    let next = &rest[run(rest.as_bytes(), 0)..];
    ["개월", "일", "시간", "분"].iter().any(|unit| next.starts_with(unit))
}

/// V5: ordinals, times of the day, fractions, and what something else is for each of.
fn is_other(text: &str, start: usize, form: &str, end: usize, kind: MeasureKind) -> bool {
    let (before, rest) = (&text[..start], &text[end..]);
    let near = before.trim_end_matches(' ');
    let ordinal = before.ends_with('제');
    let clock =
        form == "분" && ["시", "전반", "후반", "연장"].iter().any(|word| near.ends_with(word));
    let fraction = form == "분"
        && (rest.starts_with("의 ") || rest.starts_with("의"))
        && rest["의".len()..]
            .trim_start_matches(' ')
            .starts_with(|c: char| c.is_ascii_digit() || c == '일');
    let inning = form == "회" && rest.trim_start_matches(' ').starts_with(['초', '말']);
    // 2030세대 are people in their twenties and thirties.
    let generation = form == "세대"
        && ["1020", "2030", "3040", "4050", "5060"]
            .iter()
            .any(|ages| text[start..].starts_with(ages));
    let latin = kind == MeasureKind::Symbol
        && form.starts_with(|c: char| c.is_ascii_alphabetic())
        && text[..end - form.len()].ends_with(' ')
        && rest.starts_with(hangul::is_syllable);
    ordinal || clock || fraction || inning || generation || latin || rest.starts_with('당')
}

/// 3대 과제, 20대 청년: behind a small number 대 and its like qualify the noun that follows, or tell
/// an age.
fn is_ordinal(text: &str, count: &Count, blank: usize, end: usize) -> bool {
    let value = count.value.and_then(Fixed::whole);
    let age = value.is_some_and(|value| value < 100 && value % 10 == 0);
    let noun =
        text[end..].strip_prefix(' ').is_some_and(|rest| rest.starts_with(hangul::is_syllable));
    let small = value.is_some_and(|value| value < 100);
    !count.native && !count.odd && blank == 0 && small && (age || noun)
}

const DEGREES: &[&str] = &["영하", "영상", "섭씨", "화씨", "기온은", "기온이", "온도는", "체온이"];

fn is_degree(text: &str, start: usize) -> bool {
    let near = text[..start].trim_end_matches([' ', '-', '~', '∼']);
    let near =
        near.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.').trim_end_matches(' ');
    DEGREES.iter().any(|word| near.ends_with(word))
}

/// V1: 영하 is a minus.
pub(super) fn below_nought(text: &str, at: usize) -> Option<usize> {
    let rest = text[..at].trim_end_matches(' ').strip_suffix("영하")?;
    Some(rest.len())
}

/// The magnitude of an earthquake, and where its words begin: 규모 5.8, 5.8 규모.
pub(super) fn magnitude<'a>(
    text: &str,
    count: &Count,
    ground: &Ground<'a>,
) -> Option<(Unit<'a>, usize)> {
    let decimal = count
        .value
        .is_some_and(|value| value.whole().is_none() && value.is_less(Fixed::from_int(10)));
    if !decimal || count.lead.is_scaled() {
        return None;
    }
    let (form, code) = ("규모", "{magnitude}");
    if let Some(rest) = text[count.end..].strip_prefix(" 규모") {
        let end = text.len() - rest.len();
        return ends_amount(text, end, ground).then_some((Unit { form, code, end }, count.start));
    }
    let head = text[..count.start].strip_suffix(' ')?.strip_suffix(form)?;
    let bare = ends_amount(text, count.end, ground)
        && !text[count.end..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '%');
    bare.then_some((Unit { form, code, end: count.end }, head.len()))
}
