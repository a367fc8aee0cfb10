//! One table for each type of record, for spreadsheets and statistics.

pub(crate) mod columns;

use gisa::{
    Record, Span,
    record::{Entity, EntityKind, Mention},
    render::OffsetUnit,
};

pub(crate) use self::columns::TABLES;
use super::body;

/// A row and the table that it goes into.
pub(crate) type Row = (&'static str, Vec<String>);

/// What the record of `text` says, in rows whose offsets count `unit`; lists in one cell are
/// joined by `|`.
pub(crate) fn rows(record: &Record, text: &str, unit: OffsetUnit) -> Vec<Row> {
    let counted = record.clone().with_offsets(text, unit);
    let of_text = |span: Span| text.get(span.range()).unwrap_or_default().to_owned();
    let mut rows = vec![("articles", article(record))];
    let others = entities(record)
        .into_iter()
        .chain(numbers(&counted))
        .chain(expressions(&counted))
        .chain(mentions(&counted))
        .chain(links(record, &counted, of_text))
        .chain(removed(record, &counted, of_text));
    for (table, cells) in others {
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
        article.kind.to_string(),
        or_empty(&article.modified),
        or_empty(&article.agency),
        article.fingerprint.clone(),
    ]
}

/// What may be named more than once.
fn entities(record: &Record) -> Vec<Row> {
    let officials = (0..).zip(&record.officials).map(|(at, x)| {
        let cells = vec![
            entity(EntityKind::Official, at),
            or_empty(&x.name),
            x.title.clone(),
            or_empty(&x.status),
            or_empty(&x.organization),
            or_empty(&x.country),
            x.sector.to_string(),
        ];
        ("officials", [cells, named(&x.mentions)].concat())
    });
    let organizations = (0..).zip(&record.organizations).map(|(at, x)| {
        let entity = entity(EntityKind::Organization, at);
        let cells = vec![entity, x.name.clone(), x.kind.to_string(), or_empty(&x.country)];
        ("organizations", [cells, named(&x.mentions)].concat())
    });
    let locations = (0..).zip(&record.locations).map(|(at, x)| {
        let cells = vec![
            entity(EntityKind::Location, at),
            x.name.clone(),
            x.kind.to_string(),
            or_empty(&x.country),
            or_empty(&x.code),
        ];
        ("locations", [cells, named(&x.mentions)].concat())
    });
    let projects = (0..).zip(&record.projects).map(|(at, x)| {
        let cells = vec![entity(EntityKind::Project, at), x.name.clone(), x.kind.to_string()];
        ("projects", [cells, named(&x.mentions)].concat())
    });
    officials.chain(organizations).chain(locations).chain(projects).collect()
}

/// What is a number with a unit.
fn numbers(record: &Record) -> Vec<Row> {
    let amounts = (0..).zip(&record.amounts).map(|(at, x)| {
        let cells = vec![
            entity(EntityKind::Amount, at),
            x.text.clone(),
            or_empty(&x.currency),
            or_empty(&x.value),
            or_empty(&x.max),
            x.bound.to_string(),
            x.approx.to_string(),
            or_empty(&x.per),
            or_empty(&x.role),
        ];
        ("amounts", [cells, place(x.span, &x.rule)].concat())
    });
    let quantities = (0..).zip(&record.quantities).map(|(at, x)| {
        let cells = vec![
            entity(EntityKind::Quantity, at),
            x.text.clone(),
            x.unit.clone(),
            x.measure.clone(),
            or_empty(&x.value),
            or_empty(&x.max),
            x.bound.to_string(),
            x.approx.to_string(),
        ];
        ("quantities", [cells, place(x.span, &x.rule)].concat())
    });
    amounts.chain(quantities).collect()
}

/// What else is its own only mention.
fn expressions(record: &Record) -> Vec<Row> {
    let dates = (0..).zip(&record.dates).map(|(at, x)| {
        let cells = vec![
            entity(EntityKind::Date, at),
            x.text.clone(),
            or_empty(&x.value),
            or_empty(&x.end),
            x.grain.to_string(),
        ];
        ("dates", [cells, place(x.span, &x.rule)].concat())
    });
    let quotes = (0..).zip(&record.quotes).map(|(at, x)| {
        let official = x.speaker.map(|at| Entity::new(EntityKind::Official, at));
        let body = x.organization.map(|at| Entity::new(EntityKind::Organization, at));
        let speaker = official.or(body).and_then(|speaker| record.name_of(speaker));
        let cells = vec![
            entity(EntityKind::Quote, at),
            speaker.unwrap_or_default().to_owned(),
            or_empty(&x.cue),
            or_empty(&x.class),
            x.direct.to_string(),
            x.text.clone(),
        ];
        ("quotes", [cells, place(x.span, &x.rule)].concat())
    });
    dates.chain(quotes).collect()
}

fn mentions(record: &Record) -> Vec<Row> {
    let row = |it: gisa::record::MentionRef<'_>| {
        let cells = vec![it.entity.to_string(), it.text.to_owned()];
        ("mentions", [cells, place(it.span, it.rule)].concat())
    };
    record.mentions().map(row).collect()
}

