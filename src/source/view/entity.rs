//! Character references as pages leave them: once escaped, twice escaped, or without their sign.

use super::Repair;

/// Names that Korean pages use. What stands in no other text than markup is enough: an unknown
/// name stays as it is.
const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("copy", '©'),
    ("euro", '€'),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("sim", '∼'),
    ("times", '×'),
    ("trade", '™'),
    ("yen", '¥'),
];

/// No reference is longer than this between its signs.
const LONGEST: usize = 8;

/// The reference that `text` begins with: `&quot;`, `&#39;`, `&amp;#39;`, `&amp;quot;`.
pub(super) fn at(text: &str) -> Option<Repair> {
    let rest = text.strip_prefix('&')?;
    let twice = rest.strip_prefix("amp;").and_then(without_ampersand);
    if let Some((length, c)) = twice {
        return Some((length + "&amp;".len(), Some(c)));
    }
    let (length, c) = without_ampersand(rest)?;
    Some((length + 1, Some(c)))
}

/// A reference that lost its `&`: `quot;`, `apos;`, `amp;#39;`, `#39;`. Only signs that are no
/// words of their own.
pub(super) fn without_sign(text: &str) -> Option<Repair> {
    let known = ["quot;", "apos;", "amp;", "#39;", "#34;"];
    let found = known.iter().find(|known| text.starts_with(**known))?;
    if *found != "amp;" {
        return without_ampersand(text).map(|(length, c)| (length, Some(c)));
    }
    let inner = without_ampersand(&text[found.len()..]);
    Some(inner.map_or((found.len(), Some('&')), |(length, c)| (found.len() + length, Some(c))))
}

/// The length with its semicolon and the character of `quot;`, `#39;` or `#x27;`.
fn without_ampersand(text: &str) -> Option<(usize, char)> {
    let end = text.bytes().take(LONGEST + 1).position(|byte| byte == b';')?;
    let name = &text[..end];
    let c = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => NAMES.binary_search_by_key(&name, |&(known, _)| known).ok().map(|i| NAMES[i].1)?,
    };
    Some((end + 1, c))
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted_by_key(|&(name, _)| name));
    }
}
