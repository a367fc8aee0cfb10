//! Organisation, name and status left of a title, in every order.

use super::{
    Bearer, Body, OfficialMention, View,
    after::After,
    body, name,
    name::Name,
    title::Title,
    words::{self, Kind, Word},
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
    /// Whether the title is said of the sentence's topic.
    predicate: bool,
    /// Whether the name follows the title.
    follows: bool,
}

/// Most words of a body's name.
const BODY_WORDS: usize = 5;

impl Before {
    pub(super) fn read(view: &View<'_>, title: &Title, after: &After) -> Before {
        let mut before = Before {
            bearer: None,
            start: title.span.start().min(title.word),
            title_start: title.span.start(),
            status: title.status,
            body: None,
            known: false,
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
            at = before.take_modifiers(view, at);
        }
        at = before.take_status(view, at);
        if before.follows || !before.take_name(view, title, at) {
            before.take_body_and_name(view, title, at);
        }
        before
    }

    /// O1: words that belong to the title stand before it: 총괄 사장, 보도담당 사장.
    fn take_modifiers(&mut self, view: &View<'_>, mut at: usize) -> usize {
        while let Some(word) = words::before(view, at) {
            let text = view.slice(word.span);
            let charge = ["담당", "총괄", "전담"].iter().any(|end| text.ends_with(end));
            if word.kind != Kind::Modifier && !(charge && text.len() > 6)
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

    fn take_status(&mut self, view: &View<'_>, mut at: usize) -> usize {
        while let Some(word) = words::before(view, at).filter(|word| word.kind == Kind::Status) {
            at = word.span.start();
            self.status = self.status.or(Some(word.span));
            self.start = at;
        }
        at
    }

    /// O3: organisation name title.
    fn take_name(&mut self, view: &View<'_>, title: &Title, at: usize) -> bool {
        let Some(word) = words::before(view, at).filter(|word| !word.genitive) else {
            return false;
        };
        let Some(name) = name::ending_with(view, &word) else { return false };
        if !accepts(view, title, &name, self.status.is_some()) {
            return false;
        }
        if name.words > 0 && title.is_of_company() && holds_body(view, title, &name) {
            return false;
        }
        self.bearer = Some((name.bearer, if is_surname(&name) { "O4" } else { "O3" }));
        self.start = name.start;
        let before_status = self.take_status(view, name.start);
        self.take_body(view, title, before_status);
        true
    }

    /// The body that stands right before `at`.
    fn take_body(&mut self, view: &View<'_>, title: &Title, at: usize) {
        let phrase = body_words(view, at, false);
        if phrase.is_empty() {
            return;
        }
        self.body = body::of_words(view, &phrase, title.class, view.slice(title.head));
        self.known = true;
        if !phrase[0].genitive {
            self.start = phrase[phrase.len() - 1].span.start();
        }
    }

    /// O5: 에릭 트럼프는 아메리칸 비트코인의 최고전략책임자다.
    fn take_topic(&mut self, view: &View<'_>, title: &Title, phrase: &[Word]) {
        let Some(last) = phrase.last().filter(|_| self.predicate) else { return };
        let Some(name) = name::topic(view, last.span.start()) else { return };
        self.bearer = Some((name.bearer, "O5"));
        self.start = name.start;
        self.body = body::of_words(view, phrase, title.class, view.slice(title.head));
        self.known = true;
    }

    /// O2: name organisation title, or organisation title.
    fn take_body_and_name(&mut self, view: &View<'_>, title: &Title, at: usize) {
        let head = view.slice(title.head);
        let phrase = body_words(view, at, true);
        let genitive = phrase.first().is_some_and(|word| word.genitive);
        for count in 1..=if genitive { 0 } else { phrase.len() } {
            let edge = phrase[count - 1].span.start();
            if let Some((name, status)) = name_before(view, title, edge) {
                self.bearer = Some((name.bearer, "O2"));
                self.start = name.start;
                self.status = self.status.or(status);
                let behind = phrase.iter().take_while(|word| word.span.start() >= name.end);
                self.body = body::of_words(view, &phrase[..behind.count()], title.class, head);
                self.known = true;
                return;
            }
        }
        self.take_topic(view, title, &phrase);
        if self.bearer.is_some() {
            return;
        }
        let known = if self.follows && genitive {
            phrase.len()
        } else {
            phrase.iter().take_while(|word| is_known(view, word)).count()
        };
        if known > 0 {
            let words = &phrase[..known];
            self.body = body::of_words(view, words, title.class, head);
            self.known = true;
            self.start = words[known - 1].span.start();
        }
    }
}

/// Whether the last words of a foreign name are rather a body's: 젠슨 황 | 엔비디아 CEO.
fn holds_body(view: &View<'_>, title: &Title, name: &Name) -> bool {
    let Bearer::Name(span) = name.bearer else { return false };
    let first = view.slice(span).split(' ').next().unwrap_or_default();
    name.words >= 3 && view.reading.lexicon.names.stands_first(first)
        || name_before(view, title, name.start).is_some()
}

fn is_surname(name: &Name) -> bool {
    matches!(name.bearer, Bearer::Surname(_))
}

/// O3: a word directly before a title is read as a name rather than not, unless the title is a
/// common word too.
fn accepts(view: &View<'_>, title: &Title, name: &Name, status: bool) -> bool {
    if let Bearer::Surname(span) = name.bearer {
        return surname_fits(view.slice(span), title, status);
    }
    name.strength >= if title.weak { 8 } else { 2 }
}

/// O4: a surname alone; syllables that are more often another word need the article to name such
/// a person.
fn surname_fits(surname: &str, title: &Title, _status: bool) -> bool {
    let doubtful = ["각", "그", "당", "시", "총", "두", "세", "네", "양", "온", "한", "여"];
    !(doubtful.contains(&surname) && title.weak)
}

/// The name before a body's name.
fn name_before(view: &View<'_>, title: &Title, edge: usize) -> Option<(Name, Option<Span>)> {
    let mut at = edge;
    let mut status = None;
    while let Some(word) = words::before(view, at).filter(|word| word.kind == Kind::Status) {
        status = status.or(Some(word.span));
        at = word.span.start();
    }
    let word = words::before(view, at).filter(|word| !word.genitive)?;
    let name = name::ending_with(view, &word)?;
    let enough = match name.bearer {
        Bearer::Surname(_) => status.is_some(),
        _ => name.strength >= if title.weak { 10 } else { 8 },
    };
    enough.then(|| (name.without_body(view, title.is_of_company()), status))
}

/// The nouns right before `at` that can be a body's name, the nearest first.
fn body_words(view: &View<'_>, at: usize, any: bool) -> Vec<Word> {
    let mut phrase: Vec<Word> = Vec::new();
    let mut edge = at;
    while phrase.len() < BODY_WORDS {
        let Some(word) = words::before(view, edge) else { break };
        let noun = match word.kind {
            Kind::Organization(_) | Kind::Place(_) | Kind::Latin => true,
            Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) if !any => is_known(view, &word),
            Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) => true,
            Kind::Modifier => any,
            _ => false,
        };
        if !noun || word.genitive && !phrase.is_empty() {
            break;
        }
        edge = word.span.start();
        phrase.push(word);
    }
    phrase
}

/// Whether a word is a body or place by itself.
fn is_known(view: &View<'_>, word: &Word) -> bool {
    match word.kind {
        Kind::Organization(_) | Kind::Place(_) => true,
        Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) => {
            body::reads_as_body(view.slice(word.span))
        }
        _ => false,
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
