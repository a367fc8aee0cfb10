//! K8, A1: lines that end with a picture's source or name the source of a story.

use crate::{
    Span,
    clean::{
        byline, copyright, credit,
        draft::{Class, Draft},
        shape,
    },
    lexicon::End,
    record::RemovedKind,
};

/// Longest name of a source, in bytes.
const LONGEST_NAME: usize = 30;
/// Bytes behind a caption in which the body goes on.
const BEHIND: usize = 1_400;

impl Draft<'_> {
    /// K8: words that are no sentence, a stop, and the source: `시청 전경. 시 제공`. A sentence is one
    /// if it says what a picture shows and the source says 사진, or stands above the body.
    pub(super) fn stopped_caption(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > 300 || text.ends_with(['.', '?', '!', '"', '”']) {
            return None;
        }
        if text.starts_with(['▲', '△'])
            && let Some(sign) = text.rfind(['ⓒ', '©'])
            && text.len() - sign < 48
            && !copyright::bans(text, self.residue)
        {
            self.caption(span.start(), span.end(), span.start() + sign);
            return Some(Class::Gone);
        }
        // By bytes: most lines are too short for what searches many of them at once.
        let stop = text.as_bytes().windows(2).rposition(|pair| pair == b". ")?;
        let (words, source) = (&text[..stop], &text[stop + 2..]);
        let shot = credit::is_signed(source, self.residue);
        let taken = || {
            !self.begun && !source.contains('@') && byline::read(source, 0, self.residue).is_some()
        };
        let named = shot || credit::giver(source, self.residue).is_some();
        let outlet = !named && self.is_source(source.trim_matches(['[', ']', '<', '>']));
        let tells = shape::ends_sentence(&text[..words.len() + 1])
            && words.ends_with(['다', '요', '죠', '까']);
        let shows = credit::shows(words, self.residue);
        let caption = source.len() <= 60
            && (named && (!tells || shows)
                || outlet && (!tells || shows && !self.closes(words, span))
                || shows && words.len() < 220 && taken());
        if !caption {
            return None;
        }
        self.caption(span.start(), span.end(), span.end() - source.len());
        Some(Class::Gone)
    }

    /// Whether the sentence that ends with `words` can be the last of a body that an outlet signs:
    /// 대책을 찾고 있다. 연합뉴스
    fn closes(&self, words: &str, line: Span) -> bool {
        let more = self.ahead(line.end(), BEHIND).contains("다.");
        self.begun && !(more && credit::shows_act(words, self.residue))
    }

    /// Whether `source` is made of outlets alone, or says 사진 and a name: `AFP 연합뉴스`, `사진 국방부`.
    pub(in crate::clean) fn is_source(&self, source: &str) -> bool {
        let shot = credit::behind_shot(source, self.residue);
        let shot = shot.and_then(|name| name.strip_prefix(' '));
        if shot.is_some_and(|name| name.len() <= LONGEST_NAME && !shape::ends_sentence(name)) {
            return true;
        }
        let foreign = |word: &str| self.residue.credits.foreign.has(word);
        let mut names =
            source.split([' ', '/', '·', '=', '-', ',']).filter(|name| !name.is_empty());
        self.residue.outlet(source).is_some()
            || source.len() <= 2 * LONGEST_NAME
                && names.all(|name| foreign(name) || self.residue.outlet(name).is_some())
    }

    /// A1: a line that names the source alone: `/연합뉴스`, `[출처: 뉴시스]`.
    pub(super) fn source_line(&mut self, span: Span) -> Option<Class> {
        let text = self.slice(span);
        if text.len() > 120 {
            return None;
        }
        let signs = |c: char| !shape::is_word(c);
        let mut name = text.trim_matches(signs);
        for lead in &self.residue.sources {
            if let Some(rest) = name.strip_prefix(lead.as_ref())
                && rest.trim_start().starts_with([':', '=', '：', '|', 'ㅣ'])
            {
                name = rest.trim_matches(signs);
            }
        }
        let name = credit::giver(name, self.residue).map_or(name, str::trim_end);
        if !self.note_outlet(name) {
            return None;
        }
        Some(self.gone(span, RemovedKind::Agency, "A1", End::Soft))
    }
}
