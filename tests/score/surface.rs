use std::collections::BTreeSet;

use super::text::squeeze;

/// Words in front of an amount that are no part of it, the longer before the shorter.
const BEFORE: [&str; 15] = [
    "연간", "각각", "무려", "최대", "최소", "최고", "하루", "모두", "겨우", "고작", "불과", "약",
    "총", "연", "월",
];

/// Words behind an amount that are no part of it.
const BEHIND: [&str; 20] = [
    "가량", "정도", "안팎", "내외", "이상", "이하", "미만", "초과", "까지", "상당", "어치", "짜리",
    "쯤", "씩", "대", "선", "꼴", "권", "당", "여",
];

/// Ends of a place name that tell its rank alone: 광양시 and 광양 are one place.
const RANKS: [&str; 9] =
    ["특별자치시", "특별자치도", "특별시", "광역시", "시", "군", "도", "주", "성"];

/// The amount without white space and without the words around it.
pub(super) fn core(amount: &str) -> String {
    let squeezed = squeeze(amount);
    let mut rest = squeezed.as_str();
    loop {
        let front = BEFORE.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
        let both = BEHIND.iter().find_map(|word| front.strip_suffix(word)).unwrap_or(front);
        if both == rest {
            return rest.to_owned();
        }
        rest = both;
    }
}

/// The place name without its rank, where at least two characters are left.
pub(super) fn place(name: &str) -> String {
    let squeezed = squeeze(name);
    let bare = RANKS
        .iter()
        .find_map(|rank| squeezed.strip_suffix(rank).filter(|bare| bare.chars().nth(1).is_some()));
    bare.unwrap_or(&squeezed).to_owned()
}

/// The share of words that two names have in common.
pub(crate) fn overlap(a: &str, b: &str) -> f64 {
    let (a, b) = (words(a), words(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    count(a.intersection(&b).count()) / count(a.union(&b).count())
}

fn words(name: &str) -> BTreeSet<&str> {
    name.split(|c: char| !(c.is_ascii_alphanumeric() || syllable(c)))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Is this nothing, or one Hangul syllable?
pub(super) fn syllable_or_nothing(surface: &str) -> bool {
    let mut chars = surface.chars();
    chars.next().is_none_or(syllable) && chars.next().is_none()
}

fn syllable(c: char) -> bool {
    ('가'..='힣').contains(&c)
}
