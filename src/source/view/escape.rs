//! Escapes that an export leaves: a page as one line of a table, its line breaks as letters.

use super::Repair;

/// Line breaks written out that a line must have to be an export: one can be a path or a formula.
const BREAKS: usize = 3;

/// Whether line breaks stand as `\\n` in a line of `raw`. Each line counts alone, so that the answer
/// stays the same when lines beside it are removed.
pub(super) fn is_exported(raw: &str) -> bool {
    raw.as_bytes().contains(&b'\\')
        && raw.lines().any(|line| line.matches("\\n").take(BREAKS).count() == BREAKS)
}

/// The escape that `text` begins with: `\\n`, `\\"`, `\\u00a0`.
pub(super) fn at(text: &str) -> Option<Repair> {
    let c = match text.as_bytes().get(1)? {
        b'n' => Some('\n'),
        b't' => Some('\t'),
        b'r' => None,
        // The sign itself stands in the view as it stands in the text.
        b'"' | b'\'' | b'/' => return Some((1, None)),
        b'\\' => Some('\\'),
        b'u' => return unicode(text),
        _ => return None,
    };
    Some((2, c))
}

fn unicode(text: &str) -> Option<Repair> {
    let code = text.get(2..6)?;
    let code = u32::from_str_radix(code, 16).ok()?;
    let c = char::from_u32(code).filter(|c| !c.is_control())?;
    Some((6, Some(c)))
}
