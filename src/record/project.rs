use serde::{Deserialize, Serialize};

use super::Mention;

/// A named project, programme, plan, plant, work, agreement, bill or fund.
///
/// ```
/// let record = gisa::Extractor::default().extract("파블로다르 합금철 플랜트(2억달러)를 짓는다.");
/// let project = &record.projects[0];
/// assert_eq!((&*project.name, project.kind.as_str()), ("파블로다르 합금철 플랜트", "plant"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Project {
    /// The name, as it stands in the text.
    pub name: String,
    /// What sort of undertaking it is.
    pub kind: ProjectKind,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// What sort of undertaking a project is.
///
/// ```
/// use gisa::{Extractor, record::ProjectKind};
///
/// let record = Extractor::default().extract("알마티 순환도로 건설 사업(7억달러)을 시작했다.");
/// assert_eq!(record.projects[0].kind, ProjectKind::Infrastructure);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ProjectKind {
    /// A plant, a factory, a power station.
    Plant,
    /// Roads, railways, airports, harbours, bridges.
    Infrastructure,
    /// A town, an estate, a complex.
    Development,
    /// A programme of work or support.
    Programme,
    /// A policy, plan or strategy.
    Policy,
    /// An agreement or a treaty.
    Agreement,
    /// A law or a bill.
    Bill,
    /// A fund.
    Fund,
    /// A meeting, fair or tournament.
    Event,
    /// A project of no sort above.
    #[default]
    Other,
}
