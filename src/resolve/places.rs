//! Places under their canonical names.

use super::Context;
use crate::{recognize::PlaceMention, record::Location};

pub(super) fn resolve(_mentions: &[PlaceMention], _context: &Context<'_>) -> Vec<Location> {
    Vec::new()
}
