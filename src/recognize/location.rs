//! Places.

use super::{Mentions, Reading};
use crate::Span;

/// A place that is named.
#[derive(Clone, Debug)]
pub(crate) struct PlaceMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

pub(super) fn recognize(_reading: &Reading<'_>, _found: &Mentions) -> Vec<PlaceMention> {
    Vec::new()
}
