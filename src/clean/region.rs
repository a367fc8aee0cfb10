//! Where the body begins and ends, and what goes because it stands outside.

use super::{
    byline,
    draft::{Class, Draft, Fate, Gone, Line, Unit},
    kind, shape,
};
use crate::{
    lexicon::End,
    record::{Byline, RemovedKind},
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
pub(super) const LONGEST_HEADLINE: usize = 280;
/// A line shorter than this, in bytes, is a label rather than a headline.
pub(super) const SHORT: usize = 40;

impl Draft<'_> {
    /// Settles every line that its neighbours explain.
    pub(super) fn judge_regions(&mut self) {
        self.summaries();
        self.photo_lines();
        self.asides();
        self.authors();
        let body = self.lines.iter().position(|line| line.class == Class::Prose);
        self.menu_runs(body);
        if let Some(body) = body {
            self.headlines(body);
            self.tail(body);
        } else {
            self.headline_alone();
        }
    }

    /// RL3: a summary box: sentences between its head and a closing label, if the body follows.
    fn summaries(&mut self) {
        let Some(last) = self.lines.iter().rposition(|line| line.class == Class::Prose) else {
            return;
        };
        let mut at = 0;
        while at < self.lines.len() {
            if self.lines[at].class == Class::Summary {
                at = self.summary(at, last);
            }
            at += 1;
        }
    }

    /// Returns the last line of the box that begins at `head`.
    fn summary(&mut self, head: usize, prose: usize) -> usize {
        let last = self.lines.len().min(head + LONGEST_BOX);
        let mut sentences = Vec::new();
        for number in head + 1..last {
            let line = &self.lines[number];
            match line.class {
                Class::Prose | Class::Text if line.span.len() < 600 => sentences.push(number),
                Class::Gone if !sentences.is_empty() && line.end == End::Soft => {
                    let boxed = number < prose && sentences.len() <= 6;
                    if boxed {
                        let gone = Fate::Gone(Gone::new(RemovedKind::Notice, "RL3"));
                        for &sentence in &sentences {
                            self.settle(sentence, gone);
                            self.lines[sentence].class = Class::Gone;
                        }
                    }
                    return number;
                }
                Class::Gone | Class::Summary => {}
                _ => return head,
            }
        }
        head
    }

    /// U9: where the article is written in the plain style, a short line in the polite one between
    /// labels of the page speaks for the page: `자동으로 읽어 드립니다.`
    fn asides(&mut self) {
        let mut at = 0;
        while at < self.lines.len() {
            let run = self.lines[at..].iter().take_while(|line| self.is_aside(line)).count();
            let framed = run > 0
                && at.checked_sub(1).is_none_or(|at| self.lines[at].class != Class::Prose)
                && self.is_page_part(at + run);
            if framed && self.is_written_plainly() {
                for number in at..at + run {
                    self.settle(number, Fate::Gone(Gone::new(RemovedKind::Ui, "U9")));
                    self.lines[number].class = Class::Gone;
                    self.lines[number].end = End::Soft;
                }
            }
            at += run.max(1);
        }
    }

    fn is_aside(&self, line: &Line) -> bool {
        let text = self.slice(line.span);
        line.class == Class::Prose
            && text.len() < LONGEST_ASIDE
            && line.units.len() == 1
            && !text.contains(['"', '“', '\'', '‘', ':'])
            && text.trim_end_matches(['.', '!', '?']).ends_with(['요', '다'])
            && !shape::is_plain(text)
    }

    /// Whether a label or a notice stands on the line, or the text ends there.
    fn is_page_part(&self, number: usize) -> bool {
        let line = self.lines.get(number);
        line.is_none_or(|line| line.class == Class::Gone && line.end != End::None)
    }

    fn is_written_plainly(&self) -> bool {
        let prose = self.lines.iter().filter(|line| line.class == Class::Prose);
        let plain = |line: &&Line| shape::is_plain(self.slice(line.span));
        prose.filter(plain).take(3).count() == 3
    }

    /// B9: in an opinion piece a line of a name and a post is its author: `홍길동 바다대 경제학과 교수`.
    fn authors(&mut self) {
        let opinion = |line: &Line| kind::is_opinion(self.slice(line.span));
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

    /// K7: a line that is no sentence behind `사진 확대` and its like.
    fn photo_lines(&mut self) {
        for number in 1..self.lines.len() {
            if self.lines[number - 1].class != Class::Photo {
                continue;
            }
            let describes = self.lines[number].class == Class::Prose
                && self.lines[number].span.len() < 260
                && self
                    .slice(self.lines[number].span)
                    .trim_end_matches(['.', ' '])
                    .ends_with("있다");
            if self.lines[number].class == Class::Text || describes {
                self.caption_line(number);
            }
        }
    }

    fn caption_line(&mut self, number: usize) {
        let [unit] = &self.units[self.lines[number].units.clone()] else { return };
        if unit.fate != Fate::Keep {
            return;
        }
        let span = unit.span;
        self.captions.push(crate::record::Caption {
            text: self.slice(span).to_owned(),
            credit: None,
            span,
        });
        self.settle(number, Fate::Caption);
        self.lines[number].class = Class::Gone;
    }

    /// U5: ordinary words of menus in a row of three, or with labels around them; before the body
    /// every one of them.
    fn menu_runs(&mut self, body: Option<usize>) {
        let gone = Fate::Gone(Gone::new(RemovedKind::Ui, "U5"));
        let mut at = 0;
        while at < self.lines.len() {
            let rest = &self.lines[at..];
            let run =
                rest.iter().take_while(|l| matches!(l.class, Class::Menu | Class::Gone)).count();
            let menus = rest[..run].iter().filter(|line| line.class == Class::Menu).count();
            let before = body.is_some_and(|body| at < body);
            if before || menus >= 3 || run > menus {
                for number in at..at + run {
                    if self.lines[number].class == Class::Menu {
                        self.settle(number, gone);
                        self.lines[number].class = Class::Gone;
                        self.lines[number].end = End::Soft;
                    }
                }
            }
            at += run.max(1);
        }
    }

    /// RL1, RL2: what stands behind the end of the body without being a sentence.
    fn tail(&mut self, body: usize) {
        let mut state = End::None;
        // Lines held back behind a soft end, and behind a hard one.
        let (mut pending, mut listed): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut related = false;
        let mut prose = self.lines[body..].iter().filter(|l| l.class == Class::Prose).count();
        let plainly = self.is_written_plainly();
        for number in body..self.lines.len() {
            let line = &self.lines[number];
            let (class, end) = (line.class, line.end);
            let aside = state != End::None && plainly && self.is_aside(line);
            match class {
                // U9: behind the end of a body in the plain style it is the page that is polite.
                Class::Prose if aside => pending.push(number),
                Class::Prose => {
                    if pending.len() > MOST_PENDING {
                        self.drop_lines(&pending);
                    }
                    // A box within the body is short; behind a notice the body can go on.
                    let goes_on = prose > 1 && (!related || listed.len() > LONGEST_LIST);
                    if !goes_on {
                        self.drop_lines(&listed);
                    }
                    pending.clear();
                    listed.clear();
                    prose -= 1;
                    state = end;
                }
                Class::Text | Class::BareDate if state == End::None => state = state.max(end),
                Class::Text | Class::BareDate | Class::Promotion | Class::Menu => {
                    let subhead = self
                        .slice(self.lines[number].span)
                        .starts_with(['◇', '◆', '■', '□', '▲', '△', '○', '●']);
                    let held =
                        if state == End::Hard && !subhead { &mut listed } else { &mut pending };
                    held.push(number);
                    state = state.max(end);
                }
                Class::Summary | Class::Photo | Class::Gone => {
                    if end == End::Hard {
                        related = self.heads_list(number);
                    }
                    state = state.max(end);
                }
            }
        }
        self.drop_lines(&listed);
        let words =
            pending.iter().filter(|&&number| self.lines[number].class != Class::Menu).count();
        if state != End::None || words == 0 {
            self.drop_lines(&pending);
        }
    }

    /// Whether the line that went is the head of a list of other articles.
    fn heads_list(&self, number: usize) -> bool {
        let related = |unit: &Unit| matches!(unit.fate, Fate::Gone(gone) if gone.kind == RemovedKind::Related);
        self.units[self.lines[number].units.clone()].iter().any(related)
    }

    fn drop_lines(&mut self, numbers: &[usize]) {
        for &number in numbers {
            let line = &self.lines[number];
            let short = line.span.len() < SHORT && !self.slice(line.span).contains('…');
            let gone = match line.class {
                Class::Promotion => Gone::new(RemovedKind::Promotion, "PR2"),
                _ if short => Gone::new(RemovedKind::Ui, "RL2"),
                _ => Gone::new(RemovedKind::Related, "RL1"),
            };
            self.settle(number, Fate::Gone(gone));
            self.lines[number].class = Class::Gone;
        }
    }

    /// Whether `text` can be a headline.
    pub(super) fn is_headline(text: &str) -> bool {
        let letters = text.chars().filter(|&c| shape::is_word(c)).take(8).count();
        (letters >= 8 || letters >= 6 && text.contains(' '))
            && text.len() <= LONGEST_HEADLINE
            && text.chars().any(shape::is_hangul)
            && !text.starts_with([
                '▲', '△', '■', '□', '◇', '◆', '○', '●', '▶', '▷', '※', '-', '·', '*', '<',
            ])
    }
}
