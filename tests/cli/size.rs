//! Inputs that are longer than anyone means, or never end.

use std::fs;

use crate::program::{Folder, gisa};

#[test]
fn what_is_too_long_is_named_and_left_out() {
    let folder = Folder::new("too-long");
    folder.write("long.txt", "가".repeat(400));
    let lines =
        format!("{{\"text\":\"{}\"}}\n{{\"id\":\"b\",\"text\":\"나\"}}\n", "가".repeat(4000));
    folder.write("l.jsonl", lines);
    let arguments = ["extract", "long.txt", "l.jsonl", "--format", "jsonl", "--max-size", "1K"];
    let run = gisa(&folder, &arguments);
    let faults = "gisa: long.txt: is longer than 1024 bytes; --max-size sets how much is read\n\
        gisa: l.jsonl:1: is longer than 1024 bytes; --max-size sets how much is read\n";
    assert_eq!((run.code, &*run.stderr), (1, faults));
    assert_eq!(run.ids(), ["b"]);
    assert_eq!(gisa(&folder, &["extract", "long.txt", "--max-size", "2K"]).code, 0);
    assert_eq!(gisa(&folder, &["extract", "long.txt", "--max-size", "2T"]).code, 2);
}

#[cfg(unix)]
#[test]
fn inputs_without_an_end_end() {
    let folder = Folder::new("endless");
    let zero = |name| std::os::unix::fs::symlink("/dev/zero", folder.path(name)).expect("a link");
    ["a.txt", "b.html", "c.jsonl"].into_iter().for_each(zero);
    let inputs = ["extract", "a.txt", "b.html", "c.jsonl", "/dev/zero", "--max-size", "1M"];
    let run = gisa(&folder, &[&inputs[..], &["--errors", "e.jsonl"]].concat());
    assert_eq!((run.code, &*run.stdout), (1, ""));
    let errors = fs::read_to_string(folder.path("e.jsonl")).expect("errors");
    assert_eq!(errors.matches("is longer than 1048576 bytes").count(), 4, "{errors}");
    assert!(errors.contains("and the rest of the file with it"), "{errors}");
}
