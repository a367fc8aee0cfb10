use serde::{Deserialize, Serialize};

use crate::Span;

/// A date or a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Date {
    /// The words, exactly as they stand in the text.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// ISO 8601, cut to the grain (`2019-06-27`, `2019-04`, `2019`); the first of a period;
    /// `None` where no anchor tells.
    pub value: Option<String>,
    /// The last of a period, cut to the grain, included in it.
    pub end: Option<String>,
    /// How fine the expression is.
    pub grain: Grain,
    /// The rule that read it (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
}

/// How fine a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Grain {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter (3분기).
    Quarter,
    /// Half a year (하반기).
    Half,
    /// A year.
    Year,
}
