//! Projects under one name each.

use super::Context;
use crate::{recognize::ProjectMention, record::Project};

pub(super) fn resolve(_mentions: &[ProjectMention], _context: &Context<'_>) -> Vec<Project> {
    Vec::new()
}
