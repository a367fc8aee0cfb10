//! Text → markup. Everything that comes from an article passes through here.

/// Markup that is being written.
///
/// What is known when the program is written goes in by [`Markup::tag`]; all else by
/// [`Markup::text`], which no text can leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Markup(String);

impl Markup {
    /// Adds markup of the program's own.
    pub(crate) fn tag(&mut self, markup: &'static str) -> &mut Markup {
        self.0.push_str(markup);
        self
    }

    /// Adds words, in an element or between the quotes of an attribute.
    pub(crate) fn text(&mut self, words: &str) -> &mut Markup {
        for c in words.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                // Browsers replace or drop these, and bidirectional marks would turn the page.
                '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}' => self.0.push('\u{fffd}'),
                '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
                c => self.0.push(c),
            }
        }
        self
    }

    /// Adds a number.
    pub(crate) fn number(&mut self, number: usize) -> &mut Markup {
        self.0.push_str(&number.to_string());
        self
    }

    /// Adds what was written elsewhere.
    pub(crate) fn markup(&mut self, other: &Markup) -> &mut Markup {
        self.0.push_str(&other.0);
        self
    }

    pub(crate) fn into_string(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        let mut out = Markup::default();
        out.tag("<p title='").text("it's").tag("'>").text("</p><script>\"a\" & b\0\u{202e}c");
        let expected = "<p title='it&#39;s'>&lt;/p&gt;&lt;script&gt;&quot;a&quot; &amp; b\u{fffd}c";
        assert_eq!(out.into_string(), expected);
    }
}
