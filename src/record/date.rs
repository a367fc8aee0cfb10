use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::Span;

/// A date or a period.
///
/// ```
/// let extractor = gisa::Extractor::builder().published("2019-06-27").build()?;
/// let date = &extractor.extract("수출은 지난 4월 줄었다.").dates[0];
/// assert_eq!((&*date.text, date.value.as_deref()), ("지난 4월", Some("2019-04")));
/// assert_eq!((date.grain.as_str(), date.anchor.map(|it| it.as_str())), ("month", Some("published")));
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// What the value was counted from; `None` where the words tell all of it, or there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor>,
    /// The rule that read it (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub rule: Cow<'static, str>,
}

impl Date {
    /// The value as ISO 8601 writes it: a date, or an interval of two.
    ///
    /// ```
    /// let extractor = gisa::Extractor::builder().published("2019-06-27").build()?;
    /// let record = extractor.extract("수출은 올해 1분기 늘고 지난 4월 줄었다.");
    /// let dates: Vec<_> = record.dates.iter().filter_map(|date| date.to_iso8601()).collect();
    /// assert_eq!(dates, ["2019-01/2019-03", "2019-04"]);
    /// # Ok::<(), gisa::Error>(())
    /// ```
    #[must_use]
    pub fn to_iso8601(&self) -> Option<String> {
        let value = self.value.as_ref()?;
        Some(self.end.as_ref().map_or_else(|| value.clone(), |end| format!("{value}/{end}")))
    }
}

/// The day that a date is counted from.
///
/// ```
/// use gisa::{Extractor, record::Anchor};
///
/// let extractor = Extractor::builder().published("2019-06-27").build()?;
/// let dates = extractor.extract("2018년 3월 시작해 전날 끝났다.").dates;
/// assert_eq!([dates[0].anchor, dates[1].anchor], [None, Some(Anchor::Published)]);
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Anchor {
    /// The day of publication: given by the caller, or told by the page or the text around the
    /// article.
    Published,
    /// Another date in the article.
    Text,
}

/// How fine a date is.
///
/// ```
/// use gisa::{Extractor, record::Grain};
///
/// let dates = Extractor::default().extract("2019년 3분기에 늘어 2020년에 줄었다.").dates;
/// assert_eq!([dates[0].grain, dates[1].grain], [Grain::Quarter, Grain::Year]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
