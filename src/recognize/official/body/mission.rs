//! Embassies and consulates.

use super::{
    super::{Body, View, words},
    prefix::{known, listed},
    state::country_of,
};
use crate::{
    Span,
    lexicon::{Head, Text},
};

/// 주미 대사 is of 주미한국대사관; 주한 대사 alone is one of many.
pub(in crate::recognize::official) fn mission(
    view: &View<'_>,
    host: Span,
    head: &Head,
) -> Option<Body> {
    let own = view.slice(host) != "주한";
    own.then(|| embassy(view, host, head))?
}

/// 주미+대사 is of 주미한국대사관, 주한 중국+대사 of 주한중국대사관.
pub(super) fn embassy(view: &View<'_>, prefix: Span, head: &Head) -> Option<Body> {
    let office = match &*head.form {
        "대사" | "부대사" => "대사관",
        "총영사" | "부총영사" => "총영사관",
        _ => return None,
    };
    let text = view.slice(prefix);
    if let Some(host) = text.strip_prefix('주').filter(|host| !host.is_empty()) {
        let sender = host.strip_prefix('한').filter(|sender| !sender.is_empty());
        let country = sender.and_then(|sender| country_of(view, sender));
        let korean = if host.starts_with('한') { "" } else { "한국" };
        let name = format!("주{host}{korean}{office}");
        let country = country.or(Some(Text::Borrowed("KR")));
        return Some(Body { name: name.into(), country, ..Body::default() });
    }
    let country = known(view, prefix, head)?;
    let host = posting(view, prefix.start()).map_or("", |host| view.slice(host));
    Some(Body {
        name: format!("{host}{text}{office}").into(),
        country: country.country,
        ..Body::default()
    })
}

/// The word before `at` that tells where a mission is: 주한, 주인도네시아, 주유엔.
pub(in crate::recognize::official) fn posting(view: &View<'_>, at: usize) -> Option<Span> {
    const SHORT: &[&str] = &["한", "미", "중", "일", "영", "독", "불", "러", "북", "호", "인니"];
    let word = words::before(view, at).filter(|word| word.end == word.span.end())?;
    let end = word.span.end();
    let start = words::core_start(view.text(), view.unit.start(), end);
    let seat = view.text()[start..end].strip_prefix('주')?;
    let known =
        SHORT.contains(&seat) || country_of(view, seat).is_some() || listed(view, seat).is_some();
    known.then(|| Span::new(start, end))
}
