use serde::{Deserialize, Serialize};

use crate::Span;

/// What somebody said.
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
    /// The rule that read it (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
}
