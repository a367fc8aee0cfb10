//! A record for people: the text, tables of what is in it, and what was left out.

use std::fmt::Write;

use gisa::{
    Record,
    record::{
        Amount, Article, Bound, Date, LinkKind, Location, Mention, Official, Organization, Project,
        Quantity, Removed,
    },
};
use serde::Serialize;

use crate::table::{Table, clip, width, wrapped};

/// Columns of a text line.
const COLUMNS: usize = 96;

/// The record of `text` as it is read on a terminal.
pub(crate) fn show(record: &Record, text: &str) -> String {
    let mut out = String::new();
    article(&mut out, record);
    officials(&mut out, &record.officials);
    organizations(&mut out, &record.organizations);
    places(&mut out, &record.locations);
    amounts(&mut out, record);
    projects(&mut out, record);
    dates(&mut out, &record.dates);
    quantities(&mut out, &record.quantities);
    quotes(&mut out, record);
    removed(&mut out, &record.removed, text);
    for warning in &record.warnings {
        let _ = writeln!(out, "\n! {}", warning.message);
    }
    out
}

/// Adds `text` in lines that fit.
fn wrap(out: &mut String, text: &str) {
    for line in wrapped(text, COLUMNS) {
        out.push_str(&line);
        out.push('\n');
    }
}

fn article(out: &mut String, record: &Record) {
    let article = &record.article;
    let title = article.title.as_ref().map_or(record.id.as_str(), |title| title.text.as_str());
    wrap(out, title);
    let _ = writeln!(out, "{}", "─".repeat(width(title).min(COLUMNS)));
    for subtitle in &article.subtitles {
        wrap(out, &subtitle.text);
    }
    let meta = meta(article);
    if !meta.is_empty() {
        let _ = writeln!(out, "{meta}");
    }
    for paragraph in &article.paragraphs {
        out.push('\n');
        wrap(out, &paragraph.text);
    }
    for caption in &article.captions {
        out.push('\n');
        wrap(out, &format!("[사진] {}", caption.text));
    }
}

/// Publisher, day, writers, and the sort of text where it is a special one.
fn meta(article: &Article) -> String {
    let mut parts: Vec<String> = article.outlet.iter().chain(&article.agency).cloned().collect();
    parts.dedup();
    parts.extend(article.published.clone());
    parts.extend(article.dateline.as_ref().map(|dateline| dateline.place.clone()));
    for byline in &article.bylines {
        let role = byline.role.as_deref().unwrap_or_default();
        let email = byline.email.as_deref().unwrap_or_default();
        let words = [&byline.name, role, email];
        parts.push(words.into_iter().filter(|x| !x.is_empty()).collect::<Vec<_>>().join(" "));
    }
    parts.extend(Some(plain(&article.kind)).filter(|kind| kind != "article"));
    parts.join(" · ")
}

fn officials(out: &mut String, officials: &[Official]) {
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
    table.print(out, "Officials");
}

fn organizations(out: &mut String, organizations: &[Organization]) {
    let mut table = Table::new(["name", "kind", "country", "in the text"]);
    for organization in organizations {
        table.row([
            organization.name.clone(),
            plain(&organization.kind),
            or_dash(organization.country.as_deref()),
            surfaces(&organization.mentions),
        ]);
    }
    table.print(out, "Organisations");
}

fn places(out: &mut String, places: &[Location]) {
    let mut table = Table::new(["name", "kind", "country", "in the text"]);
    for place in places {
        table.row([
            place.name.clone(),
            plain(&place.kind),
            or_dash(place.country.as_deref()),
            surfaces(&place.mentions),
        ]);
    }
    table.print(out, "Places");
}

fn amounts(out: &mut String, record: &Record) {
    let mut table = Table::new(["in the text", "value", "currency", "remarks"]);
    for amount in &record.amounts {
        table.row([
            clip(&amount.text, 40),
            range(amount.value, amount.max),
            or_dash(amount.currency.as_deref()),
            remarks(amount),
        ]);
    }
    table.print(out, "Amounts");
}

/// A number or the ends of a range; `?` where the text gives none.
pub(crate) fn range(value: Option<impl ToString>, max: Option<impl ToString>) -> String {
    let Some(value) = value else { return "?".to_owned() };
    match max {
        Some(max) => format!("{}–{}", grouped(&value.to_string()), grouped(&max.to_string())),
        None => grouped(&value.to_string()),
    }
}

