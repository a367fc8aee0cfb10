//! The front door: an [`Extractor`] runs the stages in the order of the picture.

use std::{fmt, sync::Arc};

use jiff::civil::Date;
use once_cell::sync::Lazy;

use crate::{
    Error, Parts, Rejected,
    clean::{self, Cleaned},
    error::ErrorKind,
    lexicon::Lexicon,
    link, recognize,
    record::{Article, Record, Warning},
    rejected, resolve,
    source::Source,
};

/// Built at first use and shared by all extractors without tables of their own.
static EMBEDDED: Lazy<Arc<Lexicon>> = Lazy::new(|| {
    // OK because a test loads the same tables and reports the row that is wrong.
    Arc::new(Lexicon::embedded().unwrap_or_else(|error| panic!("an embedded table: {error}")))
});

/// What [`Builder::max_len`] is unless told: a thousand times a very long article.
const MAX_LEN: usize = 64 << 20;

/// Turns Korean news text into records. Built once, cheap to clone, shared between threads.
///
/// The first one of a program reads the embedded tables, which takes about ten milliseconds; all others without
/// tables of their own share them.
///
/// ```
/// use gisa::Extractor;
///
/// let extractor = Extractor::default();
/// let record = extractor.extract("정부는 2억달러를 투자한다.");
/// assert_eq!(record.amounts[0].currency.as_deref(), Some("USD"));
/// ```
#[derive(Clone)]
pub struct Extractor {
    lexicon: Arc<Lexicon>,
    published: Option<Date>,
    parts: Parts,
    max_len: usize,
}

impl Default for Extractor {
    /// An extractor with the embedded lexicons, all record parts but quantities and no publication
    /// date.
    fn default() -> Extractor {
        let lexicon = Arc::clone(&EMBEDDED);
        Extractor { lexicon, published: None, parts: Parts::default(), max_len: MAX_LEN }
    }
}

/// The options alone: the tables would be megabytes.
impl fmt::Debug for Extractor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Extractor { lexicon: _, published, parts, max_len } = self;
        let mut out = f.debug_struct("Extractor");
        out.field("published", published).field("parts", parts).field("max_len", max_len);
        out.finish_non_exhaustive()
    }
}

impl Extractor {
    /// Starts an extractor with options.
    ///
    /// ```
    /// let extractor = gisa::Extractor::builder().published("2019-06-27").build()?;
    /// let record = extractor.extract("양국은 지난 4월 합의했다.");
    /// assert_eq!(record.dates[0].value.as_deref(), Some("2019-04"));
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads one article. Cannot fail; doubt is in [`Record::warnings`].
    ///
    /// Takes time linear in the length of `text`, of which no more than [`Builder::max_len`] bytes
    /// are read.
    ///
    /// ```
    /// let record = gisa::Extractor::default().extract("");
    /// assert!(record.article.paragraphs.is_empty());
    /// ```
    #[must_use]
    pub fn extract(&self, text: &str) -> Record {
        self.read(text, None)
    }

    /// The stages in the order of the picture; `told` is a day of publication from beside the
    /// text.
    fn read(&self, text: &str, told: Option<Date>) -> Record {
        let source = Source::new(self.within(text));
        let cleaned = clean::clean(&source, &self.lexicon);
        let published = self.published.or(told).or_else(|| cleaned.published());
        let mut mentions = recognize::recognize(&source, &cleaned, &self.lexicon, self.parts);
        let hits = std::mem::take(&mut mentions.hits);
        let entities = resolve::resolve(mentions, &source, &self.lexicon, published);
        let links = link::link(&entities, &hits, &source, &self.lexicon);
        let mut record = self.assemble(&source, cleaned, entities, links);
        record.warnings.extend(self.unread(text));
        record
    }

