//! Organisation, name and status left of a title, in every order.

use super::{
    Bearer, Body, OfficialMention, View, abroad,
    after::After,
    body, firm, name,
    name::Name,
    title::{self, Title},
    words::{self, Kind, Word},
};
use crate::{
    Span,
    lexicon::{Class, Sense},
};

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

    /// O4: 전, 현 and 고 are surnames too; where they are meant so, the article tells.
    fn take_status_as_surname(&mut self, view: &View<'_>) {
        let Some(status) = self.status.filter(|&status| status.start() == self.start) else {
            return;
        };
        if view.reading.lexicon.names.is_surname(view.slice(status)) {
            self.bearer = Some((Bearer::Surname(status), "O4"));
            self.status = None;
            self.sure = false;
        }
    }

    /// O3: organisation name title.
    fn take_name(&mut self, view: &View<'_>, title: &Title, at: usize) -> bool {
        let Some(word) = words::before(view, at).filter(|word| !word.genitive) else {
            return false;
        };
        let scholar = matches!(title.class, Class::Academic | Class::Other);
        let place = scholar && body::is_town(view, &word);
        let name =
            if place { name::after_foreign(view, &word) } else { name::ending_with(view, &word) };
        let Some(name) = name else { return false };
        if !accepts(title, &name) {
            return false;
        }
        let company = name.words > 0 && title.is_of_company();
        if company && (holds_body(view, title, &name) || firm::is_sorted(view, name.start))
            || name.words == 1 && is_team(view, title, &name)
        {
            return false;
        }
        self.bearer = Some((name.bearer, if is_surname(&name) { "O4" } else { "O3" }));
        if let Bearer::Surname(surname) = name.bearer {
            self.sure = !is_doubtful(view.slice(surname), title) && !is_quoting(view, surname);
        }
        self.start = name.start;
        self.take_first_name(view, title);
        let full = matches!(self.bearer, Some((Bearer::Name(_), _)));
        let start = self.start;
        let before_status = if full { self.take_status(view, start) } else { start };
        self.take_body(view, title, before_status);
        true
    }

    /// O3: given name and surname of one syllable each, of a diplomat from abroad: 성 김
    /// 주인도네시아 미국대사.
    fn take_first_name(&mut self, view: &View<'_>, title: &Title) {
        let abroad = title.class == Class::Diplomat
            && title.body.as_ref().is_some_and(|body| body.country.as_deref() != Some("KR"));
        let Some((Bearer::Surname(surname), _)) = self.bearer.filter(|_| abroad) else { return };
        let first = words::before(view, surname.start())
            .filter(|word| word.span.len() == 3 && word.end == word.span.end());
        if let Some(first) =
            first.filter(|word| matches!(word.kind, Kind::Surname | Kind::Syllable))
        {
            self.bearer = Some((Bearer::Name(first.span.join(surname)), "O3"));
            self.start = first.span.start();
            self.sure = true;
        }
    }

    /// The body that stands right before `at`.
    fn take_body(&mut self, view: &View<'_>, title: &Title, at: usize) {
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
    fn take_unknown(&mut self, view: &View<'_>, at: usize) {
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
        self.body = Some(Body { name: view.slice(word.span).to_owned(), ..Body::default() });
        if !word.genitive {
            self.start = word.span.start();
        }
    }

    /// O7: a title before the name as well, 강력1팀장 이상철 경감; what stands before it is the body.
    /// Gives back where the first title starts.
    fn take_first_title(&mut self, view: &View<'_>, at: usize) -> usize {
        if !matches!(self.bearer, Some((Bearer::Name(_), _))) {
            return at;
        }
        let Some(first) = first_title(view, at) else { return at };
        self.also = Some(first.span);
        self.start = first.span.start().min(first.word);
        self.body = first.body.filter(|_| first.body_is_sure);
        self.known |= self.body.is_some();
        self.start
    }

    /// O1: nouns between a known body and the rank that name no part of the body are part of the
    /// title: 백악관 | 크립토 차르. Gives back the words of the body.
    fn split_title<'w>(&mut self, view: &View<'_>, phrase: &'w [Word]) -> &'w [Word] {
        let known = |word: &Word| matches!(word.kind, Kind::Organization(_));
        let Some(body) = phrase.iter().position(known) else { return phrase };
        let own = &phrase[..body];
        let fits = |word: &Word| {
            let department = words::is_department(view.slice(word.span));
            word.kind == Kind::Noun && !department && !is_known(view, word)
        };
        if own.is_empty() || !own.iter().all(fits) || self.status.is_some() {
            return phrase;
        }
        self.title_start = own[own.len() - 1].span.start();
        &phrase[body..]
    }

    /// O16: the name stands before a bracket or stroke that body and title follow: 김용래(산업부
    /// 차관), 김용래 / 산업부 차관.
    fn take_apposed(&mut self, view: &View<'_>, title: &Title, phrase: &[Word], at: usize) {
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

/// The title that the word before the name at `at` is, unless somebody bears it there.
fn first_title(view: &View<'_>, at: usize) -> Option<Title> {
    let word = words::before(view, at).filter(|word| word.end == word.span.end())?;
    let lexicon = view.reading.lexicon;
    let hits = view.reading.hits_in(word.span).iter();
    let mut heads = hits.filter(|hit| hit.span.end() == word.span.end()).flat_map(|&hit| {
        let titles = lexicon.senses(hit).iter().filter_map(|sense| match sense {
            Sense::Title(row) => Some(lexicon.titles.get(*row)),
            _ => None,
        });
        titles.map(move |head| (hit.span, head))
    });
    let title = heads.find_map(|(span, head)| Title::read(view, span, head))?;
    let borne = words::before(view, title.word)
        .is_some_and(|word| matches!(word.kind, Kind::Surname | Kind::Korean(12..)));
    let plain = title.bearer.is_none() && title.status.is_none();
    (plain && !title.weak && !borne).then_some(title)
}

/// How many parts of a body stand between it and a name: 가천대 | 의대 예방의학과.
const DEPARTMENTS: usize = 2;

/// O2: the end of the body whose department stands before the name at `at`: 제천시 | 문화예술과 |
/// 박미경 과장; `at` where none does.
fn skip_departments(view: &View<'_>, at: usize) -> usize {
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
fn with_centre(view: &View<'_>, body: Body, at: usize, end: usize) -> Body {
    const CENTRES: &[&str] = &["센터", "지부", "지회", "분회", "연구소"];
    let part = view.text()[at..end].trim_matches(' ');
    let own = CENTRES.iter().any(|end| part.ends_with(end)) && !part.contains(' ');
    if own { Body { name: format!("{} {part}", body.name), span: None, ..body } } else { body }
}

/// Whether a word ends like a part of a body.
fn is_part(word: &str) -> bool {
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

/// Whether what looks like a foreign name is a team's behind its company or town and a name before
/// these: 이승엽 | 두산 베어스 감독.
fn is_team(view: &View<'_>, title: &Title, name: &Name) -> bool {
    const SURE: i32 = 12;
    let home = words::before(view, name.start).filter(|word| {
        title.class == Class::Other
            && word.end == word.span.end()
            && matches!(word.kind, Kind::Organization(_) | Kind::Place(_))
    });
    let person = home.and_then(|home| words::before(view, home.span.start()));
    person.is_some_and(|word| match word.kind {
        Kind::Korean(score) => score >= SURE,
        Kind::Foreign(_) => words::before(view, word.span.start())
            .is_some_and(|first| matches!(first.kind, Kind::Foreign(_))),
        _ => false,
    })
}

/// Whether the last words of a foreign name are rather a body's: 젠슨 황 | 엔비디아 CEO.
fn holds_body(view: &View<'_>, title: &Title, name: &Name) -> bool {
    let Bearer::Name(span) = name.bearer else { return false };
    let first = view.slice(span).split(' ').next().unwrap_or_default();
    name.words >= 3 && view.reading.lexicon.names.stands_first(first)
        || name_before(view, title, name.start, false).is_some()
}

fn is_surname(name: &Name) -> bool {
    matches!(name.bearer, Bearer::Surname(_))
}

/// O3: a word directly before a title is read as a name rather than not, unless the title is a
/// common word too.
fn accepts(title: &Title, name: &Name) -> bool {
    let least = match title.weak {
        true => 8,
        false if title.body_is_sure || title.span.start() == title.head.start() => 2,
        false => 5,
    };
    is_surname(name) || name.strength >= least
}

/// O4: syllables that are another word more often than a surname: 한 의원 is some member, 이 시장
/// this market.
fn is_doubtful(surname: &str, title: &Title) -> bool {
    const ALWAYS: &[&str] =
        &["각", "그", "당", "시", "총", "두", "세", "네", "온", "동", "군", "모"];
    const BEFORE_MANY: &[&str] = &["한", "양", "여", "주", "도"];
    ALWAYS.contains(&surname)
        || BEFORE_MANY.contains(&surname) && (title.weak || title.named)
        || surname == "이" && title.thing
}

/// Whether the syllable is the particle of a quotation: ‘내일’은 실행위원.
fn is_quoting(view: &View<'_>, surname: Span) -> bool {
    let particle = matches!(view.slice(surname), "은" | "이" | "도");
    let before = view.text()[..surname.start()].chars().next_back();
    particle
        && before.is_some_and(|c| matches!(c, '\'' | '"' | '’' | '”' | ')' | '」' | '』' | '>'))
}

/// The name before a body's name, and its status; `sure` tells that the body is one.
fn name_before(
    view: &View<'_>,
    title: &Title,
    edge: usize,
    sure: bool,
) -> Option<(Name, Option<Span>)> {
    let mut at = edge;
    let mut status = None;
    while let Some(word) = words::before(view, at).filter(|word| word.kind == Kind::Status) {
        status = status.or(Some(word.span));
        at = word.span.start();
    }
    let word = words::before(view, at).filter(|word| !word.genitive)?;
    if is_school(view, &word, edge) {
        return None;
    }
    let name = name::before_body(view, &word)?;
    let enough = match name.bearer {
        Bearer::Surname(_) => status.is_some(),
        _ if firm::is_sorted(view, title::rest_of_word(view.text(), edge)) => name.strength >= 12,
        _ if !sure && title.thing && title.weak => false,
        _ if sure && !title.weak => name.strength >= 4,
        _ if sure && !title.thing => name.strength >= 6,
        _ => name.strength >= if title.weak { 10 } else { 8 },
    };
    let company = title.is_of_company() && !named_beyond_doubt(view, edge);
    enough.then(|| (name.without_body(view, company), status))
}

/// Whether a word is a university before its department, much as it looks like a name: 한결대 |
/// 경영학과.
fn is_school(view: &View<'_>, word: &Word, edge: usize) -> bool {
    let school = ["대", "대학", "병원"].iter().any(|end| view.slice(word.span).ends_with(end));
    let next = title::rest(view.text(), edge);
    school && words::is_department(next)
}

/// Whether a word at the head of a sentence can only be a company's name.
fn is_unknown_company(view: &View<'_>, word: &Word) -> bool {
    let text = view.slice(word.span);
    let lexicon = view.reading.lexicon;
    let noun = matches!(word.kind, Kind::Noun | Kind::Foreign(_) | Kind::Latin);
    let front = view.text()[view.unit.start()..word.span.start()].trim_end_matches(' ');
    let first = front.is_empty()
        || front.ends_with(['.', ',', '"', '”', '\n', '=', '▲', '△', '◇'])
        || front.ends_with("한편");
    const PARTICLES: &[char] =
        &['은', '는', '이', '가', '을', '를', '에', '의', '와', '과', '도', '서', '장'];
    let sorted = firm::is_sorted(view, word.span.start());
    noun && (first && word.end == word.span.end() && !word.genitive || sorted)
        && !text.ends_with(PARTICLES)
        && text.chars().count() >= if sorted { 2 } else { 3 }
        && !lexicon.names.is_common(text)
        && !lexicon.organizations.is_common(text)
        && lexicon.lookup(text).is_empty()
}

/// Whether the body at `at` is one without the words before it: ONCF, a row of the tables.
fn named_beyond_doubt(view: &View<'_>, at: usize) -> bool {
    let bodies = &view.found.organizations;
    let number = bodies.partition_point(|body| body.span.start() < at);
    let row = bodies.get(number).filter(|body| body.span.start() == at);
    row.is_some_and(|body| body.rule != "G12")
        || view.text()[at..].starts_with(|c: char| c.is_ascii_uppercase())
}

/// The nouns right before `at` that can be a body's name, the nearest first.
fn body_words(view: &View<'_>, at: usize, any: bool) -> Vec<Word> {
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
fn coordinated(view: &View<'_>, at: usize) -> Option<Word> {
    let text = view.text()[view.unit.start()..at].strip_suffix('·')?;
    words::before(view, view.unit.start() + text.len()).filter(|word| word.kind == Kind::Noun)
}

/// Whether a word is the office whose staff follows: 대통령 비서실장.
fn is_office(view: &View<'_>, word: &str) -> bool {
    let lexicon = view.reading.lexicon;
    lexicon.lookup(word).iter().any(|sense| {
        matches!(sense, Sense::Title(row) if lexicon.titles.get(*row).class == Class::State)
    })
}

/// Whether a word is a title as a whole: CEO.
fn is_title(view: &View<'_>, span: Span) -> bool {
    let lexicon = view.reading.lexicon;
    let hits = view.reading.hits_in(Span::new(span.start(), span.start() + 1));
    hits.iter().any(|&hit| {
        hit.span == span && lexicon.senses(hit).iter().any(|sense| matches!(sense, Sense::Title(_)))
    })
}

/// Whether a word is a body or place by itself.
fn is_known(view: &View<'_>, word: &Word) -> bool {
    match word.kind {
        Kind::Organization(_) | Kind::Place(_) => true,
        Kind::Noun | Kind::Foreign(_) | Kind::Korean(_) => {
            body::reads_as_body(view, view.slice(word.span))
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
