//! Direct and indirect speech.

mod cue;
mod direct;
mod indirect;
mod marks;
mod sentence;
mod speaker;
mod subject;

use self::{
    cue::Verb,
    marks::{Mark, Pair},
    speaker::Floor,
    subject::Subject,
};
use super::{Mentions, Reading, Role};
use crate::{
    Span,
    lexicon::{Cue, Speech},
    record::CueClass,
};

/// Words that somebody said.
#[derive(Clone, Debug)]
pub(crate) struct QuoteMention {
    /// Without the marks.
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) direct: bool,
    /// The verb that reports it.
    pub(crate) cue: Option<Span>,
    pub(crate) class: Option<CueClass>,
    /// The mention of the official or organisation that said it.
    pub(crate) speaker: Option<Span>,
}

/// What is known of one sentence.
struct Sentence<'s> {
    span: Span,
    /// Pairs that begin in it.
    pairs: &'s [Pair],
    verbs: &'s [Verb],
    /// The one after whom the sentence tells something: 경찰에 따르면.
    source: Option<Subject>,
    title: bool,
    speech: &'s Speech,
}

pub(super) fn recognize(reading: &Reading<'_>, found: &Mentions) -> Vec<QuoteMention> {
    let subjects = subject::subjects(reading, found);
    let sources = subject::sources(reading, found);
    let mut floor = Floor::new(reading, &subjects);
    let mut quotes = Vec::new();
    for unit in &reading.units {
        let pairs = marks::pairs(reading.text, unit.span);
        let verbs = cue::verbs(reading, unit.span);
        for span in sentence::sentences(reading.text, unit.span, &pairs) {
            let sentence = Sentence {
                span,
                pairs: within(&pairs, span, |pair| pair.outer.start()),
                verbs: within(&verbs, span, |verb| verb.span.start()),
                source: within(&sources, span, |x| x.span.start()).first().copied(),
                title: unit.role == Role::Title,
                speech: &reading.lexicon.speech,
            };
            read(reading.text, &sentence, &mut floor, &mut quotes);
        }
    }
    quotes
}

fn read(
    text: &str,
    sentence: &Sentence<'_>,
    floor: &mut Floor<'_>,
    quotes: &mut Vec<QuoteMention>,
) {
    let first = quotes.len();
    direct::read(text, sentence, quotes);
    indirect::read(text, sentence, floor, first, quotes);
    if quotes.len() == first {
        quotes.extend(indirect::after_source(text, sentence));
    }
    quotes[first..].sort_by_key(|quote| quote.span.start());
    floor.give(sentence, &mut quotes[first..]);
}

/// The part of a sorted list that starts inside `span`.
fn within<T>(list: &[T], span: Span, start: impl Fn(&T) -> usize) -> &[T] {
    let from = list.partition_point(|x| start(x) < span.start());
    let to = list.partition_point(|x| start(x) < span.end());
    &list[from..to]
}

impl Sentence<'_> {
    /// The first verb that reports, from `at` on and outside quotation marks.
    fn verb_after(&self, at: usize) -> Option<Verb> {
        let mut verbs = self.verbs.iter().filter(|verb| verb.span.start() >= at);
        let found = verbs.find(|verb| !self.is_quoted(verb.span.start()))?;
        (!matches!(found.cue, Cue::Naming | Cue::Nobody)).then_some(*found)
    }

    /// Whether `at` lies between double quotation marks of this sentence.
    fn is_quoted(&self, at: usize) -> bool {
        let before = self.pairs.partition_point(|pair| pair.outer.start() <= at);
        let near = self.pairs[..before].iter().rev().take(8);
        near.filter(|pair| pair.mark == Mark::Double).any(|pair| at < pair.outer.end())
    }
}
