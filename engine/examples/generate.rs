//! Writes an archive of made articles to measure with.
//!
//! ```sh
//! cargo run --release --example generate -- /tmp/archive --articles 20000 --files 8
//! ```

mod support;

use std::{
    io::{self, Write},
    path::PathBuf,
};

use clap::Parser;

#[derive(Parser)]
struct Options {
    folder: PathBuf,
    #[arg(long, default_value_t = 20_000)]
    articles: u64,
    #[arg(long, default_value_t = 8)]
    files: u64,
}

fn main() -> support::Result<()> {
    let Options { folder, articles, files } = Options::parse();
    let bytes = support::articles::write(&folder, articles, files)?;
    Ok(writeln!(io::stdout(), "{articles} articles, {bytes} bytes of text, {files} files")?)
}
