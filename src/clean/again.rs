//! Cleans what is left until nothing more goes, so that a cleaned text stays as it is.
//!
//! A rule can open the way for another: behind a signature that went, a promotion may have stood.

use std::borrow::Cow;

use super::{Cleaned, Settled, one_pass, oneline};
use crate::{
    Span,
    lexicon::Lexicon,
    record::{Byline, Paragraph, Passage, Removed, RemovedKind, join_pieces},
};

/// Most passes over what is left.
const PASSES: usize = 32;

/// X1: cleans the result of the first pass again, as often as that changes it. A pass that leaves every
/// line where it stands would do so for ever: it knows nothing but the text that is left.
pub(super) fn refine(text: &str, mut cleaned: Cleaned, lexicon: &Lexicon) -> Cleaned {
    if cleaned.untouched {
        return cleaned;
    }
    for _ in 0..PASSES {
        let left = Left::of(&cleaned);
        let again = left.clean(&left.text(text), lexicon);
        let titled = cleaned.article.title.is_some();
        if again.untouched && titled == again.article.title.is_some() {
            break;
        }
        cleaned = left.merge(text, cleaned, again);
    }
    cleaned
}

/// What is left of a text as plain text has it: a line for the title, a blank one, and one for each
/// paragraph.
struct Left {
    lines: Vec<Span>,
    /// What is known of each line that need not be read again.
    settled: Vec<Option<Settled>>,
    /// Start of each piece in the new text, and where it comes from.
    pieces: Vec<(usize, Span)>,
}

impl Left {
    fn of(cleaned: &Cleaned) -> Left {
        let article = &cleaned.article;
        let mut left = Left { lines: Vec::new(), settled: Vec::new(), pieces: Vec::new() };
        if let Some(title) = &article.title {
            left.add(&[title.span], None);
            if !article.paragraphs.is_empty() {
                left.add(&[], None);
            }
        }
        for (paragraph, settled) in article.paragraphs.iter().zip(&cleaned.settled) {
            left.add(&paragraph.pieces, *settled);
        }
        left
    }

    fn add(&mut self, pieces: &[Span], settled: Option<Settled>) {
        let start = self.lines.last().map_or(0, |line| line.end() + 1);
        let mut at = start;
        for piece in pieces {
            self.pieces.push((at, *piece));
            at += piece.len() + 1;
        }
        self.lines.push(Span::new(start, start.max(at.saturating_sub(1))));
        self.settled.push(settled);
    }

    fn text(&self, text: &str) -> String {
        let mut out = String::with_capacity(self.lines.last().map_or(0, |line| line.end() + 1));
        let mut pieces = self.pieces.iter().peekable();
        for line in &self.lines {
            while let Some((at, piece)) = pieces.next_if(|(at, _)| *at < line.end()) {
                out.push_str(if *at > line.start() { " " } else { "" });
                out.push_str(&text[piece.range()]);
            }
            out.push('\n');
        }
        out
    }

    /// Cleans the new text, whose body may stand on one line now that the lines around it are gone.
    fn clean(&self, text: &str, lexicon: &Lexicon) -> Cleaned {
        match oneline::lines(text, &self.lines, &lexicon.residue) {
            Cow::Borrowed(lines) => one_pass(text, lines, &self.settled, lexicon),
            Cow::Owned(lines) => {
                Cleaned { untouched: false, ..one_pass(text, &lines, &[], lexicon) }
            }
        }
    }

    /// Where the words at `span` of the new text come from.
    fn origins(&self, span: Span) -> Vec<Span> {
        let first = self.pieces.partition_point(|&(at, piece)| at + piece.len() <= span.start());
        let inside = self.pieces[first..].iter().take_while(|(at, _)| *at < span.end());
        let origin = |&(at, piece): &(usize, Span)| {
            let from = span.start().max(at) - at;
            let to = (span.end() - at).min(piece.len());
            Span::new(piece.start() + from, piece.start() + to)
        };
        inside.map(origin).collect()
    }

