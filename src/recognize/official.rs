//! Persons with a title and offices that act.

use super::{Mentions, Reading};
use crate::Span;

/// A person with a title, or an office.
#[derive(Clone, Debug)]
pub(crate) struct OfficialMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

pub(super) fn recognize(_reading: &Reading<'_>, _found: &Mentions) -> Vec<OfficialMention> {
    Vec::new()
}
