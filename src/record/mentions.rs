//! Everything that a record names, and all mentions of it in one row.

use std::cmp::Reverse;

use super::{Entity, EntityKind, Mention, Record};
use crate::Span;

/// A place in the text where something of the record is named.
///
/// ```
/// let record = gisa::Extractor::default().extract("총 2억달러를 쓴다.");
/// let mention = record.mentions().next().unwrap();
/// assert_eq!((mention.text, mention.span.to_string()), ("2억달러", "4..14".to_owned()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MentionRef<'r> {
    /// What is named.
    pub entity: Entity,
    /// The words, exactly as they stand in the text.
    pub text: &'r str,
    /// Where they stand, in bytes of the text.
    pub span: Span,
    /// The rule that read them (DESIGN.md lists all rules).
    pub rule: &'r str,
}

impl Record {
    /// All mentions of everything, in text order; of two that begin together, the longer first. They are
    /// gathered and sorted at each call.
    ///
    /// ```
    /// let record = gisa::Extractor::default().extract("산업부 김용래 차관보는 2억달러를 썼다.");
    /// let row: Vec<String> =
    ///     record.mentions().map(|it| format!("{}: {}", it.entity.kind, it.text)).collect();
    /// assert_eq!(row, ["official: 산업부 김용래 차관보", "organization: 산업부", "amount: 2억달러"]);
    /// ```
    pub fn mentions(&self) -> impl Iterator<Item = MentionRef<'_>> {
        let all = self.entities().flat_map(|entity| self.mentions_of(entity));
        let mut all: Vec<MentionRef<'_>> = all.collect();
        all.sort_by_key(|it| (it.span.start(), Reverse(it.span.end()), it.entity));
        all.into_iter()
    }

    /// Where `entity` is named, in text order; nothing where the record has no such entity.
    ///
    /// ```
    /// use gisa::{Extractor, record::{Entity, EntityKind}};
    ///
    /// let record = Extractor::default().extract("산업부는 쉬고, 산업통상자원부는 일한다.");
    /// let ministry = Entity::new(EntityKind::Organization, 0);
    /// let names: Vec<&str> = record.mentions_of(ministry).map(|it| it.text).collect();
    /// assert_eq!(names, ["산업부", "산업통상자원부"]);
    /// ```
    pub fn mentions_of(&self, entity: Entity) -> impl Iterator<Item = MentionRef<'_>> {
        let named = self.named(entity).iter().map(|x| (&x.text, x.span, &*x.rule));
        let all = named.chain(self.printed(entity));
        all.map(move |(text, span, rule)| MentionRef { entity, text, span, rule })
    }

    /// Everything that the record names, one list after the other.
    ///
    /// ```
    /// let record = gisa::Extractor::default().extract("서울시는 총 2억달러를 쓴다.");
    /// assert!(record.entities().any(|it| record.name_of(it) == Some("2억달러")));
    /// ```
    pub fn entities(&self) -> impl Iterator<Item = Entity> {
        let counts = EntityKind::ALL.map(|kind| (kind, self.count_of(kind)));
        let of = |(kind, count)| (0..count).map(move |index| Entity::new(kind, index));
        counts.into_iter().flat_map(of)
    }

    /// How long the list of `kind` is.
    ///
    /// ```
    /// use gisa::{Extractor, record::EntityKind};
    ///
    /// let record = Extractor::default().extract("2억달러와 3억달러");
    /// assert_eq!(record.count_of(EntityKind::Amount), 2);
    /// ```
    #[must_use]
    pub fn count_of(&self, kind: EntityKind) -> usize {
        match kind {
            EntityKind::Official => self.officials.len(),
            EntityKind::Organization => self.organizations.len(),
            EntityKind::Location => self.locations.len(),
            EntityKind::Amount => self.amounts.len(),
            EntityKind::Project => self.projects.len(),
            EntityKind::Date => self.dates.len(),
            EntityKind::Quote => self.quotes.len(),
            EntityKind::Quantity => self.quantities.len(),
        }
    }

    /// The mentions of what may be named more than once.
    fn named(&self, entity: Entity) -> &[Mention] {
        let at = entity.index;
        let mentions = match entity.kind {
            EntityKind::Official => self.officials.get(at).map(|x| &x.mentions),
            EntityKind::Organization => self.organizations.get(at).map(|x| &x.mentions),
            EntityKind::Location => self.locations.get(at).map(|x| &x.mentions),
            EntityKind::Project => self.projects.get(at).map(|x| &x.mentions),
            _ => None,
        };
        mentions.map_or(&[], Vec::as_slice)
    }

    /// What is its own only mention.
    fn printed(&self, entity: Entity) -> Option<(&String, Span, &str)> {
        let at = entity.index;
        match entity.kind {
            EntityKind::Amount => self.amounts.get(at).map(|x| (&x.text, x.span, &*x.rule)),
            EntityKind::Date => self.dates.get(at).map(|x| (&x.text, x.span, &*x.rule)),
            EntityKind::Quote => self.quotes.get(at).map(|x| (&x.text, x.span, &*x.rule)),
            EntityKind::Quantity => self.quantities.get(at).map(|x| (&x.text, x.span, &*x.rule)),
            _ => None,
        }
    }
}
