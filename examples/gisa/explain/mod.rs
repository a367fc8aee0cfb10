//! Why a record says what it says: rule, rows of the tables and evidence of everything found.
//!
//! ```text
//! official       김용래
//!   line 8       산업부 김용래 통상차관보
//!     rule H3    what DESIGN.md says of the rule, where it is told for the first time
//!     table      titles, line 512: 차관보
//!   tied         official_organization 산업통상자원부
//! ```

mod found;
mod out;
mod rejected;
mod removed;
mod rows;
mod rules;
mod word;

use gisa::{Extractor, Record, Span};

use self::out::Out;
use crate::pretty::Look;

/// What somebody wants to know.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Question<'q> {
    /// Why is in the record what is in it?
    Found,
    /// And why is not in it what looked like something?
    All,
    /// What became of this word?
    Word(&'q str),
}

/// The answer for `record`, which `extractor` read in `text`.
pub(crate) fn show(
    extractor: &Extractor,
    record: &Record,
    text: &str,
    question: Question<'_>,
    look: Look,
) -> String {
    let mut out = Out::new(text, look);
    out.words(0, "article", &record.id);
    let refused = match question {
        Question::Found => Vec::new(),
        Question::All | Question::Word(_) => rejected::all(record, text, extractor.rejected(text)),
    };
    let scope = match question {
        Question::Word(word) => Scope::of(word, text),
        Question::Found | Question::All => Scope(None),
    };
    if let Question::Word(word) = question {
        word::show(&mut out, record, word, &scope, &refused);
    }
    found::show(&mut out, record, &scope);
    removed::show(&mut out, record, &scope);
    rejected::show(&mut out, &refused, &scope);
    out.text
}

/// Where in the text an answer is wanted; everywhere, or at these places, which are in order.
struct Scope(Option<Vec<Span>>);

impl Scope {
    /// Wherever `word` stands.
    fn of(word: &str, text: &str) -> Scope {
        let places = text.match_indices(word).filter(|_| !word.is_empty());
        Scope(Some(places.map(|(at, word)| Span::new(at, at + word.len())).collect()))
    }

    fn has(&self, span: Span) -> bool {
        let Some(places) = &self.0 else { return true };
        let behind = places.partition_point(|place| place.end() <= span.start());
        places.get(behind).is_some_and(|place| place.overlaps(span))
    }

    fn places(&self) -> &[Span] {
        self.0.as_deref().unwrap_or_default()
    }
}
