//! What is written: labels in a column of their own, and words beside them.

use std::fmt::Write;

use gisa::Span;

use super::rules;
use crate::{
    pretty::Look,
    table::{clip, wrapped},
};

/// Columns before the words.
const LABEL: usize = 15;

/// An answer, and the text that it is about.
pub(super) struct Out<'t> {
    pub(super) text: String,
    pub(super) source: &'t str,
    look: Look,
    /// Where its lines end.
    ends: Vec<usize>,
    /// Rules whose meaning stands above.
    told: Vec<String>,
}

impl<'t> Out<'t> {
    pub(super) fn new(source: &'t str, look: Look) -> Out<'t> {
        let ends = source.match_indices('\n').map(|(at, _)| at).collect();
        Out { text: String::new(), source, look, ends, told: Vec::new() }
    }

    /// A label and words of the text, as many as fit beside it.
    pub(super) fn words(&mut self, indent: usize, label: &str, words: &str) {
        self.row(indent, label, &clip(words, self.columns()));
    }

    /// A label and what is told, in as many lines as it takes.
    pub(super) fn told(&mut self, indent: usize, label: &str, words: &str) {
        for (number, line) in wrapped(words, self.columns()).iter().enumerate() {
            self.row(indent, if number == 0 { label } else { "" }, line);
        }
    }

    fn row(&mut self, indent: usize, label: &str, words: &str) {
        let width = LABEL.saturating_sub(indent + 1);
        let line = format!("{:indent$}{label:<width$} {words}", "");
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{}", line.trim_end());
    }

    fn columns(&self) -> usize {
        self.look.columns - LABEL
    }

    /// A rule, the first time with what DESIGN.md says of it.
    pub(super) fn rule(&mut self, rule: &str) {
        let label = format!("rule {rule}");
        if self.told.iter().any(|told| told == rule) {
            return self.row(4, &label, "(above)");
        }
        self.told(4, &label, rules::meaning(rule).unwrap_or("see DESIGN.md"));
        self.told.push(rule.to_owned());
    }

    /// The line of the text in which `span` begins, counted from 1.
    pub(super) fn number(&self, span: Span) -> usize {
        self.ends.partition_point(|&end| end < span.start()) + 1
    }

    /// The words at `span`.
    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.source.get(span.range()).unwrap_or_default()
    }
}
