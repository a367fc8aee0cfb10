//! Where residue can begin inside a line.

use crate::{
    firsts::{self, Firsts},
    lexicon::Residue,
};

/// The marks of a line, front to back: signs, and words for who holds a right. Where the next of both
/// kinds stands is kept, so that a line full of one kind is read once for the other.
pub(super) struct Marks<'d> {
    residue: &'d Residue,
    /// Up to the end of the line.
    text: &'d str,
    sign: Option<usize>,
    notice: Option<usize>,
}

impl<'d> Marks<'d> {
    /// The marks of `text` from byte `from` on.
    pub(super) fn of(text: &'d str, from: usize, residue: &'d Residue) -> Marks<'d> {
        let mut marks = Marks { residue, text, sign: None, notice: None };
        (marks.sign, marks.notice) = (marks.sign_from(from), marks.notice_from(from));
        marks
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
        let mut sign = FIRSTS.next(self.text, at);
        while let Some(at) = sign.filter(|&at| !self.is_sign(&self.text.as_bytes()[at..])) {
            sign = FIRSTS.next(self.text, at + 1);
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
        hangul.filter_map(|holder| firsts::places(self.text, holder, at).next()).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    #[test]
    fn marks_come_in_order() {
        let lexicon = Lexicon::embedded().unwrap();
        let text = "가[나] 저작권자 다=라“마” @바";
        let mut marks = Marks::of(text, 0, &lexicon.residue);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(mark) = marks.next(at) {
            found.extend(text[mark..].chars().next());
            at = mark + 1;
        }
        assert_eq!(found, ['[', '저', '=', '@']);
        let mut short = Marks::of(&text[..3], 0, &lexicon.residue);
        assert_eq!(short.next(0), None);
    }
}
