//! Columns that line up, Hangul being twice as wide as Latin.

use std::fmt::Write;

use anstyle::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::pretty::Look;

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
    wrapped_runs(&[(text, Style::new())], columns)
}

/// The same of words in a style each. A line that ends gives its style back.
pub(crate) fn wrapped_runs(runs: &[(&str, Style)], columns: usize) -> Vec<String> {
    let mut lines =
        Lines { done: Vec::new(), line: String::new(), taken: 0, open: Style::new(), columns };
    let mut word: Vec<(&str, Style)> = Vec::new();
    for &(text, style) in runs {
        for cluster in text.graphemes(true) {
            if cluster.contains(char::is_whitespace) {
                lines.word(&word);
                word.clear();
            } else if !cluster.contains(char::is_control) {
                word.push((cluster, style));
            }
        }
    }
    lines.word(&word);
    lines.end();
    lines.done
}

/// Lines that are being filled.
struct Lines {
    done: Vec<String>,
    line: String,
    taken: usize,
    /// The style that was begun and not ended.
    open: Style,
    columns: usize,
}

impl Lines {
    fn word(&mut self, word: &[(&str, Style)]) {
        let wide: usize = word.iter().map(|it| cluster_width(it.0)).sum();
        if self.taken > 0 && wide > 0 {
            if self.taken + 1 + wide > self.columns {
                self.end();
            } else {
                if word.first().is_some_and(|first| first.1 != self.open) {
                    self.turn(Style::new());
                }
                self.line.push(' ');
                self.taken += 1;
            }
        }
        for &(cluster, style) in word {
            let wide = cluster_width(cluster);
            if self.taken + wide > self.columns {
                self.end();
            }
            self.turn(style);
            self.line.push_str(cluster);
            self.taken += wide;
        }
    }

    /// Ends the style before, and begins this one.
    fn turn(&mut self, style: Style) {
        if self.open != style {
            // Writing to a string cannot fail.
            let _ = write!(self.line, "{:#}{style}", self.open);
            self.open = style;
        }
    }

    fn end(&mut self) {
        self.turn(Style::new());
        self.done.push(std::mem::take(&mut self.line));
        self.taken = 0;
    }
}

/// Rows under a head line.
pub(crate) struct Table<const N: usize> {
    head: [&'static str; N],
    rows: Vec<[String; N]>,
}

/// Columns before the first cell, and between two.
const GAP: usize = 2;
/// What a column keeps when the table is too wide: its longest word up to the first, and where
/// that does not help, the second.
const WORD: usize = 24;
const LEAST: usize = 8;

impl<const N: usize> Table<N> {
    pub(crate) fn new(head: [&'static str; N]) -> Table<N> {
        Table { head, rows: Vec::new() }
    }

    pub(crate) fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }

    /// Adds the table to `out` below `title`, which is in `style`; nothing when there are no rows.
    pub(crate) fn print(&self, out: &mut String, title: &str, style: Style, look: Look) {
        if self.rows.is_empty() {
            return;
        }
        let widths = self.widths(look.columns);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "\n{style}{title} ({}){style:#}", self.rows.len());
        print_row(out, &widths, &self.head, look.faint());
        for row in &self.rows {
            print_row(out, &widths, row, Style::new());
        }
    }

    /// How wide each column is: 0 where nothing stands in it, and the widest ones less than their
    /// cells where the table would not fit.
    fn widths(&self, columns: usize) -> [usize; N] {
        let mut widths = [0; N];
        for (at, widest) in widths.iter_mut().enumerate() {
            let cells = self.rows.iter().map(|row| width(&row[at]));
            let cells = cells.max().unwrap_or_default();
            let is_empty = self.rows.iter().all(|row| ["", "-"].contains(&&*row[at]));
            *widest = if is_empty { 0 } else { cells.max(width(self.head[at])) };
        }
        let total = |widths: &[usize; N]| -> usize {
            widths.iter().filter(|&&wide| wide > 0).map(|wide| wide + GAP).sum()
        };
        for least in [self.longest_words(), [LEAST; N]] {
            while total(&widths) > columns {
                let wider = widths.iter_mut().zip(least).filter(|(wide, least)| **wide > *least);
                let Some((widest, _)) = wider.max() else { break };
                *widest -= 1;
            }
        }
        widths
    }

    /// How wide the longest word of each column is.
    fn longest_words(&self) -> [usize; N] {
        std::array::from_fn(|at| {
            let cells = self.rows.iter().map(|row| &*row[at]).chain([self.head[at]]);
            let words = cells.flat_map(str::split_whitespace).map(width);
            words.max().unwrap_or_default().clamp(LEAST, WORD)
        })
    }
}

/// A row, as many lines high as its highest cell.
fn print_row(out: &mut String, widths: &[usize], cells: &[impl AsRef<str>], style: Style) {
    let shown = widths.iter().zip(cells).filter(|(wide, _)| **wide > 0);
    let columns: Vec<(usize, Vec<String>)> =
        shown.map(|(&wide, cell)| (wide, wrapped(cell.as_ref(), wide))).collect();
    let height = columns.iter().map(|(_, lines)| lines.len()).max().unwrap_or_default();
    for at in 0..height {
        let mut line = String::new();
        for (wide, lines) in &columns {
            let cell = lines.get(at).map_or("", String::as_str);
            line.extend(std::iter::repeat_n(' ', GAP));
            line.push_str(cell);
            line.extend(std::iter::repeat_n(' ', wide.saturating_sub(width(cell))));
        }
        let _ = writeln!(out, "{style}{}{style:#}", line.trim_end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look { columns: 80, colour: false };

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
        table.print(&mut out, "Places", Style::new(), LOOK);
        assert_eq!(out, "\nPlaces (2)\n  name    country\n  서울    KR\n  Almaty  KZ\n");
    }

    #[test]
    fn wide_cells_go_on_below_themselves() {
        let mut table = Table::new(["name", "country", "words"]);
        table.row(["서울".to_owned(), "-".to_owned(), "가나 다라 마바사 아자".to_owned()]);
        let mut out = String::new();
        table.print(&mut out, "Places", Style::new(), Look { columns: 18, ..LOOK });
        let lines =
            ["Places (1)", "  name  words", "  서울  가나 다라", "        마바사", "        아자"];
        assert_eq!(out.trim_start().lines().collect::<Vec<_>>(), lines);
    }

    #[test]
    fn a_line_gives_its_colour_back() {
        let red = anstyle::AnsiColor::Red.on_default();
        let lines =
            wrapped_runs(&[("가", Style::new()), ("나다 라", red), ("마", Style::new())], 6);
        let (on, off) = (red.render().to_string(), red.render_reset().to_string());
        assert_eq!(lines, [format!("가{on}나다{off}"), format!("{on}라{off}마")]);
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
