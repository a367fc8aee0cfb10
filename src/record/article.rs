use serde::{Deserialize, Serialize};

use crate::Span;

/// The article without what a scraper left around it.
///
/// ```
/// let article = gisa::Extractor::default().clean("기사 스크랩\n공유\n정부는 27일 회의를 열었다.\n");
/// assert_eq!(article.paragraphs[0].text, "정부는 27일 회의를 열었다.");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Article {
    /// What sort of text it is.
    pub kind: Kind,
    /// The headline.
    pub title: Option<Passage>,
    /// Deck lines below the headline.
    pub subtitles: Vec<Passage>,
    /// The publisher; never guessed without evidence in the text.
    pub outlet: Option<String>,
    /// Where the text tells the outlet: dateline, notice, source line or address, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet_evidence: Option<Span>,
    /// The section of the page that it stood in: 경제.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The wire service the text comes from; never guessed without evidence in the text.
    pub agency: Option<String>,
    /// Place and agency at the head of a wire story.
    pub dateline: Option<Dateline>,
    /// Who wrote it.
    pub bylines: Vec<Byline>,
    /// First publication, RFC 3339 or a date alone, from the text or given by the caller.
    pub published: Option<String>,
    /// Last change, likewise.
    pub modified: Option<String>,
    /// The body, each paragraph once, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Words below or beside pictures.
    pub captions: Vec<Caption>,
    /// Hashtags and keywords of the page, without their signs, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// What the outlet says about the piece, its writer, its series or where to find help. Their
    /// ranges are removed ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Passage>,
    /// Similarity hash of the body, 16 hexadecimal digits: near-equal articles differ in few bits.
    pub fingerprint: String,
}

/// What sort of text an article is.
///
/// ```
/// use gisa::{Extractor, record::Kind};
///
/// let article = Extractor::default().clean("[속보] 정부, 추경안 의결\n");
/// assert_eq!(article.kind, Kind::Flash);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// A news story in paragraphs.
    #[default]
    Article,
    /// A headline alone (속보).
    Flash,
    /// Pictures with captions.
    Photo,
    /// A broadcast script with speaker turns.
    Transcript,
    /// Several short items, or a list of names or figures.
    List,
    /// A column, an editorial.
    Opinion,
    /// Appointments, obituaries, corrections and other announcements.
    Notice,
}

/// Words with their place: a title, a subtitle.
///
/// ```
/// let text = "해수부, 신항 착공\n\n해양수산부는 27일 신항을 착공했다.\n공사는 3년 걸린다.\n";
/// let title = gisa::Extractor::default().clean(text).title.unwrap();
/// assert_eq!((&*title.text, &text[title.span.range()]), ("해수부, 신항 착공", "해수부, 신항 착공"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Passage {
    /// The words, exactly as they stand in the text.
    pub text: String,
    /// Where they stand, in bytes of the text.
    pub span: Span,
}

/// A paragraph of the body.
///
/// ```
/// let text = "정부는 27일\n회의를 열었다.\n";
/// let paragraph = &gisa::Extractor::default().clean(text).paragraphs[0];
/// let pieces: Vec<&str> = paragraph.pieces.iter().map(|piece| &text[piece.range()]).collect();
/// assert_eq!(paragraph.text, pieces.join(" "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Paragraph {
    /// The slices of `pieces`, joined by a space, or by nothing where only the sign of an escape
    /// stands between them: `\` before a quotation mark, the first of two such marks.
    pub text: String,
    /// From the first piece to the last, in bytes of the text.
    pub span: Span,
    /// The stretches of the text that make up the paragraph, in order.
    pub pieces: Vec<Span>,
}

/// Place and agency at the head of a wire story: `(서울=연합뉴스)`.
///
/// ```
/// let text = "(세종=연합뉴스) 홍길동 기자 = 정부는 27일 회의를 열었다.\n";
/// let dateline = gisa::Extractor::default().clean(text).dateline.unwrap();
/// assert_eq!((&*dateline.place, dateline.agency.as_deref()), ("세종", Some("연합뉴스")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dateline {
    /// Where the story was filed, as printed.
    pub place: String,
    /// The agency that filed it.
    pub agency: Option<String>,
    /// Where the dateline stands, in bytes of the text.
    pub span: Span,
}

/// A writer of the article.
///
/// ```
/// let text = "정부는 27일 회의를 열었다.\n홍길동 기자 hong@example.com\n";
/// let byline = &gisa::Extractor::default().clean(text).bylines[0];
/// assert_eq!((&*byline.name, byline.role.as_deref()), ("홍길동", Some("기자")));
/// assert_eq!(byline.email.as_deref(), Some("hong@example.com"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Byline {
    /// The name; empty where only an address stands.
    pub name: String,
    /// 기자, 특파원, 앵커 ….
    pub role: Option<String>,
    /// The address, without blanks.
    pub email: Option<String>,
    /// Where the byline stands, in bytes of the text.
    pub span: Span,
}

/// Words below or beside a picture.
///
/// ```
/// let text = "세종청사에서 열린 회의 [해양수산부 제공]\n정부는 27일 회의를 열었다.\n";
/// let caption = &gisa::Extractor::default().clean(text).captions[0];
/// assert_eq!(caption.credit.as_deref(), Some("해양수산부"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Caption {
    /// The words, exactly as they stand in the text.
    pub text: String,
    /// Who took or gave the picture.
    pub credit: Option<String>,
    /// Where the caption stands, in bytes of the text.
    pub span: Span,
}
