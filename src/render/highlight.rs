//! A text in stretches, each with what it is and what is named in it.

use crate::{
    Span,
    record::{Entity, MentionRef, Record, are_apart},
};

/// A stretch of the text in which nothing begins or ends.
///
/// ```
/// let text = "정부는 2억달러를 지원한다.";
/// let record = gisa::Extractor::default().extract(text);
/// let segments = record.highlight(text);
/// let amount = segments.iter().find(|it| !it.entities.is_empty()).unwrap();
/// assert_eq!((amount.text, record.name_of(amount.entities[0])), ("2억달러", Some("2억달러")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Segment<'t> {
    /// The words.
    pub text: &'t str,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// What became of the words.
    pub role: Role,
    /// Whether a space stands before the words when the segments of a paragraph are put together,
    /// because they were parted in the text. They are not where only the sign of an escape went.
    pub gap: bool,
    /// What is named here; of mentions inside each other, the outer ones first.
    pub entities: Vec<Entity>,
}

/// What a stretch of the text is in the article.
///
/// ```
/// use gisa::{Extractor, render::Role};
///
/// let text = "공유\n정부는 회의를 열었다.\n";
/// let record = Extractor::default().extract(text);
/// let roles: Vec<Role> = record.highlight(text).iter().map(|it| it.role).collect();
/// assert_eq!(roles, [Role::Removed(0), Role::Blank, Role::Paragraph(0), Role::Blank]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Role {
    /// Blanks between the parts of the article.
    #[default]
    Blank,
    /// The headline.
    Title,
    /// Index into [`Article::subtitles`](crate::Article::subtitles).
    Subtitle(usize),
    /// Place and agency at the head.
    Dateline,
    /// Index into [`Article::bylines`](crate::Article::bylines).
    Byline(usize),
    /// Index into [`Article::captions`](crate::Article::captions).
    Caption(usize),
    /// Index into [`Article::paragraphs`](crate::Article::paragraphs).
    Paragraph(usize),
    /// Index into [`Record::removed`].
    Removed(usize),
}

impl Record {
    /// Cuts `text` into segments, for programs that show it: joined they are the text again, and those
    /// of one paragraph, each behind a space where it has a `gap`, the words of that paragraph.
    ///
    /// `text` is the text that the record was extracted from, its offsets being bytes. Sorts the mentions,
    /// and walks once through them.
    ///
    /// # Panics
    ///
    /// Panics if a span of the record lies outside `text` or cuts a character: it is then not the record's
    /// text.
    ///
    /// ```
    /// use gisa::{Extractor, render::Role};
    ///
    /// let text = "공유\n정부는 2억달러를 지원한다.\n";
    /// let record = Extractor::default().extract(text);
    /// let segments = record.highlight(text);
    /// assert_eq!(segments[0].role, Role::Removed(0));
    /// let named: Vec<&str> =
    ///     segments.iter().filter(|it| !it.entities.is_empty()).map(|it| it.text).collect();
    /// assert_eq!(named, ["2억달러"]);
    /// assert_eq!(segments.iter().map(|it| it.text).collect::<String>(), text);
    /// ```
    #[must_use]
    pub fn highlight<'t>(&self, text: &'t str) -> Vec<Segment<'t>> {
        let roles = self.roles();
        let mentions: Vec<MentionRef<'_>> = self.mentions().collect();
        let cuts = cuts(text, &roles, &mentions);
        let gaps = self.gaps(text);
        let (mut roles, mut mentions) = (roles.iter().peekable(), mentions.iter().peekable());
        let mut open: Vec<&MentionRef<'_>> = Vec::new();
        let segment = |ends: &[usize]| {
            let span = Span::new(ends[0], ends[1]);
            while roles.next_if(|(role, _)| role.end() <= span.start()).is_some() {}
            open.retain(|it| it.span.end() > span.start());
            while let Some(it) = mentions.next_if(|it| it.span.start() <= span.start()) {
                open.push(it);
            }
            let role = roles.peek().filter(|(role, _)| role.contains(span));
            let role = role.map_or(Role::Blank, |&&(_, role)| role);
            let entities = open.iter().map(|it| it.entity).collect();
            let gap =
                matches!(role, Role::Paragraph(_)) && gaps.binary_search(&span.start()).is_ok();
            Segment { text: &text[span.range()], span, role, gap, entities }
        };
        cuts.windows(2).map(segment).collect()
    }

    /// Where a piece of a paragraph begins that a space parts from the one before, in text order.
    fn gaps(&self, text: &str) -> Vec<usize> {
        let pairs = self.article.paragraphs.iter().flat_map(|it| it.pieces.windows(2));
        let apart = pairs.filter(|pair| are_apart(text, pair[0], pair[1]));
        let mut gaps: Vec<usize> = apart.map(|pair| pair[1].start()).collect();
        gaps.sort_unstable();
        gaps
    }

    /// What each stretch of the text is, in text order.
    fn roles(&self) -> Vec<(Span, Role)> {
        let article = &self.article;
        let mut all: Vec<(Span, Role)> = Vec::new();
        all.extend(article.title.iter().map(|x| (x.span, Role::Title)));
        all.extend(article.dateline.iter().map(|x| (x.span, Role::Dateline)));
        let subtitles = article.subtitles.iter().enumerate();
        all.extend(subtitles.map(|(at, x)| (x.span, Role::Subtitle(at))));
        let bylines = article.bylines.iter().enumerate();
        all.extend(bylines.map(|(at, x)| (x.span, Role::Byline(at))));
        let captions = article.captions.iter().enumerate();
        all.extend(captions.map(|(at, x)| (x.span, Role::Caption(at))));
        for (at, paragraph) in article.paragraphs.iter().enumerate() {
            all.extend(paragraph.pieces.iter().map(|&piece| (piece, Role::Paragraph(at))));
        }
        let removed = self.removed.iter().enumerate();
        all.extend(removed.map(|(at, x)| (x.span, Role::Removed(at))));
        all.sort_unstable();
        all
    }
}

