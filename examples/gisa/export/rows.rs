//! One table for each type of record, for spreadsheets and statistics.

use gisa::{Record, record::Mention};
use serde::Serialize;

use super::body;

/// A row and the table that it goes into.
pub(crate) type Row = (&'static str, Vec<String>);

/// Each table with its columns, as the record names them and as BigKinds would.
pub(crate) const HEADS: [(&str, &[[&str; 2]]); 8] = [
    (
        "articles",
        &[
            ["article", "뉴스 식별자"],
            ["published", "일자"],
            ["outlet", "언론사"],
            ["bylines", "기고자"],
            ["title", "제목"],
            ["section", "통합 분류1"],
            ["officials", "인물"],
            ["locations", "위치"],
            ["organizations", "기관"],
            ["keywords", "키워드"],
            ["text", "본문"],
        ],
    ),
    (
        "officials",
        &[
            ARTICLE,
            NAME,
            ["title", "직함"],
            ["status", "상태"],
            BODY,
            COUNTRY,
            SECTOR,
            TIMES,
            WORDS,
        ],
    ),
    ("organizations", &[ARTICLE, NAME, KIND, COUNTRY, TIMES, WORDS]),
    ("locations", &[ARTICLE, NAME, KIND, COUNTRY, ["code", "코드"], TIMES, WORDS]),
    (
        "amounts",
        &[
            ARTICLE,
            WORDS,
            ["currency", "통화"],
            ["value", "값"],
            ["max", "최댓값"],
            ["bound", "한계"],
            ["approx", "어림"],
            ["role", "성격"],
            START,
            END,
            RULE,
        ],
    ),
    ("projects", &[ARTICLE, NAME, KIND, TIMES, WORDS]),
    ("dates", &[ARTICLE, WORDS, ["value", "날짜"], ["until", "끝 날짜"], START, END, RULE]),
    ("quotes", &[ARTICLE, ["speaker", "말한 이"], ["cue", "서술어"], WORDS, START, END, RULE]),
];

const ARTICLE: [&str; 2] = ["article", "뉴스 식별자"];
const NAME: [&str; 2] = ["name", "이름"];
const BODY: [&str; 2] = ["organization", "기관"];
const COUNTRY: [&str; 2] = ["country", "국가"];
const SECTOR: [&str; 2] = ["sector", "부문"];
const KIND: [&str; 2] = ["kind", "종류"];
const TIMES: [&str; 2] = ["mentions", "언급 수"];
const WORDS: [&str; 2] = ["words", "표현"];
const START: [&str; 2] = ["start", "시작"];
const END: [&str; 2] = ["end", "끝"];
const RULE: [&str; 2] = ["rule", "규칙"];

/// What the record says, in rows; lists in one cell are joined by `|`.
pub(crate) fn rows(record: &Record) -> Vec<Row> {
    let mut rows = vec![("articles", article(record))];
    for (table, cells) in entities(record).into_iter().chain(expressions(record)) {
        rows.push((table, [vec![record.id.clone()], cells].concat()));
    }
    rows
}

fn article(record: &Record) -> Vec<String> {
    let article = &record.article;
    let title = article.title.as_ref().map(|title| title.text.clone());
    let names = record.officials.iter().filter_map(|x| x.name.as_deref());
    vec![
        record.id.clone(),
        or_empty(&article.published),
        article.outlet.clone().or_else(|| article.agency.clone()).unwrap_or_default(),
        joined(article.bylines.iter().map(|x| &*x.name)),
        title.unwrap_or_default(),
        or_empty(&article.section),
        joined(names),
        joined(record.locations.iter().map(|x| &*x.name)),
        joined(record.organizations.iter().map(|x| &*x.name)),
        joined(article.keywords.iter().map(String::as_str)),
        body(record),
    ]
}

/// What may be named more than once.
fn entities(record: &Record) -> Vec<Row> {
    let officials = record.officials.iter().map(|x| {
        let cells = vec![
            or_empty(&x.name),
            x.title.clone(),
            or_empty(&x.status),
            or_empty(&x.organization),
            or_empty(&x.country),
            x.sector.to_string(),
        ];
        ("officials", [cells, named(&x.mentions)].concat())
    });
    let organizations = record.organizations.iter().map(|x| {
        let cells = vec![x.name.clone(), x.kind.to_string(), or_empty(&x.country)];
        ("organizations", [cells, named(&x.mentions)].concat())
    });
    let locations = record.locations.iter().map(|x| {
        let cells =
            vec![x.name.clone(), x.kind.to_string(), or_empty(&x.country), or_empty(&x.code)];
        ("locations", [cells, named(&x.mentions)].concat())
    });
    let projects = record.projects.iter().map(|x| {
        ("projects", [vec![x.name.clone(), x.kind.to_string()], named(&x.mentions)].concat())
    });
    officials.chain(organizations).chain(locations).chain(projects).collect()
}

/// What is its own only mention.
fn expressions(record: &Record) -> Vec<Row> {
    let place = |span: gisa::Span, rule: &str| {
        vec![span.start().to_string(), span.end().to_string(), rule.to_owned()]
    };
    let amounts = record.amounts.iter().map(|x| {
        let cells = vec![
            x.text.clone(),
            or_empty(&x.currency),
            or_empty(&x.value),
            or_empty(&x.max),
            x.bound.to_string(),
            x.approx.to_string(),
            or_empty(&x.role),
        ];
        ("amounts", [cells, place(x.span, &x.rule)].concat())
    });
    let dates = record.dates.iter().map(|x| {
        let cells = vec![x.text.clone(), or_empty(&x.value), or_empty(&x.end)];
        ("dates", [cells, place(x.span, &x.rule)].concat())
    });
    let quotes = record.quotes.iter().map(|x| {
        let official = x.speaker.and_then(|at| record.officials.get(at));
        let body = x.organization.and_then(|at| record.organizations.get(at));
        let official = official.map(|x| x.name.as_ref().unwrap_or(&x.title));
        let speaker = official.or(body.map(|body| &body.name)).cloned();
        let cells = vec![speaker.unwrap_or_default(), or_empty(&x.cue), x.text.clone()];
        ("quotes", [cells, place(x.span, &x.rule)].concat())
    });
    amounts.chain(dates).chain(quotes).collect()
}

/// How often, and in which words.
fn named(mentions: &[Mention]) -> Vec<String> {
    let mut words: Vec<&str> = Vec::new();
    for mention in mentions {
        if !words.contains(&&*mention.text) {
            words.push(&mention.text);
        }
    }
    vec![mentions.len().to_string(), words.join("|")]
}

fn joined<'w>(words: impl Iterator<Item = &'w str>) -> String {
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("|")
}

