use std::borrow::Cow;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Bound;
use crate::Span;

/// A number with its unit, that is neither money nor a date: `35만 가구` is 350000 households.
///
/// ```
/// use gisa::{Extractor, Parts};
///
/// let extractor = Extractor::builder().parts(Parts::ALL).build()?;
/// let quantity = &extractor.extract("약 35만 가구가 산다.").quantities[0];
/// assert_eq!((&*quantity.text, quantity.approx), ("35만 가구", true));
/// assert_eq!(quantity.value.unwrap().to_string(), "350000");
/// assert_eq!((&*quantity.unit, &*quantity.measure), ("가구", "{household}"));
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quantity {
    /// The words, exactly as they stand in the text, without qualifiers around them; a minus
    /// belongs to them.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// The exact number of units, a string in JSON; the lower end of a range; `None` where the
    /// text gives only a magnitude (수십 명).
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
    /// The unit as it is written: `㎡`, `명`.
    pub unit: String,
    /// The same for all ways of writing it: a code of the Unified Code for Units of Measure
    /// (`m2`, `kW.h`, `%`), in braces where things are counted (`{person}`).
    pub measure: String,
    /// The rule that read it (DESIGN.md lists all rules).
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub rule: Cow<'static, str>,
}
