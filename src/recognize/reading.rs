//! What the recognisers look at.

use std::cell::RefCell;

use super::starts::{self, Starts};
use crate::{
    Parts, Span,
    lexicon::{Hit, Kinds, Lexicon},
    record::{Article, EntityKind},
    rejected::Refusal,
    source::Source,
};

/// The article's text with the lexicon's hits in it.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    /// The whole text; all spans point into it.
    pub(crate) text: &'a str,
    /// The stretches of it that belong to the article, in order.
    pub(crate) units: Vec<Unit>,
    /// Every form of the lexicon that was asked for in the units, by start and then by end.
    pub(crate) hits: Vec<Hit>,
    /// Where words, numbers and signs of money begin in the units.
    starts: Vec<usize>,
    pub(crate) lexicon: &'a Lexicon,
    /// Candidates that were refused, where somebody wants to know.
    pub(crate) refused: Option<RefCell<Vec<Refusal>>>,
}

/// A stretch of text without a gap. Nothing is recognised across its ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub(crate) span: Span,
    pub(crate) role: Role,
}

/// What a unit is in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    /// A piece of the paragraph with this number.
    Body(usize),
}

/// Bytes of text for each hit, in round numbers: what holds all hits need not grow often.
const BYTES_OF_HIT: usize = 8;

/// The same for each word or number.
const BYTES_OF_START: usize = 8;

/// Bytes of a long word; the hits of one are sooner counted than searched for.
const WORD: usize = 48;

impl<'a> Reading<'a> {
    /// Reads what the recognisers of `parts` look at.
    pub(crate) fn new(
        source: &'a Source<'_>,
        article: &Article,
        lexicon: &'a Lexicon,
        parts: Parts,
    ) -> Reading<'a> {
        let wanted = parts.forms();
        let title = article.title.iter().map(|title| Unit { span: title.span, role: Role::Title });
        let body = article.paragraphs.iter().enumerate().flat_map(|(number, paragraph)| {
            paragraph.pieces.iter().map(move |&span| Unit { span, role: Role::Body(number) })
        });
        let mut units: Vec<Unit> = title.chain(body).collect();
        units.sort_by_key(|unit| unit.span.start());
        let read = if wanted == Kinds::NONE { &[] } else { &units[..] };
        let length: usize = read.iter().map(|unit| unit.span.len()).sum();
        let mut hits = Vec::with_capacity(length / BYTES_OF_HIT);
        for unit in read {
            lexicon.scan(source.text(), unit.span, wanted, &mut hits);
        }
        let mut starts = Vec::new();
        if parts.has_numbers() {
            starts.reserve(source.text().len() / BYTES_OF_START);
            units.iter().for_each(|unit| starts::add(source.text(), unit.span, &mut starts));
        }
        Reading { text: source.text(), units, hits, starts, lexicon, refused: None }
    }

    /// The unit that the byte at `at` belongs to.
    pub(crate) fn unit_at(&self, at: usize) -> Option<Unit> {
        let after = self.units.partition_point(|unit| unit.span.start() <= at);
        let unit = self.units[after.checked_sub(1)?];
        (at < unit.span.end()).then_some(unit)
    }

    /// Where words, numbers and signs of money begin in a unit.
    pub(super) fn starts_in(&self, unit: Span) -> Starts<'_> {
        Starts::new(&self.starts, unit)
    }

    /// Notes that the words at `span` were refused.
    pub(crate) fn refuse(
        &self,
        kind: EntityKind,
        span: Span,
        rule: &'static str,
        reason: &'static str,
    ) {
        if let Some(refused) = &self.refused {
            refused.borrow_mut().push(Refusal { kind, span, rule, reason });
        }
    }

    /// The words at `span`.
    pub(crate) fn slice(&self, span: Span) -> &'a str {
        &self.text[span.range()]
    }

    /// The hits that start inside `span`.
    pub(crate) fn hits_in(&self, span: Span) -> &[Hit] {
        let start = self.hits.partition_point(|hit| hit.span.start() < span.start());
        let rest = &self.hits[start..];
        let inside = |hit: &Hit| hit.span.start() < span.end();
        let count = if span.len() <= WORD {
            rest.iter().take_while(|hit| inside(hit)).count()
        } else {
            rest.partition_point(inside)
        };
        &rest[..count]
    }
}
