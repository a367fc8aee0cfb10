//! Whole records of the fixture articles, in lines that can be read aloud:
//! `kind span text => value (rule)`.
//!
//! After a change, `INSTA_UPDATE=always cargo test --test snapshots` writes the records anew; the
//! difference is then read like any other. `cargo insta review` does the same one by one.

use std::{fmt::Write, fs, path::Path};

use gisa::{
    Extractor, Record, Span,
    record::{Link, LinkKind, Mention},
};
use serde::{Deserialize, Serialize};

#[test]
fn kazakhstan() {
    insta::assert_snapshot!(lines("kazakhstan"));
}

#[test]
fn vietnam() {
    insta::assert_snapshot!(lines("vietnam"));
}

#[test]
fn kenya() {
    insta::assert_snapshot!(lines("kenya"));
}

/// What `expected.json` says the extractor is told.
#[derive(Deserialize)]
struct Expected {
    given: Given,
}

#[derive(Deserialize)]
struct Given {
    published: Option<String>,
}

fn lines(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles").join(name);
    let read = |file: &str| fs::read_to_string(folder.join(file)).expect("a fixture");
    let expected: Expected = serde_json::from_str(&read("expected.json")).expect("JSON");
    let mut builder = Extractor::builder();
    if let Some(day) = expected.given.published {
        builder = builder.published(day);
    }
    let text = read("input.txt");
    let record = builder.build().expect("a day").extract(&text);
    let mut out = Lines { text: &text, out: String::new() };
    article(&mut out, &record);
    found(&mut out, &record);
    for link in &record.links {
        out.add("link", link.evidence, &ends(link, &record), &link.rule);
    }
    for warning in &record.warnings {
        let _ = writeln!(out.out, "warning {} {}", warning.kind, warning.message);
    }
    out.out
}

fn article(out: &mut Lines<'_>, record: &Record) {
    let article = &record.article;
    let _ = writeln!(
        out.out,
        "article kind={} outlet={} agency={} published={} modified={}",
        plain(&article.kind),
        or_dash(&article.outlet),
        or_dash(&article.agency),
        or_dash(&article.published),
        or_dash(&article.modified)
    );
    article.title.iter().for_each(|x| out.add("title", x.span, "", ""));
    article.subtitles.iter().for_each(|x| out.add("subtitle", x.span, "", ""));
    if let Some(x) = &article.dateline {
        out.add("dateline", x.span, &format!("{} {}", x.place, or_dash(&x.agency)), "");
    }
    for x in &article.bylines {
        let value = format!("{} {} {}", x.name, or_dash(&x.role), or_dash(&x.email));
        out.add("byline", x.span, &value, "");
    }
    for piece in article.paragraphs.iter().flat_map(|x| &x.pieces) {
        out.add("paragraph", *piece, "", "");
    }
    for x in &article.captions {
        out.add("caption", x.span, or_dash(&x.credit), "");
    }
    for x in &record.removed {
        let value = x.copy_of.map_or(String::new(), |copy| format!(" = {copy}"));
        out.add("removed", x.span, &(plain(&x.kind) + &value), &x.rule);
    }
}

