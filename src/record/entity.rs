//! A name for each thing in a record, whichever list it stands in.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Link, LinkKind, Record};

/// One thing that a record speaks of: which list it stands in, and where.
///
/// ```
/// use gisa::{Extractor, record::{Entity, EntityKind}};
///
/// let record = Extractor::default().extract("정부는 총 2억달러를 지원한다.");
/// let first = Entity::new(EntityKind::Amount, 0);
/// assert_eq!(record.name_of(first), Some("2억달러"));
/// assert_eq!(first.to_string(), "amount 0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Entity {
    /// Which list of the record it stands in.
    pub kind: EntityKind,
    /// Index into that list.
    pub index: usize,
}

impl Entity {
    /// The thing at `index` of the list of `kind`.
    ///
    /// ```
    /// use gisa::record::{Entity, EntityKind};
    ///
    /// let third = Entity::new(EntityKind::Location, 2);
    /// assert_eq!((third.kind, third.index), (EntityKind::Location, 2));
    /// ```
    #[must_use]
    pub const fn new(kind: EntityKind, index: usize) -> Entity {
        Entity { kind, index }
    }
}

impl fmt::Display for Entity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.index)
    }
}

/// The lists of a record that hold what is found in the text.
///
/// ```
/// use gisa::record::EntityKind;
///
/// let names: Vec<String> = EntityKind::ALL.iter().map(ToString::to_string).collect();
/// assert_eq!(names[..3], ["official", "organization", "location"]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum EntityKind {
    /// [`Record::officials`].
    Official,
    /// [`Record::organizations`].
    Organization,
    /// [`Record::locations`].
    Location,
    /// [`Record::amounts`].
    Amount,
    /// [`Record::projects`].
    Project,
    /// [`Record::dates`].
    Date,
    /// [`Record::quotes`].
    Quote,
    /// [`Record::quantities`].
    Quantity,
}

impl EntityKind {
    /// Every kind, in the order in which people look for them.
    ///
    /// ```
    /// use gisa::{Extractor, record::EntityKind};
    ///
    /// let record = Extractor::default().extract("서울시는 2억원을 낸다.");
    /// let counts: Vec<String> = EntityKind::ALL
    ///     .iter()
    ///     .filter(|&&kind| record.count_of(kind) > 0)
    ///     .map(|&kind| format!("{kind}: {}", record.count_of(kind)))
    ///     .collect();
    /// assert_eq!(counts, ["location: 1", "amount: 1"]);
    /// ```
    pub const ALL: [EntityKind; 8] = [
        EntityKind::Official,
        EntityKind::Organization,
        EntityKind::Location,
        EntityKind::Amount,
        EntityKind::Project,
        EntityKind::Date,
        EntityKind::Quote,
        EntityKind::Quantity,
    ];
}

impl LinkKind {
    /// The lists that [`Link::from`] and [`Link::to`] index.
    ///
    /// ```
    /// use gisa::record::{EntityKind, LinkKind};
    ///
    /// let ends = LinkKind::ProjectAmount.ends();
    /// assert_eq!(ends, (EntityKind::Project, EntityKind::Amount));
    /// ```
    #[must_use]
    pub const fn ends(self) -> (EntityKind, EntityKind) {
        use EntityKind::{Amount, Date, Location, Official, Organization, Project, Quote};
        match self {
            LinkKind::ProjectAmount => (Project, Amount),
            LinkKind::ProjectLocation => (Project, Location),
            LinkKind::ProjectDate => (Project, Date),
            LinkKind::ProjectOrganization => (Project, Organization),
            LinkKind::OfficialOrganization => (Official, Organization),
            LinkKind::OfficialStatement => (Official, Quote),
            LinkKind::OfficialMeeting => (Official, Official),
            LinkKind::AmountConversion => (Amount, Amount),
        }
    }
}

impl Link {
    /// The two things that it ties.
    ///
    /// ```
    /// let text = "파블로다르 합금철 플랜트(2억달러)를 짓는다.";
    /// let record = gisa::Extractor::default().extract(text);
    /// let (project, amount) = record.links[0].ends();
    /// assert_eq!(record.name_of(amount), Some("2억달러"));
    /// assert!(record.name_of(project).is_some_and(|name| name.ends_with("플랜트")));
    /// ```
    #[must_use]
    pub const fn ends(&self) -> (Entity, Entity) {
        let (from, to) = self.kind.ends();
        (Entity::new(from, self.from), Entity::new(to, self.to))
    }
}

impl Record {
    /// What `entity` is called: its canonical name, the title of an office without a name, or else
    /// its words in the text. `None` where the record has no such entity.
    ///
    /// ```
    /// use gisa::{Extractor, record::{Entity, EntityKind}};
    ///
    /// let record = Extractor::default().extract("해수부는 27일 회의를 열었다.");
    /// let ministry = Entity::new(EntityKind::Organization, 0);
    /// assert_eq!(record.name_of(ministry), Some("해양수산부"));
    /// assert_eq!(record.name_of(Entity::new(EntityKind::Quote, 7)), None);
    /// ```
    #[must_use]
    pub fn name_of(&self, entity: Entity) -> Option<&str> {
        let at = entity.index;
        match entity.kind {
            EntityKind::Official => {
                self.officials.get(at).map(|x| x.name.as_deref().unwrap_or(&x.title))
            }
            EntityKind::Organization => self.organizations.get(at).map(|x| &*x.name),
            EntityKind::Location => self.locations.get(at).map(|x| &*x.name),
            EntityKind::Amount => self.amounts.get(at).map(|x| &*x.text),
            EntityKind::Project => self.projects.get(at).map(|x| &*x.name),
            EntityKind::Date => self.dates.get(at).map(|x| &*x.text),
            EntityKind::Quote => self.quotes.get(at).map(|x| &*x.text),
            EntityKind::Quantity => self.quantities.get(at).map(|x| &*x.text),
        }
    }
}
