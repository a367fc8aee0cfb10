//! Titles, ranks and what they are built from.

/// Titles, ranks and what they are built from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Titles {}
