//! What follows a title: status, bracket, a second title, a name in apposition.

use super::{
    Body, View, body, name,
    title::{self, Title},
    words,
};
use crate::{
    Span,
    lexicon::{Class, Sense, TitleWord},
};

/// What stands right of a title.
#[derive(Clone, Debug)]
pub(super) struct After {
    /// Where the title ends: behind 지명자.
    pub(super) title_end: usize,
    /// Where the mention ends: behind (CFO), a second title or a name.
    pub(super) end: usize,
    pub(super) status: Option<Span>,
    pub(super) also: Option<Span>,
    /// The body of the second title.
    pub(super) body: Option<Body>,
    /// 회장인 마이크 리.
    pub(super) name: Option<Span>,
    /// Whether the office does or undergoes something here: a particle says so.
    pub(super) acts: bool,
    /// Whether others follow in a list of those who act: … 국방부 장관, 외교부 장관이.
    pub(super) listed: bool,
    /// Whether the title is said of somebody: … 최고전략책임자다.
    pub(super) predicate: bool,
}

/// Particles of what acts; behind others (장관을 지낸) the office is only spoken of.
const ACTING: &[&str] = &[
    "은",
    "는",
    "이",
    "가",
    "도",
    "과",
    "와",
    "께서",
    "께서는",
    "에게",
    "께",
    "과의",
    "와의",
    "에게는",
    "측은",
    "측이",
];

/// Forms of 이다 that say of the sentence's topic that it bears the title.
const PREDICATE: &[&str] = &[
    "다",
    "이다",
    "이며",
    "며",
    "이고",
    "고",
    "이자",
    "자",
    "이었다",
    "였다",
    "입니다",
    "이었으며",
    "였으며",
    "으로",
    "로",
];

impl After {
    /// `None` where the title is part of a longer word.
    pub(super) fn read(view: &View<'_>, title: &Title) -> Option<After> {
        let (title_end, status) = with_status(view, title.span.end());
        let text = view.text();
        let rest = title::rest(text, title_end);
        if !ends(view, rest) || glued(text, title_end + rest.len(), rest) {
            return None;
        }
        if rest.is_empty() && modifies(view, title) {
            return None;
        }
        let mut after = After {
            title_end,
            end: title_end,
            status,
            also: None,
            body: None,
            name: None,
            acts: false,
            listed: false,
            predicate: false,
        };
        if rest.is_empty() {
            after.end = bracket_end(view, title_end);
            after.also = (after.end > title_end).then(|| Span::new(title_end + 1, after.end - 1));
            after.take_second(view);
        } else if rest == "인" {
            after.take_name(view, title_end + rest.len());
        }
        let tail = title::rest(text, after.end);
        after.acts = ACTING.contains(&tail) || undergoes(view, tail, after.end);
        after.listed = tail.is_empty() && is_listed(view, after.end);
        after.predicate = PREDICATE.contains(&tail);
        Some(after)
    }

    /// O7: 부총리 겸 기획재정부 장관; the first title stays the title.
    fn take_second(&mut self, view: &View<'_>) {
        let text = view.text();
        let Some(from) = [" 겸 ", "겸 ", " 및 "].iter().take(2).find_map(|word| {
            text[self.end..view.unit.end()].strip_prefix(*word).map(|_| self.end + word.len())
        }) else {
            return;
        };
        let reach = Span::new(from, (from + 90).min(view.unit.end()));
        let lexicon = view.reading.lexicon;
        let stop = text[from..view.unit.end()]
            .char_indices()
            .take(30)
            .find(|(_, c)| matches!(c, ',' | '.' | '"' | '“' | '\n'))
            .map_or(reach.end(), |(n, _)| from + n);
        for &hit in view.reading.hits_in(reach) {
            let is_title = lexicon.senses(hit).iter().any(|sense| matches!(sense, Sense::Title(_)));
            if hit.span.end() > stop || !is_title {
                continue;
            }
            let (end, _) = with_status(view, hit.span.end());
            if !ends(view, title::rest(text, end)) {
                continue;
            }
            let start = words::core_start(text, from, hit.span.start());
            self.also = Some(Span::new(start, end));
            self.body = body_between(view, from, start);
            self.end = bracket_end(view, end);
            return;
        }
    }

    /// O5: the name follows without 인 and a particle closes it: 최고경영자 이상훈은.
    pub(super) fn take_follower(&mut self, view: &View<'_>) -> bool {
        let plain = self.name.is_none() && self.end == self.title_end && self.status.is_none();
        let appointed = title::rest(view.text(), self.end) == "에";
        let at = self.end + if appointed { "에".len() } else { 0 };
        let Some(name) = name::after(view, at).filter(|_| plain) else { return false };
        let text = &view.text()[name.end()..view.unit.end()];
        let rest = title::rest(text, 0);
        let closed = match appointed {
            true => is_appointed(text),
            false => ACTING.contains(&rest) || text.starts_with('('),
        };
        if !closed || !appointed && !name::is_full(view, name) {
            return false;
        }
        self.name = Some(name);
        self.end = name.end();
        true
    }

    /// O5: the name follows, 회장인 마이크 리.
    fn take_name(&mut self, view: &View<'_>, at: usize) {
        if let Some(span) = name::after(view, at) {
            self.name = Some(span);
            self.end = span.end();
        }
    }
}

/// Whether the person whose name ends before `text` gets an office: 씨를 내정했다, 씨가 선임됐다.
fn is_appointed(text: &str) -> bool {
    const VERBS: &[&str] =
        &["내정", "선임", "임명", "발탁", "선출", "지명", "추대", "위촉", "취임"];
    let text = text.strip_prefix(" 씨").or_else(|| text.strip_prefix('씨')).unwrap_or(text);
    let verb = ["을 ", "를 ", "이 ", "가 "].iter().find_map(|particle| text.strip_prefix(particle));
    verb.is_some_and(|verb| VERBS.iter().any(|word| verb.starts_with(word)))
}

