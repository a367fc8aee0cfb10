//! A second title before the name or before the body: 강력1팀장 이상철 경감.

use super::{
    super::{
        Bearer, View,
        title::Title,
        words::{self, Kind, Word},
    },
    Before,
    owner::is_known,
};
use crate::lexicon::Sense;

impl Before {
    /// O7: a title before the name as well, 강력1팀장 이상철 경감; what stands before it is the body.
    /// Gives back where the first title starts.
    pub(super) fn take_first_title(&mut self, view: &View<'_>, at: usize) -> usize {
        if !matches!(self.bearer, Some((Bearer::Name(_), _))) {
            return at;
        }
        let Some(first) = first_title(view, at) else { return at };
        self.also = Some(first.span);
        self.start = first.span.start().min(first.word);
        self.body = first.body.filter(|_| first.body_is_sure);
        self.known |= self.body.is_some();
        self.start
    }

    /// O1: nouns between a known body and the rank that name no part of the body are part of the
    /// title: 백악관 | 크립토 차르. Gives back the words of the body.
    pub(super) fn split_title<'w>(&mut self, view: &View<'_>, phrase: &'w [Word]) -> &'w [Word] {
        let known = |word: &Word| matches!(word.kind, Kind::Organization(_));
        let Some(body) = phrase.iter().position(known) else { return phrase };
        let own = &phrase[..body];
        let fits = |word: &Word| {
            let department = words::is_department(view.slice(word.span));
            word.kind == Kind::Noun && !department && !is_known(view, word)
        };
        if own.is_empty() || !own.iter().all(fits) || self.status.is_some() {
            return phrase;
        }
        self.title_start = own[own.len() - 1].span.start();
        &phrase[body..]
    }
}

/// The title that the word before the name at `at` is, unless somebody bears it there.
pub(super) fn first_title(view: &View<'_>, at: usize) -> Option<Title> {
    let word = words::before(view, at).filter(|word| word.end == word.span.end())?;
    let lexicon = view.reading.lexicon;
    let hits = view.reading.hits_in(word.span).iter();
    let mut heads = hits.filter(|hit| hit.span.end() == word.span.end()).flat_map(|&hit| {
        let titles = lexicon.senses(hit).iter().filter_map(|sense| match sense {
            Sense::Title(row) => Some(lexicon.titles.get(*row)),
            _ => None,
        });
        titles.map(move |head| (hit.span, head))
    });
    let title = heads.find_map(|(span, head)| Title::read(view, span, head))?;
    let borne = words::before(view, title.word)
        .is_some_and(|word| matches!(word.kind, Kind::Surname | Kind::Korean(12..)));
    let plain = title.bearer.is_none() && title.status.is_none();
    (plain && !title.weak && !borne).then_some(title)
}
