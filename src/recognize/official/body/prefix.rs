//! Bodies whose short form stands before a title in one word, and those that the lexicon knows.

use super::{
    super::{
        Body, View, house,
        words::{self, Kind, Word},
    },
    mission::embassy,
    of_words,
};
use crate::{
    Span,
    lexicon::{Class, Head, Sense, Text},
    record::{LocationKind, OrganizationKind},
};

/// O2: the body whose short form stands before the head in one word, and whether it is known:
/// 창원+시장, 금융+위원장, 주미+대사.
pub(in crate::recognize::official) fn of_prefix(
    view: &View<'_>,
    prefix: Span,
    head: &Head,
) -> Option<(Body, bool)> {
    let text = view.slice(prefix);
    if head.class == Class::Diplomat {
        return embassy(view, prefix, head).map(|body| (body, true));
    }
    let name = head.body.as_deref().map(|suffix| full(text, suffix)).unwrap_or_default();
    let suffix = head.body.as_deref().unwrap_or_default();
    const OFFICES: &[&str] = &["청", "지방검찰청", "고등검찰청", "경찰서", "서"];
    const MADE: &[&str] =
        &["구", "군", "시", "도", "읍", "면", "연구소", "협회", "병원", "사령부", "교육청"];
    let long = text.chars().nth(1).is_some();
    let made = || {
        let country = Some(Text::Borrowed("KR"));
        Body { name: name.clone().into(), country, ..Body::default() }
    };
    let body = listed(view, &name).or_else(|| division(view, text, suffix));
    if body.is_none() && long && OFFICES.contains(&suffix) {
        return Some((made(), suffix.ends_with('청') || text.chars().nth(3).is_some()));
    }
    let whole = || listed(view, text).filter(|_| long && head.class != Class::Local);
    let body = body
        .or_else(|| house::council(view, text, head.class, &head.form))
        .or_else(|| house::headed(view, text, suffix))
        .or_else(|| known(view, prefix, head))
        .or_else(whole);
    if let Some(body) = body.or_else(|| told(view, text, suffix)) {
        return Some((body, true));
    }
    let common = suffix == "병원" && view.reading.lexicon.organizations.is_common(text);
    (long && MADE.contains(&suffix) && !common).then(|| (made(), false))
}

/// O2: the body that opens the word of a title, and where it ends there: 통계청 of 통계청조사국장.
/// What bodies of many states call theirs is a body of its own: 유엔통계처 of 유엔통계처+장.
pub(in crate::recognize::official) fn opening(
    view: &View<'_>,
    prefix: Span,
    head: &Head,
) -> Option<(Body, usize)> {
    /// Longest name of a body that is looked for, in characters.
    const LONGEST: usize = 10;
    let text = view.slice(prefix);
    let ends = text.char_indices().map(|(at, _)| at).skip(2).take(LONGEST);
    let own = |end: usize| text[end..].chars().nth(1).is_some();
    let (end, body) = ends
        .filter(|&end| own(end))
        .filter_map(|end| Some((end, sure(view, &text[..end])?)))
        .last()?;
    match head.body.as_deref().filter(|_| body.country.is_none()) {
        Some(suffix) => {
            let name = format!("{text}{suffix}").into();
            Some((Body { name, ..body }, prefix.end()))
        }
        // 건국대+사학과+교수
        None if words::is_department(&text[end..]) || text.ends_with("학과") => {
            Some((body, prefix.end()))
        }
        None => Some((body, prefix.start() + end)),
    }
}

/// The body of the lexicon that `name` is beyond doubt; names of companies begin other words too.
fn sure(view: &View<'_>, name: &str) -> Option<Body> {
    let lexicon = view.reading.lexicon;
    let sure = lexicon.lookup(name).iter().any(|sense| match *sense {
        Sense::Organization { row, sure } => {
            let body = lexicon.organizations.get(row);
            let company = matches!(body.kind, OrganizationKind::Company | OrganizationKind::Media);
            let long = body.country.is_none() || name.chars().nth(2).is_some();
            sure && !company && long
        }
        _ => false,
    });
    sure.then(|| listed(view, name))?
}

/// O2: the one body that has an office: 대검찰청 for 검찰총장.
pub(in crate::recognize::official) fn fixed(view: &View<'_>, name: &str) -> Body {
    listed(view, name).unwrap_or_else(|| {
        let state = name.split(' ').next().unwrap_or_default();
        let rows = view.reading.lexicon.lookup(state).iter().filter_map(|sense| sense.place());
        let country = rows
            .filter_map(|(row, _)| view.reading.lexicon.places.get(row).country.as_ref())
            .next();
        Body { name: name.to_owned().into(), country: country.cloned(), ..Body::default() }
    })
}

