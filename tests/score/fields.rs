use std::collections::BTreeSet;

use gisa::Record;

use super::{Board, Gold, text::squeeze};

/// Counts title, agency, reporters and day of publication, each where the gold has one.
pub(super) fn score(board: &mut Board, gold: &Gold, record: &Record) {
    let article = &record.article;
    if let Some(wanted) = &gold.title {
        let found = article.title.as_ref().map_or("", |title| &title.text);
        board.tally("title").answer(&gold.id, squeeze(found) == squeeze(wanted), wanted);
    }
    if let Some(wanted) = &gold.agency {
        let right = article.agency.as_ref() == Some(wanted);
        board.tally("agency").answer(&gold.id, right, wanted);
    }
    let wanted: BTreeSet<&str> = gold.byline.iter().filter_map(|by| by.name.as_deref()).collect();
    if !wanted.is_empty() {
        let found: BTreeSet<&str> = article.bylines.iter().map(|by| by.name.as_str()).collect();
        let names = Vec::from_iter(wanted.iter().copied()).join(", ");
        board.tally("byline").answer(&gold.id, found.is_superset(&wanted), &names);
    }
    if let Some(wanted) = &gold.published {
        let right = article.published.as_deref().is_some_and(|found| day(found) == day(wanted));
        board.tally("published").answer(&gold.id, right, wanted);
    }
}

/// Year, month and day as eight digits.
fn day(stamp: &str) -> String {
    stamp.chars().filter(char::is_ascii_digit).take(8).collect()
}
