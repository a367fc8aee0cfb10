//! Batches: interruption, going on, faults in a file, a full disk.

use std::{fs, fs::File};

use serde_json::Value;

use crate::program::{Folder, gisa};

/// `count` lines with the ids 0, 1, 2 …
fn lines(count: usize) -> String {
    let line = |n| format!("{{\"id\":{n},\"text\":\"서울시는 {n}억원을 낸다고 밝혔다.\"}}\n");
    (0..count).map(line).collect()
}

#[test]
fn an_interrupted_batch_goes_on_behind_the_last_whole_record() {
    let folder = Folder::new("resume");
    folder.write("many.jsonl", lines(40));
    let whole = gisa(&folder, &["extract", "many.jsonl", "--format", "jsonl"]).stdout;
    let go_on = || gisa(&folder, &["extract", "many.jsonl", "--resume", "out.jsonl"]);
    let written = || fs::read_to_string(folder.path("out.jsonl")).expect("records");
    for kept in [0, 1, 2000, whole.len() / 2, whole.len() - 1, whole.len()] {
        let kept = whole.as_bytes().get(..kept).expect("a part");
        folder.write("out.jsonl", kept);
        let run = go_on();
        assert_eq!((run.code, &*run.stdout, &*run.stderr), (0, "", ""));
        assert!(written() == whole, "after {} bytes", kept.len());
    }
}

#[test]
fn a_batch_to_go_on_with_need_not_be_there() {
    let folder = Folder::new("resume-new");
    folder.write("many.jsonl", lines(3));
    let run = gisa(&folder, &["extract", "many.jsonl", "--resume", "out.jsonl"]);
    assert_eq!(run.code, 0);
    let written = fs::read_to_string(folder.path("out.jsonl")).expect("records");
    assert_eq!(written.lines().count(), 3);
}

#[test]
fn records_of_other_inputs_are_not_gone_on_with() {
    let folder = Folder::new("resume-other");
    folder.write("many.jsonl", lines(5));
    for (held, reason) in [
        ("{\"id\":\"7\"}\n", "record 1 is \"7\" here, \"0\" there"),
        (&*"{\"id\":\"4\"}\n".repeat(6), "record 6 is \"4\" here, none there"),
        ("[1]\n", "its last line is no record"),
        ("no json\n", "its last line is no record"),
    ] {
        folder.write("out.jsonl", held);
        let run = gisa(&folder, &["extract", "many.jsonl", "--resume", "out.jsonl"]);
        assert_eq!(run.code, 1);
        assert!(run.stderr.starts_with("gisa: out.jsonl: "), "{}", run.stderr);
        assert!(run.stderr.contains(reason), "{} is not told: {}", reason, run.stderr);
        assert_eq!(fs::read_to_string(folder.path("out.jsonl")).ok().as_deref(), Some(held));
    }
}

#[test]
fn a_file_that_holds_no_records_stays_as_it_is() {
    let folder = Folder::new("resume-text");
    folder.write("many.jsonl", lines(5));
    for held in ["서울시는 2억원을 낸다.", "{\"id\":\"0\"}\n{\"id\":\"1\",\"text\":\"가\"}"]
    {
        folder.write("mine.txt", held);
        let run = gisa(&folder, &["extract", "many.jsonl", "--resume", "mine.txt"]);
        assert_eq!((run.code, &*run.stderr), (1, "gisa: mine.txt: its last line is no record\n"));
        assert_eq!(fs::read_to_string(folder.path("mine.txt")).ok().as_deref(), Some(held));
    }
}

#[cfg(unix)]
#[test]
fn what_is_written_is_not_read() {
    let folder = Folder::new("own-output");
    folder.write("all/a.html", "<p>서울시는 2억원을 낸다고 밝혔다.</p>");
    folder.write("all/out.jsonl", "");
    let run = gisa(&folder, &["extract", "all", "--resume", "all/out.jsonl"]);
    assert_eq!((run.code, &*run.stderr), (1, "gisa: all/out.jsonl: is being written\n"));
    let out = File::create(folder.path("all/out.jsonl")).expect("a file");
    let run = folder.run_into(out, &["extract", "all", "--format", "jsonl"]);
    assert_eq!((run.code, &*run.stderr), (1, "gisa: all/out.jsonl: is being written\n"));
    let written = fs::read_to_string(folder.path("all/out.jsonl")).expect("records");
    assert_eq!(written.lines().count(), 1);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    let folder = Folder::new("mark");
    folder.write("marked.jsonl", format!("\u{FEFF}{}", lines(2)));
    let run = gisa(&folder, &["extract", "marked.jsonl", "--format", "jsonl"]);
    assert_eq!((run.code, &*run.ids()), (0, &["0".to_owned(), "1".to_owned()][..]));
}

#[test]
fn faults_go_to_a_file_as_json_lines() {
    let folder = Folder::new("errors");
    folder.write("l.jsonl", "{\"id\":\"x\",\"text\":\"가\"}\n{\"id\":\n");
    let inputs = ["extract", "none.txt", "l.jsonl", "--format", "jsonl", "--errors", "e.jsonl"];
    let run = gisa(&folder, &inputs);
    assert_eq!((run.code, &*run.ids()), (1, &["x".to_owned()][..]));
    assert_eq!(run.stderr, "gisa: 2 inputs could not be read: see e.jsonl\n");
    let errors = fs::read_to_string(folder.path("e.jsonl")).expect("errors");
    let errors: Vec<Value> =
        errors.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(errors.len(), 2);
    assert_eq!((&errors[0]["path"], &errors[0]["line"]), (&"none.txt".into(), &Value::Null));
    assert_eq!((&errors[1]["path"], &errors[1]["line"]), (&"l.jsonl".into(), &2.into()));
    assert!(errors.iter().all(|error| error["reason"].as_str().is_some_and(|it| !it.is_empty())));
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = Folder::new("unwritable");
    folder.write("many.jsonl", lines(1));
    for option in ["--errors", "--resume"] {
        let run = gisa(&folder, &["extract", "many.jsonl", option, "none/there.jsonl"]);
        assert_eq!((run.code, &*run.stdout), (1, ""));
        assert!(run.stderr.starts_with("gisa: none/there.jsonl: "), "{}", run.stderr);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new("full");
    folder.write("many.jsonl", lines(2));
    let full = File::options().write(true).open("/dev/full").expect("a full disk");
    let run = folder.run_into(full, &["extract", "many.jsonl", "--format", "jsonl"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.starts_with("gisa: output: "), "{}", run.stderr);
}
