//! A half-open range of bytes, the address of every piece of evidence.

use std::{fmt, ops::Range};

use serde::{Deserialize, Serialize};

/// A half-open range of bytes in the text that was passed in.
///
/// Both ends fall on `char` boundaries of that text, and `start <= end`. In JSON a span is
/// `{"start": 3, "end": 9}`; one that runs backwards is refused on reading.
///
/// ```
/// use gisa::Span;
///
/// let text = "서울에서";
/// let span = Span::new(0, 6);
/// assert_eq!(&text[span.range()], "서울");
/// assert_eq!(format!("{span:?}"), "0..6");
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "Ends")]
#[cfg_attr(feature = "schema", schemars(!try_from))]
pub struct Span {
    start: usize,
    end: usize,
}

#[derive(Deserialize)]
struct Ends {
    start: usize,
    end: usize,
}

impl TryFrom<Ends> for Span {
    type Error = String;

    fn try_from(ends: Ends) -> Result<Span, String> {
        if ends.start <= ends.end {
            Ok(Span { start: ends.start, end: ends.end })
        } else {
            Err(format!("span runs backwards: {}..{}", ends.start, ends.end))
        }
    }
}

impl Span {
    /// The range `start..end`, in bytes.
    ///
    /// # Panics
    ///
    /// Panics if `end < start`.
    ///
    /// ```
    /// assert_eq!(gisa::Span::new(3, 9).to_string(), "3..9");
    /// ```
    #[track_caller]
    pub const fn new(start: usize, end: usize) -> Span {
        assert!(start <= end, "a span must not run backwards");
        Span { start, end }
    }

    /// First byte.
    ///
    /// ```
    /// assert_eq!(gisa::Span::new(3, 9).start(), 3);
    /// ```
    pub const fn start(self) -> usize {
        self.start
    }

    /// One past the last byte.
    ///
    /// ```
    /// assert_eq!(gisa::Span::new(3, 9).end(), 9);
    /// ```
    pub const fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    ///
    /// ```
    /// assert_eq!(gisa::Span::new(3, 9).len(), 6);
    /// ```
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds nothing.
    ///
    /// ```
    /// assert!(gisa::Span::new(3, 3).is_empty());
    /// ```
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The span as a range, to slice with.
    ///
    /// ```
    /// assert_eq!(&"서울에서"[gisa::Span::new(0, 6).range()], "서울");
    /// ```
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether `other` lies inside this span; a span contains itself.
    ///
    /// ```
    /// assert!(gisa::Span::new(3, 9).contains(gisa::Span::new(3, 6)));
    /// ```
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    ///
    /// ```
    /// assert!(!gisa::Span::new(3, 6).overlaps(gisa::Span::new(6, 9)));
    /// ```
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    ///
    /// ```
    /// assert_eq!(gisa::Span::new(3, 4).join(gisa::Span::new(6, 9)), gisa::Span::new(3, 9));
    /// ```
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{self:?}"))
    }
}

impl From<Span> for Range<usize> {
    fn from(span: Span) -> Range<usize> {
        span.range()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_needs_a_shared_byte() {
        assert!(Span::new(0, 3).overlaps(Span::new(2, 4)));
        assert!(!Span::new(0, 3).overlaps(Span::new(3, 4)));
        assert!(Span::new(0, 3).contains(Span::new(0, 3)));
    }

    #[test]
    fn a_backward_span_is_refused_on_reading() {
        let read: Result<Span, _> = serde_json::from_str(r#"{"start": 4, "end": 3}"#);
        assert!(read.unwrap_err().to_string().contains("backwards: 4..3"));
    }
}
