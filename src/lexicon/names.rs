//! Surnames, given-name syllables and parts of foreign names.

/// Surnames, given-name syllables and parts of foreign names.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {}
