//! Lines → [`Article`]: what is not the article goes, each paragraph stays once.

mod again;
mod assemble;
mod broadcast;
mod byline;
mod copyright;
mod credit;
mod cut;
mod dateline;
#[cfg(test)]
mod doubled;
mod draft;
mod duplicate;
mod export;
mod fingerprint;
mod headline;
mod keyword;
mod kind;
mod label;
#[cfg(test)]
mod laws;
mod line;
mod note;
mod oneline;
mod pagehead;
mod pullquote;
mod region;
mod related;
mod shape;
mod stamp;

use std::borrow::Cow;

use jiff::civil::Date;

use self::draft::Draft;
use crate::{
    Span,
    lexicon::Lexicon,
    record::{Article, Removed, Warning},
    source::Source,
};

/// The article, and where everything else went.
#[derive(Debug, Default)]
pub(crate) struct Cleaned {
    pub(crate) article: Article,
    pub(crate) removed: Vec<Removed>,
    pub(crate) warnings: Vec<Warning>,
    /// Marks of speakers' turns that went.
    turns: usize,
    /// What is known of each paragraph that need not be read again.
    settled: Vec<Option<Settled>>,
    /// Whether every line is a title or a paragraph as it stands.
    untouched: bool,
}

/// A line of sentences of which nothing went, and nothing would wherever it stands, but that the first
/// such line of a text is read with other eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Settled {
    /// Whether sentences stood above it.
    begun: bool,
}

impl Cleaned {
    /// The day of publication that the text itself gives.
    pub(crate) fn published(&self) -> Option<Date> {
        self.article.published.as_deref()?.get(..10)?.parse().ok()
    }
}

/// Every pass is the same; the first one does nearly everything.
pub(crate) fn clean(source: &Source<'_>, lexicon: &Lexicon) -> Cleaned {
    let lines = oneline::lines(source.text(), source.lines(), &lexicon.residue);
    let mut cleaned = one_pass(source.text(), &lines, &[], lexicon);
    cleaned.untouched &= matches!(lines, Cow::Borrowed(_));
    let mut cleaned = again::refine(source.text(), cleaned, lexicon);
    let article = &mut cleaned.article;
    article.fingerprint = fingerprint::of(&article.paragraphs);
    article.kind = kind::of(article, cleaned.turns, &lexicon.residue);
    cleaned
}

/// Lines are read one by one, then their neighbours settle what a line cannot tell by itself, and
/// last what is still kept is compared with itself. Lines that are `settled` have been read before.
fn one_pass(text: &str, lines: &[Span], settled: &[Option<Settled>], lexicon: &Lexicon) -> Cleaned {
    let mut draft = Draft::new(text, lines.len(), &lexicon.residue);
    for (number, line) in lines.iter().enumerate() {
        if draft.is_settled(settled.get(number).copied().flatten()) {
            draft.keep_line(*line);
        } else if let Some(span) = draft.trimmed(line.start(), line.end()) {
            draft.read_line(span);
        }
    }
    draft.judge_regions();
    draft.remove_copies();
    draft.assemble()
}
