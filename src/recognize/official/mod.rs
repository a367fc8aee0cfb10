//! Persons with a title and offices that act.
//!
//! A title's head (차관보) stands in the lexicon; [`title`] reads the whole title around it,
//! [`words`] tells what stands to its left, [`before`] reads organisation and name out of that,
//! [`after`] what follows, and [`list`] names that share the title.

mod abroad;
mod after;
mod before;
mod body;
mod firm;
mod house;
mod list;
mod name;
mod roster;
mod title;
mod words;

use self::{after::After, before::Before, title::Title, words::Recent};
use super::{Mentions, Reading, Unit};
use crate::{
    Span,
    lexicon::{Class, Kinds, Sense, Text},
    record::{EntityKind, OrganizationKind},
};

/// A person with a title, or an office.
#[derive(Clone, Debug)]
pub(crate) struct OfficialMention {
    pub(crate) span: Span,
    pub(crate) rule: &'static str,
    pub(crate) bearer: Bearer,
    /// The title without the body: 통상차관보.
    pub(crate) title: Span,
    /// The rank that it ends in: 차관보.
    pub(crate) head: Span,
    /// A second title of the same person: … 겸 기획재정부 장관.
    pub(crate) also: Option<Span>,
    /// 신임, 전, 내정자 ….
    pub(crate) status: Option<Span>,
    pub(crate) body: Option<Body>,
    pub(crate) class: Class,
    /// Whether it counts without a person in the article whom it can mean.
    pub(crate) sure: bool,
}

/// Who holds the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bearer {
    /// Nobody is named: the office itself acts.
    Office,
    /// The title stands alone; it is somebody who was named before.
    Bare,
    Surname(Span),
    Name(Span),
}

/// The body that an office belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Body {
    /// Its canonical name as far as the words tell it.
    pub(crate) name: Text,
    pub(crate) kind: Option<OrganizationKind>,
    /// ISO 3166-1 alpha-2 code.
    pub(crate) country: Option<Text>,
    /// Where an organisation stands that was recognised as such.
    pub(crate) span: Option<Span>,
    /// Rows of the organisations that it can be, of which the article's date tells one.
    pub(crate) rows: Vec<u32>,
}

/// Everything that the parts of this recogniser look at.
#[derive(Clone, Copy)]
struct View<'a> {
    reading: &'a Reading<'a>,
    found: &'a Mentions,
    unit: Span,
    words: &'a Recent,
}

impl<'a> View<'a> {
    fn text(&self) -> &'a str {
        self.reading.text
    }

    fn slice(&self, span: Span) -> &'a str {
        self.reading.slice(span)
    }
}

pub(super) fn recognize(reading: &Reading<'_>, found: &Mentions) -> Vec<OfficialMention> {
    let mut mentions = Vec::new();
    for unit in &reading.units {
        let view = View { reading, found, unit: unit.span, words: &Recent::default() };
        read_unit(&view, unit, &mut mentions);
    }
    mentions.sort_by_key(|mention| (mention.span.start(), mention.span.end()));
    mentions
}

fn read_unit(view: &View<'_>, unit: &Unit, mentions: &mut Vec<OfficialMention>) {
    let lexicon = view.reading.lexicon;
    let mut done = unit.span.start();
    for &hit in view.reading.hits_in(unit.span).iter().filter(|hit| hit.is(Kinds::TITLE)) {
        for &sense in lexicon.senses(hit) {
            let Sense::Title(row) = sense else { continue };
            if hit.span.start() < done {
                continue;
            }
            let Some(title) = Title::read(view, hit.span, lexicon.titles.get(row)) else {
                let reason = "what stands before it in its word makes no title with it";
                view.reading.refuse(EntityKind::Official, hit.span, "O1", reason);
                continue;
            };
            let span = title.span;
            match read_title(view, title, mentions) {
                Some(end) => done = end,
                None => {
                    let reason = "no name stands beside the title, and no known office acts";
                    view.reading.refuse(EntityKind::Official, span, "O6", reason);
                }
            }
        }
    }
}

/// Adds the mentions around `title` and returns the end of what was read.
fn read_title(
    view: &View<'_>,
    mut title: Title,
    mentions: &mut Vec<OfficialMention>,
) -> Option<usize> {
    let Some(mut after) = After::read(view, &title) else {
        let reason = "its word goes on as no title does";
        view.reading.refuse(EntityKind::Official, title.span, "O1", reason);
        return None;
    };
    title.span = Span::new(title.span.start(), after.title_end);
    let mut before = Before::read(view, &title, &after);
    if before.bearer.is_none()
        && after.end == after.title_end
        && let Some(end) = roster::read(view, &title, before.start, mentions)
    {
        return Some(end);
    }
    let body = before.known && before.body.is_some();
    if before.bearer.is_none() && (body || !title.weak) && after.take_follower(view) {
        before = Before::read(view, &title, &after);
    }
    let mut mention = compose(view, &title, &before, &after)?;
    let end = mention.span.end();
    if let Some(last) = mentions.last_mut().filter(|last| last.span.overlaps(mention.span)) {
        if !is_another(last, &mention) {
            join(last, &mention);
            return Some(end);
        }
        mention.span =
            Span::new(last.span.end().max(mention.title.start().min(mention.span.end())), end);
        mention.body = None;
    }
    if mention.bearer == Bearer::Bare {
        name_again(view, &mut mention, mentions);
    }
    list::read(view, &mut mention, mentions);
    mentions.push(mention);
    Some(end)
}

