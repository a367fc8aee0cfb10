use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Mention;

/// A place, under its canonical Korean name.
///
/// ```
/// let record = gisa::Extractor::default().extract("카자흐스탄의 알마티에서 만났다. 카자흐 대표단이 초청했다.");
/// let place = &record.locations[0];
/// assert_eq!((&*place.name, place.kind.as_str()), ("카자흐스탄", "country"));
/// assert_eq!((place.code.as_deref(), place.mentions.len()), (Some("KZ"), 2));
/// assert_eq!(record.locations[1].country.as_deref(), Some("KZ"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Location {
    /// The canonical Korean name: 카자흐스탄 for 카자흐.
    pub name: String,
    /// What sort of place it is.
    pub kind: LocationKind,
    /// ISO 3166-1 alpha-2 code of the country it lies in.
    pub country: Option<Cow<'static, str>>,
    /// ISO 3166-1 or 3166-2 code, or Korean legal-district code of ten digits.
    pub code: Option<Cow<'static, str>>,
    /// Where it is named, in text order.
    pub mentions: Vec<Mention>,
}

/// What sort of place a location is.
///
/// ```
/// use gisa::{Extractor, record::LocationKind};
///
/// let places = Extractor::default().extract("카자흐스탄의 알마티에서 만났다.").locations;
/// assert_eq!([places[0].kind, places[1].kind], [LocationKind::Country, LocationKind::City]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LocationKind {
    /// A state or a territory with a code of its own.
    Country,
    /// 도, 특별시, 광역시; a state, province or prefecture abroad.
    Province,
    /// A city or county.
    City,
    /// A district of a city.
    District,
    /// 읍, 면, 동, 리; a quarter or a village.
    Town,
    /// An airport, a harbour, a station, a site, a building.
    Facility,
    /// A sea, a river, a mountain, an island.
    Natural,
    /// A part of the world that is no continent: 중앙아시아, 수도권.
    Region,
    /// A continent.
    Continent,
}
