//! The embedded tables, to look up what gisa knows of a word and from where.
//!
//! Extraction does not read them this way; it is for people, and for programs that show them.
//!
//! ```
//! let known = gisa::tables::all().filter(|table| table.rows().any(|row| row.names("해수부")));
//! assert_eq!(known.map(|table| table.name()).collect::<Vec<_>>(), ["ministries"]);
//! ```

use crate::lexicon;

/// An embedded table as it stands in the sources.
///
/// ```
/// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
/// assert!(titles.rows().any(|row| row.form() == "차관보"));
/// assert!(titles.notes().any(|line| line.starts_with("Source: ")));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Table {
    name: &'static str,
    text: &'static str,
}

/// All embedded tables, those first that others refer to.
///
/// ```
/// assert!(gisa::tables::all().map(|table| table.rows().count()).sum::<usize>() > 10_000);
/// ```
pub fn all() -> impl Iterator<Item = Table> {
    lexicon::sources().map(|(name, text)| Table { name, text })
}

impl Table {
    /// The name by which [`Builder::table`](crate::Builder::table) adds rows.
    ///
    /// ```
    /// assert!(gisa::tables::all().any(|table| table.name() == "titles"));
    /// ```
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// What the head of the table says: what it holds, its source, its columns.
    ///
    /// ```
    /// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
    /// assert!(titles.notes().count() > 2);
    /// ```
    pub fn notes(&self) -> impl Iterator<Item = &'static str> {
        let head = self.text.lines().take_while(|line| line.starts_with('#'));
        head.map(|line| line.trim_start_matches(['#', ' ']))
    }

    /// Where its rows come from.
    ///
    /// ```
    /// let all = gisa::tables::all();
    /// assert!(all.into_iter().all(|table| table.source().is_some()));
    /// ```
    #[must_use]
    pub fn source(&self) -> Option<&'static str> {
        let named = |line: &'static str| {
            line.strip_prefix("Source: ").or_else(|| line.contains("Contains data").then_some(line))
        };
        self.notes().find_map(named)
    }

    /// Its rows.
    ///
    /// ```
    /// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
    /// assert!(titles.rows().count() > 300);
    /// ```
    pub fn rows(&self) -> impl Iterator<Item = Row> {
        let lines = (1..).zip(self.text.lines());
        let rows = lines.filter(|(_, text)| !text.is_empty() && !text.starts_with('#'));
        rows.map(|(line, text)| Row { line, text })
    }
}

/// A row of a table.
///
/// ```
/// let ministries = gisa::tables::all().find(|table| table.name() == "ministries").unwrap();
/// let row = ministries.rows().find(|row| row.names("해수부")).unwrap();
/// assert_eq!(row.form(), "해양수산부");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    line: usize,
    text: &'static str,
}

impl Row {
    /// Its line in the table, counted from 1.
    ///
    /// ```
    /// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
    /// assert!(titles.rows().next().unwrap().line() > titles.notes().count());
    /// ```
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }

    /// Its cells.
    ///
    /// ```
    /// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
    /// assert!(titles.rows().all(|row| row.cells().count() >= 4));
    /// ```
    pub fn cells(&self) -> impl Iterator<Item = &'static str> {
        self.text.split('\t')
    }

    /// The first cell.
    ///
    /// ```
    /// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
    /// assert!(titles.rows().any(|row| row.form() == "장관"));
    /// ```
    #[must_use]
    pub fn form(&self) -> &'static str {
        self.text.split('\t').next().unwrap_or_default()
    }

    /// Whether one of its cells is `word`, or a list in which `word` stands.
    ///
    /// ```
    /// let ministries = gisa::tables::all().find(|table| table.name() == "ministries").unwrap();
    /// let named: Vec<&str> =
    ///     ministries.rows().filter(|row| row.names("감사원")).map(|row| row.form()).collect();
    /// assert_eq!(named, ["감사원"]);
    /// ```
    #[must_use]
    pub fn names(&self, word: &str) -> bool {
        self.forms().any(|form| form == word)
    }

    /// The words of its cells; the marks behind doubtful ones are left out.
    ///
    /// ```
    /// let titles = gisa::tables::all().find(|table| table.name() == "titles").unwrap();
    /// assert!(titles.rows().all(|row| row.forms().next() == Some(row.form())));
    /// ```
    pub fn forms(&self) -> impl Iterator<Item = &'static str> {
        self.cells().flat_map(|cell| cell.split('|')).map(|form| form.trim_end_matches('?'))
    }
}