/// O11: a word that tells nothing by itself is the name where a foreign name of which it is a part
/// was told before: 코시 CEO behind 앤디 코시.
fn name_again(view: &View<'_>, mention: &mut OfficialMention, mentions: &[OfficialMention]) {
    /// Names that are looked back over.
    const REACH: usize = 40;
    let Some(word) = words::before(view, mention.span.start()) else { return };
    let name = view.slice(word.span);
    let plain = word.end == word.span.end() && matches!(word.kind, words::Kind::Noun);
    let told = |mention: &OfficialMention| match mention.bearer {
        Bearer::Name(full) => {
            let full = view.slice(full);
            full.len() > name.len() && full.split(' ').any(|part| part == name)
        }
        _ => false,
    };
    if plain && mentions.iter().rev().take(REACH).any(told) {
        mention.bearer = Bearer::Name(word.span);
        mention.span = word.span.join(mention.span);
        mention.rule = "O11";
    }
}

/// Whether two mentions that overlap are of two persons: … 부지사의 변호인인 김철수 변호사.
fn is_another(first: &OfficialMention, second: &OfficialMention) -> bool {
    let (Bearer::Name(one), Bearer::Name(other)) = (first.bearer, second.bearer) else {
        return false;
    };
    one != other && other.start() >= first.span.end()
}

/// O7: 최고위원인 정청민 의원 has one bearer and two titles.
fn join(first: &mut OfficialMention, second: &OfficialMention) {
    first.span = first.span.join(second.span);
    first.also = first.also.or(Some(second.title));
    if first.body.is_none() {
        first.body.clone_from(&second.body);
    }
}

fn compose(
    view: &View<'_>,
    title: &Title,
    before: &Before,
    after: &After,
) -> Option<OfficialMention> {
    let (bearer, rule) = match (before.bearer, after.name) {
        (Some((bearer, rule)), _) => (bearer, rule),
        (None, Some(name)) => (Bearer::Name(name), "O5"),
        (None, None) => title.unnamed(view, before, after)?,
    };
    let (body, title_start) = body_of(view, title, before, after);
    let body = body.or_else(|| {
        body::in_bracket(view, after.end).filter(|_| may_be_told_behind(title, bearer))
    });
    let start = if bearer == Bearer::Bare { title.span.start() } else { before.start };
    Some(OfficialMention {
        span: Span::new(start, after.end),
        rule,
        bearer,
        title: Span::new(title_start, after.title_end),
        head: title.head,
        also: after.also.or(before.also),
        status: after.status.or(before.status),
        body,
        class: title.class,
        sure: before.sure,
    })
}

/// Whether the body may stand in a bracket behind the title: that of a member is the party.
fn may_be_told_behind(title: &Title, bearer: Bearer) -> bool {
    matches!(bearer, Bearer::Name(_)) && title.class != Class::Legislature
}

/// The body of the office and where the title starts: a body that stands before the whole title
/// makes 비상대책위원장 all of the title.
fn body_of(
    view: &View<'_>,
    title: &Title,
    before: &Before,
    after: &After,
) -> (Option<Body>, usize) {
    let own = title.body.as_ref();
    let joined = before.body.as_ref().and_then(|body| {
        house::committee(view, title, body).or_else(|| house::hospital(view, title, body))
    });
    if let Some((body, start)) = joined {
        return (Some(body), start);
    }
    let other = before.body.as_ref().or(after.body.as_ref());
    let ministry = title.class == Class::Cabinet || title.fixed;
    let body = match (own, other) {
        (Some(own), Some(state)) if title.class == Class::Cabinet && state.country.is_some() => {
            Some(body::abroad(own, state))
        }
        (Some(own), Some(state))
            if (title.is_of_state_agency() || title.fixed) && body::is_abroad(state) =>
        {
            Some(body::abroad(own, state))
        }
        (None, Some(ministry))
            if before.is_foreign(view) && body::is_stateless(title, ministry) =>
        {
            body::abroad_by_state(view, ministry, before.start)
        }
        (None, Some(state)) if title.class == Class::Cabinet => {
            Some(title.ministry_abroad(view, state))
        }
        (None, Some(place)) if title.is_of_state_agency() && body::is_abroad(place) => {
            Some(title.agency_abroad(view, place))
        }
        (Some(own), None) if ministry && before.is_foreign(view) => {
            body::abroad_by_context(view, own, before.start)
        }
        (None, None) if title.class == Class::Cabinet && before.is_foreign(view) => {
            body::state_by_context(view, before.start)
                .map(|state| title.ministry_abroad(view, &state))
        }
        (None, None) if title.class == Class::State && before.is_foreign(view) => {
            abroad::topic(view, before.start)
        }
        (Some(own), Some(_)) if title.fixed => Some(own.clone()),
        (Some(own), Some(place)) if title.is_of_association() && body::is_abroad(place) => {
            Some(body::abroad(own, place))
        }
        (Some(_), Some(other))
            if title.class != Class::Local && (other.span.is_some() || !title.body_is_sure) =>
        {
            return (Some(other.clone()), title.word);
        }
        (own, other) => own.or(other).cloned(),
    };
    (body, before.title_start)
}
