//! Organisations.

use super::Reading;
use crate::Span;

/// An organisation that is named.
#[derive(Clone, Debug)]
pub(crate) struct OrganizationMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
}

pub(super) fn recognize(_reading: &Reading<'_>) -> Vec<OrganizationMention> {
    Vec::new()
}
