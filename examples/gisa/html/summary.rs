//! What the overview of a batch needs of one article.

use gisa::{
    Decimal, Record,
    record::{EntityKind, LinkKind},
};

pub(crate) struct Summary {
    pub(crate) title: String,
    pub(crate) outlet: Option<String>,
    /// Day alone.
    pub(crate) published: Option<String>,
    /// Bytes of the article among those of the text.
    pub(crate) kept: (usize, usize),
    /// How many of each kind, in the order of [`EntityKind::ALL`].
    pub(crate) counts: [usize; EntityKind::ALL.len()],
    /// Names and how often each is named.
    pub(crate) officials: Vec<(String, usize)>,
    pub(crate) organizations: Vec<(String, usize)>,
    pub(crate) locations: Vec<(String, usize)>,
    /// The currency of each amount, where it has one.
    pub(crate) currencies: Vec<String>,
    pub(crate) projects: Vec<Sized>,
}

/// A project and the largest amount that is tied to it.
#[derive(Clone)]
pub(crate) struct Sized {
    pub(crate) name: String,
    pub(crate) value: Decimal,
    pub(crate) currency: String,
}

impl Summary {
    pub(crate) fn of(record: &Record, text: &str) -> Summary {
        let article = &record.article;
        let removed: usize = record.removed.iter().map(|removed| removed.span.len()).sum();
        let title = article.title.as_ref().map_or(&record.id, |title| &title.text);
        Summary {
            title: title.clone(),
            outlet: article.outlet.clone().or_else(|| article.agency.clone()),
            published: article.published.as_ref().map(|day| day.chars().take(10).collect()),
            kept: (text.len().saturating_sub(removed), text.len()),
            counts: EntityKind::ALL.map(|kind| record.count_of(kind)),
            officials: officials(record),
            organizations: named(record.organizations.iter().map(|x| (&x.name, &x.mentions))),
            locations: named(record.locations.iter().map(|x| (&x.name, &x.mentions))),
            currencies: record
                .amounts
                .iter()
                .filter_map(|amount| amount.currency.clone())
                .collect(),
            projects: projects(record),
        }
    }

    /// Everything by which the article can be found, a line each.
    pub(crate) fn names(&self) -> String {
        let names = [&self.officials, &self.organizations, &self.locations];
        let names = names.into_iter().flatten().map(|x| x.0.as_str());
        let projects = self.projects.iter().map(|x| x.name.as_str());
        let mut all = vec![self.title.as_str(), self.outlet.as_deref().unwrap_or_default()];
        all.extend(names.chain(projects));
        all.extend(self.currencies.iter().map(String::as_str));
        all.join("\n")
    }
}

fn named<'r, M: 'r>(all: impl Iterator<Item = (&'r String, &'r Vec<M>)>) -> Vec<(String, usize)> {
    all.map(|(name, mentions)| (name.clone(), mentions.len())).collect()
}

/// Persons by name and title: offices that act without a name are not told apart across articles.
fn officials(record: &Record) -> Vec<(String, usize)> {
    let with_name = |x: &gisa::record::Official| {
        let name = x.name.as_ref()?;
        Some((format!("{name} {}", x.title), x.mentions.len()))
    };
    record.officials.iter().filter_map(with_name).collect()
}

fn projects(record: &Record) -> Vec<Sized> {
    let mut sized: Vec<Sized> = Vec::new();
    for link in record.links.iter().filter(|link| link.kind == LinkKind::ProjectAmount) {
        let (name, amount) = (&record.projects[link.from].name, &record.amounts[link.to]);
        let (Some(value), Some(currency)) = (amount.value, amount.currency.clone()) else {
            continue;
        };
        match sized.iter_mut().find(|other| &other.name == name) {
            Some(other) if other.value >= value => {}
            Some(other) => (other.value, other.currency) = (value, currency),
            None => sized.push(Sized { name: name.clone(), value, currency }),
        }
    }
    sized
}
