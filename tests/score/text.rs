use std::collections::{BTreeSet, HashMap};

use gisa::Record;

use super::{Board, Gold};

/// Characters in a shingle; a fragment at least as long is told by its words alone.
const SHINGLE: usize = 8;

/// The text without white space.
pub(crate) fn squeeze(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Counts the paragraphs kept and the residue that survives in them.
pub(super) fn score(board: &mut Board, gold: &Gold, record: &Record) {
    let kept: Vec<String> =
        record.article.paragraphs.iter().map(|paragraph| squeeze(&paragraph.text)).collect();
    let paragraphs: Vec<String> = gold.paragraphs.iter().map(|text| squeeze(text)).collect();
    let body = paragraphs.concat();
    shingle_overlap(board, gold, &kept, &paragraphs, &body);
    residue(board, gold, &kept, &body);
}

fn shingle_overlap(
    board: &mut Board,
    gold: &Gold,
    kept: &[String],
    paragraphs: &[String],
    body: &str,
) {
    let kept_lines = without_loose_lines(gold, kept, paragraphs, body);
    let found = shingles(&kept_lines);
    let wanted = shingles(body);
    let right = wanted.iter().map(|(text, &n)| n.min(found.get(text).copied().unwrap_or(0)));
    let tally = board.tally("text");
    tally.right += right.sum::<usize>();
    tally.gold += wanted.values().sum::<usize>();
    tally.found += found.values().sum::<usize>();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        if !kept.iter().any(|text| text.contains(paragraph.as_str())) {
            tally.missed(&gold.id, &gold.paragraphs[at]);
        }
    }
    for text in kept {
        if !body.contains(text.as_str()) || kept.iter().filter(|other| *other == text).count() > 1 {
            tally.extra(&gold.id, text);
        }
    }
}

/// The kept text without the lines that may be kept and may be dropped.
fn without_loose_lines(gold: &Gold, kept: &[String], paragraphs: &[String], body: &str) -> String {
    let lines: Vec<String> = gold
        .subtitles
        .iter()
        .map(|line| squeeze(line))
        .chain(gold.neutral().into_iter().filter(|line| line.chars().count() >= SHINGLE))
        .filter(|line| !line.is_empty())
        .collect();
    let flat: String = kept
        .iter()
        .filter(|text| !lines.contains(text) || paragraphs.contains(text))
        .map(String::as_str)
        .collect();
    let loose = lines.iter().filter(|line| !body.contains(line.as_str()));
    loose.fold(flat, |flat, line| flat.replace(line.as_str(), ""))
}

/// How often each run of [`SHINGLE`] characters stands in `text`.
fn shingles(text: &str) -> HashMap<&str, usize> {
    let mut ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    ends.push(text.len());
    let mut counts = HashMap::new();
    if ends.len() > 1 && ends.len() <= SHINGLE {
        counts.insert(text, 1);
    }
    for window in ends.windows(SHINGLE + 1) {
        *counts.entry(&text[window[0]..window[SHINGLE]]).or_insert(0) += 1;
    }
    counts
}

fn residue(board: &mut Board, gold: &Gold, kept: &[String], body: &str) {
    let neutral = gold.neutral();
    let mut fragments: Vec<String> = gold.boilerplate.iter().map(|text| squeeze(text)).collect();
    fragments.retain(|text| !text.is_empty() && !neutral.contains(text));
    fragments.sort_unstable();
    fragments.dedup();
    let alive = survivors(&fragments, kept, body);
    for (at, fragment) in fragments.iter().enumerate() {
        let dead = !alive.contains(&at);
        board.tally("residue").answer(&gold.id, dead, fragment);
    }
}

/// The fragments that are still in the kept paragraphs: one survives when a paragraph equals it,
/// when it is long, stands nowhere in the body and is part of a paragraph, or when a paragraph is
/// made up of fragments and this is one of them.
fn survivors(fragments: &[String], kept: &[String], body: &str) -> BTreeSet<usize> {
    let told: Vec<bool> = fragments
        .iter()
        .map(|text| text.chars().count() >= SHINGLE && !body.contains(text.as_str()))
        .collect();
    let mut alive = BTreeSet::new();
    for paragraph in kept {
        for (at, fragment) in fragments.iter().enumerate() {
            if fragment == paragraph || told[at] && paragraph.contains(fragment.as_str()) {
                alive.insert(at);
            }
        }
        alive.extend(made_of(fragments, paragraph));
    }
    alive
}

/// The fragments that make up the whole paragraph, with or without signs in between; few long
/// ones rather than many short ones.
fn made_of(fragments: &[String], paragraph: &str) -> BTreeSet<usize> {
    let mut used: Vec<Option<BTreeSet<usize>>> = vec![None; paragraph.len() + 1];
    used[0] = Some(BTreeSet::new());
    for (at, c) in paragraph.char_indices() {
        let Some(so_far) = used[at].take() else { continue };
        let next = &mut used[at + c.len_utf8()];
        if !c.is_alphanumeric() && next.is_none() {
            *next = Some(so_far.clone());
        }
        for (number, fragment) in fragments.iter().enumerate() {
            if paragraph[at..].starts_with(fragment.as_str()) {
                let end = &mut used[at + fragment.len()];
                if end.as_ref().is_none_or(|other| so_far.len() < other.len()) {
                    *end = Some(&so_far | &BTreeSet::from([number]));
                }
            }
        }
    }
    used.pop().flatten().unwrap_or_default()
}
