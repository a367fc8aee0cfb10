//! What the README says that the program prints is what it prints.
//!
//! `UPDATE_README=1 cargo test --test cli readme` writes it anew.

use std::{env, fs, path::Path};

use crate::program;

const COMMAND: &str = "cargo run --release --example gisa -- ";

/// What stands in front of the result of the first run of the program, of the second.
const BLOCKS: [&str; 2] = [
    "The first reads a shipped article and prints:\n\n```text\n",
    "fixtures/articles/kenya/input.txt\n```\n\n```text\n",
];

#[test]
fn the_printed_results_are_those_of_the_commands() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).expect("the README");
    let commands: Vec<&str> =
        readme.lines().filter_map(|line| line.strip_prefix(COMMAND)).collect();
    let printed = |at: usize| program::output(root, &commands[at].split(' ').collect::<Vec<_>>());
    let first = with_result(&readme, BLOCKS[0], &without_most_paragraphs(&printed(0)));
    let both = with_result(&first, BLOCKS[1], &first_lines(&printed(1)));
    if env::var_os("UPDATE_README").is_some() {
        fs::write(root.join("README.md"), both).expect("a writable README");
    } else {
        assert_eq!(readme, both, "UPDATE_README=1 writes the results anew");
    }
}

/// The README with this result in its block.
fn with_result(readme: &str, block: &str, printed: &str) -> String {
    let (before, rest) = readme.split_once(block).expect("the printed result");
    let (_, after) = rest.split_once("```").expect("its end");
    format!("{before}{block}{printed}```{after}")
}

/// The output without the paragraphs behind the second.
fn without_most_paragraphs(output: &str) -> String {
    let mut blocks: Vec<&str> = output.split("\n\n").collect();
    let tables = blocks.iter().position(|block| block.starts_with("Officials ("));
    blocks.splice(3..tables.expect("officials").max(3), ["…"]);
    blocks.join("\n\n")
}

fn first_lines(output: &str) -> String {
    let lines: Vec<&str> = output.lines().take(14).collect();
    lines.join("\n") + "\n…\n"
}
