//! Organisations under their canonical names.

use super::Context;
use crate::{recognize::OrganizationMention, record::Organization};

pub(super) fn resolve(
    _mentions: &[OrganizationMention],
    _context: &Context<'_>,
) -> Vec<Organization> {
    Vec::new()
}
