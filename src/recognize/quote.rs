//! Direct and indirect speech.

use super::{Mentions, Reading};
use crate::Span;

/// Words that somebody said.
#[derive(Clone, Debug)]
pub(crate) struct QuoteMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

pub(super) fn recognize(_reading: &Reading<'_>, _found: &Mentions) -> Vec<QuoteMention> {
    Vec::new()
}
