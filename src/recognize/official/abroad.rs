//! Names of persons before a country: what stands there is foreign even where it does not look so.

use super::{
    Bearer, View,
    name::Name,
    title::Title,
    words::{self, Kind, Word},
};
use crate::{Span, lexicon::Class};

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
    (unknown && view.reading.lexicon.names.may_be_chinese(text)).then_some(Name {
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
