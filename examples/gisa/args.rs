//! What can be said on the command line.

use std::{
    fs,
    num::NonZeroUsize,
    path::{Path, PathBuf},
    thread,
};

use clap::{Parser, Subcommand, ValueEnum, builder::NonEmptyStringValueParser};
use clap_complete::Shell;
use gisa::{Builder, Decoder, Parts, render::OffsetUnit};

use crate::{fault::Fault, lexicon::LexiconCommand};

/// Reads Korean news text as a scraper left it and tells what is in it.
#[derive(Debug, Parser)]
#[command(name = "gisa", version, after_help = PROGRAM_EXAMPLES, args_override_self = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Tell nothing but what could not be read
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,

    /// Take options from FILE: under [extract], [clean] or [explain], each by its name
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
}

const PROGRAM_EXAMPLES: &str = "\
Examples:
  gisa extract article.txt                               what is in an article
  gisa clean page.html                                   the article alone
  gisa extract --format html articles/ > articles.html   a page for a browser
  gisa extract --format csv --out tables articles/       tables for a spreadsheet
  gisa explain --find 예산 article.txt                   why a word is in or out
  gisa help extract                                      all options of a command

Exit status: 0 when everything came out, 1 when an input could not be read (standard error names \
it, the others still come out), 2 when the options make no sense.";

const EXTRACT_EXAMPLES: &str = "\
Examples:
  gisa extract article.txt
  gisa extract --format jsonl articles/ > records.jsonl
  gisa extract --format html articles/ > articles.html
  gisa extract --format csv --out tables --columns bigkinds articles/
  gisa extract --published 2019-06-27 --format json article.txt
  gisa extract --parts amounts,quantities article.txt
  gisa extract --resume records.jsonl --errors errors.jsonl archive.jsonl
  curl -s https://example.com/story.html | gisa extract -";

const CLEAN_EXAMPLES: &str = "\
Examples:
  gisa clean page.html
  gisa clean --explain article.txt
  gisa clean --text-field body pages.jsonl";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  gisa explain article.txt
  gisa explain --find 예산 article.txt
  gisa explain --all article.txt | less";

const SCHEMA_EXAMPLES: &str = "\
Examples:
  gisa schema > record.schema.json";

const LEXICON_EXAMPLES: &str = "\
Examples:
  gisa lexicon find 산업부
  gisa lexicon list titles
  gisa lexicon check --table titles own.tsv";

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  gisa completions bash > ~/.local/share/bash-completion/completions/gisa
  gisa completions zsh > ~/.zfunc/_gisa
  gisa completions fish > ~/.config/fish/completions/gisa.fish";

const MAN_EXAMPLES: &str = "\
Examples:
  gisa man > ~/.local/share/man/man1/gisa.1
  gisa man | man -l -";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Print the officials, places, amounts, projects … of each article
    #[command(after_help = EXTRACT_EXAMPLES)]
    Extract {
        #[command(flatten)]
        inputs: InputArgs,

        /// How records are printed
        #[arg(long, value_enum, default_value_t = Format::Pretty)]
        format: Format,

        /// Where tables and annotations put their files
        #[arg(long, value_name = "FOLDER", default_value = "gisa-out")]
        out: PathBuf,

        /// How tables name their columns
        #[arg(long, value_enum, default_value_t = ColumnNames::Record)]
        columns: ColumnNames,

        /// What the offsets of records and tables count
        #[arg(long, value_enum, default_value_t = Offsets::Bytes)]
        offsets: Offsets,

        /// The day that "27일" and "지난 4월" are counted from, as YYYY-MM-DD
        #[arg(long, value_name = "DAY")]
        published: Option<String>,

        /// Which parts of the records are wanted [default: all but quantities]
        #[arg(long, value_enum, value_delimiter = ',', value_name = "PART,…")]
        parts: Vec<Part>,

        /// Append the records to FILE as JSON lines; where it holds some of the same inputs, go
        /// on behind the last whole one
        #[arg(long, value_name = "FILE", conflicts_with = "format")]
        resume: Option<PathBuf>,
    },
    /// Print each article's title, a blank line, and its paragraphs, one a line
    #[command(after_help = CLEAN_EXAMPLES)]
    Clean {
        #[command(flatten)]
        inputs: InputArgs,

        /// Print the text line by line instead, with what each piece is: part of the article, or
        /// removed, and by which rule
        #[arg(long)]
        explain: bool,
    },
    /// Tell for everything found which rule, which rows of the tables and which words made it
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain {
        #[command(flatten)]
        inputs: InputArgs,

        /// Tell also which words looked like something, and why they were left out
        #[arg(long)]
        all: bool,

        /// Tell only what became of WORD, wherever it stands: what it is part of, what was found
        /// there, what was left out and why, and which tables know it
        #[arg(long, value_name = "WORD", conflicts_with = "all", value_parser = NonEmptyStringValueParser::new())]
        find: Option<String>,

        /// The day that "27일" and "지난 4월" are counted from, as YYYY-MM-DD
        #[arg(long, value_name = "DAY")]
        published: Option<String>,
    },
    /// Print the JSON Schema of a record
    #[command(after_help = SCHEMA_EXAMPLES)]
    Schema,
    /// Look into the tables of words, and check your own
    #[command(subcommand, after_help = LEXICON_EXAMPLES)]
    Lexicon(LexiconCommand),
    /// Print what makes a shell complete commands and options
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    #[command(after_help = MAN_EXAMPLES)]
    Man,
}

impl Command {
    /// The file of records to go on with.
    pub(crate) fn resume(&self) -> Option<&Path> {
        match self {
            Command::Extract { resume, .. } => resume.as_deref(),
            _ => None,
        }
    }