fn links(record: &Record, counted: &Record, of_text: impl Fn(Span) -> String) -> Vec<Row> {
    let name = |entity| record.name_of(entity).unwrap_or_default().to_owned();
    let both = record.links.iter().zip(&counted.links);
    let row = |(link, counted): (&gisa::record::Link, &gisa::record::Link)| {
        let (from, to) = link.ends();
        let ends = [from.to_string(), name(from), to.to_string(), name(to)];
        let words = vec![of_text(link.evidence)];
        let place = place(counted.evidence, &link.rule);
        ("links", [vec![link.kind.to_string()], ends.to_vec(), words, place].concat())
    };
    both.map(row).collect()
}

fn removed(record: &Record, counted: &Record, of_text: impl Fn(Span) -> String) -> Vec<Row> {
    let both = record.removed.iter().zip(&counted.removed);
    let row = |(it, counted): (&gisa::record::Removed, &gisa::record::Removed)| {
        let copy_of = counted.copy_of.map(Span::start);
        let cells = vec![it.kind.to_string(), of_text(it.span), or_empty(&copy_of)];
        ("removed", [cells, place(counted.span, &it.rule)].concat())
    };
    both.map(row).collect()
}

fn entity(kind: EntityKind, at: usize) -> String {
    Entity::new(kind, at).to_string()
}

fn place(span: Span, rule: &str) -> Vec<String> {
    vec![span.start().to_string(), span.end().to_string(), rule.to_owned()]
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

fn or_empty(value: &Option<impl ToString>) -> String {
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
    use gisa::{Extractor, Parts};

    use super::{columns::Holds, *};

    #[test]
    fn each_row_has_the_cells_of_its_head() {
        let text = "공유\n산업부 김용래 차관보는 27일 서울에서 \"알마티 순환도로 건설 사업(2억달러)에 \
            35만 가구가 산다\"고 밝혔다.";
        let extractor = Extractor::builder().parts(Parts::ALL).build().expect("an extractor");
        let rows = rows(&extractor.extract(text), text, OffsetUnit::Chars);
        for (table, _) in TABLES {
            assert!(rows.iter().any(|row| row.0 == table), "{table}");
        }
        for (table, cells) in rows {
            let (_, columns) = TABLES.iter().find(|head| head.0 == table).expect("a table");
            assert_eq!(cells.len(), columns.len(), "{table}");
            for (cell, column) in cells.iter().zip(*columns).filter(|(cell, _)| !cell.is_empty()) {
                match column.holds {
                    Holds::Words => {}
                    Holds::Count => assert!(cell.parse::<i64>().is_ok(), "{table} {cell}"),
                    Holds::Flag => assert!(cell.parse::<bool>().is_ok(), "{table} {cell}"),
                }
            }
        }
    }

    #[test]
    fn cells_keep_to_themselves() {
        let line = |separator: Separator| separator.line(["가,\"나\"", "다\n라", "마"].into_iter());
        assert_eq!(line(Separator::Comma), "\"가,\"\"나\"\"\",\"다\n라\",마\n");
        assert_eq!(line(Separator::Tab), "가,\"나\"\t다 라\t마\n");
    }
}
