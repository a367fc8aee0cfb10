//! Quotation marks that an export has doubled: `""` in a field of CSV, `''` in one of SQL.

/// Doubled marks that a text must have to be an export: one can be a slip of the pen.
const PAIRS: usize = 2;

/// S7: the quotation mark that stands doubled wherever it is none of the signs around a field.
///
/// A text in `''` alone is no export: old articles quote that way.
pub(super) fn sign(raw: &str) -> Option<u8> {
    if raw.contains("\"\"") && is_doubled(raw, '"', false) {
        return Some(b'"');
    }
    (raw.contains("''") && is_doubled(raw, '\'', true)).then_some(b'\'')
}

fn is_doubled(raw: &str, sign: char, framed: bool) -> bool {
    let (mut pairs, mut opened, mut closed) = (0, false, false);
    let mut at = 0;
    while let Some(next) = raw[at..].find(sign) {
        let start = at + next;
        let rest = raw[start..].trim_start_matches(sign);
        at = raw.len() - rest.len();
        let (opens, closes) = (opens_field(&raw[..start]), closes_field(rest));
        let even = (at - start) % 2 == 0;
        // More than one pair in a row would leave a pair, as if it had been exported twice.
        if !even && !opens && !closes || at - start > 3 {
            return false;
        }
        opened |= !even && opens;
        closed |= !even && closes;
        // An empty field is no doubled mark.
        pairs += usize::from(at - start > 1 && !(even && opens && closes));
    }
    pairs >= PAIRS && (!framed || opened && closed)
}

fn opens_field(before: &str) -> bool {
    before.chars().next_back().is_none_or(|c| matches!(c, ',' | '(' | '\n' | '\t' | '\u{feff}'))
}

fn closes_field(behind: &str) -> bool {
    behind.chars().next().is_none_or(|c| matches!(c, ',' | ')' | ';' | '\n' | '\r' | '\t'))
}

/// Whether the mark at byte `at` of `raw` doubles the one behind it, or frames the whole text.
pub(super) fn is_spare(raw: &str, at: usize) -> bool {
    let bytes = raw.as_bytes();
    let sign = bytes[at];
    let before = bytes[..at].iter().rev().take_while(|byte| **byte == sign).count();
    let behind = bytes[at + 1..].iter().take_while(|byte| **byte == sign).count();
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

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(sign(raw), None, "{raw}");
        }
    }

    #[test]
    fn one_of_two_marks_is_spare() {
        let left = |raw: &str| -> String {
            let kept = |&(at, c): &(usize, char)| c != '"' || !is_spare(raw, at);
            raw.char_indices().filter(kept).map(|(_, c)| c).collect()
        };
        assert_eq!(left("\"\"가\"\"나"), "\"가\"나");
        assert_eq!(left("\"\"\"가\"\" 나 \"\"다\"\"\""), "\"가\" 나 \"다\"");
        assert_eq!(left("\"\"\"\"가"), "\"\"가");
        assert_eq!(left("7,\"가 \"\"나\"\"\",8"), "7,\"가 \"나\"\",8");
    }
}
