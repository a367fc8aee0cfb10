//! The body that an office belongs to, as the words tell it.

mod beside;
mod mission;
mod prefix;
mod state;

pub(super) use self::{
    beside::{around_bracket, in_bracket, quoted},
    mission::{mission, posting},
    prefix::{division, fixed, of_prefix, opening},
    state::{
        abroad, abroad_by_context, foreign_office, is_abroad, of_short_state, state_by_context,
    },
};
pub(super) use self::{
    prefix::is_province,
    state::{abroad_by_state, is_stateless},
};
use self::{
    prefix::listed,
    state::{of_state, office_of_state},
};
use super::{
    Body, View, firm, house,
    words::{self, Kind, Word},
};
use crate::{
    Span,
    lexicon::{Class, Text},
    record::{LocationKind, OrganizationKind},
};

/// Longest head of a body that is looked for, in characters.
const LONGEST_HEAD: usize = 5;

/// O2: whether `noun` ends like the name of a body that no lexicon has to know.
pub(super) fn reads_as_body(view: &View<'_>, noun: &str) -> bool {
    let titles = &view.reading.lexicon.titles;
    let starts = noun.char_indices().map(|(at, _)| at);
    starts.skip(2).any(|at| noun.len() - at <= 3 * LONGEST_HEAD && titles.heads_body(&noun[at..]))
}

/// The body in the words from `first` (the leftmost) to `last`, where one of them is known.
pub(super) fn of_words(view: &View<'_>, words: &[Word], class: Class, head: &str) -> Option<Body> {
    let (last, first) = (words.first()?, words.last()?);
    if is_department(view, words) || is_bureau(view, words) {
        return of_words(view, &words[1..], class, head);
    }
    if let Some(unit) = of_army(view, words) {
        return Some(unit);
    }
    if let Some(ministry) = of_state(view, words) {
        return Some(ministry);
    }
    let joined = Span::new(first.span.start(), last.span.end());
    match last.kind {
        Kind::Organization(number) => {
            let body = of_mention(view, whole(view, number));
            let member = class == Class::Legislature && head.ends_with("의원");
            let committee = body.kind == Some(OrganizationKind::Parliament)
                && body.name.ends_with("위원회")
                && body.country.as_deref() == Some("KR");
            if body.kind == Some(OrganizationKind::Hospital)
                && let Some(school) = words.get(1)
                && is_school(view, school)
            {
                return Some(of_hospital(view, school.span, last.span));
            }
            let team = class == Class::Other && body.kind == Some(OrganizationKind::Company);
            if team {
                let name = view.slice(last.span).to_owned().into();
                return Some(Body { name, span: None, ..body });
            }
            Some(if member && committee { fixed(view, "국회") } else { body })
        }
        Kind::Place(number) if words.iter().all(|word| matches!(word.kind, Kind::Place(_))) => {
            let body = of_place(view, number, last, class, head)?;
            let shared = words.len() > 1 && is_shared(view.slice(last.span));
            let name = if shared { plain(view.slice(joined)).into() } else { body.name.clone() };
            Some(Body { name, ..body })
        }
        _ => match words.iter().position(|word| matches!(word.kind, Kind::Organization(_))) {
            Some(owner) if owner > 0 && firm::is_unit(view, view.slice(last.span)) => {
                of_words(view, &words[owner..], class, head)
            }
            _ => Some(Body { name: plain(view.slice(joined)).into(), ..Body::default() }),
        },
    }
}

/// Whether the last word is a part of the school before it.
fn is_department(view: &View<'_>, words: &[Word]) -> bool {
    let [part, owner, ..] = words else { return false };
    words::is_department(view.slice(part.span))
        && (part.kind == Kind::Noun || !matches!(owner.kind, Kind::Noun))
}

/// Whether the last word is a part of the Korean body before it that is none by itself: 한국은행 |
/// 경제통계국.
fn is_bureau(view: &View<'_>, words: &[Word]) -> bool {
    let [part, owner, ..] = words else { return false };
    let Kind::Organization(number) = owner.kind else { return false };
    let korean = view.found.organizations[number].country.as_deref() == Some("KR");
    let text = view.slice(part.span);
    korean && part.kind == Kind::Noun && text.ends_with(['국', '과', '실', '팀']) && text.len() > 9
}

fn is_school(view: &View<'_>, word: &Word) -> bool {
    let Kind::Organization(number) = word.kind else { return false };
    view.found.organizations[number].kind == OrganizationKind::School && word.end == word.span.end()
}

