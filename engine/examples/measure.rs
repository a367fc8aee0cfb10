//! How fast an archive of made articles is read: on one and two threads, and by a cluster of two
//! executors on this machine. `cargo build --release --examples` makes the programs it starts.
//!
//! ```sh
//! cargo build --release --examples && target/release/examples/measure
//! ```

mod support;

use std::{
    io::{self, Write},
    time::Instant,
};

use clap::Parser;
use datafusion::{
    arrow::array::AsArray,
    prelude::{SessionConfig, SessionContext},
};
use gisa::Extractor;

use self::support::{Result, Shipped, cluster::Cluster, peak, with_articles};

#[derive(Parser)]
struct Options {
    #[arg(long, default_value_t = 100_000)]
    articles: u64,
    #[arg(long, default_value_t = 16)]
    files: u64,
}

/// How much there is to read.
#[derive(Clone, Copy)]
struct Archive {
    articles: f64,
    megabytes: f64,
}

fn main() -> Result<()> {
    let Options { articles, files } = Options::parse();
    support::run(async move {
        let folder = tempfile::tempdir()?;
        let bytes = support::articles::write(folder.path(), articles, files)?;
        let archive = Archive {
            articles: u32::try_from(articles)?.into(),
            megabytes: f64::from(u32::try_from(bytes)?) / 1e6,
        };
        say(&format!("{articles} articles, {:.1} MB of text, {files} files", archive.megabytes))?;
        for partitions in [1, 2] {
            let config = SessionConfig::new().with_target_partitions(partitions);
            let session = SessionContext::new_with_config(config);
            let session = with_articles(session, folder.path()).await?;
            if partitions == 1 {
                alone(&session, archive).await?;
            }
            all(&format!("{partitions} partitions"), &session, archive).await?;
            say(&format!("peak memory {}", printed(peak("self"))))?;
        }
        let cluster = Cluster::start()?;
        let session = cluster.session(folder.path()).await?;
        all("2 executors", &session, archive).await?;
        let peaks = cluster.executors.each_ref().map(|it| printed(it.process.peak()));
        say(&format!("peak memory {}", peaks.join(" and ")))
    })
}

/// The extractor on one thread, without the engine: what share of the time is its own.
async fn alone(session: &SessionContext, archive: Archive) -> Result<()> {
    let texts = session.sql("select cast(text as varchar) as text from articles").await?;
    let extractor = Extractor::default();
    let (mut seconds, mut links) = (0.0, 0);
    for batch in texts.collect().await? {
        let texts = datafusion::arrow::compute::cast(
            batch.column(0),
            &datafusion::arrow::datatypes::DataType::Utf8,
        )?;
        let start = Instant::now();
        for text in texts.as_string::<i32>().iter().flatten() {
            links += extractor.extract(text).links.len();
        }
        seconds += start.elapsed().as_secs_f64();
    }
    line(&format!("the extractor alone, {links} links"), seconds, archive)
}

async fn all(how: &str, session: &SessionContext, archive: Archive) -> Result<()> {
    for query in Shipped::ALL {
        let start = Instant::now();
        let answer = session.sql(query.sql()).await?.collect().await?;
        let rows: usize = answer.iter().map(|batch| batch.num_rows()).sum();
        let what = format!("{how}, {query:?}, {rows} rows");
        line(&what, start.elapsed().as_secs_f64(), archive)?;
    }
    Ok(())
}

fn line(what: &str, seconds: f64, archive: Archive) -> Result<()> {
    let (articles, megabytes) = (archive.articles / seconds, archive.megabytes / seconds);
    say(&format!("{what:48}{seconds:8.2} s{articles:10.0} articles/s{megabytes:8.2} MB/s"))
}

fn printed(bytes: Option<u64>) -> String {
    bytes.map_or_else(|| "not told".to_owned(), |bytes| format!("{} MiB", bytes >> 20))
}

fn say(what: &str) -> Result<()> {
    Ok(writeln!(io::stdout(), "{what}")?)
}
