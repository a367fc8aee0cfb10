//! Countries and, below them, everything that lies on a map.

use super::{Forms, Sense, Table, Text};
use crate::{Error, record::LocationKind};

/// All places of the lexicon.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    rows: Vec<Place>,
}

/// One place.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) name: Text,
    pub(crate) kind: LocationKind,
    pub(crate) country: Option<Text>,
    pub(crate) code: Option<Text>,
}

impl Places {
    pub(crate) fn get(&self, row: u32) -> &Place {
        &self.rows[row as usize]
    }

    /// Columns: form, ISO 3166-1 alpha-2 code, canonical name.
    pub(super) fn load_countries(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(3, 2, |row| {
            if row.cell(1).len() != 2 {
                return Err(row.bad(1, "code"));
            }
            let number = self.push(Place {
                name: row.text(2),
                kind: LocationKind::Country,
                country: row.some(1),
                code: row.some(1),
            });
            forms.add(row.cell(0), Sense::Place(number));
            Ok(())
        })
    }

    fn push(&mut self, place: Place) -> u32 {
        self.rows.push(place);
        u32::try_from(self.rows.len() - 1).expect("fewer than 2^32 places")
    }
}
