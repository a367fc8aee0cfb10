//! Money.

use super::Reading;
use crate::record::Amount;

pub(super) fn recognize(_reading: &Reading<'_>) -> Vec<Amount> {
    Vec::new()
}
