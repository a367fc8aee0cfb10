//! Titles that the embedded tables do not know.
//!
//! `echo '섬마을재단 이도현 섬지기는 배를 띄웠다.' | cargo run --example own_titles`

use std::io::{self, Write};

use gisa::Extractor;

/// Columns: title, class, uses, body; `titles.tsv` in the sources describes them.
const TITLES: &str = "섬지기\tother\t\t\n";

fn main() -> io::Result<()> {
    let builder = Extractor::builder().table("titles", "own titles", TITLES);
    let extractor = builder.build().map_err(io::Error::other)?;
    let text = io::read_to_string(io::stdin())?;
    for official in extractor.extract(&text).officials {
        let name = official.name.as_deref().unwrap_or("-");
        writeln!(io::stdout(), "{name}\t{}", official.title)?;
    }
    Ok(())
}
