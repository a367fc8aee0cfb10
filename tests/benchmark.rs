//! The benchmark: articles written for it, as pages leave them, and what should come out.
//!
//! ```text
//! cargo test --test benchmark -- --nocapture                              # the table of all parts
//! BENCHMARK_MISTAKES=places cargo test --test benchmark -- --nocapture    # and the mistakes of one
//! BENCHMARK_PIN=1 cargo test --test benchmark                             # pin the digests anew
//! ```
//!
//! `fixtures/benchmark/README.md` describes the files.

mod score;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use gisa::Extractor;

use self::score::{Board, Gold, PARTS, squeeze};

/// Folders of texts in another form (pages, other encodings), each with its own gold.
const FOLDERS: [&str; 3] = ["", "html", "cp949"];

/// F1 may lie this far under its floor, which is written with two decimals.
const TOLERANCE: f64 = 0.005;

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/benchmark")
}

/// The files of a folder with this extension, by name.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let listing = fs::read_dir(home().join(folder)).expect("the folder is part of the benchmark");
    let mut paths: Vec<PathBuf> =
        listing.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|own| own == extension));
    paths.sort();
    paths
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The rows of a table of two columns.
fn table(name: &str) -> BTreeMap<String, String> {
    read(&home().join(name))
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_once('\t').unwrap_or_else(|| panic!("{name}: {line}")))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect()
}

/// Every plain text of the benchmark through the extractor.
fn board() -> Board {
    let extractor = Extractor::default();
    let mut board = Board::default();
    for path in files("", "txt") {
        let gold = Gold::read(&path.with_extension("json"));
        board.add(&gold, &extractor.extract(&read(&path)));
    }
    board
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is what the benchmark is run for")]
fn no_part_is_below_its_floor() {
    let board = board();
    println!("{}", board.markdown());
    let wanted = env::var("BENCHMARK_MISTAKES").unwrap_or_default();
    for (_, tally) in board.rows().filter(|(part, _)| *part == wanted) {
        println!("{}", tally.mistakes.join("\n"));
    }
    let floors = table("floors.tsv");
    assert!(floors.keys().all(|part| PARTS.contains(&part.as_str())), "a floor of no part");
    for (part, tally) in board.rows() {
        let floor: f64 = floors[part].parse().expect("a floor is a number");
        let f1 = tally.rates().f1;
        assert!(f1 + TOLERANCE >= floor, "{part}: F1 {f1:.2} is below its floor {floor}");
    }
}

#[test]
fn no_text_changes_unseen() {
    let mut found = String::from("# FNV-1a (64 bits) of every text and gold of the benchmark.\n");
    for folder in FOLDERS {
        for extension in ["html", "json", "txt"] {
            for path in files(folder, extension) {
                let bytes = fs::read(&path).expect("a readable file");
                let name = path.strip_prefix(home()).expect("a file of the benchmark").display();
                found += &format!("{name}\t{:016x}\n", fnv1a(&bytes));
            }
        }
    }
    let pinned = home().join("digests.tsv");
    if env::var_os("BENCHMARK_PIN").is_some() {
        fs::write(&pinned, &found).expect("a writable table");
    }
    let pinned = read(&pinned);
    let changed: Vec<&str> =
        found.lines().filter(|line| !pinned.lines().any(|own| own == *line)).collect();
    assert!(changed.is_empty(), "not as pinned:\n{}", changed.join("\n"));
    assert_eq!(pinned.lines().count(), found.lines().count(), "a pinned file is gone");
}

/// FNV-1a, 64 bits.
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[test]
fn the_gold_stands_in_the_text() {
    let mut faults = Vec::new();
    for path in files("", "txt") {
        let gold = Gold::read(&path.with_extension("json"));
        faults.extend(faults_of(&gold, &read(&path)).map(|fault| format!("{}: {fault}", gold.id)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the gold says that the text does not: surfaces outside title and body, paragraphs and
/// residue outside the page.
fn faults_of(gold: &Gold, raw: &str) -> impl Iterator<Item = String> {
    let page = squeeze(raw);
    let title = gold.title.clone().unwrap_or_default();
    let body = gold.paragraphs.iter().fold(title, |body, text| body + "\n" + text);
    let lines = gold.paragraphs.iter().chain(&gold.boilerplate).chain(&gold.title);
    let lost = lines.filter(|line| !page.contains(&squeeze(line))).cloned();
    let surfaces = surfaces(gold).into_iter().filter(|surface| !body.contains(surface));
    let neutral = gold.neutral.iter().filter(|text| !page.contains(&squeeze(text))).cloned();
    Vec::from_iter(lost.chain(surfaces.map(str::to_owned)).chain(neutral)).into_iter()
}

/// Every surface that the gold wants to be found.
fn surfaces(gold: &Gold) -> Vec<&str> {
    let mut all: Vec<&str> = gold.amounts.iter().map(|amount| amount.text.as_str()).collect();
    all.extend(gold.locations.iter().map(|location| location.text.as_str()));
    let people = gold.officials.iter().filter(|person| !person.optional);
    all.extend(people.flat_map(|person| &person.mentions).map(String::as_str));
    all.extend(gold.projects.iter().map(|project| project.name.as_str()));
    all.extend(gold.projects.iter().flat_map(|project| &project.aliases).map(String::as_str));
    all
}

#[test]
fn every_folder_has_its_gold() {
    for (folder, extension) in [("", "txt"), ("html", "html"), ("cp949", "txt")] {
        for path in files(folder, extension) {
            assert_eq!(
                path.file_stem(),
                Path::new(&Gold::read(&path.with_extension("json")).id).file_stem(),
                "the gold is named after the text"
            );
        }
    }
}
