//! How a document is shown.

use std::{
    io::{self, Write},
    path::Path,
};

use gisa::{Extractor, Record, render::OffsetUnit};

use crate::{
    args::{Command, Format},
    explain::{self, Question},
    export::{
        brat, jsonld,
        rows::{self, Separator},
    },
    html,
    input::Document,
    lines,
    output::{Body, Files, Output, TableForm, Tables},
    pretty::{self, Look},
};

#[derive(Clone, Copy)]
pub(crate) enum View<'a> {
    /// The article's text alone.
    Plain,
    /// The text line by line and what each piece is.
    Explained(Look),
    /// What was found and why, or was not.
    Reasons(Question<'a>, Look),
    Pretty(Look),
    Json(OffsetUnit),
    Jsonl(OffsetUnit),
    /// A part of a page.
    Html,
    /// An article in the words of schema.org.
    Linked,
    /// Rows of tables in a folder, whose columns BigKinds would name so, or not.
    Rows(TableForm, &'a Path, bool, OffsetUnit),
    /// The text and its annotation, in a folder.
    Annotated(&'a Path),
}

/// A document as it goes out.
pub(crate) struct Shown {
    pub(crate) body: Body,
    /// For standard error, a line each.
    pub(crate) doubts: Vec<String>,
    /// How much of the input this was.
    pub(crate) bytes: u64,
}

impl<'a> View<'a> {
    pub(crate) fn of(command: &'a Command) -> View<'a> {
        match command {
            Command::Clean { explain: true, inputs } => View::Explained(Look::new(inputs.width)),
            Command::Explain { all, find, inputs, .. } => {
                let question = match find {
                    Some(word) => Question::Word(word),
                    None if *all => Question::All,
                    None => Question::Found,
                };
                View::Reasons(question, Look::new(inputs.width))
            }
            Command::Extract { resume: Some(_), offsets, .. } => View::Jsonl((*offsets).into()),
            Command::Extract { format, offsets, out, columns, inputs, .. } => {
                let rows = |form| View::Rows(form, out, columns.is_bigkinds(), (*offsets).into());
                match format {
                    Format::Pretty => View::Pretty(Look::new(inputs.width)),
                    Format::Json => View::Json((*offsets).into()),
                    Format::Jsonl => View::Jsonl((*offsets).into()),
                    Format::Html => View::Html,
                    Format::Jsonld => View::Linked,
                    Format::Csv => rows(TableForm::Lines(Separator::Comma)),
                    Format::Tsv => rows(TableForm::Lines(Separator::Tab)),
                    #[cfg(feature = "parquet")]
                    Format::Parquet => rows(TableForm::Parquet),
                    Format::Brat => View::Annotated(out),
                }
            }
            _ => View::Plain,
        }
    }

    /// What takes documents in this form.
    pub(crate) fn output<W: Write>(self, out: W) -> io::Result<Output<W>> {
        match self {
            View::Plain | View::Explained(_) | View::Reasons(..) => Ok(Output::stream(out, "\n")),
            View::Pretty(_) => Ok(Output::stream(out, "\n\n")),
            View::Json(_) | View::Jsonl(_) | View::Linked => Ok(Output::stream(out, "")),
            View::Html => Output::page(out),
            View::Rows(form, folder, bigkinds, _) => {
                Tables::new(folder, form, bigkinds).map(Output::Tables)
            }
            View::Annotated(folder) => Files::new(folder).map(Output::Files),
        }
    }

    /// Reads the document.
    pub(crate) fn show(self, extractor: &Extractor, document: &Document) -> Shown {
        let doubt = |message: &str| format!("{}: {message}", document.id);
        let doubts = document.warnings.iter().map(|warning| doubt(&warning.message)).collect();
        let mut record = if document.is_page {
            extractor.extract_html(&document.text)
        } else {
            extractor.extract(&document.text)
        };
        record.id.clone_from(&document.id);
        record.warnings.extend(document.warnings.iter().cloned());
        Shown { body: self.write(extractor, record, document), doubts, bytes: document.bytes }
    }

    fn write(self, extractor: &Extractor, mut record: Record, document: &Document) -> Body {
        // A page's record points into the text of the page, which it carries.
        let of_page = record.text.take();
        let text = of_page.as_deref().unwrap_or(&document.text);
        Body::Text(match self {
            View::Html => return Body::View(Box::new(html::view(&record, text))),
            View::Rows(.., unit) => return Body::Rows(rows::rows(&record, text, unit)),
            View::Annotated(_) => {
                let annotation = brat::annotation(&record, text);
                let files = vec![("txt", text.to_owned()), ("ann", annotation)];
                return Body::Files(record.id.clone(), files);
            }
            View::Linked => jsonld::article(&record).to_string() + "\n",
            View::Plain => record.article.to_plain_text(),
            View::Explained(look) => lines::show(&record, text, look),
            View::Reasons(question, look) => {
                explain::show(extractor, &record, text, question, look)
            }
            View::Pretty(look) => pretty::show(&record, text, look),
            View::Json(unit) | View::Jsonl(unit) => {
                let mut record = record.with_offsets(text, unit);
                record.text = of_page;
                json(&record, matches!(self, View::Json(_)))
            }
        })
    }
}

fn json(record: &Record, indented: bool) -> String {
    let written =
        if indented { serde_json::to_string_pretty(record) } else { serde_json::to_string(record) };
    // OK because a record holds no map with keys other than names and no float.
    written.expect("a record is plain data") + "\n"
}
