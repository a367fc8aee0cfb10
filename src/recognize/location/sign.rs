//! Countries in one syllable or one Chinese character.

use super::{
    Found, Named, PlaceMention, Rows, ending_at, starting_at,
    tail::{begins_word, ends, is_hanja},
};
use crate::{
    Span,
    firsts::Firsts,
    lexicon::{CompoundUse, Hit, Kinds, Sense, SignUse, Strength},
    recognize::{
        Reading,
        hangul::{after, before, is_syllable, run},
    },
    record::LocationKind,
};

/// Signs between two countries: 한·미, 美-中.
const BETWEEN: [char; 6] = ['·', 'ㆍ', '∙', '・', '‧', '-'];

static BETWEEN_FIRSTS: Firsts<4> = Firsts::of(b"-\xC2\xE2\xE3");

/// Adds every sign of a country in `unit` to its other names.
pub(super) fn find(reading: &Reading<'_>, unit: Span, found: &mut Vec<Found>) {
    let named = found.len();
    for &hit in reading.hits_in(unit).iter().filter(|hit| hit.is(Kinds::COUNTRY_SIGN)) {
        for &sense in reading.lexicon.senses(hit) {
            match sense {
                Sense::CountrySign(number) => character(reading, hit, number, found),
                Sense::CountryLead(row) => lead(reading, hit, row, found),
                Sense::CountryCompound(number) => compound(reading, hit, number, found),
                _ => {}
            }
        }
    }
    let text = reading.slice(unit);
    let mut from = 0;
    while let Some(at) = BETWEEN_FIRSTS.next(text, from) {
        let Some(sign) = after(text, at) else { break };
        from = at + sign.len_utf8();
        if BETWEEN.contains(&sign) {
            let span = Span::new(unit.start() + at, unit.start() + from);
            pair(reading, span, found, named);
        }
    }
}

fn push(found: &mut Vec<Found>, span: Span, row: u32, rule: &'static str) {
    let mention =
        PlaceMention { span, rule, candidates: Rows::from_iter([row]), named: Named::Row };
    found.push(Found { mention, strength: Strength::Plain, local: true });
}

/// P11: a Chinese character that stands for a country as a word: 美 국무부, 韓 유치, 대(對)美.
fn character(reading: &Reading<'_>, hit: Hit, number: u32, found: &mut Vec<Found>) {
    let sign = reading.lexicon.places.sign_number(number);
    let (text, span) = (reading.text, hit.span);
    let (left, right) = (before(text, span.start()), after(text, span.end()));
    let toward = matches!(left, Some('對' | '訪' | '駐'));
    let sure = toward && right.is_none_or(|c| !is_hanja(c));
    if sure || sign.use_ == SignUse::Hanja && stands_alone(reading, left, right, span) {
        push(found, span, sign.country, "P11");
    }
}

fn stands_alone(
    reading: &Reading<'_>,
    left: Option<char>,
    right: Option<char>,
    span: Span,
) -> bool {
    let country = |c: char| {
        let sign = reading.lexicon.places.sign(c);
        sign.is_some_and(|sign| sign.use_ == SignUse::Hanja)
    };
    let free = |c: Option<char>| c.is_none_or(|c| !is_hanja(c) || country(c));
    let word = |c: char| is_syllable(c) || c.is_ascii_alphanumeric();
    let bracketed = left == Some('(') && right == Some(')');
    // 수사 中 사망: the character of 'during' stands between two spaces.
    let during = reading.text[span.range()] == *"中"
        && (right == Some(' ') || right.is_none())
        && left.is_some_and(|c| c == ' ')
        && before(reading.text, span.start() - 1).is_some_and(word);
    free(left) && free(right) && left.is_none_or(|c| !word(c)) && !bracketed && !during
}

/// P12: a syllable with an office behind it: 미 국무부, 일 외무성.
fn lead(reading: &Reading<'_>, hit: Hit, row: u32, found: &mut Vec<Found>) {
    let (text, span) = (reading.text, hit.span);
    let Some(sign) = after(text, span.start()) else { return };
    if begins_word(text, span.start()) && ends(reading.lexicon, text, span.end()).is_some() {
        push(found, Span::new(span.start(), span.start() + sign.len_utf8()), row, "P12");
    }
}

