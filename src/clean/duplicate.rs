//! R: second copies of the body.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::{
    draft::{Draft, Fate, Gone, Unit},
    pullquote, shape,
};
use crate::{Span, record::RemovedKind};

/// A sentence of a kept unit.
pub(super) struct Sentence {
    pub(super) span: Span,
    pub(super) unit: usize,
    pub(super) paragraph: usize,
    /// Of its letters and digits, and how many bytes they have: of the first ones at first.
    pub(super) hash: u64,
    pub(super) weight: usize,
    pub(super) ends: bool,
    pub(super) quote: bool,
}

/// Weight, in bytes, below which two sentences in a row are a refrain.
const HEAVY_RUN: usize = 150;
/// Most sentences in a row that a later copy has alone.
const MOST_INSERTED: usize = 6;
/// Most such runs that are moved.
const MOST_INSERTIONS: usize = 64;
/// Share, in percent, from which on a text stands twice.
const HALF: usize = 45;
/// Weight below which one repeated sentence can be meant.
const HEAVY_SENTENCE: usize = 60;
/// Bytes of letters by which sentences are told apart before they are read to their ends.
const OPENING: usize = 36;

impl Draft<'_> {
    /// R1: removes every run of sentences that stands a second time.
    pub(super) fn remove_copies(&mut self) {
        let mut sentences = self.sentences();
        let Some(twins) = self.twins(&mut sentences) else { return };
        let doubled = share(&sentences, &twins);
        let mut copies = vec![None; sentences.len()];
        let mut at = 0;
        while at < sentences.len() {
            let run = run_length(&twins[at..]);
            if run > 0 && is_copy(&sentences, &twins, at, run, doubled) {
                mark_run(&sentences, &twins, at, run, &mut copies);
            }
            at += run.max(1);
        }
        if doubled < HALF {
            pullquote::keep_longer(&sentences, &twins, &mut copies);
            pullquote::drop_short(&sentences, &twins, &mut copies);
        }
        self.insertions = insertions(&sentences, &twins, &copies);
        self.cut_copies(&sentences, &copies);
    }

    /// The twins of all sentences, if any has one. Most texts tell all their sentences apart by how they
    /// begin; those that begin alike are read to their ends, and the others where some have twins.
    fn twins(&self, sentences: &mut [Sentence]) -> Option<Vec<Option<usize>>> {
        let alike = twins_of(sentences);
        alike.iter().flatten().next()?;
        let mut unread = vec![true; sentences.len()];
        for (number, twin) in alike.iter().enumerate() {
            for number in twin.iter().flat_map(|&twin| [twin, number]) {
                if std::mem::take(&mut unread[number]) {
                    self.read_to_end(&mut sentences[number]);
                }
            }
        }
        let twins = twins_of(sentences);
        twins.iter().flatten().next()?;
        let rest = sentences.iter_mut().zip(unread).filter(|(_, unread)| *unread);
        rest.for_each(|(sentence, _)| self.read_to_end(sentence));
        Some(twins)
    }

    fn read_to_end(&self, sentence: &mut Sentence) {
        (sentence.hash, sentence.weight) = digest(self.slice(sentence.span), usize::MAX);
    }

    fn sentences(&self) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        let mut paragraph = 0;
        for line in &self.lines {
            paragraph += 1;
            for number in line.units.clone() {
                paragraph += usize::from(self.units[number].fresh);
                if self.units[number].fate == Fate::Keep {
                    self.split(number, paragraph, &mut sentences);
                }
            }
        }
        sentences
    }

    fn split(&self, unit: usize, paragraph: usize, sentences: &mut Vec<Sentence>) {
        let span = self.units[unit].span;
        let text = self.slice(span);
        let mut from = 0;
        let mut add = |from: usize, to: usize, ends: bool| {
            let Some(span) = self.trimmed(span.start() + from, span.start() + to) else { return };
            let words = self.slice(span);
            let (hash, weight) = digest(words, OPENING);
            let quote = words.starts_with(['"', '“', '\'', '‘', '「', '『']);
            sentences.push(Sentence { span, unit, paragraph, hash, weight, ends, quote });
        };
        for end in shape::SentenceEnds::new(text) {
            add(from, end, true);
            from = end;
        }
        add(from, text.len(), false);
    }

    /// Cuts the marked sentences out of their units.
    fn cut_copies(&mut self, sentences: &[Sentence], copies: &[Option<Span>]) {
        let mut at = 0;
        while at < sentences.len() {
            let Some(copy_of) = copies[at] else {
                at += 1;
                continue;
            };
            let first = at;
            while at < sentences.len()
                && copies[at] == Some(copy_of)
                && sentences[at].unit == sentences[first].unit
            {
                at += 1;
            }
            let span = sentences[first].span.join(sentences[at - 1].span);
            let gone = Gone { kind: RemovedKind::Duplicate, rule: "R1", copy_of: Some(copy_of) };
            self.carve(sentences[first].unit, span, Fate::Gone(gone));
        }
    }

    /// Gives `span` of a unit another fate; what stays on both sides is kept.
    fn carve(&mut self, unit: usize, span: Span, fate: Fate) {
        let whole = self.units[unit].span;
        if span == whole {
            self.units[unit].fate = fate;
            return;
        }
        // Carving goes from left to right: the unit keeps its left part, the right part is carved
        // again under the same number, so the left part moves to the extras.
        if let Some(left) = self.trimmed(whole.start(), span.start()) {
            self.carved
                .push((unit, Unit { span: left, fate: Fate::Keep, fresh: self.units[unit].fresh }));
        }
        self.carved.push((unit, Unit { span, fate, fresh: false }));
        match self.trimmed(span.end(), whole.end()) {
            Some(right) => self.units[unit].span = right,
            None => self.units[unit].fate = Fate::Spent,
        }
    }
}

