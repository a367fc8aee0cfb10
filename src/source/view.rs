//! The repaired view of a text and the way back.

use std::borrow::Cow;

use crate::Span;

/// Where each repaired stretch of the view stands in the raw text; empty when nothing differs.
#[derive(Debug, Default)]
pub(super) struct OffsetMap {
    /// `(view offset, raw offset)` at the start and at the end of every repair, ascending.
    anchors: Vec<(usize, usize)>,
}

impl OffsetMap {
    pub(super) fn is_identity(&self) -> bool {
        self.anchors.is_empty()
    }

    pub(super) fn to_raw(&self, span: Span) -> Span {
        Span::new(self.offset(span.start()), self.offset(span.end()))
    }

    fn offset(&self, view: usize) -> usize {
        let after = self.anchors.partition_point(|&(at, _)| at <= view);
        match after.checked_sub(1) {
            Some(i) => self.anchors[i].1 + (view - self.anchors[i].0),
            None => view,
        }
    }
}

/// The view of `raw` in which broken characters are whole.
pub(super) fn repair(raw: &str) -> (Cow<'_, str>, OffsetMap) {
    (Cow::Borrowed(raw), OffsetMap::default())
}
