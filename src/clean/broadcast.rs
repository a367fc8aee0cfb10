//! BC: marks, sign-offs and credits of broadcast scripts.

use super::{
    byline::{self, Signature, Writer},
    draft::{Class, Draft},
    shape,
};
use crate::{Span, firsts, lexicon::End, record::RemovedKind};

/// Longest line, in bytes, of marks and sign-offs, and of credits.
const LONGEST: usize = 140;
const LONGEST_CREDITS: usize = 300;

impl Draft<'_> {
    /// What the line is if only scripts have it.
    pub(super) fn broadcast(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > LONGEST_CREDITS {
            return None;
        }
        if text.len() <= LONGEST {
            if is_mark(text, self) {
                self.turns += 1;
                return Some(self.gone(span, RemovedKind::Notice, "BC1", End::None));
            }
            if let Some(class) = self.sign_off(span) {
                return Some(class);
            }
        }
        self.are_credits(text).then(|| self.gone(span, RemovedKind::Byline, "BC3", End::Soft))
    }

    /// BC2: the sign-off of a report: `KBS 뉴스 홍길동입니다.`, an address can stand behind it.
    fn sign_off(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        let says = firsts::places(text, "입니다", 0).next()?;
        let words = &text[..says];
        let email = email(&text[says + "입니다".len()..])?;
        let at = words.rfind(' ')? + 1;
        let (outlet, name) = (words[..at].trim_end(), &words[at..]);
        let last = outlet.rsplit(' ').next()?;
        let told = self.residue.ends_as_outlet(outlet) || self.residue.outlet(last).is_some();
        if !told || !byline::is_name(name, self.residue) {
            return None;
        }
        if !self.note_outlet(outlet) {
            self.note_outlet(last);
        }
        let start = span.start() + at;
        let writer =
            Writer {
                name, role: Some("기자"), email, span: Span::new(start, start + name.len())
            };
        let signature = Signature { writers: vec![writer], ..Signature::default() };
        self.sign(span.start(), span.end(), &signature, RemovedKind::Byline, "BC2");
        self.end = End::Soft;
        Some(Class::Gone)
    }

    /// BC3: tasks with the names of those who did them: `영상취재: 홍길동 / 영상편집: 성춘향`. They have
    /// not written the report and are no bylines.
    fn are_credits(&self, text: &str) -> bool {
        let sign = |c: char| matches!(c, ':' | '=' | '：' | 'ㅣ' | '|' | '/');
        let start = text.trim_start_matches(|c: char| !shape::is_word(c));
        let first = start.find(|c: char| sign(c) || c == ' ').map_or("", |end| &start[..end]);
        if !self.residue.is_crew(first) || !start[first.len()..].trim_start().starts_with(sign) {
            return false;
        }
        let known = |word: &str| {
            self.residue.is_crew(word)
                || self.residue.writer_word(word).is_some()
                || word.len() <= 12 && word.chars().all(shape::is_hangul)
                || self.residue.outlet(word).is_some()
        };
        byline::words(start).all(|(_, word)| known(word)) && !shape::ends_sentence(text)
    }
}

/// BC1: the mark before a turn: `[앵커]`, `◀ 리포트 ▶`, `【 앵커멘트 】`, `<기자>`.
fn is_mark(text: &str, draft: &Draft<'_>) -> bool {
    let opens =
        |c: char| matches!(c, '[' | '<' | '◀' | '【' | '＜' | '［' | '〈' | '■' | '▶' | '(');
    let closes = |c: char| matches!(c, ']' | '>' | '▶' | '】' | '＞' | '］' | '〉' | '◀' | ')');
    let Some(inside) = text.strip_prefix(opens).and_then(|rest| rest.strip_suffix(closes)) else {
        return false;
    };
    let inside = inside.trim_matches(|c: char| opens(c) || closes(c) || c == ' ');
    let mut words = inside.split(['/', '·', ',', ' ', ':']).filter(|word| !word.is_empty());
    let first = words.next().is_some_and(|word| draft.residue.is_speaker(word));
    first
        && words.all(|word| draft.residue.is_speaker(word) || byline::is_name(word, draft.residue))
}

/// The address behind a sign-off, `Some(None)` if nothing stands there.
fn email(rest: &str) -> Option<Option<&str>> {
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || ".[](){}<>/".contains(c));
    if rest.is_empty() {
        return Some(None);
    }
    let (start, end) = byline::email(rest, rest.find('@')?)?;
    (start == 0 && end == rest.len()).then_some(Some(rest))
}
