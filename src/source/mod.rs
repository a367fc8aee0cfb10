//! Text → lines. Nothing is lost here.
//!
//! The stages work on a *view* of the raw text in which broken characters are repaired; the view
//! is the raw text itself when nothing is broken. [`Source::point_into_raw`] turns the spans of a
//! finished record back into spans of the raw text.

#[cfg(feature = "encoding")]
pub(crate) mod decode;
#[cfg(feature = "html")]
pub(crate) mod html;
mod lines;
mod mojibake;
mod view;

use std::borrow::Cow;

use self::view::OffsetMap;
use crate::{
    Span,
    record::{Record, Removed, RemovedKind, Warning},
};

/// One text on its way through the stages.
#[derive(Debug)]
pub(crate) struct Source<'t> {
    raw: &'t str,
    view: Cow<'t, str>,
    map: OffsetMap,
    lines: Vec<Span>,
}

impl<'t> Source<'t> {
    pub(crate) fn new(raw: &'t str) -> Source<'t> {
        let (view, map) = view::repair(raw);
        let lines = lines::split(&view);
        Source { raw, view, map, lines }
    }

    /// The text that all stages read; inner spans point into it.
    pub(crate) fn text(&self) -> &str {
        &self.view
    }

    /// The words at `span`.
    pub(crate) fn slice(&self, span: Span) -> &str {
        &self.view[span.range()]
    }

    /// Every line without its line break, blank ones included, in order.
    pub(crate) fn lines(&self) -> &[Span] {
        &self.lines
    }

    /// What should be doubted before anything is read.
    pub(crate) fn warnings(&self) -> impl Iterator<Item = Warning> {
        let export = &self.map.export;
        let escaped = export.escaped.then_some("line breaks written as \\n");
        let doubled = export.is_doubled().then_some("doubled quotation marks");
        let exported = [escaped, doubled].into_iter().flatten().map(|signs| Warning {
            kind: "exported".to_owned(),
            message: format!("the text comes from an export: {signs} were undone"),
        });
        mojibake::warning(self.raw).into_iter().chain(exported)
    }

    /// The text that was passed in.
    pub(crate) fn raw(&self) -> &'t str {
        self.raw
    }

    /// Where `span` of the view stands in the raw text.
    pub(crate) fn to_raw(&self, span: Span) -> Span {
        if self.map.is_identity() { span } else { self.map.to_raw(span) }
    }

    /// Makes a record's spans and texts those of the raw text.
    pub(crate) fn point_into_raw(&self, record: &mut Record) {
        if self.map.is_identity() {
            return;
        }
        record.visit_spans(|(span, text)| {
            *span = self.map.to_raw(*span);
            if let Some(text) = text {
                *text = self.raw[span.range()].to_owned();
            }
        });
        let spare: Vec<Span> = self.map.spare(self.raw).collect();
        record.rejoin_paragraphs(self.raw, &spare);
        self.account_for_lost(record);
    }

    /// S4: what left nothing in the view, or only a blank, and stands in no span of the record is
    /// removed noise.
    fn account_for_lost(&self, record: &mut Record) {
        let mut covered: Vec<Span> = record.covering_spans().collect();
        covered.sort_unstable();
        let free = |lost: &Span| {
            let behind = covered.partition_point(|span| span.start() <= lost.start());
            behind == 0 || covered[behind - 1].end() < lost.end()
        };
        let noise =
            |span| Removed { kind: RemovedKind::Noise, rule: "S4".into(), span, copy_of: None };
        record.removed.extend(self.map.lost(&self.view, self.raw).filter(free).map(noise));
        record.removed.sort_by_key(|removed| removed.span.start());
    }
}
