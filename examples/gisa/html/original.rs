//! The text as it came, line by line; what was removed is struck through, with the reason.

use gisa::{
    Record, Span,
    record::Entity,
    render::{Role, Segment},
};

use super::{escape::Markup, mentions};

/// A segment, or the part of it that stands in one line.
struct Piece<'s> {
    words: &'s str,
    role: Role,
    entities: &'s [Entity],
    /// Whether the words begin what they are part of.
    first: bool,
}

pub(crate) fn write(out: &mut Markup, record: &Record, text: &str, segments: &[Segment<'_>]) {
    let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at).collect();
    out.tag("<div class=\"raw\" lang=\"ko\" hidden><ol>");
    for line in lines(segments) {
        out.tag(if line.is_empty() { "<li class=\"blank\">" } else { "<li>" });
        for group in line.chunk_by(|a, b| a.role == b.role) {
            stretch(out, record, &ends, group);
        }
        out.tag("</li>");
    }
    out.tag("</ol></div>");
}

/// The pieces of each line, without its line break.
fn lines<'s>(segments: &'s [Segment<'_>]) -> Vec<Vec<Piece<'s>>> {
    let mut lines = vec![Vec::new()];
    let mut last = None;
    for segment in segments {
        let mut first = last.replace(segment.role) != Some(segment.role);
        for (number, words) in segment.text.split('\n').enumerate() {
            if number > 0 {
                lines.push(Vec::new());
            }
            let words = words.trim_end_matches('\r');
            if let Some(line) = lines.last_mut().filter(|_| !words.is_empty()) {
                line.push(Piece { words, role: segment.role, entities: &segment.entities, first });
                first = false;
            }
        }
    }
    if lines.last().is_some_and(Vec::is_empty) {
        lines.pop();
    }
    lines
}

/// Pieces of one line and one role.
fn stretch(out: &mut Markup, record: &Record, ends: &[usize], group: &[Piece<'_>]) {
    let role = group[0].role;
    if let Role::Removed(at) = role {
        out.tag("<del>");
        if group[0].first {
            why(out, record, ends, at);
        }
    } else {
        out.tag("<span class=\"").tag(class(role)).tag("\">");
    }
    mentions::write(out, group.iter().map(|piece| (piece.words, piece.entities)));
    out.tag(if matches!(role, Role::Removed(_)) { "</del>" } else { "</span>" });
}

/// Why it went: what it is, by which rule, and which line was kept instead.
fn why(out: &mut Markup, record: &Record, ends: &[usize], at: usize) {
    let removed = &record.removed[at];
    out.tag("<b class=\"why\">").label(&removed.kind.to_string()).tag(" ").text(&removed.rule);
    if let Some(copy_of) = removed.copy_of {
        out.tag(" · ").label("copy_of").tag(" ").number(line_of(ends, copy_of));
    }
    out.tag("</b>");
}

/// The number of the line in which `span` begins, counted from 1.
fn line_of(ends: &[usize], span: Span) -> usize {
    ends.partition_point(|&end| end < span.start()) + 1
}

fn class(role: Role) -> &'static str {
    match role {
        Role::Title => "kept is-title",
        Role::Subtitle(_) => "kept is-deck",
        Role::Blank => "blank",
        Role::Paragraph(_) => "kept",
        _ => "kept is-meta",
    }
}

#[cfg(test)]
mod tests {
    use gisa::Extractor;

    use super::*;

    #[test]
    fn what_was_removed_says_why() {
        let text = "공유\n서울시는 27일 다리를 고쳤다.\n";
        let record = Extractor::default().extract(text);
        let mut out = Markup::default();
        write(&mut out, &record, text, &record.highlight(text));
        let out = out.into_string();
        assert!(out.contains(" U1</b>공유</del>"), "{out}");
        assert_eq!(out.matches("<li").count(), 2, "{out}");
    }
}
