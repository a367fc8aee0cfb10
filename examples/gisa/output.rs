//! Where documents go when they have been read: one after the other, or into one page.

mod folder;

use std::io::{self, Write};

pub(crate) use self::folder::{Files, TableForm, Tables};
use crate::{
    export::rows::Row,
    html::{self, Overview},
};

/// A document in the form in which it goes out.
pub(crate) enum Body {
    /// Text, with its last line break.
    Text(String),
    /// A part of a page.
    View(Box<html::View>),
    /// Rows of tables.
    Rows(Vec<Row>),
    /// A name, and what stands in the file of that name with each of these endings.
    Files(String, Vec<(&'static str, String)>),
}

/// Takes the documents of a batch, in order.
pub(crate) enum Output<W> {
    /// Text behind text, with `gap` between two of them.
    Stream { out: W, gap: &'static str, begun: bool },
    /// One page, of which each document is a part.
    Page { out: W, overview: Box<Overview> },
    /// A file for each table.
    Tables(Tables),
    /// Files for each document.
    Files(Files),
}

impl<W: Write> Output<W> {
    pub(crate) fn stream(out: W, gap: &'static str) -> Output<W> {
        Output::Stream { out, gap, begun: false }
    }

    /// Begins the page.
    pub(crate) fn page(mut out: W) -> io::Result<Output<W>> {
        out.write_all(html::head().as_bytes())?;
        Ok(Output::Page { out, overview: Box::default() })
    }

    /// One write for each document: an interruption leaves whole ones only.
    pub(crate) fn add(&mut self, body: Body) -> io::Result<()> {
        match (self, body) {
            (Output::Stream { out, gap, begun }, Body::Text(text)) => {
                let gap = if std::mem::replace(begun, true) { *gap } else { "" };
                out.write_all(format!("{gap}{text}").as_bytes())
            }
            (Output::Page { out, overview }, Body::View(view)) => {
                out.write_all(overview.add(*view).as_bytes())
            }
            (Output::Tables(tables), Body::Rows(rows)) => tables.add(&rows),
            (Output::Files(files), Body::Files(name, contents)) => files.add(&name, &contents),
            _ => Err(io::Error::other("a document in a form that this output does not take")),
        }
    }

    pub(crate) fn end(&mut self) -> io::Result<()> {
        match self {
            Output::Stream { out, .. } => out.flush(),
            Output::Page { out, overview } => {
                out.write_all((overview.end() + &html::foot()).as_bytes())?;
                out.flush()
            }
            Output::Tables(tables) => tables.end(),
            Output::Files(_) => Ok(()),
        }
    }
}
