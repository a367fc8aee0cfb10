//! What became of one word, wherever it stands: what support needs when a user says "it missed this".

use gisa::{
    Record, Span,
    render::{Role, Segment},
    tables,
};

use super::{Scope, out::Out, rejected::Refused};

/// Places that are told one by one, at the most.
const MOST: usize = 40;

/// Each place of `word` with what it is there, and the tables that know it.
pub(super) fn show(
    out: &mut Out<'_>,
    record: &Record,
    word: &str,
    scope: &Scope,
    refused: &[Refused],
) {
    let times = match scope.places().len() {
        0 => "nowhere in the text".to_owned(),
        1 => "once in the text".to_owned(),
        times => format!("{times} times in the text"),
    };
    out.words(0, "word", &format!("{word}: {times}"));
    let segments = record.highlight(out.source);
    for &place in scope.places().iter().take(MOST) {
        let line = format!("line {}", out.number(place));
        out.told(2, &line, &fate(record, &segments, place, refused).join("; "));
    }
    let more = scope.places().len().saturating_sub(MOST);
    if more > 0 {
        out.told(2, "more", &format!("{more} places"));
    }
    known(out, word);
}

/// What the words at `place` are, in the record and out of it.
fn fate(
    record: &Record,
    segments: &[Segment<'_>],
    place: Span,
    refused: &[Refused],
) -> Vec<String> {
    let first = segments.partition_point(|segment| segment.span.end() <= place.start());
    let part = segments.get(first).map_or_else(String::new, |it| part(record, it.role));
    let mentions = record.mentions().filter(|it| it.span.overlaps(place));
    let mentions = mentions.map(|it| {
        let name = record.name_of(it.entity).unwrap_or_default();
        format!("{} {name} by {}", it.entity.kind, it.rule)
    });
    let refused = refused.iter().filter(|it| it.span.overlaps(place));
    let refused = refused.map(|it| format!("rejected as {} {}", it.kind, it.words));
    let all: Vec<String> = mentions.chain(refused).collect();
    let none = all.is_empty() && !part.starts_with("removed");
    let none = none.then(|| "no rule and no table takes it for anything".to_owned());
    [part].into_iter().chain(all).chain(none).collect()
}

/// What part of the article a stretch is.
fn part(record: &Record, role: Role) -> String {
    match role {
        Role::Title => "title".to_owned(),
        Role::Subtitle(_) => "subtitle".to_owned(),
        Role::Dateline => "dateline".to_owned(),
        Role::Byline(_) => "byline".to_owned(),
        Role::Caption(_) => "caption".to_owned(),
        Role::Paragraph(at) => format!("paragraph {}", at + 1),
        Role::Removed(at) => {
            let removed = &record.removed[at];
            format!("removed as {} by {}", removed.kind, removed.rule)
        }
        _ => "between the parts of the article".to_owned(),
    }
}

/// The rows of any table that hold the word.
fn known(out: &mut Out<'_>, word: &str) {
    let mut is_known = false;
    for table in tables::all() {
        for row in table.rows().filter(|row| row.names(word)) {
            is_known = true;
            let cells: Vec<&str> = row.cells().collect();
            let row = format!("{}, line {}: {}", table.name(), row.line(), cells.join(" | "));
            out.words(2, "table", &row);
        }
    }
    if !is_known {
        out.told(2, "table", "none knows the word; `--table KIND=FILE` adds rows of your own");
    }
}
