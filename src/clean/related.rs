//! RL: headlines of other articles between two sentences of a line.

use crate::lexicon::{LabelRole, Residue};

/// Longest list of headlines on one line, in bytes.
const LONGEST: usize = 700;

/// RL6: the length of a list of headlines that `rest` begins with: the head of such a list, then
/// words up to one with which sentences open, behind the end of a headline.
pub(super) fn headlines(rest: &str, residue: &Residue) -> Option<usize> {
    let list = rest.trim_start();
    let blank = rest.len() - list.len();
    let head = head(list, residue)?;
    let limit = (0..=list.len().min(LONGEST)).rev().find(|&at| list.is_char_boundary(at))?;
    let mut before = &list[..head];
    for (at, word) in words(&list[..limit], head) {
        if ends_headline(before) && opens(&list[at..limit], word, residue) {
            return Some(blank + at);
        }
        before = &list[..at + word.len()];
    }
    None
}

/// The length of the label at the start of `list` that heads a list, if a word ends behind it.
fn head(list: &str, residue: &Residue) -> Option<usize> {
    let mut found = None;
    residue.labels_at(list, |end, label| {
        let whole = list[end..].starts_with(char::is_whitespace);
        if whole && label.role == LabelRole::Related {
            found = Some(end);
        }
    });
    found
}

/// The words of `text` from byte `from` on.
fn words(text: &str, from: usize) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr().addr();
    text[from..].split_whitespace().map(move |word| (word.as_ptr().addr() - start, word))
}

/// Headlines end without a stop: in a quotation, a question, or a verb without its ending.
fn ends_headline(before: &str) -> bool {
    let end = before.trim_end();
    end.ends_with(['”', '’', '"', '\'', '?', '!', '…', '나', '들', '중', '까', '다'])
}

fn opens(text: &str, word: &str, residue: &Residue) -> bool {
    let second = text[word.len()..].split_whitespace().next();
    let pair = second.map(|second| [word, second].join(" "));
    pair.is_some_and(|pair| residue.opens_sentence(pair.trim_end_matches(',')))
        || residue.opens_sentence(word.trim_end_matches(','))
}
