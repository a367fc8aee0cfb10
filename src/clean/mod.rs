//! Lines → [`Article`]: what is not the article goes, each paragraph stays once.

use jiff::civil::Date;

use crate::{
    Span,
    lexicon::Lexicon,
    record::{Article, Paragraph, Removed, Warning},
    source::Source,
};

/// The article, and where everything else went.
#[derive(Debug, Default)]
pub(crate) struct Cleaned {
    pub(crate) article: Article,
    pub(crate) removed: Vec<Removed>,
    pub(crate) warnings: Vec<Warning>,
}

impl Cleaned {
    /// The day of publication that the text itself gives.
    pub(crate) fn published(&self) -> Option<Date> {
        self.article.published.as_deref()?.get(..10)?.parse().ok()
    }
}

pub(crate) fn clean(source: &Source<'_>, _lexicon: &Lexicon) -> Cleaned {
    let mut cleaned = Cleaned::default();
    for &line in source.lines() {
        let text = source.slice(line);
        let start = line.start() + (text.len() - text.trim_start().len());
        let end = start + text.trim().len();
        if start < end {
            let span = Span::new(start, end);
            cleaned.article.paragraphs.push(Paragraph {
                text: source.slice(span).to_owned(),
                span,
                pieces: vec![span],
            });
        }
    }
    cleaned
}
