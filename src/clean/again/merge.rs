//! What another pass found, told in places of the text that the first pass has read.

use std::borrow::Cow;

use super::Left;
use crate::{
    Span,
    clean::Cleaned,
    record::{
        Article, Byline, Caption, Dateline, Paragraph, Passage, Removed, RemovedKind, join_pieces,
    },
};

/// Bylines with which a new one is compared.
const COMPARED: usize = 64;

/// Adds to `before` what cleaning `left` of it has found.
pub(super) fn merge(left: &Left, text: &str, before: Cleaned, again: Cleaned) -> Cleaned {
    let mut merge = Merge { left, text, out: before };
    let mut new = again.article;
    merge.headlines(&mut new);
    new.captions.into_iter().for_each(|caption| merge.caption(caption));
    new.dateline.into_iter().for_each(|dateline| merge.dateline(dateline));
    new.bylines.into_iter().for_each(|byline| merge.byline(byline));
    merge.notes(new.notes.iter().map(|note| note.span));
    merge.removed(again.removed);
    let article = &mut merge.out.article;
    article.paragraphs = new.paragraphs.iter().map(|new| left.paragraph(text, new)).collect();
    article.published = article.published.take().or(new.published);
    article.modified = article.modified.take().or(new.modified);
    if article.outlet.is_none() {
        article.outlet = new.outlet;
        article.outlet_evidence = new.outlet_evidence.and_then(|span| left.origin(span));
    }
    article.section = article.section.take().or(new.section);
    article.keywords.extend(new.keywords);
    article.agency = article.agency.take().or(new.agency);
    merge.out.settled = again.settled;
    merge.sorted()
}

struct Merge<'m> {
    left: &'m Left,
    text: &'m str,
    out: Cleaned,
}

impl Merge<'_> {
    fn headlines(&mut self, new: &mut Article) {
        let title = new.title.take();
        self.out.article.title = title.and_then(|x| self.passage(x.span, RemovedKind::Noise));
        for subtitle in new.subtitles.drain(..) {
            let found = self.passage(subtitle.span, RemovedKind::Noise);
            self.out.article.subtitles.extend(found);
        }
    }

    fn caption(&mut self, new: Caption) {
        if let Some(Passage { text, span }) = self.passage(new.span, RemovedKind::Caption) {
            self.out.article.captions.push(Caption { text, span, ..new });
        }
    }

    fn dateline(&mut self, new: Dateline) {
        let Some(found) = self.passage(new.span, RemovedKind::Agency) else { return };
        match &self.out.article.dateline {
            None => self.out.article.dateline = Some(Dateline { span: found.span, ..new }),
            Some(_) => self.remove(RemovedKind::Agency, "D1", found.span, None),
        }
    }

    /// B5: a writer who signs twice is one byline.
    fn byline(&mut self, new: Byline) {
        let Some(found) = self.passage(new.span, RemovedKind::Byline) else { return };
        let same = |old: &&mut Byline| {
            if new.name.is_empty() {
                old.email.is_none() || old.email == new.email
            } else {
                old.name == new.name
            }
        };
        let bylines = &mut self.out.article.bylines;
        match bylines.iter_mut().take(COMPARED).find(same) {
            Some(old) => {
                old.email = old.email.take().or(new.email);
                self.remove(RemovedKind::Byline, "B5", found.span, None);
            }
            None => bylines.push(Byline { span: found.span, ..new }),
        }
    }

    fn notes(&mut self, new: impl Iterator<Item = Span>) {
        for span in new.flat_map(|span| self.left.origins(span)) {
            let text = self.text[span.range()].to_owned();
            self.out.article.notes.push(Passage { text, span });
        }
    }

    fn removed(&mut self, gone: Vec<Removed>) {
        for gone in gone {
            let copy_of = gone.copy_of.and_then(|span| self.left.origin(span));
            for span in self.left.origins(gone.span) {
                self.remove(gone.kind, gone.rule.clone(), span, copy_of);
            }
        }
    }

    /// The words at `span` of what was left, if they stand together in the text; words from several
    /// places go, as what they are of.
    fn passage(&mut self, span: Span, kind: RemovedKind) -> Option<Passage> {
        let origins = self.left.origins(span);
        if let [span] = *origins {
            return Some(Passage { text: self.text[span.range()].to_owned(), span });
        }
        origins.into_iter().for_each(|span| self.remove(kind, "X1", span, None));
        None
    }

    fn remove(
        &mut self,
        kind: RemovedKind,
        rule: impl Into<Cow<'static, str>>,
        span: Span,
        copy_of: Option<Span>,
    ) {
        self.out.removed.push(Removed { kind, rule: rule.into(), span, copy_of });
    }

    fn sorted(mut self) -> Cleaned {
        let article = &mut self.out.article;
        article.bylines.sort_by_key(|byline| byline.span.start());
        article.captions.sort_by_key(|caption| caption.span.start());
        article.notes.sort_by_key(|note| note.span.start());
        self.out.removed.sort_by_key(|removed| removed.span.start());
        self.out
    }
}

impl Left {
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

    /// From the first of those places to the end of the last.
    fn origin(&self, span: Span) -> Option<Span> {
        self.origins(span).into_iter().reduce(Span::join)
    }

    fn paragraph(&self, text: &str, new: &Paragraph) -> Paragraph {
        let pieces: Vec<Span> = new.pieces.iter().flat_map(|&piece| self.origins(piece)).collect();
        let span = pieces.iter().copied().reduce(Span::join).unwrap_or_default();
        Paragraph { text: join_pieces(text, &pieces), span, pieces }
    }
}
