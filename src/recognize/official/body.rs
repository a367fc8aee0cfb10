//! The body that an office belongs to, as the words tell it.

use super::{
    Body, View,
    words::{self, Kind, Word},
};
use crate::{
    Span,
    lexicon::{Class, Head},
    record::LocationKind,
};

/// Last syllables of bodies that no lexicon has to know.
const HEADS: &[&str] = &[
    "부",
    "청",
    "처",
    "위",
    "위원회",
    "원",
    "공사",
    "공단",
    "은행",
    "그룹",
    "전자",
    "건설",
    "대",
    "대학교",
    "대학",
    "협회",
    "연합회",
    "중앙회",
    "센터",
    "병원",
    "당",
    "시",
    "도",
    "군",
    "구",
    "법원",
    "지법",
    "고법",
    "지검",
    "고검",
    "본부",
    "사업부",
    "노조",
    "연구소",
    "연구원",
    "재단",
    "학회",
    "의회",
    "국",
    "과",
    "실",
    "팀",
    "사",
    "사령부",
    "증권",
    "보험",
    "생명",
    "화재",
    "카드",
    "캐피탈",
    "운용",
    "자산운용",
    "홀딩스",
    "산업",
    "중공업",
    "화학",
    "제약",
    "바이오",
    "항공",
    "해운",
    "통신",
    "텔레콤",
    "엔지니어링",
    "에너지",
    "모터스",
    "자동차",
    "미디어",
    "코리아",
    "조합",
    "연맹",
    "연대",
    "총연맹",
    "진흥원",
    "개발원",
    "평가원",
    "경찰서",
    "소방서",
    "대사관",
    "사무소",
    "사무처",
    "정부",
    "내각",
    "의료원",
    "박물관",
    "미술관",
    "도서관",
    "학교",
    "고",
    "초",
    "중",
    "여고",
    "총회",
    "교회",
    "성당",
    "네트워크",
    "시스템",
    "솔루션",
    "파트너스",
    "테크",
    "소프트",
    "게임즈",
    "스튜디오",
    "엔터테인먼트",
    "컴퍼니",
    "클럽",
    "구단",
    "대표팀",
    "축구단",
    "야구단",
    "팀장",
    "함대",
    "사단",
    "여단",
    "군단",
    "부대",
    "대대",
    "연대",
];

/// Whether `noun` reads as the name of a body.
pub(super) fn reads_as_body(noun: &str) -> bool {
    let syllables = noun.chars().count();
    syllables >= 3 && HEADS.iter().any(|head| noun.ends_with(head))
}

/// The body in the words from `first` (the leftmost) to `last`, where one of them is known.
pub(super) fn of_words(view: &View<'_>, words: &[Word], class: Class, head: &str) -> Option<Body> {
    let (last, first) = (words.first()?, words.last()?);
    let joined = Span::new(first.span.start(), last.span.end());
    match last.kind {
        Kind::Organization(number) => {
            let mention = &view.found.organizations[number];
            Some(Body {
                name: mention.name.to_string(),
                kind: Some(mention.kind),
                country: mention.country.as_deref().map(str::to_owned),
                span: Some(mention.span),
            })
        }
        Kind::Place(number) if words.len() == 1 => of_place(view, number, last, class, head),
        _ => Some(Body { name: plain(view.slice(joined)), ..Body::default() }),
    }
}

/// Without the brackets inside.
fn plain(text: &str) -> String {
    let mut depth = 0_usize;
    let mut name = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => name.push(c),
            _ => {}
        }
    }
    name
}

/// O2: 미국 대통령 is of the state, 카자흐 부총리 of its government, 미국 상원의원 of its parliament.
fn of_place(view: &View<'_>, number: usize, word: &Word, class: Class, head: &str) -> Option<Body> {
    let mention = &view.found.locations[number];
    let candidate = mention.candidates.first().map(|&row| view.reading.lexicon.places.get(row));
    let name = candidate.map_or(view.slice(word.span), |place| &*place.name);
    let country = candidate.and_then(|place| place.country.as_deref()).map(str::to_owned);
    let state = candidate.is_some_and(|place| place.kind == LocationKind::Country);
    let name = match class {
        Class::Cabinet if state => format!("{name} 정부"),
        Class::State if state && head.ends_with("총리") => format!("{name} 정부"),
        Class::Legislature if state && head.starts_with("상원") => format!("{name} 상원"),
        Class::Legislature if state && head.starts_with("하원") => format!("{name} 하원"),
        Class::Legislature if state && head.starts_with("중의원") => format!("{name} 중의원"),
        Class::Legislature if state && head.starts_with("참의원") => format!("{name} 참의원"),
        Class::Legislature if state => format!("{name} 의회"),
        _ => name.to_owned(),
    };
    Some(Body { name, kind: None, country, span: None })
}

/// O2: the body whose short form stands before the head in one word, and whether it is known:
/// 창원+시장, 금융+위원장, 주미+대사.
pub(super) fn of_prefix(view: &View<'_>, prefix: Span, head: &Head) -> Option<(Body, bool)> {
    let text = view.slice(prefix);
    if head.class == Class::Diplomat {
        return embassy(view, text, head).map(|body| (body, true));
    }
    if let Some(body) = known(view, prefix, head) {
        return Some((body, true));
    }
    let suffix = head.body.as_deref()?;
    let always = matches!(
        suffix,
        "청" | "경찰청" | "지방검찰청" | "고등검찰청" | "구" | "군" | "서" | "시" | "도"
    );
    (always && text.chars().count() >= 2).then(|| {
        let name = full(text, suffix);
        let country = Some("KR".to_owned());
        (Body { name, kind: None, country, span: None }, suffix.ends_with('청'))
    })
}

/// 서울중앙+지검장 is of 서울중앙지방검찰청.
fn full(prefix: &str, suffix: &str) -> String {
    let suffix = if suffix == "서" { "경찰서" } else { suffix };
    format!("{prefix}{suffix}")
}

/// The organisation or place that is exactly the prefix.
fn known(view: &View<'_>, prefix: Span, head: &Head) -> Option<Body> {
    let organizations = &view.found.organizations;
    let places = &view.found.locations;
    let number = words::ending_at(organizations.len(), |n| organizations[n].span, prefix.end())
        .filter(|&n| organizations[n].span == prefix)
        .map(Kind::Organization)
        .or_else(|| {
            words::ending_at(places.len(), |n| places[n].span, prefix.end())
                .filter(|&n| places[n].span == prefix)
                .map(Kind::Place)
        })?;
    let word = Word { span: prefix, end: prefix.end(), kind: number, genitive: false };
    let mut body = of_words(view, &[word], head.class, &head.form)?;
    if let (Class::Local, Some(suffix), Kind::Place(_)) = (head.class, head.body.as_deref(), number)
        && !body.name.ends_with(suffix)
    {
        body.name.push_str(suffix);
    }
    Some(body)
}

/// 주미+대사 is of 주미한국대사관.
fn embassy(view: &View<'_>, prefix: &str, head: &Head) -> Option<Body> {
    let host = prefix.strip_prefix('주').filter(|host| !host.is_empty())?;
    let office = match &*head.form {
        "대사" | "부대사" => "대사관",
        "총영사" | "부총영사" => "총영사관",
        _ => return None,
    };
    let sender = if host.starts_with('한') { "" } else { "한국" };
    let _ = view;
    let country = Some("KR".to_owned());
    Some(Body { name: format!("주{host}{sender}{office}"), kind: None, country, span: None })
}
