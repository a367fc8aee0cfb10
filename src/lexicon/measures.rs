//! Units of measure and words that count.

use super::{Row, Table, Text, money::Words};
use crate::Error;

/// Units of measure and words that count.
#[derive(Clone, Debug, Default)]
pub(crate) struct Measures {
    pub(crate) units: Words<Measure>,
}

/// A unit of a quantity.
#[derive(Clone, Debug)]
pub(crate) struct Measure {
    pub(crate) form: Text,
    pub(crate) kind: MeasureKind,
    /// UCUM; `None` where small numbers make no quantity of it.
    code: Option<Text>,
    /// From this number on it is the other unit.
    turn: Option<(u64, Text)>,
}

impl Measure {
    /// The UCUM code for `value` of it.
    pub(crate) fn code(&self, value: Option<u128>) -> Option<&Text> {
        match &self.turn {
            Some((from, code)) if value.is_none_or(|value| value >= u128::from(*from)) => {
                Some(code)
            }
            _ => self.code.as_ref(),
        }
    }
}

/// How a unit stands to its number and to what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MeasureKind {
    /// A sign or Latin letters.
    Symbol,
    Word,
    /// A length of time.
    Time,
    /// An ordinal or another word as well: nothing but particles may follow it.
    Strict,
    /// Counts with native numerals only: 세 번, for 3번 is an ordinal.
    Native,
    /// Degrees, which need 섭씨 or 영하 before them.
    Degree,
}

const KINDS: &[(&str, MeasureKind)] = &[
    ("symbol", MeasureKind::Symbol),
    ("word", MeasureKind::Word),
    ("time", MeasureKind::Time),
    ("strict", MeasureKind::Strict),
    ("native", MeasureKind::Native),
    ("degree", MeasureKind::Degree),
];

impl Measures {
    /// Columns: form, UCUM code, kind, from which number on it is another unit, its UCUM code.
    pub(super) fn load(&mut self, table: &Table<'_>) -> Result<(), Error> {
        table.each(3, 1, |row| {
            let kind = row.one_of(2, "kind", KINDS)?;
            let code = Some(row.text(1)).filter(|code| code != "-");
            let measure = Measure { form: row.text(0), kind, code, turn: turn(row)? };
            self.units.add(row.cell(0), measure);
            Ok(())
        })
    }
}

fn turn(row: &Row<'_>) -> Result<Option<(u64, Text)>, Error> {
    let Some(code) = row.some(4) else { return Ok(None) };
    Ok(Some((row.parse(3, "number")?, code)))
}
