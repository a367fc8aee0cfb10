//! What was found: a card for each entity, by type, and the switches above the article.

mod card;
mod facts;

use gisa::{
    Record,
    record::{Entity, EntityKind},
};

use super::{escape::Markup, removed};

/// The switch between article and original, and one for each type.
pub(crate) fn toolbar(out: &mut Markup, record: &Record) {
    out.tag("<div class=\"tools\"><div class=\"switch\" role=\"group\"><span class=\"unseen\">");
    out.label("view").tag("</span>");
    for (name, pressed) in [("article", "true"), ("original", "false")] {
        out.tag("<button type=\"button\" data-view=\"").tag(name).tag("\" aria-pressed=\"");
        out.tag(pressed).tag("\">").label(name).tag("</button>");
    }
    out.tag("</div><div class=\"chips\" role=\"group\"><span class=\"unseen\">");
    out.label("filter_kinds").tag("</span>");
    for (kind, count) in kinds(record) {
        let name = kind.as_str();
        out.tag("<button type=\"button\" class=\"chip k-").tag(name).tag("\" data-kind=\"");
        out.tag(name).tag("\" aria-pressed=\"true\">").label(name);
        out.tag(" <span class=\"n\">").number(count).tag("</span></button>");
    }
    out.tag("</div></div>");
}

/// The types that the record has something of, and how much.
fn kinds(record: &Record) -> impl Iterator<Item = (EntityKind, usize)> {
    let counted = EntityKind::ALL.into_iter().map(|kind| (kind, record.count_of(kind)));
    counted.filter(|&(_, count)| count > 0)
}

pub(crate) fn write(out: &mut Markup, record: &Record) {
    out.tag("<aside class=\"panel\"><p class=\"hint\">").label("hint").tag("</p>");
    out.tag("<p class=\"now\" role=\"status\"></p>");
    warnings(out, record);
    let ties = card::Ties::of(record);
    for (kind, count) in kinds(record) {
        out.tag("<section class=\"group k-").tag(kind.as_str()).tag("\"><h3>");
        out.label(kind.as_str()).tag(" <span class=\"n\">").number(count).tag("</span></h3><ul>");
        for index in 0..count {
            card::write(out, record, Entity::new(kind, index), &ties);
        }
        out.tag("</ul></section>");
    }
    removed::write(out, record);
    out.tag("</aside>");
}

fn warnings(out: &mut Markup, record: &Record) {
    if record.warnings.is_empty() {
        return;
    }
    out.tag("<section class=\"group doubts\"><h3>").label("warnings").tag("</h3><ul>");
    for warning in &record.warnings {
        out.tag("<li lang=\"en\">").text(&warning.message).tag("</li>");
    }
    out.tag("</ul></section>");
}
