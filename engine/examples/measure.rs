//! How fast an archive of made articles is read: on one and two threads, and by a cluster of two
//! executors on this machine. `cargo build --release --examples` makes the programs it starts.
//!
//! ```sh
//! cargo build --release --examples && target/release/examples/measure
//! ```

mod support;

use std::{
    io::{self, Write},
    time::{Duration, Instant},
};

use clap::Parser;
use datafusion::{
    arrow::array::AsArray,
    prelude::{SessionConfig, SessionContext},
};
use gisa::{Extractor, Parts};

use self::support::{
    Result, Shipped,
    cluster::Cluster,
    usage::{forget_peak, peak, processor_time},
    with_articles,
};

#[derive(Parser)]
struct Options {
    #[arg(long, default_value_t = 100_000)]
    articles: u64,
    #[arg(long, default_value_t = 16)]
    files: u64,
    /// How often each query is asked; the quickest counts.
    #[arg(long, default_value_t = 3)]
    rounds: u32,
}

/// What is asked: the shipped queries, and one that wants a single cheap list.
#[derive(Clone, Copy, Debug)]
enum Task {
    Amounts,
    Copies,
    Officials,
    Projects,
}

impl Task {
    const ALL: [Task; 4] = [Task::Amounts, Task::Copies, Task::Officials, Task::Projects];

    fn sql(self) -> &'static str {
        match self {
            Task::Amounts => "select sum(array_length(gisa_amounts(text))) from articles",
            Task::Copies => Shipped::Copies.sql(),
            Task::Officials => Shipped::Officials.sql(),
            Task::Projects => Shipped::Projects.sql(),
        }
    }

    /// The parts that its functions read; none where they only clean.
    fn parts(self) -> Option<Parts> {
        match self {
            Task::Amounts => Some(Parts::NONE.amounts(true)),
            Task::Copies => None,
            Task::Officials => Some(Parts::NONE.officials(true)),
            Task::Projects => Some(Parts::default()),
        }
    }
}

/// How much there is to read, and how often.
#[derive(Clone, Copy)]
struct Archive {
    articles: f64,
    megabytes: f64,
    rounds: u32,
}

fn main() -> Result<()> {
    let Options { articles, files, rounds } = Options::parse();
    support::run(async move {
        let folder = tempfile::tempdir()?;
        let bytes = support::articles::write(folder.path(), articles, files)?;
        let archive = Archive {
            articles: u32::try_from(articles)?.into(),
            megabytes: f64::from(u32::try_from(bytes)?) / 1e6,
            rounds,
        };
        say(&format!("{articles} articles, {:.1} MB of text, {files} files", archive.megabytes))?;
        say("| query | by | rows | s | processor s | articles/s | MB/s | peak MiB |")?;
        say("| --- | --- | --: | --: | --: | --: | --: | --: |")?;
        for (partitions, name) in [(1, "1 partition"), (2, "2 partitions")] {
            let config = SessionConfig::new().with_target_partitions(partitions);
            let session = SessionContext::new_with_config(config);
            let session = with_articles(session, folder.path()).await?;
            all(name, &session, None, archive).await?;
        }
        let cluster = Cluster::start()?;
        let session = cluster.session(folder.path()).await?;
        all("2 executors", &session, Some(&cluster), archive).await?;
        drop(cluster);
        let session = with_articles(SessionContext::new(), folder.path()).await?;
        alone(&session, archive).await
    })
}

/// Asks everything, in one process or of a cluster.
async fn all(
    how: &str,
    session: &SessionContext,
    cluster: Option<&Cluster>,
    archive: Archive,
) -> Result<()> {
    for task in Task::ALL {
        let (mut best, mut rows) = (None, 0);
        forget_peak();
        for _ in 0..archive.rounds {
            let start = Clock::start(cluster);
            let answer = session.sql(task.sql()).await?.collect().await?;
            best = quicker(best, start.read(cluster));
            rows = answer.iter().map(|batch| batch.num_rows()).sum();
        }
        let most = match cluster {
            Some(cluster) => cluster.executors.iter().map(|it| peak(&it.process.id())).max(),
            None => Some(peak("self")),
        };
        let most = most.flatten().unwrap_or_default() >> 20;
        line(&format!("{task:?} | {how} | {rows}"), best, archive, &most.to_string())?;
    }
    Ok(())
}

/// What gisa itself does of each query, on one thread and without the engine.
async fn alone(session: &SessionContext, archive: Archive) -> Result<()> {
    let texts = session.sql("select arrow_cast(text, 'Utf8') from articles").await?;
    let texts = texts.collect().await?;
    let texts = || texts.iter().flat_map(|batch| batch.column(0).as_string::<i32>()).flatten();
    for task in Task::ALL {
        let extractor = Extractor::builder().parts(task.parts().unwrap_or(Parts::NONE)).build()?;
        let mut best = None;
        for _ in 0..archive.rounds {
            let start = Clock::start(None);
            for text in texts() {
                match task.parts() {
                    Some(_) => drop(extractor.extract(text)),
                    None => drop(extractor.clean(text)),
                }
            }
            best = quicker(best, start.read(None));
        }
        line(&format!("{task:?} | gisa alone |"), best, archive, "")?;
    }
    Ok(())
}

/// Time on the wall, and on the processors of all who take part.
#[derive(Clone, Copy)]
struct Clock {
    wall: Instant,
    processor: Duration,
}

#[derive(Clone, Copy)]
struct Spent {
    wall: Duration,
    processor: Duration,
}

impl Clock {
    fn start(cluster: Option<&Cluster>) -> Clock {
        Clock { processor: processors(cluster), wall: Instant::now() }
    }

    fn read(self, cluster: Option<&Cluster>) -> Spent {
        let processor = processors(cluster).saturating_sub(self.processor);
        Spent { wall: self.wall.elapsed(), processor }
    }
}

fn processors(cluster: Option<&Cluster>) -> Duration {
    let others = cluster.into_iter().flat_map(Cluster::processes).map(|it| it.id());
    let all = others.chain(["self".to_owned()]);
    all.filter_map(|process| processor_time(&process)).sum()
}

fn quicker(best: Option<Spent>, new: Spent) -> Option<Spent> {
    best.into_iter().chain([new]).min_by_key(|spent| spent.wall)
}

fn line(what: &str, spent: Option<Spent>, archive: Archive, peak: &str) -> Result<()> {
    let Some(Spent { wall, processor }) = spent else { return Ok(()) };
    let (wall, processor) = (wall.as_secs_f64(), processor.as_secs_f64());
    let (articles, megabytes) = (archive.articles / wall, archive.megabytes / wall);
    say(&format!(
        "| {what} | {wall:.2} | {processor:.2} | {articles:.0} | {megabytes:.1} | {peak} |"
    ))
}

fn say(what: &str) -> Result<()> {
    Ok(writeln!(io::stdout(), "{what}")?)
}
