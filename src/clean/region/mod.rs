//! Where the body begins and ends, and what goes because it stands outside.

mod aside;
mod author;
mod comments;
mod menu;
mod own;
mod photo;
pub(super) mod recur;
mod summary;
mod tail;

use super::{
    draft::{Class, Draft},
    shape,
};

/// Most lines a summary box has between its head and its closing label.
const LONGEST_BOX: usize = 14;
/// Most lines that are held back behind a soft end and kept when sentences follow after all.
const MOST_PENDING: usize = 8;
/// Most headlines of a box that stands between the sentences of a body.
const LONGEST_LIST: usize = 12;
/// Longest line, in bytes, that speaks for the page.
const LONGEST_ASIDE: usize = 130;
/// Most lines above the title of an opinion piece.
const HEAD: usize = 60;
/// Longest headline, in bytes.
pub(in crate::clean) const LONGEST_HEADLINE: usize = 280;
/// A line shorter than this, in bytes, is a label rather than a headline.
pub(in crate::clean) const SHORT: usize = 40;

impl Draft<'_> {
    /// Settles every line that its neighbours explain.
    pub(in crate::clean) fn judge_regions(&mut self) {
        self.own_notices();
        self.summaries();
        self.photo_lines();
        self.piece_notes();
        self.asides();
        self.authors();
        self.comments();
        self.head_asides();
        self.head_pleas();
        self.signed_caption();
        self.marked_caption();
        self.sourceless_caption();
        self.placed_captions();
        let body = self.lines.iter().position(|line| line.class == Class::Prose);
        if let Some(body) = body {
            self.note_section(body);
            self.menu_runs(Some(body));
            self.headlines(body);
            self.unlabelled_tail();
            self.tail(body);
        } else if let Some(list) = self.list_start() {
            self.note_section(list);
            self.menu_runs(Some(list));
            self.headlines(list);
            self.list_tail();
        } else {
            self.menu_runs(None);
            self.headline_alone();
        }
    }

    /// Whether `text` can be a headline.
    pub(in crate::clean) fn is_headline(text: &str) -> bool {
        let letters = text.chars().filter(|&c| shape::is_word(c)).take(8).count();
        let tagged = letters >= 4 && text.starts_with('[') && text.contains("] ");
        (letters >= 8 || letters >= 6 && text.contains(' ') || tagged)
            && text.len() <= LONGEST_HEADLINE
            && text.chars().any(shape::is_hangul)
            && !text.starts_with([
                '▲', '△', '■', '□', '◇', '◆', '○', '●', '▶', '▷', '※', '-', '·', '*', '<',
            ])
    }
}
