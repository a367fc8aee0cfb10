//! The rows that the name of a place can mean.

use std::ops::Deref;

/// Rows that are kept without an allocation; most names mean one or two.
const FEW: usize = 4;

/// Rows of [`Places`](crate::lexicon::Places).
#[derive(Clone, Debug)]
pub(crate) enum Rows {
    Few { rows: [u32; FEW], count: usize },
    Many(Vec<u32>),
}

impl Default for Rows {
    fn default() -> Rows {
        Rows::Few { rows: [0; FEW], count: 0 }
    }
}

impl Rows {
    fn push(&mut self, row: u32) {
        match self {
            Rows::Few { rows, count } if *count < FEW => {
                rows[*count] = row;
                *count += 1;
            }
            Rows::Few { rows, .. } => {
                let mut many = rows.to_vec();
                many.push(row);
                *self = Rows::Many(many);
            }
            Rows::Many(rows) => rows.push(row),
        }
    }
}

impl FromIterator<u32> for Rows {
    fn from_iter<I: IntoIterator<Item = u32>>(all: I) -> Rows {
        let mut rows = Rows::default();
        all.into_iter().for_each(|row| rows.push(row));
        rows
    }
}

impl Deref for Rows {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        match self {
            Rows::Few { rows, count } => &rows[..*count],
            Rows::Many(rows) => rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_are_kept_in_order() {
        for count in 0..10 {
            let rows: Rows = (0..count).collect();
            assert!(rows.iter().copied().eq(0..count));
        }
    }
}
