//! The text on the cleaner's desk: its lines, what each stretch became, and what was read on the way.

use std::{cell::Cell, ops::Range};

use super::{export, shape};
use crate::{
    Span,
    lexicon::{End, Outlet, Residue},
    record::{Byline, Caption, Dateline, RemovedKind},
};

/// What became of a stretch of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Keep,
    Title,
    Subtitle,
    Caption,
    Dateline,
    /// Number of the byline that was read here.
    Byline(usize),
    Gone(Gone),
    /// Nothing is left of it; its parts stand elsewhere.
    Spent,
}

/// Why a stretch is not part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gone {
    pub(super) kind: RemovedKind,
    pub(super) rule: &'static str,
    pub(super) copy_of: Option<Span>,
}

impl Gone {
    pub(super) const fn new(kind: RemovedKind, rule: &'static str) -> Gone {
        Gone { kind, rule, copy_of: None }
    }
}

/// A stretch of one line, without blanks around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) span: Span,
    pub(super) fate: Fate,
    /// Whether a paragraph begins here although the line does not.
    pub(super) fresh: bool,
}

/// What a line is, as far as it can tell by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Sentences.
    Prose,
    /// Words that are no sentence: a headline, a subhead, an item of a list, a name.
    Text,
    /// A word that is a menu's in a menu.
    Menu,
    /// Head of a summary box.
    Summary,
    /// Says that a caption follows.
    Photo,
    /// A time stamp that has neither a label nor a time of day.
    BareDate,
    /// A promotion by its sign alone, which may be a subhead.
    Promotion,
    /// Not part of the article.
    Gone,
}

/// A line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) span: Span,
    pub(super) class: Class,
    pub(super) units: Range<usize>,
    /// What it says about the body above it.
    pub(super) end: End,
    /// Whether a line of sentences has been read above it.
    pub(super) begun: bool,
}

/// Everything known while one text is cleaned.
pub(super) struct Draft<'d> {
    pub(super) text: &'d str,
    pub(super) residue: &'d Residue,
    /// Whether the text is a record that a crawler wrote.
    pub(super) exported: bool,
    pub(super) lines: Vec<Line>,
    /// Whether a line of sentences has been read.
    pub(super) begun: bool,
    pub(super) units: Vec<Unit>,
    /// Parts that were cut out of a unit, with the number of the unit they stood in.
    pub(super) carved: Vec<(usize, Unit)>,
    /// Sentences that only a later copy has, with the sentence of the first that they stand behind.
    pub(super) insertions: Vec<(Span, Span)>,
    /// Parts of title lines besides the title.
    pub(super) extra: Vec<(Span, Fate)>,
    pub(super) bylines: Vec<Byline>,
    pub(super) captions: Vec<Caption>,
    pub(super) dateline: Option<Dateline>,
    pub(super) published: Option<String>,
    pub(super) modified: Option<String>,
    pub(super) outlet: Option<String>,
    /// Where the text tells the outlet, or the agency where no outlet is told.
    pub(super) outlet_evidence: Option<Span>,
    pub(super) section: Option<String>,
    pub(super) keywords: Vec<String>,
    /// Lines that are a label of comments or a time counted from now.
    pub(super) comment_labels: Vec<usize>,
    /// What went and is worth keeping.
    pub(super) notes: Vec<Span>,
    pub(super) agency: Option<String>,
    /// Marks of speakers' turns.
    pub(super) turns: usize,
    /// What the line that is being read says about the body above it.
    pub(super) end: End,
    /// Reused for lines without their blanks.
    pub(super) squeezed: String,
    /// Where the last row of heads ends that was read, and whether it ends its line.
    pub(super) row: (usize, bool),
    /// Whether something was looked for within a number of bytes of other lines, blank ones included.
    pub(super) looked_on: Cell<bool>,
}

