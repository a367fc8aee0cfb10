//! An input that could not be read.

use std::{fmt, io, path::Path};

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

/// `error` with the name of what could not be written.
pub(crate) fn named(name: &str, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{name}: {error}"))
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
