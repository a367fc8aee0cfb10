//! Horizontal bars as SVG.

use super::escape::Markup;
use crate::table::clip;

/// A row of a chart.
pub(crate) struct Bar {
    /// What the row is of; a press looks for it.
    pub(crate) name: String,
    /// The length of the bar, of [`FULL`].
    pub(crate) length: usize,
    /// The number behind the bar, in Korean and English.
    pub(crate) value: [String; 2],
}

/// The length of the longest bar, in units of the picture.
pub(crate) const FULL: usize = 160;
/// Where bars begin: names of at most so many columns stand before them.
const LEFT: usize = 214;
const NAME: usize = 24;
/// How wide the picture is: the number behind the longest bar still fits.
const WIDE: usize = 480;
/// The height of a row.
const ROW: usize = 30;

/// Adds a chart below its title; nothing where it has no rows.
pub(crate) fn write(out: &mut Markup, title: &str, kind: &'static str, bars: &[Bar]) {
    if bars.is_empty() {
        return;
    }
    out.tag("<figure class=\"chart k-").tag(kind).tag("\"><figcaption>").label(title);
    out.tag("</figcaption>");
    rows(out, bars);
    out.tag("</figure>");
}

/// Adds a chart in parts that cannot be compared with each other, each below its own head.
pub(crate) fn write_parts(
    out: &mut Markup,
    title: &str,
    kind: &'static str,
    parts: &[(String, Vec<Bar>)],
) {
    if parts.is_empty() {
        return;
    }
    out.tag("<figure class=\"chart parted k-").tag(kind).tag("\"><figcaption>").label(title);
    out.tag("</figcaption><div class=\"parts\">");
    for (head, bars) in parts {
        out.tag("<div><h3>").text(head).tag("</h3>");
        rows(out, bars);
        out.tag("</div>");
    }
    out.tag("</div></figure>");
}

fn rows(out: &mut Markup, bars: &[Bar]) {
    out.tag("<svg viewBox=\"0 0 ").number(WIDE).tag(" ").number(bars.len() * ROW);
    out.tag("\" role=\"group\">");
    for (row, bar) in bars.iter().enumerate() {
        draw(out, row * ROW, bar);
    }
    out.tag("</svg>");
}

fn draw(out: &mut Markup, top: usize, bar: &Bar) {
    let middle = top + ROW / 2;
    out.tag("<a href=\"#overview\" data-find=\"").text(&bar.name).tag("\"><title>").text(&bar.name);
    out.tag("</title><rect class=\"row\" x=\"0\" y=\"").number(top);
    out.tag("\" width=\"").number(WIDE).tag("\" height=\"").number(ROW).tag("\" rx=\"6\"/>");
    out.tag("<text class=\"name\" x=\"").number(LEFT - 10).tag("\" y=\"").number(middle);
    out.tag("\">").text(&clip(&bar.name, NAME)).tag("</text>");
    out.tag("<rect class=\"bar\" x=\"").number(LEFT).tag("\" y=\"").number(top + 6);
    out.tag("\" width=\"").number(bar.length.max(2)).tag("\" height=\"").number(ROW - 12);
    out.tag("\" rx=\"4\"/>");
    let [korean, english] = &bar.value;
    for (class, value) in [("ko", korean), ("en", english)] {
        out.tag("<text class=\"value ")
            .tag(class)
            .tag("\" x=\"")
            .number(LEFT + bar.length.max(2) + 8);
        out.tag("\" y=\"").number(middle).tag("\">").text(value).tag("</text>");
    }
    out.tag("</a>");
}

/// Bars for counts, the longest of [`FULL`] length.
pub(crate) fn counts(rows: &[(String, usize)]) -> Vec<Bar> {
    let most = rows.iter().map(|row| row.1).max().unwrap_or(1).max(1);
    let bar = |(name, count): &(String, usize)| {
        let value = count.to_string();
        Bar { name: name.clone(), length: count * FULL / most, value: [value.clone(), value] }
    };
    rows.iter().map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_bar_is_full() {
        let bars = counts(&[("가".to_owned(), 4), ("나".to_owned(), 1)]);
        assert_eq!(bars.iter().map(|bar| bar.length).collect::<Vec<_>>(), [FULL, FULL / 4]);
        let mut out = Markup::default();
        write(&mut out, "chart_officials", "official", &bars);
        assert!(out.into_string().contains("viewBox=\"0 0 480 60\""));
    }
}
