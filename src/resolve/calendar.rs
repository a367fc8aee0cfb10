//! Date expressions → calendar dates.

use super::Context;
use crate::{recognize::DateMention, record::Date};

pub(super) fn resolve(_mentions: &[DateMention], _context: &Context<'_>) -> Vec<Date> {
    Vec::new()
}
