//! The case files: sentences with marked spans, and what must be read from them.
//!
//! `fixtures/cases/<type>.tsv` holds one case a line, `name<TAB>text with [[marks]]<TAB>values`.
//! The marks are exactly the spans that must be found, the values are theirs in the same order. A
//! text without a mark is one in which nothing may be found. [`found`] describes the values, and
//! [`residue`](mod@residue) the file of what cleaning takes.

mod case;
mod found;
mod residue;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use self::case::{Case, Reading};

const TYPES: [&str; 9] = [
    "amount",
    "date",
    "link",
    "location",
    "official",
    "organization",
    "project",
    "quantity",
    "quote",
];

macro_rules! case_files {
    ($($kind:ident)*) => {
        $(#[test] fn $kind() { check(stringify!($kind)); })*
    };
}

case_files! { amount date link location official organization project quantity quote }

/// Runs every case of one file and reports all that fail, and all known gaps that do not.
fn check(kind: &str) {
    let gaps = known_gaps();
    let mut failures = Vec::new();
    for case in &cases(kind) {
        let found = found::read(kind, case);
        let gap = gaps.contains_key(&format!("{kind}/{}", case.name));
        match (found == case.wanted, gap) {
            (true, false) | (false, true) => {}
            (true, true) => {
                failures.push(format!("{kind}/{} is a known gap, but it passes\n", case.name));
            }
            (false, false) => failures.push(failure(kind, case, &found)),
        }
    }
    let count = failures.len();
    assert!(failures.is_empty(), "{count} cases of {kind} fail\n\n{}", failures.join("\n"));
}

/// One failing case: the text, then the readings, with a sign on those that only one side has.
fn failure(kind: &str, case: &Case, found: &[Reading]) -> String {
    let mut out = format!("{kind}.tsv:{} {}\n  {}\n", case.line, case.name, case.text);
    let all: BTreeSet<&Reading> = case.wanted.iter().chain(found).collect();
    for reading in all {
        let sign = match (case.wanted.contains(reading), found.contains(reading)) {
            (true, true) => "         ",
            (true, false) => "expected ",
            _ => "found    ",
        };
        out += &format!("  {sign}{reading}\n");
    }
    out
}

pub(crate) fn fixtures() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// The cases of one type; none where the type has no file.
fn cases(kind: &str) -> Vec<Case> {
    let path = fixtures().join("cases").join(format!("{kind}.tsv"));
    let text = fs::read_to_string(path).unwrap_or_default();
    case::parse(&text).unwrap_or_else(|error| panic!("{kind}.tsv:{error}"))
}

/// `file/case-name` → why it fails.
fn known_gaps() -> BTreeMap<String, String> {
    let text = fs::read_to_string(fixtures().join("known_gaps.txt")).expect("the list of gaps");
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (name, why) = line.split_once('\t').unwrap_or((line, ""));
            assert!(!why.trim().is_empty(), "known_gaps.txt does not say why {name} fails");
            (name.to_owned(), why.to_owned())
        })
        .collect()
}

#[test]
fn names_are_unique_across_files() {
    let mut seen = BTreeMap::new();
    for kind in TYPES {
        for case in cases(kind) {
            let place = format!("{kind}.tsv:{}", case.line);
            if let Some(first) = seen.insert(case.name.clone(), place.clone()) {
                panic!("{} stands at {first} and at {place}", case.name);
            }
        }
    }
}

#[test]
fn every_file_and_every_known_gap_is_of_a_type() {
    for entry in fs::read_dir(fixtures().join("cases")).into_iter().flatten() {
        let path = entry.expect("a readable folder").path();
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        assert!(stem == "residue" || TYPES.contains(&stem), "{} is of no type", path.display());
    }
    let names: BTreeSet<String> = TYPES
        .iter()
        .flat_map(|kind| cases(kind).into_iter().map(move |case| format!("{kind}/{}", case.name)))
        .collect();
    for gap in known_gaps().keys() {
        assert!(names.contains(gap), "known_gaps.txt: there is no case {gap}");
    }
}
