//! Places.

use super::{Mentions, Reading};
use crate::Span;

/// A place that is named.
#[derive(Clone, Debug)]
pub(crate) struct PlaceMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    /// Rows of [`Places`](crate::lexicon::Places) that it can be, the likeliest first; empty for
    /// a place that is known by its form alone.
    pub(crate) candidates: Vec<u32>,
}

pub(super) fn recognize(_reading: &Reading<'_>, _found: &Mentions) -> Vec<PlaceMention> {
    Vec::new()
}