    fn merge(&self, text: &str, before: Cleaned, again: Cleaned) -> Cleaned {
        let mut out = before;
        let article = &mut out.article;
        let new = again.article;
        let passage = |found: &Span, kind, removed: &mut Vec<Removed>| {
            let origins = self.origins(*found);
            if let [span] = *origins {
                return Some(Passage { text: text[span.range()].to_owned(), span });
            }
            removed.extend(origins.into_iter().map(|span| note(kind, "X1", span, None)));
            None
        };
        let removed = &mut out.removed;
        article.title =
            new.title.and_then(|title| passage(&title.span, RemovedKind::Noise, removed));
        let subtitles =
            new.subtitles.iter().filter_map(|x| passage(&x.span, RemovedKind::Noise, removed));
        article.subtitles.extend(subtitles.collect::<Vec<_>>());
        for mut caption in new.captions {
            if let Some(found) = passage(&caption.span, RemovedKind::Caption, removed) {
                (caption.text, caption.span) = (found.text, found.span);
                article.captions.push(caption);
            }
        }
        if let Some(mut dateline) = new.dateline
            && let Some(found) = passage(&dateline.span, RemovedKind::Agency, removed)
        {
            dateline.span = found.span;
            match &article.dateline {
                None => article.dateline = Some(dateline),
                Some(_) => removed.push(note(RemovedKind::Agency, "D1", found.span, None)),
            }
        }
        for mut byline in new.bylines {
            if let Some(found) = passage(&byline.span, RemovedKind::Byline, removed) {
                byline.span = found.span;
                add_byline(byline, &mut article.bylines, removed);
            }
        }
        article.paragraphs =
            new.paragraphs.iter().map(|paragraph| self.paragraph(text, paragraph)).collect();
        for gone in again.removed {
            let copy =
                gone.copy_of.and_then(|span| self.origins(span).into_iter().reduce(Span::join));
            let origins = self.origins(gone.span).into_iter();
            removed.extend(origins.map(|span| note(gone.kind, gone.rule.clone(), span, copy)));
        }
        removed.sort_by_key(|removed| removed.span.start());
        article.bylines.sort_by_key(|byline| byline.span.start());
        article.captions.sort_by_key(|caption| caption.span.start());
        article.published = article.published.take().or(new.published);
        article.modified = article.modified.take().or(new.modified);
        if article.outlet.is_none() {
            article.outlet = new.outlet;
            let origins = |span| self.origins(span).into_iter().reduce(Span::join);
            article.outlet_evidence = new.outlet_evidence.and_then(origins);
        }
        article.section = article.section.take().or(new.section);
        article.keywords.extend(new.keywords);
        for note in new.notes {
            let spans = self.origins(note.span).into_iter();
            let passage = |span: Span| Passage { text: text[span.range()].to_owned(), span };
            article.notes.extend(spans.map(passage));
        }
        article.notes.sort_by_key(|note| note.span.start());
        article.agency = article.agency.take().or(new.agency);
        out.settled = again.settled;
        out
    }

    fn paragraph(&self, text: &str, new: &Paragraph) -> Paragraph {
        let pieces: Vec<Span> = new.pieces.iter().flat_map(|&piece| self.origins(piece)).collect();
        let span = pieces.iter().copied().reduce(Span::join).unwrap_or_default();
        Paragraph { text: join_pieces(text, &pieces), span, pieces }
    }
}

fn add_byline(new: Byline, bylines: &mut Vec<Byline>, removed: &mut Vec<Removed>) {
    let same = |old: &&mut Byline| {
        if new.name.is_empty() {
            old.email.is_none() || old.email == new.email
        } else {
            old.name == new.name
        }
    };
    match bylines.iter_mut().take(64).find(same) {
        Some(old) => {
            old.email = old.email.take().or(new.email);
            removed.push(note(RemovedKind::Byline, "B5", new.span, None));
        }
        None => bylines.push(new),
    }
}

fn note(
    kind: RemovedKind,
    rule: impl Into<Cow<'static, str>>,
    span: Span,
    copy_of: Option<Span>,
) -> Removed {
    Removed { kind, rule: rule.into(), span, copy_of }
}
