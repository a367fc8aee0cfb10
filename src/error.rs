//! The one error: a lexicon table, or bytes, that could not be read.

use std::fmt;

/// Why something could not be read, with the place.
///
/// Extraction itself cannot fail; an error comes from a user's lexicon table, from undecodable
/// bytes, from a malformed option or from the name of a value that there is not, and its message says where.
///
/// ```
/// use gisa::Extractor;
///
/// let error = Extractor::builder().table("titles", "own.tsv", "통상차관보\n").build().unwrap_err();
/// assert_eq!(error.to_string(), "own.tsv:1: expected at least 4 columns, found 1");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<ErrorKind>);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// A row of a table: its name, its line counted from 1, and what is wrong.
    Row { table: String, line: usize, problem: RowProblem },
    /// No table of the crate has this name.
    UnknownTable { name: String },
    /// A user's table that is too large for the automaton.
    TableSize { name: String },
    /// Bytes that are no text: the offset of the first, and the encoding that was expected.
    #[cfg(feature = "encoding")]
    Undecodable { at: usize, encoding: &'static str },
    /// An option holds something that cannot be meant.
    Option { name: &'static str, value: String, expected: &'static str },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RowProblem {
    Columns { expected: usize, found: usize },
    Duplicate { form: String },
    Order { form: String },
    Value { column: &'static str, value: String },
}

impl Error {
    /// The line of the table that could not be read, counted from 1.
    ///
    /// ```
    /// let own = "섬지기\tother\t\t\n통상차관보\n";
    /// let error = gisa::Extractor::builder().table("titles", "own", own).build().unwrap_err();
    /// assert_eq!(error.line(), Some(2));
    /// ```
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match *self.0 {
            ErrorKind::Row { line, .. } => Some(line),
            _ => None,
        }
    }

    pub(crate) fn row(table: &str, line: usize, problem: RowProblem) -> Error {
        ErrorKind::Row { table: table.to_owned(), line, problem }.into()
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Error {
        Error(Box::new(kind))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::Row { table, line, problem } => write!(f, "{table}:{line}: {problem}"),
            ErrorKind::UnknownTable { name } => {
                write!(f, "there is no lexicon table {name:?}")?;
                near(name).map_or(Ok(()), |near| write!(f, "; there is {near:?}"))
            }
            ErrorKind::TableSize { name } => write!(f, "{name}: tables of this size do not fit"),
            #[cfg(feature = "encoding")]
            ErrorKind::Undecodable { at, encoding } => write!(f, "byte {at} is not {encoding}"),
            ErrorKind::Option { name, value, expected } => {
                write!(f, "{name}: {value:?} is not {expected}")
            }
        }
    }
}

/// A table whose name begins as `name` does.
fn near(name: &str) -> Option<&'static str> {
    let alike = |own: &&str| own.starts_with(name) || name.starts_with(own);
    crate::lexicon::sources().map(|table| table.0).find(alike).filter(|_| !name.is_empty())
}

impl fmt::Display for RowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RowProblem::Columns { expected, found } => {
                write!(f, "expected at least {expected} columns, found {found}")
            }
            RowProblem::Duplicate { form } => write!(f, "{form} is already listed"),
            RowProblem::Order { form } => {
                write!(f, "{form} stands behind a row that sorts after it")
            }
            RowProblem::Value { column, value } => {
                write!(f, "{value:?} is no value of column {column}")
            }
        }
    }
}

impl std::error::Error for Error {}
