//! Record → other views of it. No rule about Korean lives here.
//!
//! ```
//! use gisa::{Extractor, render::OffsetUnit};
//!
//! let text = "공유\n정부는 2억원을 낸다.\n";
//! let record = Extractor::default().extract(text);
//! // As plain text, in stretches for a user interface, with offsets for Python.
//! assert_eq!(record.article.to_plain_text(), "정부는 2억원을 낸다.\n");
//! assert_eq!(record.highlight(text).len(), 6);
//! assert_eq!(record.with_offsets(text, OffsetUnit::Chars).amounts[0].span.start(), 7);
//! ```

mod display;
mod highlight;
mod offsets;
mod plain;

pub use self::{
    highlight::{Role, Segment},
    offsets::OffsetUnit,
};
