//! Which parts of a record are wanted, and what must be read for them.

use crate::{
    lexicon::Kinds,
    record::{LinkKind, Record},
};

/// Which parts of a record are wanted.
///
/// ```
/// use gisa::{Extractor, Parts};
///
/// let only_money = Extractor::builder().parts(Parts::NONE.amounts(true)).build()?;
/// let record = only_money.extract("서울시는 2억원을 낸다.");
/// assert_eq!((record.amounts.len(), record.locations.len()), (1, 0));
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "it takes effect in `Builder::parts`"]
pub struct Parts {
    pub(crate) amounts: bool,
    pub(crate) locations: bool,
    pub(crate) officials: bool,
    pub(crate) organizations: bool,
    pub(crate) projects: bool,
    pub(crate) dates: bool,
    pub(crate) quotes: bool,
    pub(crate) quantities: bool,
}

impl Parts {
    /// Every part.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let all = Extractor::builder().parts(Parts::ALL).build()?;
    /// assert_eq!(all.extract("전국 12곳에 짓는다.").quantities.len(), 1);
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const ALL: Parts = Parts {
        amounts: true,
        locations: true,
        officials: true,
        organizations: true,
        projects: true,
        dates: true,
        quotes: true,
        quantities: true,
    };
    /// The article alone.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let none = Extractor::builder().parts(Parts::NONE).build()?;
    /// let record = none.extract("서울시는 2억원을 낸다.");
    /// assert_eq!((record.article.paragraphs.len(), record.entities().count()), (1, 0));
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const NONE: Parts = Parts {
        amounts: false,
        locations: false,
        officials: false,
        organizations: false,
        projects: false,
        dates: false,
        quotes: false,
        quantities: false,
    };

    /// Whether amounts are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.amounts(true)).build()?;
    /// let record = extractor.extract("서울시 홍길동 국장은 27일 한강대교 건설 사업(2억원)을 마친다고 밝혔다.");
    /// assert!(!record.amounts.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn amounts(self, wanted: bool) -> Parts {
        Parts { amounts: wanted, ..self }
    }

    /// Whether locations are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.locations(true)).build()?;
    /// let record = extractor.extract("서울시 홍길동 국장은 27일 한강대교 건설 사업(2억원)을 마친다고 밝혔다.");
    /// assert!(!record.locations.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn locations(self, wanted: bool) -> Parts {
        Parts { locations: wanted, ..self }
    }

    /// Whether officials are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.officials(true)).build()?;
    /// let record = extractor.extract("서울시 홍길동 국장은 27일 한강대교 건설 사업(2억원)을 마친다고 밝혔다.");
    /// assert!(!record.officials.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn officials(self, wanted: bool) -> Parts {
        Parts { officials: wanted, ..self }
    }

    /// Whether organisations are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.organizations(true)).build()?;
    /// let record = extractor.extract("해수부는 27일 회의를 열었다.");
    /// assert!(!record.organizations.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn organizations(self, wanted: bool) -> Parts {
        Parts { organizations: wanted, ..self }
    }

    /// Whether projects are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.projects(true)).build()?;
    /// let record = extractor.extract("서울시 홍길동 국장은 27일 한강대교 건설 사업(2억원)을 마친다고 밝혔다.");
    /// assert!(!record.projects.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn projects(self, wanted: bool) -> Parts {
        Parts { projects: wanted, ..self }
    }

    /// Whether dates are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.dates(true)).build()?;
    /// let record = extractor.extract("서울시 홍길동 국장은 27일 한강대교 건설 사업(2억원)을 마친다고 밝혔다.");
    /// assert!(!record.dates.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn dates(self, wanted: bool) -> Parts {
        Parts { dates: wanted, ..self }
    }

    /// Whether quotes are wanted.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.quotes(true)).build()?;
    /// let record = extractor.extract("서울시 홍길동 국장은 27일 한강대교 건설 사업(2억원)을 마친다고 밝혔다.");
    /// assert!(!record.quotes.is_empty());
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn quotes(self, wanted: bool) -> Parts {
        Parts { quotes: wanted, ..self }
    }

    /// Whether numbers with a unit (12곳, 3.3㎡, 8.3%) are wanted; by default they are not.
    ///
    /// ```
    /// use gisa::{Extractor, Parts};
    ///
    /// let extractor = Extractor::builder().parts(Parts::NONE.quantities(true)).build()?;
    /// let record = extractor.extract("전국 12곳에 1.2GW 규모의 발전소를 짓는다.");
    /// let found: Vec<_> = record.quantities.iter().map(|x| (&*x.text, &*x.measure)).collect();
    /// assert_eq!(found, [("12곳", "{place}"), ("1.2GW", "GW")]);
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub const fn quantities(self, wanted: bool) -> Parts {
        Parts { quantities: wanted, ..self }
    }
}

