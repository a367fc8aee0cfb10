//! D: heads of wire stories and the captions that look like them.

use super::{CAPTION, SCRAP, WIRE_CAPTION};
use crate::{
    Span,
    clean::{
        byline, credit, dateline,
        draft::{Draft, Fate, Gone},
        shape, stamp,
    },
    lexicon::{End, WriterWord},
    record::{Dateline, RemovedKind},
};

/// Most sentences of a caption that an agency files.
const MOST_SENTENCES: usize = 4;
/// Fewest letters of a deck line in brackets.
const DECK: usize = 12;

impl Draft<'_> {
    /// D1: the head of a wire story, or an outlet's prefix.
    pub(super) fn head(&mut self, from: usize, mark: usize, line: Span) -> Option<usize> {
        let head = dateline::read(self.text, mark, line.end(), self.residue)?;
        if let Some(end) = self.filed_caption(from, &head, line) {
            return Some(end);
        }
        let before = self.text[from..mark].trim();
        let rest = self.text[head.end..line.end()].trim();
        let opens = before.is_empty() || shape::ends_sentence(before);
        if !head.signed
            && head.place.is_some()
            && head.inside.is_none()
            && let Some(end) = self.wire_caption(from, mark, head.end, line)
        {
            return Some(end);
        }
        let writer = head.inside.as_ref().is_some_and(|signature| signature.role);
        let closes = rest.is_empty() && before.len() > 120;
        let titled = writer
            && from == line.start()
            && before.len() < SCRAP
            && shape::last_sentence_end(before) == 0
            && !rest.is_empty();
        if !(head.signed || opens || closes || titled) {
            return None;
        }
        if !head.signed
            && !writer
            && head.place.is_none()
            && !rest.is_empty()
            && mark != line.start()
        {
            return None;
        }
        self.before_head(from, mark, line);
        self.push_head(&head, rest.is_empty());
        Some(head.end)
    }

    /// K14: what an agency files with a picture: a signed head, a sentence or two, the day and the
    /// photographer's address: `[평창=뉴시스] 홍길동 기자 = 눈 내린 마을. 2024.01.02. hong@newsis.com`.
    fn filed_caption(
        &mut self,
        from: usize,
        head: &dateline::Head<'_>,
        line: Span,
    ) -> Option<usize> {
        let mark = head.bracket.start();
        let limit = self.boundary(line.end().min(head.end + WIRE_CAPTION));
        let sign = head.end + self.text[head.end..limit].find('@').filter(|_| head.signed)?;
        let (start, end) = byline::email(self.text, sign).filter(|&(start, _)| start > head.end)?;
        let words = self.text[head.end..start].trim_end();
        let domain = self.text[sign + 1..end].trim_start();
        let own = self.residue.outlet_at(domain).map(|outlet| &outlet.name);
        let filed = own.is_some()
            && own == self.residue.outlet(head.outlet?).map(|outlet| &outlet.name)
            && stamp::ends_with_day(words)
            && shape::SentenceEnds::new(words).take(MOST_SENTENCES + 1).count() <= MOST_SENTENCES;
        if !filed || !self.stands_beside_more(mark, end, line) {
            return None;
        }
        let end = self.credit_end(end, line.end());
        self.keep(from, mark, line);
        self.caption_by(Span::new(mark, end), own.map(ToString::to_string));
        Some(end)
    }

    /// Whether the text has sentences besides `start..end` of `line`.
    fn stands_beside_more(&self, start: usize, end: usize, line: Span) -> bool {
        start > line.start()
            || end < line.end()
            || self.begun
            || self.ahead(end, WIRE_CAPTION).contains("다.")
    }

    /// H3: a deck line in brackets between the head and the first sentence: `[바다신문 홍길동 기자] [새 부두
    /// 짓는다…내년 착공]정부는`.
    pub(super) fn bracketed_deck(
        &mut self,
        from: usize,
        mark: usize,
        end: usize,
        line: Span,
    ) -> Option<usize> {
        let (words, rest) = (&self.text[mark..end], &self.text[end..line.end()]);
        let headed = mark > line.start() && self.text[from..mark].trim().is_empty();
        let inside = words.trim_matches(['[', ']', '(', ')', ' ']);
        let deck = headed
            && !self.begun
            && words.starts_with('[')
            && inside.chars().filter(|&c| shape::is_word(c)).count() >= DECK
            && inside.contains(' ')
            && shape::last_sentence_end(inside) == 0
            && !self.goes_on(rest)
            && shape::is_prose(rest.trim());
        if !deck {
            return None;
        }
        self.push(mark, end, Fate::Subtitle);
        Some(end)
    }

    /// Whether `rest` begins with a particle, as it does behind a bracket that a sentence needs.
    fn goes_on(&self, rest: &str) -> bool {
        let word = rest.find(|c: char| !shape::is_hangul(c)).unwrap_or(rest.len());
        self.residue.writer_word(&rest[..word]) == Some(WriterWord::Particle)
            || rest[..word].chars().count() == 1
    }

    /// H3: what stands before a head without being a sentence is a deck line, and on the first line the
    /// title.
    pub(super) fn before_head(&mut self, from: usize, mark: usize, line: Span) {
        let before = self.text[from..mark].trim();
        let deck =
            from == line.start() && before.len() < SCRAP && shape::last_sentence_end(before) == 0;
        if deck && !before.is_empty() {
            let title = self.lines.is_empty() && Self::is_headline(before);
            self.push(from, mark, if title { Fate::Title } else { Fate::Subtitle });
        } else {
            self.keep(from, mark, line);
        }
    }

    pub(super) fn push_head(&mut self, head: &dateline::Head<'_>, closing: bool) {
        let agency =
            head.outlet.and_then(|name| self.residue.outlet(name)).filter(|outlet| outlet.agency);
        let agency = agency.map(|outlet| outlet.name.to_string());
        if let Some(name) = head.outlet {
            self.note_outlet(name);
        }
        let mut at = head.bracket.start();
        let placed = head.place.is_some() && self.dateline.is_none();
        if let Some(signature) = &head.inside {
            let gone = Fate::Gone(Gone::new(RemovedKind::Agency, "D1"));
            let first =
                signature.writers.first().map_or(head.bracket.end(), |writer| writer.span.start());
            match placed.then(|| self.trimmed(at, first)).flatten() {
                Some(span) => self.push_dateline(head, agency, span),
                None => self.push(at, first, gone),
            }
            self.sign(first, head.bracket.end(), signature, RemovedKind::Byline, "D1");
        } else if placed {
            self.push_dateline(head, agency, head.bracket);
        } else {
            self.push_gone(head.bracket, RemovedKind::Agency, "D1");
        }
        at = head.bracket.end();
        match &head.behind {
            Some(signature) => self.sign(at, head.end, signature, RemovedKind::Byline, "D1"),
            None => self.push_gone(Span::new(at, head.end), RemovedKind::Agency, "D1"),
        }
        if closing {
            self.end = self.end.max(End::Soft);
        }
    }

    pub(super) fn push_dateline(
        &mut self,
        head: &dateline::Head<'_>,
        agency: Option<String>,
        span: Span,
    ) {
        let place = head.place.unwrap_or_default().to_owned();
        self.dateline = Some(Dateline { place, agency, span });
        self.push(span.start(), span.end(), Fate::Dateline);
    }

    /// K6: a wire caption in the middle of a line: `제목(서울=연합뉴스) 문장. 2024.4.4 [제공]`.
    pub(super) fn wire_caption(
        &mut self,
        from: usize,
        mark: usize,
        after: usize,
        line: Span,
    ) -> Option<usize> {
        let floor = self.boundary(from.max(mark.saturating_sub(CAPTION)));
        let start = floor + shape::last_sentence_end(&self.text[floor..mark]);
        let titled = !self.text[start..mark].trim().is_empty();
        let limit = self.boundary(line.end().min(after + WIRE_CAPTION));
        let mut at = after;
        while let Some(open) = self.text[at..limit].find('[') {
            let open = at + open;
            let (inner, close, past) = shape::bracket(&self.text[open..line.end()], 260)?;
            let inside = &self.text[open + inner..open + close];
            if credit::names_source(inside, false, self.residue) {
                let end = self.credit_end(open + past, line.end());
                if !titled && end < line.end() {
                    return None;
                }
                self.keep(from, start, line);
                self.caption(start, end, open);
                return Some(end);
            }
            at = open + 1;
        }
        None
    }
}
