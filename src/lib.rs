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
//!
//! # Where to go on
//!
//! - [`Extractor`] reads texts; [`Extractor::builder`] has its options, [`Parts`] what of a record is wanted.
//! - [`Record`] is what comes out; [`record`] has the types in it, [`render`] other views of it.
//! - [`guide`] tells how cleaning works, how to add words, how to read spans, what stays stable.
//! - [`tables`] shows what gisa knows of a word, [`Extractor::rejected`] why something is not in a record.
//!
//! # Features
//!
//! None is on unless a program asks for it.
//!
//! | feature | adds |
//! | --- | --- |
//! | `encoding` | `Decoder`: bytes in CP949, EUC-KR or UTF-16 |
//! | `html` | `Extractor::extract_html`: pages |
//! | `schema` | `record::schema`: the JSON Schema of a record |
//! | `parquet` | `gisa extract --format parquet`; nothing in the library |
//!
//! # What it does not do
//!
//! It reads Korean news prose, not speech or literature. A name without a title is no official, and a
//! place or body that no table and no rule knows is not found. It never fetches anything and never
//! prints. An [`Extractor`] can be shared between threads; it starts none.

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
mod sorted;
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