/// P13: words made of countries: 한미, 한중일, 방미, 대미.
fn compound(reading: &Reading<'_>, hit: Hit, number: u32, found: &mut Vec<Found>) {
    let (text, span) = (reading.text, hit.span);
    if !begins_word(text, span.start()) || ends(reading.lexicon, text, span.end()).is_none() {
        return;
    }
    let use_ = reading.lexicon.places.compound(number);
    let guarded = matches!(use_, CompoundUse::GuardedPair | CompoundUse::GuardedVisit);
    // 시장에 대한 규제: about a market, not toward Korea.
    let about = text[..span.start()].ends_with("에 ") && reading.slice(span) == "대한";
    if guarded && (about || !between_states(&text[span.end()..])) {
        return;
    }
    let prefix = matches!(use_, CompoundUse::Visit | CompoundUse::GuardedVisit);
    for (at, c) in reading.slice(span).char_indices().skip(usize::from(prefix)) {
        if let Some(sign) = reading.lexicon.places.sign(c) {
            let start = span.start() + at;
            push(found, Span::new(start, start + c.len_utf8()), sign.country, "P13");
        }
    }
}

/// Whether the next word is one of what goes on between states.
pub(super) fn between_states(rest: &str) -> bool {
    const WORDS: &[&str] = &[
        "정상", "회담", "관계", "협상", "대화", "수출", "수입", "무역", "관세", "제재", "견제",
        "압박", "의존", "외교", "규제", "투자",
    ];
    let next = rest.strip_prefix(' ').unwrap_or(rest);
    WORDS.iter().any(|word| next.starts_with(word))
}

/// P14: signs of countries side by side: 한·미, 美-中, 한·카자흐.
fn pair(reading: &Reading<'_>, between: Span, found: &mut Vec<Found>, named: usize) {
    let left = side(reading, found, named, between.start(), Side::Left);
    let Some(left) = left else { return };
    let right = side(reading, found, named, between.end(), Side::Right);
    let Some(right) = right else { return };
    // 중·남미: the middle and the south of a continent.
    if reading.text[between.end()..].starts_with("남미") {
        return;
    }
    for (span, row) in [left, right].into_iter().flatten() {
        push(found, span, row, "P14");
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// What stands at one side: `Some(None)` for a country that is found already, `Some(Some(_))`
/// for a sign.
fn side(
    reading: &Reading<'_>,
    found: &[Found],
    named: usize,
    at: usize,
    side: Side,
) -> Option<Option<(Span, u32)>> {
    let named = match side {
        Side::Left => ending_at(&found[..named], at),
        Side::Right => starting_at(&found[..named], at),
    };
    if let Some(country) = named {
        let row = *country.mention.candidates.first()?;
        let kind = reading.lexicon.places.get(row).kind;
        return matches!(
            kind,
            LocationKind::Country | LocationKind::Region | LocationKind::Continent
        )
        .then_some(None);
    }
    let text = reading.text;
    let c = match side {
        Side::Left => before(text, at)?,
        Side::Right => after(text, at)?,
    };
    let sign = reading.lexicon.places.sign(c)?;
    let span = match side {
        Side::Left => Span::new(at - c.len_utf8(), at),
        Side::Right => Span::new(at, at + c.len_utf8()),
    };
    let free = match side {
        Side::Left => begins_word(text, span.start()),
        Side::Right => follows_pair(reading, span.end()),
    };
    free.then_some(Some((span, sign.country)))
}

/// Whether a pair of countries can end at `at`: 한·미 정상회담, 한·미연합훈련, 한·중은.
fn follows_pair(reading: &Reading<'_>, at: usize) -> bool {
    const WORDS: &[&str] = &[
        "정상",
        "양국",
        "관계",
        "무역",
        "협상",
        "동맹",
        "연합",
        "공동",
        "전쟁",
        "갈등",
        "회담",
        "외교",
        "군사",
        "통상",
        "경제",
        "기업",
        "국방",
        "협력",
        "대화",
        "자유무역",
        "합의",
        "수교",
        "우호",
        "친선",
        "정부",
        "비즈니스",
        "산업",
        "투자",
        "방위비",
        "상호",
        "패권",
        "분쟁",
        "경쟁",
        "원자력",
        "미사일",
        "월드컵",
        "문화",
        "해저",
        "국교",
        "기본조약",
        "통화",
        "고위급",
    ];
    let rest = run(&reading.text[at..]);
    rest.is_empty()
        || WORDS.iter().any(|word| rest.starts_with(word))
        || ends(reading.lexicon, reading.text, at).is_some()
}
