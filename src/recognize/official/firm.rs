//! Companies that no lexicon knows, told by the sort of company named before them.

use super::{
    Body, View, body,
    words::{Kind, Word},
};
use crate::lexicon::BodyWord;

/// O2: whether a sort of company is named right before `at`: 로봇 스타트업 | 모닝브레드 대표,
/// 설계업체인 | 코어픽셀의 남도현 대표.
pub(super) fn is_sorted(view: &View<'_>, at: usize) -> bool {
    let front = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let front = front.strip_suffix('인').unwrap_or(front);
    ends_in(view, BodyWord::Sort, front)
}

/// Whether `text` ends in a word of this role.
fn ends_in(view: &View<'_>, role: BodyWord, text: &str) -> bool {
    view.reading.lexicon.organizations.before_word(role, text).is_some()
}

/// The words of a body without the sort of company before its name, the nearest first.
pub(super) fn without_sort<'w>(view: &View<'_>, words: &'w [Word]) -> &'w [Word] {
    let sort = |word: &Word| {
        let text = view.slice(word.span);
        !matches!(word.kind, Kind::Organization(_)) && ends_in(view, BodyWord::Sort, text)
    };
    let cut = words.iter().position(sort).filter(|&cut| cut > 0);
    &words[..cut.unwrap_or(words.len())]
}

/// The words of a body without the region that its office is for: 오스테드 | 아시아태평양 대표.
pub(super) fn without_region<'w>(view: &View<'_>, words: &'w [Word]) -> &'w [Word] {
    let region = words.first().is_some_and(|word| {
        view.reading.lexicon.organizations.is_word(BodyWord::Region, view.slice(word.span))
    });
    if region && words.len() > 1 { &words[1..] } else { words }
}

/// Whether a word names what somebody in a body is at work on: 독일마셜기금 인도·태평양 | 프로그램.
pub(super) fn is_unit(view: &View<'_>, word: &str) -> bool {
    ends_in(view, BodyWord::Unit, word)
}

/// O18: the body that somebody calls on to meet the person whose name begins at `at`:
/// 국제연맹(IFX) 본부를 찾아 | 레온 하스 회장과 만났다.
pub(super) fn visited(view: &View<'_>, at: usize) -> Option<Body> {
    let known = &view.reading.lexicon.organizations;
    let front = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let front = known.before_word(BodyWord::Visit, front)?.trim_end_matches(' ');
    let front = front.strip_suffix(['을', '를'])?;
    let house = known.before_word(BodyWord::House, front);
    let end = view.unit.start() + house.unwrap_or(front).trim_end_matches(' ').len();
    let bodies = &view.found.organizations;
    let next = bodies.partition_point(|body| body.span.end() < end.saturating_sub(1));
    let number = bodies[next..].iter().position(|body| body.span.end() + 1 >= end)? + next;
    let bracket = view.text()[..end].ends_with(')');
    let exact = bodies[number].span.end() == if bracket { end - 1 } else { end };
    exact.then(|| body::of_mention(view, number))
}
