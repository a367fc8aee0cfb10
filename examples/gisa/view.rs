//! How a document is shown.

use gisa::{Extractor, Record, render::OffsetUnit};

use crate::{
    args::{Command, Format},
    input::Document,
    pretty,
};

#[derive(Clone, Copy)]
pub(crate) enum View {
    /// The article's text alone.
    Plain,
    Pretty,
    Json(OffsetUnit),
    Jsonl(OffsetUnit),
}

impl View {
    pub(crate) fn of(command: &Command) -> View {
        match command {
            Command::Clean { .. } => View::Plain,
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
            View::Plain => "\n",
            View::Pretty => "\n\n",
            View::Json(_) | View::Jsonl(_) => "",
        }
    }

    /// The document as it is printed, with its last line break.
    pub(crate) fn show(self, extractor: &Extractor, document: &Document) -> String {
        let text = &document.text;
        if let View::Plain = self {
            return extractor.clean(text).to_plain_text();
        }
        let mut record = extractor.extract(text);
        record.id.clone_from(&document.id);
        match self {
            View::Plain | View::Pretty => pretty::show(&record, text),
            View::Json(unit) => json(&record.with_offsets(text, unit), true),
            View::Jsonl(unit) => json(&record.with_offsets(text, unit), false),
        }
    }
}

fn json(record: &Record, indented: bool) -> String {
    let written =
        if indented { serde_json::to_string_pretty(record) } else { serde_json::to_string(record) };
    // OK because a record holds no map with keys other than names and no float.
    written.expect("a record is plain data") + "\n"
}
