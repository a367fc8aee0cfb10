use crate::record::Article;

impl Article {
    /// The article as plain text: the title, if there is one, then one line for each paragraph, and
    /// a blank line between the two.
    ///
    /// ```
    /// let article = gisa::Extractor::default().clean("공유\n댓글\n정부는 27일 회의를 열었다.");
    /// assert_eq!(article.to_plain_text(), "정부는 27일 회의를 열었다.\n");
    /// ```
    #[must_use]
    pub fn to_plain_text(&self) -> String {
        let mut out = String::new();
        if let Some(title) = &self.title {
            push_line(&mut out, &title.text);
            if !self.paragraphs.is_empty() {
                out.push('\n');
            }
        }
        for paragraph in &self.paragraphs {
            push_line(&mut out, &paragraph.text);
        }
        out
    }
}

/// A line break inside `text` would make two paragraphs of one.
fn push_line(out: &mut String, text: &str) {
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            out.push(' ');
        }
        out.push_str(line.trim_end_matches('\r'));
    }
    out.push('\n');
}
