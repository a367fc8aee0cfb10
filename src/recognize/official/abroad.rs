//! Names of persons before a country: what stands there is foreign even where it does not look so.

use super::{
    Bearer, Body, View, body,
    name::Name,
    title::Title,
    words::{self, Kind, Word},
};
use crate::{Span, lexicon::Class, recognize::hangul::is_syllable, record::LocationKind};

/// Most words of such a name.
const LONGEST: usize = 3;
/// What the country adds to the look of the name.
const STRENGTH: i32 = 10;

/// O3: the unknown words before the foreign country that an office is of: 부디 산토소 | 인도네시아
/// 투자부 장관. At least two, which look no more like Korean words than like foreign names.
pub(super) fn name_before(
    view: &View<'_>,
    title: &Title,
    country: &Word,
) -> Option<(Name, Option<Span>)> {
    if let Some(name) = chinese_before(view, country) {
        return Some((name, None));
    }
    let business = matches!(title.class, Class::Business | Class::Academic | Class::Other);
    if business || title.weak || !is_foreign(view, country) {
        return None;
    }
    let mut status = None;
    let mut at = country.span.start();
    while let Some(word) = words::before(view, at).filter(|word| word.kind == Kind::Status) {
        status = status.or(Some(word.span));
        at = word.span.start();
    }
    let name = unknown_words(view, at)?;
    Some((name, status))
}

/// O3: a word of Mandarin syllables before a body of China or Taiwan: 판궁성 | 중국인민은행 총재.
fn chinese_before(view: &View<'_>, country: &Word) -> Option<Name> {
    if !matches!(country_of(view, country)?, "CN" | "TW" | "HK" | "MO") {
        return None;
    }
    let name = words::before(view, country.span.start())?;
    let plain = matches!(name.kind, Kind::Noun | Kind::Korean(_) | Kind::Foreign(_));
    let text = view.slice(name.span);
    let unknown = plain && !name.genitive && view.reading.lexicon.lookup(text).is_empty();
    let names = &view.reading.lexicon.names;
    (unknown && (names.may_be_chinese(text) || names.is_short_chinese(text))).then_some(Name {
        bearer: Bearer::Name(name.span),
        start: name.span.start(),
        end: name.end,
        strength: STRENGTH,
        words: 1,
    })
}

fn unknown_words(view: &View<'_>, at: usize) -> Option<Name> {
    let names = &view.reading.lexicon.names;
    let last = words::before(view, at)?;
    let (mut start, mut count, mut look) = (at, 0_usize, 0);
    while let Some(word) = words::before(view, start).filter(|word| is_unknown(view, word)) {
        if count == LONGEST {
            return None;
        }
        start = word.span.start();
        count += 1;
        look += names.foreign_look(view.slice(word.span));
    }
    let span = Span::new(start, last.span.end().max(start));
    let words_enough = count >= 2 && look >= 0;
    words_enough.then_some(Name {
        bearer: Bearer::Name(span),
        start,
        end: last.end,
        strength: STRENGTH,
        words: count,
    })
}

/// O3: a name of one word before a body or state abroad takes the unknown word that opens the
/// clause: 나딤 | 라흐만 방글라데시 에너지부 장관.
pub(super) fn with_first_name(view: &View<'_>, last: &Word, name: Name) -> Name {
    /// A name from this score on is a Korean one, which stands alone, if it sounds like one.
    const KOREAN: i32 = 12;
    let single = name.start == last.span.start() && matches!(name.bearer, Bearer::Name(_));
    let looks = view.reading.lexicon.names.foreign_look(view.slice(last.span)) >= 0;
    let alone = matches!(last.kind, Kind::Korean(KOREAN..)) && !looks;
    let first = words::before(view, last.span.start()).filter(|_| single && !alone);
    match first.filter(|first| opens_clause(view, first) && is_before_state(view, last.end)) {
        Some(first) => Name {
            bearer: Bearer::Name(first.span.join(last.span)),
            start: first.span.start(),
            strength: name.strength.max(STRENGTH),
            words: 2,
            ..name
        },
        None => name,
    }
}

