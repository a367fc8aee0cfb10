//! What an official said.

use super::{Scene, tie};
use crate::record::{Link, LinkKind};

/// L9: every quotation with a speaker.
pub(super) fn link(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for (number, quote) in scene.entities.quotes.iter().enumerate() {
        if let Some(speaker) = quote.speaker {
            links.push(tie(LinkKind::OfficialStatement, speaker, number, quote.span, "L9"));
        }
    }
}