impl<'d> Draft<'d> {
    pub(super) fn new(text: &'d str, lines: usize, residue: &'d Residue) -> Draft<'d> {
        Draft {
            text,
            residue,
            exported: export::is_record(text),
            lines: Vec::with_capacity(lines),
            begun: false,
            units: Vec::with_capacity(lines),
            carved: Vec::new(),
            insertions: Vec::new(),
            extra: Vec::new(),
            bylines: Vec::new(),
            captions: Vec::new(),
            dateline: None,
            published: None,
            modified: None,
            outlet: None,
            outlet_evidence: None,
            section: None,
            keywords: Vec::new(),
            comment_labels: Vec::new(),
            notes: Vec::new(),
            agency: None,
            turns: 0,
            end: End::None,
            squeezed: String::new(),
            row: (0, false),
            looked_on: Cell::new(false),
        }
    }

    pub(super) fn slice(&self, span: Span) -> &'d str {
        &self.text[span.range()]
    }

    /// The text from `start` on, at most `length` bytes of it, breaks between lines included.
    pub(super) fn ahead(&self, start: usize, length: usize) -> &'d str {
        self.looked_on.set(true);
        &self.text[start..self.boundary(self.text.len().min(start + length))]
    }

    /// `start..end` without the blanks at its ends, or `None` if nothing else is there.
    pub(super) fn trimmed(&self, start: usize, end: usize) -> Option<Span> {
        let text = self.text.get(start..end)?;
        if !shape::may_be_padded(text) {
            return Some(Span::new(start, end));
        }
        let begin = start + (text.len() - text.trim_start().len());
        let end = begin + text.trim().len();
        (begin < end).then(|| Span::new(begin, end))
    }

    /// Records what became of `start..end`; blanks at its ends stay outside.
    pub(super) fn push(&mut self, start: usize, end: usize, fate: Fate) {
        if let Some(span) = self.trimmed(start, end) {
            self.units.push(Unit { span, fate, fresh: false });
        }
    }

    pub(super) fn push_gone(&mut self, span: Span, kind: RemovedKind, rule: &'static str) {
        self.push(span.start(), span.end(), Fate::Gone(Gone::new(kind, rule)));
    }

    /// Changes the fate of every part of `line` that is still kept.
    pub(super) fn settle(&mut self, line: usize, fate: Fate) {
        let range = self.lines[line].units.clone();
        for unit in &mut self.units[range] {
            if unit.fate == Fate::Keep {
                unit.fate = fate;
            }
        }
    }

    /// The kept words of `line`, from the first kept unit to the last.
    pub(super) fn kept(&self, line: usize) -> Option<Span> {
        let units = &self.units[self.lines[line].units.clone()];
        let mut kept = units.iter().filter(|unit| unit.fate == Fate::Keep).map(|unit| unit.span);
        let first = kept.next()?;
        Some(kept.fold(first, Span::join))
    }

    /// A: says who published the text; the first evidence counts. `name` is a part of the text.
    pub(super) fn note_outlet(&mut self, name: &str) -> bool {
        self.note_outlet_by(name, name)
    }

    /// A: the same where the name is put together from a part of the text.
    pub(super) fn note_outlet_by(&mut self, name: &str, evidence: &str) -> bool {
        let Some(outlet) = self.residue.outlet(name) else { return false };
        self.note(outlet, evidence);
        true
    }

    /// A: the outlet whose mail this is.
    pub(super) fn note_domain(&mut self, email: &str) {
        let domain = email.rsplit('@').next().unwrap_or_default().trim_start();
        if let Some(outlet) = self.residue.outlet_at(domain) {
            self.note(outlet, email);
        }
    }

    fn note(&mut self, outlet: &Outlet, evidence: &str) {
        let span = self.span_of(evidence);
        if outlet.agency && self.agency.is_none() {
            self.agency = Some(outlet.name.to_string());
            self.outlet_evidence = self.outlet_evidence.or(span);
        }
        if outlet.publisher && !outlet.agency && self.outlet.is_none() {
            self.outlet = Some(outlet.name.to_string());
            self.outlet_evidence = span;
        }
    }

    /// Where `part` stands, if it is a slice of the text.
    pub(super) fn span_of(&self, part: &str) -> Option<Span> {
        let start = part.as_ptr().addr().checked_sub(self.text.as_ptr().addr())?;
        (start + part.len() <= self.text.len()).then(|| Span::new(start, start + part.len()))
    }
}
