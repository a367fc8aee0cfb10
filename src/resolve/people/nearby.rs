//! Bodies of offices that name none, from what the article named before them.

use std::cell::OnceCell;

use super::{Person, person::Role};
use crate::{
    Span,
    lexicon::{Class, Text},
    recognize::Body,
    record::{Location, LocationKind, Organization, OrganizationKind},
};

/// How far back a body of the same kind is looked for, in mentions.
const REACH: usize = 40;
/// How far back a party or a court is the one that is meant, in bytes: a paragraph or two.
const NEAR: usize = 900;

/// Where bodies and places stand in the text, once somebody asks.
pub(super) struct Nearby<'e> {
    organizations: &'e [Organization],
    locations: &'e [Location],
    bodies: OnceCell<Vec<(Span, &'e Organization)>>,
    places: OnceCell<Vec<(Span, &'e str, &'e Location)>>,
}

impl<'e> Nearby<'e> {
    pub(super) fn new(organizations: &'e [Organization], locations: &'e [Location]) -> Nearby<'e> {
        Nearby { organizations, locations, bodies: OnceCell::new(), places: OnceCell::new() }
    }

    fn bodies(&self) -> &[(Span, &'e Organization)] {
        self.bodies.get_or_init(|| {
            let mentions =
                |body: &'e Organization| body.mentions.iter().map(move |m| (m.span, body));
            let mut bodies: Vec<_> = self.organizations.iter().flat_map(mentions).collect();
            bodies.sort_by_key(|(span, _)| *span);
            bodies
        })
    }

    fn places(&self) -> &[(Span, &'e str, &'e Location)] {
        self.places.get_or_init(|| {
            let told =
                |place: &'e Location| place.mentions.iter().map(move |m| (m.span, &*m.text, place));
            let mut places: Vec<_> = self.locations.iter().flat_map(told).collect();
            places.sort_by_key(|(span, ..)| *span);
            places
        })
    }

    /// The bodies named before `at`, the nearest first.
    fn before(&self, at: usize) -> impl Iterator<Item = &(Span, &'e Organization)> {
        let last = self.bodies().partition_point(|(span, _)| span.end() <= at);
        self.bodies()[last.saturating_sub(REACH)..last].iter().rev()
    }

    /// O18: the body of an office that names none.
    pub(super) fn body(&self, person: &Person<'_>, at: usize) -> Option<Body> {
        let role = person.role();
        if role.class == Class::Local {
            return self.local(role.title, at);
        }
        if role.title == "대표" {
            return self.party(at);
        }
        if let Some(body) = self.part(role.title, at) {
            return Some(body);
        }
        let fits = fitting(&role)?;
        let Some(&(span, body)) = self.before(at).find(|(_, body)| fits.matches(body)) else {
            return self.next(&fits, at);
        };
        (!fits.near || at - span.end() <= NEAR).then(|| of(span, body))
    }

    /// The part of a body named before that the title is made of: 강원본부 of 강원본부장.
    fn part(&self, title: &str, at: usize) -> Option<Body> {
        let part = title.strip_suffix('장').filter(|part| part.chars().count() >= 4)?;
        let &(span, body) = self.before(at).find(|(_, body)| body.name.ends_with(part))?;
        Some(of(span, body))
    }

    /// The body that follows the office closely: 이복현 원장은 금감원에서.
    fn next(&self, fits: &Fitting, at: usize) -> Option<Body> {
        const CLOSE: usize = 90;
        let last = self.bodies().partition_point(|(span, _)| span.end() <= at);
        let &(span, body) = self.bodies().get(last)?;
        (!fits.near && span.start() - at <= CLOSE && fits.matches(body)).then(|| of(span, body))
    }

    /// The party of a 대표, where the body named last is one and no company.
    fn party(&self, at: usize) -> Option<Body> {
        use OrganizationKind::{Association, Company, Media, Party};
        let of_kind =
            |body: &Organization| matches!(body.kind, Party | Company | Association | Media);
        let &(span, body) = self.before(at).find(|(_, body)| of_kind(body))?;
        (body.kind == Party && at - span.end() <= NEAR).then(|| of(span, body))
    }

    /// The division that stands in a mention of its head, as it was called on the article's date:
    /// 전북특별자치도 of 전북지사.
    pub(super) fn division(&self, mention: Span, name: &str) -> Option<&'e str> {
        let first = self.places().partition_point(|(span, ..)| span.start() < mention.start());
        let inside = self.places()[first..].iter().take_while(|(span, ..)| mention.contains(*span));
        let suffix = name.chars().next_back()?;
        let fits = |place: &&Location| {
            let division = matches!(place.kind, LocationKind::Province | LocationKind::City);
            division && place.country.as_deref() == Some("KR") && place.name.ends_with(suffix)
        };
        inside.map(|&(.., place)| place).filter(fits).last().map(|place| &*place.name)
    }

    /// The local government of a mayor: of the places of its kind the one named last, else the
    /// next one.
    fn local(&self, title: &str, at: usize) -> Option<Body> {
        let suffix = local_suffix(title)?;
        let last = self.places().partition_point(|(span, ..)| span.end() <= at);
        let governed = |&&(_, _, place): &&(Span, &str, &Location)| governs(suffix, place);
        let before = self.places()[last.saturating_sub(REACH)..last].iter().rev().find(governed);
        let &(_, told, place) =
            before.or_else(|| self.places()[last..].iter().take(REACH).find(governed))?;
        let name = match () {
            () if told.ends_with(suffix) && told.chars().count() > 2 => told.to_owned(),
            () if suffix == "도" || told.ends_with(suffix) => place.name.clone(),
            () if place.name.starts_with(told) => format!("{told}{suffix}"),
            () => place.name.clone(),
        };
        let country = Some(Text::Borrowed("KR"));
        Some(Body { name: name.into(), country, ..Body::default() })
    }
}