fn found(out: &mut Lines<'_>, record: &Record) {
    for x in &record.amounts {
        let mut value = or_dash(&x.currency).to_owned();
        value += &x.value.map_or(" ?".to_owned(), |number| format!(" {number}"));
        value += &x.max.map_or(String::new(), |number| format!("..{number}"));
        value += &format!(" {}{}", plain(&x.bound), if x.approx { " approx" } else { "" });
        value += &x.per.as_ref().map_or(String::new(), |per| format!(" /{per}"));
        value += &x.role.as_ref().map_or(String::new(), |role| format!(" ({role})"));
        out.add("amount", x.span, &value, &x.rule);
    }
    for x in &record.locations {
        let value =
            format!("{} {} {}", x.name, x.country.as_deref().unwrap_or("-"), plain(&x.kind));
        out.mentions("place", &x.mentions, &value);
    }
    for x in &record.officials {
        let who = format!("{}, {}", or_dash(&x.name), x.title);
        let office =
            format!("{} {}", or_dash(&x.organization), x.country.as_deref().unwrap_or("-"));
        let value = format!("{who}, {office} {} {}", plain(&x.sector), or_dash(&x.status));
        out.mentions("official", &x.mentions, &value);
    }
    for x in &record.organizations {
        let value =
            format!("{} {} {}", x.name, plain(&x.kind), x.country.as_deref().unwrap_or("-"));
        out.mentions("organization", &x.mentions, &value);
    }
    for x in &record.projects {
        out.mentions("project", &x.mentions, &format!("{} {}", x.name, plain(&x.kind)));
    }
    for x in &record.dates {
        let end = x.end.as_ref().map_or(String::new(), |end| format!("..{end}"));
        let value = format!("{}{end} {}", or_dash(&x.value), plain(&x.grain));
        out.add("date", x.span, &value, &x.rule);
    }
    for x in &record.quotes {
        let speaker = x.speaker.map(|index| &record.officials[index]);
        let speaker = speaker.map(|x| x.name.as_ref().unwrap_or(&x.title));
        let body = x.organization.map(|index| &record.organizations[index].name);
        let speaker = speaker.or(body).map_or("-", String::as_str);
        let marks = if x.direct { "direct" } else { "indirect" };
        let value = format!("{speaker} {} {marks}", or_dash(&x.cue));
        out.add("quote", x.span, &value, &x.rule);
    }
}

/// `project_amount 알마티 순환도로 → 2억달러`.
fn ends(link: &Link, record: &Record) -> String {
    let project = || record.projects[link.from].name.as_str();
    let official = |index: usize| {
        let official = &record.officials[index];
        official.name.as_deref().unwrap_or(&official.title)
    };
    let (from, to) = match link.kind {
        LinkKind::ProjectAmount => (project(), record.amounts[link.to].text.as_str()),
        LinkKind::ProjectLocation => (project(), record.locations[link.to].name.as_str()),
        LinkKind::ProjectDate => (project(), record.dates[link.to].text.as_str()),
        LinkKind::ProjectOrganization => (project(), record.organizations[link.to].name.as_str()),
        LinkKind::OfficialOrganization => {
            (official(link.from), record.organizations[link.to].name.as_str())
        }
        LinkKind::OfficialStatement => (official(link.from), record.quotes[link.to].text.as_str()),
        LinkKind::OfficialMeeting => (official(link.from), official(link.to)),
        LinkKind::AmountConversion => {
            (record.amounts[link.from].text.as_str(), record.amounts[link.to].text.as_str())
        }
        _ => ("?", "?"),
    };
    format!("{} {from} → {}", plain(&link.kind), head(to))
}

/// The lines of one record.
struct Lines<'t> {
    text: &'t str,
    out: String,
}

impl Lines<'_> {
    fn mentions(&mut self, kind: &str, mentions: &[Mention], value: &str) {
        mentions.iter().for_each(|mention| self.add(kind, mention.span, value, &mention.rule));
    }

    /// One line; what is empty is left out.
    fn add(&mut self, kind: &str, span: Span, value: &str, rule: &str) {
        let words = head(&self.text[span.range()]);
        let mut line = format!("{kind:<12} {:<10} {words}", span.to_string());
        if !value.is_empty() {
            line += &format!(" => {value}");
        }
        if !rule.is_empty() {
            line += &format!(" ({rule})");
        }
        self.out += &line;
        self.out.push('\n');
    }
}

/// Long stretches end in `…`: their place says the rest.
fn head(words: &str) -> String {
    let mut chars = words.chars().map(|c| if c == '\n' { '⏎' } else { c });
    let head: String = chars.by_ref().take(40).collect();
    if chars.next().is_some() { head + "…" } else { head }
}

/// The name that an enum's value has in JSON.
fn plain(value: &impl Serialize) -> String {
    let name = serde_json::to_value(value).ok();
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn or_dash<T: AsRef<str>>(cell: &Option<T>) -> &str {
    cell.as_ref().map_or("-", AsRef::as_ref)
}
