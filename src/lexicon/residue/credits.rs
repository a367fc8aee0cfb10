//! Words of captions.

use super::Residue;
use crate::{
    Error,
    lexicon::{Table, WordList},
};

/// Words of captions; `credit_words.tsv` says what each list is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credits {
    pub(crate) leads: WordList,
    pub(crate) inside: WordList,
    pub(crate) tails: WordList,
    pub(crate) foreign: WordList,
    pub(crate) open: WordList,
    pub(crate) trailers: WordList,
    pub(crate) acts: WordList,
    pub(crate) shown: WordList,
    pub(crate) sides: WordList,
    pub(crate) orders: WordList,
    pub(crate) shots: WordList,
    pub(crate) given: WordList,
}

impl Residue {
    /// Columns: word, classes.
    pub(crate) fn load_credit_words(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(2, 1, |row| {
            for class in row.list(1) {
                let credits = &mut self.credits;
                let words = match class.as_ref() {
                    "lead" => &mut credits.leads,
                    "inside" => &mut credits.inside,
                    "tail" => &mut credits.tails,
                    "foreign" => &mut credits.foreign,
                    "open" => &mut credits.open,
                    "trailer" => &mut credits.trailers,
                    "act" => &mut credits.acts,
                    "shown" => &mut credits.shown,
                    "side" => &mut credits.sides,
                    "order" => &mut credits.orders,
                    "shot" => &mut credits.shots,
                    "given" => &mut credits.given,
                    _ => return Err(row.bad(1, "class")),
                };
                words.push(row.text(0));
            }
            Ok(())
        })
    }
}
