//! Notices that only one outlet has.

use super::{KINDS, Residue, squeeze};
use crate::{Error, lexicon::Table, record::RemovedKind};

/// A notice that only one outlet has.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    /// The words without blanks.
    phrase: String,
    place: OwnPlace,
    pub(crate) kind: RemovedKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OwnPlace {
    Line,
    Start,
    Has,
}

impl Own {
    /// Whether the line `squeezed`, without blanks, is such a notice.
    pub(crate) fn is(&self, squeezed: &str) -> bool {
        match self.place {
            OwnPlace::Line => squeezed == self.phrase,
            OwnPlace::Start => squeezed.starts_with(&self.phrase),
            OwnPlace::Has => squeezed.contains(&self.phrase),
        }
    }
}

impl Residue {
    /// Columns: phrase, outlet, place, kind.
    pub(crate) fn load_outlet_phrases(&mut self, table: &Table<'_>) -> Result<(), Error> {
        const PLACES: &[(&str, OwnPlace)] =
            &[("line", OwnPlace::Line), ("start", OwnPlace::Start), ("has", OwnPlace::Has)];
        table.each(4, 2, |row| {
            let place = row.one_of(2, "place", PLACES)?;
            let kind = row.one_of(3, "kind", KINDS)?;
            let own = Own { phrase: squeeze(row.cell(0)), place, kind };
            self.own.entry(row.text(1)).or_default().push(own);
            Ok(())
        })
    }

    /// The notices that only `outlet` has.
    pub(crate) fn own_notices(&self, outlet: &str) -> &[Own] {
        self.own.get(outlet).map_or(&[], |own| own)
    }
}
