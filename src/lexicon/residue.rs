//! Labels, phrases and outlets: what scraping leaves.

/// Labels, phrases and outlets: what scraping leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Residue {}
