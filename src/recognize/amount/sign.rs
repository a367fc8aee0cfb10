//! What stands directly before or behind a number and changes it: a minus, and 반.

use super::{super::hangul, Ground, price::ends_amount};

/// M12: where the minus before a number that begins at `at` begins: -3억원, 마이너스 2억원, and △ in
/// accounts. A dash at the head of a line, behind a word or behind another number is none.
pub(in crate::recognize) fn minus(text: &str, at: usize) -> Option<usize> {
    let before = &text[..at];
    let word = before.strip_suffix(' ').unwrap_or(before);
    let word = word.strip_suffix("(-)").unwrap_or(word);
    if let Some(rest) = word.strip_suffix("마이너스") {
        return (!rest.ends_with(hangul::is_syllable)).then_some(rest.len());
    }
    let last = before.chars().next_back()?;
    let rest = &before[..at - last.len_utf8()];
    let signed = match last {
        '-' | '−' => dash_is_minus(rest),
        '△' => rest.ends_with('(') || is_balance(rest),
        _ => false,
    };
    signed.then_some(rest.len())
}

fn dash_is_minus(before: &str) -> bool {
    let apart = before.ends_with([' ', '(', '[', ':', '\u{a0}']);
    let last = before.trim_end_matches([' ', '\u{a0}']).chars().next_back();
    let number = |c: char| c.is_ascii_digit() || "십백천만억조경원러로엔안~".contains(c);
    apart && last.is_some_and(|c| c != '\n' && !number(c))
}

/// Whether `text` ends in a word of accounts that can be below nought, its particle included. In
/// front of other words △ begins a member of a list.
fn is_balance(text: &str) -> bool {
    let text = text.trim_end_matches(' ');
    let noun = text.strip_suffix(['은', '는', '이', '가', '도', ':']).unwrap_or(text);
    ["이익", "손익", "순익", "수지", "손실", "증감"].iter().any(|word| noun.ends_with(word))
}

/// The end of the 반 that stands as a word of its own behind `at`.
pub(super) fn half(text: &str, at: usize, ground: &Ground<'_>) -> Option<usize> {
    let rest = text[at..].strip_prefix(' ')?.strip_prefix('반')?;
    let end = text.len() - rest.len();
    // 반 년, 반 달 and 반 이상 are halves of something else.
    let other = rest.starts_with(" 년") || rest.starts_with(" 달") || rest.starts_with(" 이상");
    (!other && !rest.starts_with(['도', '만', '의']) && ends_amount(text, end, ground))
        .then_some(end)
}
