//! Who said it.

use super::Context;
use crate::{
    Span,
    recognize::QuoteMention,
    record::{Mention, Official, Organization, Quote},
};

pub(super) fn resolve(
    mentions: &[QuoteMention],
    officials: &[Official],
    organizations: &[Organization],
    context: &Context<'_>,
) -> Vec<Quote> {
    let persons = index(officials.iter().map(|x| &x.mentions));
    let bodies = index(organizations.iter().map(|x| &x.mentions));
    let quote = |mention: &QuoteMention| {
        let speaker = mention.speaker.and_then(|span| holder(&persons, span));
        let organization = mention.speaker.and_then(|span| holder(&bodies, span));
        Quote {
            text: context.source.slice(mention.span).to_owned(),
            span: mention.span,
            direct: mention.direct,
            speaker,
            organization: organization.filter(|_| speaker.is_none()),
            cue: mention.cue.map(|cue| context.source.slice(cue).to_owned()),
            class: mention.class,
            rule: mention.rule.into(),
        }
    };
    mentions.iter().map(quote).collect()
}

/// The spans of all mentions with the number of their entity, by start.
fn index<'e>(mentions: impl Iterator<Item = &'e Vec<Mention>>) -> Vec<(Span, usize)> {
    let numbered = mentions.enumerate();
    let mut index: Vec<(Span, usize)> =
        numbered.flat_map(|(number, list)| list.iter().map(move |x| (x.span, number))).collect();
    index.sort_unstable();
    index
}

/// The entity with a mention that ends where `span` does.
fn holder(index: &[(Span, usize)], span: Span) -> Option<usize> {
    let from = index.partition_point(|(x, _)| x.end() <= span.start());
    let near = index[from..].iter().take_while(|(x, _)| x.start() < span.end());
    near.filter(|(x, _)| x.end() == span.end()).map(|&(_, number)| number).next()
}
