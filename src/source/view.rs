//! The repaired view of a text and the way back.
//!
//! S3: what is repaired are entities (`&amp;#39;`, `quot;` that lost its sign), Hangul in pieces
//! (NFD), compatibility ideographs (李), full-width forms (ｍ, ＜), spaces that are none of the
//! common one, and characters without width, which go. Everything else stands in the view as it
//! stands in the raw text.
//!
//! S5: a text that an export has put on one line, with its line breaks written `\\n`, is unescaped.
//!
//! S7: quotation marks that an export has doubled, `""` or `''`, are single ones again.

mod doubled;
mod entity;
mod escape;
mod hangul;
mod ideograph;

use std::borrow::Cow;

use crate::{Span, firsts::Firsts};

/// Where each repaired stretch of the view stands in the raw text; empty when nothing differs.
#[derive(Debug, Default)]
pub(super) struct OffsetMap {
    /// `(view offset, raw offset)` at the start and at the end of every repair, ascending.
    anchors: Vec<(usize, usize)>,
    /// What an export did to the text.
    pub(super) export: Export,
}

/// How an export has written signs of a text.
#[derive(Debug, Default)]
pub(super) struct Export {
    /// Line breaks and quotation marks stand behind a backslash.
    pub(super) escaped: bool,
    /// The lines in which a quotation mark stands doubled.
    doubled: Vec<doubled::Line>,
}

impl OffsetMap {
    pub(super) fn is_identity(&self) -> bool {
        self.anchors.is_empty()
    }

    /// The raw text that `span` of the view stands for, without characters that the view lost at
    /// its ends. Takes two binary searches.
    pub(super) fn to_raw(&self, span: Span) -> Span {
        let start = self.anchors.partition_point(|&(view, _)| view <= span.start());
        let start = self.offset(start, span.start());
        if span.is_empty() {
            return Span::new(start, start);
        }
        let end = self.anchors.partition_point(|&(view, _)| view < span.end());
        let end = match self.anchors.get(end) {
            Some(&(view, raw)) if view == span.end() => raw,
            _ => self.offset(end, span.end()),
        };
        Span::new(start, end)
    }

    /// The raw offset of `view`, which lies behind the first `passed` anchors.
    fn offset(&self, passed: usize, view: usize) -> usize {
        let (at, raw) = passed.checked_sub(1).map_or((0, 0), |last| self.anchors[last]);
        raw + (view - at)
    }

    /// The signs that an export has put before others and that left nothing in the view, in order.
    pub(super) fn spare<'r>(&'r self, raw: &'r str) -> impl Iterator<Item = Span> + 'r {
        let exported = self.export.escaped || self.export.is_doubled();
        let ends = if exported { &*self.anchors } else { &[] };
        let spans = ends.chunks_exact(2).filter(|ends| ends[0].0 == ends[1].0);
        let spans = spans.map(|ends| Span::new(ends[0].1, ends[1].1));
        spans.filter(|span| matches!(&raw[span.range()], "\\" | "\"" | "'"))
    }

    /// The stretches of the raw text that left nothing but blanks in the view, in order.
    pub(super) fn lost(&self, view: &str, raw: &str) -> impl Iterator<Item = Span> {
        let blank = |text: &str| text.chars().all(char::is_whitespace);
        let lost = move |ends: &[(usize, usize)]| {
            blank(&view[ends[0].0..ends[1].0]) && !blank(&raw[ends[0].1..ends[1].1])
        };
        self.anchors
            .chunks_exact(2)
            .filter(move |ends| lost(ends))
            .map(|ends| Span::new(ends[0].1, ends[1].1))
    }
}

impl Export {
    fn of(raw: &str) -> Export {
        Export { escaped: escape::is_exported(raw), doubled: doubled::lines(raw) }
    }

    /// Whether quotation marks stand doubled.
    pub(super) fn is_doubled(&self) -> bool {
        !self.doubled.is_empty()
    }

    /// Whether the mark at `at` of `raw` is one that the export has added.
    fn added(&self, raw: &str, at: usize) -> bool {
        let behind = self.doubled.partition_point(|line| line.span.start() <= at);
        let line = behind.checked_sub(1).map(|last| self.doubled[last]);
        line.is_some_and(|line| at < line.span.end() && line.has_spare(raw, at))
    }
}

/// What a stretch of raw text becomes: how many bytes it has, and one character or none.
type Repair = (usize, Option<char>);

