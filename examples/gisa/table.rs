//! Columns that line up, Hangul being twice as wide as Latin.

use std::fmt::Write;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of a terminal that `text` takes.
pub(crate) fn width(text: &str) -> usize {
    text.graphemes(true).map(cluster_width).sum()
}

/// A reader's character: however many code points make it (jamo, flags, families), a terminal
/// shows it in two columns at most, and control characters not at all.
fn cluster_width(cluster: &str) -> usize {
    if cluster.contains(char::is_control) { 0 } else { cluster.width().min(2) }
}

/// The clusters of `text` that are shown: no control characters, which would steer the terminal.
fn clusters(text: &str) -> impl Iterator<Item = &str> {
    text.graphemes(true).filter(|cluster| !cluster.contains(char::is_control))
}

/// The head of `text` that fits into `columns`, with `…` where something is missing; line breaks
/// and other blanks become one space each.
pub(crate) fn clip(text: &str, columns: usize) -> String {
    let mut out = String::new();
    let mut taken = 0;
    for (number, word) in text.split_whitespace().enumerate() {
        let gap = if number > 0 { " " } else { "" };
        for cluster in gap.graphemes(true).chain(clusters(word)) {
            taken += cluster_width(cluster);
            if taken >= columns {
                out.truncate(out.trim_end_matches('…').len());
                return out + "…";
            }
            out.push_str(cluster);
        }
    }
    out
}

/// The words of `text` in lines of at most `columns`; only a word longer than a line is cut.
pub(crate) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut taken = 0;
    for word in text.split_whitespace() {
        if taken > 0 && taken + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
            taken = 0;
        } else if taken > 0 {
            line.push(' ');
            taken += 1;
        }
        for cluster in clusters(word) {
            let wide = cluster_width(cluster);
            if taken + wide > columns {
                lines.push(std::mem::take(&mut line));
                taken = 0;
            }
            line.push_str(cluster);
            taken += wide;
        }
    }
    lines.push(line);
    lines
}

/// Rows under a head line.
pub(crate) struct Table<const N: usize> {
    head: [&'static str; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub(crate) fn new(head: [&'static str; N]) -> Table<N> {
        Table { head, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }

    /// Adds the table to `out` below `title`; nothing when there are no rows.
    pub(crate) fn print(&self, out: &mut String, title: &str) {
        if self.rows.is_empty() {
            return;
        }
        let mut widths = self.head.map(width);
        for row in &self.rows {
            for (widest, cell) in widths.iter_mut().zip(row) {
                *widest = width(cell).max(*widest);
            }
        }
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n{title} ({})", self.rows.len());
        print_row(out, &widths, &self.head);
        for row in &self.rows {
            print_row(out, &widths, row);
        }
    }
}

fn print_row(out: &mut String, widths: &[usize], cells: &[impl AsRef<str>]) {
    let mut line = String::from("  ");
    for (&column, cell) in widths.iter().zip(cells) {
        let cell = cell.as_ref();
        line.push_str(cell);
        line.extend(std::iter::repeat_n(' ', column - width(cell) + 2));
    }
    out.push_str(line.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_twice_as_wide() {
        assert_eq!(width("한·KZ\u{200B}"), 5);
    }

    #[test]
    fn clipped_text_fits() {
        assert_eq!(clip("산업통상\n자원부", 30), "산업통상 자원부");
        assert_eq!(clip("산업통상자원부", 8), "산업통…");
        assert!(width(&clip("산업통상자원부", 8)) <= 8);
    }

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(["name", "country"]);
        table.row(["서울".to_owned(), "KR".to_owned()]);
        table.row(["Almaty".to_owned(), "KZ".to_owned()]);
        let mut out = String::new();
        table.print(&mut out, "Places");
        assert_eq!(out, "\nPlaces (2)\n  name    country\n  서울    KR\n  Almaty  KZ\n");
    }

    #[test]
    fn wrapped_lines_fit() {
        assert_eq!(wrapped("가나 다라 마바사", 9), ["가나 다라", "마바사"]);
        assert_eq!(wrapped("가나다라마 바", 4), ["가나", "다라", "마", "바"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    #[test]
    fn no_character_is_cut() {
        let decomposed = "\u{1112}\u{1161}\u{11ab}";
        assert_eq!(width(decomposed), 2);
        assert_eq!(wrapped(&decomposed.repeat(2), 3), [decomposed, decomposed]);
        assert_eq!(
            clip("👨\u{200D}👩\u{200D}👧👨\u{200D}👩\u{200D}👧", 4),
            "👨\u{200D}👩\u{200D}👧…"
        );
        assert_eq!(width("🇰🇷"), 2);
    }

    #[test]
    fn no_text_steers_the_terminal() {
        assert_eq!(clip("가\u{1b}[2J", 9), "가[2J");
    }
}
