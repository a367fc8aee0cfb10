//! Units → the article, and where everything else went.

use super::{
    Cleaned,
    draft::{Class, Draft, Fate, Gone, Unit},
};
use crate::{
    Span,
    record::{Article, Byline, Paragraph, Passage, Removed, RemovedKind},
};

impl Draft<'_> {
    /// Writes the article out.
    pub(super) fn assemble(mut self) -> Cleaned {
        let kept_bylines = merge_bylines(&mut self.bylines);
        let mut cleaned = Cleaned { turns: self.turns, ..Cleaned::default() };
        self.write_units(&kept_bylines, &mut cleaned);
        self.insert(&mut cleaned);
        cleaned.untouched = self.is_untouched(&cleaned);
        let article = &mut cleaned.article;
        article.bylines = keep(std::mem::take(&mut self.bylines), &kept_bylines);
        article.captions = std::mem::take(&mut self.captions);
        article.dateline = self.dateline.take();
        article.published = self.published.take();
        article.modified = self.modified.take();
        article.outlet = self.outlet.take().or_else(|| self.agency.clone());
        article.outlet_evidence = self.outlet_evidence;
        article.section = self.section.take();
        article.keywords = std::mem::take(&mut self.keywords);
        self.notes.sort_unstable_by_key(|span| span.start());
        let passage = |&span: &Span| Passage { text: self.slice(span).to_owned(), span };
        article.notes = self.notes.iter().map(passage).collect();
        article.agency = self.agency.take();
        cleaned
    }

    /// Whether a second look at what is left would read the same lines again: the title first, then
    /// a paragraph for each line.
    fn is_untouched(&self, cleaned: &Cleaned) -> bool {
        let article = &cleaned.article;
        if self.looked_on.get() || !cleaned.removed.is_empty() {
            return false;
        }
        let title = article.title.iter().map(|title| title.span);
        // Where a piece was cut out, or a space is missing, the line is another one in the text that is left.
        let whole =
            |paragraph: &Paragraph| Some(paragraph.span).filter(|_| paragraph.pieces.len() == 1);
        let left = title.map(Some).chain(article.paragraphs.iter().map(whole));
        left.eq(self.lines.iter().map(|line| Some(line.span)))
    }

    fn write_units(&self, bylines: &[bool], cleaned: &mut Cleaned) {
        let article = &mut cleaned.article;
        let removed = &mut cleaned.removed;
        let mut carved = self.carved.iter().peekable();
        let mut extra = self.extra.iter().peekable();
        for (at, line) in self.lines.iter().enumerate() {
            let mut open = false;
            let whole = || {
                line.class == Class::Prose
                    && matches!(&self.units[line.units.clone()], [unit] if unit.fate == Fate::Keep && unit.span == line.span)
            };
            for number in line.units.clone() {
                while let Some((_, unit)) = carved.next_if(|(unit, _)| *unit == number) {
                    open = self.write(unit, open, bylines, article, removed);
                }
                open = self.write(&self.units[number], open, bylines, article, removed);
                if cleaned.settled.len() < article.paragraphs.len() {
                    let settled = whole().then(|| self.settled(at)).flatten();
                    cleaned.settled.resize(article.paragraphs.len(), settled);
                }
            }
            while let Some(&(span, fate)) = extra.next_if(|(span, _)| line.span.contains(*span)) {
                let unit = Unit { span, fate, fresh: false };
                open = self.write(&unit, open, bylines, article, removed);
            }
            cleaned.settled.resize(article.paragraphs.len(), None);
        }
    }

    /// R3: paragraphs of sentences that only a later copy has go where that copy has them.
    fn insert(&self, cleaned: &mut Cleaned) {
        let paragraphs = &mut cleaned.article.paragraphs;
        for &(sentence, behind) in &self.insertions {
            let from = paragraphs.iter().rposition(|p| p.span == sentence);
            let to = paragraphs.iter().position(|p| p.pieces.iter().any(|x| x.contains(behind)));
            if let (Some(from), Some(to)) = (from, to)
                && to < from
            {
                let placed = &paragraphs[to + 1..from];
                // Sentences that were placed behind the same one before stand first.
                let earlier = placed.iter().take_while(|p| {
                    self.insertions.contains(&(p.span, behind)) && p.span.start() < sentence.start()
                });
                let to = to + 1 + earlier.count();
                paragraphs[to..=from].rotate_right(1);
                cleaned.settled[to..=from].rotate_right(1);
            }
        }
    }

    /// Writes one unit; returns whether a paragraph is open on its line.
    fn write(
        &self,
        unit: &Unit,
        open: bool,
        bylines: &[bool],
        article: &mut Article,
        removed: &mut Vec<Removed>,
    ) -> bool {
        let span = unit.span;
        let passage = || Passage { text: self.slice(span).to_owned(), span };
        match unit.fate {
            Fate::Keep => {
                self.write_piece(span, open && !unit.fresh, &mut article.paragraphs);
                return true;
            }
            // A record can name the titles of others beside its own.
            Fate::Title if article.title.is_some() => {
                removed.push(note(span, Gone::new(RemovedKind::Noise, "NS5")));
            }
            Fate::Title => article.title = Some(passage()),
            Fate::Subtitle => article.subtitles.push(passage()),
            Fate::Byline(number) if !bylines[number] => {
                removed.push(note(span, Gone::new(RemovedKind::Byline, "B1")));
            }
            Fate::Gone(gone) => removed.push(note(span, gone)),
            Fate::Caption => return false,
            Fate::Byline(_) | Fate::Dateline | Fate::Spent => {}
        }
        open
    }

    fn write_piece(&self, span: Span, open: bool, paragraphs: &mut Vec<Paragraph>) {
        let text = self.slice(span);
        if open && let Some(last) = paragraphs.last_mut() {
            last.text.push(' ');
            last.text.push_str(text);
            last.span = last.span.join(span);
            last.pieces.push(span);
            return;
        }
        paragraphs.push(Paragraph { text: text.to_owned(), span, pieces: vec![span] });
    }
}

fn note(span: Span, gone: Gone) -> Removed {
    Removed { kind: gone.kind, rule: gone.rule.into(), span, copy_of: gone.copy_of }
}

/// B5: one byline a writer. An address alone belongs to the first writer without one, a name that
/// stands again gives its address to the first.
fn merge_bylines(bylines: &mut [Byline]) -> Vec<bool> {
    let named = |byline: &Byline| !byline.name.is_empty() || byline.email.is_some();
    let mut keep: Vec<bool> = bylines.iter().map(named).collect();
    for number in 1..bylines.len() {
        if !keep[number] {
            continue;
        }
        let (earlier, rest) = bylines.split_at_mut(number);
        let new = &mut rest[0];
        let named = !new.name.is_empty();
        let same = |old: &&mut Byline| {
            if named {
                old.name == new.name
            } else {
                !old.name.is_empty() && old.email.is_none() || old.email == new.email
            }
        };
        let found = earlier
            .iter_mut()
            .zip(&keep)
            .filter(|(_, keep)| **keep)
            .map(|(old, _)| old)
            .take(64)
            .find(same);
        if let Some(old) = found {
            old.email = old.email.take().or_else(|| new.email.take());
            old.role = old.role.take().or_else(|| new.role.take());
            keep[number] = false;
        }
    }
    keep
}

fn keep(bylines: Vec<Byline>, wanted: &[bool]) -> Vec<Byline> {
    bylines
        .into_iter()
        .zip(wanted)
        .filter(|(_, wanted)| **wanted)
        .map(|(byline, _)| byline)
        .collect()
}
