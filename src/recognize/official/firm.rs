//! Companies that no lexicon knows, told by the sort of company named before them.

use super::{
    View,
    words::{Kind, Word},
};

/// Ends of nouns for a sort of company.
const SORTS: &[&str] = &[
    "업체",
    "기업",
    "회사",
    "스타트업",
    "벤처",
    "제조사",
    "개발사",
    "운영사",
    "시공사",
    "제작사",
    "기획사",
    "소속사",
    "운용사",
    "투자사",
    "대행사",
    "협력사",
    "자회사",
    "계열사",
    "유통사",
    "시행사",
    "설계사",
    "플랫폼",
    "브랜드",
    "로펌",
];

/// O2: whether a sort of company is named right before `at`: 로봇 스타트업 | 모닝브레드 대표,
/// 설계업체인 | 코어픽셀의 남도현 대표.
pub(super) fn is_sorted(view: &View<'_>, at: usize) -> bool {
    let front = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let front = front.strip_suffix('인').unwrap_or(front);
    SORTS.iter().any(|sort| front.ends_with(sort))
}

/// The words of a body without the sort of company before its name, the nearest first.
pub(super) fn without_sort<'w>(view: &View<'_>, words: &'w [Word]) -> &'w [Word] {
    let sort = |word: &Word| {
        let text = view.slice(word.span);
        !matches!(word.kind, Kind::Organization(_)) && SORTS.iter().any(|sort| text.ends_with(sort))
    };
    let cut = words.iter().position(sort).filter(|&cut| cut > 0);
    &words[..cut.unwrap_or(words.len())]
}

/// Regions for which companies have somebody.
const REGIONS: &[&str] = &[
    "아시아태평양",
    "아시아·태평양",
    "아태",
    "아태지역",
    "아시아",
    "유럽",
    "북미",
    "중동",
    "동남아",
    "글로벌",
];

/// The words of a body without the region that its office is for: 오스테드 | 아시아태평양 대표.
pub(super) fn without_region<'w>(view: &View<'_>, words: &'w [Word]) -> &'w [Word] {
    let region = words.first().is_some_and(|word| REGIONS.contains(&view.slice(word.span)));
    if region && words.len() > 1 { &words[1..] } else { words }
}
