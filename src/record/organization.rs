use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Mention;

/// An organisation, under its canonical name.
///
/// ```
/// let record = gisa::Extractor::default().extract("해수부는 코트라와 회의를 열었다.");
/// let ministry = &record.organizations[0];
/// assert_eq!((&*ministry.name, ministry.kind.as_str()), ("해양수산부", "ministry"));
/// assert_eq!(ministry.mentions[0].text, "해수부");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Organization {
    /// The canonical name: 산업통상자원부 for 산업부.
    pub name: String,
    /// What sort of body it is.
    pub kind: OrganizationKind,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: Option<Cow<'static, str>>,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// What sort of body an organisation is.
///
/// ```
/// use gisa::{Extractor, record::OrganizationKind};
///
/// let bodies = Extractor::default().extract("해수부와 현대자동차가 손을 잡았다.").organizations;
/// assert_eq!([bodies[0].kind, bodies[1].kind], [OrganizationKind::Ministry, OrganizationKind::Company]);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum OrganizationKind {
    /// A ministry.
    Ministry,
    /// Another body of a central government, a president's office among them.
    Agency,
    /// A government of a province, city or district, and its offices.
    LocalGovernment,
    /// A court.
    Court,
    /// A public prosecutor's office.
    Prosecution,
    /// A police force.
    Police,
    /// An armed force.
    Military,
    /// A parliament, its committees and bodies.
    Parliament,
    /// A political party.
    Party,
    /// A central bank.
    CentralBank,
    /// A corporation or institution owned by the public.
    PublicInstitution,
    /// A company.
    Company,
    /// A university or school.
    School,
    /// A hospital.
    Hospital,
    /// An international body.
    International,
    /// A newspaper, broadcaster or agency.
    Media,
    /// An association, union or civic group.
    Association,
    /// Any other body.
    #[default]
    Other,
}