    /// What is read of a text.
    fn within<'t>(&self, text: &'t str) -> &'t str {
        let end = self.max_len.min(text.len());
        let end = (0..=end).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        &text[..end]
    }

    fn unread(&self, text: &str) -> Option<Warning> {
        let (read, whole) = (self.within(text).len(), text.len());
        let message = format!("only the first {read} of {whole} bytes were read");
        (read < whole).then(|| Warning { kind: "too_long".to_owned(), message })
    }

    /// What looked like something in `text` and was left out, in text order: what a person needs
    /// who asks why it is not in the record. Reads the text twice, as [`Extractor::extract`] does once.
    ///
    /// ```
    /// let rejected = gisa::Extractor::default().rejected("정부는 내년 예산을 늘린다.");
    /// assert!(rejected.iter().any(|it| it.text == "예산"));
    /// ```
    #[must_use]
    pub fn rejected(&self, text: &str) -> Vec<Rejected> {
        let text = self.within(text);
        let source = Source::new(text);
        let cleaned = clean::clean(&source, &self.lexicon);
        let refused = recognize::refused(&source, &cleaned, &self.lexicon, self.parts);
        rejected::of(&source, refused, &self.extract(text))
    }

    /// Reads one article from an HTML page. Spans then point into the page's text, one block a
    /// line, which the record carries in [`Record::text`].
    ///
    /// Title and times come from the page's own description of the article where it has one. Cannot fail,
    /// whatever the page; takes time linear in its length, of which no more than [`Builder::max_len`] bytes
    /// are read.
    ///
    /// ```
    /// let page = "<h1>수출 늘어</h1><nav>경제</nav><p>수출이 27일까지 2억달러 늘었다.</p>";
    /// let record = gisa::Extractor::default().extract_html(page);
    /// let text = record.text.as_deref().unwrap();
    /// assert_eq!(&text[record.amounts[0].span.range()], "2억달러");
    /// ```
    #[cfg(feature = "html")]
    #[must_use]
    pub fn extract_html(&self, page: &str) -> Record {
        let unread = self.unread(page);
        let page = crate::source::html::read(self.within(page));
        let mut record = self.read(&page.text, page.meta.day());
        record.warnings.extend(unread);
        let article = &mut record.article;
        article.published = page.meta.published.or_else(|| article.published.take());
        article.modified = page.meta.modified.or_else(|| article.modified.take());
        record.text = Some(page.text);
        record
    }

    /// Reads one article and returns what is left when everything that is not the article is gone: the
    /// [`Record::article`] of [`Extractor::extract`], at a fraction of the time.
    ///
    /// ```
    /// let article = gisa::Extractor::default().clean("공유\n댓글\n정부는 27일 회의를 열었다.");
    /// assert_eq!(article.paragraphs.len(), 1);
    /// ```
    #[must_use]
    pub fn clean(&self, text: &str) -> Article {
        let source = Source::new(self.within(text));
        let cleaned = clean::clean(&source, &self.lexicon);
        self.assemble(&source, cleaned, resolve::Entities::default(), Vec::new()).article
    }

    fn assemble(
        &self,
        source: &Source<'_>,
        cleaned: Cleaned,
        entities: resolve::Entities,
        links: Vec<crate::record::Link>,
    ) -> Record {
        let mut record = Record {
            article: cleaned.article,
            removed: cleaned.removed,
            amounts: entities.amounts,
            locations: entities.locations,
            officials: entities.officials,
            organizations: entities.organizations,
            projects: entities.projects,
            dates: entities.dates,
            quotes: entities.quotes,
            quantities: entities.quantities,
            links,
            warnings: source.warnings().chain(cleaned.warnings).collect(),
            ..Record::default()
        };
        if record.article.published.is_none() {
            record.article.published = self.published.map(|date| date.to_string());
        }
        self.parts.keep(&mut record);
        source.point_into_raw(&mut record);
        record
    }
}

/// Options for an [`Extractor`].
///
/// ```
/// use gisa::{Extractor, Parts};
///
/// let extractor = Extractor::builder()
///     .published("2019-06-27")
///     .parts(Parts::NONE.dates(true))
///     .build()?;
/// assert_eq!(extractor.extract("전날 만났다.").dates[0].to_string(), "2019-06-26");
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
#[must_use = "options do nothing until `build` makes an extractor of them"]
pub struct Builder {
    published: Option<String>,
    tables: Vec<UserTable>,
    parts: Parts,
    max_len: Option<usize>,
}

