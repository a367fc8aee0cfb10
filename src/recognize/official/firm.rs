//! Companies that no lexicon knows, told by the sort of company named before them.

use super::{
    Body, View, body,
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

/// Whether a word names what somebody in a body is at work on: 독일마셜기금 인도·태평양 | 프로그램.
pub(super) fn is_unit(word: &str) -> bool {
    ["프로그램", "부문", "분야", "담당", "지역", "업무"].iter().any(|unit| word.ends_with(unit))
}

/// O18: the body that somebody calls on to meet the person whose name begins at `at`:
/// 국제연맹(IFX) 본부를 찾아 | 레온 하스 회장과 만났다.
pub(super) fn visited(view: &View<'_>, at: usize) -> Option<Body> {
    const VERBS: &[&str] = &["찾아", "방문해", "방문한 자리에서", "찾은 자리에서"];
    const HOUSES: &[&str] = &["본부", "본사", "사옥", "청사", "사무소"];
    let front = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let front = VERBS.iter().find_map(|verb| front.strip_suffix(verb))?.trim_end_matches(' ');
    let front = front.strip_suffix(['을', '를'])?;
    let house = HOUSES.iter().find_map(|house| front.strip_suffix(house));
    let end = view.unit.start() + house.unwrap_or(front).trim_end_matches(' ').len();
    let bodies = &view.found.organizations;
    let next = bodies.partition_point(|body| body.span.end() < end.saturating_sub(1));
    let number = bodies[next..].iter().position(|body| body.span.end() + 1 >= end)? + next;
    let bracket = view.text()[..end].ends_with(')');
    let exact = bodies[number].span.end() == if bracket { end - 1 } else { end };
    exact.then(|| body::of_mention(view, number))
}
