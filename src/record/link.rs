use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Span;

/// A tie between two entities of a record.
///
/// ```
/// let text = "파블로다르 합금철 플랜트(2억달러)를 짓는다.";
/// let record = gisa::Extractor::default().extract(text);
/// let link = &record.links[0];
/// assert_eq!(link.kind.as_str(), "project_amount");
/// assert_eq!(record.amounts[link.to].text, "2억달러");
/// assert!(text[link.evidence.range()].ends_with("2억달러"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Link {
    /// What ties them; it also says which lists `from` and `to` index.
    pub kind: LinkKind,
    /// Index into the list that the first half of the kind names.
    pub from: usize,
    /// Index into the list that the second half of the kind names.
    pub to: usize,
    /// The stretch of text that shows it, in bytes.
    pub evidence: Span,
    /// The rule that tied them (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub rule: Cow<'static, str>,
}

/// What ties two entities.
///
/// ```
/// use gisa::{Extractor, record::LinkKind};
///
/// let record = Extractor::default().extract("해양수산부 김용래 차관은 서울에서 회의를 열었다.");
/// let link = record.links.iter().find(|it| it.kind == LinkKind::OfficialOrganization).unwrap();
/// assert_eq!(record.organizations[link.to].name, "해양수산부");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LinkKind {
    /// `projects[from]` costs or holds `amounts[to]`.
    ProjectAmount,
    /// `projects[from]` stands at `locations[to]`.
    ProjectLocation,
    /// `projects[from]` starts, ends or falls on `dates[to]`.
    ProjectDate,
    /// `projects[from]` is built, ordered or run by `organizations[to]`.
    ProjectOrganization,
    /// `officials[from]` belongs to `organizations[to]`.
    OfficialOrganization,
    /// `officials[from]` said `quotes[to]`.
    OfficialStatement,
    /// `officials[from]` met `officials[to]`.
    OfficialMeeting,
    /// `amounts[from]` is `amounts[to]` in another currency.
    AmountConversion,
}
