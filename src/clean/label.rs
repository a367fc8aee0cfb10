//! U: words of the page's interface, as whole lines and in runs.

use super::draft::Class;
use super::shape;
use crate::{
    lexicon::{End, Label, LabelRole, Residue},
    record::RemovedKind,
};

/// Longest line, in bytes without blanks, that is looked at as a run of labels.
const LONGEST_RUN: usize = 360;

/// What a line of labels is.
pub(super) struct Found {
    pub(super) class: Class,
    pub(super) end: End,
    pub(super) kind: RemovedKind,
    pub(super) rule: &'static str,
    /// Whether comments of readers may follow.
    pub(super) comments: bool,
}

impl Found {
    fn by(label: Label, rule: &'static str) -> Found {
        let (class, end) = class(label.role);
        let comments = label.role == LabelRole::Comment;
        Found { class, end, kind: label.kind, rule, comments }
    }

    fn gone(kind: RemovedKind, rule: &'static str) -> Found {
        Found { class: Class::Gone, end: End::Soft, kind, rule, comments: false }
    }
}

/// U1, U2, U3, U7: what the line `squeezed` (without blanks) is if it holds labels alone.
pub(super) fn classify(squeezed: &str, residue: &Residue) -> Option<Found> {
    if squeezed.len() > LONGEST_RUN {
        return None;
    }
    if let Some(label) = residue.label(squeezed) {
        return Some(Found::by(label, "U1"));
    }
    let bare = undecorated(squeezed);
    if bare.is_empty() {
        return None;
    }
    if bare.len() < squeezed.len()
        && squeezed.len() - bare.len() < 16
        && let Some(label) = residue.label(bare)
    {
        return Some(Found::by(label, "U2"));
    }
    if residue.shares(bare) {
        return Some(Found::gone(RemovedKind::Ui, "U7"));
    }
    run(squeezed, residue).map(|kind| Found::gone(kind, "U3"))
}

fn class(role: LabelRole) -> (Class, End) {
    match role {
        LabelRole::Line | LabelRole::Stamp | LabelRole::Keyword | LabelRole::Comment => {
            (Class::Gone, End::Soft)
        }
        LabelRole::Menu => (Class::Menu, End::None),
        LabelRole::Related => (Class::Gone, End::Hard),
        LabelRole::Summary => (Class::Summary, End::Soft),
        LabelRole::Photo => (Class::Photo, End::None),
    }
}

/// A label without the signs in front of it and the count behind it: `댓글(12)`, `· 공유`.
fn undecorated(squeezed: &str) -> &str {
    let front = |c: char| !shape::is_word(c) && c != '(';
    let back = |c: char| c.is_ascii_digit() || !shape::is_word(c);
    let bare = squeezed.trim_start_matches(front).trim_end_matches(back);
    bare.strip_suffix(['개', '건', '명']).map_or(bare, |text| text.trim_end_matches(back))
}

/// U3: a row of two labels or more with nothing but signs and counts between them. Ordinary
/// words (메뉴 words) make a row only when there are three.
fn run(squeezed: &str, residue: &Residue) -> Option<RemovedKind> {
    let mut at = 0;
    let (mut lines, mut menus) = (0_usize, 0_usize);
    let mut kind = RemovedKind::Ui;
    while at < squeezed.len() {
        let rest = &squeezed[at..];
        let step = longest(rest, residue);
        if let Some((length, label)) = step {
            match label.role {
                LabelRole::Menu => menus += 1,
                _ => lines += 1,
            }
            if lines == 1 {
                kind = label.kind;
            }
            at += length;
            continue;
        }
        let c = rest.chars().next()?;
        if shape::is_word(c) && !(c.is_ascii_digit() && lines + menus > 0) {
            return None;
        }
        at += c.len_utf8();
    }
    (lines >= 2 || lines + menus >= 3).then_some(kind)
}

/// The longest label at the start of `rest` behind which a label, a sign or the end stands.
fn longest(rest: &str, residue: &Residue) -> Option<(usize, Label)> {
    let mut best = None;
    residue.labels_at(rest, |length, label| best = Some((length, label)));
    best
}
