//! Names behind a title, in a bracket or in a list of appointments.

use super::{
    Bearer, Body, OfficialMention, View, body,
    title::{self, Title},
    words,
};
use crate::{
    Span,
    lexicon::{Class, TitleWord},
    recognize::hangul::is_syllable,
};

/// Most names behind one title: a bench has three, a list of members more.
const LONGEST: usize = 12;
/// How far a mark may stand before a title, in bytes: the office's body stands between.
const REACH: usize = 90;
/// How far back the heading of a list is looked for, in mentions of organisations.
const HEADINGS: usize = 60;
/// What a name scores at least as a Korean one where its place tells that it is one.
const PLAIN: i32 = 2;

/// What begins an item of a list.
const BULLETS: &[char] = &[
    '▲', '△', '▷', '▶', '◇', '◆', '○', '●', '■', '□', '◎', '◈', '▣', '▪', '•', '☞', '※', '✔', '‣',
    '∙', '◦',
];

/// O17: the names behind a title that a bracket or a mark of a list opens: 형사3부(부장판사
/// 한규진·이상윤), ▲운영지원과장 홍길동. Adds a mention for each and returns their end.
pub(super) fn read(
    view: &View<'_>,
    title: &Title,
    start: usize,
    mentions: &mut Vec<OfficialMention>,
) -> Option<usize> {
    if !title::rest(view.text(), title.span.end()).is_empty() {
        return None;
    }
    let opener = Opener::before(view, start.min(title.word))?;
    let names = names(view, title.span.end(), opener.bracket)?;
    let (title_span, body) = opener.office(view, title);
    let first = names.first()?.start();
    for &name in &names {
        let span = if name.start() == first { title_span.join(name) } else { name };
        mentions.push(OfficialMention {
            span,
            rule: "O17",
            bearer: Bearer::Name(name),
            title: title_span,
            head: title.head,
            also: None,
            status: title.status,
            body: body.clone(),
            class: title.class,
            sure: true,
        });
    }
    names.last().map(|name| name.end())
}

/// What opens the bracket or the item.
struct Opener {
    /// Where the sign ends.
    end: usize,
    bracket: bool,
}

impl Opener {
    /// The sign before `at`, with nothing but words between.
    fn before(view: &View<'_>, at: usize) -> Option<Opener> {
        let floor = view.unit.start();
        let text = &view.text()[floor..at];
        let mut back = 0;
        for c in text.chars().rev() {
            let end = at - back;
            let blank = view.text()[end..at].trim_start_matches(' ');
            if c == '(' {
                let announced =
                    blank.is_empty() || matches!(blank.trim_end(), "당시" | "전" | "현");
                return announced.then_some(Opener { end, bracket: true });
            }
            if BULLETS.contains(&c) {
                return Some(Opener { end, bracket: false });
            }
            let inside =
                is_syllable(c) || c.is_ascii_alphanumeric() || matches!(c, ' ' | '·' | '&');
            if !inside || back > REACH {
                return None;
            }
            back += c.len_utf8();
        }
        None
    }

    /// The title and its body: in a list the nearest words that name one, else its heading; in a
    /// bracket what stands before it.
    fn office(&self, view: &View<'_>, title: &Title) -> (Span, Option<Body>) {
        let own = title.body.clone().filter(|_| title.body_is_sure || title.span != title.head);
        let told = || {
            if self.bracket {
                return body::around_bracket(view, self.end, title.class);
            }
            self.listed(view, title).or_else(|| {
                let heading = heading(view, self.end)?;
                Some(self.member(view, title, &heading).unwrap_or(heading))
            })
        };
        (title.span, own.or_else(told))
    }

    /// The company of a group that heads the list, told by the group's name alone: <한라그룹> ▲
    /// 한라해운 영업본부장.
    fn member(&self, view: &View<'_>, title: &Title, heading: &Body) -> Option<Body> {
        let group = view.slice(heading.span?).strip_suffix("그룹")?;
        let word = title::rest(view.text(), self.end);
        let between = view.text().get(self.end + word.len()..title.word);
        let own = between.is_some_and(|text| text.starts_with(' '))
            && word.len() > group.len()
            && word.starts_with(group);
        own.then(|| Body {
            name: word.to_owned().into(),
            span: None,
            rows: Vec::new(),
            ..heading.clone()
        })
    }

