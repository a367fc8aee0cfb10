//! Reads one lexicon table: tab-separated rows, `#` lines are the head, `|` separates lists.

use std::{borrow::Cow, collections::HashSet, str::FromStr};

use crate::{Error, error::RowProblem};

/// A cell that outlives its table: embedded tables lend, user tables give.
pub(crate) type Text = Cow<'static, str>;

/// A table's name for messages, its text, and how its cells are kept.
pub(crate) struct Table<'t> {
    name: &'t str,
    text: &'t str,
    keep: fn(&'t str) -> Text,
    /// Embedded tables are sorted, so that a duplicate is found without a set of all keys.
    sorted: bool,
}

impl Table<'static> {
    pub(crate) fn embedded(name: &'static str, text: &'static str) -> Table<'static> {
        Table { name, text, keep: Cow::Borrowed, sorted: true }
    }
}

impl<'t> Table<'t> {
    pub(crate) fn user(name: &'t str, text: &'t str) -> Table<'t> {
        Table { name, text, keep: |cell| Cow::Owned(cell.to_owned()), sorted: false }
    }

    /// Calls `add` with every row. A row has at least `columns` cells, and the first `key` cells
    /// of it stand in no other row.
    pub(crate) fn each(
        &self,
        columns: usize,
        key: usize,
        mut add: impl FnMut(&Row<'t>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut seen = HashSet::new();
        let mut last = "";
        for (index, line) in self.text.lines().enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let row = Row::new(self, index + 1, line);
            if row.found < columns {
                let problem = RowProblem::Columns { expected: columns, found: row.found };
                return Err(row.error(problem));
            }
            let form = row.key(key);
            if form == last || !self.sorted && !seen.insert(form) {
                return Err(row.error(RowProblem::Duplicate { form: form.to_owned() }));
            }
            if self.sorted && form < last {
                return Err(row.error(RowProblem::Order { form: form.to_owned() }));
            }
            last = form;
            add(&row)?;
        }
        Ok(())
    }
}

/// No table has more columns.
const MOST_COLUMNS: usize = 12;

/// One row of a table.
pub(crate) struct Row<'t> {
    table: &'t str,
    line: usize,
    keep: fn(&'t str) -> Text,
    text: &'t str,
    /// Where each cell ends in `text`; the last one for the columns that the row has not.
    ends: [usize; MOST_COLUMNS],
    /// How many cells there are.
    found: usize,
}

impl<'t> Row<'t> {
    fn new(table: &Table<'t>, line: usize, text: &'t str) -> Row<'t> {
        let mut ends = [text.len(); MOST_COLUMNS];
        let mut found = 0;
        // Cells are short: looking at each byte is faster than a search for the next tab.
        for (at, _) in text.bytes().enumerate().filter(|&(_, byte)| byte == b'\t') {
            if found < MOST_COLUMNS - 1 {
                ends[found] = at;
                found += 1;
            }
        }
        Row { table: table.name, line, keep: table.keep, text, ends, found: found + 1 }
    }

    /// The first `cells` cells with the tabs between them.
    fn key(&self, cells: usize) -> &'t str {
        &self.text[..self.ends[cells - 1]]
    }

    /// The cell at `column`, counted from 0; empty where the row is shorter.
    pub(crate) fn cell(&self, column: usize) -> &'t str {
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before] + 1);
        if column < self.found { &self.text[start..self.ends[column]] } else { "" }
    }

    pub(crate) fn text(&self, column: usize) -> Text {
        (self.keep)(self.cell(column))
    }

    /// The cell, or `None` where it is empty.
    pub(crate) fn some(&self, column: usize) -> Option<Text> {
        Some(self.cell(column)).filter(|cell| !cell.is_empty()).map(self.keep)
    }

    /// The members of a list cell.
    pub(crate) fn list(&self, column: usize) -> impl Iterator<Item = Text> {
        self.cell(column).split('|').filter(|member| !member.is_empty()).map(self.keep)
    }

    /// The cell read as a `T`.
    pub(crate) fn parse<T: FromStr>(&self, column: usize, name: &'static str) -> Result<T, Error> {
        self.cell(column).parse().map_err(|_| self.bad(column, name))
    }

    /// The cell looked up in `values`.
    pub(crate) fn one_of<T: Copy>(
        &self,
        column: usize,
        name: &'static str,
        values: &[(&str, T)],
    ) -> Result<T, Error> {
        let cell = self.cell(column);
        let found = values.iter().find(|(value, _)| *value == cell);
        found.map(|&(_, value)| value).ok_or_else(|| self.bad(column, name))
    }

    /// An error that says that the cell at `column` is no value of it.
    pub(crate) fn bad(&self, column: usize, name: &'static str) -> Error {
        self.error(RowProblem::Value { column: name, value: self.cell(column).to_owned() })
    }

    fn error(&self, problem: RowProblem) -> Error {
        Error::row(self.table, self.line, problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<String>, String> {
        let mut cells = Vec::new();
        Table::user("own.tsv", text)
            .each(2, 1, |row| {
                cells.push(format!("{}={}", row.cell(0), row.parse::<u32>(1, "count")?));
                Ok(())
            })
            .map_err(|error| error.to_string())?;
        Ok(cells)
    }

    #[test]
    fn heads_and_blank_lines_are_no_rows() {
        assert_eq!(read("# form\tcount\n\n가\t1\n나\t2\n").unwrap(), ["가=1", "나=2"]);
    }

    #[test]
    fn an_embedded_table_is_sorted() {
        let error = Table::embedded("t", "나\t1\n가\t2\n").each(2, 1, |_| Ok(())).unwrap_err();
        assert_eq!(error.to_string(), "t:2: 가 stands behind a row that sorts after it");
    }

    #[test]
    fn a_bad_row_names_table_and_line() {
        assert_eq!(
            read("# x\n가\n").unwrap_err(),
            "own.tsv:2: expected at least 2 columns, found 1"
        );
        assert_eq!(read("가\t1\n가\t2\n").unwrap_err(), "own.tsv:2: 가 is already listed");
        assert_eq!(read("가\tx\n").unwrap_err(), "own.tsv:1: \"x\" is no value of column count");
    }
}
