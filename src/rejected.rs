//! What looked like something and was left out.

use crate::{
    Span,
    record::{EntityKind, Record},
    source::Source,
};

/// Words that were a candidate, and that a rule then refused.
///
/// ```
/// use gisa::{Extractor, record::EntityKind};
///
/// // A word that happens to be the name of a town as well.
/// let text = "정부는 내년 예산을 늘린다.";
/// let rejected = Extractor::default().rejected(text);
/// let place = rejected.iter().find(|it| it.kind == EntityKind::Location).unwrap();
/// assert_eq!((&*place.text, &text[place.span.range()]), ("예산", "예산"));
/// assert!(!place.rule.is_empty() && !place.reason.is_empty());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rejected {
    /// What they could have been.
    pub kind: EntityKind,
    /// The words, exactly as they stand in the text.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// The rule that refused them, or that they did not meet (DESIGN.md lists all rules).
    pub rule: &'static str,
    /// Why, in a few words.
    pub reason: &'static str,
}

/// A candidate that was refused, as the recognisers note it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Refusal {
    pub(crate) kind: EntityKind,
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) reason: &'static str,
}

/// The refusals in text order, without those whose words another rule took after all.
pub(crate) fn of(source: &Source<'_>, refused: Vec<Refusal>, record: &Record) -> Vec<Rejected> {
    let taken = EntityKind::ALL.map(|kind| (kind, taken(record, kind)));
    let mut rejected: Vec<Rejected> = refused.iter().map(|it| rejected(source, it)).collect();
    rejected.retain(|it| {
        let spans = taken.iter().find(|(kind, _)| *kind == it.kind);
        !spans.is_some_and(|(_, spans)| holds(spans, it.span))
    });
    rejected.sort_by_key(|it| (it.span, it.kind));
    rejected.dedup_by_key(|it| (it.span, it.kind));
    rejected
}

fn rejected(source: &Source<'_>, refusal: &Refusal) -> Rejected {
    let Refusal { kind, span, rule, reason } = *refusal;
    let span = source.to_raw(span);
    Rejected { kind, text: source.raw()[span.range()].to_owned(), span, rule, reason }
}

/// Where the record has something of `kind`, in text order and apart from each other.
fn taken(record: &Record, kind: EntityKind) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for mention in record.mentions().filter(|it| it.entity.kind == kind) {
        match spans.last_mut().filter(|last| last.overlaps(mention.span)) {
            Some(last) => *last = last.join(mention.span),
            None => spans.push(mention.span),
        }
    }
    spans
}

fn holds(spans: &[Span], span: Span) -> bool {
    let behind = spans.partition_point(|other| other.end() <= span.start());
    spans.get(behind).is_some_and(|other| other.contains(span))
}
