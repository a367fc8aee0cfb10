//! The name before a title.

use super::{
    super::{
        Bearer, View, body, firm, name,
        name::Name,
        title::{self, Title},
        words::{self, Kind, Word},
    },
    Before,
};
use crate::{Span, lexicon::Class};

impl Before {
    /// O4: 전, 현 and 고 are surnames too; where they are meant so, the article tells.
    pub(super) fn take_status_as_surname(&mut self, view: &View<'_>) {
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
    pub(super) fn take_name(&mut self, view: &View<'_>, title: &Title, at: usize) -> bool {
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
    pub(super) fn take_first_name(&mut self, view: &View<'_>, title: &Title) {
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
}

/// Whether what looks like a foreign name is a team's behind its company or town and a name before
/// these: 이승엽 | 두산 베어스 감독.
pub(super) fn is_team(view: &View<'_>, title: &Title, name: &Name) -> bool {
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
pub(super) fn holds_body(view: &View<'_>, title: &Title, name: &Name) -> bool {
    let Bearer::Name(span) = name.bearer else { return false };
    let first = view.slice(span).split(' ').next().unwrap_or_default();
    name.words >= 3 && view.reading.lexicon.names.stands_first(first)
        || name_before(view, title, name.start, false).is_some()
}

pub(super) fn is_surname(name: &Name) -> bool {
    matches!(name.bearer, Bearer::Surname(_))
}

/// O3: a word directly before a title is read as a name rather than not, unless the title is a
/// common word too.
pub(super) fn accepts(title: &Title, name: &Name) -> bool {
    let least = match title.weak {
        true => 8,
        false if title.body_is_sure || title.span.start() == title.head.start() => 2,
        false => 5,
    };
    is_surname(name) || name.strength >= least
}

/// O4: syllables that are another word more often than a surname: 한 의원 is some member, 이 시장
/// this market.
pub(super) fn is_doubtful(surname: &str, title: &Title) -> bool {
    const ALWAYS: &[&str] =
        &["각", "그", "당", "시", "총", "두", "세", "네", "온", "동", "군", "모"];
    const BEFORE_MANY: &[&str] = &["한", "양", "여", "주", "도"];
    ALWAYS.contains(&surname)
        || BEFORE_MANY.contains(&surname) && (title.weak || title.named)
        || surname == "이" && title.thing
}

/// Whether the syllable is the particle of a quotation: ‘내일’은 실행위원.
pub(super) fn is_quoting(view: &View<'_>, surname: Span) -> bool {
    let particle = matches!(view.slice(surname), "은" | "이" | "도");
    let before = view.text()[..surname.start()].chars().next_back();
    particle
        && before.is_some_and(|c| matches!(c, '\'' | '"' | '’' | '”' | ')' | '」' | '』' | '>'))
}

/// The name before a body's name, and its status; `sure` tells that the body is one.
pub(super) fn name_before(
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
pub(super) fn is_school(view: &View<'_>, word: &Word, edge: usize) -> bool {
    let school = ["대", "대학", "병원"].iter().any(|end| view.slice(word.span).ends_with(end));
    let next = title::rest(view.text(), edge);
    school && words::is_department(next)
}

/// Whether a word at the head of a sentence can only be a company's name.
pub(super) fn is_unknown_company(view: &View<'_>, word: &Word) -> bool {
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
pub(super) fn named_beyond_doubt(view: &View<'_>, at: usize) -> bool {
    let bodies = &view.found.organizations;
    let number = bodies.partition_point(|body| body.span.start() < at);
    let row = bodies.get(number).filter(|body| body.span.start() == at);
    row.is_some_and(|body| body.rule != "G12")
        || view.text()[at..].starts_with(|c: char| c.is_ascii_uppercase())
}
