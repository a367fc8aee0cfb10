//! The rows of the embedded tables whose words stand in a mention.

use std::{collections::HashMap, sync::LazyLock};

use gisa::{
    record::EntityKind,
    tables::{self, Row},
};

/// Characters of the longest form that is looked for.
const LONGEST: usize = 16;

/// Read at the first question.
pub(super) static ROWS: LazyLock<Rows> = LazyLock::new(Rows::read);

/// All forms, with the tables that know them.
pub(super) struct Rows(HashMap<&'static str, Vec<(&'static str, Row)>>);

/// A form in a text, and a row that knows it.
type Known<'t> = (&'t str, &'static str, Row);

impl Rows {
    fn read() -> Rows {
        let mut rows: HashMap<&str, Vec<(&str, Row)>> = HashMap::new();
        for table in tables::all() {
            for row in table.rows() {
                // Codes and classes are ASCII; words that are, stand in front.
                let words = row.forms().skip(1).filter(|form| !form.is_ascii());
                for form in words.chain([row.form()]) {
                    rows.entry(form).or_default().push((table.name(), row));
                }
            }
        }
        Rows(rows)
    }

    /// What the tables of `kind` know of `words`: the longest forms from left to right.
    pub(super) fn within<'t>(&self, words: &'t str, kind: EntityKind) -> Vec<Known<'t>> {
        let mut found = Vec::new();
        let mut next = 0;
        for (at, _) in words.char_indices() {
            if at < next {
                continue;
            }
            let known = self.longest(&words[at..], kind);
            next = known.first().map_or(next, |known| at + known.0.len());
            found.extend(known);
        }
        found
    }

    /// The rows of the longest form at the head of `words`. One syllable alone says nothing.
    pub(super) fn longest<'t>(&self, words: &'t str, kind: EntityKind) -> Vec<Known<'t>> {
        let ends = words.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST).skip(1);
        let mut ends: Vec<usize> = ends.collect();
        ends.reverse();
        let tables = tables_of(kind);
        let known = ends.into_iter().filter_map(|end| {
            let form = &words[..end];
            let rows = self.0.get(form)?.iter().filter(|(table, _)| tables.contains(table));
            let rows: Vec<Known<'t>> = rows.map(|&(table, row)| (form, table, row)).collect();
            (!rows.is_empty()).then_some(rows)
        });
        known.into_iter().next().unwrap_or_default()
    }

    /// Whether `form` is a word of `table`.
    pub(super) fn has(&self, table: &str, form: &str) -> bool {
        self.0.get(form).is_some_and(|rows| rows.iter().any(|(own, _)| *own == table))
    }
}

/// The tables that what is found of a kind is made of.
fn tables_of(kind: EntityKind) -> &'static [&'static str] {
    match kind {
        EntityKind::Official => &["titles", "title_words", "ministries", "foreign_names"],
        EntityKind::Organization => &[
            "ministries",
            "institutions",
            "foreign_bodies",
            "parties",
            "companies",
            "media",
            "international",
            "organization_heads",
        ],
        EntityKind::Location => &[
            "countries",
            "kr_divisions",
            "kr_province_forms",
            "places",
            "world_subdivisions",
            "world_cities",
            "country_compounds",
            "place_heads",
        ],
        EntityKind::Amount => &["currency_units"],
        EntityKind::Project => &["undertakings", "known_undertakings", "undertaking_ends"],
        EntityKind::Date => &["date_words"],
        EntityKind::Quantity => &["quantity_units"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_counts() {
        let rows = Rows::read();
        let found = rows.within("산업부 김용래 통상차관보", EntityKind::Official);
        let found: Vec<(&str, &str)> = found.iter().map(|known| (known.0, known.1)).collect();
        assert!(found.contains(&("산업부", "ministries")), "{found:?}");
        assert!(found.contains(&("차관보", "titles")), "{found:?}");
    }
}