/// O2: the hospital of a university: 고려대 안암병원.
fn of_hospital(view: &View<'_>, school: Span, hospital: Span) -> Body {
    let (school, hospital) = (view.slice(school), view.slice(hospital));
    listed(view, &format!("{school}{hospital}")).unwrap_or_else(|| Body {
        name: format!("{school} {hospital}").into(),
        kind: Some(OrganizationKind::Hospital),
        country: Some(Text::Borrowed("KR")),
        ..Body::default()
    })
}

/// The body that the organisation with this number is.
pub(super) fn of_mention(view: &View<'_>, number: usize) -> Body {
    let mention = &view.found.organizations[number];
    Body {
        name: mention.name.clone(),
        kind: Some(mention.kind),
        country: mention.country.clone(),
        span: Some(mention.span),
        rows: Vec::new(),
    }
}

/// Whether many cities have a district of this name, so that the city belongs to it.
fn is_shared(district: &str) -> bool {
    ["중구", "동구", "서구", "남구", "북구", "강서구"].contains(&district)
}

/// The local government of the place with this number.
pub(super) fn of_place_mention(view: &View<'_>, number: usize) -> Option<Body> {
    let span = view.found.locations[number].span;
    let word = Word { span, end: span.end(), kind: Kind::Place(number), genitive: false };
    of_place(view, number, &word, Class::Local, "")
}

/// O2: the body that has the department with this number: 서울고법 of 서울고법 형사1부.
fn whole(view: &View<'_>, number: usize) -> usize {
    const OWN: &[&str] = &[
        "센터",
        "연구소",
        "연구원",
        "위원회",
        "병원",
        "노조",
        "지부",
        "지회",
        "노동조합",
        "사령부",
        "지원",
    ];
    let bodies = &view.found.organizations;
    let mut at = number;
    while bodies[at].rule == "G8" && bodies[at].country.as_deref() == Some("KR") && at > 0 {
        let part = view.slice(bodies[at].span);
        let inner = !OWN.iter().any(|end| part.ends_with(end));
        let parent = bodies[at]
            .name
            .strip_suffix(part)
            .is_some_and(|name| name.trim_end() == &*bodies[at - 1].name);
        if !inner || !parent {
            break;
        }
        at -= 1;
    }
    at
}

/// O2: the unit of an army: 육군 7공병여단.
fn of_army(view: &View<'_>, words: &[Word]) -> Option<Body> {
    const ARMIES: &[&str] = &["육군", "해군", "공군", "해병대"];
    let [unit, army] = words else { return None };
    let Kind::Organization(number) = unit.kind else { return None };
    let own = view.found.organizations[number].kind == OrganizationKind::Military
        && ARMIES.contains(&view.slice(army.span))
        && !ARMIES.contains(&view.slice(unit.span));
    own.then(|| Body {
        name: view.slice(army.span.join(unit.span)).to_owned().into(),
        kind: Some(OrganizationKind::Military),
        country: Some(Text::Borrowed("KR")),
        ..Body::default()
    })
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
    let told = view.slice(word.span);
    let name = candidate.map_or(told, |place| &*place.name);
    if let Some(council) = house::council(view, told, class, head) {
        return Some(council);
    }
    let country = candidate.and_then(|place| place.country.clone());
    let state = candidate.is_some_and(|place| place.kind == LocationKind::Country);
    let korean = country.as_deref() == Some("KR");
    let name = match state.then(|| office_of_state(class, head)).flatten() {
        Some(office) => format!("{name} {office}"),
        // 조지아 주지사
        None if head == "주지사" && !korean && !name.ends_with('주') => format!("{told}주"),
        None if korean && head != "교육감" => as_told(told, name).to_owned(),
        None if !korean && !state && told.len() > name.len() && told.starts_with(name) => {
            told.to_owned()
        }
        None => name.to_owned(),
    };
    Some(Body { name: name.into(), country, ..Body::default() })
}

/// O2: a local government is called as the text does where that is a full form: 서울시, not
/// 서울특별시.
fn as_told<'a>(told: &'a str, name: &'a str) -> &'a str {
    let full =
        told.chars().nth(2).is_some() && told.chars().next_back() == name.chars().next_back();
    if full { told } else { name }
}

/// Whether a word is a place other than a country, as names of persons are: 파리 of 마리 파리.
pub(super) fn is_town(view: &View<'_>, word: &Word) -> bool {
    let Kind::Place(number) = word.kind else { return false };
    let row = view.found.locations[number].candidates.first();
    row.is_none_or(|&row| view.reading.lexicon.places.get(row).kind != LocationKind::Country)
}
