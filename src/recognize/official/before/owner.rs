//! The body before a title or before the name.

use super::{
    super::{
        Bearer, Body, View, abroad, body, firm, name,
        title::Title,
        words::{self, Kind, Word},
    },
    Before,
    person::{is_unknown_company, name_before},
};
use crate::{
    Span,
    lexicon::{Class, Sense},
};

/// Most words of a body's name.
const BODY_WORDS: usize = 5;

/// How many parts of a body stand between it and a name: 가천대 | 의대 예방의학과.
const DEPARTMENTS: usize = 2;

impl Before {
    /// The body that stands right before `at`.
    pub(super) fn take_body(&mut self, view: &View<'_>, title: &Title, at: usize) {
        let member = words::before(view, at).filter(|word| view.slice(word.span) == "소속");
        let at = member.map_or(at, |word| word.span.start());
        let end = self.take_first_title(view, at);
        let at = skip_departments(view, end);
        let phrase = body_words(view, at, false);
        if phrase.is_empty() && self.body.is_none() {
            self.body = body::around_bracket(view, at, title.class);
            let full = matches!(self.bearer, Some((Bearer::Name(_), _))) && self.body.is_none();
            self.body = self.body.take().or_else(|| full.then(|| firm::visited(view, at))?);
            if matches!(title.class, Class::Business | Class::Party) {
                self.take_unknown(view, at);
            }
        }
        let surname = matches!(self.bearer, Some((Bearer::Surname(_), _)));
        if phrase.is_empty() || phrase[0].genitive && (surname || title.class == Class::Legislature)
        {
            return;
        }
        self.body = body::of_words(view, &phrase, title.class, view.slice(title.head));
        self.body = self.body.take().map(|body| with_centre(view, body, at, end));
        self.known = true;
        if !phrase[0].genitive {
            self.start = phrase[phrase.len() - 1].span.start();
        }
    }

    /// O2: a company that nothing knows: in quotation marks, or as the first word of a sentence
    /// before a name beyond doubt: 쿠팡이츠서비스 김명규 대표.
    pub(super) fn take_unknown(&mut self, view: &View<'_>, at: usize) {
        const SURE: i32 = 12;
        let Some((Bearer::Name(name), _)) = self.bearer.filter(|_| self.body.is_none()) else {
            return;
        };
        self.body = body::quoted(view, at);
        let korean = view.reading.lexicon.names.korean(view.slice(name));
        let sorted = |word: &Word| firm::is_sorted(view, word.span.start());
        let foreign =
            view.slice(name).contains(' ') && words::before(view, at).is_some_and(|w| sorted(&w));
        if self.body.is_some() || !foreign && korean.is_none_or(|score| score < SURE) {
            return;
        }
        let Some(word) = words::before(view, at).filter(|word| is_unknown_company(view, word))
        else {
            return;
        };
        self.body = Some(Body { name: view.slice(word.span).to_owned().into(), ..Body::default() });
        if !word.genitive {
            self.start = word.span.start();
        }
    }

    /// O16: the name stands before a bracket or stroke that body and title follow: 김용래(산업부
    /// 차관), 김용래 / 산업부 차관.
    pub(super) fn take_apposed(
        &mut self,
        view: &View<'_>,
        title: &Title,
        phrase: &[Word],
        at: usize,
    ) {
        let edge = phrase.last().map_or(at, |word| word.span.start());
        let Some(name) = name::apposed(view, edge, title.span.end()) else { return };
        let known = phrase.iter().any(|word| is_known(view, word)) || title.body_is_sure;
        if !known && title.weak {
            return;
        }
        self.bearer = Some((name.bearer, "O16"));
        self.start = name.start;
        self.body = body::of_words(view, phrase, title.class, view.slice(title.head));
        self.known = known;
    }

    /// O5: 제임스 밀러는 노던 디지털의 최고전략책임자다.
    pub(super) fn take_topic(&mut self, view: &View<'_>, title: &Title, phrase: &[Word]) {
        let Some(last) = phrase.last().filter(|_| self.predicate) else { return };
        let Some(name) = name::topic(view, last.span.start()) else { return };
        self.bearer = Some((name.bearer, "O5"));
        self.start = name.start;
        self.body = body::of_words(view, phrase, title.class, view.slice(title.head));
        self.known = true;
    }

    /// O2: name organisation title, or organisation title.
    pub(super) fn take_body_and_name(&mut self, view: &View<'_>, title: &Title, at: usize) {
        let head = view.slice(title.head);
        let phrase = body_words(view, at, true);
        let genitive = phrase.first().is_some_and(|word| word.genitive);
        for count in 1..=if genitive { 0 } else { phrase.len() } {
            let edge = phrase[count - 1].span.start();
            let sure = is_known(view, &phrase[count - 1]);
            let named = name_before(view, title, edge, sure);
            if let Some((name, status)) =
                named.or_else(|| abroad::name_before(view, title, &phrase[count - 1]))
            {
                self.bearer = Some((name.bearer, "O2"));
                self.start = name.start;
                self.status = self.status.or(status);
                self.take_status(view, name.start);
                let behind = phrase.iter().take_while(|word| word.span.start() >= name.end);
                let body = self.split_title(view, &phrase[..behind.count()]);
                let body = firm::without_sort(view, firm::without_region(view, body));
                if body.iter().all(|word| words::is_department(view.slice(word.span))) {
                    self.take_body(view, title, self.start);
                }
                if self.body.is_none() {
                    self.body = body::of_words(view, body, title.class, head);
                }
                self.known = true;
                return;
            }
        }
        self.take_apposed(view, title, &phrase, at);
        if self.bearer.is_none() {
            self.take_topic(view, title, &phrase);
        }
        if self.bearer.is_some() {
            return;
        }
        let known = if self.follows && genitive {
            phrase.len()
        } else {
            phrase.iter().take_while(|word| is_known(view, word) && !word.genitive).count()
        };
        if known > 0 {
            let words = &phrase[..known];
            self.body = body::of_words(view, words, title.class, head);
            self.known = true;
            self.start = words[known - 1].span.start();
        }
    }
}

