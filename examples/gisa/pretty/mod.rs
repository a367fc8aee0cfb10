//! A record for people: the text, tables of what is in it, and what was left out.

mod look;
mod numbers;
mod story;
mod tables;

use std::{collections::BTreeMap, fmt::Write};

use gisa::{Record, record::Removed};

pub(crate) use self::{
    look::Look,
    numbers::{range, time},
};
use crate::table::wrapped;

/// The record of `text` as it is read on a terminal.
pub(crate) fn show(record: &Record, text: &str, look: Look) -> String {
    let mut out = String::new();
    story::show(&mut out, record, text, look);
    tables::show(&mut out, record, look);
    undated(&mut out, record, look);
    removed(&mut out, &record.removed, text, look);
    for warning in &record.warnings {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n! {warning}");
    }
    out
}

const UNDATED: &str = "Some dates have no value, because the day of publication is not known; \
                       --published DAY tells it.";

/// A line on dates that stay open where nobody told when the text was published.
fn undated(out: &mut String, record: &Record, look: Look) {
    let is_open = record.dates.iter().any(|date| date.value.is_none());
    if is_open && record.article.published.is_none() {
        told(out, UNDATED, look);
    }
}

/// A remark below the tables.
fn told(out: &mut String, words: &str, look: Look) {
    let faint = look.faint();
    out.push('\n');
    for line in wrapped(words, look.columns) {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{faint}{line}{faint:#}");
    }
}

/// A line on what was left out: how much, how often and by which rules.
fn removed(out: &mut String, removed: &[Removed], text: &str, look: Look) {
    if removed.is_empty() {
        return;
    }
    let mut kinds: BTreeMap<_, (usize, Vec<&str>)> = BTreeMap::new();
    for stretch in removed {
        let (times, rules) = kinds.entry(stretch.kind).or_default();
        *times += 1;
        if !rules.contains(&&*stretch.rule) {
            rules.push(&stretch.rule);
        }
    }
    let seen = |words: &str| words.chars().filter(|c| !c.is_whitespace()).count();
    let gone: usize = removed.iter().map(|stretch| seen(&text[stretch.span.range()])).sum();
    let share = gone * 100 / seen(text).max(1);
    let kinds =
        kinds.iter().map(|(kind, (times, rules))| format!("{kind} {times} ({})", rules.join(" ")));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let line = format!("Removed {share} % of the text: {kinds}. `gisa clean --explain` shows it.");
    told(out, &line, look);
}
