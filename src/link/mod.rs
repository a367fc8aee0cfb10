//! Entities → links with evidence.

use crate::{record::Link, resolve::Entities, source::Source};

pub(crate) fn link(_entities: &Entities, _source: &Source<'_>) -> Vec<Link> {
    Vec::new()
}
