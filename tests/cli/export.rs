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
    assert!(amounts.starts_with("article,words,currency,value,"), "{amounts}");
    assert!(amounts.contains("\nb,2억달러,USD,200000000,"), "{amounts}");
    let officials = read("tables/officials.csv");
    assert!(officials.contains("\na,김용래,차관보,,산업통상"), "{officials}");
    let bigkinds = ["--out", "k", "--columns", "bigkinds"];
    gisa(&folder, &[&["extract", "a.txt", "--format", "tsv"], &bigkinds[..]].concat());
    assert!(read("k/articles.tsv").starts_with("뉴스 식별자\t일자\t언론사\t"));
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
