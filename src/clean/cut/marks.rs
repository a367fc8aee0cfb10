//! Where residue can begin inside a line.

use crate::{
    Span,
    firsts::{self, Firsts},
    lexicon::Residue,
};

/// The marks of a line, front to back: signs, and words for who holds a right. Where the next of both
/// kinds stands is kept, so that a line full of one kind is read once for the other.
pub(super) struct Marks<'d> {
    residue: &'d Residue,
    /// The text up to the end of the line.
    bytes: &'d [u8],
    sign: Option<usize>,
    notice: Option<usize>,
}

impl<'d> Marks<'d> {
    pub(super) fn of(text: &'d str, line: Span, residue: &'d Residue) -> Marks<'d> {
        let bytes = &text.as_bytes()[..line.end()];
        let unread = Marks { residue, bytes, sign: None, notice: None };
        let (sign, notice) = (unread.sign_from(line.start()), unread.notice_from(line.start()));
        Marks { sign, notice, ..unread }
    }

    /// The next mark at or behind byte `at` of the text; `at` grows from call to call.
    pub(super) fn next(&mut self, at: usize) -> Option<usize> {
        if self.sign.is_some_and(|sign| sign < at) {
            self.sign = self.sign_from(at);
        }
        if self.notice.is_some_and(|notice| notice < at) {
            self.notice = self.notice_from(at);
        }
        [self.sign, self.notice].into_iter().flatten().min()
    }

    fn sign_from(&self, at: usize) -> Option<usize> {
        static FIRSTS: Firsts<9> = Firsts::of(b"@=([<C\xC2\xE2\xE3");
        let mut sign = FIRSTS.next_byte(self.bytes, at);
        while let Some(at) = sign.filter(|&at| !self.is_sign(&self.bytes[at..])) {
            sign = FIRSTS.next_byte(self.bytes, at + 1);
        }
        sign
    }

    fn is_sign(&self, bytes: &[u8]) -> bool {
        match bytes[0] {
            b'C' => self.residue.holder(bytes).is_some(),
            0xC2 => bytes.starts_with("©".as_bytes()),
            0xE2 => ["ⓒ", "▶", "▷", "☞"].iter().any(|mark| bytes.starts_with(mark.as_bytes())),
            0xE3 => bytes.starts_with("〈".as_bytes()) || bytes.starts_with("【".as_bytes()),
            _ => true,
        }
    }

    fn notice_from(&self, at: usize) -> Option<usize> {
        let hangul = self.residue.rights.holders.iter().filter(|holder| !holder.is_ascii());
        hangul.filter_map(|holder| begins_in(self.bytes, at, holder.as_bytes())).min()
    }
}

/// Where `word` stands first in `bytes`, at or after `from`.
fn begins_in(bytes: &[u8], mut from: usize, word: &[u8]) -> Option<usize> {
    while let Some(found) = firsts::next_pair(bytes, from, [word[0], word[1]]) {
        if bytes[found..].starts_with(word) {
            return Some(found);
        }
        from = found + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn marks_come_in_order() {
        let lexicon = Lexicon::embedded().unwrap();
        let text = "가[나] 저작권자 다=라“마” @바";
        let line = Span::new(0, text.len());
        let mut marks = Marks::of(text, line, &lexicon.residue);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(mark) = marks.next(at) {
            found.extend(text[mark..].chars().next());
            at = mark + 1;
        }
        assert_eq!(found, ['[', '저', '=', '@']);
        let mut short = Marks::of(text, Span::new(0, 3), &lexicon.residue);
        assert_eq!(short.next(0), None);
    }
}
