//! NS5: fields of a record that a crawler wrote around an article: `{"title": "…", "content": "…"}`.

use super::{
    byline,
    draft::{Class, Draft, Fate, Gone, Line},
    stamp,
};
use crate::{Span, lexicon::FieldWord, record::RemovedKind};

/// Most fields before the body, and longest value of one, in bytes.
const FIELDS: usize = 40;
const LONGEST: usize = 2_000;

/// Whether `text` begins as such a record does.
pub(super) fn is_record(text: &str) -> bool {
    let text = text.trim_start();
    let inside = text.strip_prefix('[').unwrap_or(text).trim_start();
    inside.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'))
}

/// A field of a record: its name, and where its value stands.
struct Field<'t> {
    name: &'t str,
    value: Span,
    /// Whether the value is words between quotation marks.
    quoted: bool,
}

impl<'d> Draft<'d> {
    /// Reads a line of a record: fields, the body or a part of it, fields.
    pub(super) fn read_record_line(&mut self, line: Span) {
        let first = self.units.len();
        let start = self.fields_before(line);
        let end = self.fields_behind(start, line.end());
        let class = match self.trimmed(start, end) {
            Some(body) => self.whole_line(body).unwrap_or_else(|| self.cut_line(body, first)),
            None => Class::Gone,
        };
        self.push_gone(Span::new(end, line.end()), RemovedKind::Noise, "NS5");
        let units = first..self.units.len();
        let span = self.trimmed(start, end).unwrap_or(line);
        self.lines.push(Line { span, class, units, end: self.end, begun: self.begun });
    }

    /// Takes the fields that the line begins with; returns where the body or what is left begins.
    fn fields_before(&mut self, line: Span) -> usize {
        let mut at = line.start();
        for _ in 0..FIELDS {
            let Some(field) = self.field(at, line.end()) else { break };
            let word = self.residue.field_word(field.name);
            if word == Some(FieldWord::Body) && field.quoted {
                self.push_gone(Span::new(at, field.value.start()), RemovedKind::Noise, "NS5");
                return field.value.start();
            }
            let (value, quoted) = (field.value, field.quoted);
            self.take_field(at, value, word);
            at = (value.end() + usize::from(quoted)).min(line.end());
            self.push_gone(Span::new(value.end(), at), RemovedKind::Noise, "NS5");
        }
        at
    }

    /// The field that begins at `at`, behind the signs between fields.
    fn field(&self, at: usize, limit: usize) -> Option<Field<'d>> {
        let text = &self.text[at..limit];
        let open = text.find('"').filter(|&open| text[..open].trim_matches(between).is_empty())?;
        let name = text[open + 1..].split('"').next().filter(|name| name.len() <= 40)?;
        let colon = open + 1 + name.len() + 1;
        let rest = text.get(colon..)?.trim_start().strip_prefix(':')?.trim_start();
        let start = limit - rest.len();
        let quoted = rest.starts_with('"');
        let start = start + usize::from(quoted);
        let value = &self.text[start..limit];
        let length = if quoted { quoted_length(value) } else { bare_length(value) };
        // A body may be longer than any other value.
        let end = start + length.unwrap_or(value.len());
        let body = self.residue.field_word(name) == Some(FieldWord::Body);
        let sound = body || end - start <= LONGEST;
        sound.then(|| Field { name, value: Span::new(start, end), quoted })
    }

    fn take_field(&mut self, at: usize, value: Span, word: Option<FieldWord>) {
        let gone = Fate::Gone(Gone::new(RemovedKind::Noise, "NS5"));
        let words = self.slice(value);
        match word {
            Some(FieldWord::Title) if !words.trim().is_empty() => {
                self.push(at, value.start(), gone);
                self.push(value.start(), value.end(), Fate::Title);
                return;
            }
            Some(FieldWord::Time) => {
                if let Some(found) = stamp::read(words, self.residue) {
                    self.note_stamps(&found);
                }
            }
            Some(FieldWord::Writer) => {
                if let Some(signature) = byline::read_names(words, value.start(), self.residue) {
                    self.sign(at, value.end(), &signature, RemovedKind::Noise, "NS5");
                    return;
                }
            }
            Some(FieldWord::Outlet) => drop(self.note_outlet(words)),
            _ => {}
        }
        self.push(at, value.end(), gone);
    }

    /// Where the body that begins at `start` ends, before the fields behind it.
    fn fields_behind(&self, start: usize, limit: usize) -> usize {
        let text = &self.text[start..limit];
        let named = |at: &usize| {
            let rest = text[at + 1..].trim_start_matches([',', ' ']);
            let named = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
            named.is_some_and(|(name, behind)| {
                name.len() <= 40 && name.is_ascii() && behind.trim_start().starts_with(':')
            })
        };
        let found = text.match_indices("\",").map(|(at, _)| at).find(named);
        let closing = text.trim_end_matches(['}', ']', ',', ' ']);
        let closed = closing.len() < text.len() && closing.ends_with('"');
        let end = found.or_else(|| closed.then(|| closing.len() - 1)).unwrap_or(text.len());
        start + end
    }
}

fn between(c: char) -> bool {
    matches!(c, '{' | '[' | ',' | '"' | '}' | ']') || c.is_whitespace()
}

/// The length of a value that a quotation mark ends, which another field or the end follows.
fn quoted_length(value: &str) -> Option<usize> {
    let ends = |at: &usize| {
        let rest = value[at + 1..].trim_start();
        rest.is_empty() || rest.starts_with([',', '}'])
    };
    value.match_indices('"').map(|(at, _)| at).take(64).find(ends)
}

/// The length of a number, a word or a list.
fn bare_length(value: &str) -> Option<usize> {
    match value.strip_prefix('[') {
        Some(_) => value.find(']').map(|end| end + 1),
        None => value.find([',', '}']),
    }
}
