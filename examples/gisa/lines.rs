//! A text line by line, and beside each piece what it is.
//!
//! ```text
//!    1  removed ui U1            기사 스크랩
//!    2  title                    서울시, 다리 고친다
//!    3  paragraph 1              서울시는 27일 공사를 시작했다.
//!       removed byline B3        홍길동 기자 gildong@example.com
//! ```

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use gisa::{Record, Span};

use crate::{
    pretty::Look,
    table::{width, wrapped},
};

/// Columns of the number of a line, and of what a piece is.
const NUMBER: usize = 4;
const WHAT: usize = 34;
/// The least columns of the words.
const WORDS: usize = 20;

/// A stretch of the text and what it is.
struct Piece {
    span: Span,
    what: String,
    style: Style,
}

/// The text of `record` with what became of it.
pub(crate) fn show(record: &Record, text: &str, look: Look) -> String {
    let lines = lines(text);
    let pieces = pieces(record, &lines);
    let mut out = String::new();
    let mut next = 0;
    for (number, line) in lines.iter().enumerate() {
        let mut label = (number + 1).to_string();
        // A piece may go on in the next line, so the last one is looked at again.
        while let Some(piece) = pieces.get(next).filter(|piece| piece.span.start() < line.end()) {
            let start = piece.span.start().max(line.start());
            let end = piece.span.end().min(line.end());
            if start < end {
                row(&mut out, &label, piece, &text[start..end], look);
                label.clear();
            }
            if piece.span.end() > line.end() {
                break;
            }
            next += 1;
        }
    }
    out
}

/// The lines of the text, with their line breaks.
fn lines(text: &str) -> Vec<Span> {
    let mut start = 0;
    let ends = text.split_inclusive('\n').map(|line| {
        let line = Span::new(start, start + line.len());
        start = line.end();
        line
    });
    ends.collect()
}

/// Everything that the record says of the text, in its order. (Each character that is seen stands
/// in exactly one piece; that is a law of the library.)
fn pieces(record: &Record, lines: &[Span]) -> Vec<Piece> {
    let article = &record.article;
    let kept = |span, what: &str| Piece { span, what: what.to_owned(), style: kept(what) };
    let mut all = Vec::new();
    all.extend(article.title.iter().map(|x| kept(x.span, "title")));
    all.extend(article.subtitles.iter().map(|x| kept(x.span, "subtitle")));
    all.extend(article.dateline.iter().map(|x| kept(x.span, "dateline")));
    all.extend(article.bylines.iter().map(|x| kept(x.span, "byline")));
    all.extend(article.captions.iter().map(|x| kept(x.span, "caption")));
    for (number, paragraph) in (1..).zip(&article.paragraphs) {
        let what = format!("paragraph {number}");
        all.extend(paragraph.pieces.iter().map(|&piece| kept(piece, &what)));
    }
    all.extend(record.removed.iter().map(|removed| {
        let mut what = format!("removed {} {}", removed.kind, removed.rule);
        if let Some(copy_of) = removed.copy_of {
            let line = lines.partition_point(|line| line.end() <= copy_of.start()) + 1;
            // Writing to a string cannot fail.
            let _ = write!(what, " of line {line}");
        }
        Piece { span: removed.span, what, style: AnsiColor::Red.on_default() }
    }));
    all.sort_by_key(|piece| piece.span);
    all
}

/// The body as it is, what stands around it in colours.
fn kept(what: &str) -> Style {
    match what {
        "title" | "subtitle" => AnsiColor::Green.on_default().bold(),
        "dateline" | "byline" | "caption" => AnsiColor::Cyan.on_default(),
        _ => AnsiColor::Green.on_default(),
    }
}

/// One piece in one line: its line's number, what it is, its words.
fn row(out: &mut String, number: &str, piece: &Piece, words: &str, look: Look) {
    let style = look.paint(piece.style);
    let gap = " ".repeat(WHAT.saturating_sub(width(&piece.what)));
    let indent = " ".repeat(NUMBER + 2 + WHAT + 1);
    let columns = look.columns.saturating_sub(indent.len()).max(WORDS);
    for (at, line) in wrapped(words, columns).iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = match at {
            0 => write!(out, "{number:>NUMBER$}  {style}{}{gap} {line}{style:#}", piece.what),
            _ => write!(out, "{indent}{style}{line}{style:#}"),
        };
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use gisa::Extractor;

    use super::*;

    const PAGE: &str = "기사 스크랩\n공유\n서울시, 다리 고친다\n\n\
        서울시는 27일 한강 다리를 고치는 공사를 시작했다고 밝혔다.\n";

    fn shown(text: &str, colour: bool) -> String {
        show(&Extractor::default().extract(text), text, Look { columns: 117, colour })
    }

    #[test]
    fn every_line_says_what_it_is() {
        let shown = shown(PAGE, false);
        let words: Vec<Vec<&str>> =
            shown.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(words[0][..4], ["1", "removed", "ui", "U1"]);
        assert_eq!(words[2][..3], ["3", "title", "서울시,"]);
        assert_eq!(words[3][..4], ["5", "paragraph", "1", "서울시는"]);
    }

    #[test]
    fn colours_are_all_that_differs() {
        let coloured = shown(PAGE, true);
        assert!(coloured.contains("\u{1b}[31m"), "{coloured}");
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), shown(PAGE, false));
    }

    #[test]
    fn nothing_seen_is_left_out() {
        let seen = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        let text = "가\r\n나다 라.\n  마바사\n".repeat(20);
        let shown = shown(&text, false);
        let words: String = shown.lines().filter_map(|line| line.get(41..)).collect();
        assert_eq!(seen(&words), seen(&text), "{shown}");
    }
}
