//! Who has the floor.

use super::{QuoteMention, Sentence, subject::Subject};
use crate::{
    Span,
    lexicon::{Speaker, Speech},
    recognize::{Reading, hangul},
};

/// Bytes within which the speaker of one sentence is still the speaker of the next.
const REACH: usize = 1200;

/// The subjects of the article and who spoke last.
pub(super) struct Floor<'f> {
    text: &'f str,
    speech: &'f Speech,
    subjects: &'f [Subject],
    last: Option<Span>,
}

impl<'f> Floor<'f> {
    pub(super) fn new(reading: &'f Reading<'_>, subjects: &'f [Subject]) -> Floor<'f> {
        let speech = &reading.lexicon.speech;
        Floor { text: reading.text, speech, subjects, last: None }
    }

    /// The subjects that end inside `from..to`.
    fn between(&self, from: usize, to: usize) -> &'f [Subject] {
        let start = self.subjects.partition_point(|x| x.end <= from);
        let end = self.subjects.partition_point(|x| x.end <= to);
        &self.subjects[start..end.max(start)]
    }

    /// Where a report begins: behind the subject that opens the sentence, unless another one
    /// stands between the report and its verb.
    pub(super) fn behind_speaker(
        &self,
        sentence: &Sentence<'_>,
        from: usize,
        end: usize,
        verb: usize,
    ) -> usize {
        if from > sentence.span.start() || !self.between(end, verb).is_empty() {
            return from;
        }
        if let Some(subject) = self.opening(sentence.span.start(), end) {
            return subject.end;
        }
        self.behind_pronoun(from, end)
    }

    /// Behind 그는 and its like, and behind a nameless spokesman: 업계 관계자는.
    fn behind_pronoun(&self, from: usize, end: usize) -> usize {
        let Some(words) = self.text.get(from..end) else { return from };
        let mut at = from;
        for word in words.split(' ').take(8) {
            at += word.len() + 1;
            if self.speaks(word).is_some() {
                return (at - 1).min(end);
            }
        }
        from
    }

    /// The first topic before `end`, or a subject with 이 or 가 that opens the sentence.
    fn opening(&self, start: usize, end: usize) -> Option<Subject> {
        let subjects = self.between(start, end);
        let topic = subjects.iter().find(|x| x.topic);
        let first =
            || subjects.first().filter(|x| self.text[start..x.span.start()].trim().is_empty());
        topic.or_else(first).copied()
    }

    /// What sort of speaker `word` is, when it is one with a subject's particle.
    fn speaks(&self, word: &str) -> Option<Speaker> {
        let noun = word.strip_suffix(['는', '은', '가', '이'])?;
        self.speech.speaker(noun)
    }

    /// Q7: names the speakers of a sentence's quotations.
    pub(super) fn give(&mut self, sentence: &Sentence<'_>, quotes: &mut [QuoteMention]) {
        let mut spoken = None;
        let told = |quote: &&mut QuoteMention| !matches!(quote.rule, "Q6" | "Q8");
        for quote in quotes.iter_mut().filter(told) {
            quote.speaker = self.speaker(sentence, quote, spoken);
            spoken = quote.speaker.or(spoken);
        }
        let topics = self.between(sentence.span.start(), sentence.span.end());
        let topic = || topics.iter().find(|x| x.topic).map(|x| x.span);
        if let Some(span) = spoken.or_else(topic) {
            self.last = Some(span);
        } else if !quotes.is_empty() {
            self.last = None;
        }
    }