/// R3: sentences that only a later copy has: between two copied ones, with the sentence of the first
/// copy that they belong behind.
fn insertions(
    sentences: &[Sentence],
    twins: &[Option<usize>],
    copies: &[Option<Span>],
) -> Vec<(Span, Span)> {
    let mut found: Vec<(Span, Span)> = Vec::new();
    let mut behind: Option<usize> = None;
    let mut waiting: Vec<usize> = Vec::new();
    for number in 0..sentences.len() {
        if copies[number].is_none() {
            waiting.extend(behind.map(|_| number));
            continue;
        }
        let twin = twins[number];
        if let (Some(before), Some(after)) = (behind, twin)
            && before < after
            && waiting.len() <= MOST_INSERTED
            && waiting.iter().all(|&number| sentences[number].ends)
        {
            let anchor = sentences[before].span;
            let same = |a: &usize, b: &usize| sentences[*a].unit == sentences[*b].unit;
            let joined = waiting.chunk_by(same).map(|part| {
                let (first, last) = (part[0], part[part.len() - 1]);
                (sentences[first].span.join(sentences[last].span), anchor)
            });
            found.extend(joined.take(MOST_INSERTIONS - found.len()));
        }
        waiting.clear();
        behind = twin;
    }
    found
}

/// Keys that are hashes already.
#[derive(Default)]
struct Whole(u64);

