//! What the extractor reads from a case, in the words of the case files.

use gisa::{
    Extractor, Parts, Record,
    record::{Amount, Bound, Date, Link, Location, Mention, Official, Project, Quantity, Quote},
};
use serde::Serialize;

use crate::case::{Case, Reading};

/// Everything of type `kind` in the case's text, in text order.
pub(crate) fn read(kind: &str, case: &Case) -> Vec<Reading> {
    let mut builder = Extractor::builder();
    if let Some(date) = &case.published {
        builder = builder.published(date);
    }
    if kind == "quantity" {
        builder = builder.parts(Parts::NONE.quantities(true));
    }
    let extractor = builder.build().unwrap_or_else(|error| panic!("{}: {error}", case.name));
    let record = extractor.extract(&case.text);
    let mut found = of_kind(kind, &record, case);
    found.sort();
    found
}

fn of_kind(kind: &str, record: &Record, case: &Case) -> Vec<Reading> {
    match kind {
        "amount" => record.amounts.iter().map(amount).collect(),
        "date" => record.dates.iter().map(date).collect(),
        "location" => {
            record.locations.iter().flat_map(|x| each(&x.mentions, location(x))).collect()
        }
        "official" => {
            record.officials.iter().flat_map(|x| each(&x.mentions, official(x))).collect()
        }
        "organization" => {
            record.organizations.iter().flat_map(|x| each(&x.mentions, x.name.clone())).collect()
        }
        "project" => record.projects.iter().flat_map(|x| each(&x.mentions, project(x))).collect(),
        "link" => links(record, case),
        "quantity" => record.quantities.iter().map(quantity).collect(),
        "quote" => record.quotes.iter().map(|x| quote(x, record)).collect(),
        _ => panic!("{kind} is no type of case"),
    }
}

fn each(mentions: &[Mention], value: String) -> impl Iterator<Item = Reading> {
    mentions.iter().map(move |mention| Reading {
        span: mention.span,
        text: mention.text.clone(),
        value: value.clone(),
    })
}

/// `USD 1350000000`, then `..MAX`, ` approx`, ` at_least`, ` /per`, ` (role)` where there is one;
/// `?` for an open currency or an open value.
fn amount(amount: &Amount) -> Reading {
    let mut value = amount.currency.clone().unwrap_or_else(|| "?".to_owned());
    value += &amount.value.map_or(" ?".to_owned(), |number| format!(" {}", number.normalize()));
    value += &amount.max.map_or(String::new(), |number| format!("..{}", number.normalize()));
    if amount.approx {
        value += " approx";
    }
    if amount.bound != Bound::Exact {
        value += &format!(" {}", plain(&amount.bound));
    }
    value += &amount.per.as_ref().map_or(String::new(), |per| format!(" /{per}"));
    value += &amount.role.as_ref().map_or(String::new(), |role| format!(" ({role})"));
    Reading { span: amount.span, text: amount.text.clone(), value }
}

/// `350000 {household}`, then `..MAX`, ` approx`, ` at_least` as with amounts; `?` for an open value.
fn quantity(quantity: &Quantity) -> Reading {
    let mut value = quantity.value.map_or("?".to_owned(), |number| number.normalize().to_string());
    value += &quantity.max.map_or(String::new(), |number| format!("..{}", number.normalize()));
    value += &format!(" {}", quantity.measure);
    if quantity.approx {
        value += " approx";
    }
    if quantity.bound != Bound::Exact {
        value += &format!(" {}", plain(&quantity.bound));
    }
    Reading { span: quantity.span, text: quantity.text.clone(), value }
}

/// `2019-04`, `2018..2022`, `?` where no anchor tells.
fn date(date: &Date) -> Reading {
    let mut value = date.value.clone().unwrap_or_else(|| "?".to_owned());
    value += &date.end.as_ref().map_or(String::new(), |end| format!("..{end}"));
    Reading { span: date.span, text: date.text.clone(), value }
}

/// `카자흐스탄 KZ country`: name, country (`-` for none), kind.
fn location(location: &Location) -> String {
    let country = location.country.as_deref().unwrap_or("-");
    format!("{} {country} {}", location.name, plain(&location.kind))
}

/// `김용래|통상차관보|산업통상자원부|`: name, title, organisation, status, empty for none.
fn official(official: &Official) -> String {
    let or_empty = |cell: &Option<String>| cell.clone().unwrap_or_default();
    let name = or_empty(&official.name);
    let organization = or_empty(&official.organization);
    format!("{name}|{}|{organization}|{}", official.title, or_empty(&official.status))
}

/// `알마티 순환도로 건설 사업 (infrastructure)`.
fn project(project: &Project) -> String {
    format!("{} ({})", project.name, plain(&project.kind))
}

/// The links of the kind that the case looks at, each as `알마티 순환도로 사업 > 2억달러` with its evidence.
fn links(record: &Record, case: &Case) -> Vec<Reading> {
    let wanted = case.links.as_deref().expect("`#! links` stands above the cases of links");
    let links = record.links.iter().filter(|link| plain(&link.kind) == wanted);
    let reading = |link: &Link| Reading {
        span: link.evidence,
        text: case.text[link.evidence.range()].to_owned(),
        value: format!(
            "{} > {}",
            end(record, wanted, link, true),
            end(record, wanted, link, false)
        ),
    };
    links.map(reading).collect()
}

/// What one end of a link names.
fn end<'r>(record: &'r Record, kind: &str, link: &Link, first: bool) -> &'r str {
    let (from, to) = kind.split_once('_').expect("a kind of link names two lists");
    let (list, index) = if first { (from, link.from) } else { (to, link.to) };
    match list {
        "project" => &record.projects[index].name,
        "amount" | "conversion" => &record.amounts[index].text,
        "location" => &record.locations[index].name,
        "date" => &record.dates[index].text,
        "organization" => &record.organizations[index].name,
        "statement" => &record.quotes[index].text,
        _ => {
            let official = &record.officials[index];
            official.name.as_deref().unwrap_or(&official.title)
        }
    }
}

/// `김용래|제언했다`: the speaker's name, or title, or the organisation; then the cue; `-` for none.
fn quote(quote: &Quote, record: &Record) -> Reading {
    let official = quote.speaker.map(|index| &record.officials[index]);
    let organization = quote.organization.map(|index| &*record.organizations[index].name);
    let speaker = official.map(|official| official.name.as_deref().unwrap_or(&official.title));
    let speaker = speaker.or(organization).unwrap_or("-");
    let value = format!("{speaker}|{}", quote.cue.as_deref().unwrap_or("-"));
    Reading { span: quote.span, text: quote.text.clone(), value }
}

/// The name that an enum's value has in JSON.
pub(crate) fn plain(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        other => panic!("not a plain name: {other:?}"),
    }
}
