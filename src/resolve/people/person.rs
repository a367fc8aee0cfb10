//! One person or office with what its mentions told.

use super::{
    super::{Context, organizations::Choice},
    nearby::Nearby,
    sector,
};
use crate::{
    Span,
    lexicon::{Class, Names, Text},
    recognize::{Bearer, Body, OfficialMention},
    record::{Official, Organization},
};

/// A person or office.
#[derive(Debug)]
pub(super) struct Person<'t> {
    /// `None` for an office without a name.
    pub(super) name: Option<&'t str>,
    titles: Vec<&'t str>,
    /// The ranks that the titles end in.
    heads: Vec<&'t str>,
    status: Option<&'t str>,
    body: Option<Body>,
    pub(super) class: Class,
    /// Numbers of the mentions.
    pub(super) mentions: Vec<usize>,
}

/// What a person is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Role<'p> {
    pub(super) title: &'p str,
    pub(super) class: Class,
}

/// The organisations by their mentions, in text order.
pub(super) struct Owners<'o>(Vec<(Span, &'o Organization)>);

impl<'o> Owners<'o> {
    pub(super) fn new(organizations: &'o [Organization]) -> Owners<'o> {
        let spans = |body: &'o Organization| body.mentions.iter().map(move |x| (x.span, body));
        let mut owners: Vec<_> = organizations.iter().flat_map(spans).collect();
        owners.sort_unstable_by_key(|&(span, _)| span);
        Owners(owners)
    }

    fn at(&self, span: Span) -> Option<&'o Organization> {
        let found = self.0.binary_search_by_key(&span, |&(span, _)| span).ok()?;
        Some(self.0[found].1)
    }
}