impl Hasher for Whole {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, &byte| hash << 8 ^ u64::from(byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// For every sentence the first earlier one with the same letters and digits.
fn twins_of(sentences: &[Sentence]) -> Vec<Option<usize>> {
    let mut first: HashMap<u64, usize, BuildHasherDefault<Whole>> =
        HashMap::with_capacity_and_hasher(sentences.len(), BuildHasherDefault::default());
    let find = |(number, sentence): (usize, &Sentence)| {
        let earlier = *first.entry(sentence.hash).or_insert(number);
        (earlier < number && sentence.weight > 0).then_some(earlier)
    };
    sentences.iter().enumerate().map(find).collect()
}

/// How much of what stands once stands again, in percent.
fn share(sentences: &[Sentence], twins: &[Option<usize>]) -> usize {
    let mut seen = vec![false; sentences.len()];
    for &twin in twins.iter().flatten() {
        seen[twin] = true;
    }
    let mut once = 0;
    let mut again = 0;
    for ((sentence, twin), seen) in sentences.iter().zip(twins).zip(seen) {
        if twin.is_none() {
            once += sentence.weight;
            again += if seen { sentence.weight } else { 0 };
        }
    }
    100 * again / once.max(1)
}

/// Sentences in a row that have twins.
fn run_length(twins: &[Option<usize>]) -> usize {
    twins.iter().take_while(|twin| twin.is_some()).count()
}

/// R2: whether a run is a copy rather than a refrain, a repeated quotation or rows of a table.
fn is_copy(
    sentences: &[Sentence],
    twins: &[Option<usize>],
    at: usize,
    run: usize,
    doubled: usize,
) -> bool {
    let members = &sentences[at..at + run];
    let weight: usize = members.iter().map(|sentence| sentence.weight).sum();
    let full = members.iter().filter(|sentence| sentence.ends).count();
    if doubled >= HALF && (full > 0 || doubled >= 80) {
        return true;
    }
    if full >= 2 && weight >= HEAVY_RUN && !members.iter().all(|sentence| sentence.quote) {
        return true;
    }
    let [only] = members else { return false };
    let adjacent =
        twins[at].is_some_and(|twin| twin + 1 == at && sentences[twin].paragraph != only.paragraph);
    full == 1 && only.weight >= HEAVY_SENTENCE && !only.quote && (adjacent || doubled >= 25)
}

/// Says for each sentence of a run which range it copies: one range for every stretch of the run
/// whose twins follow one another.
fn mark_run(
    sentences: &[Sentence],
    twins: &[Option<usize>],
    at: usize,
    run: usize,
    copies: &mut [Option<Span>],
) {
    let mut from = at;
    for number in at..at + run {
        let next = (number + 1 < at + run).then(|| twins[number + 1]).flatten();
        if next.is_some() && next == twins[number].map(|twin| twin + 1) {
            continue;
        }
        if let (Some(first), Some(last)) = (twins[from], twins[number]) {
            let span = sentences[first].span.join(sentences[last].span);
            copies[from..=number].fill(Some(span));
        }
        from = number + 1;
    }
}

/// A hash of the first letters and digits of `text`, `most` bytes of them and a little more, and how
/// many bytes they have. Signs are the ASCII ones and those of the blocks U+2000 to U+303F, whose
/// first byte is E2 or, with 80 behind it, E3.
pub(super) fn digest(text: &str, most: usize) -> (u64, usize) {
    let bytes = text.as_bytes();
    let mut hash = 0xCBF2_9CE4_8422_2325_u64;
    let (mut at, mut weight) = (0, 0);
    while at < bytes.len() && weight < most {
        let byte = bytes[at];
        // Most characters are Hangul: three bytes at once.
        if (0xE1..0xF0).contains(&byte) && at + 2 < bytes.len() {
            let rest = u64::from(bytes[at + 1]) << 8 | u64::from(bytes[at + 2]);
            at += 3;
            if byte != 0xE2 && !(byte == 0xE3 && rest >> 8 == 0x80) {
                hash = (hash ^ (u64::from(byte) << 16 | rest)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
                hash ^= hash >> 32;
                weight += 3;
            }
            continue;
        }
        let latin_sign = byte == 0xC2;
        at += 1 + usize::from(latin_sign);
        if byte >= 0x80 && !latin_sign || byte.is_ascii_alphanumeric() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
            hash ^= hash >> 32;
            weight += 1;
        }
    }
    (hash, weight)
}
