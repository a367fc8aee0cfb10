//! The benchmark: articles written for it, as pages leave them, and what should come out.
//!
//! ```text
//! cargo test --test benchmark -- --nocapture                              # the table of all parts
//! BENCHMARK_MISTAKES=places cargo test --test benchmark -- --nocapture    # and the mistakes of one
//! UPDATE_FLOORS=1 cargo test --test benchmark                             # what is reached becomes the floor
//! BENCHMARK_PIN=1 cargo test --test benchmark                             # pin the digests anew
//! ```
//!
//! `fixtures/benchmark/README.md` describes the files.

mod score;

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use gisa::{Extractor, Record};

use self::score::{Board, Floors, Gold, text::squeeze};

/// One form in which articles are saved.
struct Form {
    /// The folder, and what stands before the name of a part in `floors.tsv`.
    folder: &'static str,
    extension: &'static str,
    extract: fn(&Extractor, &[u8]) -> Record,
}

const FORMS: &[Form] = &[
    Form { folder: "", extension: "txt", extract: extract_text },
    Form { folder: "html", extension: "html", extract: extract_page },
    Form { folder: "cp949", extension: "txt", extract: extract_bytes },
];

fn extract_text(extractor: &Extractor, bytes: &[u8]) -> Record {
    extractor.extract(str::from_utf8(bytes).expect("the plain texts are UTF-8"))
}

fn extract_page(extractor: &Extractor, bytes: &[u8]) -> Record {
    extractor.extract_html(str::from_utf8(bytes).expect("the pages are UTF-8"))
}

fn extract_bytes(extractor: &Extractor, bytes: &[u8]) -> Record {
    let decoded = gisa::Decoder::new().decode(bytes).expect("the bytes are text");
    extractor.extract(&decoded.text)
}

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

/// Every text of one form through the extractor.
fn board(form: &Form) -> Board {
    let extractor = Extractor::default();
    let mut board = Board::default();
    for path in files(form.folder, form.extension) {
        let gold = Gold::read(&path.with_extension("json"));
        let bytes = fs::read(&path).expect("a readable file");
        board.add(&gold, &(form.extract)(&extractor, &bytes));
    }
    board
}

/// The name of a part in `floors.tsv`: `places`, `html/places`.
fn row_name(folder: &str, part: &str) -> String {
    Path::new(folder).join(part).display().to_string()
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is what the benchmark is run for")]
fn no_part_is_below_its_floor() {
    let mut floors = Floors::read(home().join("floors.tsv"));
    let wanted = env::var("BENCHMARK_MISTAKES").unwrap_or_default();
    for form in FORMS {
        let board = board(form);
        let texts = row_name(form.folder, "*");
        println!("{texts}.{}\n\n{}", form.extension, board.markdown());
        for (part, tally) in board.rows() {
            let name = row_name(form.folder, part);
            if name == wanted {
                println!("{}\n", tally.mistakes.join("\n"));
            }
            floors.note(name, tally);
        }
    }
    floors.hold();
}

#[test]
fn no_text_changes_unseen() {
    let mut found = String::from("# FNV-1a (64 bits) of every text and gold of the benchmark.\n");
    for form in FORMS {
        for extension in ["html", "json", "txt"] {
            for path in files(form.folder, extension) {
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
    for path in files("", "txt").iter().chain(&files("html", "html")) {
        let gold = Gold::read(&path.with_extension("json"));
        let text = read(path);
        let text =
            if path.extension().is_some_and(|own| own == "html") { bare(&text) } else { text };
        faults.extend(faults_of(&gold, &text).map(|fault| format!("{}: {fault}", gold.id)));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A page of the benchmark without its tags, and with the characters that its writer escaped.
fn bare(page: &str) -> String {
    let text: String = page
        .split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect();
    let escaped = [("&quot;", "\""), ("\\\"", "\""), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">")];
    let text = escaped.iter().fold(text, |text, (from, to)| text.replace(from, to));
    text.replace("&amp;", "&")
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
    let quotes = gold.quotes.iter().flatten();
    all.extend(
        quotes
            .flat_map(|quote| [Some(&quote.text), quote.speaker.as_ref()])
            .flatten()
            .map(String::as_str),
    );
    all.extend(gold.projects.iter().flat_map(|project| &project.aliases).map(String::as_str));
    all
}

#[test]
fn every_folder_has_its_gold() {
    for form in FORMS {
        for path in files(form.folder, form.extension) {
            assert_eq!(
                path.file_stem(),
                Path::new(&Gold::read(&path.with_extension("json")).id).file_stem(),
                "the gold is named after the text"
            );
        }
    }
}
