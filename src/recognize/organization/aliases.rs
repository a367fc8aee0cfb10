//! Short names that the text itself gives.

use super::{OrganizationMention, Reading, edges, organizer, rows};
use crate::{Span, firsts};

/// Short names an article may set up; more are not looked for.
const MOST: usize = 24;

/// Adds what the short names of the article stand for.
pub(super) fn add(reading: &Reading<'_>, found: &mut Vec<OrganizationMention>) {
    let bracketed: Vec<OrganizationMention> =
        found.iter().flat_map(|body| in_brackets(reading, body)).take(MOST).collect();
    adopt(reading, found, &bracketed);
    let unspoken = found.iter().filter_map(|body| unspoken(reading, body));
    let unspoken = unspoken.chain(found.iter().flat_map(committees)).take(MOST);
    let mut aliases: Vec<OrganizationMention> = bracketed.iter().cloned().chain(unspoken).collect();
    aliases.sort_by_key(|alias| alias.span.start());
    let mut more = bracketed;
    for (place, alias) in aliases.iter().enumerate() {
        let words = reading.slice(alias.span);
        let next = aliases[place + 1..].iter().find(|next| reading.slice(next.span) == words);
        let until = next.map_or(reading.text.len(), |next| next.span.start());
        more.extend(later(reading, alias, words, until));
    }
    more.sort_by_key(|mention| mention.span.start());
    merge(found, more);
}

/// G11: behind 이란 외무부, 외무부 alone is the same body, and behind ㈜황해, 황해. A word that
/// names a Korean body as well does not tell.
fn unspoken(reading: &Reading<'_>, body: &OrganizationMention) -> Option<OrganizationMention> {
    let words = reading.slice(body.span);
    let skip = match body.rule {
        "G5" => words.strip_suffix(&*body.name)?.len(),
        _ if body.country.as_deref()? != "KR" => {
            let rest = &reading.text[body.place?.end()..body.span.end()];
            words.len() - rest.trim_start().len()
        }
        _ => return None,
    };
    let span = Span::new(body.span.start() + skip, body.span.end());
    let domestic = body.rule != "G5" && rows::is_korean(reading, span);
    (!domestic).then(|| OrganizationMention { span, rule: "G11", place: None, ..body.clone() })
}

/// G11: 조직위원회 and 조직위 behind the committee of an event.
fn committees(body: &OrganizationMention) -> impl Iterator<Item = OrganizationMention> {
    let words = if body.rule == "G13" { &*body.name } else { "" };
    let forms = organizer::short(words).into_iter().flatten().filter(|form| form.len() > 3);
    let spans: Vec<Span> = forms
        .map(|form| {
            let whole = words.rsplit(' ').next().unwrap_or(words);
            let start = body.span.end() - whole.len();
            Span::new(start, start + form.len())
        })
        .collect();
    spans.into_iter().map(|span| OrganizationMention { span, rule: "G11", ..body.clone() })
}

/// G9: a name in brackets behind a body is another name of it, there and from there on:
/// 코트라(KOTRA), 국가철도공단(이하 공단).
///
/// The names in the brackets behind `body`.
fn in_brackets(reading: &Reading<'_>, body: &OrganizationMention) -> Vec<OrganizationMention> {
    let start = body.span.end();
    let rest = &reading.text[start..];
    if !rest.starts_with('(') {
        return Vec::new();
    }
    let inner = rest[1..].char_indices().take(40).find(|&(_, c)| matches!(c, ')' | '\n'));
    let Some((length, ')')) = inner else { return Vec::new() };
    let inner = Span::new(start + 1, start + 1 + length);
    let declared = reading.slice(inner).starts_with("이하");
    let full = reading.slice(body.span);
    pieces(reading, inner)
        .filter(|&piece| is_alias(reading.slice(piece), full, declared))
        .map(|span| OrganizationMention { span, rule: "G9", place: None, ..body.clone() })
        .collect()
}

/// The names that `inner` lists, without the words and quotation marks around them.
fn pieces<'r>(reading: &'r Reading<'_>, inner: Span) -> impl Iterator<Item = Span> + 'r {
    let list = reading.slice(inner);
    let signs = list.match_indices(['·', ',', '/', ';']);
    let starts = std::iter::once(0).chain(signs.map(|(at, sign)| at + sign.len()));
    starts.map(move |at| {
        let rest = &list[at..];
        let piece = &rest[..rest.find(['·', ',', '/', ';']).unwrap_or(rest.len())];
        let words = bare(piece);
        let start = inner.start() + at + piece.len() - words.len();
        Span::new(start, start + words.trim_end_matches(AROUND).len())
    })
}

/// What may stand around a name in brackets.
const AROUND: &[char] = &[' ', '\'', '"', '‘', '’', '“', '”'];

/// A member of a bracket's list without what announces a name.
fn bare(piece: &str) -> &str {
    let front = piece.trim_start_matches(AROUND);
    let front = front.strip_prefix("이하").unwrap_or(front).trim_start_matches(AROUND);
    front.strip_prefix("약칭").unwrap_or(front).trim_start_matches(AROUND)
}

/// Whether `words` can be another name of the body called `full`.
fn is_alias(words: &str, full: &str, declared: bool) -> bool {
    let count = words.chars().count();
    if !(2..=20).contains(&count) || words == full {
        return false;
    }
    let latin = words.starts_with(|c: char| c.is_ascii_uppercase())
        && words.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '&' | '-' | '.' | ' '));
    latin || !words.contains(' ') && (declared || shortens(words, full))
}

/// Whether all characters of `words` stand in `full` in the same order.
fn shortens(words: &str, full: &str) -> bool {
    let mut rest = full.chars();
    words.chars().all(|c| rest.any(|other| other == c))
}

/// The places behind `alias` and before `until` where its words stand again.
fn later<'r>(
    reading: &'r Reading<'_>,
    alias: &'r OrganizationMention,
    words: &'r str,
    until: usize,
) -> impl Iterator<Item = OrganizationMention> + 'r {
    let spans = firsts::places(reading.text, words, alias.span.end());
    let spans = spans.map(|at| Span::new(at, at + words.len()));
    let named = move |span: &Span| {
        let unit = reading.unit_at(span.start());
        unit.map(|unit| unit.span).is_some_and(|unit| {
            span.end() <= unit.end()
                && edges::begins(reading.text, unit, span.start())
                && edges::ends(reading.lexicon, reading.text, unit, span.end())
        })
    };
    let before = spans.take_while(move |span| span.end() <= until);
    before.filter(named).map(|span| OrganizationMention { span, ..alias.clone() })
}

/// Gives what was found under the words of an alias the alias's body.
fn adopt(
    reading: &Reading<'_>,
    found: &mut [OrganizationMention],
    aliases: &[OrganizationMention],
) {
    for mention in found {
        let words = reading.slice(mention.span);
        let body = aliases.iter().find(|alias| reading.slice(alias.span) == words);
        if let Some(body) = body {
            *mention = OrganizationMention { span: mention.span, ..body.clone() };
        }
    }
}

/// Adds to `found` what of `more` overlaps nothing in it.
fn merge(found: &mut Vec<OrganizationMention>, more: Vec<OrganizationMention>) {
    let old = std::mem::take(found);
    let mut old = old.into_iter().peekable();
    for mention in more {
        while let Some(next) = old.next_if(|next| next.span.start() <= mention.span.start()) {
            found.push(next);
        }
        let clear = |other: &OrganizationMention| !other.span.overlaps(mention.span);
        if found.last().is_none_or(clear) && old.peek().is_none_or(clear) {
            found.push(mention);
        }
    }
    found.extend(old);
}
