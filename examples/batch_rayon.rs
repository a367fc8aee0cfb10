//! What do the articles of a folder cost together? Read on all processors.
//!
//! `cargo run --example batch_rayon fixtures/benchmark`

use std::{
    env, fs,
    io::{self, Write},
    path::PathBuf,
};

use gisa::{Decimal, Extractor};
use rayon::prelude::*;

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).unwrap_or_else(|| ".".into());
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths: Vec<PathBuf> = paths.collect::<io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|it| it == "txt"));
    let extractor = Extractor::default();
    let dollars = |path: &PathBuf| {
        let record = extractor.extract(&fs::read_to_string(path).unwrap_or_default());
        let dollars = record.amounts.into_iter().filter(|x| x.currency.as_deref() == Some("USD"));
        dollars.filter_map(|amount| amount.value).sum::<Decimal>()
    };
    let sum: Decimal = paths.par_iter().map(dollars).sum();
    writeln!(io::stdout(), "{} files, {sum} dollars", paths.len())
}
