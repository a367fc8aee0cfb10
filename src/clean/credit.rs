//! K: who took or gave a picture, as it stands at the end of a caption.

use super::{byline, shape::is_hangul};
use crate::lexicon::{Residue, WordList};

/// K1: whether the words of a bracket name a picture's source; round brackets must say so first,
/// since 제공 and its like end ordinary asides.
pub(super) fn names_source(inside: &str, round: bool, residue: &Residue) -> bool {
    let inside = inside.trim();
    if inside.len() > 240 || inside.is_empty() {
        return false;
    }
    let words = &residue.credits;
    let lead = words.leads.behind(inside).map(str::trim_start).any(|rest| {
        rest.is_empty()
            || rest.starts_with(['=', ':', '/', 'ⓒ', '©'])
            || words.given.behind(rest).next().is_some()
    });
    if lead || has_source(inside, residue) {
        return true;
    }
    if round || inside.len() > 120 {
        return false;
    }
    words.tails.end(inside) || is_foreign(inside, residue)
}

/// Whether words stand in `text` that only sources of pictures have.
pub(super) fn has_source(text: &str, residue: &Residue) -> bool {
    residue.credits.inside.stand_in(text)
}

/// Whether `words` without a bracket end as sources do: `시청 제공`.
pub(super) fn ends_source(words: &str, residue: &Residue) -> bool {
    let last = words.rsplit(' ').next().unwrap_or(words);
    residue.credits.tails.has(last)
}

/// Whether the words of a bracket are the tag of a title: [포토], [영상].
pub(super) fn is_tag(inside: &str) -> bool {
    inside.len() <= 18 && !inside.contains(['=', ':', 'ⓒ', '©', ' '])
}

/// `AP=연합뉴스`, `로이터 뉴스1`, `EPA연합뉴스`.
fn is_foreign(inside: &str, residue: &Residue) -> bool {
    residue.credits.foreign.behind(inside).any(|rest| {
        let rest = rest.trim_start_matches([' ', '=', '·', '/', ',', '통', '신']);
        rest.is_empty() || residue.outlet(rest).is_some()
    })
}

/// K2: the start of a source without brackets at the end of `text`: `사진=시청`, `/사진 제공=시청`.
pub(super) fn open_source(text: &str, residue: &Residue) -> Option<usize> {
    let sign = text.rfind('=')?;
    let name = text[sign + 1..].trim();
    if name.len() > 90 || name.chars().filter(|c| *c == ' ').count() > 4 {
        return None;
    }
    let before = text[..sign].trim_end();
    let start = residue.credits.open.before(before).map(str::len).min()?;
    let stem = before[..start].trim_end_matches(['/', '(', '[', '<', '|', ' ', '\u{a0}', '·']);
    let glued = stem.len() == start && stem.chars().next_back().is_some_and(is_hangul);
    (!glued).then_some(stem.len())
}

/// K3: `<홍길동 기자>` behind a caption.
pub(super) fn names_photographer(inside: &str, residue: &Residue) -> bool {
    byline::read(inside, 0, residue).is_some()
}

/// Words that may follow a source: `[홍길동 제작] 사진합성·일러스트`.
pub(super) fn trailer(text: &str, residue: &Residue) -> usize {
    let blank = text.len() - text.trim_start().len();
    let rest = residue.credits.trailers.behind(&text[blank..]).map(str::len).min();
    rest.map_or(0, |rest| text.len() - rest)
}

/// Whether a sentence that ends with `text` says what a picture shows: 일하고 있다, not 할 수 있다.
pub(super) fn shows(text: &str, residue: &Residue) -> bool {
    let text = text.trim_end_matches(['.', ' ']);
    residue.credits.shown.end(text)
        || text.strip_suffix("있다").is_some_and(|rest| !rest.trim_end().ends_with('수'))
}

/// Whether `text` says in brackets who stands where in a picture: `(왼쪽 셋째)`, `(왼쪽부터)`.
pub(super) fn says_where(text: &str, residue: &Residue) -> bool {
    let inside = |(at, _): (usize, &str)| {
        let rest = &text[at + 1..];
        rest.find(')').is_some_and(|end| is_place(&rest[..end], residue))
    };
    text.match_indices('(').any(inside)
}

/// Whether `words` are a side and what may follow it: `왼쪽`, `앞줄 왼쪽에서 두 번째`.
fn is_place(words: &str, residue: &Residue) -> bool {
    let credits = &residue.credits;
    let cut = |words: &mut &str, table: &WordList| {
        let rest = table.behind(words).min_by_key(|rest| rest.len()).map(str::trim_start);
        *words = rest.unwrap_or(words);
        rest.is_some()
    };
    let mut rest = words.trim();
    let sided = cut(&mut rest, &credits.sides);
    while cut(&mut rest, &credits.sides) || cut(&mut rest, &credits.orders) {}
    sided && rest.is_empty()
}

/// `words` without what stands behind the name of who gave a picture: `시청 제공`.
pub(super) fn giver<'t>(words: &'t str, residue: &Residue) -> Option<&'t str> {
    residue.credits.given.before(words).min_by_key(|name| name.len())
}

/// Whether `text` is a word for a picture or its data, a sign and who made it: `사진=시청`, `자료: 시청`.
pub(super) fn is_signed(text: &str, residue: &Residue) -> bool {
    let signs = ['|', 'ㅣ', '=', ':', '/', 'ⓒ', '©'];
    residue.credits.open.behind(text).any(|name| name.trim_start().starts_with(signs))
}

/// What stands behind the word for a picture at the start of `text`: `사진=시청`.
pub(super) fn behind_shot<'t>(text: &'t str, residue: &Residue) -> Option<&'t str> {
    residue.credits.shots.behind(text).next()
}

/// Whether a sentence that ends with `text` tells what a picture shows: 악수하고 있다.
pub(super) fn shows_act(text: &str, residue: &Residue) -> bool {
    let text = text.trim_end_matches(['.', ' ']);
    let act = text.strip_suffix("있다").map(str::trim_end);
    act.is_some_and(|act| residue.credits.acts.end(act))
}
