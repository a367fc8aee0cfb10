//! What one line is, as far as it can tell by itself.

use super::{
    byline,
    draft::{Class, Draft, Fate, Line, Unit},
    label, shape, stamp,
};
use crate::{
    Span,
    lexicon::{End, Phrase},
    record::RemovedKind,
};

/// Longest line, in bytes, in which notices are looked for everywhere; of longer ones the start.
const LONGEST_NOTICE: usize = 400;
const LONGEST_OPENING: usize = 90;

impl Draft<'_> {
    /// Reads the line at `span` and adds it with its units.
    pub(super) fn read_line(&mut self, span: Span) {
        self.end = End::None;
        if self.exported {
            return self.read_record_line(span);
        }
        let first = self.units.len();
        let class = self.whole_line(span).unwrap_or_else(|| self.cut_line(span, first));
        let units = first..self.units.len();
        self.lines.push(Line { span, class, units, end: self.end });
    }

    /// Adds the line at `span`, which holds sentences and nothing else.
    pub(super) fn keep_line(&mut self, span: Span) {
        let first = self.units.len();
        self.units.push(Unit { span, fate: Fate::Keep, fresh: false });
        let units = first..first + 1;
        self.lines.push(Line { span, class: Class::Prose, units, end: End::None });
    }

    /// What the line is if one rule explains all of it.
    pub(super) fn whole_line(&mut self, span: Span) -> Option<Class> {
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
            .or_else(|| self.keyword_line(span))
            .or_else(|| self.notice(span))
            .or_else(|| self.broadcast(span))
            .or_else(|| self.signature(span))
            .or_else(|| self.stopped_caption(span))
            .or_else(|| self.source_line(span))
            .or_else(|| self.promotion(span))
    }

    pub(super) fn gone(
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
    pub(super) fn squeeze(&mut self, text: &str) {
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

    /// PR1: a notice of the page or the outlet by what it says.
    fn notice(&mut self, span: Span) -> Option<Class> {
        let phrase = self.residue.phrase(&self.squeezed)?;
        let text = self.slice(span);
        if self.is_told(text, phrase) {
            return None;
        }
        let heavy = phrase.kind == RemovedKind::Copyright;
        if heavy && (shape::is_prose(text) && !text.contains(['ⓒ', '©']) || text.contains("재판매"))
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
        let ends = ["금지", "eserved", "ESERVED"].iter();
        let end = ends.filter_map(|word| Some(text.rfind(word)? + word.len())).max().unwrap_or(0);
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
    fn opening(&mut self, span: Span) -> Option<Class> {
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

    /// NT5: a notice that is worth keeping.
    pub(super) fn keep_note(&mut self, span: Span, phrase: Phrase) {
        if phrase.note {
            self.notes.push(span);
        }
    }

    /// TS1: a line of time stamps; TS2: with the writer's name before them.
    fn stamps(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if stamp::is_ago(text) {
            return Some(self.gone(span, RemovedKind::Timestamp, "TS5", End::Soft));
        }
        let found = stamp::read(text, self.residue)?;
        if !found.rest.is_empty() {
            return self.signed_stamp(span, &found);
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

    pub(super) fn note_stamps(&mut self, found: &stamp::Stamps<'_>) {
        for stamp in &found.stamps {
            let slot = if stamp.modified { &mut self.modified } else { &mut self.published };
            let timed = |value: &String| value.len() > 10;
            if slot.as_ref().is_none_or(|old| !timed(old) && timed(&stamp.value)) {
                *slot = Some(stamp.value.clone());
            }
        }
    }

    /// B1: a line that is a signature.
    fn signature(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if shape::ends_sentence(text) || text.contains("= ") && text.len() > 120 {
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

    /// K8: words that are no sentence, a stop, and the source: `시청 전경. 시 제공`. A sentence is one
    /// if it says what a picture shows and the source says 사진, or stands above the body.
    fn stopped_caption(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > 300 || text.ends_with(['.', '?', '!', '"', '”']) {
            return None;
        }
        if text.starts_with(['▲', '△'])
            && let Some(sign) = text.rfind(['ⓒ', '©'])
            && text.len() - sign < 48
            && !text.contains("무단")
        {
            self.caption(span.start(), span.end(), span.start() + sign);
            return Some(Class::Gone);
        }
        let (words, source) = text.rsplit_once(". ")?;
        let shot = source.starts_with("사진")
            && source[6..].trim_start().starts_with(['|', 'ㅣ', '=', ':', '/', 'ⓒ', '©']);
        let taken = || {
            let body = self.lines.iter().any(|line| line.class == Class::Prose);
            !body && !source.contains('@') && byline::read(source, 0, self.residue).is_some()
        };
        let named = shot
            || source.ends_with("제공")
            || source.ends_with("자료사진")
            || self.residue.outlet(source).is_some();
        let tells = shape::ends_sentence(&text[..words.len() + 1])
            && words.ends_with(['다', '요', '죠', '까']);
        let shows = shape::shows(words);
        let caption = source.len() <= 60
            && (named && (!tells || shows) || shows && words.len() < 220 && taken());
        if !caption {
            return None;
        }
        self.caption(span.start(), span.end(), span.end() - source.len());
        Some(Class::Gone)
    }

    /// A1: a line that names the source alone: `/연합뉴스`, `[출처: 뉴시스]`.
    fn source_line(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > 120 {
            return None;
        }
        let signs = |c: char| !shape::is_word(c);
        let mut name = text.trim_matches(signs);
        for lead in ["출처", "자료", "제공", "Source", "source", "SOURCE", "기사제공", "기사 제공"]
        {
            if let Some(rest) = name.strip_prefix(lead)
                && rest.trim_start().starts_with([':', '=', '：', '|', 'ㅣ'])
            {
                name = rest.trim_matches(signs);
            }
        }
        let name = name.strip_suffix("제공").map_or(name, str::trim_end);
        if !self.note_outlet(name) {
            return None;
        }
        Some(self.gone(span, RemovedKind::Agency, "A1", End::Soft))
    }

    /// PR2: a line with the sign of promotions.
    fn promotion(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        let sign = text.starts_with(['▶', '▷', '☞', '►', '▸', '➤', '☎', '➡', '👉', '🔗']);
        let linked = text.contains("http://") || text.contains("https://") || text.contains("www.");
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
