use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Span;

/// Money, as printed and as a number: `13억5천만달러` is 1350000000 USD.
///
/// ```
/// let text = "총사업비는 약 3~5조원, 주당 70달러 이상이다.";
/// let record = gisa::Extractor::default().extract(text);
/// let (cost, price) = (&record.amounts[0], &record.amounts[1]);
/// assert_eq!((&*cost.text, cost.currency.as_deref(), cost.approx), ("3~5조원", Some("KRW"), true));
/// assert_eq!(cost.max.unwrap().to_string(), "5000000000000");
/// assert_eq!((price.per.as_deref(), price.bound.as_str()), (Some("주"), "at_least"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Amount {
    /// The words, exactly as they stand in the text, without qualifiers around them; a minus
    /// belongs to them.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// ISO 4217 code; `None` where the text leaves the currency open.
    pub currency: Option<String>,
    /// The exact value in units of the currency, a string in JSON; the lower end of a range;
    /// `None` where the text gives only a magnitude (수백억원). Below nought where the text has a
    /// minus (-3억원, 마이너스 3억원); a loss or deficit is told by `role` instead.
    #[serde(default, with = "rust_decimal::serde::str_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub value: Option<Decimal>,
    /// The upper end of a range.
    #[serde(default, with = "rust_decimal::serde::str_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub max: Option<Decimal>,
    /// Whether the value is a limit.
    pub bound: Bound,
    /// Whether the text says that it is not exact (약, 여, 가량, 안팎 …).
    pub approx: bool,
    /// What the amount is for each of: `주` in 주당 70달러.
    pub per: Option<String>,
    /// What the amount is (총사업비, 매출, 과징금 …) when the words say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// The rule that read it (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub rule: Cow<'static, str>,
}

/// Whether a value is a limit, and which.
///
/// ```
/// use gisa::{Extractor, record::Bound};
///
/// let record = Extractor::default().extract("과징금은 3억원 이하, 예산은 5억원이다.");
/// assert_eq!([record.amounts[0].bound, record.amounts[1].bound], [Bound::AtMost, Bound::Exact]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Bound {
    /// The value itself.
    #[default]
    Exact,
    /// 이상, 최소.
    AtLeast,
    /// 초과, 넘는.
    MoreThan,
    /// 이하, 까지, 최대.
    AtMost,
    /// 미만.
    LessThan,
}
