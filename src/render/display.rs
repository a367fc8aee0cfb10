//! How records print themselves: short, for people.

use std::fmt;

use crate::record::{
    Amount, Article, Byline, Caption, Date, Location, Mention, Official, Organization, Paragraph,
    Passage, Project, Quantity, Quote, Record, Warning,
};

/// The words as they stand in the text, or the canonical name.
macro_rules! as_words {
    ($($kind:ident.$words:ident),+ $(,)?) => {$(
        impl fmt::Display for $kind {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.$words)
            }
        }
    )+};
}

as_words! {
    Passage.text, Paragraph.text, Caption.text, Mention.text, Quote.text, Quantity.text,
    Location.name, Organization.name, Project.name, Warning.message,
}

impl fmt::Display for Record {
    /// The article, as [`Article`] prints itself.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.article.fmt(f)
    }
}

impl fmt::Display for Article {
    /// [`Article::to_plain_text`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_plain_text())
    }
}

impl fmt::Display for Byline {
    /// Name, role and address, as far as they are known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = [Some(&self.name), self.role.as_ref(), self.email.as_ref()];
        let known = known.into_iter().flatten().filter(|words| !words.is_empty());
        f.pad(&known.map(String::as_str).collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Official {
    /// `김용래 통상차관보 (산업통상자원부)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = [self.name.as_ref(), self.status.as_ref(), Some(&self.title)];
        let known = known.into_iter().flatten().filter(|words| !words.is_empty());
        let known = known.map(String::as_str).collect::<Vec<_>>().join(" ");
        match &self.organization {
            Some(body) => f.pad(&format!("{known} ({body})")),
            None => f.pad(&known),
        }
    }
}

impl fmt::Display for Amount {
    /// `USD 1350000000`, `KRW 5..7` for a range; the words where they have no value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let currency = self.currency.as_deref().unwrap_or("?");
        match (self.value, self.max) {
            (Some(low), Some(high)) => f.pad(&format!("{currency} {low}..{high}")),
            (Some(value), None) => f.pad(&format!("{currency} {value}")),
            (None, _) => f.pad(&self.text),
        }
    }
}

impl fmt::Display for Date {
    /// [`Date::to_iso8601`]; the words where they have no value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.to_iso8601().as_deref().unwrap_or(&self.text))
    }
}

#[cfg(test)]
mod tests {
    use crate::Extractor;

    #[test]
    fn what_is_found_prints_itself() {
        let extractor = Extractor::builder().published("2019-06-27").build().unwrap();
        let record = extractor.extract("산업부 김용래 차관보는 27일 2억~3억달러를 쓴다고 말했다.");
        assert_eq!(record.officials[0].to_string(), "김용래 차관보 (산업통상자원부)");
        assert_eq!(record.organizations[0].to_string(), "산업통상자원부");
        assert_eq!(record.amounts[0].to_string(), "USD 200000000..300000000");
        assert_eq!(record.dates[0].to_string(), "2019-06-27");
    }
}
