//! Scores records against gold annotations.
//!
//! What each part counts:
//!
//! | part | counted |
//! | --- | --- |
//! | text | 8-character shingles, without white space, of the kept paragraphs, as a multiset: a copy left in costs precision, a paragraph lost costs recall |
//! | residue | the distinct annotated fragments of residue that do not survive in a kept paragraph |
//! | title, agency, byline, published | the articles where the gold has one and the record has the same (every reporter, the same day) |
//! | amounts | distinct (surface, currency, value) of an article |
//! | locations | distinct surfaces |
//! | places | distinct (name without 시, 군, 도 …, country) |
//! | officials, people | distinct (name, title) of persons in public office, of every titled person |
//! | orgs_of | the organisation of those found, where the text names one |
//! | projects | distinct names, alike when four fifths of their words are shared |
//! | quotes | direct quotations of the body, alike in letters and digits |
//! | speakers | who said those that are found |
//!
//! What the gold calls optional or neutral, and what stands in a subtitle alone, counts neither as
//! missed nor as extra.

mod entities;
mod fields;
mod floors;
mod gold;
mod quotes;
pub(crate) mod surface;
mod tally;
pub(crate) mod text;

use gisa::Record;

pub(crate) use self::{floors::Floors, gold::Gold, tally::Tally};

/// The parts, in the order of the table.
pub(crate) const PARTS: [&str; 15] = [
    "text",
    "residue",
    "title",
    "agency",
    "byline",
    "published",
    "amounts",
    "locations",
    "places",
    "officials",
    "people",
    "orgs_of",
    "projects",
    "quotes",
    "speakers",
];

/// The tallies of all parts over any number of articles.
#[derive(Default)]
pub(crate) struct Board {
    tallies: [Tally; PARTS.len()],
}

impl Board {
    /// Counts one article.
    pub(crate) fn add(&mut self, gold: &Gold, record: &Record) {
        text::score(self, gold, record);
        fields::score(self, gold, record);
        entities::score(self, gold, record);
        quotes::score(self, gold, record);
    }

    /// Every part with its tally, in the order of the table.
    pub(crate) fn rows(&self) -> impl Iterator<Item = (&'static str, &Tally)> {
        PARTS.into_iter().zip(&self.tallies)
    }

    /// The table of all parts in Markdown.
    pub(crate) fn markdown(&self) -> String {
        let mut out = String::from(
            "| part | precision | recall | F1 | gold | found | right |\n\
             | --- | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        );
        for (part, tally) in self.rows() {
            out += &format!("| {part} | {tally} |\n");
        }
        out
    }

    fn tally(&mut self, part: &str) -> &mut Tally {
        let at = PARTS.iter().position(|&name| name == part);
        // The parts that are counted are those of the list above.
        &mut self.tallies[at.unwrap()]
    }
}