/// O2: the end of the body whose department stands before the name at `at`: 제천시 | 문화예술과 |
/// 박미경 과장; `at` where none does.
pub(super) fn skip_departments(view: &View<'_>, at: usize) -> usize {
    let mut edge = at;
    for _ in 0..DEPARTMENTS {
        let Some(word) = words::before(view, edge) else { break };
        let whole = view.slice(Span::new(word.span.start(), word.end));
        let title = words::ends_in_title_with_particle(view, whole);
        if matches!(word.kind, Kind::Organization(_) | Kind::Place(_)) || !is_part(whole) || title {
            break;
        }
        edge = word.span.start();
        let body = words::before(view, edge).filter(|body| body.end == body.span.end());
        if body.is_some_and(|body| matches!(body.kind, Kind::Organization(_) | Kind::Place(_))) {
            return edge;
        }
    }
    at
}

/// The body and a part of it that has a name of its own: 기상청 국가태풍센터.
pub(super) fn with_centre(view: &View<'_>, body: Body, at: usize, end: usize) -> Body {
    const CENTRES: &[&str] = &["센터", "지부", "지회", "분회", "연구소"];
    let part = view.text()[at..end].trim_matches(' ');
    let own = CENTRES.iter().any(|end| part.ends_with(end)) && !part.contains(' ');
    if own {
        Body { name: format!("{} {part}", body.name).into(), span: None, ..body }
    } else {
        body
    }
}

/// Whether a word ends like a part of a body.
pub(super) fn is_part(word: &str) -> bool {
    const ENDS: &[&str] = &[
        "과",
        "팀",
        "국",
        "실",
        "부",
        "계",
        "단",
        "센터",
        "본부",
        "학과",
        "학부",
        "대학",
        "의대",
        "파트",
        "부문",
        "그룹",
        "연구실",
        "교실",
        "담당관실",
        "지부",
        "지회",
        "분회",
        "사업소",
        "반",
        "대",
    ];
    word.chars().count() >= 3 && ENDS.iter().any(|end| word.ends_with(end))
}

/// The nouns right before `at` that can be a body's name, the nearest first.
pub(super) fn body_words(view: &View<'_>, at: usize, any: bool) -> Vec<Word> {
    let mut phrase: Vec<Word> = Vec::new();
    let mut edge = at;
    while phrase.len() < BODY_WORDS {
        let next = words::before(view, edge).or_else(|| coordinated(view, edge).filter(|_| any));
        let Some(word) = next else { break };
        let noun = match word.kind {
            Kind::Organization(_) | Kind::Place(_) | Kind::Latin => true,
            Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) if !any => is_known(view, &word),
            Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) => true,
            Kind::Modifier => any,
            _ => false,
        };
        if !noun || word.genitive && !phrase.is_empty() || is_title(view, word.span) {
            break;
        }
        edge = word.span.start();
        phrase.push(word);
    }
    phrase
}

/// The noun that `·` joins to what starts at `at`: 인공지능(AI)·크립토.
pub(super) fn coordinated(view: &View<'_>, at: usize) -> Option<Word> {
    let text = view.text()[view.unit.start()..at].strip_suffix('·')?;
    words::before(view, view.unit.start() + text.len()).filter(|word| word.kind == Kind::Noun)
}

/// Whether a word is the office whose staff follows: 대통령 비서실장.
pub(super) fn is_office(view: &View<'_>, word: &str) -> bool {
    let lexicon = view.reading.lexicon;
    lexicon.lookup(word).iter().any(|sense| {
        matches!(sense, Sense::Title(row) if lexicon.titles.get(*row).class == Class::State)
    })
}

/// Whether a word is a title as a whole: CEO.
pub(super) fn is_title(view: &View<'_>, span: Span) -> bool {
    let lexicon = view.reading.lexicon;
    let hits = view.reading.hits_in(Span::new(span.start(), span.start() + 1));
    hits.iter().any(|&hit| {
        hit.span == span && lexicon.senses(hit).iter().any(|sense| matches!(sense, Sense::Title(_)))
    })
}

/// Whether a word is a body or place by itself.
pub(super) fn is_known(view: &View<'_>, word: &Word) -> bool {
    match word.kind {
        Kind::Organization(_) | Kind::Place(_) => true,
        Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) => {
            body::reads_as_body(view, view.slice(word.span))
        }
        _ => false,
    }
}
