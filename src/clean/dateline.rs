//! D: the head of a wire story, `(서울=연합뉴스) 홍길동 기자 =`, and the outlet's prefix,
//! `[아시아경제 홍길동 기자]`.

use super::{
    byline::{self, Signature},
    shape,
};
use crate::{Span, firsts::Firsts, lexicon::Residue};

/// A head as printed.
#[derive(Debug, Default)]
pub(super) struct Head<'t> {
    pub(super) place: Option<&'t str>,
    pub(super) outlet: Option<&'t str>,
    pub(super) inside: Option<Signature<'t>>,
    pub(super) behind: Option<Signature<'t>>,
    /// Bytes of the bracket.
    pub(super) bracket: Span,
    /// One past the last byte of the head.
    pub(super) end: usize,
    /// Whether an equals sign ends it.
    pub(super) signed: bool,
}

/// Longest bracket and longest signature behind it, in bytes.
const LONGEST: usize = 160;

/// D1: the head that the bracket at byte `at` of `text` opens.
pub(super) fn read<'t>(
    text: &'t str,
    at: usize,
    end: usize,
    residue: &Residue,
) -> Option<Head<'t>> {
    let (from, to, after) = shape::bracket(&text[at..end], LONGEST)?;
    let mut head = inside(&text[at + from..at + to], at + from, residue)?;
    head.bracket = Span::new(at, at + after);
    head.end = at + after;
    if let Some((signature, past)) = behind(&text[at + after..end], at + after, residue) {
        head.behind = Some(signature);
        head.end = past;
        head.signed = true;
    } else if let Some(rest) = text[at + after..end].trim_start().strip_prefix(['=', '＝']) {
        head.end = end - rest.len();
        head.signed = true;
    }
    Some(head)
}

// inside = (place ("=" | "|" | "ㅣ"))? outlet signature? | outlet "=" signature
fn inside<'t>(text: &'t str, base: usize, residue: &Residue) -> Option<Head<'t>> {
    let mut head = Head::default();
    let mut at = 0;
    for part in text.split(['=', '＝', '|', 'ㅣ', '│']) {
        let word = part.trim();
        if residue.outlet(word).is_some() {
            head.outlet = head.outlet.or(Some(word));
        } else if let Some(signature) = byline::read_head(part, base + at, residue) {
            head.outlet = head.outlet.or(signature.outlet);
            head.place = head.place.or(signature.place);
            head.inside = Some(signature);
        } else if is_place(word) && head.place.is_none() {
            let pair = word.split_once(' ').filter(|pair| residue.outlet(pair.0).is_some());
            head.outlet = head.outlet.or(pair.map(|pair| pair.0));
            head.place = Some(pair.map_or(word, |pair| pair.1));
        } else {
            return None;
        }
        at += part.len() + text[at + part.len()..].chars().next().map_or(0, char::len_utf8);
    }
    let signed = head.inside.as_ref().is_some_and(|signature| signature.role);
    let known = head.outlet.is_some_and(|name| residue.outlet(name).is_some_and(|o| o.publisher));
    (known || signed && text.contains(['=', '|', 'ㅣ'])).then_some(head)
}

/// Where a story can be filed: few words, no sentence.
fn is_place(word: &str) -> bool {
    !word.is_empty()
        && word.len() <= 60
        && word
            .chars()
            .all(|c| shape::is_hangul(c) || c.is_ascii_alphabetic() || " ·・ㆍ,()/".contains(c))
        && word.split_whitespace().count() <= 3
}

// behind = signature "="
fn behind<'t>(text: &'t str, base: usize, residue: &Residue) -> Option<(Signature<'t>, usize)> {
    static SIGN: Firsts<1> = Firsts::of(b"=");
    let head = &text.as_bytes()[..text.len().min(240)];
    let sign = SIGN.next_byte(head, 0)?;
    let signature = byline::read(&text[..sign], base, residue)?;
    Some((signature, base + sign + 1))
}

/// D2: a head without brackets at the start of a line: `홍길동 기자 =`, `서울=홍길동 기자`.
pub(super) fn bare<'t>(
    text: &'t str,
    base: usize,
    residue: &Residue,
) -> Option<(Signature<'t>, usize)> {
    let (signature, end) = behind(text, base, residue)?;
    signature.role.then_some((signature, end))
}
