//! What a record says of an entity.

use gisa::{
    Record,
    record::{Amount, Bound, Date, Entity, EntityKind, Official, Quantity, Quote},
};

use crate::{html::escape::Markup, pretty::range};

/// The line below the name.
pub(crate) fn subtitle(out: &mut Markup, record: &Record, entity: Entity) {
    let at = entity.index;
    match entity.kind {
        EntityKind::Official => official(out, &record.officials[at]),
        EntityKind::Organization => {
            let it = &record.organizations[at];
            kind(out, &it.kind.to_string(), it.country.as_deref());
        }
        EntityKind::Location => {
            let it = &record.locations[at];
            kind(out, &it.kind.to_string(), it.country.as_deref());
        }
        EntityKind::Amount => amount(out, &record.amounts[at]),
        EntityKind::Project => kind(out, record.projects[at].kind.as_str(), None),
        EntityKind::Date => date(out, &record.dates[at]),
        EntityKind::Quote => quote(out, record, &record.quotes[at]),
        EntityKind::Quantity => quantity(out, &record.quantities[at]),
        _ => {}
    }
}

fn official(out: &mut Markup, it: &Official) {
    let title = it.name.as_ref().map(|_| &*it.title);
    let words = [title, it.status.as_deref(), it.organization.as_deref(), it.country.as_deref()];
    let words: Vec<&str> = words.into_iter().flatten().collect();
    out.text(&words.join(" · "));
    if words.is_empty() {
        out.label(&it.sector.to_string());
    }
}

fn kind(out: &mut Markup, kind: &str, country: Option<&str>) {
    out.label(kind);
    if let Some(country) = country {
        out.tag(" · ").text(country);
    }
}

fn amount(out: &mut Markup, it: &Amount) {
    out.text(&range(it.value, it.max)).tag(" ");
    match &it.currency {
        Some(currency) => out.text(currency),
        None => out.label("other_currency"),
    };
    limits(out, it.approx, it.bound);
    if let Some(role) = &it.role {
        out.tag(" · <span lang=\"ko\">").text(role).tag("</span>");
    }
    if let Some(per) = &it.per {
        out.tag(" / ").text(per);
    }
}

fn quantity(out: &mut Markup, it: &Quantity) {
    out.text(&range(it.value, it.max)).tag(" ").text(&it.measure);
    limits(out, it.approx, it.bound);
}

fn limits(out: &mut Markup, approx: bool, bound: Bound) {
    if approx {
        out.tag(" · ").label("approx");
    }
    if bound != Bound::Exact {
        out.tag(" · ").label(&bound.to_string());
    }
}

fn date(out: &mut Markup, it: &Date) {
    match (&it.value, &it.end) {
        (Some(from), Some(to)) => out.text(from).tag(" – ").text(to),
        (Some(day), None) => out.text(day),
        (None, _) => out.label("unknown"),
    };
    out.tag(" · ").label(&it.grain.to_string());
}

fn quote(out: &mut Markup, record: &Record, it: &Quote) {
    let who = it.speaker.map(|index| Entity::new(EntityKind::Official, index));
    let body = it.organization.map(|index| Entity::new(EntityKind::Organization, index));
    if let Some(name) = who.or(body).and_then(|speaker| record.name_of(speaker)) {
        out.text(name).tag(" · ");
    }
    it.cue.iter().for_each(|cue| {
        out.text(cue).tag(" · ");
    });
    out.label(if it.direct { "direct" } else { "indirect" });
}

/// What the line below the name has no room for.
pub(crate) fn write(out: &mut Markup, record: &Record, entity: Entity) {
    if entity.kind == EntityKind::Location {
        let code = record.locations[entity.index].code.iter();
        code.for_each(|code| {
            out.tag("<div><dt>code</dt><dd>").text(code).tag("</dd></div>");
        });
    }
}
