//! What was removed, by its kind.

use std::collections::BTreeMap;

use gisa::Record;

use super::escape::Markup;

/// Adds how many stretches of each kind went, and by which rules.
pub(crate) fn write(out: &mut Markup, record: &Record) {
    if record.removed.is_empty() {
        return;
    }
    let mut kinds: BTreeMap<String, (usize, Vec<&str>)> = BTreeMap::new();
    for removed in &record.removed {
        let (count, rules) = kinds.entry(removed.kind.to_string()).or_default();
        *count += 1;
        if !rules.contains(&&*removed.rule) {
            rules.push(&removed.rule);
        }
    }
    out.tag("<section class=\"group removed\"><h3>").label("removed");
    out.tag(" <span class=\"n\">").number(record.removed.len()).tag("</span></h3><ul>");
    for (kind, (count, rules)) in kinds {
        out.tag("<li>").label(&kind).tag(" <span class=\"rule\">").text(&rules.join(" "));
        out.tag("</span> <span class=\"n\">").number(count).tag("</span></li>");
    }
    out.tag("</ul></section>");
}
