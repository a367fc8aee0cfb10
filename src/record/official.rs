use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Mention;

/// A person with a title, or an office that acts without a name.
///
/// ```
/// let record = gisa::Extractor::default().extract("로만 스클랴르 신임 카자흐스탄 부총리를 만났다.");
/// let official = &record.officials[0];
/// assert_eq!(official.name.as_deref(), Some("로만 스클랴르"));
/// assert_eq!((&*official.title, official.status.as_deref()), ("부총리", Some("신임")));
/// assert_eq!((official.country.as_deref(), official.sector.as_str()), (Some("KZ"), "public"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Official {
    /// The person; `None` where only the office is named.
    pub name: Option<String>,
    /// The title without the organisation: 통상차관보.
    pub title: String,
    /// 신임, 전, 현, 내정자, 권한대행 ….
    pub status: Option<String>,
    /// The canonical name of the body the office belongs to.
    pub organization: Option<String>,
    /// ISO 3166-1 alpha-2 code of the country the office belongs to.
    pub country: Option<Cow<'static, str>>,
    /// Whether the office is a public one.
    pub sector: Sector,
    /// Where the person or office is named, in text order.
    pub mentions: Vec<Mention>,
}

/// The world an office belongs to.
///
/// ```
/// use gisa::{Extractor, record::Sector};
///
/// let record = Extractor::default().extract("해양수산부 김용래 차관과 현대자동차 이도현 사장이 만났다.");
/// let sectors: Vec<Sector> = record.officials.iter().map(|it| it.sector).collect();
/// assert_eq!(sectors, [Sector::Public, Sector::Business]);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Sector {
    /// Government, parliament, courts, forces, police, central bank, public agencies,
    /// international bodies, parties.
    Public,
    /// Companies and trade bodies.
    Business,
    /// Professors, physicians, analysts and all others.
    #[default]
    Other,
}
