//! Texts that attack the laws.

use std::{fs, path::PathBuf};

use proptest::{collection::vec, prelude::*, sample::select};

use crate::pieces::PIECES;

/// 256 texts, or `PROPTEST_CASES`. A text that breaks a law is printed, small as it can be; it then becomes
/// a case, so nothing is stored here.
pub(crate) fn budget() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// Any characters at all, among them line breaks, controls and invisible ones.
pub(crate) fn any_characters() -> impl Strategy<Value = String> {
    let strange =
        select(vec!['\n', '\r', '\t', ' ', '\u{0}', '\u{A0}', '\u{3000}', '\u{200B}', '\u{FEFF}']);
    vec(prop_oneof![4 => any::<char>(), 1 => strange], 0..160)
        .prop_map(|characters| characters.into_iter().collect())
}

/// Text that looks like Korean news to the rules: their words in no order.
pub(crate) fn korean_pieces() -> impl Strategy<Value = String> {
    let syllable =
        (0xAC00_u32..=0xD7A3).prop_map(|c| String::from(char::from_u32(c).unwrap_or('가')));
    let digits = (0_u32..100_000_000).prop_map(|number| number.to_string());
    let piece = prop_oneof![
        2 => syllable,
        2 => digits,
        6 => select(PIECES).prop_map(str::to_owned),
        3 => select(vec![" ", " ", " ", "\n", "\n\n", ". ", ".\n", ", "]).prop_map(str::to_owned),
    ];
    vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

/// Lines of the fixtures and texts of the case files, in any order and number.
pub(crate) fn lines_of_fixtures() -> impl Strategy<Value = String> {
    let mut lines: Vec<String> = Vec::new();
    for text in fixtures() {
        lines.extend(text.lines().map(str::to_owned));
    }
    let lines = select(if lines.is_empty() { vec![String::new()] } else { lines });
    vec((lines, select(vec!["\n", "\n", "\n\n", " ", "\r\n"])), 0..24)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + end).collect())
}

/// The saved articles.
pub(crate) fn articles() -> Vec<String> {
    read(files("articles").into_iter().map(|folder| folder.join("input.txt")))
}

/// The saved articles and the texts of the case files.
pub(crate) fn fixtures() -> Vec<String> {
    let mut texts = articles();
    for file in read(files("cases").into_iter()) {
        let rows = file.lines().filter(|line| !line.starts_with('#'));
        let marked = rows.filter_map(|line| line.split('\t').nth(1));
        texts.extend(marked.map(|text| text.replace("[[", "").replace("]]", "")));
    }
    texts
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn read(paths: impl Iterator<Item = PathBuf>) -> Vec<String> {
    paths.filter_map(|path| fs::read_to_string(path).ok()).collect()
}
