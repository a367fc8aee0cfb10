//! Countries, provinces and cities abroad, and what lies between them.

use super::{Place, Places, STRENGTHS, Strength, country_code};
use crate::{
    Error,
    lexicon::{Forms, Table},
    record::LocationKind,
};

const KINDS: &[(&str, LocationKind)] = &[
    ("city", LocationKind::City),
    ("continent", LocationKind::Continent),
    ("country", LocationKind::Country),
    ("district", LocationKind::District),
    ("facility", LocationKind::Facility),
    ("natural", LocationKind::Natural),
    ("province", LocationKind::Province),
    ("region", LocationKind::Region),
];

impl Places {
    /// Columns: form, ISO 3166-1 alpha-2 code, canonical name.
    pub(crate) fn load_countries(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(3, 2, |row| {
            let code = country_code(row, 1)?.ok_or_else(|| row.bad(1, "country"))?;
            let number = match self.country(&code) {
                Some(number) => number,
                None => {
                    let number = self.push(Place {
                        name: row.text(2),
                        kind: LocationKind::Country,
                        country: Some(code.clone()),
                        code: Some(code.clone()),
                        ..Place::default()
                    });
                    self.countries.insert(code, number);
                    number
                }
            };
            self.name(forms, row.cell(0), number, Strength::Plain);
            Ok(())
        })
    }

    /// Columns: name, country, class, ISO 3166-2 code, use.
    pub(crate) fn load_subdivisions(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(3, 3, |row| {
            let strength = row.one_of(4, "use", STRENGTHS)?;
            let number = self.push(Place {
                name: row.text(0),
                class: row.text(2),
                kind: LocationKind::Province,
                country: country_code(row, 1)?,
                code: row.some(3),
                ..Place::default()
            });
            self.name(forms, row.cell(0), number, strength);
            Ok(())
        })
    }

    /// Columns: form, country, thousands of inhabitants, use, canonical name where it differs.
    pub(crate) fn load_cities(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(3, 2, |row| {
            let strength = row.one_of(3, "use", STRENGTHS)?;
            let number = self.push(Place {
                name: row.some(4).unwrap_or_else(|| row.text(0)),
                kind: LocationKind::City,
                country: country_code(row, 1)?,
                people: row.parse(2, "thousands")?,
                ..Place::default()
            });
            self.name(forms, row.cell(0), number, strength);
            Ok(())
        })
    }

    /// Columns: form, canonical name, kind, country, use.
    pub(crate) fn load_places(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(3, 2, |row| {
            let strength = row.one_of(4, "use", STRENGTHS)?;
            let kind = row.one_of(2, "kind", KINDS)?;
            // 용산 is 용산구, a row that stands already.
            let district = Some(row.cell(1)).filter(|name| name.ends_with('구'));
            if let Some(number) = district.and_then(|name| self.district(name)) {
                self.name(forms, row.cell(0), number, strength);
                return Ok(());
            }
            let number = self.push(Place {
                name: row.text(1),
                kind,
                country: country_code(row, 3)?,
                // A row written by hand is the best known of its name.
                people: 50_000,
                ..Place::default()
            });
            self.name(forms, row.cell(0), number, strength);
            Ok(())
        })
    }
}
