//! Words of captions.

use super::Residue;
use crate::{
    Error,
    lexicon::{Table, Text},
};

/// Words of captions; `credit_words.tsv` says what each list is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Credits {
    pub(crate) leads: Vec<Text>,
    pub(crate) inside: Vec<Text>,
    pub(crate) tails: Vec<Text>,
    pub(crate) foreign: Vec<Text>,
    pub(crate) open: Vec<Text>,
    pub(crate) trailers: Vec<Text>,
    pub(crate) acts: Vec<Text>,
    pub(crate) shown: Vec<Text>,
    pub(crate) sides: Vec<Text>,
    pub(crate) orders: Vec<Text>,
    pub(crate) shots: Vec<Text>,
    pub(crate) given: Vec<Text>,
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
