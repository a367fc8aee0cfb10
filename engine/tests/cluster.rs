//! A cluster gives the rows that one process gives, also when an executor is killed while it works.

#[path = "../examples/support/mod.rs"]
mod support;

use std::time::Instant;

use datafusion::{arrow::util::pretty::pretty_format_batches, prelude::SessionContext};
use tokio::task::block_in_place;

use self::support::{
    Result, Shipped,
    cluster::{Cluster, Executor, PATIENCE, is_open, wait_until},
    with_articles,
};

const ARTICLES: u64 = 20_000;
const FILES: u64 = 16;

/// The lines of a printed table that are no row.
const FRAME: usize = 4;

/// The answer as it is printed, in its order.
async fn rows(session: &SessionContext, query: Shipped) -> Result<Vec<String>> {
    let answer = session.sql(query.sql()).await?.collect().await?;
    Ok(pretty_format_batches(&answer)?.to_string().lines().map(str::to_owned).collect())
}

#[test]
fn a_cluster_gives_the_rows_of_one_process() {
    let run = support::run(async {
        let archive = tempfile::tempdir()?;
        let bytes = support::articles::write(archive.path(), ARTICLES, FILES)?;
        println!("{ARTICLES} articles, {bytes} bytes of text, {FILES} files");
        let alone = with_articles(SessionContext::new(), archive.path()).await?;
        let mut cluster = Cluster::start()?;
        let session = cluster.session(archive.path()).await?;

        let shares = all_queries(&alone, &session, &cluster).await?;
        one_is_killed(&alone, session, &mut cluster, shares[1]).await?;
        let ports = cluster.ports();
        drop(cluster);
        assert!(!ports.into_iter().any(is_open), "everything that was started is stopped");
        Ok(())
    });
    run.unwrap();
}

/// Asks both every shipped query; returns how many files of results each executor has then.
async fn all_queries(
    alone: &SessionContext,
    session: &SessionContext,
    cluster: &Cluster,
) -> Result<[usize; 2]> {
    for query in Shipped::ALL {
        let (expected, one) = timed(rows(alone, query)).await?;
        let (found, two) = timed(rows(session, query)).await?;
        assert_same(&found, &expected, query);
        let count = expected.len() - FRAME;
        println!("{query:?}: {count} rows; one process {one:.1} s, cluster {two:.1} s");
    }
    let shares = cluster.executors.each_ref().map(Executor::results);
    println!("files of results on the executors: {shares:?}");
    assert!(shares.iter().all(|files| *files > 0), "both have worked");
    Ok(shares)
}

/// Kills the second executor, which has `before` files of results, in the middle of a query.
async fn one_is_killed(
    alone: &SessionContext,
    session: SessionContext,
    cluster: &mut Cluster,
    before: usize,
) -> Result<()> {
    let expected = rows(alone, Shipped::Projects).await?;
    let running = tokio::spawn(async move { rows(&session, Shipped::Projects).await });
    let [_, victim] = &mut cluster.executors;
    block_in_place(|| wait_until("there are new results", || victim.results() > before));
    victim.kill()?;
    assert!(!running.is_finished(), "it was killed in the middle");
    println!("the second executor is killed, its results are gone");
    let (found, rest) = timed(async { running.await? }).await?;
    assert_same(&found, &expected, Shipped::Projects);
    println!("the same {} rows, {rest:.1} s later", expected.len() - FRAME);
    Ok(())
}

async fn timed<T>(work: impl Future<Output = Result<T>>) -> Result<(T, f64)> {
    let start = Instant::now();
    let done = tokio::time::timeout(PATIENCE, work).await??;
    Ok((done, start.elapsed().as_secs_f64()))
}

fn assert_same(found: &[String], expected: &[String], query: Shipped) {
    assert!(expected.len() > FRAME, "{query:?} has an answer");
    assert_eq!(found.len(), expected.len(), "{query:?}");
    for (row, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert_eq!(found, expected, "{query:?}, row {row}");
    }
}
