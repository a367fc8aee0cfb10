//! Each stage and the whole, in megabytes of UTF-8 a second, beside two floors: reading the same
//! bytes without understanding them. `cargo bench` prints the table; the bench `ratios` tells
//! what each stage adds to the one before it.
//!
//! Time and memory of the program are measured on many articles, the same at each run:
//!
//! ```sh
//! cargo bench --bench stages -- --jsonl 40 > articles.jsonl    # 40 MB
//! /usr/bin/time -v target/release/examples/gisa extract --format jsonl --jobs 1 articles.jsonl > records.jsonl
//! ```

mod floors;
mod texts;

use std::{
    env,
    io::{self, Write},
};

use divan::{Bencher, black_box, counter::BytesCount};
use gisa::{Extractor, Parts};

use self::{
    floors::Automaton,
    texts::{Generator, NAMES, named},
};

fn main() -> io::Result<()> {
    let mut arguments = env::args().skip_while(|argument| argument != "--jsonl").skip(1);
    match arguments.next().and_then(|size| size.parse::<usize>().ok()) {
        Some(megabytes) => write_articles(megabytes * 1_000_000),
        None => {
            divan::main();
            Ok(())
        }
    }
}

/// Writes articles of 8 to 20 paragraphs, one a line, until they take `bytes`.
fn write_articles(bytes: usize) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut generator = Generator::new();
    let (mut written, mut number) = (0, 0);
    while written < bytes {
        let text = generator.article(8 + number % 13);
        let line = serde_json::json!({"id": number, "text": text}).to_string();
        writeln!(out, "{line}")?;
        written += line.len() + 1;
        number += 1;
    }
    out.flush()
}

/// Floor: are the bytes UTF-8?
#[divan::bench(args = NAMES)]
fn floor_utf8(bencher: Bencher<'_, '_>, name: &str) {
    let text = named(name).concat();
    bencher.counter(BytesCount::of_str(&text)).bench(|| floors::utf8(black_box(&text)));
}

/// Floor: where does each line end?
#[divan::bench(args = NAMES)]
fn floor_lines(bencher: Bencher<'_, '_>, name: &str) {
    let text = named(name).concat();
    bencher.counter(BytesCount::of_str(&text)).bench(|| floors::lines(black_box(&text)));
}

/// Floor: which forms of the lexicon stand in the text?
#[divan::bench(args = NAMES, max_time = 2)]
fn floor_automaton(bencher: Bencher<'_, '_>, name: &str) {
    let (text, automaton) = (named(name).concat(), Automaton::new());
    bencher.counter(BytesCount::of_str(&text)).bench(|| automaton.scan(black_box(&text)));
}

/// What is the article, and what is not?
#[divan::bench(args = NAMES, max_time = 2)]
fn clean(bencher: Bencher<'_, '_>, name: &str) {
    let extractor = Extractor::default();
    measure(bencher, name, |text| extractor.clean(text).paragraphs.len());
}

/// What is in a page? Its markup is part of the bytes.
#[divan::bench]
fn extract_html(bencher: Bencher<'_, '_>) {
    let lines: String = named("feature").concat();
    let blocks: String = lines.lines().map(|line| format!("<div><p>{line}</p></div>\n")).collect();
    let page = format!("<!doctype html><nav><a href=/>경제</a></nav><article>{blocks}</article>");
    let extractor = Extractor::default();
    bencher
        .counter(BytesCount::of_str(&page))
        .bench(|| extractor.extract_html(black_box(&page)).links.len());
}

/// Everything.
#[divan::bench(args = NAMES, max_time = 2)]
fn extract(bencher: Bencher<'_, '_>, name: &str) {
    let extractor = Extractor::default();
    measure(bencher, name, |text| extractor.extract(text).links.len());
}

/// One part of the record alone, with the cleaning before it.
macro_rules! parts {
    ($($part:ident)*) => {
        $(#[divan::bench(args = NAMES, max_time = 2)]
        fn $part(bencher: Bencher<'_, '_>, name: &str) {
            let builder = Extractor::builder().parts(Parts::NONE.$part(true));
            let extractor = builder.build().expect("no option can be wrong");
            measure(bencher, name, |text| extractor.extract(text).$part.len());
        })*
    };
}

parts! { amounts dates locations officials organizations projects quotes quantities }

/// What the first extractor of a program costs: all tables are read. (An extractor with a table
/// of its own shares nothing.)
#[divan::bench]
fn start() -> usize {
    let builder = Extractor::builder().table("countries", "none.tsv", "");
    size_of_val(&builder.build().expect("an empty table"))
}

fn measure(bencher: Bencher<'_, '_>, name: &str, read: impl Fn(&str) -> usize + Sync) {
    let texts = named(name);
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| texts.iter().map(|text| read(black_box(text))).sum::<usize>());
}
