//! What was found, and by what.

use gisa::{
    Record,
    record::{Entity, MentionRef},
};

use super::{Scope, out::Out, rows::ROWS};

/// Everything found that is named in `scope`, with all its mentions.
pub(super) fn show(out: &mut Out<'_>, record: &Record, scope: &Scope) {
    for entity in record.entities() {
        if record.mentions_of(entity).any(|mention| scope.has(mention.span)) {
            mentions(out, record, entity);
            ties(out, record, entity);
        }
    }
}

fn mentions(out: &mut Out<'_>, record: &Record, entity: Entity) {
    out.words(0, entity.kind.as_str(), record.name_of(entity).unwrap_or_default());
    let mut told: Vec<(&str, &str)> = Vec::new();
    for mention in record.mentions_of(entity) {
        out.words(2, &format!("line {}", out.number(mention.span)), mention.text);
        // The same words by the same rule have the same reasons.
        if !told.contains(&(mention.text, mention.rule)) {
            told.push((mention.text, mention.rule));
            out.rule(mention.rule);
            rows(out, mention);
        }
    }
}

fn rows(out: &mut Out<'_>, mention: MentionRef<'_>) {
    for (form, table, row) in ROWS.within(mention.text, mention.entity.kind) {
        out.words(4, "table", &format!("{table}, line {}: {form}", row.line()));
    }
}

fn ties(out: &mut Out<'_>, record: &Record, entity: Entity) {
    for link in record.links.iter().filter(|link| link.ends().0 == entity) {
        let other = record.name_of(link.ends().1).unwrap_or_default();
        out.words(2, "tied", &format!("{} {other}", link.kind));
        out.rule(&link.rule);
        out.words(4, "evidence", out.slice(link.evidence));
    }
}