/// The view of `raw` in which broken characters are whole.
pub(super) fn repair(raw: &str) -> (Cow<'_, str>, OffsetMap) {
    let mut map = OffsetMap::default();
    let mut view = String::new();
    let (mut kept, mut at) = (0, 0);
    map.export = Export::of(raw);
    while let Some(next) = next_suspect(raw, at, &map.export) {
        let Some((length, whole)) = repair_at(raw, next, &map.export) else {
            at = next + 1;
            continue;
        };
        view.push_str(&raw[kept..next]);
        map.anchors.push((view.len(), next));
        view.extend(whole);
        kept = next + length;
        at = kept;
        map.anchors.push((view.len(), kept));
    }
    if map.is_identity() {
        return (Cow::Borrowed(raw), map);
    }
    view.push_str(&raw[kept..]);
    (Cow::Owned(view), map)
}

/// The next byte at or behind `at` that can begin a repair; ordinary Korean text has none but
/// the first bytes of quotation marks and middle dots.
fn next_suspect(raw: &str, at: usize, export: &Export) -> Option<usize> {
    static FIRSTS: Firsts<10> = Firsts::of(b"&qa#\\\xC2\xE1\xE2\xE3\xEF");
    static DOUBLED: Firsts<12> = Firsts::of(b"&qa#\\\xC2\xE1\xE2\xE3\xEF\"'");
    if export.is_doubled() { DOUBLED.next(raw, at) } else { FIRSTS.next(raw, at) }
}

fn repair_at(raw: &str, at: usize, export: &Export) -> Option<Repair> {
    let rest = &raw[at..];
    match rest.as_bytes()[0] {
        b'&' => entity::at(rest),
        b'\\' => escape::at(rest).filter(|_| export.escaped),
        b'"' | b'\'' => export.added(raw, at).then_some((1, None)),
        b'q' | b'a' | b'#' => {
            let inside = raw[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '&');
            if inside { None } else { entity::without_sign(rest) }
        }
        _ => {
            let c = rest.chars().next()?;
            hangul::compose(rest).or_else(|| Some((c.len_utf8(), replace(c)?)))
        }
    }
}

/// What `c` stands for: another character, none at all (`Some(None)`), or itself (`None`).
fn replace(c: char) -> Option<Option<char>> {
    match c {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            Some(Some(' '))
        }
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {
            Some(None)
        }
        '\u{ff01}'..='\u{ff5e}' => Some(char::from_u32(c as u32 - 0xff01 + 0x21)),
        '\u{ffe6}' => Some(Some('₩')),
        _ => ideograph::unified(c).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(raw: &str) -> String {
        repair(raw).0.into_owned()
    }

    #[test]
    fn whole_text_is_lent() {
        let raw = "정부는 “27일·28일” 회의를 열었다. R&D quality #1 ℃ 한";
        let (view, map) = repair(raw);
        assert!(matches!(view, Cow::Borrowed(_)) && map.is_identity());
    }

    #[test]
    fn broken_characters_become_whole() {
        assert_eq!(view("&quot;수출&quot; &amp;#39;디지털&amp;#39;"), "\"수출\" '디지털'");
        assert_eq!(
            view("quot;수출quot; apos;한국apos; amp;#39;상생#39;"),
            "\"수출\" '한국' '상생'"
        );
        assert_eq!(view("R&amp;D, A&lt;B &middot; &#xAC00;"), "R&D, A<B · 가");
        assert_eq!(view("\u{1112}\u{1161}\u{11ab}\u{1100}\u{116e}\u{11a8} 정부"), "한국 정부");
        assert_eq!(view("\u{f9e1}\u{5927}\u{7d71}\u{9818}"), "\u{674e}\u{5927}\u{7d71}\u{9818}");
        assert_eq!(view("４００ｍ　（２％）￦"), "400m (2%)₩");
        assert_eq!(view("\u{feff}서\u{200b}울\u{a0}시"), "서울 시");
    }

    #[test]
    fn words_are_no_entities() {
        for raw in ["&copy 27", "AT&T; #39", "squot;", "a;b", "&unknown;", "&#xD800;", "&#;"] {
            assert_eq!(view(raw), raw);
        }
    }

    #[test]
    fn spans_lead_back_without_lost_characters() {
        let raw = "\u{200b}서\u{200b}울\u{200b} &quot;시&quot;";
        let (view, map) = repair(raw);
        assert_eq!(view, "서울 \"시\"");
        assert_eq!(&raw[map.to_raw(Span::new(0, 6)).range()], "서\u{200b}울");
        assert_eq!(&raw[map.to_raw(Span::new(7, 12)).range()], "&quot;시&quot;");
        let lost: Vec<Span> = map.lost(&view, raw).collect();
        assert_eq!(lost, [Span::new(0, 3), Span::new(6, 9), Span::new(12, 15)]);
    }
}
