//! Verbs that report words.

use crate::{
    Span,
    lexicon::{Cue, Kinds, Sense},
    recognize::{Reading, hangul},
    record::CueClass,
};

/// A reporting verb in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    /// The whole word: 밝혔다.
    pub(super) span: Span,
    pub(super) cue: Cue,
}

impl Cue {
    /// What the record tells of it.
    pub(super) fn class(self) -> Option<CueClass> {
        Some(match self {
            Cue::Say | Cue::Bare => CueClass::Say,
            Cue::Stress => CueClass::Stress,
            Cue::Claim => CueClass::Claim,
            Cue::Ask => CueClass::Ask,
            Cue::Announce => CueClass::Announce,
            Cue::Promise => CueClass::Promise,
            Cue::Expect => CueClass::Expect,
            Cue::Feel => CueClass::Feel,
            Cue::Nobody => CueClass::Hearsay,
            Cue::Naming => return None,
        })
    }
}

/// The reporting verbs in `span`, each at the beginning of a word.
pub(super) fn verbs(reading: &Reading<'_>, span: Span) -> Vec<Verb> {
    let mut verbs: Vec<Verb> = Vec::new();
    for &hit in reading.hits_in(span).iter().filter(|hit| hit.is(Kinds::SPEECH)) {
        let Some(cue) = reading.lexicon.senses(hit).iter().find_map(|sense| match sense {
            Sense::Speech(cue) => Some(*cue),
            _ => None,
        }) else {
            continue;
        };
        let start = hit.span.start();
        let glued = hangul::before(reading.text, start).is_some_and(hangul::is_syllable);
        if glued && !behind_particle(&reading.text[..start]) {
            continue;
        }
        let end = hit.span.end() + hangul::run(&reading.text[hit.span.end()..]).len();
        let verb = Verb { span: Span::new(start, end), cue };
        match verbs.last_mut() {
            // The longer form at the same place says more: 보고 is bare, 보고했 is not.
            Some(last) if last.span.start() == start => *last = verb,
            _ => verbs.push(verb),
        }
    }
    verbs
}

/// 라고말했다 is written without a blank now and then.
fn behind_particle(before: &str) -> bool {
    ["다고", "라고", "자고", "\"고", "”고", "라며", "다며"].iter().any(|end| before.ends_with(end))
}
