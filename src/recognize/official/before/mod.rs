//! Organisation, name and status left of a title, in every order.

mod first;
mod owner;
mod person;

use self::{
    owner::{body_words, is_office},
    person::is_surname,
};
use super::{
    Bearer, Body, OfficialMention, View,
    after::After,
    body, name,
    title::Title,
    words::{self, Kind},
};
use crate::{Span, lexicon::Class};

/// What stands left of a title.
#[derive(Clone, Debug)]
pub(super) struct Before {
    pub(super) bearer: Option<(Bearer, &'static str)>,
    /// Where the whole mention starts.
    pub(super) start: usize,
    /// Where the title starts: 총괄 사장.
    pub(super) title_start: usize,
    pub(super) status: Option<Span>,
    pub(super) body: Option<Body>,
    /// Whether the body is one of the lexicon or ends like one.
    pub(super) known: bool,
    /// Whether a surname is one beyond doubt.
    pub(super) sure: bool,
    /// Another title of the same person, before the name: 강력1팀장 이상철 경감.
    pub(super) also: Option<Span>,
    /// Whether the title is said of the sentence's topic.
    predicate: bool,
    /// Whether the name follows the title.
    follows: bool,
}

impl Before {
    pub(super) fn read(view: &View<'_>, title: &Title, after: &After) -> Before {
        let mut before = Before {
            bearer: None,
            start: title.span.start().min(title.word),
            title_start: title.span.start(),
            status: title.status,
            body: None,
            known: false,
            sure: true,
            also: None,
            predicate: after.predicate,
            follows: after.name.is_some(),
        };
        if let Some(bearer) = title.bearer {
            before.bearer = Some((bearer, "O4"));
            before.take_body(view, title, title.word);
            return before;
        }
        let mut at = title.word;
        if title.word == title.span.start() {
            at = before.take_modifiers(view, title, at);
        }
        at = before.take_status(view, at);
        if before.take_state(view, title, at) {
            return before;
        }
        if before.follows || !before.take_name(view, title, at) {
            before.take_body_and_name(view, title, at);
        }
        if before.bearer.is_none() && before.body.is_none() && title.body.is_none() {
            before.take_status_as_surname(view);
        }
        before
    }

    /// Whether the bearer's name is no Korean one.
    pub(super) fn is_foreign(&self, view: &View<'_>) -> bool {
        let Some((Bearer::Name(name), _)) = self.bearer else { return false };
        let name = view.slice(name);
        name.contains(' ') || view.reading.lexicon.names.korean(name).is_none()
    }

    /// O1: words that belong to the title stand before it: 총괄 사장, 보도담당 사장.
    fn take_modifiers(&mut self, view: &View<'_>, title: &Title, mut at: usize) -> usize {
        while let Some(word) = words::before(view, at) {
            let text = view.slice(word.span);
            let charge = ["담당", "총괄", "전담"].iter().any(|end| text.ends_with(end));
            let office = title.class == Class::Government && is_office(view, text);
            if word.kind != Kind::Modifier && !(charge && text.len() > 6) && !office
                || word.end != word.span.end()
            {
                break;
            }
            at = word.span.start();
            self.title_start = at;
            self.start = at;
        }
        at
    }

    /// O2: a state in one syllable between name and office: 마이크 존슨 미 하원의장.
    fn take_state(&mut self, view: &View<'_>, title: &Title, at: usize) -> bool {
        use Class::{Cabinet, Diplomat, Government, Legislature, Military, State};
        let of_states =
            matches!(title.class, State | Cabinet | Legislature | Military | Government | Diplomat);
        let Some(word) = words::before(view, at).filter(|word| {
            of_states && word.span.len() == 3 && word.end == word.span.end() && !word.genitive
        }) else {
            return false;
        };
        let Some(body) = body::of_short_state(view, word.span, title.class, view.slice(title.head))
        else {
            return false;
        };
        let name = words::before(view, word.span.start())
            .filter(|word| !word.genitive)
            .and_then(|word| name::ending_with(view, &word))
            .filter(|name| !is_surname(name) && name.strength >= 4);
        self.body = Some(body);
        self.known = true;
        self.start = word.span.start();
        if let Some(name) = name {
            self.bearer = Some((name.bearer, "O2"));
            self.start = name.start;
            self.take_status(view, name.start);
        }
        true
    }

    fn take_status(&mut self, view: &View<'_>, mut at: usize) -> usize {
        while let Some(word) = words::before(view, at).filter(|word| word.kind == Kind::Status) {
            at = word.span.start();
            self.status = self.status.or(Some(word.span));
            self.start = at;
        }
        at
    }
}

impl Title {
    /// Whether companies have such a title.
    fn is_of_company(&self) -> bool {
        use Class::{Academic, Business, Government, Institution, Other, Party};
        matches!(self.class, Business | Government | Institution | Party | Academic | Other)
    }
}

/// The body right before `at` for an office like that of `mention`, and where it starts.
pub(super) fn body_at(
    view: &View<'_>,
    at: usize,
    mention: &OfficialMention,
) -> Option<(Body, usize)> {
    let phrase = body_words(view, at, false);
    let first = phrase.last()?;
    let body = body::of_words(view, &phrase, mention.class, view.slice(mention.head))?;
    Some((body, first.span.start()))
}
