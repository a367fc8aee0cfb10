//! Organisations.

use super::Reading;
use crate::{Span, lexicon::Text, record::OrganizationKind};

/// An organisation that is named.
#[derive(Clone, Debug)]
pub(crate) struct OrganizationMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    /// The canonical name, as far as it is known without the article's date.
    pub(crate) name: Text,
    pub(crate) kind: OrganizationKind,
    /// ISO 3166-1 alpha-2 code.
    pub(crate) country: Option<Text>,
}

pub(super) fn recognize(_reading: &Reading<'_>) -> Vec<OrganizationMention> {
    Vec::new()
}
