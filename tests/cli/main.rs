//! What the program does with files, folders, lines and faults.

mod batch;
mod examples;
mod export;
mod html;
mod program;
mod readme;
mod size;
mod tools;

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

/// 서울시 and a full stop in CP949.
const SEOUL: &[u8] = b"\xBC\xAD\xBF\xEF\xBD\xC3.";

/// No encoding reads this: CP949 behind UTF-8.
const MIXED: &[u8] = b"\xEA\xB0\x80 \xB0\xA1 \xFF";

#[test]
fn other_encodings_are_read_unasked() {
    let folder = Folder::new("encodings");
    folder.write("a.txt", SEOUL);
    let utf_16: Vec<u8> = STORY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("b.txt", utf_16);
    let run = gisa(&folder, &["clean", "a.txt", "b.txt"]);
    assert_eq!((run.code, &*run.stdout), (0, &*format!("서울시.\n\n{STORY}")));
}

#[test]
fn a_file_of_undecodable_bytes_is_named() {
    let folder = Folder::new("bytes");
    folder.write("a.txt", MIXED);
    folder.write("b.txt", STORY);
    let inputs = ["extract", "a.txt", "b.txt", "--format", "jsonl", "--encoding", "utf-8"];
    let run = gisa(&folder, &inputs);
    assert_eq!((run.code, run.ids()), (1, vec!["b".to_owned()]));
    assert_eq!(run.stderr, "gisa: a.txt: byte 4 is not UTF-8\n");
}

#[test]
fn undecodable_bytes_may_be_replaced() {
    let folder = Folder::new("lenient");
    folder.write("a.txt", MIXED);
    let inputs = ["extract", "a.txt", "--format", "jsonl", "--encoding", "utf-8", "--lenient"];
    let run = gisa(&folder, &inputs);
    let warning = "byte 4 is not UTF-8; it was replaced";
    assert_eq!((run.code, run.stderr), (0, format!("gisa: a: {warning}\n")));
    assert_eq!(run.stdout.matches(warning).count(), 1);
}

const PAGE: &str = "<!doctype html><meta charset=utf-8><nav>경제</nav><h1>다리 고친다</h1>\
    <p>서울시는 27일 다리 공사에 2억원을 낸다고 밝혔다.</p><footer>약관</footer>";

#[test]
fn pages_are_read_as_pages() {
    let folder = Folder::new("pages");
    folder.write("in/a.html", PAGE);
    folder.write("in/b.HTM", PAGE);
    let run = gisa(&folder, &["extract", "in", "--format", "jsonl", "--offsets", "chars"]);
    assert_eq!(run.ids(), ["a", "b"]);
    for record in run.records() {
        let text: Vec<char> = record["text"].as_str().expect("its text").chars().collect();
        let at = |end: &str| record["amounts"][0]["span"][end].as_u64().expect("an offset");
        let range = usize::try_from(at("start")).unwrap()..usize::try_from(at("end")).unwrap();
        assert_eq!(text[range].iter().collect::<String>(), "2억원");
    }
    let cleaned = folder.run_with(&["clean", "-"], PAGE.as_bytes()).stdout;
    assert_eq!(cleaned, gisa(&folder, &["clean", "in/a.html"]).stdout);
    assert!(cleaned.contains(STORY) && !cleaned.contains(['<', '관']), "{cleaned}");
}

#[test]
fn an_explanation_tells_what_each_piece_is() {
    let folder = Folder::new("explain");
    folder.write("a.txt", format!("댓글\n공유\n{STORY}"));
    let arguments = ["clean", "--explain", "a.txt"];
    let plain = gisa(&folder, &arguments).stdout;
    let starts = ["   1  removed ui U1", "   2  removed ui U1", "   3  paragraph 1"];
    assert_eq!(plain.lines().count(), starts.len(), "{plain}");
    for (line, start) in plain.lines().zip(starts) {
        assert!(line.starts_with(start), "{line:?} does not start with {start:?}");
    }
    let with = |name| folder.run_where(&[("CLICOLOR_FORCE", "1"), (name, "1")], &arguments).stdout;
    assert!(with("_").contains("\u{1b}[3"), "{}", with("_"));
    assert_eq!(with("NO_COLOR"), plain);
}

#[test]
fn options_that_make_no_sense_leave_with_2() {
    let folder = Folder::new("usage");
    folder.write("a.txt", STORY);
    for arguments in [
        &["extract"][..],
        &["extract", "a.txt", "--published", "yesterday"],
        &["extract", "a.txt", "--jobs", "0"],
        &["clean", "a.txt", "--encoding", "klingon"],
        &["extract", "a.txt", "--explain"],
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
fn what_people_read_is_as_wide_as_they_ask() {
    let folder = Folder::new("width");
    folder.write("a.txt", include_str!("../../fixtures/articles/kenya/input.txt"));
    for (arguments, width) in
        [(&["extract", "a.txt"][..], "50"), (&["clean", "--explain", "a.txt"], "70")]
    {
        let run = gisa(&folder, &[arguments, &["--width", width]].concat());
        let widest = run.stdout.lines().map(unicode_width::UnicodeWidthStr::width).max();
        assert!(widest.is_some_and(|widest| (40..=width.parse().unwrap()).contains(&widest)));
    }
}

#[test]
fn types_have_colours_and_a_legend_where_colour_is_wanted() {
    let folder = Folder::new("types");
    folder.write("a.txt", STORY);
    let plain = gisa(&folder, &["extract", "a.txt"]).stdout;
    assert!(!plain.contains('\u{1b}') && !plain.contains("· amount"), "{plain}");
    let run =
        |variables: &[(&str, &str)]| folder.run_where(variables, &["extract", "a.txt"]).stdout;
    assert_eq!(run(&[("NO_COLOR", "1")]), plain);
    let coloured = run(&[("CLICOLOR_FORCE", "1")]);
    assert!(coloured.contains("\u{1b}[33m2억원\u{1b}[0m"), "{coloured}");
    assert!(coloured.contains("\u{1b}[33mamount\u{1b}[0m"), "{coloured}");
    let without = anstream::adapter::strip_str(&coloured).to_string();
    let is_legend = |line: &&str| line.contains("· amount");
    let without: Vec<&str> = without.lines().filter(|line| !is_legend(line)).collect();
    assert_eq!(without.join("\n").replace("\n\n\n", "\n\n"), plain.trim_end());
}

#[test]
fn open_dates_tell_what_is_missing() {
    let folder = Folder::new("open-dates");
    folder.write("a.txt", "정부는 27일 회의를 열었다.\n");
    let told = |options: &[&str]| {
        let run = gisa(&folder, &[&["extract", "a.txt"], options].concat());
        run.stdout.contains("Some dates have no value")
    };
    assert!(told(&[]));
    assert!(!told(&["--published", "2019-06-27"]));
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
