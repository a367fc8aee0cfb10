//! One function for each law; each panics where a text breaks it. The fuzz targets call the same.

use std::{collections::HashSet, thread};

use gisa::{
    Extractor, Parts, Record, Span,
    record::Mention,
    render::{OffsetUnit, Role},
};

/// A text and what an extractor read in it.
pub(crate) struct Reading<'t> {
    pub(crate) extractor: &'t Extractor,
    pub(crate) text: &'t str,
    pub(crate) record: Record,
}

impl<'t> Reading<'t> {
    pub(crate) fn new(extractor: &'t Extractor, text: &'t str) -> Reading<'t> {
        Reading { extractor, text, record: extractor.extract(text) }
    }
}

/// Reads all parts of a record, those too that are off by default.
pub(crate) fn everything() -> Extractor {
    Extractor::builder().parts(Parts::ALL).build().expect("no option can be wrong")
}

pub(crate) type Law = fn(&Reading<'_>);

/// What a record must obey beside the text that its spans point into.
pub(crate) const OF_RECORDS: &[Law] = &[
    spans_are_evidence,
    other_units_are_evidence,
    nothing_is_lost,
    records_survive_json,
    links_lead_to_entities,
    segments_are_the_text,
    segments_are_the_paragraphs,
];

/// What must hold when the same text is read again.
pub(crate) const OF_READING: &[Law] = &[same_in_same_out, cleaning_is_idempotent];

/// Every span of a record, with the words that the record says stand there.
fn evidence(record: &Record) -> Vec<(Span, Option<&str>)> {
    let article = &record.article;
    let mut all: Vec<(Span, Option<&str>)> = Vec::new();
    let passages = article.title.iter().chain(&article.subtitles);
    all.extend(passages.map(|x| (x.span, Some(&*x.text))));
    all.extend(article.captions.iter().map(|x| (x.span, Some(&*x.text))));
    all.extend(record.amounts.iter().map(|x| (x.span, Some(&*x.text))));
    all.extend(record.dates.iter().map(|x| (x.span, Some(&*x.text))));
    all.extend(record.quotes.iter().map(|x| (x.span, Some(&*x.text))));
    all.extend(record.quantities.iter().map(|x| (x.span, Some(&*x.text))));
    all.extend(mentions(record).map(|x| (x.span, Some(&*x.text))));
    all.extend(article.dateline.iter().map(|x| (x.span, None)));
    all.extend(article.bylines.iter().map(|x| (x.span, None)));
    for paragraph in &article.paragraphs {
        all.push((paragraph.span, None));
        all.extend(paragraph.pieces.iter().map(|&piece| (piece, None)));
    }
    all.extend(record.removed.iter().map(|x| (x.span, None)));
    all.extend(record.removed.iter().filter_map(|x| Some((x.copy_of?, None))));
    all.extend(record.links.iter().map(|x| (x.evidence, None)));
    all
}

fn mentions(record: &Record) -> impl Iterator<Item = &Mention> {
    let locations = record.locations.iter().flat_map(|x| &x.mentions);
    let officials = record.officials.iter().flat_map(|x| &x.mentions);
    let organizations = record.organizations.iter().flat_map(|x| &x.mentions);
    let projects = record.projects.iter().flat_map(|x| &x.mentions);
    locations.chain(officials).chain(organizations).chain(projects)
}

/// The words of `pieces`, with a space between them but where the sign of an escape stands.
fn joined(text: &str, pieces: &[Span]) -> String {
    let mut joined = String::new();
    for (number, piece) in pieces.iter().enumerate() {
        let words = &text[piece.range()];
        let before = number.checked_sub(1).map(|last| &text[pieces[last].end()..piece.start()]);
        let escape = before.is_some_and(|sign| match sign {
            "\\" => words.starts_with(['"', '\'', '/']),
            "\"" | "'" => words.starts_with(sign),
            _ => false,
        });
        joined += if number == 0 || escape { "" } else { " " };
        joined += words;
    }
    joined
}

/// Law 1: `&text[span]` is what the record says, and a paragraph is its pieces.
pub(crate) fn spans_are_evidence(reading: &Reading<'_>) {
    let Reading { text, record, .. } = reading;
    for (span, words) in evidence(record) {
        let found = text.get(span.range());
        let found = found.unwrap_or_else(|| panic!("{span} cuts the text {text:?}"));
        assert!(!found.is_empty(), "{span} is empty in {text:?}");
        assert!(words.is_none_or(|words| words == found), "{span}: {words:?}, but {found:?}");
    }
    for paragraph in &record.article.paragraphs {
        let joined = joined(text, &paragraph.pieces);
        assert_eq!(paragraph.text, joined, "pieces of a paragraph of {text:?}");
        let ends = [paragraph.pieces.first(), paragraph.pieces.last()];
        let [Some(first), Some(last)] = ends else { panic!("a paragraph of nothing: {text:?}") };
        assert_eq!(paragraph.span, Span::new(first.start(), last.end()), "in {text:?}");
        assert!(paragraph.pieces.is_sorted_by(|a, b| a.end() <= b.start()), "pieces overlap");
    }
}

/// Law 1 in the other units that offsets can be counted in.
pub(crate) fn other_units_are_evidence(reading: &Reading<'_>) {
    let Reading { text, record, .. } = reading;
    let chars: Vec<char> = text.chars().collect();
    let utf16: Vec<u16> = text.encode_utf16().collect();
    for (span, words) in evidence(&record.clone().with_offsets(text, OffsetUnit::Chars)) {
        let found: String = chars[span.range()].iter().collect();
        assert!(words.is_none_or(|words| words == found), "characters {span}: {words:?}");
    }
    for (span, words) in evidence(&record.clone().with_offsets(text, OffsetUnit::Utf16)) {
        let found = String::from_utf16(&utf16[span.range()]);
        let found = found.unwrap_or_else(|_| panic!("{span} cuts a pair of surrogates"));
        assert!(words.is_none_or(|words| words == found), "UTF-16 {span}: {words:?}");
    }
}

/// Law 2: every character that is not blank is in exactly one place.
pub(crate) fn nothing_is_lost(reading: &Reading<'_>) {
    let Reading { text, record, .. } = reading;
    let article = &record.article;
    let mut places = vec![0_usize; text.len()];
    let mut take = |span: Span| places[span.range()].iter_mut().for_each(|count| *count += 1);
    article.title.iter().chain(&article.subtitles).for_each(|x| take(x.span));
    article.paragraphs.iter().flat_map(|x| &x.pieces).for_each(|&piece| take(piece));
    article.captions.iter().for_each(|x| take(x.span));
    article.bylines.iter().for_each(|x| take(x.span));
    article.dateline.iter().for_each(|x| take(x.span));
    record.removed.iter().for_each(|x| take(x.span));
    for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
        let count = places[at];
        assert_eq!(count, 1, "{c:?} at {at} is in {count} places of {text:?}\n{record:#?}");
    }
}

