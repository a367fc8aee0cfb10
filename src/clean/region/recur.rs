//! RL9, K10: lines above the body whose words all come again in it.

use super::LONGEST_BOX;
use crate::{
    clean::{
        credit,
        draft::{Class, Draft, Fate, Gone, Line},
        shape,
    },
    record::RemovedKind,
};

/// Longest line of a summary, in bytes; the body begins with a longer one.
const LONGEST_LINE: usize = 240;
/// Longest caption without a source, in bytes.
const LONGEST_CAPTION: usize = 360;
/// Bytes of the body in which the words of a line are looked for.
const WINDOW: usize = 4_000;
/// How many of the words come again, in percent: anywhere, and in the first paragraph.
const MOST: usize = 66;
pub(in crate::clean) const MANY: usize = 60;
/// Words below which a line says too little to be compared.
const FEW: usize = 3;
/// Lines of sentences from the first among which a caption without a source is looked for.
const HEAD: usize = 3;

impl Draft<'_> {
    /// RL9: short sentences right behind the head of a summary box that no label closes, if their
    /// words come again in the longer paragraphs that follow.
    pub(super) fn open_summary(&mut self, head: usize) {
        let last = self.lines.len().min(head + LONGEST_BOX);
        let long = |line: &Line| line.class == Class::Prose && line.span.len() > LONGEST_LINE;
        let Some(body) = (head + 1..last).find(|&number| long(&self.lines[number])) else { return };
        let boxed: Vec<usize> = (head + 1..body)
            .filter(|&number| matches!(self.lines[number].class, Class::Prose | Class::Text))
            .collect();
        // The box can say of itself what it is.
        let itself = |number: usize| {
            let text = self.slice(self.lines[number].span);
            self.residue.is_of_summary(text) && !shape::is_plain(text)
        };
        let told: Vec<usize> = boxed.iter().copied().filter(|&number| !itself(number)).collect();
        let first = self.lines[body].span;
        let window = self.window(body);
        let line_of = |number: usize| self.slice(self.lines[number].span);
        let opens = told
            .first()
            .is_some_and(|&number| recurring(line_of(number), &self.text[first.range()]) >= MANY);
        if !opens || !told.iter().all(|&number| recurring(line_of(number), window) >= MOST) {
            return;
        }
        for number in boxed {
            self.settle(number, Fate::Gone(Gone::new(RemovedKind::Notice, "RL9")));
            self.lines[number].class = Class::Gone;
        }
    }

    /// K12: a sentence that says who stands where in a picture: `홍길동 시장(왼쪽 셋째)이 인사하고 있다.`
    pub(super) fn placed_captions(&mut self) {
        for number in 0..self.lines.len() {
            let line = &self.lines[number];
            let text = self.slice(line.span);
            if line.class == Class::Prose
                && text.len() <= LONGEST_CAPTION
                && credit::says_where(text, self.residue)
                && credit::shows(text, self.residue)
                && shape::first_sentence_end(text).is_none()
                && self.kept(number) == Some(line.span)
            {
                self.caption_line(number);
            }
        }
    }

    /// K10: a sentence above or right behind the lead that says what a camera sees and names what
    /// the line behind it names: a caption that lost its source.
    pub(super) fn sourceless_caption(&mut self) {
        let prose: Vec<usize> = (0..self.lines.len())
            .filter(|&number| self.lines[number].class == Class::Prose)
            .take(HEAD + 2)
            .collect();
        for pair in prose.windows(2).take(HEAD) {
            let (number, next) = (pair[0], pair[1]);
            let text = self.slice(self.lines[number].span);
            let alone = text.len() <= LONGEST_LINE && shape::first_sentence_end(text).is_none();
            let whole = self.kept(number) == Some(self.lines[number].span);
            let followed = prose.len() == HEAD + 2 && self.lines[next].span.len() > text.len();
            if alone
                && whole
                && followed
                && credit::shows_act(text, self.residue)
                && recurring(text, self.slice(self.lines[next].span)) >= MANY
            {
                self.caption_line(number);
                return;
            }
        }
    }

    /// The text from line `number` on.
    fn window(&self, number: usize) -> &str {
        let start = self.lines[number].span.start();
        self.ahead(start, WINDOW)
    }
}

/// How many of the words of `line` begin as words of `body` do, in percent.
pub(in crate::clean) fn recurring(line: &str, body: &str) -> usize {
    let (mut words, mut again) = (0_usize, 0_usize);
    for word in line.split(|c: char| !shape::is_word(c) && c != '.') {
        let stem = stem(word);
        if stem.chars().count() >= 2 {
            words += 1;
            again += usize::from(body.contains(stem));
        }
    }
    if words < FEW { 0 } else { 100 * again / words }
}

/// What of a word stays when its endings change: a figure, or two syllables.
pub(in crate::clean) fn stem(word: &str) -> &str {
    let word = word.trim_matches('.');
    let figure = word.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(word.len());
    let end = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    &word[..figure.max(end)]
}
