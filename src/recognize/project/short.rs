//! Short forms of names that stand in full elsewhere in the article.

use super::{
    ProjectMention, Scene,
    chain::{self, Chain},
    words::without_bracket,
};
use crate::{Span, lexicon::WordRole, recognize::Reading, record::ProjectKind};

/// Words of a full name that short forms are compared with, at most.
const MAX_WORDS: usize = 12;
/// Full names at most with which short forms are compared; an article has a handful.
const MAX_NAMES: usize = 64;
/// Bytes of a word that are looked at.
const MAX_LEN: usize = 240;
/// Bytes between a name and a word that points back at it.
const REACH: usize = 900;

/// A head noun that ends no name by itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Short {
    Read(Candidate),
    /// One that is a name at best where another one stands for it: its words are not read yet.
    Unread {
        head: Span,
        /// Where its unit begins.
        floor: usize,
        kind: ProjectKind,
    },
}

impl Short {
    /// The candidate, unless it cannot stand for one of `names`.
    fn candidate(self, scene: &Scene<'_>, names: &[(Span, Vec<&str>)]) -> Option<Candidate> {
        match self {
            Short::Read(candidate) => Some(candidate),
            Short::Unread { head, floor, kind } => {
                let reading = scene.reading;
                let worth = ends_alike(reading.text, head, floor, names)
                    || may_be_pointed_at(reading, head, floor);
                let read = || chain::before(scene, head, floor, false);
                worth.then(|| Candidate::of(reading, &read(), kind, false))
            }
        }
    }

    /// What was read of a name that may stand in a list of names.
    pub(super) fn listable(&self) -> Option<&Candidate> {
        match self {
            Short::Read(candidate) => Some(candidate).filter(|candidate| candidate.listable),
            Short::Unread { .. } => None,
        }
    }
}

/// Whether the words up to the end of `head` end with a word of one of `names`, as its short forms
/// do.
fn ends_alike(text: &str, head: Span, floor: usize, names: &[(Span, Vec<&str>)]) -> bool {
    let front = &text[floor..head.end()];
    let word = front.bytes().rev().take(MAX_LEN).take_while(|&byte| byte != b' ');
    // One byte says no to most words.
    let last = front.as_bytes().last();
    let ends = |word: &&str| word.as_bytes().last() == last && front.ends_with(word);
    // What stands in brackets is no part of the word.
    word.into_iter().any(|byte| matches!(byte, b'(' | b')'))
        || names.iter().any(|(_, words)| words.iter().any(ends))
}

/// Whether a word that points back may stand before the head at `head`, with nothing between that
/// begins a name.
fn may_be_pointed_at(reading: &Reading<'_>, head: Span, floor: usize) -> bool {
    let known = &reading.lexicon.undertakings;
    let mut at = head.start();
    for number in 0..MAX_WORDS {
        let end = if number == 0 { Some(at) } else { chain::gap_before(reading.text, at, floor) };
        let word = end.and_then(|end| chain::word_before(reading.text, end, floor));
        let Some(word) = word else {
            if number == 0 {
                continue;
            }
            return false;
        };
        at = word.start();
        let bare = without_bracket(reading.slice(word));
        match known.role(bare) {
            Some(WordRole::Pointer) => return true,
            Some(WordRole::Filler | WordRole::Own) => {}
            _ if bare.starts_with(|c: char| c.is_ascii_digit()) => {}
            _ => return false,
        }
    }
    true
}

/// A head noun and the words before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    span: Span,
    head: Span,
    pointer: Option<Span>,
    kind: ProjectKind,
    /// Whether it is a name where it stands in a list of names.
    listable: bool,
}

impl Candidate {
    pub(super) fn of(
        reading: &Reading<'_>,
        chain: &Chain,
        kind: ProjectKind,
        listable: bool,
    ) -> Candidate {
        let known = &reading.lexicon.undertakings;
        let points = |stop: &Span| known.role(reading.slice(*stop)) == Some(WordRole::Pointer);
        let pointer = chain.stop.filter(points).filter(|_| chain.len() == 0);
        Candidate { span: chain.span(), head: chain.head, pointer, kind, listable }
    }

