//! What the program does with files, folders, lines and faults.

mod examples;
mod program;
mod readme;

use std::fs;

use serde_json::Value;

use self::program::{Folder, gisa};

const STORY: &str = "서울시는 27일 다리 공사에 2억원을 낸다고 밝혔다.\n";

#[test]
fn a_file_gives_a_record_under_its_stem() {
    let folder = Folder::new("stem");
    folder.write("bridge.txt", STORY);
    let run = gisa(&folder, &["extract", "bridge.txt", "--format", "jsonl"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    assert_eq!(run.ids(), ["bridge"]);
    let record = &run.records()[0];
    assert_eq!(record["schema"], "gisa-record/1");
    assert_eq!(record["article"]["paragraphs"].as_array().map(Vec::len), Some(1));
}

#[test]
fn json_is_indented_and_jsonl_is_one_line() {
    let folder = Folder::new("formats");
    folder.write("a.txt", STORY);
    let indented = gisa(&folder, &["extract", "a.txt", "--format", "json"]).stdout;
    let line = gisa(&folder, &["extract", "a.txt", "--format", "jsonl"]).stdout;
    assert!(indented.starts_with("{\n  \"schema\""));
    assert_eq!(line.lines().count(), 1);
    let read = |json: &str| serde_json::from_str::<Value>(json).expect("JSON");
    assert_eq!(read(&indented), read(&line));
}

#[test]
fn a_folder_is_read_through_in_the_order_of_names() {
    let folder = Folder::new("folder");
    for name in ["b.txt", "a/z.txt", "a/k.jsonl", "c.md", "a/deep/d.TXT"] {
        folder.write(
            name,
            if name.ends_with("jsonl") { "{\"text\":\"가\",\"id\":5}" } else { STORY },
        );
    }
    let run = gisa(&folder, &["extract", ".", "--format", "jsonl"]);
    assert_eq!(run.ids(), ["d", "5", "z", "b"]);
    assert_eq!(run.code, 0);
}

#[test]
fn standard_input_is_a_text() {
    let folder = Folder::new("stdin");
    let run = folder.run_with(&["clean", "-"], STORY.as_bytes());
    assert_eq!((run.code, &*run.stdout), (0, STORY));
}

#[test]
fn json_lines_have_fields_of_any_name() {
    let folder = Folder::new("fields");
    folder.write("n.jsonl", "{\"no\":1,\"body\":\"가는 길.\"}\n\n{\"body\":\"나는 새.\"}\n");
    let fields = ["--id-field", "no", "--text-field", "body"];
    let run = gisa(&folder, &[&["extract", "n.jsonl", "--format", "jsonl"], &fields[..]].concat());
    assert_eq!(run.ids(), ["1", "n:3"]);
}

#[test]
fn faults_are_named_and_the_others_come_out() {
    let folder = Folder::new("faults");
    folder.write("good.txt", STORY);
    let lines = "{\"id\":\"x\",\"text\":\"가\"}\n{\"id\":\n{\"id\":\"y\"}\n{\"text\":3}\nnull\n";
    folder.write("l.jsonl", lines);
    let inputs = ["extract", "none.txt", "l.jsonl", "good.txt", "--format", "jsonl"];
    let run = gisa(&folder, &inputs);
    assert_eq!(run.code, 1);
    assert_eq!(run.ids(), ["x", "good"]);
    let faults: Vec<&str> = run.stderr.lines().collect();
    let starts = [
        "gisa: none.txt: ",
        "gisa: l.jsonl:2: no JSON: ",
        "gisa: l.jsonl:3: there is no field \"text\"",
        "gisa: l.jsonl:4: field \"text\" is no text",
        "gisa: l.jsonl:5: there is no field \"text\"",
    ];
    assert_eq!(faults.len(), starts.len(), "{faults:#?}");
    for (fault, start) in faults.iter().zip(starts) {
        assert!(fault.starts_with(start), "{fault:?} does not start with {start:?}");
    }
}

/// The tests build the program with default features, so without the feature `encoding`.
#[test]
fn a_file_of_other_bytes_is_named() {
    let folder = Folder::new("bytes");
    folder.write("a.txt", b"\xEA\xB0\x80 \xB0\xA1");
    folder.write("b.txt", STORY);
    let run = gisa(&folder, &["extract", "a.txt", "b.txt", "--format", "jsonl"]);
    assert_eq!((run.code, run.ids()), (1, vec!["b".to_owned()]));
    assert_eq!(run.stderr, "gisa: a.txt: byte 4 is not UTF-8\n");
}

#[test]
fn options_that_make_no_sense_leave_with_2() {
    let folder = Folder::new("usage");
    folder.write("a.txt", STORY);
    for arguments in [
        &["extract"][..],
        &["extract", "a.txt", "--published", "yesterday"],
        &["extract", "a.txt", "--jobs", "0"],
        &["extract", "a.txt", "--format", "xml"],
        &["extract", "a.txt", "--offsets", "words"],
        &["clean", "a.txt", "--format", "json"],
        &["translate", "a.txt"],
    ] {
        let run = gisa(&folder, arguments);
        assert_eq!((run.code, &*run.stdout), (2, ""), "{arguments:?}");
        assert!(!run.stderr.is_empty(), "{arguments:?} says nothing");
    }
}

#[test]
fn any_number_of_jobs_gives_the_same_bytes() {
    let folder = Folder::new("jobs");
    let line =
        |n: usize| format!("{{\"id\":{n},\"text\":\"{}\"}}\n", STORY.trim().repeat(n % 7 + 1));
    folder.write("many.jsonl", (0..300).map(line).collect::<String>());
    let with =
        |jobs| gisa(&folder, &["extract", "many.jsonl", "--format", "jsonl", "--jobs", jobs]);
    let one = with("1");
    assert_eq!(one.ids(), (0..300).map(|n| n.to_string()).collect::<Vec<_>>());
    assert!(["2", "8"].iter().all(|jobs| with(jobs).stdout == one.stdout));
}

#[test]
fn a_reader_who_leaves_ends_the_work_quietly() {
    let folder = Folder::new("pipe");
    let lines = format!("{{\"text\":\"{}\"}}\n", STORY.trim()).repeat(5000);
    folder.write("many.jsonl", lines);
    let run = folder.read_one_line(&["extract", "many.jsonl", "--format", "jsonl"]);
    assert_eq!((run.code, &*run.stderr), (0, ""));
    assert_eq!(run.records().len(), 1);
}

#[test]
fn offsets_count_what_was_asked_for() {
    let folder = Folder::new("offsets");
    folder.write("a.txt", format!("😀 {STORY}"));
    let end = |unit| {
        let run = gisa(&folder, &["extract", "a.txt", "--format", "jsonl", "--offsets", unit]);
        let article = &run.records()[0]["article"];
        let last = article["paragraphs"].as_array().and_then(|all| all.last().cloned());
        last.expect("a paragraph")["span"]["end"].as_u64()
    };
    let text = fs::read_to_string(folder.path("a.txt")).expect("the story");
    let text = text.trim_end();
    let count = |units: usize| u64::try_from(units).ok();
    assert_eq!(end("bytes"), count(text.len()));
    assert_eq!(end("chars"), count(text.chars().count()));
    assert_eq!(end("utf16"), count(text.encode_utf16().count()));
}

#[test]
fn the_day_of_publication_is_in_the_record() {
    let folder = Folder::new("published");
    folder.write("a.txt", STORY);
    let day = ["--published", "2019-06-27", "--format", "jsonl"];
    let run = gisa(&folder, &[&["extract", "a.txt"], &day[..]].concat());
    assert_eq!(run.records()[0]["article"]["published"], "2019-06-27");
}

#[test]
fn people_read_text_and_tables() {
    let folder = Folder::new("pretty");
    folder.write("a.txt", STORY);
    let run = gisa(&folder, &["extract", "a.txt"]);
    assert!(run.stdout.contains("다리 공사에 2억원을 낸다고 밝혔다."), "{}", run.stdout);
}

#[test]
fn help_shows_examples() {
    let folder = Folder::new("help");
    for arguments in [["extract", "--help"], ["clean", "--help"]] {
        let run = gisa(&folder, &arguments);
        assert_eq!(run.code, 0);
        assert!(run.stdout.contains("Examples:\n  gisa "), "{}", run.stdout);
    }
}
