//! Dates and periods.

use super::Reading;
use crate::Span;

/// A date or period.
#[derive(Clone, Debug)]
pub(crate) struct DateMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

pub(super) fn recognize(_reading: &Reading<'_>) -> Vec<DateMention> {
    Vec::new()
}
