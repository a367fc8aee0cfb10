//! Short forms → persons: 김 차관보 is 김용래.

mod person;
mod sector;

use self::person::Person;
use super::Context;
use crate::{
    lexicon::Names,
    recognize::{Bearer, OfficialMention},
    record::{Official, Organization},
};

/// Every mention under the person or office it is of, in the order of their first mention.
pub(super) fn resolve(
    mentions: &[OfficialMention],
    organizations: &[Organization],
    context: &Context<'_>,
) -> Vec<Official> {
    let names = &context.lexicon.names;
    let mut people = People { text: context.source.text(), names, people: Vec::new() };
    let mut order: Vec<usize> = (0..mentions.len()).collect();
    order.sort_by_key(|&number| (rank(&mentions[number], people.text), number));
    for number in order {
        people.add(number, mentions);
    }
    let mut people = people.people;
    people.sort_by_key(|person| person.mentions.iter().min().copied());
    people.iter().map(|person| person.official(mentions, organizations, context)).collect()
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
    people: Vec<Person>,
}

impl People<'_> {
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
            None => self.people.extend(Person::new(number, mention, self.text, self.names)),
        }
    }

    /// O11: the same name, or the surname of a foreign one with the same title.
    fn named(&self, name: &str, mention: &OfficialMention) -> Option<usize> {
        let same = self.people.iter().position(|person| person.is_called(name));
        same.or_else(|| {
            let heads = |person: &&Person| person.bears(mention, self.text);
            let mut bearers = self.people.iter().filter(|person| person.has_part(name));
            let only = bearers.clone().count() == 1;
            let bearer = bearers.clone().find(heads).or(bearers.next().filter(|_| only))?;
            self.people.iter().position(|person| std::ptr::eq(person, bearer))
        })
    }

    /// O12: the surname and the title; of several the one with the very title, else none.
    fn by_surname(&self, surname: &str, mention: &OfficialMention) -> Option<usize> {
        let of_name = |person: &&Person| person.has_surname(surname);
        self.only(|person| of_name(&person) && person.title_is(mention, self.text))
            .or_else(|| self.only(|person| of_name(&person) && person.bears(mention, self.text)))
            .or_else(|| {
                self.only(|person| of_name(&person) && person.may_also_be(mention, self.text))
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

    fn only(&self, test: impl Fn(&Person) -> bool) -> Option<usize> {
        let mut found = (0..self.people.len()).filter(|&number| test(&self.people[number]));
        found.next().filter(|_| found.next().is_none())
    }
}
