//! Short forms → persons: 김 차관보 is 김용래.

mod nearby;
mod person;
mod sector;

use self::{
    nearby::Nearby,
    person::{Owners, Person},
};
use super::{Context, index::Index, organizations::Choice};
use crate::{
    lexicon::Names,
    recognize::{Bearer, OfficialMention},
    record::{Location, Official, Organization},
};

/// How many persons back a short form reaches; more than an article names, so that a hostile text
/// costs no more than linear time.
const REACH: usize = 300;

/// Every mention under the person or office it is of, in the order of their first mention.
pub(super) fn resolve(
    mentions: &[OfficialMention],
    organizations: &[Organization],
    locations: &[Location],
    choice: &Choice<'_>,
    context: &Context<'_>,
) -> Vec<Official> {
    if mentions.is_empty() {
        return Vec::new();
    }
    let names = &context.lexicon.names;
    let mut people =
        People { text: context.source.text(), names, people: Vec::new(), called: Index::default() };
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_cached_key(|&number| (rank(&mentions[number], people.text), number));
    for number in order {
        people.add(number, mentions);
    }
    let mut people = people.people;
    people.sort_by_cached_key(|person| person.mentions.iter().min().copied());
    let nearby = Nearby::new(organizations, locations);
    for person in &mut people {
        person.date(choice);
        person.complete(&nearby, mentions, names);
        person.rename(&nearby, mentions, context.source.text());
    }
    let owners = Owners::new(organizations);
    people.iter().map(|person| person.official(mentions, &owners, context)).collect()
}

/// What is told fully comes first: 도널드 트럼프 before 트럼프, before 김 차관보, before 차관보.
fn rank(mention: &OfficialMention, text: &str) -> u8 {
    match mention.bearer {
        Bearer::Name(name) if text[name.range()].contains(' ') => 0,
        Bearer::Name(_) => 1,
        Bearer::Surname(_) => 2,
        Bearer::Office => 3,
        Bearer::Bare => 4,
    }
}

struct People<'t> {
    text: &'t str,
    names: &'t Names,
    people: Vec<Person<'t>>,
    /// Numbers of persons by their names without blanks.
    called: Index<String>,
}

impl<'t> People<'t> {
    fn add(&mut self, number: usize, mentions: &[OfficialMention]) {
        let mention = &mentions[number];
        let found = match mention.bearer {
            Bearer::Name(name) => self.named(&self.text[name.range()], mention),
            Bearer::Surname(name) => {
                self.by_surname(self.names.hangul(&self.text[name.range()]), mention)
            }
            Bearer::Office => self.by_office(mention),
            Bearer::Bare => match self.by_title(mention) {
                None => return,
                found => found,
            },
        };
        match found {
            Some(person) => self.people[person].take(number, mention, self.text),
            None => self.found(number, mention),
        }
    }

    fn found(&mut self, number: usize, mention: &OfficialMention) {
        let Some(person) = Person::new(number, mention, self.text, self.names) else { return };
        if let Some(name) = person.name {
            let name = person::squeezed(name);
            if self.called.get(&name).is_none() {
                self.called.add(name, self.people.len());
            }
        }
        self.people.push(person);
    }

    /// O11: the same name, or the surname of a foreign one with the same title.
    fn named(&self, name: &str, mention: &OfficialMention) -> Option<usize> {
        if let Some(same) = self.called.get(&person::squeezed(name)) {
            return Some(same);
        }
        let has_part = |person: &Person<'_>| person.has_part(name);
        self.first(|person| has_part(person) && person.bears(mention, self.text))
            .or_else(|| self.only(has_part))
    }

    /// O12: the surname and the title; of several the one with the very title, else none.
    fn by_surname(&self, surname: &str, mention: &OfficialMention) -> Option<usize> {
        let of_name = |person: &&Person<'_>| person.has_surname(surname);
        self.only(|person| of_name(&person) && person.title_is(mention, self.text))
            .or_else(|| self.only(|person| of_name(&person) && person.bears(mention, self.text)))
            .or_else(|| {
                self.only(|person| of_name(&person) && person.may_also_be(mention, self.text))
            })
            .or_else(|| {
                self.only(|person| person.has_part(surname) && person.bears(mention, self.text))
            })
    }

    /// O13: the bearer of the same title of the same body.
    fn by_office(&self, mention: &OfficialMention) -> Option<usize> {
        self.only(|person| person.title_is(mention, self.text) && person.same_body(mention))
    }

    /// O9: the only bearer of the title.
    fn by_title(&self, mention: &OfficialMention) -> Option<usize> {
        self.only(|person| person.bears(mention, self.text))
    }

    fn only(&self, test: impl Fn(&Person<'_>) -> bool) -> Option<usize> {
        let mut found = self.recent().filter(|&number| test(&self.people[number]));
        found.next().filter(|_| found.next().is_none())
    }

    fn first(&self, test: impl Fn(&Person<'_>) -> bool) -> Option<usize> {
        self.recent().find(|&number| test(&self.people[number]))
    }

    /// Numbers of the persons that a short form can mean: all, in any real article.
    fn recent(&self) -> std::ops::Range<usize> {
        self.people.len().saturating_sub(REACH)..self.people.len()
    }
}
