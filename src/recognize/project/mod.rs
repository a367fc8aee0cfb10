//! Named projects.

mod chain;
mod cue;
mod judge;
mod proper;
mod quoted;
mod words;

use super::{Mentions, Reading, Role, hangul};
use crate::{
    Span,
    lexicon::{Head, HeadClass, Sense, Work},
    record::ProjectKind,
};

/// A project that is named.
#[derive(Clone, Debug)]
pub(crate) struct ProjectMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) kind: ProjectKind,
}

pub(super) fn recognize(reading: &Reading<'_>, found: &Mentions) -> Vec<ProjectMention> {
    let mut mentions = Vec::new();
    for unit in reading.units.iter().filter(|unit| unit.role != Role::Title) {
        quoted::read(reading, unit.span, &mut mentions);
        read_chains(reading, found, unit.span, &mut mentions);
    }
    longest(mentions)
}

fn read_chains(
    reading: &Reading<'_>,
    found: &Mentions,
    unit: Span,
    mentions: &mut Vec<ProjectMention>,
) {
    for &hit in reading.hits_in(unit) {
        let Some(head) = head_of(reading, hit) else { continue };
        if !hangul::ends_name(reading.lexicon, reading.text, hit.span.end()) {
            continue;
        }
        let chain = chain::before(reading, found, hit.span, unit.start());
        if let Some(rule) = judge::accept(reading, &chain, head.class, unit) {
            mentions.push(ProjectMention { span: chain.span(), rule, kind: head.kind });
        }
    }
}

fn head_of(reading: &Reading<'_>, hit: crate::lexicon::Hit) -> Option<Head> {
    reading.lexicon.senses(hit).iter().find_map(|sense| match sense {
        Sense::Undertaking(row) => Some(reading.lexicon.undertakings.head(*row)),
        Sense::Work(Work::Build) => {
            Some(Head { kind: ProjectKind::Programme, class: HeadClass::Item })
        }
        _ => None,
    })
}

/// Of mentions that overlap the longest stays, then the first.
fn longest(mut mentions: Vec<ProjectMention>) -> Vec<ProjectMention> {
    mentions.sort_by_key(|x| (x.span.start(), usize::MAX - x.span.end()));
    let mut kept: Vec<ProjectMention> = Vec::with_capacity(mentions.len());
    for mention in mentions {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(mention.span) => {
                if mention.span.len() > last.span.len() {
                    *last = mention;
                }
            }
            _ => kept.push(mention),
        }
    }
    kept
}
