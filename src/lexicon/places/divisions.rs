//! Divisions of Korea: 시도, 시군구, 읍면동.

use super::{Place, Places, Strength};
use crate::{
    Error,
    lexicon::{Forms, Row, Table, Text},
    record::LocationKind,
};

impl Places {
    /// Columns: code without the zeros behind it, name, first and last day of validity.
    pub(crate) fn load_divisions(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(2, 1, |row| {
            let place = self.division(row)?;
            let (name, level) = (row.cell(1), row.cell(0).len());
            let abolished = row.cell(3) == "?";
            let number = self.push(place);
            match level {
                2 => self.name(forms, name, number, Strength::Plain),
                5 => self.name_district(forms, name, number, abolished),
                _ => self.name_town(forms, name, number),
            }
            if level < 8 {
                self.divisions.insert(row.text(0), number);
            }
            Ok(())
        })
    }

    fn division(&self, row: &Row<'_>) -> Result<Place, Error> {
        let (code, name) = (row.cell(0), row.cell(1));
        let kind = match code.len() {
            2 => LocationKind::Province,
            5 if name.ends_with('구') => LocationKind::District,
            5 => LocationKind::City,
            8 => LocationKind::Town,
            _ => return Err(row.bad(0, "code")),
        };
        let dated = !row.cell(2).is_empty() || !row.cell(3).is_empty();
        Ok(Place {
            name: row.text(1),
            kind,
            country: Some(Text::Borrowed("KR")),
            code: row.some(0),
            parent: self.parent(code, kind),
            valid: dated.then(|| (row.text(2), row.text(3))),
            ..Place::default()
        })
    }

    /// The district of a town, the city of a district that lies in one, else the province.
    fn parent(&self, code: &str, kind: LocationKind) -> Option<u32> {
        let find = |code: &str| self.divisions.get(code).copied();
        match kind {
            LocationKind::Town => find(&code[..5]),
            LocationKind::District => {
                let city = find(&format!("{}0", &code[..4]));
                city.filter(|&row| self.get(row).kind == LocationKind::City)
                    .or_else(|| find(&code[..2]))
            }
            LocationKind::City => find(&code[..2]),
            _ => None,
        }
    }

    /// 수원시 and 수원; 의창구, and 의창 where its parent stands beside it.
    fn name_district(&self, forms: &mut Forms, name: &str, row: u32, abolished: bool) {
        self.name(forms, name, row, Strength::Plain);
        let stem = &name[..name.len() - 3];
        if abolished || stem.len() < 6 {
            return;
        }
        let city = self.get(row).kind == LocationKind::City;
        self.name(forms, stem, row, if city { Strength::Plain } else { Strength::Stem });
    }

    /// 봉래동1가 to 봉래동6가 are 봉래동 as well.
    fn name_town(&mut self, forms: &mut Forms, name: &str, row: u32) {
        self.name(forms, name, row, plain_if(name.len() > 6));
        let street = name.strip_suffix('가').and_then(|rest| rest.strip_suffix('1'));
        let Some(quarter) = street.filter(|quarter| quarter.ends_with('동')) else { return };
        let place =
            Place { name: Text::Owned(quarter.to_owned()), code: None, ..self.get(row).clone() };
        let row = self.push(place);
        self.name(forms, quarter, row, plain_if(quarter.len() > 6));
    }

    /// The district of Korea called `name`, if there is one in force and no other.
    pub(super) fn district(&self, name: &str) -> Option<u32> {
        let mut rows = self.divisions.values().copied().filter(|&row| {
            let place = self.get(row);
            place.name == name && place.valid.as_ref().is_none_or(|(_, to)| to.is_empty())
        });
        rows.next().filter(|_| rows.next().is_none())
    }

    /// Columns: form, code of a province.
    pub(crate) fn load_province_forms(
        &mut self,
        table: &Table<'_>,
        forms: &mut Forms,
    ) -> Result<(), Error> {
        table.each(2, 2, |row| {
            let number = self.divisions.get(row.cell(1)).ok_or_else(|| row.bad(1, "code"))?;
            self.name(forms, row.cell(0), *number, Strength::Plain);
            Ok(())
        })
    }
}

fn plain_if(condition: bool) -> Strength {
    if condition { Strength::Plain } else { Strength::Stem }
}
