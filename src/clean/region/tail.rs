//! RL: what stands behind the body.

use std::{collections::HashSet, ops::Range};

use super::{LONGEST_LIST, MOST_PENDING, SHORT};
use crate::{
    clean::{
        draft::{Class, Draft, Fate, Gone, Line, Unit},
        duplicate::digest,
        shape,
    },
    lexicon::End,
    record::RemovedKind,
};

/// Headlines that make a list of other articles where nothing says so, and where labels follow.
const TEASERS: usize = 3;
const TEASERS_BEFORE_LABELS: usize = 2;
/// Longest headline of such a list, in bytes.
const LONGEST_TEASER: usize = 240;
/// Weight, in bytes of letters, of a first sentence that tells a copy.
const HEAVY: usize = 40;
/// Labels that make a text a page, and how many of them stand behind a scrap of it.
const PAGE: usize = 5;
const LABELS_BEHIND: usize = 2;

/// Lines behind an end that wait for what follows.
#[derive(Default)]
struct Held {
    state: End,
    /// Behind a soft end, and behind a hard one.
    pending: Vec<usize>,
    listed: Vec<usize>,
    related: bool,
    /// Hashes of the first sentences of the body, once they are asked for.
    heads: Option<HashSet<u64>>,
}

impl Draft<'_> {
    /// RL1, RL2: what stands behind the end of the body without being a sentence.
    pub(super) fn tail(&mut self, body: usize) {
        let mut held = Held::default();
        let mut prose = self.lines[body..].iter().filter(|l| l.class == Class::Prose).count();
        let plainly = self.is_written_plainly();
        for number in body..self.lines.len() {
            let line = &self.lines[number];
            let (class, end) = (line.class, line.end);
            let aside = held.state != End::None && plainly && self.is_aside(line);
            match class {
                // U9: behind the end of a body in the plain style it is the page that is polite.
                Class::Prose if aside => held.pending.push(number),
                // R: what stands between two copies of a body, and behind the second, is the page's.
                Class::Prose if self.begins_again(number, body, &mut held) => {
                    self.drop_lines(&held.pending, false);
                    self.drop_lines(&held.listed, held.related);
                    held.pending.clear();
                    held.listed.clear();
                    prose -= 1;
                    held.state = end.max(End::Soft);
                }
                Class::Prose => {
                    self.release(&mut held, prose);
                    prose -= 1;
                    held.state = end;
                }
                Class::Text | Class::BareDate if held.state == End::None => held.state = end,
                Class::Text | Class::BareDate | Class::Promotion | Class::Menu => {
                    self.hold(number, &mut held);
                    held.state = held.state.max(end);
                }
                Class::Summary | Class::Photo | Class::Gone => {
                    if end == End::Hard {
                        held.related = self.heads_list(number);
                    }
                    held.state = held.state.max(end);
                }
            }
        }
        self.drop_lines(&held.listed, held.related);
        let words = held.pending.iter().filter(|&&n| self.lines[n].class != Class::Menu).count();
        if held.state != End::None || words == 0 {
            self.drop_lines(&held.pending, false);
        }
    }

    /// Where the items of a list without sentences begin.
    pub(super) fn list_start(&self) -> Option<usize> {
        let item = |line: &Line| {
            let kept = self.units[line.units.clone()].iter().find(|unit| unit.fate == Fate::Keep);
            line.class == Class::Text
                && kept.is_some_and(|unit| shape::is_bulleted(self.slice(unit.span)))
        };
        self.lines.iter().position(item)
    }

    /// RL2 in a list: behind its last item.
    pub(super) fn list_tail(&mut self) {
        let item =
            |line: &Line| line.class == Class::Text && shape::is_bulleted(self.slice(line.span));
        if let Some(last) = self.lines.iter().rposition(item) {
            self.tail(last + 1);
        }
    }

    /// Settles the lines that wait when a line of sentences follows; `prose` of them are left.
    fn release(&mut self, held: &mut Held, prose: usize) {
        if held.pending.len() > MOST_PENDING {
            self.drop_lines(&held.pending, false);
        }
        // A box within the body is short; behind a notice the body can go on.
        let goes_on = prose > 1 && (!held.related || held.listed.len() > LONGEST_LIST);
        if !goes_on {
            self.drop_lines(&held.listed, held.related);
        }
        held.pending.clear();
        held.listed.clear();
    }

    /// Whether the line begins with the first sentence of an earlier one, behind an end of the body.
    fn begins_again(&self, number: usize, body: usize, held: &mut Held) -> bool {
        if held.state == End::None {
            return false;
        }
        let head = |line: &Line| {
            let text = self.slice(line.span);
            let end = shape::first_sentence_end(text).unwrap_or(text.len());
            let (hash, weight) = digest(&text[..end], HEAVY);
            (weight >= HEAVY).then_some(hash)
        };
        let lines = &self.lines[body..number];
        let heads = held.heads.get_or_insert_with(|| {
            lines.iter().filter(|line| line.class == Class::Prose).filter_map(head).collect()
        });
        head(&self.lines[number]).is_some_and(|hash| !heads.insert(hash))
    }

    fn hold(&self, number: usize, held: &mut Held) {
        let subhead = shape::is_bulleted(self.slice(self.lines[number].span));
        let hard = held.state == End::Hard && !subhead;
        let lines = if hard { &mut held.listed } else { &mut held.pending };
        lines.push(number);
    }

    /// Whether the line that went is the head of a list of other articles.
    fn heads_list(&self, number: usize) -> bool {
        let related = |unit: &Unit| matches!(unit.fate, Fate::Gone(gone) if gone.kind == RemovedKind::Related);
        self.units[self.lines[number].units.clone()].iter().any(related)
    }

    /// Drops lines that stand in no article; `listed` ones under the head of a list.
    fn drop_lines(&mut self, numbers: &[usize], listed: bool) {
        for &number in numbers {
            let line = &self.lines[number];
            let text = self.slice(line.span);
            let short = line.span.len() < SHORT && !text.contains('…') && !listed;
            let gone = match line.class {
                Class::Promotion => Gone::new(RemovedKind::Promotion, "PR2"),
                _ if short => Gone::new(RemovedKind::Ui, "RL2"),
                _ => Gone::new(RemovedKind::Related, "RL1"),
            };
            self.drop_line(number, gone);
        }
    }

    fn drop_line(&mut self, number: usize, gone: Gone) {
        self.settle(number, Fate::Gone(gone));
        self.lines[number].class = Class::Gone;
        self.lines[number].end = self.lines[number].end.max(End::Soft);
    }

    /// RL7, RL8: lines right behind the last sentence that no label explains.
    pub(super) fn unlabelled_tail(&mut self) {
        let prose = self.lines.iter().filter(|line| line.class == Class::Prose).count();
        let Some(last) = self.lines.iter().rposition(|line| line.class == Class::Prose) else {
            return;
        };
        let announced = self.residue.announces(self.slice(self.lines[last].span));
        if prose < 2 || self.lines[last].end != End::None || announced {
            return;
        }
        let rest = &self.lines[last + 1..];
        let count = rest.iter().take_while(|line| line.class == Class::Text).count();
        let run = last + 1..last + 1 + count;
        let behind = self.lines[run.end..].iter().take_while(|line| line.class == Class::Gone);
        let labels = behind.filter(|line| line.end != End::None).count();
        if self.are_teasers(&run.clone().collect::<Vec<_>>(), labels) {
            for number in run {
                self.drop_line(number, Gone::new(RemovedKind::Related, "RL7"));
            }
        } else if labels >= LABELS_BEHIND
            && (count == 1 && self.is_scrap_of_page(run.start) || self.are_counts(run.clone()))
        {
            for number in run {
                self.drop_line(number, Gone::new(RemovedKind::Ui, "RL8"));
            }
        }
    }

    /// Whether most of the lines are headlines: cut off with …, quoted, tagged, asking.
    fn are_teasers(&self, lines: &[usize], labels: usize) -> bool {
        let text = |number: &usize| self.slice(self.lines[*number].span);
        let teasers = lines.iter().filter(|number| is_teaser(text(number))).count();
        let wanted = if labels >= LABELS_BEHIND { TEASERS_BEFORE_LABELS } else { TEASERS };
        let bullets = lines.iter().any(|number| shape::is_bulleted(text(number)));
        teasers >= wanted && 2 * teasers >= lines.len() && !bullets
    }

    /// Whether every line is a count of reactions.
    fn are_counts(&self, mut lines: Range<usize>) -> bool {
        let counts = |c: char| c.is_ascii_digit() || c == ',';
        !lines.is_empty()
            && lines.all(|number| self.slice(self.lines[number].span).chars().all(counts))
    }

    /// A word or two between the last sentence and labels, on a page that has many of them.
    fn is_scrap_of_page(&self, number: usize) -> bool {
        let text = self.slice(self.lines[number].span);
        let labels = |line: &&Line| line.class == Class::Gone && line.end != End::None;
        text.len() < SHORT
            && text.split(' ').count() <= 3
            && !shape::is_bulleted(text)
            && !text.starts_with(['<', '[', '(', '"', '“', '‘', '\''])
            && self.lines.iter().filter(labels).take(PAGE).count() == PAGE
    }
}

/// Whether a line reads as the headline of an article and not as a row of a list.
fn is_teaser(text: &str) -> bool {
    let text =
        text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    let quoted =
        |open: char, close: char| text.strip_prefix(open).is_some_and(|rest| rest.contains(close));
    let signs = text.contains('…')
        || text.contains("...")
        || text.starts_with('[') && text.contains(']')
        || text.ends_with(['?', '!'])
        || text.chars().nth(1).is_some_and(shape::is_hangul)
            && (quoted('"', '"') || quoted('“', '”') || quoted('‘', '’') || quoted('\'', '\''));
    signs && text.contains(' ') && text.len() <= LONGEST_TEASER && !shape::ends_sentence(text)
}
