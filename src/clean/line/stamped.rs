//! TS: lines of time stamps.

use crate::{
    Span,
    clean::{
        byline,
        draft::{Class, Draft, Fate},
        shape, stamp,
    },
    lexicon::{End, StampWord},
    record::RemovedKind,
};

impl Draft<'_> {
    /// TS1: a line of time stamps; TS2: with the writer's name before them.
    pub(super) fn stamps(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if stamp::is_ago(text) {
            self.comment_labels.push(self.lines.len());
            return Some(self.gone(span, RemovedKind::Timestamp, "TS5", End::Soft));
        }
        let found = stamp::read(text, self.residue)?;
        if !found.rest.is_empty() {
            return self.signed_stamp(span, &found).or_else(|| self.odd_stamp(span, found));
        }
        if !found.labelled && !found.timed {
            if found.stamps.len() > 1 {
                return None;
            }
            self.push(span.start(), span.end(), Fate::Keep);
            return Some(Class::BareDate);
        }
        self.note_stamps(&found);
        Some(self.gone(span, RemovedKind::Timestamp, "TS1", End::None))
    }

    fn signed_stamp(&mut self, span: Span, found: &stamp::Stamps<'_>) -> Option<Class> {
        let text = self.slice(span);
        let id = |word: &str| {
            let at = word.as_ptr().addr() - text.as_ptr().addr();
            word.is_ascii() && text[..at].ends_with('(') && text[at + word.len()..].starts_with(')')
        };
        let known = |word: &&str| {
            id(word)
                || byline::is_name(word, self.residue)
                || self.residue.writer_word(word).is_some()
                || self.residue.outlet(word).is_some()
        };
        if !(found.labelled || found.timed) || !found.rest.iter().all(known) {
            return None;
        }
        // In the body a name before a time is an item of a list: 개막식 2024.03.05 10:20.
        let bare = |word: &&str| byline::is_name(word, self.residue);
        let commented = !self.comment_labels.is_empty();
        if self.begun && !commented && !found.labelled && found.rest.iter().all(bare) {
            return None;
        }
        let first = text.find(found.rest[0])?;
        let last = found.rest.iter().rev().find(|word| !id(word))?;
        let end = text.rfind(last)? + last.len();
        if first >= end || found.stamps.len() > 3 {
            return None;
        }
        self.note_stamps(found);
        let words = &text[first..end];
        let signature = byline::read(words, span.start() + first, self.residue);
        let named =
            signature.or_else(|| byline::read_names(words, span.start() + first, self.residue));
        match named {
            Some(signature) => {
                self.sign(span.start(), span.end(), &signature, RemovedKind::Timestamp, "TS2");
            }
            None => self.push_gone(span, RemovedKind::Timestamp, "TS2"),
        }
        self.end = End::Soft;
        Some(Class::Gone)
    }

    /// TS6: one word that no table has before a date and a time of day: a label if it speaks of times,
    /// or above the body if the date is glued to it: `웹출고시간2025.03.18 17:20:33`.
    fn odd_stamp(&mut self, span: Span, mut found: stamp::Stamps<'_>) -> Option<Class> {
        let text = self.slice(span);
        let [label] = *found.rest else { return None };
        let behind = text.trim_start_matches(|c: char| !shape::is_word(c)).strip_prefix(label)?;
        let timely = self.residue.stamp_label(label);
        let glued = behind.starts_with(|c: char| c.is_ascii_digit());
        if !found.timed
            || found.stamps.len() > 1
            || label.len() > 30
            || !(timely.is_some() || glued && !self.begun)
        {
            return None;
        }
        let changed = timely == Some(StampWord::Modified);
        found.stamps.iter_mut().for_each(|stamp| stamp.modified |= changed);
        self.note_stamps(&found);
        Some(self.gone(span, RemovedKind::Timestamp, "TS6", End::None))
    }

    pub(in crate::clean) fn note_stamps(&mut self, found: &stamp::Stamps<'_>) {
        for stamp in &found.stamps {
            let slot = if stamp.modified { &mut self.modified } else { &mut self.published };
            let timed = |value: &String| value.len() > 10;
            if slot.as_ref().is_none_or(|old| !timed(old) && timed(&stamp.value)) {
                *slot = Some(stamp.value.clone());
            }
        }
    }
}