    fn speaker(
        &self,
        sentence: &Sentence<'_>,
        quote: &QuoteMention,
        spoken: Option<Span>,
    ) -> Option<Span> {
        if let Some(subject) = self.before_verb(sentence, quote) {
            return Some(subject.span);
        }
        let topic = self.before_words(sentence, quote);
        let since = topic.map_or(sentence.span.start(), |x| x.end);
        // A report holds the subject that could not be told from its words.
        let to = match topic {
            None if !quote.direct => self.opening_words(quote.span),
            _ => quote.span.start(),
        };
        match self.other_subject(sentence, since, to) {
            Other::Pronoun => self.last_near(quote),
            Other::Stranger => None,
            Other::Nobody => topic.map(|x| x.span).or(spoken).or_else(|| self.last_before(quote)),
        }
    }

    /// The subject between the words and the verb: "…"고 산업부는 밝혔다.
    fn before_verb(&self, sentence: &Sentence<'_>, quote: &QuoteMention) -> Option<Subject> {
        let behind = self.between(quote.span.end(), quote.cue?.start());
        behind.iter().find(|x| !sentence.is_quoted(x.span.start())).copied()
    }

    /// The nearest topic, or else subject, in front of the words.
    fn before_words(&self, sentence: &Sentence<'_>, quote: &QuoteMention) -> Option<Subject> {
        let before = self.between(sentence.span.start(), quote.span.start());
        let mut free = before.iter().rev().filter(|x| !sentence.is_quoted(x.span.start()));
        free.clone().find(|x| x.topic).or_else(|| free.next()).copied()
    }

    /// Where the first words of a report end, among which its subject would be.
    fn opening_words(&self, report: Span) -> usize {
        let words = &self.text[report.range()];
        let end = words.match_indices(' ').nth(3).map_or(words.len(), |(at, _)| at);
        report.start() + end
    }

    fn last_near(&self, quote: &QuoteMention) -> Option<Span> {
        self.last.filter(|last| quote.span.start().saturating_sub(last.end()) < REACH)
    }

    /// Q10: the last speaker, for words that nothing reports only from the line before them.
    fn last_before(&self, quote: &QuoteMention) -> Option<Span> {
        let last = self.last_near(quote).filter(|_| !self.stranger_behind(quote))?;
        let lines = self.text.get(last.end()..quote.span.start())?.matches('\n').count();
        (quote.cue.is_some() || !quote.direct || lines < 2).then_some(last)
    }

    /// Whether a subject that is no mention begins right behind the marks: "…" 선장이 말했다.
    fn stranger_behind(&self, quote: &QuoteMention) -> bool {
        let rest = self.text[quote.span.end()..].strip_prefix(['"', '”', '＂']);
        let word = rest.and_then(|rest| rest.strip_prefix(' ')).map_or("", hangul::run);
        let stem = word.strip_suffix(['이', '가', '은', '는']);
        stem.is_some_and(|stem| stem.len() > 3) && !word.ends_with("같이")
    }

    /// Whether a subject that is no mention stands in `from..to`, outside quotations.
    fn other_subject(&self, sentence: &Sentence<'_>, from: usize, to: usize) -> Other {
        let Some(words) = self.text.get(from..to) else { return Other::Nobody };
        let mut at = from;
        for word in words.split(' ') {
            let start = at;
            at += word.len() + 1;
            if sentence.is_quoted(start) {
                continue;
            }
            match word {
                _ if self.speaks(word) == Some(Speaker::Pronoun) => return Other::Pronoun,
                _ if word.ends_with(':') || is_topic(self.speech, word) => return Other::Stranger,
                _ => {}
            }
        }
        Other::Nobody
    }
}

enum Other {
    Nobody,
    Pronoun,
    Stranger,
}

/// Whether a word ends in 은 or 는 behind a noun; an adnominal 하는 is told by its stem.
fn is_topic(speech: &Speech, word: &str) -> bool {
    let Some(stem) = word.strip_suffix(['은', '는']) else { return false };
    let Some(last) = stem.chars().next_back().filter(|&c| hangul::is_syllable(c)) else {
        return false;
    };
    let fits = hangul::has_final(last) == word.ends_with('은');
    stem.len() > 3 && fits && !speech.is_no_topic(stem)
}
