//! Quotation marks that an export has doubled: `""` in a field of CSV, `''` in one of SQL.

use crate::Span;

/// A line in which a mark stands doubled.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) span: Span,
    sign: u8,
}

/// S7: the lines in which a quotation mark stands doubled wherever it is none of the signs around a
/// field, and closes what it opens. Each line counts alone, so that the answer stays the same when lines
/// beside it are removed.
///
/// A line in `''` alone is no export: old articles quote that way.
pub(super) fn lines(raw: &str) -> Vec<Line> {
    if !raw.contains("\"\"") && !raw.contains("''") {
        return Vec::new();
    }
    let mut start = 0;
    let spans = raw.split_inclusive('\n').map(|line| {
        start += line.len();
        Span::new(start - line.len(), start)
    });
    let doubled = |span: Span| {
        let quoted = |sign| is_doubled(raw, span, sign, false).then_some(b'"');
        let framed = |sign| is_doubled(raw, span, sign, true).then_some(b'\'');
        Some(Line { span, sign: quoted('"').or_else(|| framed('\''))? })
    };
    spans.filter_map(doubled).collect()
}

fn is_doubled(raw: &str, line: Span, sign: char, framed: bool) -> bool {
    let (mut pairs, mut opened, mut closed) = (0_usize, false, false);
    let mut at = line.start();
    while let Some(next) = raw[at..line.end()].find(sign) {
        let start = at + next;
        let rest = raw[start..].trim_start_matches(sign);
        at = raw.len() - rest.len();
        let (opens, closes) = (opens_field(&raw[..start]), closes_field(rest));
        let even = (at - start).is_multiple_of(2);
        // More than one pair in a row would leave a pair, as if it had been exported twice.
        if !even && !opens && !closes || at - start > 3 {
            return false;
        }
        opened |= !even && opens;
        closed |= !even && closes;
        // An empty field is no doubled mark.
        if at - start > 1 && !(even && opens && closes) {
            let beside = if pairs.is_multiple_of(2) {
                rest.starts_with(char::is_alphanumeric)
            } else {
                !raw[..start].ends_with(char::is_whitespace)
            };
            if !beside {
                return false;
            }
            pairs += 1;
        }
    }
    pairs > 0 && pairs.is_multiple_of(2) && (!framed || opened && closed)
}

/// The start of a line opens no field: what stands before its words may be removed, and the line above.
fn opens_field(before: &str) -> bool {
    before.chars().next_back().is_none_or(|c| matches!(c, ',' | '(' | '\t' | '\u{feff}'))
}

fn closes_field(behind: &str) -> bool {
    behind.trim_end().chars().next().is_none_or(|c| matches!(c, ',' | ')' | ';' | '\t'))
}

impl Line {
    /// Whether the mark at byte `at` of `raw` doubles the one behind it, or frames the whole text.
    pub(super) fn has_spare(self, raw: &str, at: usize) -> bool {
        let bytes = raw.as_bytes();
        if bytes[at] != self.sign {
            return false;
        }
        let before = bytes[..at].iter().rev().take_while(|byte| **byte == self.sign).count();
        let behind = bytes[at + 1..].iter().take_while(|byte| **byte == self.sign).count();
        let odd = (before + 1 + behind) % 2 == 1;
        let opens = odd && opens_field(&raw[..at - before]);
        if opens && before == 0 {
            return at == 0;
        }
        if odd && !opens && behind == 0 {
            return at + 1 == raw.trim_end().len();
        }
        (before + usize::from(opens)).is_multiple_of(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(raw: &str) -> Option<u8> {
        lines(raw).first().map(|line| line.sign)
    }

    #[test]
    fn exports_are_told_from_slips_and_old_quotations() {
        for raw in [
            "공사는 \"\"서두르겠다\"\"고 했다.",
            "\"공사는 \"\"서두르겠다\"\"고 했다.\"",
            "7,\"새 부두\",\"\"\"서두르겠다\"\"고 했다.\"\n",
        ] {
            assert_eq!(sign(raw), Some(b'"'), "{raw}");
        }
        assert_eq!(sign("('새 부두', '공사는 ''서두르겠다''고 했다.');"), None);
        assert_eq!(sign("('새 부두','공사는 ''서두르겠다''고 했다.');"), Some(b'\''));
        for raw in [
            "공사는 ''서두르겠다''고 했다.",
            "공사는 \"\"서두르겠다\"고 했다.",
            "공사는 \"그는 \"\"서두르겠다\"\"고 했다\"고 전했다.",
            "7,\"\",\"\",\"\"",
            "공사는 \"\"\"\"서두르겠다\"\"\"\"고 했다.",
            // Markup has marks with nothing between them.
            "<img src=\"/12.jpg\" alt=\"\">부두",
            "alt=\"\">부두 title=\"\">",
            // What is left when a line's start goes would be one.
            "공사는 시작됐다.\n \"\"\"서두르겠다\"\"고 했다.",
        ] {
            assert_eq!(sign(raw), None, "{raw}");
        }
    }

    #[test]
    fn one_of_two_marks_is_spare() {
        let left = |raw: &str| -> String {
            let line = Line { span: Span::new(0, raw.len()), sign: b'"' };
            let kept = |&(at, c): &(usize, char)| c != '"' || !line.has_spare(raw, at);
            raw.char_indices().filter(kept).map(|(_, c)| c).collect()
        };
        assert_eq!(left("\"\"가\"\"나"), "\"가\"나");
        assert_eq!(left("\"\"\"가\"\" 나 \"\"다\"\"\""), "\"가\" 나 \"다\"");
        assert_eq!(left("\"\"\"\"가"), "\"\"가");
        assert_eq!(left("7,\"가 \"\"나\"\"\",8"), "7,\"가 \"나\"\",8");
    }
}
