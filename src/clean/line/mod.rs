//! What one line is, as far as it can tell by itself.

mod notice;
mod role;
mod row;
mod sourced;
mod stamped;

use super::{
    Settled, byline,
    draft::{Class, Draft, Fate, Line, Unit},
    label, shape,
};
use crate::{Span, lexicon::End, record::RemovedKind};

/// Longest line, in bytes, in which notices are looked for everywhere; of longer ones the start.
const LONGEST_NOTICE: usize = 400;
const LONGEST_OPENING: usize = 90;

impl Draft<'_> {
    /// Reads the line at `span` and adds it with its units.
    pub(in crate::clean) fn read_line(&mut self, span: Span) {
        self.end = End::None;
        if self.exported {
            return self.read_record_line(span);
        }
        let first = self.units.len();
        let begun = self.begun;
        let class = self.whole_line(span).unwrap_or_else(|| self.cut_line(span, first));
        let units = first..self.units.len();
        self.begun |= class == Class::Prose;
        self.lines.push(Line { span, class, units, end: self.end, begun });
    }

    /// Whether a line would be read as it has been read.
    pub(in crate::clean) fn is_settled(&self, line: Option<Settled>) -> bool {
        line == Some(Settled { begun: self.begun }) && !self.exported && !self.lines.is_empty()
    }

    /// What is known of line `number`, all of which stays: nothing if another text around it could change that.
    pub(in crate::clean) fn settled(&self, number: usize) -> Option<Settled> {
        let line = &self.lines[number];
        let text = self.slice(line.span);
        // The source of a picture, and a caption with its photographer, depend on what follows.
        let stopped = text.len() > LONGEST_NOTICE || text.ends_with(['.', '?', '!', '"', '”']);
        let sole = number == 0 || self.exported || line.end != End::None;
        let alone = stopped && !sole && (line.begun || !text.contains('@'));
        alone.then_some(Settled { begun: line.begun })
    }

    /// Adds the line at `span`, which holds sentences and nothing else.
    pub(in crate::clean) fn keep_line(&mut self, span: Span) {
        let first = self.units.len();
        self.units.push(Unit { span, fate: Fate::Keep, fresh: false });
        let units = first..first + 1;
        let begun = std::mem::replace(&mut self.begun, true);
        self.lines.push(Line { span, class: Class::Prose, units, end: End::None, begun });
    }

    /// What the line is if one rule explains all of it.
    pub(in crate::clean) fn whole_line(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if !text.starts_with(shape::is_hangul) && !shape::has_word(text) {
            return Some(self.gone(span, RemovedKind::Noise, "NS1", End::None));
        }
        if text.len() > LONGEST_NOTICE {
            return self.opening(span);
        }
        if shape::ends_plainly(text) && text.len() > LONGEST_OPENING {
            return self.opening(span);
        }
        if is_script(text) {
            return Some(self.gone(span, RemovedKind::Noise, "NS2", End::None));
        }
        self.squeeze(text);
        self.stamps(span)
            .or_else(|| self.labels(span))
            .or_else(|| self.head_row(span))
            .or_else(|| self.keyword_line(span))
            .or_else(|| self.notice(span))
            .or_else(|| self.broadcast(span))
            .or_else(|| self.signature(span))
            .or_else(|| self.role_line(span))
            .or_else(|| self.stopped_caption(span))
            .or_else(|| self.source_line(span))
            .or_else(|| self.promotion(span))
    }

    pub(in crate::clean) fn gone(
        &mut self,
        span: Span,
        kind: RemovedKind,
        rule: &'static str,
        end: End,
    ) -> Class {
        self.push_gone(span, kind, rule);
        self.end = self.end.max(end);
        Class::Gone
    }

    /// Fills `squeezed` with `text` without its blanks.
    pub(in crate::clean) fn squeeze(&mut self, text: &str) {
        self.squeezed.clear();
        self.squeezed.extend(text.split_whitespace());
    }

    fn labels(&mut self, span: Span) -> Option<Class> {
        let found = label::classify(&self.squeezed, self.residue)?;
        self.end = found.end;
        if found.comments {
            self.comment_labels.push(self.lines.len());
        }
        match found.class {
            Class::Menu => self.push(span.start(), span.end(), Fate::Keep),
            _ => self.push_gone(span, found.kind, found.rule),
        }
        Some(found.class)
    }

    /// B1: a line that is a signature.
    fn signature(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if shape::ends_sentence(text) || text.len() > 120 && text.contains("= ") {
            return None;
        }
        let signature = byline::read(text, span.start(), self.residue)
            .or_else(|| byline::read_author(text, span.start(), self.residue))?;
        if text.starts_with(['(', '[', '【', '<'])
            && signature.outlet.is_some()
            && signature.place.is_some()
        {
            return None;
        }
        self.sign(span.start(), span.end(), &signature, RemovedKind::Byline, "B1");
        self.end = End::Soft;
        Some(Class::Gone)
    }

    /// PR2: a line with the sign of promotions.
    fn promotion(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        let sign = text.starts_with(['▶', '▷', '☞', '►', '▸', '➤', '☎', '➡', '👉', '🔗']);
        let linked = text.contains('/') && (text.contains("http://") || text.contains("https://"))
            || text.contains('w') && text.contains("www.");
        if linked && !shape::is_prose(text) {
            return Some(self.gone(span, RemovedKind::Promotion, "PR3", End::Soft));
        }
        if !sign || shape::is_prose(text) {
            return None;
        }
        self.push(span.start(), span.end(), Fate::Keep);
        self.end = End::Soft;
        Some(Class::Promotion)
    }
}

/// NS2: a line of a script or of markup.
fn is_script(text: &str) -> bool {
    let code = text.starts_with("function ") || text.starts_with("var ") || text.starts_with("//");
    let ends = text.ends_with([';', '}', '{']) || text.ends_with("-->") || text.ends_with("()");
    let tag = text.starts_with('<')
        && text.ends_with('>')
        && text[1..].starts_with(['/', '!', 'a', 'b', 'd', 'p', 's', 'i']);
    (code && (ends || text.starts_with("//"))
        || ends
            && (text.contains("window.")
                || text.contains("document.")
                || text.contains(".push(")
                || text.contains("function(")))
        && !shape::ends_sentence(text)
        || tag && !text.chars().any(shape::is_hangul)
}
