//! PR1, C2: lines that are notices.

use super::LONGEST_OPENING;
use crate::{
    Span,
    clean::{
        credit,
        draft::{Class, Draft},
        shape,
    },
    lexicon::{End, Phrase},
    record::RemovedKind,
};

impl Draft<'_> {
    /// PR1: a notice of the page or the outlet by what it says.
    pub(super) fn notice(&mut self, span: Span) -> Option<Class> {
        let phrase = self.residue.phrase(&self.squeezed)?;
        let text = self.slice(span);
        if self.is_told(text, phrase) {
            return None;
        }
        let heavy = phrase.kind == RemovedKind::Copyright;
        if heavy
            && (shape::is_prose(text) && !text.contains(['ⓒ', '©'])
                || credit::has_source(text, self.residue))
        {
            return None;
        }
        // A label or an address can follow a sentence of the body on its line.
        if shape::last_sentence_end(text) > 60 && !phrase.at_start && !shape::ends_sentence(text) {
            return None;
        }
        if !heavy && phrase.kind != RemovedKind::Ui && text.contains('@') && !phrase.at_start {
            // The address is the writer's: the line is cut.
            return None;
        }
        if heavy {
            return Some(self.copyright_line(span));
        }
        let rule = "PR1";
        self.keep_note(span, phrase);
        Some(self.gone(span, phrase.kind, rule, phrase.end))
    }

    /// NT5: a notice that is worth keeping.
    pub(in crate::clean) fn keep_note(&mut self, span: Span, phrase: Phrase) {
        if phrase.note {
            self.notes.push(span);
        }
    }

    /// Whether `text`, which holds `phrase`, is a sentence of the body all the same: it tells something in the
    /// plain style or, where a promotion would ask the reader, in the polite one.
    fn is_told(&self, text: &str, phrase: Phrase) -> bool {
        let first = self.lines.is_empty() && phrase.at_start && text.starts_with('[');
        if phrase.sole || phrase.kind == RemovedKind::Copyright || !shape::is_prose(text) {
            return first;
        }
        let promotes = phrase.kind == RemovedKind::Promotion;
        shape::is_plain(text)
            || promotes && shape::ends_sentence(text) && !self.residue.is_plea(text)
    }

    /// C2: a line that is a copyright notice; a stamp can stand behind it.
    fn copyright_line(&mut self, span: Span) -> Class {
        let text = self.slice(span);
        self.note_holder(text);
        let ends = self.residue.rights.ban_ends.iter();
        let end = ends.filter_map(|word| Some(text.rfind(word.as_ref())? + word.len()));
        let end = end.max().unwrap_or(0);
        let sign = text[end..].find(|c: char| c.is_ascii_digit()).map_or(text.len(), |at| end + at);
        let past = self.stamp_behind(span.start() + sign, span);
        if past == span.end() && sign < text.len() {
            let stamp = self.units.pop();
            self.push_gone(
                Span::new(span.start(), span.start() + sign),
                RemovedKind::Copyright,
                "C2",
            );
            self.units.extend(stamp);
        } else {
            self.push_gone(span, RemovedKind::Copyright, "C2");
        }
        self.end = End::Hard;
        Class::Gone
    }

    /// PR1 for long lines and plain sentences, of which only the start is looked at.
    pub(super) fn opening(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        let length = text.len().min(LONGEST_OPENING);
        let head = (0..=length).rev().find(|&at| text.is_char_boundary(at))?;
        if !self.residue.may_open(text) {
            return None;
        }
        self.squeeze(&text[..head]);
        let phrase = self.residue.opening_phrase(&self.squeezed)?;
        let promotes = phrase.kind == RemovedKind::Promotion;
        if text.len() > 900 || !phrase.at_start || promotes || self.is_told(text, phrase) {
            return None;
        }
        self.keep_note(span, phrase);
        Some(self.gone(span, phrase.kind, "PR1", phrase.end))
    }
}
