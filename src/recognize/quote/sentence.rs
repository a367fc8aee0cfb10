//! Where sentences end.

use super::marks::{Mark, Pair};
use crate::{Span, firsts::Firsts};

static SIGNS: Firsts<4> = Firsts::of(b".?!\n");

/// The sentences of `unit`; a full stop inside double quotation marks ends none.
pub(super) fn sentences(text: &str, unit: Span, pairs: &[Pair]) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = unit.start();
    let mut quotes = pairs.iter().filter(|pair| pair.mark != Mark::Angle).peekable();
    let mut quoted_to = 0;
    let words = &text[unit.range()];
    let mut from = 0;
    while let Some(at) = SIGNS.next(words, from) {
        from = at + 1;
        let sign = words.as_bytes()[at];
        let at = unit.start() + at;
        while let Some(pair) = quotes.next_if(|pair| pair.outer.start() <= at) {
            quoted_to = quoted_to.max(pair.outer.end());
        }
        if at < quoted_to {
            continue;
        }
        let end = at + 1;
        if ends(text, at, char::from(sign), unit) && start < end {
            sentences.push(Span::new(start, end));
            start = end;
        }
    }
    if start < unit.end() {
        sentences.push(Span::new(start, unit.end()));
    }
    sentences
}

fn ends(text: &str, at: usize, c: char, unit: Span) -> bool {
    let before = text[unit.start()..at].chars().next_back();
    let after = text[at + c.len_utf8()..unit.end()].chars().next();
    let blank_after = after.is_none_or(char::is_whitespace);
    match c {
        '\n' => true,
        '?' | '!' => blank_after,
        '.' => {
            let verbal = matches!(before, Some('다' | '요' | '까' | '죠' | '음' | '함' | '임'));
            (blank_after && !before.is_some_and(|c| c.is_ascii_digit() || c.is_ascii_uppercase()))
                || verbal && !after.is_some_and(|c| c == '.' || c.is_ascii_digit())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::marks, *};

    #[test]
    fn full_stops_in_numbers_and_quotes_end_nothing() {
        let text = "2.5% 늘었다. 그는 \"좋다. 더 하자.\"고 했다.검찰은 갔다";
        let unit = Span::new(0, text.len());
        let found = sentences(text, unit, &marks::pairs(text, unit));
        let found: Vec<&str> = found.iter().map(|span| text[span.range()].trim()).collect();
        assert_eq!(found, ["2.5% 늘었다.", "그는 \"좋다. 더 하자.\"고 했다.", "검찰은 갔다"]);
    }
}
