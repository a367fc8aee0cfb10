//! How a document is shown.

use std::io;

use anstream::{AutoStream, ColorChoice};
use gisa::{Extractor, Record, render::OffsetUnit};

use crate::{
    args::{Command, Format},
    explain,
    input::Document,
    pretty,
};

#[derive(Clone, Copy)]
pub(crate) enum View {
    /// The article's text alone.
    Plain,
    /// The text line by line and what each piece is, in colour or not.
    Explained(bool),
    Pretty,
    Json(OffsetUnit),
    Jsonl(OffsetUnit),
}

/// A document as it is printed.
pub(crate) struct Shown {
    /// For standard output, with its last line break.
    pub(crate) text: String,
    /// For standard error, a line each.
    pub(crate) doubts: Vec<String>,
    /// How much of the input this was.
    pub(crate) bytes: u64,
}

impl View {
    pub(crate) fn of(command: &Command) -> View {
        match command {
            Command::Clean { explain: true, .. } => View::Explained(in_colour()),
            Command::Clean { .. } => View::Plain,
            Command::Extract { resume: Some(_), offsets, .. } => View::Jsonl((*offsets).into()),
            Command::Extract { format, offsets, .. } => match format {
                Format::Pretty => View::Pretty,
                Format::Json => View::Json((*offsets).into()),
                Format::Jsonl => View::Jsonl((*offsets).into()),
            },
        }
    }

    /// What stands between two documents.
    pub(crate) fn gap(self) -> &'static str {
        match self {
            View::Plain | View::Explained(_) => "\n",
            View::Pretty => "\n\n",
            View::Json(_) | View::Jsonl(_) => "",
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
        Shown { text: self.write(record, document), doubts, bytes: document.bytes }
    }

    fn write(self, mut record: Record, document: &Document) -> String {
        // A page's record points into the text of the page, which it carries.
        let of_page = record.text.take();
        let text = of_page.as_deref().unwrap_or(&document.text);
        match self {
            View::Plain => record.article.to_plain_text(),
            View::Explained(colour) => explain::show(&record, text, colour),
            View::Pretty => pretty::show(&record, text),
            View::Json(unit) | View::Jsonl(unit) => {
                let mut record = record.with_offsets(text, unit);
                record.text = of_page;
                json(&record, matches!(self, View::Json(_)))
            }
        }
    }
}

/// On a terminal that can, unless NO_COLOR is set; elsewhere where CLICOLOR_FORCE is.
fn in_colour() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

fn json(record: &Record, indented: bool) -> String {
    let written =
        if indented { serde_json::to_string_pretty(record) } else { serde_json::to_string(record) };
    // OK because a record holds no map with keys other than names and no float.
    written.expect("a record is plain data") + "\n"
}
