//! What looked like something and was left out: the candidates that a rule refused, and words of
//! the tables that were none because their word goes on.

use gisa::{
    Record, Rejected,
    record::EntityKind,
    render::{Role, Segment},
};

use super::{Out, rows::Rows};

/// What is looked for in longer words; the other kinds begin with numbers or signs.
const KINDS: [EntityKind; 3] =
    [EntityKind::Location, EntityKind::Organization, EntityKind::Official];

pub(super) fn show(out: &mut Out<'_>, record: &Record, rejected: &[Rejected], rows: &Rows) {
    let mut told: Vec<&str> = Vec::new();
    for it in rejected {
        out.line(0, "rejected", &format!("{} ({})", it.text, it.kind));
        out.line(2, &format!("line {}", out.number(it.span)), it.reason);
        if told.contains(&it.rule) {
            out.line(4, "rule", it.rule);
        } else {
            out.rule(it.rule);
            told.push(it.rule);
        }
        for (form, table, row) in rows.within(&it.text, it.kind) {
            out.line(4, "table", &format!("{table}, line {}: {form}", row.line()));
        }
    }
    let text = out.source;
    for segment in record.highlight(text).iter().filter(|segment| is_free(segment)) {
        for (at, _) in segment.text.char_indices() {
            let at = segment.span.start() + at;
            let begins = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            // Of many refusals the first that ends behind this place is the only one to look at.
            let next = rejected.partition_point(|it| it.span.start() < at);
            let is_told = rejected.get(next).is_some_and(|it| it.span.start() == at);
            if begins && !is_told {
                word(out, &text[at..segment.span.end()], rows);
            }
        }
    }
}

/// Whether a mention could stand here: words of the article in which nothing but a quote is.
fn is_free(segment: &Segment<'_>) -> bool {
    let in_article = matches!(segment.role, Role::Title | Role::Subtitle(_) | Role::Paragraph(_));
    in_article && segment.entities.iter().all(|entity| entity.kind == EntityKind::Quote)
}

/// Tells what the tables know at the head of a word that goes on behind it.
fn word(out: &mut Out<'_>, words: &str, rows: &Rows) {
    if words.starts_with(|c: char| c.is_ascii_digit()) {
        return;
    }
    let whole = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or(words);
    for kind in KINDS {
        let known = rows.longest(words, kind);
        let Some(&(form, ..)) = known.first() else { continue };
        let rest = whole.strip_prefix(form).unwrap_or_default();
        if rest.is_empty() || rows.has("particles", rest) {
            continue;
        }
        out.line(0, "rejected", &format!("{form} ({kind})"));
        for &(_, table, row) in &known {
            let cells: Vec<&str> = row.cells().collect();
            let row = format!("{table}, line {}: {}", row.line(), cells.join(" | "));
            out.line(4, "table", &row);
        }
        out.line(4, "because", &format!("it goes on in the same word: {whole}"));
    }
}
