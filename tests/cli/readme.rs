//! What the READMEs say that is printed is what is printed, and both tell the same.
//!
//! `UPDATE_README=1 cargo test --test cli readme` writes it anew: results of commands and programs
//! in both, figures of the English tables into the Korean ones.

use std::{env, fs, path::Path};

use crate::program::{self, Folder, gisa};

const FILES: [&str; 2] = ["README.md", "README.ko.md"];
const RUN: &str = "cargo run --release --example gisa -- ";

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).expect("a README")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Compares, or writes where that is wanted.
fn settle(name: &str, is: &str, should_be: &str) {
    if env::var_os("UPDATE_README").is_some() {
        fs::write(root().join(name), should_be).expect("a writable README");
    } else {
        assert!(is == should_be, "UPDATE_README=1 writes {name} anew");
    }
}

/// What stands in the fenced blocks of `language`, in order.
fn blocks<'r>(readme: &'r str, language: &str) -> Vec<&'r str> {
    let fence = format!("```{language}\n");
    let ends = |rest: &'r str| rest.split_once("```").map_or(rest, |it| it.0);
    readme.split(&*fence).skip(1).map(ends).collect()
}

/// The commands of the README that begin like this.
fn commands<'r>(readme: &'r str, start: &str) -> Vec<&'r str> {
    let lines = blocks(readme, "sh").into_iter().flat_map(str::lines);
    lines.filter(|line| line.starts_with(start)).collect()
}

#[test]
fn printed_results_are_those_of_commands_and_program() {
    for name in FILES {
        let readme = read(name);
        let run = |command: &str| program::output(root(), &command.split(' ').collect::<Vec<_>>());
        let first = commands(&readme, RUN)[0].trim_start_matches(RUN);
        let cleaned = commands(&readme, "gisa clean ")[0].trim_start_matches("gisa ");
        let code = include_str!("../../examples/first_steps.rs");
        let (_, code) = code.split_once("everybody knows\")]\n\n").expect("a head");
        let printed = [
            ("text", shortened(&run(first))),
            ("rust", code.to_owned()),
            ("text", program::run("first_steps", &[])),
            ("text", first_lines(&run(cleaned))),
        ];
        let mut new = readme.clone();
        let mut counts = [("text", 0), ("rust", 0)];
        for (language, should_be) in printed {
            let count = counts.iter_mut().find(|it| it.0 == language).expect("a language");
            let block = blocks(&readme, language)[count.1];
            count.1 += 1;
            let fenced = |words: &str| format!("```{language}\n{words}```");
            new = new.replacen(&fenced(block), &fenced(&should_be), 1);
        }
        settle(name, &readme, &new);
    }
}

/// The output with two paragraphs and some of the tables.
fn shortened(output: &str) -> String {
    let blocks: Vec<&str> = output.split("\n\n").collect();
    let is_wanted = |block: &&&str| {
        ["Officials", "Amounts", "Projects", "Removed"].iter().any(|it| block.starts_with(it))
    };
    let tables = blocks.iter().filter(is_wanted).copied();
    blocks.iter().take(3).copied().chain(["…"]).chain(tables).collect::<Vec<_>>().join("\n\n")
}

fn first_lines(output: &str) -> String {
    let lines: Vec<&str> = output.lines().take(14).collect();
    lines.join("\n") + "\n…\n"
}

#[test]
fn every_command_of_the_program_works() {
    let folder = Folder::new("readme");
    #[cfg(unix)]
    std::os::unix::fs::symlink(root().join("fixtures"), folder.path("fixtures")).expect("a link");
    let readme = read(FILES[0]);
    let all = commands(&readme, "gisa ");
    assert!(all.len() > 4 && all == commands(&read(FILES[1]), "gisa "));
    for command in all.iter().filter(|_| cfg!(unix)) {
        let command = command.trim_start_matches("gisa ").split(" > ").next().unwrap_or_default();
        let run = gisa(&folder, &command.split(' ').collect::<Vec<_>>());
        assert_eq!((run.code, &*run.stderr), (0, ""), "{command}");
        assert!(!run.stdout.is_empty() || folder.path("tables").exists(), "{command}");
    }
}

#[test]
fn both_have_the_same_figures() {
    let (english, korean) = (read(FILES[0]), read(FILES[1]));
    let is_row = |line: &&str| line.starts_with('|');
    let mut rows = english.lines().filter(is_row);
    let lines = korean.lines().map(|line| match is_row(&line).then(|| rows.next()).flatten() {
        Some(row) => with_figures(line, row),
        None => line.to_owned(),
    });
    let new = lines.collect::<Vec<_>>().join("\n") + "\n";
    assert_eq!(rows.next(), None, "a row is missing in {}", FILES[1]);
    settle(FILES[1], &korean, &new);
}

/// The Korean row with the cells of the English one that hold nothing but figures.
fn with_figures(korean: &str, english: &str) -> String {
    let is_figure = |cell: &str| {
        cell.contains(|c: char| c.is_ascii_digit() || c == '-')
            && !cell.contains(char::is_alphabetic)
    };
    let mut cells: Vec<&str> = korean.split('|').collect();
    let others: Vec<&str> = english.split('|').collect();
    assert_eq!(cells.len(), others.len(), "{korean}");
    for (cell, other) in cells.iter_mut().zip(others).filter(|(_, other)| is_figure(other)) {
        *cell = other;
    }
    cells.join("|")
}
