//! Why a record says what it says: rule, rows of the tables and evidence of everything found.
//!
//! ```text
//! official  김용래 통상차관보
//!   line 8      산업부 김용래 통상차관보
//!     rule H3   what DESIGN.md says of the rule
//!     table     titles, line 512: 차관보
//!   tied        official_organization 산업통상자원부, by Q1
//! ```

mod rejected;
mod rows;
mod rules;

use std::fmt::Write;

use gisa::{
    Record, Rejected, Span,
    record::{Entity, MentionRef},
};

use self::rows::Rows;
use crate::table::clip;

/// Columns of words, which may be whole sentences.
const WORDS: usize = 90;

/// Everything that was found in `text` and why; with `rejected` also what looked like it.
pub(crate) fn show(record: &Record, text: &str, rejected: Option<&[Rejected]>) -> String {
    let rows = Rows::read();
    let mut out = Out { text: String::new(), source: text };
    for entity in record.entities() {
        out.entity(record, entity, &rows);
    }
    for removed in &record.removed {
        let head = format!("removed  {}", removed.kind);
        out.line(0, &head, &text[removed.span.range()]);
        out.rule(&removed.rule);
    }
    if let Some(rejected) = rejected {
        rejected::show(&mut out, record, rejected, &rows);
    }
    out.text
}

/// What is written, and the text that it is about.
struct Out<'t> {
    text: String,
    source: &'t str,
}

impl Out<'_> {
    /// A label and words; everything stands in one line.
    fn line(&mut self, indent: usize, label: &str, words: &str) {
        let width = 14_usize.saturating_sub(indent);
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{:indent$}{label:<width$} {}", "", clip(words, WORDS));
    }

    fn entity(&mut self, record: &Record, entity: Entity, rows: &Rows) {
        let name = record.name_of(entity).unwrap_or_default();
        self.line(0, entity.kind.as_str(), name);
        let mut told: Vec<(&str, &str)> = Vec::new();
        for mention in record.mentions_of(entity) {
            self.line(2, &format!("line {}", self.number(mention.span)), mention.text);
            // The same words by the same rule have the same reasons.
            if !told.contains(&(mention.text, mention.rule)) {
                told.push((mention.text, mention.rule));
                self.rule(mention.rule);
                self.rows(mention, rows);
            }
        }
        self.ties(record, entity);
    }

    /// The line of the text in which `span` begins, counted from 1.
    fn number(&self, span: Span) -> usize {
        let before = self.source.get(..span.start()).unwrap_or_default();
        before.matches('\n').count() + 1
    }

    fn rule(&mut self, rule: &str) {
        let meaning = rules::meaning(rule).unwrap_or("see DESIGN.md");
        let _ = writeln!(self.text, "    rule {rule:<5} {meaning}");
    }

    fn rows(&mut self, mention: MentionRef<'_>, rows: &Rows) {
        for (form, table, row) in rows.within(mention.text, mention.entity.kind) {
            let place = format!("{table}, line {}: {form}", row.line());
            self.line(4, "table", &place);
        }
    }

    fn ties(&mut self, record: &Record, entity: Entity) {
        for link in record.links.iter().filter(|link| link.ends().0 == entity) {
            let other = record.name_of(link.ends().1).unwrap_or_default();
            self.line(2, "tied", &format!("{} {other}", link.kind));
            self.rule(&link.rule);
            let evidence = self.source.get(link.evidence.range()).unwrap_or_default();
            self.line(4, "evidence", evidence);
        }
    }
}
