//! The functions inside DataFusion: in SQL, over every layout of text, and over bad rows.

#[path = "../examples/support/mod.rs"]
mod support;

use std::{fs, path::PathBuf, process::Command, sync::Arc};

use datafusion::{
    arrow::{
        array::{ArrayRef, LargeStringArray, RecordBatch, StringArray, StringViewArray},
        util::pretty::pretty_format_batches,
    },
    dataframe::DataFrameWriteOptions,
    logical_expr::Volatility,
    prelude::{SessionConfig, SessionContext},
};
use tempfile::TempDir;

use self::support::{Shipped, cluster::program};

const STORY: &str = "정부는 27일 2억달러를 투자한다고 밝혔다.";

fn session() -> SessionContext {
    let config = SessionConfig::new().with_information_schema(true).with_target_partitions(2);
    let mut session = SessionContext::new_with_config(config);
    gisa_datafusion::register_all(&mut session).unwrap();
    session
}

/// The rows of an answer, as DataFusion prints them.
async fn rows(session: &SessionContext, sql: &str) -> Vec<String> {
    let answer = session.sql(sql).await.unwrap().collect().await.unwrap();
    let table = pretty_format_batches(&answer).unwrap().to_string();
    let lines = table.lines().filter(|line| line.starts_with('|')).skip(1);
    lines.map(|line| line.trim_matches(['|', ' ']).to_owned()).collect()
}

#[tokio::test]
async fn constants_are_read_as_columns_are() {
    let session = session();
    for (sql, expected) in [
        ("gisa_clean('공유\n댓글\n정부는 27일 회의를 열었다.')", "정부는 27일 회의를 열었다."),
        ("gisa_record('정부는 2억달러를 쓴다.')['amounts'][1]['value']", "200000000.0000"),
        ("gisa_amounts('정부는 2억달러를 쓴다.')[1]['currency']", "USD"),
        ("gisa_dates('지난 4월 합의했다.', date '2019-06-27')[1]['value']", "2019-04"),
        (
            "gisa_dates('지난 4월 합의했다.', timestamp '2019-06-27T01:00:00')[1]['value']",
            "2019-04",
        ),
        ("gisa_dates('지난 4월 합의했다.', '2019-06-27T18:00:00+09:00')[1]['value']", "2019-04"),
        ("gisa_record('회의를 열었다.', '어제')['warnings'][1]['kind']", "published"),
        ("gisa_fingerprint('') is null", "true"),
        ("gisa_clean(null) is null and gisa_amounts(null) is null", "true"),
        ("gisa_same_article(7, 0)", "true"),
        ("gisa_same_article(7, 0, 2)", "false"),
        ("gisa_same_article('', '정부는 회의를 열었다.') is null", "true"),
    ] {
        assert_eq!(rows(&session, &format!("select {sql} as it")).await, [expected], "{sql}");
    }
}

#[tokio::test]
async fn every_layout_of_text_is_read() {
    let texts = vec![Some(STORY), None, Some("")];
    let layouts: [ArrayRef; 3] = [
        Arc::new(StringArray::from(texts.clone())),
        Arc::new(LargeStringArray::from(texts.clone())),
        Arc::new(StringViewArray::from(texts)),
    ];
    for layout in layouts {
        let (session, name) = (session(), layout.data_type().to_string());
        session
            .register_batch("t", RecordBatch::try_from_iter([("text", layout)]).unwrap())
            .unwrap();
        let sql = "select gisa_clean(text) is null, gisa_record(text) is null, \
            gisa_fingerprint(text) is null, gisa_amounts(text)[1]['value'], \
            array_length(gisa_amounts(text)) from t";
        let found = rows(&session, sql).await;
        let found: Vec<String> = found.iter().map(|row| row.replace(' ', "")).collect();
        assert_eq!(found[0], "false|false|false|200000000.0000|1", "{name}");
        assert_eq!(found[1], "true|true|true", "{name}");
        assert!(found[2].starts_with("false|false|true||"), "{name}");
    }
}

#[tokio::test]
async fn functions_are_documented() {
    let functions = gisa_datafusion::all_functions();
    let session = session();
    for function in &functions {
        let page = function.documentation().unwrap();
        let shown = rows(&session, &format!("show functions like '{}'", function.name())).await;
        let shown = shown.join("\n");
        assert!(shown.contains(page.description.as_str()), "{} is described", function.name());
        assert!(shown.contains(page.syntax_example.as_str()), "{} has a syntax", function.name());
        assert_eq!(function.signature().volatility, Volatility::Immutable);
        let arguments = page.arguments.as_ref().unwrap();
        assert!(!page.description.is_empty() && page.sql_example.is_some());
        assert!(arguments.iter().all(|(name, _)| page.syntax_example.contains(name.as_str())));
        assert!(page.syntax_example.starts_with(function.name()));
    }
}

/// An archive of 500 articles, four files, bad rows among them.
fn archive() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let archive = folder.path().join("archive");
    support::articles::write(&archive, 500, 4).unwrap();
    (folder, archive)
}

#[tokio::test]
async fn bad_rows_do_not_fail_the_shipped_queries() {
    let (_folder, archive) = archive();
    let session = session();
    support::register_articles(&session, &[archive]).await.unwrap();
    for query in Shipped::ALL {
        assert!(!rows(&session, query.sql()).await.is_empty(), "{query:?}");
    }
    let bad = "select count(*) from articles where text is null or gisa_fingerprint(text) is null \
        or gisa_record(text, published)['warnings'] <> []";
    assert_eq!(rows(&session, bad).await, ["5"]);
}

#[tokio::test]
async fn copies_are_found() {
    let (_folder, archive) = archive();
    let session = session();
    support::register_articles(&session, &[archive]).await.unwrap();
    let copies = rows(&session, Shipped::Copies.sql()).await.join("\n");
    // Each tenth article but the bad ones is a copy of the one before it.
    for id in (9..500).step_by(10).filter(|id| id % 97 != 96 && (id - 1) % 97 != 96) {
        assert!(copies.contains(&format!("[{id}]")), "{id} in\n{copies}");
    }
}

#[tokio::test]
async fn the_program_reads_three_formats_and_writes_parquet() {
    let (folder, archive) = archive();
    let session = session();
    support::register_articles(&session, std::slice::from_ref(&archive)).await.unwrap();
    let path = |name: &str| folder.path().join(name);
    let text = |name| path(name).display().to_string();
    let options = || DataFrameWriteOptions::new().with_single_file_output(true);
    let articles = session.table("articles").await.unwrap();
    articles.clone().write_csv(&text("a.csv"), options(), None).await.unwrap();
    articles.write_json(&text("a.jsonl"), options(), None).await.unwrap();
    let mut answers = Vec::new();
    for input in [archive, path("a.csv"), path("a.jsonl")] {
        let out = path("out.parquet");
        let ran = Command::new(program("sql").unwrap())
            .arg(&input)
            .arg("--out")
            .arg(&out)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{input:?}: {}", String::from_utf8_lossy(&ran.stderr));
        session.register_parquet("out", text("out.parquet"), Default::default()).await.unwrap();
        answers.push(
            rows(
                &session,
                "select * from out order by month, mentions desc, name, title, organization",
            )
            .await,
        );
        session.deregister_table("out").unwrap();
        fs::remove_file(out).unwrap();
    }
    assert!(answers[0].len() > 1);
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0], answers[2]);
}