/// Law 3: doubling a body adds no paragraph.
pub(crate) fn paragraphs_stand_once(text: &str) {
    let extractor = Extractor::default();
    let once = extractor.clean(text);
    let body: Vec<&str> = once.paragraphs.iter().map(|x| &*x.text).collect();
    let distinct: HashSet<&&str> = body.iter().collect();
    assert_eq!(distinct.len(), body.len(), "a paragraph stands twice: {body:#?}");
    let twice = extractor.clean(&format!("{}\n{}", once.to_plain_text(), body.join("\n")));
    let kept: Vec<&str> = twice.paragraphs.iter().map(|x| &*x.text).collect();
    assert_eq!(kept, body, "the second copy of the body is not gone");
}

/// Law 4: threads and earlier work change nothing.
pub(crate) fn same_in_same_out(reading: &Reading<'_>) {
    let Reading { extractor, text, record } = reading;
    let elsewhere = thread::scope(|scope| {
        let worker = scope.spawn(|| extractor.extract(text));
        worker.join().expect("extraction does not panic")
    });
    assert_eq!(*record, elsewhere, "two records of {text:?}");
}

/// Law 5: a cleaned text is clean.
pub(crate) fn cleaning_is_idempotent(reading: &Reading<'_>) {
    let Reading { extractor, text, record } = reading;
    let once = record.article.to_plain_text();
    assert_eq!(extractor.clean(text).to_plain_text(), once, "two articles of {text:?}");
    let twice = extractor.clean(&once).to_plain_text();
    assert_eq!(twice, once, "cleaning again changes what was left of {text:?}");
}

/// Law 6: JSON gives the record back.
pub(crate) fn records_survive_json(reading: &Reading<'_>) {
    let record = &reading.record;
    let json = serde_json::to_string(record).expect("a record is plain data");
    assert_eq!(serde_json::from_str::<Record>(&json).expect("the same record"), *record);
}

