//! Organisations by name and by head word.

/// Organisations by name and by head word.
#[derive(Clone, Debug, Default)]
pub(crate) struct Organizations {}
