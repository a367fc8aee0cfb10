//! Article → mentions: one file for each type, and [`overlap`] for who wins.

mod amount;
mod date;
pub(crate) mod hangul;
mod location;
mod numeral;
mod official;
mod organization;
mod overlap;
mod project;
mod quote;
mod reading;

pub(crate) use self::{
    date::DateMention,
    location::PlaceMention,
    official::OfficialMention,
    organization::OrganizationMention,
    project::ProjectMention,
    quote::QuoteMention,
    reading::{Reading, Role, Unit},
};
use crate::{Parts, clean::Cleaned, lexicon::Lexicon, record::Amount, source::Source};

/// Everything that was recognised, each list in text order.
#[derive(Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) amounts: Vec<Amount>,
    pub(crate) dates: Vec<DateMention>,
    pub(crate) organizations: Vec<OrganizationMention>,
    pub(crate) locations: Vec<PlaceMention>,
    pub(crate) officials: Vec<OfficialMention>,
    pub(crate) projects: Vec<ProjectMention>,
    pub(crate) quotes: Vec<QuoteMention>,
}

pub(crate) fn recognize(
    source: &Source<'_>,
    cleaned: &Cleaned,
    lexicon: &Lexicon,
    _parts: Parts,
) -> Mentions {
    let reading = Reading::new(source, &cleaned.article, lexicon);
    let mut found = Mentions {
        amounts: amount::recognize(&reading),
        dates: date::recognize(&reading),
        organizations: organization::recognize(&reading),
        ..Mentions::default()
    };
    found.locations = location::recognize(&reading, &found);
    found.officials = official::recognize(&reading, &found);
    found.projects = project::recognize(&reading, &found);
    found.quotes = quote::recognize(&reading, &found);
    overlap::settle(&mut found);
    found
}