#[derive(Clone, Debug)]
struct UserTable {
    kind: String,
    name: String,
    text: String,
}

impl Builder {
    /// The day of publication, `YYYY-MM-DD`: what 이날 and 지난 4월 are counted from, before any
    /// date in the text. Default: none.
    ///
    /// ```
    /// let extractor = gisa::Extractor::builder().published("2019-06-27").build()?;
    /// assert_eq!(extractor.extract("이날 만났다.").dates[0].value.as_deref(), Some("2019-06-27"));
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn published(mut self, date: impl Into<String>) -> Builder {
        self.published = Some(date.into());
        self
    }

    /// Adds rows to the lexicon table `kind` (`titles`, `cities` …; the heads of the embedded
    /// tables describe their columns). `name` stands in error messages. Default: none.
    ///
    /// ```
    /// let own = "섬지기\tother\t\t\n";
    /// let extractor = gisa::Extractor::builder().table("titles", "own.tsv", own).build()?;
    /// let record = extractor.extract("섬마을재단 이도현 섬지기는 배를 띄웠다.");
    /// assert_eq!(record.officials[0].title, "섬지기");
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn table(
        mut self,
        kind: impl Into<String>,
        name: impl Into<String>,
        text: impl Into<String>,
    ) -> Builder {
        self.tables.push(UserTable { kind: kind.into(), name: name.into(), text: text.into() });
        self
    }

    /// Which parts of the record are wanted; the others stay empty and cost nothing. Default:
    /// all but quantities.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::ALL.quotes(false)).build()?;
    /// assert!(extractor.extract("정부는 \"간다\"고 밝혔다.").quotes.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn parts(mut self, parts: Parts) -> Builder {
        self.parts = parts;
        self
    }

    /// How many bytes of UTF-8 of one text, or page, are read at the most. What stands behind them
    /// is in no part of the record, which then has a warning `too_long`. Default: 64 MiB.
    ///
    /// ```
    /// let extractor = gisa::Extractor::builder().max_len(30).build()?;
    /// let record = extractor.extract("정부는 2억달러를 투자한다. 기업은 3억달러를 투자한다.");
    /// assert_eq!(record.amounts.len(), 1);
    /// assert_eq!(record.warnings[0].kind, "too_long");
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn max_len(mut self, bytes: usize) -> Builder {
        self.max_len = Some(bytes);
        self
    }

    /// Makes the extractor. With tables of one's own it reads all tables anew, which takes about ten
    /// milliseconds.
    ///
    /// # Errors
    ///
    /// When the date is none, or a table has a bad row: the message names table and line.
    ///
    /// ```
    /// let error = gisa::Extractor::builder().published("어제").build().unwrap_err();
    /// assert_eq!(error.to_string(), "published: \"어제\" is not a day such as 2019-06-27");
    /// ```
    pub fn build(self) -> Result<Extractor, Error> {
        let published = self.published.map(parse_day).transpose()?;
        let lexicon = if self.tables.is_empty() {
            Arc::clone(&EMBEDDED)
        } else {
            let mut lexicon = Lexicon::embedded()?;
            for table in &self.tables {
                lexicon.add(&table.kind, &table.name, &table.text)?;
            }
            Arc::new(lexicon)
        };
        let max_len = self.max_len.unwrap_or(MAX_LEN);
        Ok(Extractor { lexicon, published, parts: self.parts, max_len })
    }
}

fn parse_day(value: String) -> Result<Date, Error> {
    value.parse().map_err(|_| {
        ErrorKind::Option { name: "published", value, expected: "a day such as 2019-06-27" }.into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extractor_prints_its_options_alone() {
        let printed = format!("{:?}", Extractor::default());
        assert!(printed.starts_with("Extractor { published: None, parts: "), "{printed}");
        assert!(printed.len() < 400, "{}", printed.len());
    }
}