impl<'t> Person<'t> {
    /// `None` where a surname is more likely another word.
    pub(super) fn new(
        number: usize,
        mention: &OfficialMention,
        text: &'t str,
        names: &'t Names,
    ) -> Option<Person<'t>> {
        let name = match mention.bearer {
            Bearer::Name(span) => Some(&text[span.range()]),
            Bearer::Surname(_) if !mention.sure => return None,
            Bearer::Surname(span) => Some(names.hangul(&text[span.range()])),
            _ => None,
        };
        let mut person = Person {
            name,
            titles: Vec::new(),
            heads: Vec::new(),
            status: None,
            body: None,
            class: mention.class,
            mentions: Vec::new(),
        };
        person.take(number, mention, text);
        Some(person)
    }

    /// O14: what an earlier mention told stays; a later one fills gaps.
    pub(super) fn take(&mut self, number: usize, mention: &OfficialMention, text: &'t str) {
        for title in [Some(mention.title), mention.also].into_iter().flatten() {
            let title = &text[title.range()];
            if !self.titles.contains(&title) {
                self.titles.push(title);
            }
        }
        let head = &text[mention.head.range()];
        if !self.heads.contains(&head) {
            self.heads.push(head);
        }
        if self.status.is_none() && self.body.is_none() {
            self.status = mention.status.map(|span| &text[span.range()]);
        }
        let better =
            self.body.as_ref().is_none_or(|body| body.span.is_none() && body.country.is_none());
        if better && mention.body.is_some() {
            self.body.clone_from(&mention.body);
        }
        self.mentions.push(number);
    }

    /// The office as far as it tells which bodies have it.
    pub(super) fn role(&self) -> Role<'t> {
        Role { title: self.titles[0], class: self.class }
    }

    /// G10: the body that bears a form on the article's date.
    pub(super) fn date(&mut self, choice: &Choice<'_>) {
        if let Some(body) = self.body.as_mut().filter(|body| !body.rows.is_empty()) {
            let row = choice.named(&body.rows);
            body.name = row.name.clone();
            body.kind = Some(row.kind);
            body.country = row.country.clone();
        }
    }

    /// O18: takes the body of an office that names none from what stands before it; a foreigner's
    /// is not to be had so.
    pub(super) fn complete(
        &mut self,
        nearby: &Nearby<'_>,
        mentions: &[OfficialMention],
        names: &Names,
    ) {
        let korean = self.name.is_some_and(|name| {
            names.is_surname(name) || names.korean(name).is_some() && !name.contains(' ')
        });
        let first = self.mentions.iter().map(|&number| mentions[number].span.start()).min();
        if let Some(at) = first.filter(|_| korean && self.body.is_none()) {
            self.body = nearby.body(self, at);
        }
    }

    /// G10: a province that the title cuts short bears the name of the article's date.
    pub(super) fn rename(&mut self, nearby: &Nearby<'_>, mentions: &[OfficialMention], text: &str) {
        let Some(body) = self.body.as_mut() else { return };
        let spans = self.mentions.iter().map(|&number| mentions[number].span);
        let told = |span: &Span| !text[span.range()].contains(&*body.name);
        if self.class != Class::Local || !body.name.ends_with('도') {
            return;
        }
        let name = spans.filter(told).find_map(|span| nearby.division(span, &body.name));
        if let Some(name) = name {
            body.name = name.to_owned().into();
        }
    }

    /// Whether `part` is a word of a foreign name: 트럼프 of 도널드 트럼프.
    pub(super) fn has_part(&self, part: &str) -> bool {
        let name = self.name.unwrap_or_default();
        name.contains(' ') && name.split(' ').any(|word| word == part) && !part.contains(' ')
    }

    pub(super) fn has_surname(&self, surname: &str) -> bool {
        let name = self.name.unwrap_or_default();
        !name.contains(' ') && name.starts_with(surname)
    }

    /// Whether the title is the very same.
    pub(super) fn title_is(&self, mention: &OfficialMention, text: &str) -> bool {
        self.titles.contains(&&text[mention.title.range()])
    }

    /// Whether one of the titles ends in the same rank: 통상차관보 and 차관보.
    pub(super) fn bears(&self, mention: &OfficialMention, text: &str) -> bool {
        let told = &text[mention.title.range()];
        self.titles
            .iter()
            .filter_map(|title| title.strip_suffix(told))
            .any(|rest| !["부", "총괄", "명예"].iter().any(|rank| rest.trim_end().ends_with(rank)))
    }

    /// Whether the rank is another one in the same world: 후보 and 의원, not 총괄회장 and 회장.
    pub(super) fn may_also_be(&self, mention: &OfficialMention, text: &str) -> bool {
        let head = &text[mention.head.range()];
        let moves = matches!(
            self.class,
            Class::State | Class::Cabinet | Class::Government | Class::Legislature | Class::Party
        );
        moves
            && self.class == mention.class
            && !self.heads.iter().any(|own| own.ends_with(head) || head.ends_with(own))
    }

    pub(super) fn same_body(&self, mention: &OfficialMention) -> bool {
        let (own, other) = (self.body.as_ref(), mention.body.as_ref());
        own.map(|body| &body.name) == other.map(|body| &body.name)
    }

    pub(super) fn official(
        &self,
        mentions: &[OfficialMention],
        owners: &Owners<'_>,
        context: &Context<'_>,
    ) -> Official {
        let organization = self.organization(owners);
        let mut mentions: Vec<&OfficialMention> =
            self.mentions.iter().map(|&number| &mentions[number]).collect();
        mentions.sort_by_key(|mention| mention.span.start());
        Official {
            name: self.name.map(str::to_owned),
            title: self.titles[0].to_owned(),
            status: self.status.map(str::to_owned),
            country: self.country(organization),
            sector: sector::of(self.class, self.titles[0], self.body.as_ref()),
            organization: organization.map(|found| found.name.clone()).or_else(|| self.body_name()),
            mentions: mentions
                .iter()
                .map(|mention| context.mention(mention.span, mention.rule))
                .collect(),
        }
    }

    fn organization<'o>(&self, owners: &Owners<'o>) -> Option<&'o Organization> {
        owners.at(self.body.as_ref()?.span?)
    }

    fn body_name(&self) -> Option<String> {
        let told = self.body.as_ref().map(|body| body.name.to_string());
        told.or_else(|| (self.sits_in_assembly()).then(|| "국회".to_owned()))
    }

    fn sits_in_assembly(&self) -> bool {
        matches!(self.titles[0], "의원" | "국회의원" | "국회의장" | "국회부의장")
            && self.is_korean()
    }

    fn is_korean(&self) -> bool {
        self.name.is_some_and(|name| (2..=4).contains(&name.chars().count()) && !name.contains(' '))
    }

    fn country(&self, organization: Option<&Organization>) -> Option<Text> {
        let told = organization.and_then(|found| found.country.clone());
        told.or_else(|| self.body.as_ref().and_then(|body| body.country.clone()))
            .or_else(|| self.sits_in_assembly().then_some(Text::Borrowed("KR")))
    }
}

/// The letters of a name: JD 밴스 is J D 밴스.
pub(super) fn squeezed(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, ' ' | '.' | '·')).collect()
}
