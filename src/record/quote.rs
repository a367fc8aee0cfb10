use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Span;

/// What somebody said.
///
/// ```
/// let record = gisa::Extractor::default().extract("서울시 홍길동 국장은 \"다리를 고친다\"고 말했다.");
/// let quote = &record.quotes[0];
/// assert_eq!((&*quote.text, quote.direct, quote.cue.as_deref()), ("다리를 고친다", true, Some("말했다")));
/// assert_eq!(record.officials[quote.speaker.unwrap()].name.as_deref(), Some("홍길동"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// The words, exactly as they stand in the text, without the marks around them.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// Whether the words stand in quotation marks.
    pub direct: bool,
    /// Index into [`Record::officials`](super::Record::officials).
    pub speaker: Option<usize>,
    /// Index into [`Record::organizations`](super::Record::organizations), where a body speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization: Option<usize>,
    /// The verb that reports it: 밝혔다, 제언했다.
    pub cue: Option<String>,
    /// What the cue says about the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<CueClass>,
    /// The rule that read it (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub rule: Cow<'static, str>,
}

/// What a cue says about the words it reports.
///
/// ```
/// use gisa::{Extractor, record::CueClass};
///
/// let quotes = Extractor::default().extract("정부는 \"다리를 고쳐야 한다\"고 강조했다.").quotes;
/// assert_eq!(quotes[0].class, Some(CueClass::Stress));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CueClass {
    /// 말했다, 밝혔다, 했다.
    Say,
    /// 강조했다.
    Stress,
    /// 주장했다, 지적했다, 비판했다.
    Claim,
    /// 제안했다, 요청했다, 촉구했다.
    Ask,
    /// 발표했다, 통보했다.
    Announce,
    /// 약속했다.
    Promise,
    /// 전망했다, 우려했다.
    Expect,
    /// 축하했다, 사과했다.
    Feel,
    /// 알려졌다, 전해졌다: nobody is said to have said it.
    Hearsay,
    /// 따르면: the one named before it is the source.
    Source,
}
