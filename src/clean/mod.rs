//! Lines → [`Article`]: what is not the article goes, each paragraph stays once.

mod assemble;
mod byline;
mod copyright;
mod credit;
mod cut;
mod dateline;
mod draft;
mod duplicate;
mod fingerprint;
mod headline;
mod kind;
mod label;
mod line;
mod region;
mod shape;
mod stamp;

use jiff::civil::Date;

use self::draft::Draft;
use crate::{
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
}

impl Cleaned {
    /// The day of publication that the text itself gives.
    pub(crate) fn published(&self) -> Option<Date> {
        self.article.published.as_deref()?.get(..10)?.parse().ok()
    }
}

/// Lines are read one by one, then their neighbours settle what a line cannot tell by itself, and
/// last what is still kept is compared with itself.
pub(crate) fn clean(source: &Source<'_>, lexicon: &Lexicon) -> Cleaned {
    let mut draft = Draft::new(source, &lexicon.residue);
    for &line in source.lines() {
        if let Some(span) = draft.trimmed(line.start(), line.end()) {
            draft.read_line(span);
        }
    }
    draft.judge_regions();
    draft.remove_copies();
    draft.assemble()
}