impl Default for Parts {
    /// Every part but quantities, of which an article holds many.
    fn default() -> Parts {
        Parts::ALL.quantities(false)
    }
}

impl Parts {
    /// The parts that must be recognised for these: a place inside an organisation's name is
    /// known only when organisations are, a speaker only when officials are, and a number that is
    /// no quantity when money and dates are.
    pub(crate) fn needed(self) -> Parts {
        let officials = self.officials || self.projects || self.quotes;
        let locations = self.locations || officials;
        let organizations = self.organizations || locations;
        let amounts = self.amounts || self.projects || self.quantities;
        let dates = self.dates || self.quantities;
        Parts { amounts, dates, officials, locations, organizations, ..self }
    }

    /// The forms of the lexicon that must be looked for in a text; amounts and dates need none.
    pub(crate) fn forms(self) -> Kinds {
        let needed = self.needed();
        match (needed.officials, needed.organizations) {
            (true, _) => Kinds::ALL,
            (false, true) => Kinds::PLACES,
            (false, false) => Kinds::NONE,
        }
    }

    /// Whether numbers must be looked for in a text.
    pub(crate) fn has_numbers(self) -> bool {
        let needed = self.needed();
        needed.amounts || needed.dates
    }

    /// Empties the parts of `record` that are not wanted, and drops what points into them.
    pub(crate) fn keep(self, record: &mut Record) {
        record.links.retain(|link| self.has_link(link.kind));
        for quote in &mut record.quotes {
            quote.speaker = quote.speaker.filter(|_| self.officials);
            quote.organization = quote.organization.filter(|_| self.organizations);
        }
        clear_unless(self.amounts, &mut record.amounts);
        clear_unless(self.locations, &mut record.locations);
        clear_unless(self.officials, &mut record.officials);
        clear_unless(self.organizations, &mut record.organizations);
        clear_unless(self.projects, &mut record.projects);
        clear_unless(self.dates, &mut record.dates);
        clear_unless(self.quotes, &mut record.quotes);
        clear_unless(self.quantities, &mut record.quantities);
    }

    fn has_link(self, kind: LinkKind) -> bool {
        match kind {
            LinkKind::ProjectAmount => self.projects && self.amounts,
            LinkKind::ProjectLocation => self.projects && self.locations,
            LinkKind::ProjectDate => self.projects && self.dates,
            LinkKind::ProjectOrganization => self.projects && self.organizations,
            LinkKind::OfficialOrganization => self.officials && self.organizations,
            LinkKind::OfficialStatement => self.officials && self.quotes,
            LinkKind::OfficialMeeting => self.officials,
            LinkKind::AmountConversion => self.amounts,
        }
    }
}

fn clear_unless<T>(wanted: bool, list: &mut Vec<T>) {
    if !wanted {
        list.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Extractor;

    #[test]
    fn a_part_alone_is_what_it_is_among_all() {
        const TEXTS: &[&str] = &[
            "미국 국무부는 27일 서울 강남경찰서 앞에서 열린 한·미 회담 뒤 부산 해운대구를 찾았다.",
            "美 상무부와 여수시는 인천항에서 카자흐스탄 알마티로 가는 길을 2억달러에 산다.",
            "충남 서산시 대산읍의 한빛병원으로 이송됐다. 범죄인 인도 조약에 따라 방미한다.",
        ];
        let with = |parts| Extractor::builder().parts(parts).build().unwrap();
        let (all, places) = (with(Parts::ALL), with(Parts::NONE.locations(true)));
        let bodies = with(Parts::NONE.organizations(true));
        for text in TEXTS {
            let record = all.extract(text);
            assert!(!record.locations.is_empty());
            assert_eq!(places.extract(text).locations, record.locations, "{text}");
            assert!(places.extract(text).organizations.is_empty());
            assert_eq!(bodies.extract(text).organizations, record.organizations, "{text}");
        }
    }
}
