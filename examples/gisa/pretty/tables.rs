//! A table for each type of what was found.

use gisa::{
    Record,
    record::{
        Amount, Date, EntityKind, LinkKind, Location, Mention, Official, Organization, Project,
        Quantity,
    },
};

use super::{
    look::Look,
    numbers::{limits, range},
};
use crate::table::{Table, clip};

/// Columns of words that may be a whole sentence, and of one of many expressions.
const WORDS: usize = 120;
const FORM: usize = 40;

pub(super) fn show(out: &mut String, record: &Record, look: Look) {
    officials(out, &record.officials, look);
    organizations(out, &record.organizations, look);
    places(out, &record.locations, look);
    amounts(out, record, look);
    projects(out, record, look);
    dates(out, &record.dates, look);
    quantities(out, &record.quantities, look);
    quotes(out, record, look);
}

fn officials(out: &mut String, officials: &[Official], look: Look) {
    let mut table = Table::new(["name", "title", "organisation", "country", "in the text"]);
    for official in officials {
        let title = match &official.status {
            Some(status) => format!("{} ({status})", official.title),
            None => official.title.clone(),
        };
        table.row([
            or_dash(official.name.as_deref()),
            title,
            or_dash(official.organization.as_deref()),
            or_dash(official.country.as_deref()),
            surfaces(&official.mentions),
        ]);
    }
    table.print(out, "Officials", look.of(EntityKind::Official), look);
}

fn organizations(out: &mut String, organizations: &[Organization], look: Look) {
    let mut table = Table::new(["name", "kind", "country", "in the text"]);
    for organization in organizations {
        table.row([
            organization.name.clone(),
            spaced(organization.kind.as_str()),
            or_dash(organization.country.as_deref()),
            surfaces(&organization.mentions),
        ]);
    }
    table.print(out, "Organisations", look.of(EntityKind::Organization), look);
}

fn places(out: &mut String, places: &[Location], look: Look) {
    let mut table = Table::new(["name", "kind", "country", "in the text"]);
    for place in places {
        table.row([
            place.name.clone(),
            place.kind.to_string(),
            or_dash(place.country.as_deref()),
            surfaces(&place.mentions),
        ]);
    }
    table.print(out, "Places", look.of(EntityKind::Location), look);
}

fn amounts(out: &mut String, record: &Record, look: Look) {
    let mut table = Table::new(["in the text", "value", "currency", "remarks"]);
    for (index, amount) in record.amounts.iter().enumerate() {
        table.row([
            clip(&amount.text, FORM),
            range(amount.value, amount.max),
            or_dash(amount.currency.as_deref()),
            remarks(record, index, amount),
        ]);
    }
    table.print(out, "Amounts", look.of(EntityKind::Amount), look);
}

fn remarks(record: &Record, index: usize, amount: &Amount) -> String {
    let role = amount.role.iter().cloned();
    let per = amount.per.iter().map(|per| format!("per {per}"));
    let same = linked(record, LinkKind::AmountConversion, index).map(|same| format!("= {same}"));
    let parts = role.chain(limits(amount.approx, amount.bound)).chain(per).chain(same);
    parts.collect::<Vec<_>>().join(", ")
}

fn projects(out: &mut String, record: &Record, look: Look) {
    let mut table = Table::new(["name", "kind", "tied to", "in the text"]);
    for (index, project) in record.projects.iter().enumerate() {
        let tied = [
            LinkKind::ProjectAmount,
            LinkKind::ProjectLocation,
            LinkKind::ProjectOrganization,
            LinkKind::ProjectDate,
        ];
        let mut tied: Vec<&str> =
            tied.into_iter().flat_map(|kind| linked(record, kind, index)).collect();
        tied.dedup();
        table.row([
            project.name.clone(),
            project.kind.to_string(),
            tied.join(", "),
            other_surfaces(project),
        ]);
    }
    table.print(out, "Projects", look.of(EntityKind::Project), look);
}

/// What a project is called beside its name.
fn other_surfaces(project: &Project) -> String {
    let once = project.mentions.len() == 1 && project.mentions[0].text == project.name;
    if once { String::new() } else { surfaces(&project.mentions) }
}

/// What the links of `kind` that start at `from` lead to.
fn linked(record: &Record, kind: LinkKind, from: usize) -> impl Iterator<Item = &str> {
    let links = record.links.iter().filter(move |link| link.kind == kind && link.from == from);
    links.filter_map(|link| record.name_of(link.ends().1))
}

fn dates(out: &mut String, dates: &[Date], look: Look) {
    let mut table = Table::new(["in the text", "date"]);
    for date in dates {
        let value = or_dash(date.value.as_deref());
        let value = date.end.as_ref().map_or(value.clone(), |end| format!("{value} – {end}"));
        table.row([clip(&date.text, FORM), value]);
    }
    table.print(out, "Dates", look.of(EntityKind::Date), look);
}

fn quantities(out: &mut String, quantities: &[Quantity], look: Look) {
    let mut table = Table::new(["in the text", "value", "unit", "remarks"]);
    for quantity in quantities {
        let remarks: Vec<String> = limits(quantity.approx, quantity.bound).collect();
        table.row([
            clip(&quantity.text, FORM),
            range(quantity.value, quantity.max),
            quantity.measure.clone(),
            remarks.join(", "),
        ]);
    }
    table.print(out, "Quantities", look.of(EntityKind::Quantity), look);
}

fn quotes(out: &mut String, record: &Record, look: Look) {
    let mut table = Table::new(["speaker", "cue", "words"]);
    for quote in &record.quotes {
        let official = quote.speaker.and_then(|index| record.officials.get(index));
        let body = quote.organization.and_then(|index| record.organizations.get(index));
        let official = official.map(|x| x.name.as_deref().unwrap_or(&x.title));
        let speaker = official.or(body.map(|body| body.name.as_str()));
        table.row([or_dash(speaker), or_dash(quote.cue.as_deref()), clip(&quote.text, WORDS)]);
    }
    table.print(out, "Quotes", look.of(EntityKind::Quote), look);
}

/// The distinct words of the mentions, with how often they stand.
fn surfaces(mentions: &[Mention]) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for mention in mentions {
        match counted.iter_mut().find(|(text, _)| *text == mention.text) {
            Some((_, count)) => *count += 1,
            None => counted.push((&mention.text, 1)),
        }
    }
    let shown: Vec<String> = counted
        .iter()
        .map(|&(text, count)| match count {
            1 => clip(text, FORM),
            _ => format!("{} ×{count}", clip(text, FORM)),
        })
        .collect();
    clip(&shown.join(", "), WORDS)
}

/// A name of JSON for people.
fn spaced(name: &str) -> String {
    name.replace('_', " ")
}

fn or_dash(value: Option<&str>) -> String {
    value.unwrap_or("-").to_owned()
}
