//! Verbs that report speech.

/// Verbs that report speech.
#[derive(Clone, Debug, Default)]
pub(crate) struct Speech {}
