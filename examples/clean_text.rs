//! What is the article in a page that was copied as text?
//!
//! `cargo run --example clean_text < fixtures/articles/kenya/input.txt`

use std::io::{self, Write};

use gisa::Extractor;

fn main() -> io::Result<()> {
    let page = io::read_to_string(io::stdin())?;
    let article = Extractor::default().clean(&page);
    io::stdout().write_all(article.to_plain_text().as_bytes())
}
