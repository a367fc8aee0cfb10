//! One entity: its name, what is known of it, where it stands, and what it is tied to.

use std::collections::BTreeMap;

use gisa::{
    Record,
    record::{Entity, Link},
};

use super::facts;
use crate::{
    html::{escape::Markup, mentions},
    table::clip,
};

/// The links of each entity, from both ends, with the other end.
pub(crate) struct Ties<'r>(BTreeMap<Entity, Vec<(&'r Link, Entity)>>);

impl<'r> Ties<'r> {
    pub(crate) fn of(record: &'r Record) -> Ties<'r> {
        let mut ties: BTreeMap<Entity, Vec<(&Link, Entity)>> = BTreeMap::new();
        for link in &record.links {
            let (from, to) = link.ends();
            ties.entry(from).or_default().push((link, to));
            ties.entry(to).or_default().push((link, from));
        }
        Ties(ties)
    }
}

/// Columns of a name: the words of a quote may be long.
const NAME: usize = 160;

pub(crate) fn write(out: &mut Markup, record: &Record, entity: Entity, ties: &Ties<'_>) {
    let name = record.name_of(entity).unwrap_or_default();
    out.tag("<li class=\"card\" data-e=\"");
    mentions::key(out, entity);
    out.tag("\"><button type=\"button\" aria-expanded=\"false\"><span class=\"name\" lang=\"ko\">");
    out.text(&clip(name, NAME)).tag("</span>");
    let times = record.mentions_of(entity).count();
    if times > 1 {
        out.tag(" <span class=\"n\">×").number(times).tag("</span>");
    }
    out.tag("<span class=\"sub\">");
    facts::subtitle(out, record, entity);
    out.tag("</span></button><div class=\"more\" hidden><dl>");
    facts::write(out, record, entity);
    surfaces(out, record, entity);
    out.tag("</dl>");
    tied(out, record, ties.0.get(&entity).map_or(&[], Vec::as_slice));
    out.tag("</div></li>");
}

/// The distinct words by which it is named, and the rules that read them.
fn surfaces(out: &mut Markup, record: &Record, entity: Entity) {
    let mut rows: Vec<(&str, &str, usize)> = Vec::new();
    for mention in record.mentions_of(entity) {
        match rows.iter_mut().find(|row| (row.0, row.1) == (mention.text, mention.rule)) {
            Some(row) => row.2 += 1,
            None => rows.push((mention.text, mention.rule, 1)),
        }
    }
    for (words, rule, times) in rows {
        out.tag("<div><dt>").label("rule").tag(" ").text(rule).tag("</dt><dd lang=\"ko\">");
        out.text(&clip(words, NAME));
        if times > 1 {
            out.tag(" <span class=\"n\">×").number(times).tag("</span>");
        }
        out.tag("</dd></div>");
    }
}

fn tied(out: &mut Markup, record: &Record, ties: &[(&Link, Entity)]) {
    if ties.is_empty() {
        return;
    }
    out.tag("<ul class=\"ties\">");
    for (link, other) in ties {
        out.tag("<li><button type=\"button\" class=\"k-").tag(other.kind.as_str());
        out.tag("\" data-goto=\"");
        mentions::key(out, *other).tag("\"><span class=\"tie\">").label(&link.kind.to_string());
        out.tag(" ").text(&link.rule).tag("</span> <span lang=\"ko\">");
        out.text(&clip(record.name_of(*other).unwrap_or_default(), 60))
            .tag("</span></button></li>");
    }
    out.tag("</ul>");
}