/// The organisation of the lexicon that is called `name`.
pub(super) fn listed(view: &View<'_>, name: &str) -> Option<Body> {
    let lexicon = view.reading.lexicon;
    let senses = lexicon.lookup(name).iter();
    let rows: Vec<u32> = senses
        .filter_map(|sense| match sense {
            Sense::Organization { row, .. } => Some(*row),
            _ => None,
        })
        .collect();
    let body = lexicon.organizations.get(*rows.first()?);
    Some(Body {
        name: body.name.clone(),
        kind: Some(body.kind),
        country: body.country.clone(),
        span: None,
        rows: if rows.len() > 1 { rows } else { Vec::new() },
    })
}

/// The Korean city, county, district or province whose short form stands before 시장, 군수,
/// 구청장 or 지사.
pub(in super::super) fn division(view: &View<'_>, short: &str, suffix: &str) -> Option<Body> {
    if !matches!(suffix, "시" | "군" | "구" | "도") {
        return None;
    }
    let lexicon = view.reading.lexicon;
    let full = format!("{short}{suffix}");
    let rows = lexicon.lookup(&full).iter().chain(lexicon.lookup(short));
    let mut places = rows
        .filter_map(|sense| sense.place())
        .map(|(row, _)| lexicon.places.get(row))
        .filter(|place| place.country.as_deref() == Some("KR") && is_division(place.kind));
    let place = places.clone().find(|place| place.name.ends_with(suffix));
    let place = place.or_else(|| places.next())?;
    let longer = place.name.ends_with(suffix) && !place.name.starts_with(short);
    let name = if longer { place.name.clone() } else { full.into() };
    Some(Body { name, country: Some(Text::Borrowed("KR")), ..Body::default() })
}

/// Whether `short` is a Korean province that a governor has: 경남, not 부산.
pub(in crate::recognize::official) fn is_province(view: &View<'_>, short: &str) -> bool {
    let lexicon = view.reading.lexicon;
    let rows = lexicon.lookup(short).iter().filter_map(|sense| sense.place());
    let mut places = rows.map(|(row, _)| lexicon.places.get(row));
    places.any(|place| place.kind == LocationKind::Province && place.name.ends_with('도'))
}

fn is_division(kind: LocationKind) -> bool {
    matches!(kind, LocationKind::Province | LocationKind::City | LocationKind::District)
}

/// O2: a body that no lexicon has to know, since its name begins like one: 국가양자사업+단장,
/// 대한모래조각협+회장, 수원소방+서장.
fn told(view: &View<'_>, prefix: &str, suffix: &str) -> Option<Body> {
    const LEADS: &[&str] = &["국가", "국립", "시립", "도립", "한국", "대한", "전국", "코리아"];
    let name = full(prefix, suffix);
    const LOCAL: &[&str] = &["회", "협회", "연구소", "의회", "조합", "관", "원"];
    let led = LEADS.iter().any(|lead| prefix.len() > lead.len() && prefix.starts_with(lead))
        || LOCAL.contains(&suffix) && starts_with_place(view, prefix);
    // 광역급행철도신속추진+단장, but not 봉사+단장
    const TASKS: &[&str] = &["추진", "준비", "기획", "사업", "조사", "점검"];
    let long = name.chars().count() >= 6;
    let task = suffix == "단" && TASKS.iter().any(|task| prefix.ends_with(task));
    let led = led || task && name.chars().count() >= 8;
    let country = Some(Text::Borrowed("KR"));
    (led && long && !suffix.is_empty()).then(|| Body {
        name: name.into(),
        country,
        ..Body::default()
    })
}

/// Whether a Korean place and more make up `words`: 경기도의사.
fn starts_with_place(view: &View<'_>, words: &str) -> bool {
    let lexicon = view.reading.lexicon;
    words.char_indices().map(|(at, _)| at).skip(2).take(3).any(|at| {
        let places = lexicon.lookup(&words[..at]).iter().filter_map(|sense| sense.place());
        places
            .map(|(row, _)| lexicon.places.get(row))
            .any(|place| place.country.as_deref() == Some("KR") && is_division(place.kind))
    })
}

/// 서울중앙+지검장 is of 서울중앙지방검찰청.
fn full(prefix: &str, suffix: &str) -> String {
    let office = ["소방", "경찰", "해양경찰", "세무"].iter().any(|kind| prefix.ends_with(kind));
    let suffix = if suffix == "서" && !office { "경찰서" } else { suffix };
    format!("{prefix}{suffix}")
}

/// The organisation or place that is exactly the prefix.
pub(super) fn known(view: &View<'_>, prefix: Span, head: &Head) -> Option<Body> {
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
        body.name.to_mut().push_str(suffix);
    }
    Some(body)
}
