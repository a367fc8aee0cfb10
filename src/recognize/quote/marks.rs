//! Quotation marks in pairs.

use crate::{Span, firsts::Firsts, recognize::hangul};

/// Quotations inside quotations at most; deeper ones are not looked at.
const MAX_DEPTH: usize = 6;

/// A pair of quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// With the marks.
    pub(super) outer: Span,
    /// Without the marks and the blanks inside them.
    pub(super) inner: Span,
    pub(super) mark: Mark,
}

/// What sort of marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// " and “ ”.
    Double,
    /// ' and ‘ ’.
    Single,
    /// 「 」.
    Corner,
    /// 『 』.
    White,
    /// < > and 〈 〉 and 《 》.
    Angle,
}

#[derive(Clone, Copy)]
enum Side {
    Open,
    Close,
    Either,
}

/// The first bytes of all marks.
static FIRSTS: Firsts<8> = Firsts::of(b"\"'`<>\xE2\xE3\xEF");

fn mark(c: char) -> Option<(Mark, Side)> {
    Some(match c {
        '"' | '＂' => (Mark::Double, Side::Either),
        '“' | '„' => (Mark::Double, Side::Open),
        '”' => (Mark::Double, Side::Close),
        '\'' | '＇' => (Mark::Single, Side::Either),
        '‘' | '`' => (Mark::Single, Side::Open),
        '’' => (Mark::Single, Side::Close),
        '「' => (Mark::Corner, Side::Open),
        '」' => (Mark::Corner, Side::Close),
        '『' => (Mark::White, Side::Open),
        '』' => (Mark::White, Side::Close),
        '<' | '〈' | '《' | '＜' => (Mark::Angle, Side::Open),
        '>' | '〉' | '》' | '＞' => (Mark::Angle, Side::Close),
        _ => return None,
    })
}

/// Q1: all pairs in `unit`, by their start. A mark without a partner is none.
pub(super) fn pairs(text: &str, unit: Span) -> Vec<Pair> {
    let mut open: Vec<(Mark, Span)> = Vec::new();
    let mut pairs = Vec::new();
    let words = &text[unit.range()];
    let mut from = 0;
    while let Some(at) = FIRSTS.next(words, from) {
        let Some(c) = words[at..].chars().next() else { break };
        from = at + c.len_utf8();
        let Some((mark, side)) = mark(c) else { continue };
        let span = Span::new(unit.start() + at, unit.start() + at + c.len_utf8());
        let before = words[..at].chars().next_back();
        let after = words[at + c.len_utf8()..].chars().next();
        let partner = open.iter().rposition(|&(other, _)| other == mark);
        if opens(mark, side, partner.is_some(), before, after) {
            // A mark that opens again says that the one before it never closed.
            open.truncate(partner.unwrap_or(open.len()).min(MAX_DEPTH - 1));
            open.push((mark, span));
        } else if let Some(partner) = partner {
            let (_, start) = open[partner];
            open.truncate(partner);
            pairs.extend(pair(text, mark, start, span));
        }
    }
    pairs.sort_by_key(|pair| pair.outer.start());
    pairs
}

/// Which side a mark is on is told by its form and, where that leaves it open or is misused, by
/// the blanks around it.
fn opens(mark: Mark, side: Side, is_open: bool, before: Option<char>, after: Option<char>) -> bool {
    let blank_before =
        before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '…' | '='));
    let blank_after = after.is_none_or(char::is_whitespace);
    let letter_before = before.is_some_and(hangul::is_alphanumeric);
    match (mark, side) {
        (Mark::Single, Side::Either) => {
            !letter_before && (!is_open || blank_before && !blank_after)
        }
        // 55" is a length.
        (Mark::Double, Side::Either) if !is_open && before.is_some_and(|c| c.is_ascii_digit()) => {
            false
        }
        (_, Side::Close) => false,
        (Mark::Double | Mark::Single, _) => !is_open || blank_before && !blank_after,
        _ => true,
    }
}

fn pair(text: &str, mark: Mark, open: Span, close: Span) -> Option<Pair> {
    let inside = &text[open.end()..close.start()];
    let start = open.end() + (inside.len() - inside.trim_start().len());
    let end = start + inside.trim().len();
    (start < end).then(|| Pair {
        outer: Span::new(open.start(), close.end()),
        inner: Span::new(start, end),
        mark,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(text: &str) -> Vec<&str> {
        let pairs = pairs(text, Span::new(0, text.len()));
        pairs.iter().map(|pair| &text[pair.inner.range()]).collect()
    }

    #[test]
    fn marks_pair_by_form_and_by_blanks() {
        assert_eq!(inner("그는 \"가자\"며 “곧 간다”고 했다"), ["가자", "곧 간다"]);
        assert_eq!(inner("\"그는 '가자'고 했다\""), ["그는 '가자'고 했다", "가자"]);
        assert_eq!(inner("그는 \" 그는 \"가자\"고 했다"), ["가자"]);
        assert_eq!(inner("it's 80's 90's"), [""; 0]);
        assert_eq!(inner("「가」 『나』 <다>"), ["가", "나", "다"]);
        assert_eq!(inner("”\"\"' “"), [""; 0]);
    }
}
