//! Named projects.

use super::{Mentions, Reading};
use crate::Span;

/// A project that is named.
#[derive(Clone, Debug)]
pub(crate) struct ProjectMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

pub(super) fn recognize(_reading: &Reading<'_>, _found: &Mentions) -> Vec<ProjectMention> {
    Vec::new()
}
