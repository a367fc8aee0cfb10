//! Each stage and the whole, in megabytes of UTF-8 a second, beside two floors: reading the same
//! bytes without understanding them. `cargo bench` prints the table.

mod texts;

use divan::{Bencher, black_box, counter::BytesCount};
use gisa::{Extractor, Parts};

use self::texts::{NAMES, named};

fn main() {
    divan::main();
}

/// Floor: are the bytes UTF-8?
#[divan::bench(args = NAMES)]
fn floor_utf8(bencher: Bencher<'_, '_>, name: &str) {
    let text = named(name).concat();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| std::str::from_utf8(black_box(text.as_bytes())).is_ok());
}

/// Floor: where does each line end?
#[divan::bench(args = NAMES)]
fn floor_lines(bencher: Bencher<'_, '_>, name: &str) {
    let text = named(name).concat();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| black_box(&text).lines().map(str::len).max());
}

/// What is the article, and what is not?
#[divan::bench(args = NAMES)]
fn clean(bencher: Bencher<'_, '_>, name: &str) {
    let extractor = Extractor::default();
    measure(bencher, name, |text| extractor.clean(text).paragraphs.len());
}

/// Everything.
#[divan::bench(args = NAMES)]
fn extract(bencher: Bencher<'_, '_>, name: &str) {
    let extractor = Extractor::default();
    measure(bencher, name, |text| extractor.extract(text).links.len());
}

/// One part of the record alone, with the cleaning before it.
macro_rules! parts {
    ($($part:ident)*) => {
        $(#[divan::bench(args = NAMES)]
        fn $part(bencher: Bencher<'_, '_>, name: &str) {
            let builder = Extractor::builder().parts(Parts::NONE.$part(true));
            let extractor = builder.build().expect("no option can be wrong");
            measure(bencher, name, |text| extractor.extract(text).$part.len());
        })*
    };
}

parts! { amounts dates locations officials organizations projects quotes }

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
