//! Bodies that are named for the house they sit in.

use super::{Named, PlaceMention, head::seats};
use crate::{
    Span,
    recognize::{OrganizationMention, Reading, hangul::run},
    record::{LocationKind, OrganizationKind},
};

/// P24: a body is its house where something happens before it or around it: 여수시청 앞에서,
/// 홍익대 인근. Adds such houses to `places`; returns the spans of all bodies, those of the houses
/// without the town before them.
pub(super) fn add(
    reading: &Reading<'_>,
    organizations: &[OrganizationMention],
    places: &mut Vec<PlaceMention>,
) -> Vec<Span> {
    let known = places.len();
    let mut spans = Vec::with_capacity(organizations.len());
    for body in organizations {
        let Some(span) = house(reading, body) else {
            spans.push(body.span);
            continue;
        };
        spans.push(span);
        let behind = places[..known].partition_point(|place| place.span.end() < span.end());
        if places[..known].get(behind).is_none_or(|place| !place.span.contains(span)) {
            let named = match body.country.as_deref() {
                None | Some("KR") => Named::Head(LocationKind::Facility),
                Some(_) => Named::HeadAbroad(LocationKind::Facility),
            };
            let candidates = seats(reading, span);
            places.push(PlaceMention { span, rule: "P24", candidates, named });
        }
    }
    places.sort_by_key(|place| place.span.start());
    spans
}

/// The words for the house, if the text means it: 강남경찰서 in 서울 강남경찰서 앞.
fn house(reading: &Reading<'_>, body: &OrganizationMention) -> Option<Span> {
    let rest = &reading.text[body.span.end()..];
    let housed = has_house(body.kind) || HOUSES.iter().any(|house| body.name.ends_with(house));
    let patient = body.kind == OrganizationKind::Hospital && takes_patients(rest);
    let school = body.kind == OrganizationKind::School;
    let hall = hall_len(rest).filter(|_| school).unwrap_or(0);
    if !(patient || hall > 0 || housed && (is_beside(rest) || run(rest) == "까지")) {
        return None;
    }
    let words = reading.slice(body.span);
    let town = body.place.and_then(|place| words.get(place.end() - body.span.start()..));
    let own = town.and_then(|rest| rest.strip_prefix(' ')).filter(|own| !MISSIONS.contains(own));
    let words = own.unwrap_or(words);
    // 검찰, 경찰: all of them together sit in no house.
    let single = words.chars().count() > 2 || words == "국회";
    single.then(|| Span::new(body.span.end() - words.len(), body.span.end() + hall))
}

/// The length of a hall of a school behind it, with the space, where something happens: 청운관 in
/// 경희대 청운관 앞에서.
fn hall_len(rest: &str) -> Option<usize> {
    const HALLS: &[&str] = &["강당", "관", "극장", "체육관", "캠퍼스", "홀"];
    let word = run(rest.strip_prefix(' ')?);
    let name = word.strip_suffix("에서").unwrap_or(word);
    let called =
        HALLS.iter().any(|hall| name.strip_suffix(hall).is_some_and(|stem| stem.len() >= 6));
    let happens = name.len() < word.len() || is_beside(&rest[1 + name.len()..]);
    // 정보기관 is no hall.
    (called && happens && !name.ends_with("기관")).then_some(1 + name.len())
}

/// Names of other bodies that are those of houses, too.
const HOUSES: &[&str] = &[
    "관저",
    "교육청",
    "구청",
    "군청",
    "대사관",
    "대통령실",
    "도청",
    "백화점",
    "시청",
    "영사관",
    "청와대",
    "학교",
];

/// Names of missions without their country.
const MISSIONS: &[&str] = &["대사관", "대표부", "영사관", "총영사관"];

/// Whether bodies of this kind are called like the house they sit in.
fn has_house(kind: OrganizationKind) -> bool {
    use OrganizationKind::{Court, Hospital, Parliament, Police, Prosecution, School};
    matches!(kind, Court | Hospital | Parliament | Police | Prosecution | School)
}

/// Whether what follows is beside a house or a part of it: 앞에서, 인근, 5층 교실; not 앞에 놓인, 앞으로.
pub(super) fn is_beside(rest: &str) -> bool {
    const BESIDE: &[&str] = &[
        "강당",
        "건너편",
        "건물",
        "교실",
        "근처",
        "기숙사",
        "뒤편",
        "맞은편",
        "부근",
        "사거리",
        "앞길",
        "앞마당",
        "옥상",
        "운동장",
        "인근",
        "정문",
        "주차장",
        "후문",
    ];
    const BEFORE: &[&str] = &["", "까지", "에는", "에서", "에서는", "에서도", "을"];
    let Some(next) = rest.strip_prefix(' ') else { return false };
    let word = run(next);
    let storey = next.trim_start_matches(|c: char| c.is_ascii_digit());
    if storey.len() < next.len() && storey.starts_with('층') {
        return true;
    }
    BESIDE.iter().any(|beside| word.starts_with(beside))
        || word.strip_prefix('앞').is_some_and(|ending| BEFORE.contains(&ending))
}

/// Whether what follows is said of a hospital that somebody lies in: 으로 이송됐다, 에서 숨졌다.
pub(super) fn takes_patients(rest: &str) -> bool {
    const CARE: &[&str] = &[
        "데려", "빈소", "사망", "수술", "숨져", "숨졌", "숨진", "실려", "안치", "옮겨", "옮긴",
        "이송", "입원", "진료", "진찰", "치료", "후송",
    ];
    let particle = run(rest);
    let Some(next) = rest[particle.len()..].strip_prefix(' ') else { return false };
    matches!(particle, "에" | "에서" | "으로" | "로")
        // 긴급 이송: a word can stand between.
        && next.split(' ').take(2).any(|word| CARE.iter().any(|care| word.starts_with(care)))
}
