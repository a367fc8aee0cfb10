//! Who said it.

use super::Context;
use crate::{
    recognize::QuoteMention,
    record::{Official, Organization, Quote},
};

pub(super) fn resolve(
    _mentions: &[QuoteMention],
    _officials: &[Official],
    _organizations: &[Organization],
    _context: &Context<'_>,
) -> Vec<Quote> {
    Vec::new()
}
