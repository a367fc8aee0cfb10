//! What the README says that the program prints is what it prints.
//!
//! `UPDATE_README=1 cargo test --test cli readme -- --include-ignored` writes it anew.

use std::{env, fs, path::Path};

use crate::program;

const COMMAND: &str = "cargo run --release --example gisa -- ";
const BLOCK: &str = "The first prints:\n\n```text\n";

#[test]
#[ignore = "the recognisers are not complete"]
fn the_printed_result_is_that_of_the_command() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let command = readme.lines().find_map(|line| line.strip_prefix(COMMAND)).expect("a command");
    let arguments: Vec<&str> = command.split(' ').collect();
    let printed = shortened(&program::output(root, &arguments));
    let (before, block) = readme.split_once(BLOCK).expect("the printed result");
    let (shown, after) = block.split_once("```").expect("its end");
    if env::var_os("UPDATE_README").is_some() {
        let readme = format!("{before}{BLOCK}{printed}```{after}");
        fs::write(root.join("README.md"), readme).expect("a writable README");
    } else {
        assert_eq!(shown, printed, "UPDATE_README=1 writes the result anew");
    }
}

/// The output without the paragraphs behind the second.
fn shortened(output: &str) -> String {
    let mut blocks: Vec<&str> = output.split("\n\n").collect();
    let tables = blocks.iter().position(|block| block.starts_with("Officials ("));
    blocks.splice(3..tables.expect("officials").max(3), ["…"]);
    blocks.join("\n\n")
}
