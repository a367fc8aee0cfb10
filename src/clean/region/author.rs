//! B9: the authors of opinion pieces.

use super::HEAD;
use crate::{
    clean::{
        byline,
        draft::{Class, Draft, Fate, Line},
        kind,
    },
    lexicon::End,
    record::Byline,
};

impl Draft<'_> {
    /// B9: in an opinion piece a line of a name and a post is its author: `홍길동 바다대 경제학과 교수`.
    pub(super) fn authors(&mut self) {
        let opinion = |line: &Line| kind::is_opinion(self.slice(line.span), self.residue);
        if !self.lines.iter().take(HEAD).any(opinion) {
            return;
        }
        for number in 0..self.lines.len() {
            let [unit] = &self.units[self.lines[number].units.clone()] else { continue };
            let (at, span) = (self.lines[number].units.start, unit.span);
            let text = self.slice(span);
            let writes = self.lines[number].class == Class::Text
                && unit.fate == Fate::Keep
                && byline::is_author(text, self.residue);
            if let (true, Some((name, post))) = (writes, text.split_once(' ')) {
                self.bylines.push(Byline {
                    name: name.to_owned(),
                    role: Some(post.to_owned()),
                    email: None,
                    span,
                });
                self.units[at].fate = Fate::Byline(self.bylines.len() - 1);
                self.lines[number].class = Class::Gone;
                self.lines[number].end = End::Soft;
            }
        }
    }
}