fn or_empty(value: &Option<impl ToString + Serialize>) -> String {
    value.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Separator {
    Comma,
    Tab,
}

impl Separator {
    /// The ending of files of this form.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Separator::Comma => "csv",
            Separator::Tab => "tsv",
        }
    }

    /// A line of cells. Commas follow RFC 4180; cells between tabs hold neither tab nor line break.
    pub(crate) fn line<'c>(self, cells: impl Iterator<Item = &'c str>) -> String {
        let cell = |cell: &str| match self {
            Separator::Tab => cell.replace(['\t', '\r', '\n'], " "),
            Separator::Comma if cell.contains([',', '"', '\r', '\n']) => {
                format!("\"{}\"", cell.replace('"', "\"\""))
            }
            Separator::Comma => cell.to_owned(),
        };
        let gap = if self == Separator::Tab { "\t" } else { "," };
        cells.map(cell).collect::<Vec<_>>().join(gap) + "\n"
    }
}

#[cfg(test)]
mod tests {
    use gisa::Extractor;

    use super::*;

    #[test]
    fn each_row_has_the_cells_of_its_head() {
        let text = "산업부 김용래 차관보는 27일 서울에서 \"2억달러를 쓴다\"고 밝혔다.";
        let rows = rows(&Extractor::default().extract(text));
        for table in ["articles", "officials", "organizations", "locations", "amounts", "dates"] {
            assert!(rows.iter().any(|row| row.0 == table), "{table}");
        }
        for (table, cells) in rows {
            let head = HEADS.iter().find(|head| head.0 == table).expect("a table");
            assert_eq!(cells.len(), head.1.len(), "{table}");
        }
    }

    #[test]
    fn cells_keep_to_themselves() {
        let line = |separator: Separator| separator.line(["가,\"나\"", "다\n라", "마"].into_iter());
        assert_eq!(line(Separator::Comma), "\"가,\"\"나\"\"\",\"다\n라\",마\n");
        assert_eq!(line(Separator::Tab), "가,\"나\"\t다 라\t마\n");
    }
}
