//! Bodies that the word of a title and what stands before it make together.

use super::{Body, View, body, title::Title};
use crate::{
    Span,
    lexicon::{Class, OrganizationHead, Sense, Usage},
    record::OrganizationKind,
};

/// O2: behind a parliament or council the title's word holds a committee of it: 국회 | 환경노동위원+장,
/// 경기도의회 건설교통위원장. Gives the committee and where the title starts.
pub(super) fn committee(view: &View<'_>, title: &Title, house: &Body) -> Option<(Body, usize)> {
    let head = view.slice(title.head);
    let field = field(view, title);
    let named = field.chars().nth(1).is_some() && !field.ends_with("소");
    let sits =
        house.name == "국회" || house.name.ends_with("의회") && !house.name.contains("협의회");
    (named && sits && matches!(head, "위원장" | "부위원장")).then(|| {
        let body = Body {
            name: format!("{} {field}위원회", house.name).into(),
            kind: Some(OrganizationKind::Parliament),
            country: house.country.clone().or_else(|| Some("KR".into())),
            ..Body::default()
        };
        (body, title.head.start())
    })
}

/// What stands before the head in the title's word.
fn field<'t>(view: &View<'t>, title: &Title) -> &'t str {
    view.slice(Span::new(title.word.min(title.head.start()), title.head.start()))
}

/// O2: the council of which a member is told by the place alone: 전남 도의원 is of 전라남도의회.
pub(super) fn council(view: &View<'_>, place: &str, class: Class, head: &str) -> Option<Body> {
    let suffix = match head {
        "도의원" => "도",
        "시의원" => "시",
        "군의원" => "군",
        "구의원" => "구",
        _ => return None,
    };
    let short = place.strip_suffix(suffix).unwrap_or(place);
    let of_council = |body: Body| Body { name: format!("{}의회", body.name).into(), ..body };
    (class == Class::Legislature).then(|| body::division(view, short, suffix))?.map(of_council)
}

/// O2: a body by its head word, which the title's word cuts short: 서울의료원+장, 충북대병원+장.
pub(super) fn headed(view: &View<'_>, prefix: &str, suffix: &str) -> Option<Body> {
    if !matches!(suffix, "원" | "관" | "병원" | "센터") {
        return None;
    }
    let lexicon = view.reading.lexicon;
    let name = format!("{prefix}{suffix}");
    let parts = name.char_indices().skip(2).take(LONGEST).map(|(at, _)| name.split_at(at));
    let kind = parts.filter(|(part, _)| !lexicon.organizations.is_common(part)).find_map(
        |(part, head)| {
            let heads = lexicon.lookup(head).iter().filter_map(|sense| match sense {
                Sense::OrganizationHead(row) => Some(lexicon.organizations.head(*row)),
                _ => None,
            });
            let fits = |head: &&OrganizationHead| {
                head.usage == Usage::Name && part.chars().count() >= head.least
            };
            heads.filter(fits).map(|head| head.kind).next()
        },
    )?;
    (!lexicon.organizations.is_never(&name)).then_some(Body {
        name: name.into(),
        kind: Some(kind),
        country: Some("KR".into()),
        ..Body::default()
    })
}

/// Longest name of a body that a title's word cuts short, in characters.
const LONGEST: usize = 12;

/// O2: the hospital of a university whose head is told by the hospital's place: 순천향대 | 부천병원장.
pub(super) fn hospital(view: &View<'_>, title: &Title, school: &Body) -> Option<(Body, usize)> {
    let field = field(view, title);
    let told = view.slice(school.span?);
    let fits = view.slice(title.head) == "병원장" && school.kind == Some(OrganizationKind::School);
    (fits && !field.is_empty()).then(|| {
        let body = Body {
            name: format!("{told} {field}병원").into(),
            kind: Some(OrganizationKind::Hospital),
            country: Some("KR".into()),
            ..Body::default()
        };
        (body, title.head.start())
    })
}
