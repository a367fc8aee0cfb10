//! Functions that read what the article says: the whole record, or one list of it.

use datafusion_expr::TypeSignature;
use gisa::{Extractor, Parts, Record, record::Warning};
use serde::{Deserialize, de::value::MapDeserializer};

use crate::{
    arguments::{self, attempt, texts},
    articles::TEXT,
    cell::{Cell, Column, ColumnOf},
    function::{Function, Page},
};

const ARGUMENTS: [(&str, &str); 2] = [
    ("text", TEXT),
    (
        "published",
        "Day of publication, which 이날 and 지난 4월 are counted from: a date, a timestamp, or text \
        that begins with a day such as 2019-06-27. What is none is told by a warning of the record.",
    ),
];

pub(crate) fn functions() -> Vec<Function> {
    const NONE: Parts = Parts::NONE;
    vec![
        whole(),
        list("gisa_amounts", NONE.amounts(true), |it| it.amounts),
        list("gisa_locations", NONE.locations(true), |it| it.locations),
        list("gisa_officials", NONE.officials(true), |it| it.officials),
        list("gisa_organizations", NONE.organizations(true), |it| it.organizations),
        list("gisa_projects", NONE.projects(true), |it| it.projects),
        list("gisa_dates", NONE.dates(true), |it| it.dates),
        list("gisa_quotes", NONE.quotes(true), |it| it.quotes),
        list("gisa_quantities", NONE.quantities(true), |it| it.quantities),
    ]
}

fn whole() -> Function {
    let page = Page {
        name: "gisa_record",
        description:
            "Returns everything that a news text says, as a struct: the article, what was \
            removed, and lists of amounts, locations, officials, organizations, projects, dates, \
            quotes, links and warnings. Links and quotes count from 0, SQL's lists from 1."
                .to_owned(),
        syntax: "gisa_record(text[, published])".to_owned(),
        example: "> select gisa_record('정부는 2억달러를 쓴다.')['amounts'][1]['value'];\n\
            200000000.0000"
            .to_owned(),
        arguments: ARGUMENTS.to_vec(),
    };
    reader(page, Parts::default(), |record| record)
}

/// The function for the list that `pick` takes from a record, of which only `parts` are read.
fn list<T: Cell + 'static>(
    name: &'static str,
    parts: Parts,
    pick: fn(Record) -> Vec<T>,
) -> Function {
    let what = name.trim_start_matches("gisa_");
    let page = Page {
        name,
        description: format!(
            "Returns the {what} of a news text, a list of structs, and reads for nothing else: \
            sooner than `gisa_record`, without links and without indices into other lists."
        ),
        syntax: format!("{name}(text[, published])"),
        example: format!("> select id, unnest({name}(text)) from articles;"),
        arguments: ARGUMENTS.to_vec(),
    };
    reader(page, parts, pick)
}

fn reader<T: Cell + 'static>(page: Page, parts: Parts, pick: fn(Record) -> T) -> Function {
    let signatures = [vec![arguments::text()], vec![arguments::text(), arguments::day()]];
    let signatures = signatures.map(TypeSignature::Coercible).to_vec();
    Function::new(page, signatures, ColumnOf::<T>::data_type(), move |columns| {
        let texts = texts(&columns[0])?;
        let days = columns.get(1).map(arguments::texts).transpose()?;
        let days = days.unwrap_or_else(|| vec![None; texts.len()]);
        let mut column = ColumnOf::<T>::default();
        for (text, day) in texts.into_iter().zip(days) {
            attempt(text, |text| pick(read(text, day, parts))).append(&mut column);
        }
        Ok(column.finish())
    })
}

/// Reads one article; a day that is none is told in the warnings.
fn read(text: &str, day: Option<&str>, parts: Parts) -> Record {
    let plain = Extractor::builder().parts(parts);
    let Some(day) = day.map(str::trim).filter(|day| !day.is_empty()) else {
        return built(plain).extract(text);
    };
    // The time behind a day, and its zone, say nothing about the day.
    let first = day.chars().take("2019-06-27".len()).collect::<String>();
    match plain.clone().published(first).build() {
        Ok(extractor) => extractor.extract(text),
        Err(error) => {
            let mut record = built(plain).extract(text);
            record.warnings.extend(warning("published", &error.to_string()));
            record
        }
    }
}

/// OK because only a table or a day can be wrong, and there is none.
fn built(plain: gisa::Builder) -> Extractor {
    plain.build().expect("options without tables and days are valid")
}

/// Made as a reader of JSON makes it: the type may grow fields, which only gisa itself may set.
fn warning(kind: &str, message: &str) -> Option<Warning> {
    let fields = [("kind", kind), ("message", message)];
    let fields = MapDeserializer::<_, serde::de::value::Error>::new(fields.into_iter());
    Warning::deserialize(fields).ok()
}
