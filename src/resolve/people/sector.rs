//! The world an office belongs to.

use crate::{
    lexicon::Class,
    recognize::Body,
    record::{OrganizationKind, Sector},
};

/// O15: the body's kind decides where it is told; else the class of the title.
pub(super) fn of(class: Class, title: &str, body: Option<&Body>) -> Sector {
    match class {
        Class::Academic | Class::Other => {
            by_body(body).filter(|_| movable(title)).unwrap_or(Sector::Other)
        }
        Class::Business => by_body(body).unwrap_or(Sector::Business),
        // Teams and associations of owners have these as well, and name no body so often.
        Class::Government if title == "단장" && body.is_none() => Sector::Other,
        Class::Institution if title == "조합장" => by_body(body).unwrap_or(Sector::Other),
        Class::Government
        | Class::Institution
        | Class::Finance
        | Class::Legislature
        | Class::International => by_body(body).unwrap_or(Sector::Public),
        Class::Party
            if (title.ends_with("대표")
                && !title.starts_with("원내")
                && !title.starts_with("당"))
                || title.ends_with("고문") =>
        {
            by_body(body).unwrap_or(Sector::Business)
        }
        Class::Party => by_body(body).unwrap_or(Sector::Public),
        _ => Sector::Public,
    }
}

/// Titles of class other that public bodies have as well.
fn movable(title: &str) -> bool {
    ["원장", "국장", "이사장", "지부장", "지회장", "사무국장", "총장"]
        .iter()
        .any(|head| title.ends_with(head))
}

fn by_body(body: Option<&Body>) -> Option<Sector> {
    let body = body?;
    use OrganizationKind as Kind;
    Some(match body.kind {
        Some(Kind::Company | Kind::Media) => Sector::Business,
        Some(Kind::School | Kind::Hospital) => Sector::Other,
        Some(Kind::Association) => association(&body.name),
        Some(Kind::Other) if is_organizer(&body.name) => Sector::Other,
        Some(Kind::Other) => return None,
        Some(_) => Sector::Public,
        None => return by_name(&body.name),
    })
}

/// Whether a body holds an event.
fn is_organizer(name: &str) -> bool {
    ["조직위원회", "조직위", "집행위원회", "집행위"].iter().any(|end| name.ends_with(end))
}

fn association(name: &str) -> Sector {
    if name.ends_with("노동조합") || name.ends_with("노조") {
        return Sector::Other;
    }
    let trade = ["협회", "중앙회", "상의", "상공회의소", "연합회", "조합"];
    if trade.iter().any(|end| name.ends_with(end)) { Sector::Business } else { Sector::Other }
}

/// By the head of a name that no lexicon knows.
fn by_name(name: &str) -> Option<Sector> {
    const PUBLIC: &[&str] = &[
        "부",
        "청",
        "처",
        "위",
        "위원회",
        "공사",
        "공단",
        "당",
        "시",
        "도",
        "군",
        "구",
        "의회",
        "법원",
    ];
    const BUSINESS: &[&str] = &[
        "전자",
        "건설",
        "그룹",
        "은행",
        "증권",
        "화학",
        "산업",
        "중공업",
        "카드",
        "보험",
        "홀딩스",
        "바이오",
        "제약",
        "코리아",
    ];
    const OTHER: &[&str] = &[
        "노조",
        "노동조합",
        "연합",
        "연대",
        "모임",
        "학회",
        "대학",
        "대학교",
        "연구소",
        "병원",
        "교회",
    ];
    if OTHER.iter().any(|end| name.ends_with(end)) {
        Some(Sector::Other)
    } else if BUSINESS.iter().any(|end| name.ends_with(end)) || name.is_ascii() {
        Some(Sector::Business)
    } else if PUBLIC.iter().any(|end| name.ends_with(end)) {
        Some(Sector::Public)
    } else {
        None
    }
}
