//! R4: pull-quotes, paragraphs that stand in a longer one as well.

use super::duplicate::Sentence;
use crate::Span;

/// Most sentences of a pull-quote that no run of copies is, and least weight of them in bytes:
/// thirty syllables. Refrains are shorter.
const SHORT: usize = 2;
const WEIGHT: usize = 90;

/// R4: a paragraph that a longer one repeats and goes on from is a pull-quote: the longer one stays whole.
pub(super) fn keep_longer(
    sentences: &[Sentence],
    twins: &[Option<usize>],
    copies: &mut [Option<Span>],
) {
    let mut at = 0;
    while at < sentences.len() {
        let unit = sentences[at].unit;
        let end = at + sentences[at..].iter().take_while(|sentence| sentence.unit == unit).count();
        let run = copies[at..end].iter().take_while(|copy| copy.is_some()).count();
        let first = twins[at].filter(|_| run > 0 && at + run < end);
        // The copied ones are the whole of an earlier unit, in its order.
        if let Some(first) = first
            && (0..run).all(|step| twins[at + step] == Some(first + step))
            && sentences[first].unit == sentences[first + run - 1].unit
            && (first == 0 || sentences[first - 1].unit != sentences[first].unit)
            && sentences[first + run].unit != sentences[first].unit
        {
            let span = sentences[at].span.join(sentences[at + run - 1].span);
            copies[first..first + run].fill(Some(span));
            copies[at..at + run].fill(None);
        }
        at = end;
    }
}

/// R4: a paragraph of a sentence or two that stands word for word in a longer one. The first paragraph
/// is one only if the next is, too: both are a summary then.
pub(super) fn drop_short(
    sentences: &[Sentence],
    twins: &[Option<usize>],
    copies: &mut [Option<Span>],
) {
    let mut later = vec![None; sentences.len()];
    for (number, twin) in twins.iter().enumerate().rev() {
        if let Some(twin) = *twin {
            later[twin] = Some(number);
        }
    }
    let longer = |part: &[Sentence], first: usize| {
        let other = if twins[first].is_some() { twins } else { &later };
        stands_in_longer(sentences, other, part, first)
    };
    let mut first = 0;
    let mut lead = None;
    for part in sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let own = first..first + part.len();
        let fits = copies[own.clone()].iter().all(Option::is_none) && is_short(part);
        let found = fits.then(|| longer(part, first)).flatten();
        let found = found.filter(|other| copies[other.clone()].iter().all(Option::is_none));
        let words = |other: &std::ops::Range<usize>| {
            sentences[other.start].span.join(sentences[other.end - 1].span)
        };
        if first == 0 {
            lead = found.as_ref().map(words);
        } else if let Some(other) = &found {
            copies[own.clone()].fill(Some(words(other)));
            if let Some(words) = lead.take() {
                copies[..first].fill(Some(words));
            }
        } else {
            lead = None;
        }
        first = own.end;
    }
}

fn is_short(part: &[Sentence]) -> bool {
    let weight: usize = part.iter().map(|sentence| sentence.weight).sum();
    part.len() <= SHORT
        && weight >= WEIGHT
        && part.iter().all(|sentence| sentence.ends)
        && !part.iter().all(|sentence| sentence.quote)
}

/// Where the sentences of `part`, the first of which has the number `first`, stand in a row in a
/// longer paragraph.
fn stands_in_longer(
    sentences: &[Sentence],
    other: &[Option<usize>],
    part: &[Sentence],
    first: usize,
) -> Option<std::ops::Range<usize>> {
    let start = other[first]?;
    let end = start + part.len();
    let paragraph = sentences[start].paragraph;
    let inside = |number: usize| sentences.get(number).is_some_and(|s| s.paragraph == paragraph);
    let row = (0..part.len()).all(|step| other[first + step] == Some(start + step));
    let more = inside(end) || start > 0 && inside(start - 1);
    (row && inside(end - 1) && more && paragraph != part[0].paragraph).then_some(start..end)
}