/// Whether an unknown word is the first of its sentence or clause.
fn opens_clause(view: &View<'_>, word: &Word) -> bool {
    let text = view.slice(word.span);
    let unknown = is_unknown(view, word)
        && text.chars().nth(1).is_some()
        && text.chars().all(is_syllable)
        && !body::reads_as_body(view, text);
    let front = view.text()[view.unit.start()..word.span.start()].trim_end_matches(' ');
    const BEFORE: &[char] = &['.', ',', '\n', '"', '”', '는', '은', '와', '과', '에', '서'];
    unknown && (front.is_empty() || front.ends_with(BEFORE))
}

/// Whether the next word behind `at` is a state other than Korea, or a body of one.
fn is_before_state(view: &View<'_>, at: usize) -> bool {
    let start = at + 1;
    let bodies = &view.found.organizations;
    let number = bodies.partition_point(|body| body.span.start() < start);
    let body = bodies.get(number).filter(|body| body.span.start() == start);
    if let Some(country) = body.and_then(|body| body.country.as_deref()) {
        return country != "KR";
    }
    let places = &view.found.locations;
    let number = places.partition_point(|place| place.span.start() < start);
    let place = places.get(number).filter(|place| place.span.start() == start);
    let row = place.and_then(|place| place.candidates.first());
    row.is_some_and(|&row| {
        let place = view.reading.lexicon.places.get(row);
        place.kind == LocationKind::Country && place.country.as_deref() != Some("KR")
    })
}

/// O2: the foreign state that is the topic, or has the head of government, right before the name:
/// 캐나다는 | 에밀리 로랑 총리가.
pub(super) fn topic(view: &View<'_>, at: usize) -> Option<Body> {
    const PARTICLES: &[&str] = &["은 ", "는 ", "의 ", "에서 ", "에서는 ", "에선 "];
    let places = &view.found.locations;
    let last = places.partition_point(|place| place.span.end() <= at).checked_sub(1)?;
    let between = view.text().get(places[last].span.end()..at)?;
    let place = view.reading.lexicon.places.get(*places[last].candidates.first()?);
    let state = place.kind == LocationKind::Country && place.country.as_deref() != Some("KR");
    (state && PARTICLES.contains(&between)).then(|| Body {
        name: place.name.clone(),
        country: place.country.clone(),
        ..Body::default()
    })
}

/// O3: a town of one state before a body of another is a surname: 에두아르두 리마 브라질 중앙은행 총재.
pub(super) fn town_as_surname(view: &View<'_>, town: &Word) -> Option<Name> {
    let first = words::before(view, town.span.start())?;
    let Kind::Foreign(look) = first.kind else { return None };
    let bodies = &view.found.organizations;
    let number = bodies.partition_point(|body| body.span.start() <= town.end);
    let next = bodies.get(number).filter(|body| body.span.start() == town.end + 1)?;
    let other = next.country.as_deref()?;
    let joined = first.end == first.span.end() && !first.genitive && look >= 2;
    let abroad = other != "KR" && country_of(view, town).is_some_and(|own| own != other);
    (joined && abroad).then(|| Name {
        bearer: Bearer::Name(first.span.join(town.span)),
        start: first.span.start(),
        end: town.end,
        strength: STRENGTH,
        words: 2,
    })
}

/// Whether nothing speaks against a word as part of a name.
fn is_unknown(view: &View<'_>, word: &Word) -> bool {
    let kind = match word.kind {
        Kind::Foreign(_) | Kind::Surname | Kind::Syllable => true,
        Kind::Noun | Kind::Korean(_) => {
            let text = view.slice(word.span);
            !view.reading.lexicon.names.is_common(text)
                && view.reading.lexicon.lookup(text).is_empty()
        }
        _ => false,
    };
    kind && !word.genitive && word.end == word.span.end()
}

fn is_foreign(view: &View<'_>, word: &Word) -> bool {
    country_of(view, word).is_some_and(|country| country != "KR")
}

/// The country of a body or place.
fn country_of<'v>(view: &View<'v>, word: &Word) -> Option<&'v str> {
    match word.kind {
        Kind::Organization(number) => view.found.organizations[number].country.as_deref(),
        Kind::Place(number) => {
            let row = view.found.locations[number].candidates.first();
            row.and_then(|&row| view.reading.lexicon.places.get(row).country.as_deref())
        }
        _ => None,
    }
}
