//! One way to reach every span of a record, for conversions and laws.

use super::{Mention, Record};
use crate::Span;

/// A span of a record and, where the record repeats the words, those words.
pub(crate) type Evidence<'r> = (&'r mut Span, Option<&'r mut String>);

impl Record {
    /// Calls `visit` once for every span, and for the text that stands beside it.
    ///
    /// A paragraph's text is that of its pieces, so it is not handed out; see
    /// [`Record::rejoin_paragraphs`].
    pub(crate) fn visit_spans(&mut self, mut visit: impl FnMut(Evidence<'_>)) {
        let article = &mut self.article;
        for passage in article.title.iter_mut().chain(&mut article.subtitles) {
            visit((&mut passage.span, Some(&mut passage.text)));
        }
        article.dateline.iter_mut().for_each(|x| visit((&mut x.span, None)));
        article.bylines.iter_mut().for_each(|x| visit((&mut x.span, None)));
        for paragraph in &mut article.paragraphs {
            visit((&mut paragraph.span, None));
            paragraph.pieces.iter_mut().for_each(|piece| visit((piece, None)));
        }
        article.captions.iter_mut().for_each(|x| visit((&mut x.span, Some(&mut x.text))));
        article.notes.iter_mut().for_each(|x| visit((&mut x.span, Some(&mut x.text))));
        article.outlet_evidence.iter_mut().for_each(|span| visit((span, None)));
        for removed in &mut self.removed {
            visit((&mut removed.span, None));
            removed.copy_of.iter_mut().for_each(|span| visit((span, None)));
        }
        self.amounts.iter_mut().for_each(|x| visit((&mut x.span, Some(&mut x.text))));
        self.dates.iter_mut().for_each(|x| visit((&mut x.span, Some(&mut x.text))));
        self.quotes.iter_mut().for_each(|x| visit((&mut x.span, Some(&mut x.text))));
        self.quantities.iter_mut().for_each(|x| visit((&mut x.span, Some(&mut x.text))));
        self.links.iter_mut().for_each(|x| visit((&mut x.evidence, None)));
        self.mention_lists().flatten().for_each(|m| visit((&mut m.span, Some(&mut m.text))));
    }

    /// The spans that divide the text among them: what every byte of the article is.
    pub(crate) fn covering_spans(&self) -> impl Iterator<Item = Span> {
        let article = &self.article;
        let passages = article.title.iter().chain(&article.subtitles).map(|x| x.span);
        let pieces = article.paragraphs.iter().flat_map(|x| x.pieces.iter().copied());
        let captions = article.captions.iter().map(|x| x.span);
        let bylines = article.bylines.iter().map(|x| x.span);
        let dateline = article.dateline.iter().map(|x| x.span);
        let removed = self.removed.iter().map(|x| x.span);
        passages.chain(pieces).chain(captions).chain(bylines).chain(dateline).chain(removed)
    }

    fn mention_lists(&mut self) -> impl Iterator<Item = &mut Vec<Mention>> {
        let locations = self.locations.iter_mut().map(|x| &mut x.mentions);
        let officials = self.officials.iter_mut().map(|x| &mut x.mentions);
        let organizations = self.organizations.iter_mut().map(|x| &mut x.mentions);
        let projects = self.projects.iter_mut().map(|x| &mut x.mentions);
        locations.chain(officials).chain(organizations).chain(projects)
    }

    /// Writes every paragraph's text again from its pieces in `raw`, without the `spare` signs, which
    /// are in order.
    pub(crate) fn rejoin_paragraphs(&mut self, raw: &str, spare: &[Span]) {
        for paragraph in &mut self.article.paragraphs {
            if !spare.is_empty() {
                let pieces = paragraph.pieces.iter().flat_map(|&piece| without(piece, spare));
                paragraph.pieces = pieces.collect();
                let ends = paragraph.pieces.iter().copied().reduce(Span::join);
                paragraph.span = ends.unwrap_or(paragraph.span);
            }
            paragraph.text = join_pieces(raw, &paragraph.pieces);
        }
    }
}

/// What is left of `piece` between the spans of `spare`.
fn without(piece: Span, spare: &[Span]) -> Vec<Span> {
    let first = spare.partition_point(|span| span.end() <= piece.start());
    let mut left = Vec::new();
    let mut at = piece.start();
    for span in spare[first..].iter().take_while(|span| span.start() < piece.end()) {
        left.push(Span::new(at, span.start().max(at)));
        at = span.end().min(piece.end());
    }
    left.push(Span::new(at, piece.end()));
    left.retain(|span| !span.is_empty());
    left
}

/// The slices of `pieces`, joined by a space, or by nothing where only the sign of an escape stands
/// between them.
pub(crate) fn join_pieces(text: &str, pieces: &[Span]) -> String {
    let length = pieces.iter().map(|piece| piece.len() + 1).sum();
    let mut out = String::with_capacity(length);
    for (number, piece) in pieces.iter().enumerate() {
        if number > 0 && are_apart(text, pieces[number - 1], *piece) {
            out.push(' ');
        }
        out.push_str(&text[piece.range()]);
    }
    out
}

/// Whether a space parts two pieces of a paragraph that follow each other.
pub(crate) fn are_apart(text: &str, before: Span, piece: Span) -> bool {
    !is_escape(&text[before.end()..], piece.start().saturating_sub(before.end()))
}

/// Whether the first `length` bytes of `text` are `\` before a quotation mark, or the first of two
/// such marks.
fn is_escape(text: &str, length: usize) -> bool {
    let &[sign, next, ..] = text.as_bytes() else { return false };
    let quotes = matches!(next, b'"' | b'\'');
    length == 1 && (sign == b'\\' && (quotes || next == b'/') || quotes && sign == next)
}
