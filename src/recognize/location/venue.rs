//! Venues that no table and no head word knows.

use super::{Found, Named, PlaceMention, Rows, house::is_beside, tail::begins_word};
use crate::{
    Span,
    lexicon::Strength,
    recognize::{Reading, hangul::is_syllable},
    record::LocationKind,
};

/// What happens at a venue: 에서 열린, 에서 개막했다.
const HAPPENS: &[&str] = &[
    "개막",
    "개최",
    "기자회견",
    "만나",
    "만난",
    "만났",
    "열고",
    "열려",
    "열리",
    "열린",
    "열릴",
    "열어",
    "열었",
    "진행",
];

/// P25: the words between a quarter or town and 에서 are a venue, if something takes place there:
/// 논현동 플래툰 쿤스트할레에서 열린.
pub(super) fn find(reading: &Reading<'_>, named: &Found, found: &mut Vec<Found>) {
    if !is_seat(reading, named) {
        return;
    }
    let at = named.mention.span.end();
    let Some((end, soon)) = venue_end(&reading.text[at..]) else { return };
    let span = Span::new(at + 1, at + end);
    if is_name(reading, span) && (soon || looks_called(reading, span)) {
        let named = Named::Head(LocationKind::Facility);
        let mention = PlaceMention { span, rule: "P25", candidates: Rows::default(), named };
        found.push(Found { mention, strength: Strength::Plain, local: true });
    }
}

/// Whether `named` is as small as the seat of a venue is in an address, or a town abroad.
fn is_seat(reading: &Reading<'_>, named: &Found) -> bool {
    use LocationKind::{City, District, Town};
    let places = &reading.lexicon.places;
    named.strength == Strength::Plain
        && named.mention.candidates.first().is_some_and(|&row| {
            let place = places.get(row);
            matches!(place.kind, District | Town)
                || place.kind == City && place.country.as_deref() != Some("KR")
        })
}

/// Bytes behind 에서 within which the sentence says what takes place.
const SENTENCE: usize = 150;

/// The end of up to four words at the head of `rest` before 에서 and something that takes place, or
/// before a word for what is around a house, and whether that stands directly behind it.
fn venue_end(rest: &str) -> Option<(usize, bool)> {
    let mut at = 0;
    for number in 0..4 {
        let start = at + rest[at..].strip_prefix(' ').map(|_| 1)?;
        // Words of names are hardly longer than twelve syllables.
        let word = |c: char| is_syllable(c) || c.is_ascii_alphanumeric() || c == '&';
        let length: usize =
            rest[start..].chars().take(13).take_while(|&c| word(c)).map(char::len_utf8).sum();
        let end = start + length;
        if let Some(name) = rest[start..end].strip_suffix("에서") {
            let behind = rest[end..].strip_prefix(' ')?;
            let long = name.chars().count() > 1;
            return takes_place(behind).filter(|_| long).map(|soon| (start + name.len(), soon));
        }
        let short = number < 2 && !rest[at..end].contains(|c: char| c.is_ascii_digit());
        if short && length > 3 && is_beside(&rest[end..]) {
            return Some((end, false));
        }
        at = end;
    }
    None
}

/// Whether something takes place in the next word of `rest`, or else later in its sentence.
fn takes_place(rest: &str) -> Option<bool> {
    let mut left = SENTENCE;
    for (number, word) in rest.split(' ').enumerate() {
        if HAPPENS.iter().any(|happens| word.starts_with(happens)) {
            return Some(number == 0);
        }
        left = left.checked_sub(word.len() + 1)?;
        if word.ends_with('.') {
            return None;
        }
    }
    None
}

/// Whether the last word at `span` is no word of every day: one from abroad, or with Latin letters.
fn looks_called(reading: &Reading<'_>, span: Span) -> bool {
    let word = reading.slice(span).rsplit(' ').next().unwrap_or_default();
    word.contains(|c: char| c.is_ascii_uppercase()) || reading.lexicon.names.foreign_look(word) >= 2
}

/// How the words for what takes place end: they are no venue, though they stand before 에서.
const EVENTS: &[&str] = &[
    "간담회",
    "결승",
    "결승전",
    "경기",
    "공연",
    "대회",
    "박람회",
    "세미나",
    "시사회",
    "시위",
    "심포지엄",
    "엑스포",
    "예선",
    "올림픽",
    "월드컵",
    "유세",
    "전시회",
    "증시",
    "집회",
    "총회",
    "축제",
    "컨퍼런스",
    "콘서트",
    "콘퍼런스",
    "토론회",
    "페스티벌",
    "포럼",
    "행사",
    "회견",
    "회담",
    "회의",
];

/// Whether the words at `span` are a name, and no description: not 한 호텔, 자택.
fn is_name(reading: &Reading<'_>, span: Span) -> bool {
    const ENDINGS: &[char] = &[
        '은', '는', '의', '된', '할', '한', '던', '운', '을', '를', '에', '서', '고', '며', '과',
        '와', '로', '인', '린', '난', '간', '및', '등', '적', '이', '가',
    ];
    let lexicon = reading.lexicon;
    let text = reading.slice(span);
    let common = |word: &str| {
        lexicon.places.is_modifier(word)
            || lexicon.names.is_common(word)
            || lexicon.organizations.is_common(word)
    };
    let mut words = text.split(' ').rev();
    let last = words.next().unwrap_or_default();
    begins_word(reading.text, span.start())
        && !common(last)
        && !EVENTS.iter().any(|event| last.ends_with(event))
        && !begins_with_place(reading, span)
        && words.all(|word| word.chars().count() > 1 && !word.ends_with(ENDINGS) && !common(word))
}

/// Whether the first word at `span` is a place itself: the venue lies there.
fn begins_with_place(reading: &Reading<'_>, span: Span) -> bool {
    reading.hits_in(Span::new(span.start(), span.start() + 1)).iter().any(|&hit| {
        let place = reading.lexicon.senses(hit).iter().any(|sense| sense.place().is_some());
        place && reading.text[hit.span.end()..].starts_with(' ')
    })
}
