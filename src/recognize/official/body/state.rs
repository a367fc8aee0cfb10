//! Bodies of other states, and states where one syllable names them.

use super::{
    super::{
        Body, View,
        title::Title,
        words::{Kind, Word},
    },
    prefix::listed,
};
use crate::{
    Span,
    lexicon::{Class, Sense, Text},
    record::LocationKind,
};

/// O2: the ministry of another state that has the name of a Korean one: 체코 산업통상부.
pub(super) fn of_state(view: &View<'_>, words: &[Word]) -> Option<Body> {
    let [ministry, state] = words else { return None };
    let (Kind::Organization(number), Kind::Place(place)) = (ministry.kind, state.kind) else {
        return None;
    };
    let mention = &view.found.organizations[number];
    let row = view.found.locations[place].candidates.first()?;
    let place = view.reading.lexicon.places.get(*row);
    let abroad = place.kind == LocationKind::Country && place.country.as_deref() != Some("KR");
    (abroad && mention.country.as_deref() == Some("KR")).then(|| Body {
        name: format!("{} {}", place.name, view.slice(ministry.span)).into(),
        country: place.country.clone(),
        ..Body::default()
    })
}

/// What of a state an office is of, where it is not the state itself.
pub(super) fn office_of_state(class: Class, head: &str) -> Option<&'static str> {
    let house = |house: &str| head.starts_with(house);
    match class {
        Class::Cabinet => Some("정부"),
        Class::State if head.ends_with("부총리") => Some("정부"),
        Class::Legislature if house("상원") => Some("상원"),
        Class::Legislature if house("하원") => Some("하원"),
        Class::Legislature if house("중의원") => Some("중의원"),
        Class::Legislature if house("참의원") => Some("참의원"),
        Class::Legislature => Some("의회"),
        _ => None,
    }
}

/// O2: the body where one syllable names the state: 미 하원의장.
pub(in crate::recognize::official) fn of_short_state(
    view: &View<'_>,
    word: Span,
    class: Class,
    head: &str,
) -> Option<Body> {
    const SHORT: &[&str] =
        &["미", "중", "일", "러", "영", "독", "불", "북", "美", "中", "日", "英", "獨", "北", "佛"];
    let text = view.slice(word);
    let lexicon = view.reading.lexicon;
    let row = lexicon.lookup(text).iter().find_map(|sense| match *sense {
        Sense::OrganizationCountry(row) => Some(row),
        _ => None,
    });
    let state = lexicon.organizations.country(row.filter(|_| SHORT.contains(&text))?);
    let name = match office_of_state(class, head) {
        Some(office) => format!("{} {office}", state.name).into(),
        None => state.name.clone(),
    };
    Some(Body { name, country: Some(state.code.clone()), ..Body::default() })
}

/// The code of the country that is called `name`.
pub(super) fn country_of(view: &View<'_>, name: &str) -> Option<Text> {
    let lexicon = view.reading.lexicon;
    lexicon.lookup(name).iter().find_map(|sense| match *sense {
        Sense::OrganizationCountry(row) => Some(lexicon.organizations.country(row).code.clone()),
        sense => {
            let place = lexicon.places.get(sense.place()?.0);
            place.country.clone().filter(|_| place.kind == LocationKind::Country)
        }
    })
}

/// O2: the ministry of the state that was named last before `at` in the sentence; none where no
/// state is, since a foreigner is no Korean minister.
pub(in crate::recognize::official) fn abroad_by_context(
    view: &View<'_>,
    own: &Body,
    at: usize,
) -> Option<Body> {
    if own.country.as_deref() != Some("KR") {
        return Some(own.clone());
    }
    let state = state_by_context(view, at)?;
    let name = state.name.strip_suffix(" 정부").unwrap_or(&state.name).to_owned().into();
    Some(abroad(own, &Body { name, ..state }))
}

/// Whether the words name a ministry and no state.
pub(in crate::recognize::official) fn is_stateless(title: &Title, ministry: &Body) -> bool {
    let told = ministry.span.is_none() && ministry.country.is_none();
    title.class == Class::Cabinet && told && ministry.name.ends_with(['부', '성', '처'])
}

/// O2: a foreigner's ministry is that of the state named last: 교통부 is 태국 교통부.
pub(in crate::recognize::official) fn abroad_by_state(
    view: &View<'_>,
    ministry: &Body,
    at: usize,
) -> Option<Body> {
    let state = state_by_context(view, at);
    Some(state.map_or_else(|| ministry.clone(), |state| abroad(ministry, &state)))
}

/// The government of the foreign state that was named last before `at` in the paragraph.
pub(in crate::recognize::official) fn state_by_context(view: &View<'_>, at: usize) -> Option<Body> {
    /// As far back as a paragraph reaches, in mentions of places.
    const REACH: usize = 8;
    let places = &view.found.locations;
    let last = places.partition_point(|place| place.span.end() <= at);
    let near = places[..last].iter().rev().take(REACH);
    let near = near.take_while(|place| place.span.start() >= view.unit.start());
    let state = near
        .filter_map(|place| Some(view.reading.lexicon.places.get(*place.candidates.first()?)))
        .find(|place| {
            place.kind == LocationKind::Country && place.country.as_deref() != Some("KR")
        })?;
    Some(Body {
        name: format!("{} 정부", state.name).into(),
        country: state.country.clone(),
        ..Body::default()
    })
}

/// Whether the words before a title name no body but a place abroad.
pub(in crate::recognize::official) fn is_abroad(body: &Body) -> bool {
    body.span.is_none() && body.country.as_deref().is_some_and(|country| country != "KR")
}

/// O2: a state's foreign office under the name that the tables know: 외무부 for 외교부.
pub(in super::super) fn foreign_office(view: &View<'_>, name: String) -> String {
    let other = name.strip_suffix("외교부").map(|state| format!("{state}외무부"));
    let known = |name: &str| listed(view, name).is_some();
    other.filter(|other| known(other) && !known(&name)).unwrap_or(name)
}

/// O2: the ministry of another state: 미국 국방장관 is of 미국 국방부.
pub(in crate::recognize::official) fn abroad(own: &Body, state: &Body) -> Body {
    if state.span.is_some() {
        return state.clone();
    }
    if state.country == own.country {
        return own.clone();
    }
    let country = state.name.strip_suffix(" 정부").unwrap_or(&state.name);
    let ministry = own.name.rsplit(' ').next().unwrap_or(&own.name);
    let name = format!("{country} {ministry}").into();
    Body { name, country: state.country.clone(), ..Body::default() }
}
