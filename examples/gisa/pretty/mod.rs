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
    removed(&mut out, &record.removed, text, look);
    for warning in &record.warnings {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n! {warning}");
    }
    out
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
    let faint = look.faint();
    out.push('\n');
    for line in wrapped(&line, look.columns) {
        let _ = writeln!(out, "{faint}{line}{faint:#}");
    }
}
