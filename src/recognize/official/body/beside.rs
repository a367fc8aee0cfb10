//! Bodies that stand in brackets or quotation marks, or before a bracket.

use super::{
    super::{
        Body, View,
        words::{self, Kind},
    },
    of_mention, of_words, reads_as_body,
};
use crate::lexicon::Class;

/// O2: the body in the bracket behind the title that ends at `at`: 김철수 교수(서울대 경제학부).
pub(in crate::recognize::official) fn in_bracket(view: &View<'_>, at: usize) -> Option<Body> {
    let rest = &view.text()[at..view.unit.end()];
    let start = at + rest.len() - rest.strip_prefix('(')?.len();
    let bodies = &view.found.organizations;
    let number = bodies.partition_point(|body| body.span.start() < start);
    let first = bodies.get(number).is_some_and(|body| body.span.start() == start);
    first.then(|| of_mention(view, number))
}

/// O2: the body in quotation marks before a name: 스타트업 '오늘한끼'의 박진영 대표.
pub(in crate::recognize::official) fn quoted(view: &View<'_>, at: usize) -> Option<Body> {
    /// Longest name of a company in quotation marks, in characters.
    const LONGEST: usize = 12;
    const MARKS: &[(char, char)] = &[('\'', '\''), ('‘', '’'), ('“', '”'), ('"', '"')];
    let front = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let front = front.strip_suffix('의').unwrap_or(front);
    let close = front.chars().next_back()?;
    let &(open, _) = MARKS.iter().find(|(_, mark)| *mark == close)?;
    let inside = front.strip_suffix(close)?;
    let start = inside.char_indices().rev().take(LONGEST).find(|&(_, c)| c == open)?.0;
    let name = &inside[start + open.len_utf8()..];
    let word = name.chars().all(|c| c.is_alphanumeric() || c == ' ');
    (word && name.chars().count() >= 2)
        .then(|| Body { name: name.to_owned().into(), ..Body::default() })
}

/// O2: what stands before the bracket that the name or the title opens: 서울중앙지검
/// 전담수사팀(… 부장검사), 한빛조선(대표 …).
pub(in crate::recognize::official) fn around_bracket(
    view: &View<'_>,
    at: usize,
    class: Class,
) -> Option<Body> {
    /// Words between the court and the bracket of a bench or a team.
    const PARTS: usize = 4;
    let text = view.text();
    let floor = view.unit.start();
    let mut edge = floor + text[floor..at].strip_suffix('(')?.len();
    let law = matches!(class, Class::Judiciary | Class::Prosecution);
    let first = words::before(view, edge).filter(|word| word.end == edge)?;
    for _ in 0..if law { PARTS } else { 2 } {
        let Some(word) = words::before(view, edge) else { break };
        if matches!(word.kind, Kind::Organization(_)) {
            return of_words(view, &[word], class, "");
        }
        edge = word.span.start();
    }
    let noun = matches!(first.kind, Kind::Noun | Kind::Latin | Kind::Foreign(_) | Kind::Korean(_));
    let named = class == Class::Business || reads_as_body(view, view.slice(first.span));
    (noun && named && !law).then(|| of_words(view, &[first], class, ""))?
}
