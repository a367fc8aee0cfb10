use crate::record::Record;

/// What the offsets of a record count.
///
/// ```
/// use gisa::{Extractor, render::OffsetUnit};
///
/// let text = "총 2억원";
/// let record = Extractor::default().extract(text);
/// assert_eq!(record.amounts[0].span.to_string(), "4..11");
/// let chars = record.with_offsets(text, OffsetUnit::Chars);
/// assert_eq!(chars.amounts[0].span.to_string(), "2..5");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OffsetUnit {
    /// UTF-8 bytes, as in Rust.
    #[default]
    Bytes,
    /// Unicode code points, as in Python.
    Chars,
    /// UTF-16 code units, as in JavaScript and Java.
    Utf16,
}

impl Record {
    /// Counts every span of the record in `unit` instead of bytes.
    ///
    /// `text` is the text that the record was extracted from. Takes one pass over the text and a
    /// binary search for each span.
    ///
    /// # Panics
    ///
    /// Panics if a span of the record lies outside `text` or cuts a character: it is then not the record's
    /// text, or its offsets count something else already.
    ///
    /// ```
    /// use gisa::{Extractor, render::OffsetUnit};
    ///
    /// let text = "총 2억원";
    /// let record = Extractor::default().extract(text).with_offsets(text, OffsetUnit::Chars);
    /// assert_eq!(record.amounts[0].span.start(), 2);
    /// ```
    #[must_use]
    pub fn with_offsets(mut self, text: &str, unit: OffsetUnit) -> Record {
        if unit != OffsetUnit::Bytes {
            let counts = Counts::new(text, unit);
            self.visit_spans(|(span, _)| {
                *span = crate::Span::new(counts.at(span.start()), counts.at(span.end()));
            });
        }
        self
    }
}

/// How many units stand before each character of a text.
struct Counts {
    /// Ascending `(byte offset, units before it)`, one for each character and one for the end.
    steps: Vec<(usize, usize)>,
}

impl Counts {
    fn new(text: &str, unit: OffsetUnit) -> Counts {
        let mut units = 0;
        let mut steps = Vec::with_capacity(text.len() / 2 + 1);
        for (byte, c) in text.char_indices() {
            steps.push((byte, units));
            units += match unit {
                OffsetUnit::Bytes => c.len_utf8(),
                OffsetUnit::Chars => 1,
                OffsetUnit::Utf16 => c.len_utf16(),
            };
        }
        steps.push((text.len(), units));
        Counts { steps }
    }

    fn at(&self, byte: usize) -> usize {
        let found = self.steps.binary_search_by_key(&byte, |&(at, _)| at);
        self.steps[found.expect("spans lie on character boundaries of the text")].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_differ_beyond_the_basic_plane() {
        let text = "가😀나";
        assert_eq!(Counts::new(text, OffsetUnit::Chars).at(7), 2);
        assert_eq!(Counts::new(text, OffsetUnit::Utf16).at(7), 3);
    }
}
