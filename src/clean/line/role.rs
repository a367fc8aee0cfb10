//! B10: lines that say who did what for the piece.

use crate::{
    Span,
    clean::{
        byline,
        draft::{Class, Draft, Fate},
    },
    lexicon::{End, WriterWord},
    record::{Byline, RemovedKind},
};

/// Longest such line, in bytes.
const LONGEST: usize = 60;

impl Draft<'_> {
    /// B10: a task, a sign, a name and a post of the newsroom: `대담=홍길동 정치부장`.
    pub(super) fn role_line(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > LONGEST {
            return None;
        }
        let (task, rest) = text.split_once(['=', ':', '/', 'ㅣ', '|'])?;
        if self.residue.writer_word(task.trim()) != Some(WriterWord::Lead) {
            return None;
        }
        let (name, post) = rest.trim().split_once(' ')?;
        let post = post.trim();
        let posted = self.residue.is_post(post) && !post.contains(' ');
        if !posted || !byline::is_name(name, self.residue) {
            return None;
        }
        let (name, role) = (name.to_owned(), Some(post.to_owned()));
        let writer = Span::new(span.end() - rest.trim_start().len(), span.end());
        self.push_gone(Span::new(span.start(), writer.start()), RemovedKind::Byline, "B10");
        self.bylines.push(Byline { name, role, email: None, span: writer });
        self.push(writer.start(), writer.end(), Fate::Byline(self.bylines.len() - 1));
        self.end = End::Soft;
        Some(Class::Gone)
    }
}