    /// The organisation between the mark and the title: ▲ 전북지방환경청 기획과장.
    fn listed(&self, view: &View<'_>, title: &Title) -> Option<Body> {
        let mut at = title.word;
        while at > self.end {
            let word = words::before(view, at).filter(|word| word.span.start() >= self.end)?;
            let text = view.slice(word.span);
            let body = match word.kind {
                words::Kind::Organization(_) => true,
                words::Kind::Place(_) => at == title.word || title.class == Class::Local,
                words::Kind::Noun => text.chars().count() >= 5 && body::reads_as_body(view, text),
                _ => false,
            };
            if body {
                return body::of_words(view, &[word], title.class, "");
            }
            at = word.span.start();
        }
        None
    }
}

/// The names from the blank at `at` to what closes the bracket or the item.
fn names(view: &View<'_>, at: usize, bracket: bool) -> Option<Vec<Span>> {
    let text = &view.text()[..view.unit.end()];
    let mut names: Vec<Span> = Vec::new();
    let mut at = at;
    while let Some(gap) = gap(&text[at..], names.is_empty(), bracket) {
        let word = title::rest(text, at + gap);
        if !is_name(view, word) || names.len() == LONGEST {
            break;
        }
        let name = Span::new(at + gap, at + gap + word.len());
        names.push(name);
        at = name.end();
    }
    let end = names.last()?.end();
    closes(&text[end..], bracket).then_some(names)
}

/// How many bytes stand between a title and the first name, or between two names.
fn gap(text: &str, first: bool, bracket: bool) -> Option<usize> {
    let rest = text.trim_start_matches(' ');
    let blanks = text.len() - rest.len();
    if first || !bracket {
        return (first && (1..=3).contains(&blanks)).then_some(blanks);
    }
    let joined = rest.strip_prefix(['·', ',', '‧', 'ㆍ', '・', '、']);
    let rest = joined.map_or(rest, |rest| rest.trim_start_matches(' '));
    Some(text.len() - rest.len()).filter(|gap| (1..=6).contains(gap))
}

fn is_name(view: &View<'_>, word: &str) -> bool {
    let lexicon = view.reading.lexicon;
    let syllables = word.chars().count();
    (2..=4).contains(&syllables)
        && lexicon.names.korean(word).is_some_and(|score| score >= PLAIN)
        && lexicon.titles.word(word) != Some(TitleWord::After)
}

/// Whether the bracket or the item ends at the head of `rest`.
fn closes(rest: &str, bracket: bool) -> bool {
    if bracket {
        return rest.starts_with([')', ',', '·', ';']);
    }
    let next = rest.trim_start_matches(' ');
    next.is_empty()
        || next.starts_with(BULLETS)
        || next.starts_with(['\n', '(', '<', '[', ',', '/', '\r'])
        || rest.starts_with("  ")
}

/// The body that heads a list of appointments: <기획재정부>, [인사] 산업통상자원부, ■부산광역시.
fn heading(view: &View<'_>, at: usize) -> Option<Body> {
    let bodies = &view.found.organizations;
    let last = bodies.partition_point(|body| body.span.end() <= at);
    let body =
        (last.saturating_sub(HEADINGS)..last).rev().find(|&n| is_heading(view, bodies[n].span));
    let places = &view.found.locations;
    let last = places.partition_point(|place| place.span.end() <= at);
    let place =
        (last.saturating_sub(HEADINGS)..last).rev().find(|&n| is_heading(view, places[n].span));
    match (body, place) {
        (Some(body), Some(place)) if places[place].span.start() > bodies[body].span.start() => {
            body::of_place_mention(view, place)
        }
        (Some(body), _) => Some(body::of_mention(view, body)),
        (None, Some(place)) => body::of_place_mention(view, place),
        (None, None) => None,
    }
}

fn is_heading(view: &View<'_>, body: Span) -> bool {
    let text = view.text();
    let before = text[..body.start()].trim_end_matches(' ');
    let after = text[body.end()..].trim_start_matches(' ');
    let opened = before.is_empty()
        || before.ends_with(['<', '\n', ']', '[', '【', '】', '(', '〈', '《'])
        || before.ends_with(BULLETS);
    let closed = after.is_empty()
        || after.starts_with(['>', '\n', ']', '】', '〉', '》', '\r', ')', '<'])
        || after.starts_with(BULLETS);
    opened && closed
}
