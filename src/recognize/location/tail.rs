//! What stands before and behind the name of a place.

use crate::{
    lexicon::Lexicon,
    recognize::hangul::{after, before, is_syllable, run},
};

/// Particles that only follow what one can be at, go to or come from.
const LOCAL: &[&str] = &["에서", "에", "으로", "로", "서"];

/// Whether a word begins at `at`.
pub(super) fn begins_word(text: &str, at: usize) -> bool {
    before(text, at).is_none_or(|c| !is_syllable(c) && !c.is_ascii_alphanumeric())
}

/// P3: how a name ends at `at`: with nothing, particles, or a word that is written onto places.
/// `Some(true)` when what follows is what follows places; `None` when the name goes on.
pub(super) fn ends(lexicon: &Lexicon, text: &str, at: usize) -> Option<bool> {
    // 한국GM, 아프리카TV: the name goes on.
    if after(text, at).is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let rest = run(&text[at..]);
    if rest.is_empty() {
        return Some(follows_places(&text[at..]));
    }
    // 한국인 is a person, 세종대로 a street.
    if rest.starts_with('인') || rest == "대로" {
        return None;
    }
    // 굴업도다: the copula ends a sentence.
    if rest == "다" && text[at..].starts_with("다.") {
        return Some(false);
    }
    if lexicon.particles.contains(rest) {
        let person = rest.starts_with("에게") || rest.starts_with("에겐");
        return Some(!person && LOCAL.iter().any(|local| rest.starts_with(local)));
    }
    (written_on(lexicon, rest) || ends_in_site(lexicon, rest)).then_some(true)
}

/// Whether `rest` is a word that is written onto places, and particles.
fn written_on(lexicon: &Lexicon, rest: &str) -> bool {
    // The longest of these words has six syllables.
    rest.char_indices().take(7).map(|(end, c)| end + c.len_utf8()).any(|end| {
        lexicon.places.is_tail(&rest[..end])
            && (end == rest.len() || lexicon.particles.contains(&rest[end..]))
    })
}

/// Whether `rest` ends in a sort of site, and particles: 도장공장 in 창원도장공장.
fn ends_in_site(lexicon: &Lexicon, rest: &str) -> bool {
    const SITES: &[&str] = &["공장", "사업장", "캠퍼스", "물류센터", "데이터센터"];
    // Few words hold the first syllable of one.
    if !rest.contains(['공', '사', '캠', '물', '데']) {
        return false;
    }
    SITES.iter().any(|site| {
        rest.find(site).is_some_and(|at| {
            let end = at + site.len();
            end == rest.len() || lexicon.particles.contains(&rest[end..])
        })
    })
}

/// Whether the next word is one that follows places: 부산 시내, 서울 인근.
pub(super) fn follows_places(rest: &str) -> bool {
    const WORDS: &[&str] = &[
        "시내",
        "인근",
        "근처",
        "일대",
        "지역",
        "주민",
        "시민",
        "도심",
        "전역",
        "소재",
        "출신",
        "현지",
        "부근",
        "주변",
        "북부",
        "남부",
        "동부",
        "서부",
        "앞바다",
        "해상",
        "해역",
        "해저",
        "심해",
        "연안",
    ];
    let Some(next) = rest.strip_prefix(' ') else { return false };
    WORDS.iter().any(|word| next.starts_with(word))
}

/// Whether what follows is said of towns alone, so that even an ordinary word names one: 개성
/// 근처, 음성 주민.
pub(super) fn follows_towns(rest: &str) -> bool {
    const WORDS: &[&str] =
        &["근처", "도심", "부근", "시내", "시민", "앞바다", "읍내", "인근", "일대", "주민"];
    let next = rest.strip_prefix(' ').unwrap_or(rest);
    WORDS.iter().any(|word| next.starts_with(word))
}

/// The end of the kind word `class` behind `at`: 주 in 텍사스주, 버지니아 주, 장쑤(江蘇)성.
pub(super) fn class_end(text: &str, at: usize, class: &str) -> Option<usize> {
    let rest = &text[at..];
    let gloss = gloss_len(rest).unwrap_or(0);
    let spaced = rest[gloss..].strip_prefix(' ').map_or(0, |_| 1);
    let word = gloss + if gloss == 0 { spaced } else { 0 };
    rest[word..].starts_with(class).then(|| at + word + class.len())
}

/// The length of a gloss in Chinese characters, `(江蘇)`, at the head of `rest`.
pub(super) fn gloss_len(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('(')?;
    // Names in Chinese characters have at most six.
    let end = inner.char_indices().take(7).find(|&(_, c)| c == ')')?.0;
    (end > 0 && inner[..end].chars().all(is_hanja)).then_some(end + 2)
}

/// Where `text` ends without a gloss in Chinese characters: before `(靖國)` in 야스쿠니(靖國).
pub(super) fn before_gloss(text: &str) -> usize {
    let Some(inner) = text.strip_suffix(')') else { return text.len() };
    // Names in Chinese characters have at most six.
    let open = inner.char_indices().rev().take(7).find(|&(_, c)| c == '(').map(|(at, _)| at);
    open.filter(|&at| gloss_len(&text[at..]).is_some()).unwrap_or(text.len())
}

/// Whether `c` is a Chinese character.
pub(super) fn is_hanja(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c) || ('\u{F900}'..='\u{FAFF}').contains(&c)
}
