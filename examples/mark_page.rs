//! A page in, its article out with every mention in brackets.
//!
//! `cargo run --example mark_page < page.html`

use std::io::{self, Write};

use gisa::{Extractor, record::EntityKind, render::Role};

fn main() -> io::Result<()> {
    let mut record = Extractor::default().extract_html(&io::read_to_string(io::stdin())?);
    let text = record.text.take().unwrap_or_default();
    let mut out = io::stdout().lock();
    for segment in record.highlight(&text) {
        let named = segment.entities.iter().rfind(|entity| entity.kind != EntityKind::Quote);
        match (segment.role, named) {
            (Role::Removed(_), _) => {}
            (_, Some(entity)) => write!(out, "[{} {}]", entity.kind, segment.text)?,
            (_, None) => write!(out, "{}", segment.text)?,
        }
    }
    Ok(())
}