    pub(super) fn span(&self) -> Span {
        self.span
    }

    pub(super) fn kind(&self) -> ProjectKind {
        self.kind
    }
}

/// Adds the candidates that stand for one of `mentions` to them.
pub(super) fn attach(scene: &Scene<'_>, candidates: &[Short], mentions: &mut Vec<ProjectMention>) {
    if mentions.is_empty() {
        return;
    }
    let text = scene.reading.text;
    let names = names(text, mentions);
    let mut shorts: Vec<ProjectMention> = Vec::new();
    for candidate in candidates.iter().filter_map(|short| short.candidate(scene, &names)) {
        let found =
            by_words(text, &candidate, &names).or_else(|| pointed_at(text, &candidate, mentions));
        let Some((span, full, rule)) = found else { continue };
        let inside = mentions.partition_point(|x| x.span.end() <= span.start());
        let taken = mentions.get(inside).is_some_and(|x| x.span.overlaps(span));
        if taken || shorts.last().is_some_and(|x| x.span.overlaps(span)) {
            continue;
        }
        shorts.push(ProjectMention { span, rule, kind: candidate.kind, full: Some(full) });
    }
    mentions.append(&mut shorts);
    mentions.sort_by_key(|x| x.span.start());
}

/// The words of every full name, with where it stands first.
fn names<'t>(text: &'t str, mentions: &[ProjectMention]) -> Vec<(Span, Vec<&'t str>)> {
    let mut names: Vec<(Span, Vec<&str>)> = Vec::new();
    for span in mentions.iter().map(|mention| mention.span) {
        let name = &text[span.range()];
        if names.len() < MAX_NAMES && names.iter().all(|(known, _)| text[known.range()] != *name) {
            names.push((span, words(name)));
        }
    }
    names
}

/// J13: two words or more of a full name, in its order: 순환도로 사업 for 알마티 순환도로 건설 사업.
fn by_words(
    text: &str,
    candidate: &Candidate,
    names: &[(Span, Vec<&str>)],
) -> Option<(Span, Span, &'static str)> {
    let short = &text[candidate.span.range()];
    // Most candidates are a head noun alone.
    if !short.as_bytes().contains(&b' ') {
        return None;
    }
    let short = words(short);
    if short.len() < 2 {
        return None;
    }
    let (full, _) = names.iter().find(|(_, name)| in_order(&short, name))?;
    Some((candidate.span, *full, "J13"))
}

/// J14: 이 사업 is the last project before it, in the same or the last sentences.
fn pointed_at(
    text: &str,
    candidate: &Candidate,
    mentions: &[ProjectMention],
) -> Option<(Span, Span, &'static str)> {
    let start = candidate.pointer?.start();
    let before = mentions.partition_point(|x| x.span.end() <= start);
    let last = mentions[..before].last().filter(|x| start - x.span.end() < REACH)?;
    let head = &text[candidate.head.range()];
    let same = matches!(head, "사업" | "프로젝트") || text[last.span.range()].ends_with(head);
    same.then_some((Span::new(start, candidate.head.end()), last.span, "J14"))
}

/// The words of a name, without what stands in brackets.
pub(crate) fn words(name: &str) -> Vec<&str> {
    let mut words = Vec::with_capacity(4);
    let mut rest = name;
    while !rest.is_empty() && words.len() < MAX_WORDS {
        // By bytes: words are too short for what searches many of them at once.
        let end = rest.bytes().position(|byte| byte == b' ').unwrap_or(rest.len());
        let word = without_bracket(&rest[..end]);
        words.extend(Some(word).filter(|word| !word.is_empty()));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
    words
}

/// Whether the words of `short` stand in `name` in their order.
pub(crate) fn in_order(short: &[&str], name: &[&str]) -> bool {
    let mut rest = name.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}
