//! Records in the forms of other programs.

use std::fs;

use crate::program::{Folder, gisa};

const STORY: &str = "산업부 김용래 차관보는 27일 서울에서 2억달러를 쓴다고 밝혔다.\n";

#[test]
fn tables_go_into_a_folder() {
    let folder = Folder::new("csv");
    folder.write("a.txt", STORY);
    folder.write("b.txt", STORY);
    let run = gisa(&folder, &["extract", "a.txt", "b.txt", "--format", "csv", "--out", "tables"]);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (0, "", ""));
    let read = |name: &str| fs::read_to_string(folder.path(name)).expect("a table");
    let amounts = read("tables/amounts.csv");
    assert!(amounts.starts_with("article,entity,words,currency,value,"), "{amounts}");
    assert!(amounts.contains("\nb,amount 0,2억달러,USD,200000000,"), "{amounts}");
    let officials = read("tables/officials.csv");
    assert!(officials.contains("\na,official 0,김용래,차관보,,산업통상"), "{officials}");
    let bigkinds = ["--out", "k", "--columns", "bigkinds"];
    gisa(&folder, &[&["extract", "a.txt", "--format", "tsv"], &bigkinds[..]].concat());
    assert!(read("k/articles.tsv").starts_with("뉴스 식별자\t일자\t언론사\t"));
}

#[test]
fn tables_tell_links_and_what_was_removed() {
    let folder = Folder::new("csv-links");
    folder.write("a.txt", "기사 스크랩\n파블로다르 합금철 플랜트(2억달러)를 12곳에 짓는다.\n");
    let options = ["--format", "csv", "--out", "t", "--parts", "all", "--offsets", "chars"];
    let run = gisa(&folder, &[&["extract", "a.txt"], &options[..]].concat());
    assert_eq!((run.code, &*run.stderr), (0, ""));
    let read = |name: &str| fs::read_to_string(folder.path(name)).expect("a table");
    let links = read("t/links.csv");
    let tie = "\na,project_amount,project 0,파블로다르 합금철 플랜트,amount 0,2억달러,";
    assert!(links.contains(tie), "{links}");
    assert!(read("t/removed.csv").contains("\na,ui,기사 스크랩,,0,6,U1\n"));
    assert!(read("t/quantities.csv").contains("\na,quantity 0,12곳,곳,{place},12,"));
    assert!(read("t/mentions.csv").contains("\na,amount 0,2억달러,21,25,"));
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = Folder::new("csv-fault");
    folder.write("a.txt", STORY);
    let run = gisa(&folder, &["extract", "a.txt", "--format", "csv", "--out", "a.txt/t"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("gisa: a.txt/t: "), "{}", run.stderr);
}

#[cfg(feature = "parquet")]
#[test]
fn columns_of_parquet_have_types() {
    use parquet::{
        file::reader::{FileReader, SerializedFileReader},
        record::RowAccessor,
    };
    let folder = Folder::new("parquet");
    folder.write("a.txt", STORY);
    let run = gisa(&folder, &["extract", "a.txt", "--format", "parquet", "--out", "t"]);
    assert_eq!((run.code, &*run.stdout, &*run.stderr), (0, "", ""));
    let open = |name| fs::File::open(folder.path(name)).expect("a table");
    let rows = |name| SerializedFileReader::new(open(name)).expect("Parquet");
    let amounts = rows("t/amounts.parquet");
    let row = amounts.get_row_iter(None).expect("rows").next().expect("a row").expect("a row");
    let named = |name: &str| row.get_column_iter().position(|it| it.0 == name).expect("a column");
    assert_eq!(row.get_string(named("value")).expect("words"), "200000000");
    assert_eq!(row.get_long(named("start")).expect("a count"), 52);
    assert!(!row.get_bool(named("approx")).expect("a flag"));
    assert!(row.get_string(named("max")).is_err(), "null");
    assert_eq!(rows("t/quantities.parquet").metadata().file_metadata().num_rows(), 0);
}

#[test]
fn annotations_stand_beside_their_texts() {
    let folder = Folder::new("brat");
    let line = format!("{{\"id\":\"../x\",\"text\":\"{}\"}}\n", STORY.trim());
    folder.write("l.jsonl", line.repeat(2));
    let run = gisa(&folder, &["extract", "l.jsonl", "--format", "brat", "--out", "brat"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    for name in ["___x", "___x_2"] {
        let read = |end| fs::read_to_string(folder.path(&format!("brat/{name}.{end}")));
        let text: Vec<char> = read("txt").expect("a text").chars().collect();
        let annotation = read("ann").expect("an annotation");
        let lines = annotation.lines().filter(|line| line.starts_with('T'));
        assert!(lines.clone().count() > 3, "{annotation}");
        for line in lines {
            let cells: Vec<&str> = line.split('\t').collect();
            let ends: Vec<usize> = cells[1].split(' ').filter_map(|it| it.parse().ok()).collect();
            assert_eq!(text[ends[0]..ends[1]].iter().collect::<String>(), cells[2]);
        }
    }
    assert!(folder.path("brat/annotation.conf").exists());
}

#[test]
fn linked_data_is_one_object_a_line() {
    let folder = Folder::new("jsonld");
    folder.write("a.txt", STORY);
    let run = gisa(&folder, &["extract", "a.txt", "a.txt", "--format", "jsonld"]);
    let objects = run.records();
    assert_eq!((run.code, objects.len()), (0, 2));
    assert_eq!(objects[0]["@type"], "NewsArticle");
    assert_eq!(objects[0]["identifier"], "a");
}
