//! Records in the forms of other programs.

pub(crate) mod brat;
pub(crate) mod jsonld;
#[cfg(feature = "parquet")]
pub(crate) mod parquet;
pub(crate) mod rows;

use gisa::Record;

/// The article without what was removed, as one text.
fn body(record: &Record) -> String {
    let paragraphs = record.article.paragraphs.iter().map(|paragraph| paragraph.text.as_str());
    paragraphs.collect::<Vec<_>>().join("\n")
}
