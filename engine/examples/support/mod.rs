//! What the example programs share: where articles come from, which question is asked, where the
//! answer goes.

#![allow(dead_code, reason = "no program uses all of it")]

pub(crate) mod articles;
pub(crate) mod cluster;
pub(crate) mod usage;

use std::{
    error::Error,
    fs,
    future::Future,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process, thread,
};

use clap::{Args, ValueEnum};
use datafusion::{
    arrow::{
        datatypes::{DataType, Field, Schema},
        util::pretty::pretty_format_batches,
    },
    dataframe::DataFrame,
    parquet::{arrow::ArrowWriter, file::properties::WriterProperties},
    prelude::{CsvReadOptions, JsonReadOptions, ParquetReadOptions, SessionContext},
};
use futures::StreamExt;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Bytes of a row group of the answer, which is in memory until it is written.
const ROW_GROUP: usize = 64 << 20;

/// A question about articles.
#[derive(Args)]
pub(crate) struct Question {
    /// Files of one format (.parquet, .csv, .jsonl), or folders of them: the table `articles`,
    /// with the columns id, text and published.
    #[arg(required = true)]
    pub(crate) articles: Vec<PathBuf>,
    /// A query that is shipped.
    #[arg(long, value_enum, default_value = "officials")]
    pub(crate) query: Shipped,
    /// A query of your own, in its place; it may begin with a comment.
    #[arg(long, allow_hyphen_values = true)]
    pub(crate) sql: Option<String>,
    /// Writes the answer to this Parquet file and prints how many rows it has.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Shipped {
    /// Officials by mentions a month.
    Officials,
    /// Projects by amount.
    Projects,
    /// Near-equal copies of a story.
    Copies,
}

impl Shipped {
    pub(crate) const ALL: [Shipped; 3] = [Shipped::Officials, Shipped::Projects, Shipped::Copies];

    pub(crate) fn sql(self) -> &'static str {
        match self {
            Shipped::Officials => include_str!("../../queries/officials.sql"),
            Shipped::Projects => include_str!("../../queries/projects.sql"),
            Shipped::Copies => include_str!("../../queries/copies.sql"),
        }
    }
}

impl Question {
    /// Asks `session`, which has the functions, and writes or prints the answer.
    pub(crate) async fn ask(&self, session: &SessionContext) -> Result<()> {
        register_articles(session, &self.articles).await?;
        let sql = self.sql.as_deref().unwrap_or(self.query.sql());
        let answer = session.sql(sql).await?;
        match &self.out {
            Some(file) => write(answer, file).await,
            None => print(answer).await,
        }
    }
}

/// A session with the functions and the table `articles` of one folder.
pub(crate) async fn with_articles(
    mut session: SessionContext,
    archive: &Path,
) -> Result<SessionContext> {
    gisa_datafusion::register_all(&mut session)?;
    register_articles(&session, &[archive.to_owned()]).await?;
    Ok(session)
}

/// Registers the files as the table `articles`.
pub(crate) async fn register_articles(session: &SessionContext, paths: &[PathBuf]) -> Result<()> {
    let files: Vec<String> =
        paths.iter().map(|path| files(path)).collect::<Result<Vec<_>>>()?.concat();
    let extension = files.first().and_then(|file| Path::new(file).extension()?.to_str());
    let extension = extension.unwrap_or_default().to_owned();
    let table = match extension.as_str() {
        "parquet" => session.read_parquet(files, ParquetReadOptions::default()).await?,
        "csv" => {
            let schema = columns(&files[0])?;
            let options = CsvReadOptions::default().newlines_in_values(true).schema(&schema);
            session.read_csv(files, options).await?
        }
        "jsonl" | "ndjson" | "json" => {
            let ending = format!(".{extension}");
            let options = JsonReadOptions::default().file_extension(&ending);
            session.read_json(files, options).await?
        }
        other => return Err(format!("no articles in files of the kind .{other}").into()),
    };
    session.register_table("articles", table.into_view())?;
    Ok(())
}

/// The columns that the first line of a CSV file names, all of text: DataFusion would guess types
/// from a part of the file that may end in the middle of an article.
fn columns(file: &str) -> Result<Schema> {
    let mut names = String::new();
    BufReader::new(fs::File::open(file)?).read_line(&mut names)?;
    let names = names.trim_start_matches('\u{feff}').trim_end().split(',');
    let field = |name: &str| Field::new(name.trim_matches('"'), DataType::Utf8, true);
    Ok(Schema::new(names.map(field).collect::<Vec<_>>()))
}

/// The path itself, or the files of a folder in the order of their names.
fn files(path: &Path) -> Result<Vec<String>> {
    let path = fs::canonicalize(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut all = vec![path.clone()];
    if path.is_dir() {
        let inner = fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
        all = inner.collect::<Result<Vec<PathBuf>>>()?;
        all.retain(|file| file.extension().is_some());
        all.sort();
    }
    Ok(all.iter().map(|file| file.display().to_string()).collect())
}

async fn print(answer: DataFrame) -> Result<()> {
    let table = pretty_format_batches(&answer.collect().await?)?;
    Ok(writeln!(std::io::stdout(), "{table}")?)
}

/// Rows are written here as they come: the workers of a cluster may not see this machine's disk,
/// and all of them at once may be more than its memory.
async fn write(answer: DataFrame, file: &Path) -> Result<()> {
    let mut batches = answer.execute_stream().await?;
    let properties = WriterProperties::builder().set_max_row_group_bytes(Some(ROW_GROUP)).build();
    let mut writer =
        ArrowWriter::try_new(fs::File::create(file)?, batches.schema(), Some(properties))?;
    let mut rows = 0;
    while let Some(batch) = batches.next().await {
        let batch = batch?;
        rows += batch.num_rows();
        writer.write(&batch)?;
    }
    writer.close()?;
    Ok(writeln!(std::io::stdout(), "{rows} rows in {}", file.display())?)
}

/// Runs a program to its end. Plans are trees that are walked by recursion, which in an unoptimised
/// build needs more than the two megabytes that a thread has.
pub(crate) fn run<F>(program: F) -> Result<()>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_stack_size(32 << 20)
        .build()?;
    runtime.block_on(runtime.spawn(program))?
}

/// Ends this program when its standard input does: when whoever started it is gone, in any way.
pub(crate) fn end_with_stdin() {
    thread::spawn(|| {
        let mut sink = [0; 64];
        while std::io::stdin().read(&mut sink).is_ok_and(|read| read > 0) {}
        process::exit(0);
    });
}