/// Where a segment may begin or end: each place once, in text order.
fn cuts(text: &str, roles: &[(Span, Role)], mentions: &[MentionRef<'_>]) -> Vec<usize> {
    let spans = roles.iter().map(|x| x.0).chain(mentions.iter().map(|x| x.span));
    let mut cuts: Vec<usize> = spans.flat_map(|span| [span.start(), span.end()]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Extractor, record::EntityKind};

    #[test]
    fn outer_mentions_stand_before_inner_ones() {
        let text = "산업부 김용래 차관보는 걸었다.";
        let record = Extractor::default().extract(text);
        let segments = record.highlight(text);
        let kinds = |at: usize| -> Vec<EntityKind> {
            segments[at].entities.iter().map(|it| it.kind).collect()
        };
        assert_eq!(segments[0].text, "산업부");
        assert_eq!(kinds(0), [EntityKind::Official, EntityKind::Organization]);
        assert_eq!(kinds(1), [EntityKind::Official]);
        assert!(kinds(2).is_empty());
    }

    #[test]
    fn segments_of_a_paragraph_are_its_words() {
        let exported = r#""정부는 \n 회의를 \n 열고 \n \"다리를\" 고친다고 했다.""#;
        for text in ["정부는 27일\n회의를 열고\n2억원을 냈다.\n", exported] {
            let record = Extractor::default().extract(text);
            let mut words = vec![String::new(); record.article.paragraphs.len()];
            for segment in record.highlight(text) {
                if let Role::Paragraph(at) = segment.role {
                    words[at] += if segment.gap { " " } else { "" };
                    words[at] += segment.text;
                }
            }
            assert!(!words.is_empty());
            let paragraphs = record.article.paragraphs.iter().map(|it| &it.text);
            assert!(words.iter().eq(paragraphs), "{words:?}");
        }
    }

    #[test]
    fn an_empty_text_has_no_segment() {
        assert!(Record::default().highlight("").is_empty());
        let blank = Record::default().highlight(" \n");
        assert_eq!((blank.len(), blank[0].role), (1, Role::Blank));
    }
}
