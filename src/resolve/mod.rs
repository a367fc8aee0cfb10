//! Mentions → entities: aliases, people, calendar.

mod calendar;
mod index;
mod organizations;
mod people;
mod places;
mod projects;
mod quotes;

use jiff::civil::Date as Day;

use crate::{
    Span,
    lexicon::Lexicon,
    recognize::Mentions,
    record::{Amount, Date, Location, Mention, Official, Organization, Project, Quantity, Quote},
    source::Source,
};

/// The entities of a record, before they are tied together.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    pub(crate) amounts: Vec<Amount>,
    pub(crate) dates: Vec<Date>,
    pub(crate) organizations: Vec<Organization>,
    pub(crate) locations: Vec<Location>,
    pub(crate) officials: Vec<Official>,
    pub(crate) projects: Vec<Project>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) quantities: Vec<Quantity>,
}

/// What every resolver may look at beside its mentions.
pub(crate) struct Context<'a> {
    pub(crate) source: &'a Source<'a>,
    pub(crate) lexicon: &'a Lexicon,
    /// The day from which relative dates count and by which names are chosen.
    pub(crate) published: Option<Day>,
}

impl Context<'_> {
    /// The words at `span` as evidence that `rule` found.
    fn mention(&self, span: Span, rule: &'static str) -> Mention {
        Mention { text: self.source.slice(span).to_owned(), span, rule: rule.into() }
    }
}

pub(crate) fn resolve(
    mentions: Mentions,
    source: &Source<'_>,
    lexicon: &Lexicon,
    published: Option<Day>,
) -> Entities {
    let context = Context { source, lexicon, published };
    let choice = organizations::Choice::new(&mentions.organizations, &context);
    let organizations = organizations::resolve(&mentions.organizations, &choice, &context);
    let locations = places::resolve(&mentions.locations, &context);
    let officials =
        people::resolve(&mentions.officials, &organizations, &locations, &choice, &context);
    Entities {
        amounts: mentions.amounts,
        quantities: mentions.quantities,
        dates: calendar::resolve(&mentions.dates, &context),
        locations,
        projects: projects::resolve(&mentions.projects, &context),
        quotes: quotes::resolve(&mentions.quotes, &officials, &organizations, &context),
        organizations,
        officials,
    }
}
