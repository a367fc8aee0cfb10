//! H: title and deck lines.

use std::collections::HashMap;

use super::{
    draft::{Class, Draft, Fate, Gone},
    region::SHORT,
};
use crate::{Span, lexicon::End, record::RemovedKind};

/// Most deck lines.
const DECKS: usize = 8;
/// Most lines between a title and its time stamp, and one more.
const STEPS: usize = 4;
/// Most lines above the body in which the title is looked for.
const HEAD: usize = 2_000;

impl Draft<'_> {
    /// H1: the title among the lines above the body, which begins at line `body`.
    pub(super) fn headlines(&mut self, body: usize) {
        let texts: Vec<usize> = (0..body)
            .rev()
            .take(HEAD)
            .filter(|&number| self.lines[number].class == Class::Text)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect();
        if self.is_titled() {
            self.stray_dates(body);
            return;
        }
        let Some(title) = self.choose_title(&texts, body) else {
            self.stray_dates(body);
            return;
        };
        self.set_title(title);
        self.settle_head(title, &texts, body);
        self.stray_dates(body);
    }

    /// H2: an article without sentences has its first line as title. Where something was cut out of
    /// that line, the first piece that can be a title is one, as it is when the rest is cleaned again.
    pub(super) fn headline_alone(&mut self) {
        let first = self.lines.iter().position(|line| line.class == Class::Text);
        let Some(first) = first.filter(|_| !self.is_titled()) else { return };
        let units = self.lines[first].units.clone();
        let title = |&unit: &usize| {
            let unit = &self.units[unit];
            unit.fate == Fate::Keep && Self::is_headline(self.slice(unit.span))
        };
        match units.clone().find(title) {
            Some(_) if units.len() == 1 => self.set_title(first),
            Some(piece) => self.units[piece].fate = Fate::Title,
            None => {}
        }
    }

    /// Whether a line of several parts has given the title.
    fn is_titled(&self) -> bool {
        self.units.iter().any(|unit| unit.fate == Fate::Title)
    }

    fn choose_title(&self, texts: &[usize], body: usize) -> Option<usize> {
        let headline = |&&number: &&usize| {
            let kept = self.kept(number);
            kept == Some(self.lines[number].span)
                && self.lines[number].units.len() == 1
                && Self::is_headline(self.slice(self.lines[number].span))
                && !self.is_stamped(number)
        };
        let texts: Vec<usize> = texts.iter().filter(headline).copied().collect();
        self.page_title(&texts)
            .or_else(|| self.repeated(&texts))
            .or_else(|| self.first_line(&texts))
            .or_else(|| self.above_stamp(&texts, body))
            .or_else(|| texts.first().copied().filter(|_| !self.is_page(body)))
            .or_else(|| self.last_block(&texts, body))
    }

    /// Whether the line is little more than a date and a time of day.
    fn is_stamped(&self, number: usize) -> bool {
        let found = super::stamp::read(self.slice(self.lines[number].span), self.residue);
        found.is_some_and(|found| found.timed && found.rest.len() <= 2)
    }

    /// The line that a page's own title repeats with the site's name behind it.
    fn page_title(&self, texts: &[usize]) -> Option<usize> {
        let whole = texts.iter().find_map(|&number| {
            let text = self.slice(self.lines[number].span);
            Some((number, self.without_site(text)?))
        });
        let (page, title) = whole?;
        let same = texts.iter().find(|&&n| n != page && self.slice(self.lines[n].span) == title);
        same.copied().or(Some(page))
    }

    /// `text` without the site's name behind it: `제목 - 매일경제`.
    pub(super) fn without_site<'t>(&self, text: &'t str) -> Option<&'t str> {
        const SIGNS: &[&str] =
            &[" - ", " | ", " : ", " :: ", " < ", " > ", " – ", " — ", "|", " ㅣ "];
        if !text.contains(['-', '|', ':', '<', '>', '–', '—', 'ㅣ']) {
            return None;
        }
        let (at, sign) = SIGNS.iter().filter_map(|sign| Some((text.rfind(sign)?, sign))).max()?;
        self.residue.outlet(text[at + sign.len()..].trim())?;
        let mut title = text[..at].trim_end();
        // A section between title and site: 제목 < 경제 < 뉴스.
        while let Some((at, sign)) = SIGNS.iter().filter_map(|s| Some((title.rfind(s)?, s))).max() {
            let section: String = title[at + sign.len()..].split_whitespace().collect();
            if self.residue.label(&section).is_none() && self.residue.outlet(&section).is_none() {
                break;
            }
            title = title[..at].trim_end();
        }
        Self::is_headline(title).then_some(title)
    }

    fn repeated(&self, texts: &[usize]) -> Option<usize> {
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for &number in texts {
            let text = self.slice(self.lines[number].span);
            if text.len() < 24 {
                continue;
            }
            if let Some(&first) = seen.get(text) {
                return Some(first);
            }
            seen.insert(text, number);
        }
        None
    }

    /// The first line of the text, if no more than a deck line follows before a label.
    fn first_line(&self, texts: &[usize]) -> Option<usize> {
        let first = *texts.first()?;
        let alone = self.lines[..first]
            .iter()
            .all(|line| line.span.len() < 12 && line.class == Class::Gone && line.end == End::None);
        let block = self.lines[first..].iter().take_while(|line| line.class == Class::Text).count();
        (alone && block <= 2).then_some(first)
    }

    /// The block of lines that a time stamp or a signature follows.
    fn above_stamp(&self, texts: &[usize], body: usize) -> Option<usize> {
        let stamped = |number: usize| {
            self.units[self.lines[number].units.clone()].iter().any(|unit| match unit.fate {
                Fate::Byline(_) => true,
                Fate::Gone(gone) => gone.kind == RemovedKind::Timestamp,
                _ => false,
            })
        };
        // An outlet, a programme or a label can stand between the two.
        let above = |number: usize| {
            let from = number.saturating_sub(STEPS);
            (from..number).rev().find(|line| texts.binary_search(line).is_ok())
        };
        let mut first = (1..body).filter(|&number| stamped(number)).find_map(above)?;
        while first > 0
            && self.lines[first - 1].class == Class::Text
            && texts.binary_search(&(first - 1)).is_ok()
        {
            first -= 1;
        }
        Some(first)
    }

    fn last_block(&self, texts: &[usize], _body: usize) -> Option<usize> {
        let mut first = *texts.last()?;
        while first > 0 && texts.binary_search(&(first - 1)).is_ok() {
            first -= 1;
        }
        Some(first)
    }

    /// Whether labels stand above the body.
    fn is_page(&self, body: usize) -> bool {
        self.lines[..body].iter().any(|line| line.class == Class::Gone && line.end != End::None)
    }

    fn set_title(&mut self, number: usize) {
        let span = self.lines[number].span;
        let text = self.slice(span);
        let length = self.without_site(text).map_or(text.len(), str::len);
        let (title, deck) = tab(&text[..length]);
        let at = self.lines[number].units.start;
        self.units[at].span = Span::new(span.start(), span.start() + title.trim_end().len());
        self.units[at].fate = Fate::Title;
        let mut more = Vec::new();
        if let Some(deck) = deck
            && let Some(span) = self.trimmed(span.start() + deck, span.start() + length)
        {
            more.push((span, Fate::Subtitle));
        }
        if let Some(rest) = self.trimmed(span.start() + length, span.end()) {
            self.note_site(rest);
            more.push((rest, Fate::Gone(Gone::new(RemovedKind::Agency, "A3"))));
        }
        self.extra.extend(more);
        self.lines[number].class = Class::Gone;
        self.copies_of_title(number);
    }

    fn note_site(&mut self, span: Span) {
        let name = self.slice(span);
        let name = name.rsplit(['-', '|', ':', '<', '>', '–', '—', 'ㅣ']).next().unwrap_or(name);
        self.note_outlet(name.trim());
    }

    /// H4: the title again, anywhere.
    fn copies_of_title(&mut self, title: usize) {
        let span = self.units[self.lines[title].units.start].span;
        let words = self.slice(span);
        let copy = Gone { kind: RemovedKind::Duplicate, rule: "H4", copy_of: Some(span) };
        for number in 0..self.lines.len() {
            if self.lines[number].class != Class::Text {
                continue;
            }
            let text = self.slice(self.lines[number].span);
            if text == words || text.starts_with(words) && self.without_site(text) == Some(words) {
                if text != words {
                    self.note_site(Span::new(
                        self.lines[number].span.start() + words.len(),
                        self.lines[number].span.end(),
                    ));
                }
                self.settle(number, Fate::Gone(copy));
                self.lines[number].class = Class::Gone;
            }
        }
    }

    /// H3: deck lines stand right below the title or right above the body.
    fn settle_head(&mut self, title: usize, texts: &[usize], body: usize) {
        let page = self.is_page(body);
        let below =
            texts.iter().filter(|&&n| n > title && self.lines[n].class == Class::Text).count();
        let plain = !page && below > DECKS;
        for &number in texts {
            if self.lines[number].class != Class::Text || plain && number > title {
                continue;
            }
            let Some(kept) = self.kept(number) else { continue };
            let text = self.slice(kept);
            let bullet = text.starts_with(['▲', '△', '■', '□', '◇', '◆', '○', '●', '※', '·']);
            let near = number > title
                && (!page || self.touches(number, title) || self.touches_body(number, body));
            let turn = number > title && super::kind::is_turn(text, self.residue);
            if near && bullet || turn {
                continue;
            }
            let fate = match near {
                true if Self::is_headline(text) || !page => Fate::Subtitle,
                _ if text.len() < SHORT => Fate::Gone(Gone::new(RemovedKind::Ui, "U6")),
                _ => Fate::Gone(Gone::new(RemovedKind::Related, "RL1")),
            };
            self.settle(number, fate);
            self.lines[number].class = Class::Gone;
        }
    }

    /// Whether only deck lines, stamps and signatures stand between the title and the line.
    fn touches(&self, number: usize, title: usize) -> bool {
        number - title <= DECKS && (title + 1..number).all(|n| self.is_quiet(n))
    }

    fn touches_body(&self, number: usize, body: usize) -> bool {
        body - number <= DECKS + 4 && (number + 1..body).all(|n| self.is_quiet(n))
    }

    fn is_quiet(&self, number: usize) -> bool {
        let line = &self.lines[number];
        let units = &self.units[line.units.clone()];
        let quiet = |fate: Fate| match fate {
            Fate::Spent
            | Fate::Keep
            | Fate::Title
            | Fate::Subtitle
            | Fate::Caption
            | Fate::Byline(_)
            | Fate::Dateline => true,
            Fate::Gone(gone) => matches!(
                gone.kind,
                RemovedKind::Timestamp
                    | RemovedKind::Byline
                    | RemovedKind::Caption
                    | RemovedKind::Noise
                    | RemovedKind::Duplicate
            ),
        };
        line.class == Class::Photo || units.iter().all(|unit| quiet(unit.fate))
    }

    /// TS4: a date alone above the body is the day of publication.
    fn stray_dates(&mut self, body: usize) {
        for number in 0..body {
            if self.lines[number].class != Class::BareDate {
                continue;
            }
            if let Some(found) =
                super::stamp::read(self.slice(self.lines[number].span), self.residue)
            {
                self.note_stamps(&found);
            }
            self.settle(number, Fate::Gone(Gone::new(RemovedKind::Timestamp, "TS4")));
            self.lines[number].class = Class::Gone;
        }
    }
}

/// A title and what follows a tab: fields of a table run together.
fn tab(text: &str) -> (&str, Option<usize>) {
    match text.find('\t') {
        Some(at) if Draft::is_headline(&text[..at]) => (&text[..at], Some(at)),
        _ => (text, None),
    }
}
