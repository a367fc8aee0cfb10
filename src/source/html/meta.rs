//! What the head of a page says: JSON-LD first, then OpenGraph, then `<time>`.

use jiff::{Timestamp, civil::Date};
use scraper::{Html, Selector};
use serde_json::Value;

/// Most writers of an article.
const MOST_WRITERS: usize = 8;

/// What a page says about its article.
#[derive(Debug, Default)]
pub(crate) struct Meta {
    pub(crate) title: Option<String>,
    /// First publication as the page gives it, where that is a time or a day.
    pub(crate) published: Option<String>,
    pub(crate) modified: Option<String>,
    /// Who wrote it, where that is a Korean name.
    pub(crate) writers: Vec<String>,
    /// The body, where a script holds it.
    pub(crate) body: Option<String>,
}

impl Meta {
    pub(super) fn read(document: &Html) -> Meta {
        let linked = json_ld(document).unwrap_or_default();
        let text = |key: &str| linked.get(key).and_then(Value::as_str).map(str::to_owned);
        let site = property(document, "og:site_name");
        let headline = text("headline").or_else(|| property(document, "og:title"));
        Meta {
            title: headline.map(|title| without_site(&title, site.as_deref())),
            published: text("datePublished")
                .or_else(|| property(document, "article:published_time"))
                .or_else(|| time_element(document))
                .filter(|time| is_time(time)),
            modified: text("dateModified")
                .or_else(|| property(document, "article:modified_time"))
                .filter(|time| is_time(time)),
            writers: linked.get("author").map(writers).unwrap_or_default(),
            body: text("articleBody"),
        }
    }

    /// The day of publication.
    pub(crate) fn day(&self) -> Option<Date> {
        self.published.as_deref()?.get(..10)?.parse().ok()
    }
}

/// The first JSON-LD object whose type is a kind of article.
fn json_ld(document: &Html) -> Option<Value> {
    let scripts = select(r#"script[type="application/ld+json"]"#);
    let values = document.select(&scripts).filter_map(|script| {
        serde_json::from_str::<Value>(&script.text().collect::<String>()).ok()
    });
    values.flat_map(members).find(is_article)
}

/// The persons that `author` names: one or several, as objects or as words.
fn writers(author: &Value) -> Vec<String> {
    let several = author.as_array().map_or(std::slice::from_ref(author), Vec::as_slice);
    let person = |value: &Value| {
        let kind = value.get("@type").and_then(Value::as_str).unwrap_or("Person");
        let name = value.get("name").unwrap_or(value).as_str()?.trim();
        let spelt = (2..=4).contains(&name.chars().count());
        let korean = name.chars().all(|c| ('가'..='힣').contains(&c));
        (kind == "Person" && spelt && korean).then(|| name.to_owned())
    };
    several.iter().filter_map(person).take(MOST_WRITERS).collect()
}

/// The objects of a JSON-LD script: one, a list, or a graph.
fn members(value: Value) -> Vec<Value> {
    match value {
        Value::Array(members) => members,
        Value::Object(mut object) => match object.remove("@graph") {
            Some(Value::Array(members)) => members,
            _ => vec![Value::Object(object)],
        },
        _ => Vec::new(),
    }
}

fn is_article(value: &Value) -> bool {
    let named = |kind: &Value| kind.as_str().is_some_and(|kind| kind.ends_with("Article"));
    match value.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(named),
        Some(kind) => named(kind),
        None => false,
    }
}

fn property(document: &Html, name: &str) -> Option<String> {
    let metas = select("meta[content]");
    let mut found = document.select(&metas).map(|meta| meta.value());
    let meta = found.find(|meta| {
        meta.attr("property").or_else(|| meta.attr("name")).is_some_and(|found| found == name)
    })?;
    Some(meta.attr("content")?.trim().to_owned()).filter(|content| !content.is_empty())
}

fn time_element(document: &Html) -> Option<String> {
    let times = select("time[datetime]");
    document.select(&times).find_map(|time| time.value().attr("datetime").map(str::to_owned))
}

/// Whether `text` begins with a day, and what follows it is a time.
fn is_time(text: &str) -> bool {
    let day = text.get(..10).and_then(|day| day.parse::<Date>().ok());
    day.is_some() && (text.len() == 10 || text.parse::<Timestamp>().is_ok())
}

/// The title without ` - 매일경제` or ` | 연합뉴스` behind it.
fn without_site(title: &str, site: Option<&str>) -> String {
    let title = title.trim();
    let bare = site.and_then(|site| title.strip_suffix(site)).map(str::trim_end);
    let bare = bare.and_then(|bare| bare.strip_suffix(['-', '|', ':', '<', '–']));
    bare.map_or(title, str::trim_end).to_owned()
}

/// A selector that is written here and therefore right.
fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("a selector without a fault")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_site_is_no_part_of_the_title() {
        assert_eq!(without_site("수출 늘었다 - 매일경제", Some("매일경제")), "수출 늘었다");
        assert_eq!(without_site("매일경제", Some("매일경제")), "매일경제");
    }

    #[test]
    fn days_and_times_are_told_from_words() {
        assert!(is_time("2024-05-01") && is_time("2024-05-01T09:00:00+09:00"));
        assert!(!is_time("2024-05-01 오전") && !is_time("어제"));
    }
}