/// Indexes lead to something, every entity is named somewhere, lists are in text order.
pub(crate) fn links_lead_to_entities(reading: &Reading<'_>) {
    use gisa::record::LinkKind::*;

    let Reading { text, record, .. } = reading;
    let (amounts, dates) = (record.amounts.len(), record.dates.len());
    let (officials, bodies) = (record.officials.len(), record.organizations.len());
    let (projects, places, quotes) =
        (record.projects.len(), record.locations.len(), record.quotes.len());
    for link in &record.links {
        let (from, to) = match link.kind {
            ProjectAmount => (projects, amounts),
            ProjectLocation => (projects, places),
            ProjectDate => (projects, dates),
            ProjectOrganization => (projects, bodies),
            OfficialOrganization => (officials, bodies),
            OfficialStatement => (officials, quotes),
            OfficialMeeting => (officials, officials),
            AmountConversion => (amounts, amounts),
            kind => panic!("the laws do not know {kind:?}"),
        };
        assert!(link.from < from && link.to < to, "{link:?} leads nowhere in {text:?}");
    }
    for quote in &record.quotes {
        assert!(quote.speaker.is_none_or(|index| index < officials), "{quote:?}");
        assert!(quote.organization.is_none_or(|index| index < bodies), "{quote:?}");
    }
    assert!(record.amounts.is_sorted_by_key(|x| x.span.start()), "amounts of {text:?}");
    assert!(record.dates.is_sorted_by_key(|x| x.span.start()), "dates of {text:?}");
    assert!(record.quotes.is_sorted_by_key(|x| x.span.start()), "quotes of {text:?}");
    numbers_stand_apart(text, record);
    first_mentions_are_sorted(text, record.locations.iter().map(|x| &*x.mentions));
    first_mentions_are_sorted(text, record.officials.iter().map(|x| &*x.mentions));
    first_mentions_are_sorted(text, record.organizations.iter().map(|x| &*x.mentions));
    first_mentions_are_sorted(text, record.projects.iter().map(|x| &*x.mentions));
}

/// A number is money, a date or a quantity, and only one of them.
fn numbers_stand_apart(text: &str, record: &Record) {
    let amounts = record.amounts.iter().map(|x| x.span);
    let dates = record.dates.iter().map(|x| x.span);
    let mut all: Vec<Span> = record.quantities.iter().map(|x| x.span).collect();
    assert!(all.is_sorted(), "quantities of {text:?}");
    all.extend(amounts.chain(dates));
    all.sort_unstable();
    assert!(all.is_sorted_by(|a, b| a.end() <= b.start()), "numbers of {text:?} overlap: {all:?}");
}

fn first_mentions_are_sorted<'r>(text: &str, lists: impl Iterator<Item = &'r [Mention]>) {
    let mut last = 0;
    for mentions in lists {
        let first = mentions.first().unwrap_or_else(|| panic!("named nowhere in {text:?}"));
        assert!(last <= first.span.start(), "{first:?} is out of order in {text:?}");
        assert!(mentions.is_sorted_by_key(|x| x.span.start()), "{mentions:?} in {text:?}");
        last = first.span.start();
    }
}

/// The segments of a paragraph, each behind a space where it has a gap, are its words.
pub(crate) fn segments_are_the_paragraphs(reading: &Reading<'_>) {
    let Reading { text, record, .. } = reading;
    let mut words = vec![String::new(); record.article.paragraphs.len()];
    for segment in record.highlight(text) {
        if let Role::Paragraph(at) = segment.role {
            words[at].push_str(if segment.gap { " " } else { "" });
            words[at].push_str(segment.text);
        }
    }
    assert!(record.article.paragraphs.iter().map(|it| &it.text).eq(&words), "{text:?}");
}

/// Segments are the text in its order, and each mention is the segments that name its entity.
pub(crate) fn segments_are_the_text(reading: &Reading<'_>) {
    let Reading { text, record, .. } = reading;
    let segments = record.highlight(text);
    let joined: String = segments.iter().map(|segment| segment.text).collect();
    assert_eq!(joined, *text);
    assert!(segments.is_sorted_by_key(|segment| segment.span.start()));
    for mention in record.mentions() {
        let inside = segments.iter().filter(|segment| mention.span.contains(segment.span));
        let words: String = inside
            .inspect(|segment| assert!(segment.entities.contains(&mention.entity), "{text:?}"))
            .map(|segment| segment.text)
            .collect();
        assert_eq!(words, mention.text, "in {text:?}");
    }
}
