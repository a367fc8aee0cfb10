//! Short forms → persons: 김 차관보 is 김용래.

use super::Context;
use crate::{
    recognize::OfficialMention,
    record::{Official, Organization},
};

pub(super) fn resolve(
    _mentions: &[OfficialMention],
    _organizations: &[Organization],
    _context: &Context<'_>,
) -> Vec<Official> {
    Vec::new()
}
