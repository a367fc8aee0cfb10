//! An input that could not be read.

use std::{
    fmt,
    io::{self, Write},
    path::Path,
};

use serde::Serialize;

/// What could not be read, and why.
#[derive(Debug, Serialize)]
pub(crate) struct Fault {
    path: String,
    /// Counted from 1, for files that are read line by line.
    line: Option<usize>,
    reason: String,
}

impl Fault {
    pub(crate) fn new(path: &Path, reason: impl fmt::Display) -> Fault {
        Fault { path: path.display().to_string(), line: None, reason: reason.to_string() }
    }

    pub(crate) fn at_line(self, line: usize) -> Fault {
        Fault { line: Some(line), ..self }
    }
}

/// A writer whose errors bear its name.
pub(crate) struct Named<W> {
    name: String,
    out: W,
}

impl<W> Named<W> {
    pub(crate) fn new(name: impl Into<String>, out: W) -> Named<W> {
        Named { name: name.into(), out }
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn get(&self) -> &W {
        &self.out
    }

    fn named(&self, error: &io::Error) -> io::Error {
        io::Error::new(error.kind(), format!("{}: {error}", self.name))
    }
}

impl<W: Write> Write for Named<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes).map_err(|error| self.named(&error))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush().map_err(|error| self.named(&error))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.path)?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", self.reason)
    }
}

impl std::error::Error for Fault {}
