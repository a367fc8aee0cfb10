use crate::Span;

/// Lines of `text` without `\n` or `\r\n`; together with the breaks they cover it.
pub(super) fn split(text: &str) -> Vec<Span> {
    let mut lines = Vec::with_capacity(text.len() / 64 + 1);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let body = line.strip_suffix('\n').unwrap_or(line);
        let body = body.strip_suffix('\r').unwrap_or(body);
        lines.push(Span::new(start, start + body.len()));
        start += line.len();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_line_breaks_end_a_line() {
        assert_eq!(split("가\r\n\n나"), [Span::new(0, 3), Span::new(5, 5), Span::new(6, 9)]);
        assert!(split("").is_empty());
    }
}
