//! Other names that the text itself gives in brackets.

use super::ProjectMention;
use crate::{
    Span, firsts,
    recognize::{Reading, Role, hangul},
};

/// Names with an alias that are looked for, at most; each costs one search through the text.
const MAX_ALIASES: usize = 8;
/// Bytes of an alias at most.
const MAX_LEN: usize = 40;

/// J17: adds the places where a project is called by the name that stands in brackets behind it:
/// 캐나다 잠수함 사업(CPSP), 국립의료원 이전 사업(이하 이전 사업).
pub(super) fn attach(reading: &Reading<'_>, mentions: &mut Vec<ProjectMention>) {
    let named = mentions.iter().filter_map(|x| Some((x, alias(reading.text, x.span)?)));
    let named: Vec<(ProjectMention, Span)> =
        named.take(MAX_ALIASES).map(|(x, alias)| (x.clone(), alias)).collect();
    for (mention, alias) in named {
        let full = mention.full.unwrap_or(mention.span);
        let mut found = occurrences(reading, alias);
        found.retain(|span| {
            let at = mentions.partition_point(|x| x.span.end() <= span.start());
            !mentions.get(at).is_some_and(|x| x.span.overlaps(*span))
        });
        let short =
            |span| ProjectMention { span, rule: "J17", kind: mention.kind, full: Some(full) };
        mentions.extend(found.into_iter().map(short));
        mentions.sort_by_key(|x| x.span.start());
    }
}

/// The alias in the bracket that opens where a name ends.
fn alias(text: &str, name: Span) -> Option<Span> {
    let inside = text[name.end()..].strip_prefix('(')?;
    let len = inside.find(')').filter(|&len| len <= MAX_LEN)?;
    let lead = ["이하 ", "일명 ", "약칭 "].iter().find(|lead| inside.starts_with(**lead));
    let start = lead.map_or(0, |lead| lead.len());
    let alias = inside[start..len].trim_matches(['\'', '‘', '’', '"', ' ']);
    let start = start + inside[start..len].find(alias).unwrap_or(0);
    let letters = alias.bytes().filter(u8::is_ascii_uppercase).count();
    let known = letters >= 3 || lead.is_some() && alias.len() > 6;
    let plain = |c: char| hangul::is_alphanumeric(c) || matches!(c, '-' | ' ' | '&');
    let from = name.end() + 1 + start;
    (known && alias.chars().all(plain)).then(|| Span::new(from, from + alias.len()))
}

/// Every place behind the bracket where `alias` is a word of its own.
fn occurrences(reading: &Reading<'_>, alias: Span) -> Vec<Span> {
    let text = reading.text;
    let word = reading.slice(alias);
    let spans = firsts::places(text, word, alias.end());
    let spans = spans.map(|at| Span::new(at, at + word.len()));
    let own = |span: &Span| {
        let unit = reading.unit_at(span.start()).filter(|unit| unit.role != Role::Title);
        let joined = |c: char| c.is_alphanumeric() || matches!(c, '-' | '·');
        let begins = !hangul::before(text, span.start()).is_some_and(joined);
        let goes_on = hangul::after(text, span.end()).is_some_and(|c| c.is_ascii_alphanumeric());
        unit.is_some_and(|unit| span.end() <= unit.span.end())
            && begins
            && !goes_on
            && hangul::ends_name(reading.lexicon, text, span.end())
    };
    spans.filter(own).collect()
}
