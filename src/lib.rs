//! Reads Korean news text as a scraper left it and returns typed records.
//!
//! ```text
//! bytes ─ source ─► text, lines ─ clean ─► Article ─ recognize ─► mentions
//!                                                                    │
//!        JSON, HTML … ◄─ render ─ Record ◄─ link ─ entities ◄─ resolve
//!                                  ▲
//!                      lexicon (words are data, rules are code)
//! ```
//!
//! Each arrow is one module. No arrow can fail and none looks back. Every value that comes out
//! carries a [`Span`] into the text that was passed in, so `&text[span.range()]` is always the
//! evidence for it.
//!
//! ```
//! use gisa::Extractor;
//!
//! let text = "기사 스크랩\n공유\n산업통상자원부는 총사업비 13억5천만달러를 승인했다.\n";
//! let record = Extractor::default().extract(text);
//!
//! assert_eq!(record.article.paragraphs.len(), 1);
//! let amount = &record.amounts[0];
//! assert_eq!(amount.text, "13억5천만달러");
//! assert_eq!(amount.value.unwrap().to_string(), "1350000000");
//! assert_eq!(&text[amount.span.range()], amount.text);
//! ```

mod clean;
mod error;
mod extractor;
mod firsts;
pub mod guide;
mod lexicon;
mod link;
mod parts;
mod recognize;
pub mod record;
mod rejected;
pub mod render;
mod resolve;
mod source;
mod span;
pub mod tables;

pub use rust_decimal::Decimal;

#[cfg(feature = "encoding")]
pub use crate::source::decode::{Decoded, Decoder};
pub use crate::{
    error::Error,
    extractor::{Builder, Extractor},
    parts::Parts,
    record::{Article, Record},
    rejected::Rejected,
    span::Span,
};

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
