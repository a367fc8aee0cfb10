//! `gisa lexicon`: what is wrong in a table of one's own, and what is known of a word.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use clap::{Subcommand, builder::NonEmptyStringValueParser};
use gisa::{
    Extractor,
    tables::{self, Row, Table},
};

use crate::{
    fault::Fault,
    pretty::Look,
    table::{Table as Columns, clip},
};

#[derive(Clone, Debug, Subcommand)]
pub(crate) enum LexiconCommand {
    /// Tell what is wrong in a table of your own, line by line
    #[command(
        after_help = "Examples:\n  gisa lexicon check titles.tsv\n  gisa lexicon check --table titles own.tsv"
    )]
    Check {
        /// A file of tab-separated rows
        file: PathBuf,

        /// The embedded table that the rows are for [default: the name of the file]
        #[arg(long, value_name = "NAME")]
        table: Option<String>,
    },
    /// List the embedded tables, or the rows of one
    #[command(after_help = "Examples:\n  gisa lexicon list\n  gisa lexicon list titles | less")]
    List {
        /// The name of a table
        table: Option<String>,
    },
    /// Tell which tables know a word, and where they have it from
    #[command(after_help = "Examples:\n  gisa lexicon find 산업부")]
    Find {
        /// A word as it stands in a text, such as 산업부
        #[arg(value_parser = NonEmptyStringValueParser::new())]
        word: String,
    },
}

/// What the command prints, and whether all is well.
pub(crate) fn run(command: &LexiconCommand) -> Result<(String, bool), Fault> {
    match command {
        LexiconCommand::Check { file, table } => check(file, table.as_deref()),
        LexiconCommand::List { table: None } => Ok((list(), true)),
        LexiconCommand::List { table: Some(name) } => rows(name),
        LexiconCommand::Find { word } => Ok(find(word)),
    }
}

/// Errors that are told at the most: more are mostly one mistake.
const MOST: usize = 50;

/// Reads the rows again and again, without those that are wrong.
fn check(file: &Path, table: Option<&str>) -> Result<(String, bool), Fault> {
    let text = fs::read_to_string(file).map_err(|error| Fault::new(file, error))?;
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let (kind, name) = (table.unwrap_or(&stem), file.display().to_string());
    let mut lines: Vec<&str> = text.lines().collect();
    let mut out = String::new();
    for _ in 0..MOST {
        let rows = lines.join("\n");
        let Err(error) = Extractor::builder().table(kind, &*name, rows).build() else { break };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{error}");
        let line = error.line().and_then(|line| lines.get_mut(line.checked_sub(1)?));
        let Some(line) = line else { break };
        *line = "";
    }
    if !out.is_empty() {
        return Ok((out, false));
    }
    let rows = lines.iter().filter(|line| !line.is_empty() && !line.starts_with('#')).count();
    let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
    Ok((format!("{name}: {rows} for {kind}, nothing wrong\n"), true))
}

fn list() -> String {
    let mut columns = Columns::new(["table", "rows", "what it holds"]);
    for table in tables::all() {
        let title = table.notes().next().unwrap_or_default();
        columns.row([table.name().to_owned(), table.rows().count().to_string(), clip(title, 90)]);
    }
    let (mut out, look) = (String::new(), Look::new(None));
    columns.print(&mut out, "Tables", look.head(), look);
    out.trim_start().to_owned()
}

/// A table as it stands in the sources.
fn rows(name: &str) -> Result<(String, bool), Fault> {
    let found = tables::all().find(|table| table.name() == name);
    let table = found.ok_or_else(|| Fault::new(Path::new(name), "there is no such table"))?;
    let notes = table.notes().map(|note| format!("# {note}\n"));
    let line = |row: Row| row.cells().collect::<Vec<_>>().join("\t") + "\n";
    Ok((notes.chain(table.rows().map(line)).collect(), true))
}

fn find(word: &str) -> (String, bool) {
    let mut out = String::new();
    for table in tables::all() {
        for row in table.rows().filter(|row| row.names(word)) {
            tell(&mut out, &table, row);
        }
    }
    if out.is_empty() { (format!("no table knows {word:?}\n"), false) } else { (out, true) }
}

/// A row below the names of its columns, with the table's source.
fn tell(out: &mut String, table: &Table, row: Row) {
    let _ = writeln!(out, "{}, line {}", table.name(), row.line());
    let _ = writeln!(out, "  {}", row.cells().collect::<Vec<_>>().join(" | "));
    if let Some(columns) = table.notes().last() {
        let _ = writeln!(out, "  columns: {}", columns.replace('\t', " | "));
    }
    if let Some(source) = table.source() {
        let _ = writeln!(out, "  source: {source}");
    }
}