/// Groups of three digits: 1,350,000,000.
fn grouped(number: &str) -> String {
    let whole = number.find('.').unwrap_or(number.len());
    let mut out = String::new();
    for (at, digit) in number.char_indices() {
        let left = whole.saturating_sub(at);
        if at > 0 && left > 0 && left.is_multiple_of(3) && !out.ends_with('-') {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn remarks(amount: &Amount) -> String {
    let role = amount.role.iter().cloned();
    let per = amount.per.iter().map(|per| format!("per {per}"));
    let parts: Vec<String> = role.chain(limits(amount.approx, amount.bound)).chain(per).collect();
    parts.join(", ")
}

/// Whether a number is exact, and whether it is a limit.
fn limits(approx: bool, bound: Bound) -> impl Iterator<Item = String> {
    let bound = (bound != Bound::Exact).then(|| plain(&bound).replace('_', " "));
    approx.then(|| "about".to_owned()).into_iter().chain(bound)
}

fn projects(out: &mut String, record: &Record) {
    let mut table = Table::new(["name", "kind", "amounts", "places", "in the text"]);
    for (index, project) in record.projects.iter().enumerate() {
        let amount = |to: usize| record.amounts[to].text.as_str();
        let place = |to: usize| record.locations[to].name.as_str();
        table.row([
            project.name.clone(),
            plain(&project.kind),
            linked(record, LinkKind::ProjectAmount, index, amount),
            linked(record, LinkKind::ProjectLocation, index, place),
            other_surfaces(project),
        ]);
    }
    table.print(out, "Projects");
}

/// What a project is called beside its name.
fn other_surfaces(project: &Project) -> String {
    let once = project.mentions.len() == 1 && project.mentions[0].text == project.name;
    if once { String::new() } else { surfaces(&project.mentions) }
}

/// What the links of `kind` that start at `from` lead to.
fn linked<'r>(
    record: &'r Record,
    kind: LinkKind,
    from: usize,
    name: impl Fn(usize) -> &'r str,
) -> String {
    let links = record.links.iter().filter(|link| link.kind == kind && link.from == from);
    links.map(|link| name(link.to)).collect::<Vec<_>>().join(", ")
}

fn dates(out: &mut String, dates: &[Date]) {
    let mut table = Table::new(["in the text", "date"]);
    for date in dates {
        let value = or_dash(date.value.as_deref());
        let value = date.end.as_ref().map_or(value.clone(), |end| format!("{value} – {end}"));
        table.row([clip(&date.text, 40), value]);
    }
    table.print(out, "Dates");
}

fn quantities(out: &mut String, quantities: &[Quantity]) {
    let mut table = Table::new(["in the text", "value", "unit", "remarks"]);
    for quantity in quantities {
        let remarks: Vec<String> = limits(quantity.approx, quantity.bound).collect();
        table.row([
            clip(&quantity.text, 40),
            range(quantity.value, quantity.max),
            quantity.measure.clone(),
            remarks.join(", "),
        ]);
    }
    table.print(out, "Quantities");
}

fn quotes(out: &mut String, record: &Record) {
    let mut table = Table::new(["speaker", "cue", "words"]);
    for quote in &record.quotes {
        let official = quote.speaker.and_then(|index| record.officials.get(index));
        let body = quote.organization.and_then(|index| record.organizations.get(index));
        let official = official.map(|x| x.name.as_deref().unwrap_or(&x.title));
        let speaker = official.or(body.map(|body| body.name.as_str()));
        table.row([or_dash(speaker), or_dash(quote.cue.as_deref()), clip(&quote.text, 60)]);
    }
    table.print(out, "Quotes");
}

/// Removed stretches of one kind and rule are one row.
fn removed(out: &mut String, removed: &[Removed], text: &str) {
    let mut table = Table::new(["why", "rule", "times", "words"]);
    let mut rows: Vec<(String, &str, Vec<&str>)> = Vec::new();
    for stretch in removed {
        let (kind, words) = (plain(&stretch.kind), &text[stretch.span.range()]);
        match rows.iter_mut().find(|row| row.0 == kind && row.1 == stretch.rule) {
            Some(row) => row.2.push(words),
            None => rows.push((kind, &stretch.rule, vec![words])),
        }
    }
    for (kind, rule, words) in rows {
        let shown: Vec<String> = words.iter().map(|words| clip(words, 28)).collect();
        table.row([kind, rule.to_owned(), words.len().to_string(), clip(&shown.join(" | "), 60)]);
    }
    table.print(out, "Removed");
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
            1 => clip(text, 40),
            _ => format!("{} ×{count}", clip(text, 40)),
        })
        .collect();
    clip(&shown.join(", "), 60)
}

fn or_dash(value: Option<&str>) -> String {
    value.unwrap_or("-").to_owned()
}

/// The name that an enum's value has in JSON.
pub(crate) fn plain(value: &impl Serialize) -> String {
    let name = serde_json::to_value(value).ok();
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_in_groups() {
        assert_eq!(grouped("1350000000"), "1,350,000,000");
        assert_eq!(grouped("-123456.789"), "-123,456.789");
        assert_eq!(grouped("12"), "12");
    }
}
