//! The public record: what [`Extractor::extract`](crate::Extractor::extract) returns.
//!
//! Plain data with serde; no rule about Korean lives here. Field names are stable: a change of
//! meaning raises the number in [`SCHEMA`].
//!
//! ```
//! use gisa::record::{Official, Record};
//!
//! fn with_title<'r>(record: &'r Record, title: &str) -> Vec<&'r Official> {
//!     record.officials.iter().filter(|it| it.title.ends_with(title)).collect()
//! }
//!
//! let record = gisa::Extractor::default().extract("해양수산부 김용래 차관이 회의를 열었다.");
//! assert_eq!(with_title(&record, "차관")[0].name.as_deref(), Some("김용래"));
//! ```

mod amount;
mod article;
mod date;
mod entity;
mod link;
mod location;
mod mentions;
mod names;
mod official;
mod organization;
mod project;
mod quantity;
mod quote;
#[cfg(feature = "schema")]
mod schema;
mod spans;
pub(crate) use self::spans::{are_apart, join_pieces};

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

#[cfg(feature = "schema")]
pub use self::schema::schema;
pub use self::{
    amount::{Amount, Bound},
    article::{Article, Byline, Caption, Dateline, Kind, Paragraph, Passage},
    date::{Anchor, Date, Grain},
    entity::{Entity, EntityKind},
    link::{Link, LinkKind},
    location::{Location, LocationKind},
    mentions::MentionRef,
    official::{Official, Sector},
    organization::{Organization, OrganizationKind},
    project::{Project, ProjectKind},
    quantity::Quantity,
    quote::{CueClass, Quote},
};
use crate::Span;

/// Name and number of the record's schema, as it stands in [`Record::schema`].
///
/// ```
/// assert_eq!(gisa::Record::default().schema, gisa::record::SCHEMA);
/// ```
pub const SCHEMA: &str = "gisa-record/1";

/// Everything that was found in one article.
///
/// ```
/// let record = gisa::Extractor::default().extract("정부는 총 2억달러를 지원한다.");
/// let json = serde_json::to_string(&record)?;
/// assert_eq!(serde_json::from_str::<gisa::record::Record>(&json)?, record);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Record {
    /// Always [`SCHEMA`] for records made by this version.
    pub schema: String,
    /// What the caller gave to tell records apart; empty unless set.
    pub id: String,
    /// The text that the spans point into, where it is not the one that was passed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The article itself: title, paragraphs, by whom and when.
    pub article: Article,
    /// What is not the article, in text order.
    pub removed: Vec<Removed>,
    /// Money, in text order.
    pub amounts: Vec<Amount>,
    /// Places, in the order of their first mention.
    pub locations: Vec<Location>,
    /// Persons with a title and offices that act, in the order of their first mention.
    pub officials: Vec<Official>,
    /// Organisations, in the order of their first mention.
    pub organizations: Vec<Organization>,
    /// Named projects, programmes and agreements, in the order of their first mention.
    pub projects: Vec<Project>,
    /// Dates, in text order.
    pub dates: Vec<Date>,
    /// Direct and indirect speech, in text order.
    pub quotes: Vec<Quote>,
    /// Numbers with a unit, in text order; only where [`Parts::quantities`](crate::Parts::quantities)
    /// asks for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quantities: Vec<Quantity>,
    /// What ties the entities above together.
    pub links: Vec<Link>,
    /// What the reader should doubt.
    pub warnings: Vec<Warning>,
}

impl Default for Record {
    fn default() -> Record {
        Record {
            schema: SCHEMA.to_owned(),
            id: String::new(),
            text: None,
            article: Article::default(),
            removed: Vec::new(),
            amounts: Vec::new(),
            locations: Vec::new(),
            officials: Vec::new(),
            organizations: Vec::new(),
            projects: Vec::new(),
            dates: Vec::new(),
            quotes: Vec::new(),
            quantities: Vec::new(),
            links: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

/// One place in the text where an entity is named.
///
/// ```
/// let text = "카자흐 대표단이 왔다.";
/// let record = gisa::Extractor::default().extract(text);
/// let mention = &record.locations[0].mentions[0];
/// assert_eq!((&*mention.text, &text[mention.span.range()]), ("카자흐", "카자흐"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Mention {
    /// The words, exactly as they stand in the text.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// The rule that read them (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub rule: Cow<'static, str>,
}

/// A stretch of the text that is not part of the article.
///
/// ```
/// let text = "공유\n정부는 27일 회의를 열었다.\n";
/// let record = gisa::Extractor::default().extract(text);
/// let removed = &record.removed[0];
/// assert_eq!((&text[removed.span.range()], removed.kind.as_str()), ("공유", "ui"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Removed {
    /// What it is.
    pub kind: RemovedKind,
    /// The rule that removed it (DESIGN.md lists all rules).
    pub rule: Cow<'static, str>,
    /// Where it stands, in bytes of the text.
    pub span: Span,
    /// For a duplicate, the range that was kept instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<Span>,
}

/// What a removed stretch is.
///
/// ```
/// use gisa::{Extractor, record::RemovedKind};
///
/// let text = "공유\n정부는 27일 회의를 열었다.\n무단 전재 및 재배포 금지\n";
/// let removed = Extractor::default().extract(text).removed;
/// assert_eq!([removed[0].kind, removed[1].kind], [RemovedKind::Ui, RemovedKind::Copyright]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RemovedKind {
    /// Labels, buttons and menus of the page.
    Ui,
    /// Stray signs, rules and markup.
    Noise,
    /// A second copy of something that was kept.
    Duplicate,
    /// The agency's or outlet's name, its dateline or source line.
    Agency,
    /// Names and addresses of the writers.
    Byline,
    /// Words below or beside a picture.
    Caption,
    /// Time stamps.
    Timestamp,
    /// Copyright and licence notices.
    Copyright,
    /// Links to and headlines of other articles.
    Related,
    /// Advertising, promotion, requests for tips.
    Promotion,
    /// Notices of the outlet about the article.
    Notice,
}

/// Something the reader should doubt.
///
/// ```
/// let short = gisa::Extractor::builder().max_len(9).build()?;
/// let warning = &short.extract("정부는 2억달러를 쓴다.").warnings[0];
/// assert_eq!(warning.kind, "too_long");
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Warning {
    /// A short stable name, such as `mojibake`.
    pub kind: String,
    /// The same in a sentence.
    pub message: String,
}