fn of(span: Span, body: &Organization) -> Body {
    Body {
        name: body.name.clone().into(),
        kind: Some(body.kind),
        country: body.country.clone(),
        span: Some(span),
        rows: Vec::new(),
    }
}

/// Bodies that have such offices.
struct Fitting {
    ends: &'static [&'static str],
    kind: Option<OrganizationKind>,
    /// Whether the body must stand near: several of its kind are named in an article.
    near: bool,
}

impl Fitting {
    fn matches(&self, body: &Organization) -> bool {
        let kind = self.kind.is_none_or(|kind| kind == body.kind);
        let court = self.kind != Some(OrganizationKind::Court) || !body.name.contains(' ');
        kind && court
            && (self.ends.is_empty() || self.ends.iter().any(|end| body.name.ends_with(end)))
    }
}

fn fitting(role: &Role<'_>) -> Option<Fitting> {
    use OrganizationKind as Kind;
    let by_end = |ends| Some(Fitting { ends, kind: None, near: false });
    let by_kind = |kind| Some(Fitting { ends: &[], kind: Some(kind), near: true });
    let title = role.title;
    match role.class {
        Class::Judiciary => by_kind(Kind::Court),
        Class::Prosecution if title == "지청장" => by_end(&["지청"]),
        Class::Prosecution if title == "지검장" => by_end(&["지방검찰청"]),
        Class::Prosecution => by_kind(Kind::Prosecution),
        _ if title.starts_with("원내") || matches!(title, "최고위원" | "정책위의장" | "당대표") => {
            by_kind(Kind::Party)
        }
        _ if title.ends_with("집행위원장") => by_end(&["집행위원회", "집행위"]),
        _ if title.ends_with("조직위원장") => by_end(&["조직위원회", "조직위"]),
        _ if title.ends_with("추진위원장") => by_end(&["추진위원회", "추진위"]),
        _ if matches!(title, "위원장" | "부위원장" | "상임위원") => by_end(&["위원회"]),
        _ if title == "노조위원장" => by_end(&["노동조합", "노조"]),
        _ if title == "지부장" => by_end(&["지부"]),
        _ if title == "지회장" => by_end(&["지회"]),
        _ if matches!(title, "청장" | "차장") => by_end(&["청"]),
        _ if title == "서장" => by_end(&["경찰서", "소방서"]),
        _ if title == "장관" => by_end(&["부"]),
        _ if title == "총장" => by_end(&["대학교", "대", "검찰청", "검찰", "과학기술원"]),
        _ if title == "원장" => by_end(&["원"]),
        _ if title == "이사장" => by_end(&["공단", "재단", "진흥원", "거래소"]),
        _ => None,
    }
}

/// What the name of the local government ends in.
fn local_suffix(title: &str) -> Option<&'static str> {
    Some(match title {
        "시장" | "부시장" | "정무부시장" | "행정부시장" => "시",
        "군수" | "부군수" => "군",
        "구청장" | "부구청장" => "구",
        "지사" | "도지사" | "부지사" | "행정부지사" | "경제부지사" => "도",
        _ => return None,
    })
}

fn governs(suffix: &str, place: &Location) -> bool {
    use LocationKind::{City, District, Province};
    let kind = match suffix {
        "시" => matches!(place.kind, City | Province),
        "군" => place.kind == City || place.kind == District,
        "구" => place.kind == District,
        _ => place.kind == Province,
    };
    kind && place.country.as_deref() == Some("KR") && place.name.ends_with(suffix)
}
