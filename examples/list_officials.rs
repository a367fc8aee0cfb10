//! Who acts in an article, and for whom?
//!
//! `cargo run --example list_officials < fixtures/articles/kenya/input.txt`

use std::io::{self, Write};

use gisa::{Extractor, Parts};

fn main() -> io::Result<()> {
    let page = io::read_to_string(io::stdin())?;
    let parts = Parts::NONE.officials(true);
    let extractor = Extractor::builder().parts(parts).build().map_err(io::Error::other)?;
    let mut out = io::stdout().lock();
    for official in extractor.extract(&page).officials {
        let body = official.organization.as_deref().unwrap_or("-");
        let name = official.name.as_deref().unwrap_or("-");
        writeln!(out, "{name}\t{}\t{body}\t{}", official.title, official.mentions.len())?;
    }
    Ok(())
}