/// Whether a list goes on behind an office, and not one of what somebody was.
fn is_listed(view: &View<'_>, end: usize) -> bool {
    /// As far as a list's verb is looked for, in characters.
    const REACH: usize = 60;
    const PAST: &[&str] = &["지냈", "지낸", "역임", "거쳐", "거친", "거쳤", "맡았", "출신"];
    let rest = &view.text()[end..view.unit.end()];
    let length = rest.char_indices().nth(REACH).map_or(rest.len(), |(at, _)| at);
    let rest = &rest[..length];
    let listed =
        [", ", "·", ",", " 등이", " 등은", " 등과"].iter().any(|sign| rest.starts_with(sign));
    listed && !PAST.iter().any(|verb| rest.contains(verb))
}

/// Whether the office is the object of something that is done with its holder, not the holder's
/// past: 장관을 만나, but not 장관을 지낸.
fn undergoes(view: &View<'_>, tail: &str, end: usize) -> bool {
    const PAST: &[&str] = &[
        "지내", "지낸", "역임", "맡", "거쳐", "거친", "거치", "하다", "하며", "뽑", "선출", "임명",
        "두", "둔",
    ];
    let next = view.text()[end + tail.len()..view.unit.end()].trim_start_matches(' ');
    matches!(tail, "을" | "를") && !PAST.iter().any(|verb| next.starts_with(verb))
}

/// The body before a second title.
fn body_between(view: &View<'_>, from: usize, to: usize) -> Option<Body> {
    let word = words::before(view, to).filter(|word| word.span.start() >= from)?;
    body::of_words(view, &[word], crate::lexicon::Class::Cabinet, "")
}

/// O8: 후보자, 내정자, 권한대행 behind a title belong to it.
fn with_status(view: &View<'_>, end: usize) -> (usize, Option<Span>) {
    let text = &view.text()[end..view.unit.end()];
    let blank = text.len() - text.trim_start_matches(' ').len();
    if blank > 1 {
        return (end, None);
    }
    let word = title::rest(text, blank);
    let titles = &view.reading.lexicon.titles;
    for (at, _) in word
        .char_indices()
        .skip(2)
        .chain([(word.len(), ' ')])
        .take(6)
        .collect::<Vec<_>>()
        .into_iter()
        .rev()
    {
        let status = &word[..at];
        if titles.word(status) == Some(TitleWord::After) && ends(view, &word[at..]) {
            let start = end + blank;
            return (start + at, Some(Span::new(start, start + at)));
        }
    }
    (end, None)
}

/// Whether a word can end before `rest`: particles, 님 and 측, forms of 이다.
pub(super) fn ends(view: &View<'_>, rest: &str) -> bool {
    const COPULA: &[&str] = &[
        "다",
        "이다",
        "이며",
        "며",
        "이고",
        "고",
        "인",
        "이자",
        "자",
        "이었다",
        "였다",
        "이던",
        "이었던",
        "였던",
        "입니다",
        "이라고",
        "라고",
        "이라는",
        "라는",
        "으로",
        "로",
        "으로서",
        "로서",
        "이라며",
        "겸",
        "이란",
        "씨",
        "이었으며",
        "였으며",
        "인데",
        "이지만",
        "이면서",
        "면서",
    ];
    let particles = &view.reading.lexicon.particles;
    if rest.is_empty() || COPULA.contains(&rest) {
        return true;
    }
    if rest.starts_with('들') || rest.starts_with("이나") && rest.len() > 6 {
        return false;
    }
    if particles.contains(rest) {
        return true;
    }
    ["님", "측", "등", "쪽"].iter().any(|word| {
        rest.strip_prefix(word).is_some_and(|rest| rest.is_empty() || particles.contains(rest))
    })
}

/// Whether the title is only part of the one that follows: 총괄 사장, 대통령 비서실장.
fn modifies(view: &View<'_>, title: &Title) -> bool {
    let lexicon = view.reading.lexicon;
    let listed = lexicon.titles.word(view.slice(title.span)) == Some(TitleWord::Modifier);
    if !listed && title.class != Class::State {
        return false;
    }
    let Some(rest) = view.text()[title.span.end()..view.unit.end()].strip_prefix(' ') else {
        return false;
    };
    let from = view.unit.end() - rest.len();
    let word = title::rest(rest, 0);
    let hits = view.reading.hits_in(Span::new(from, from + word.len()));
    hits.iter().any(|&hit| {
        let classes = lexicon.senses(hit).iter().filter_map(|sense| match sense {
            Sense::Title(row) => Some(lexicon.titles.get(*row).class),
            _ => None,
        });
        (listed && hit.span.start() == from || title.class == Class::State)
            && word.get(hit.span.end() - from..).is_some_and(|rest| ends(view, rest))
            && classes.into_iter().any(|class| listed || class == Class::Government)
    })
}

/// Whether letters other than Hangul stand on: 대표A.
fn glued(text: &str, at: usize, rest: &str) -> bool {
    rest.is_empty() && text[at..].starts_with(|c: char| c.is_ascii_alphanumeric())
}

/// The end of a bracket such as (CFO) behind a title, or `at`.
fn bracket_end(view: &View<'_>, at: usize) -> usize {
    let Some(inside) = view.text()[at..view.unit.end()].strip_prefix('(') else { return at };
    let Some(length) = inside.find(')').filter(|&length| length <= 12) else { return at };
    let latin = inside[..length].chars().all(|c| c.is_ascii_uppercase());
    if latin && length >= 2 { at + length + 2 } else { at }
}
