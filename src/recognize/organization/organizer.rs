//! Committees of events.

use super::{Candidate, Naming, Reading, edges};
use crate::{
    Span,
    lexicon::{BodyWord, HeadClass, Kinds, OrganizationHead, Sense},
};

/// Words of an event's name before its last one, at most.
const MOST_WORDS: usize = 5;

/// G13: the committee of an event and the event's name: 2027 충청 하계세계대학경기대회 | 조직위원회.
pub(super) fn read<'a>(
    reading: &'a Reading<'_>,
    unit: Span,
    committee: Span,
    head: &'a OrganizationHead,
) -> Option<Candidate<'a>> {
    let Reading { text, lexicon, .. } = *reading;
    let front = text[unit.start()..committee.start()].strip_suffix(' ')?;
    if !edges::ends(lexicon, text, unit, committee.end()) {
        return None;
    }
    let end = unit.start() + front.len();
    let mut start = edges::word_start(text, unit, end);
    if !edges::begins(text, unit, start) || !is_event(reading, Span::new(start, end)) {
        return None;
    }
    for _ in 0..MOST_WORDS {
        let Some(front) = text[unit.start()..start].strip_suffix(' ') else { break };
        let end = unit.start() + front.len();
        let word = Span::new(edges::word_start(text, unit, end), end);
        if !edges::begins(text, unit, word.start()) || !is_inside(reading, word) {
            break;
        }
        start = word.start();
    }
    let span = Span::new(start, committee.end());
    let naming = Naming::Words { kind: head.kind, head: &head.word, full: &head.word };
    Some(Candidate { span, rule: "G13", sure: true, naming, place: None })
}

/// Whether the word at `span` ends as an event's name and is more than that end.
fn is_event(reading: &Reading<'_>, span: Span) -> bool {
    let word = reading.slice(span);
    let name = reading.lexicon.organizations.before_word(BodyWord::Event, word);
    if name.is_some_and(|name| !name.is_empty()) {
        return true;
    }
    let ends = reading.hits_in(span).iter().filter(|hit| {
        hit.span.end() == span.end()
            && hit.span.start() > span.start()
            && hit.is(Kinds::UNDERTAKING)
    });
    ends.flat_map(|&hit| reading.lexicon.senses(hit)).any(|sense| match sense {
        Sense::Undertaking(row) => {
            reading.lexicon.undertakings.head(*row).class == HeadClass::Event
        }
        _ => false,
    })
}

/// Whether a word can stand before the last one of an event's name: a year, an edition, a place,
/// Latin letters, or one that such names hold.
fn is_inside(reading: &Reading<'_>, span: Span) -> bool {
    let word = reading.slice(span);
    let edition = word.strip_suffix('회').map(|count| count.trim_start_matches('제'));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let latin = word.bytes().all(|b| b.is_ascii_alphanumeric());
    if word.is_empty() {
        return false;
    }
    if latin
        || edition.is_some_and(digits)
        || reading.lexicon.organizations.is_word(BodyWord::Inside, word)
    {
        return true;
    }
    let hits = reading.hits_in(span).iter().filter(|hit| hit.span == span);
    hits.flat_map(|&hit| reading.lexicon.senses(hit)).any(|sense| sense.place().is_some())
}

/// G11: behind the committee of an event, the committee alone is the same body, also cut short.
pub(super) fn short(words: &str) -> [Option<&str>; 2] {
    let whole = words.rsplit(' ').next();
    let cut = whole.and_then(|whole| whole.strip_suffix("원회"));
    [whole, cut]
}