    /// What is read, where the command reads articles.
    pub(crate) fn inputs(&self) -> Option<&InputArgs> {
        match self {
            Command::Extract { inputs, .. }
            | Command::Clean { inputs, .. }
            | Command::Explain { inputs, .. } => Some(inputs),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct InputArgs {
    /// Text files, pages (.html, .htm), .jsonl files, folders of these (read through, in the
    /// order of names), or `-` for a text or page on standard input
    #[arg(required = true, value_name = "INPUT")]
    pub(crate) paths: Vec<PathBuf>,

    /// The field of a JSON line that holds the record's id
    #[arg(long, value_name = "FIELD", default_value = "id")]
    pub(crate) id_field: String,

    /// The field of a JSON line that holds the text
    #[arg(long, value_name = "FIELD", default_value = "text")]
    pub(crate) text_field: String,

    /// The encoding of texts and pages, such as cp949 or utf-16le; JSON lines are UTF-8 [default:
    /// UTF-8, CP949 or UTF-16, as detected]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,

    /// Replace undecodable bytes and warn, instead of leaving the file out
    #[arg(long)]
    lenient: bool,

    /// How many threads read articles; the output is the same for any number [default: one for
    /// each processor]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,

    /// Append what could not be read to FILE, as JSON lines of path, line and reason, instead of
    /// telling it on standard error
    #[arg(long, value_name = "FILE")]
    pub(crate) errors: Option<PathBuf>,

    /// The longest text, page or JSON line that is read, in bytes, or with K, M or G behind the
    /// number
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = size)]
    pub(crate) max_size: usize,

    /// How many columns a line takes that is made for people [default: those of the terminal]
    #[arg(long, value_name = "COLUMNS")]
    pub(crate) width: Option<u16>,

    /// Add the rows of FILE to the table KIND (titles, places, outlets …); may stand more than once
    #[arg(long, value_name = "KIND=FILE")]
    table: Vec<String>,
}

impl InputArgs {
    pub(crate) fn decoder(&self) -> Result<Decoder, gisa::Error> {
        let decoder = Decoder::new().lenient(self.lenient);
        self.encoding.as_deref().map_or(Ok(decoder.clone()), |name| decoder.encoding(name))
    }

    /// `builder` with the tables of one's own.
    pub(crate) fn add_tables(&self, mut builder: Builder) -> Result<Builder, Fault> {
        for table in &self.table {
            let fault = |reason: &str| Fault::new(Path::new(table), reason);
            let (kind, file) = table.split_once('=').ok_or_else(|| fault("is no KIND=FILE"))?;
            let text = fs::read_to_string(file);
            let text = text.map_err(|error| Fault::new(Path::new(file), error))?;
            builder = builder.table(kind, file, text);
        }
        Ok(builder)
    }

    pub(crate) fn jobs(&self) -> usize {
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok());
        jobs.map_or(1, NonZeroUsize::get)
    }
}

/// `64M` as a number of bytes.
fn size(typed: &str) -> Result<usize, String> {
    let (digits, unit) = match typed.trim_end_matches(['K', 'M', 'G']) {
        digits if digits.len() + 1 >= typed.len() => (digits, &typed[digits.len()..]),
        _ => (typed, ""),
    };
    let unit: usize = match unit {
        "K" => 1 << 10,
        "M" => 1 << 20,
        "G" => 1 << 30,
        _ => 1,
    };
    let number = digits.parse().ok().filter(|number| *number > 0);
    let bytes = number.and_then(|number: usize| number.checked_mul(unit));
    bytes.ok_or_else(|| "a size is a number such as 500K, 64M or 1G".to_owned())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text and tables for reading
    Pretty,
    /// One indented JSON object after the other
    Json,
    /// One JSON object a line
    Jsonl,
    /// One page for a browser, of an article or a whole batch
    Html,
    /// Tables for spreadsheets, a file for each type of record in the folder --out
    Csv,
    /// The same with tabs
    Tsv,
    /// The same with types of columns, for DuckDB, pandas, Polars or Spark: words are Utf8, numbers
    /// of mentions and offsets Int64, yes or no Boolean
    #[cfg(feature = "parquet")]
    Parquet,
    /// One object in the words of schema.org a line
    Jsonld,
    /// Texts and annotations for brat, in the folder --out
    Brat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColumnNames {
    /// As the fields of a record
    Record,
    /// In Korean, as the downloads of BigKinds
    Bigkinds,
}

impl ColumnNames {
    pub(crate) fn is_bigkinds(self) -> bool {
        self == ColumnNames::Bigkinds
    }
}

/// A part of a record.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Part {
    All,
    Officials,
    Organizations,
    Locations,
    Amounts,
    Projects,
    Dates,
    Quotes,
    Quantities,
}

impl Part {
    /// `parts` and this one.
    pub(crate) fn add_to(self, parts: Parts) -> Parts {
        match self {
            Part::All => Parts::ALL,
            Part::Officials => parts.officials(true),
            Part::Organizations => parts.organizations(true),
            Part::Locations => parts.locations(true),
            Part::Amounts => parts.amounts(true),
            Part::Projects => parts.projects(true),
            Part::Dates => parts.dates(true),
            Part::Quotes => parts.quotes(true),
            Part::Quantities => parts.quantities(true),
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Offsets {
    /// UTF-8 bytes (Rust, Go)
    Bytes,
    /// Unicode code points (Python)
    Chars,
    /// UTF-16 code units (JavaScript, Java)
    Utf16,
}

impl From<Offsets> for OffsetUnit {
    fn from(offsets: Offsets) -> OffsetUnit {
        match offsets {
            Offsets::Bytes => OffsetUnit::Bytes,
            Offsets::Chars => OffsetUnit::Chars,
            Offsets::Utf16 => OffsetUnit::Utf16,
        }
    }
}
