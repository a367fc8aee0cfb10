//! Words of the tables that stand in the article and that no rule took.

use gisa::{
    Record,
    record::EntityKind,
    render::{Role, Segment},
};

use super::{Out, rows::Rows};

/// What is looked for; the other kinds begin with numbers or signs, not with words.
const KINDS: [EntityKind; 3] =
    [EntityKind::Location, EntityKind::Organization, EntityKind::Official];

pub(super) fn show(out: &mut Out<'_>, record: &Record, text: &str, rows: &Rows) {
    for segment in record.highlight(text).iter().filter(|segment| is_free(segment)) {
        let words = segment.text;
        for (at, _) in words.char_indices() {
            let before = text[..segment.span.start() + at].chars().next_back();
            if before.is_none_or(|c| !c.is_alphanumeric()) {
                word(out, &text[segment.span.start() + at..segment.span.end()], rows);
            }
        }
    }
}

/// Whether a mention could stand here: words of the article in which nothing but a quote is.
fn is_free(segment: &Segment<'_>) -> bool {
    let in_article = matches!(segment.role, Role::Title | Role::Subtitle(_) | Role::Paragraph(_));
    in_article && segment.entities.iter().all(|entity| entity.kind == EntityKind::Quote)
}

/// Tells what the tables know at the head of `words`, and what speaks against it.
fn word(out: &mut Out<'_>, words: &str, rows: &Rows) {
    for kind in KINDS {
        let known = rows.longest(words, kind);
        let Some(&(form, ..)) = known.first() else { continue };
        let whole = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(words);
        let rest = whole.strip_prefix(form).unwrap_or_default();
        out.line(0, "rejected", form);
        for &(_, table, row) in &known {
            let cells: Vec<&str> = row.cells().collect();
            let row = format!("{table}, line {}: {}", row.line(), cells.join(" | "));
            out.line(4, "table", &row);
        }
        let reason = if rest.is_empty() || rows.has("particles", rest) {
            format!("no rule for a {kind} found enough beside it")
        } else {
            format!("it goes on in the same word: {whole}")
        };
        out.line(4, "because", &reason);
    }
}
