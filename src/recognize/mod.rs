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
mod quantity;
mod quote;
mod reading;
mod starts;

use std::cell::RefCell;

pub(crate) use self::{
    date::{DateMention, Part, Point, Ref, Tense},
    location::{Named, PlaceMention},
    official::{Bearer, Body, OfficialMention},
    organization::OrganizationMention,
    project::{ProjectMention, in_order, name_words},
    quote::QuoteMention,
    reading::{Reading, Role, Unit},
};
use crate::{
    Parts,
    clean::Cleaned,
    lexicon::{Hit, Lexicon},
    record::{Amount, Quantity},
    rejected::Refusal,
    source::Source,
};

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
    pub(crate) quantities: Vec<Quantity>,
    /// What the lexicon has found in the article.
    pub(crate) hits: Vec<Hit>,
}

/// Recognises what `parts` need; each recogniser may look at what those before it found.
pub(crate) fn recognize(
    source: &Source<'_>,
    cleaned: &Cleaned,
    lexicon: &Lexicon,
    parts: Parts,
) -> Mentions {
    if parts == Parts::NONE {
        return Mentions::default();
    }
    let reading = Reading::new(source, &cleaned.article, lexicon, parts);
    let found = all(&reading, parts);
    Mentions { hits: reading.hits, ..found }
}

/// The candidates that were refused, in the order in which that happened.
pub(crate) fn refused(
    source: &Source<'_>,
    cleaned: &Cleaned,
    lexicon: &Lexicon,
    parts: Parts,
) -> Vec<Refusal> {
    let mut reading = Reading::new(source, &cleaned.article, lexicon, parts);
    reading.refused = Some(RefCell::default());
    all(&reading, parts);
    reading.refused.map(RefCell::into_inner).unwrap_or_default()
}

fn all(reading: &Reading<'_>, parts: Parts) -> Mentions {
    let mut found = Mentions::default();
    let needed = parts.needed();
    if needed.amounts {
        found.amounts = amount::recognize(reading);
    }
    if needed.dates {
        found.dates = date::recognize(reading);
    }
    if needed.quantities {
        found.quantities = quantity::recognize(reading, &found);
    }
    if needed.organizations {
        found.organizations = organization::recognize(reading);
    }
    if needed.locations {
        found.locations = location::recognize(reading, &found);
    }
    if needed.officials {
        found.officials = official::recognize(reading, &found);
    }
    if needed.projects {
        found.projects = project::recognize(reading, &found);
    }
    if needed.quotes {
        found.quotes = quote::recognize(reading, &found);
    }
    if !needed.officials && !parts.organizations {
        // They have told which places are none.
        found.organizations.clear();
    }
    overlap::settle(reading, &mut found);
    found
}
