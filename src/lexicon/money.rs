//! Currencies and the words that count money.

/// Currencies and the words that count money.
#[derive(Clone, Debug, Default)]
pub(crate) struct Money {}
