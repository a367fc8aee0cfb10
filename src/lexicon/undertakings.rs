//! Head nouns of projects.

/// Head nouns of projects.
#[derive(Clone, Debug, Default)]
pub(crate) struct Undertakings {}
