//! Words in quotation marks that somebody said.

use super::{
    QuoteMention, Sentence,
    cue::Verb,
    indirect,
    marks::{Mark, Pair},
};
use crate::{
    lexicon::{Cue, Speech},
    recognize::hangul,
};

/// Bytes between the particle and a verb that reports only right behind it.
const NEAR: usize = 4;

/// Q3: quotations of a sentence that are speech.
pub(super) fn read(text: &str, sentence: &Sentence<'_>, quotes: &mut Vec<QuoteMention>) {
    let mut end = 0;
    for pair in sentence.pairs.iter() {
        if pair.outer.start() < end {
            continue;
        }
        if let Some(quote) = speech(text, sentence, pair) {
            end = pair.outer.end();
            quotes.push(quote);
        }
    }
}

fn speech(text: &str, sentence: &Sentence<'_>, pair: &Pair) -> Option<QuoteMention> {
    let words = &text[pair.inner.range()];
    let particle = particle(text, sentence.speech, pair.outer.end());
    let after = particle.unwrap_or(pair.outer.end());
    let verb = sentence.verbs.iter().find(|verb| verb.span.start() >= after);
    if verb.is_some_and(|verb| verb.cue == Cue::Naming && verb.span.start() <= after + 12) {
        return None;
    }
    let cue = sentence.verb_after(after);
    let cue = cue.filter(|verb| verb.cue != Cue::Bare || verb.span.start() <= after + NEAR);
    // "…"라고 말했다고 대변인이 전했다: who said it stands before the words.
    let passed_on = |verb: &Verb| particle == Some(verb.span.start().saturating_sub(1));
    let cue = cue.filter(|verb| indirect::reports(text, verb.span) || passed_on(verb));
    let goes_on = particle.is_some_and(|end| reports_alone(&text[pair.outer.end()..end]));
    let reported = cue.is_some() || goes_on;
    let rule = judge(words, pair.mark, particle.is_some(), reported, sentence.title)?;
    let cue = cue.filter(|_| !sentence.title);
    Some(QuoteMention {
        span: pair.inner,
        rule,
        direct: true,
        cue: cue.map(|verb| verb.span),
        class: cue.and_then(|verb| verb.cue.class()),
        speaker: None,
    })
}

/// Q3: whether a particle needs no verb: "…의 숙원"이라며 is said, "…"이라고 may be a name.
fn reports_alone(particle: &str) -> bool {
    particle.ends_with("라며") || particle.ends_with("라면서")
}

/// Whether words in marks are speech: a clause with a particle or alone, or fewer words with a
/// particle and a reporting verb.
fn judge(words: &str, mark: Mark, particle: bool, cue: bool, title: bool) -> Option<&'static str> {
    let count = words.split_whitespace().take(4).count();
    let clause = is_clause(words) && count > 1;
    match mark {
        Mark::Double if particle && (cue || clause) => Some("Q3"),
        Mark::Double if clause && (count > 2 || words.ends_with('.')) || title && count > 1 => {
            Some("Q4")
        }
        Mark::Double => None,
        _ if particle && cue && clause => Some("Q3"),
        _ => None,
    }
}

/// Whether the words end as a sentence does.
fn is_clause(words: &str) -> bool {
    if words.ends_with(['.', '?', '!', '…']) {
        return true;
    }
    let last = words.chars().next_back();
    last.is_some_and(|c| "다요까죠라자네냐지음함임것걸군오길".contains(c))
}

/// Where the particle ends that stands behind the closing mark at `at`.
fn particle(text: &str, speech: &Speech, at: usize) -> Option<usize> {
    let start = at + usize::from(text[at..].starts_with(' '));
    let word = hangul::run(&text[start..]);
    let fits = |particle: &&str| {
        word.strip_prefix(*particle)
            .is_some_and(|tail| speech.is_tail(tail) || speech.begins_verb(tail))
    };
    // Behind a blank only the long forms are particles: 고 and 는 are words too.
    let long = |particle: &&str| start == at || particle.len() > 3;
    let found = speech.particles().filter(long).find(fits)?;
    Some(start + found.len())
}
