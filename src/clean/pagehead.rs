//! U8: the head of a page on one line with the body: title, labels, time stamps, writers.

use super::{
    byline,
    draft::{Draft, Fate, Gone},
    shape, stamp,
};
use crate::{
    Span,
    lexicon::{StampWord, WriterWord},
    record::RemovedKind,
};

/// Bytes of a line in which the time stamp of its head is looked for.
const HEAD: usize = 600;
/// Bytes of a line in which the writer of its head is looked for.
const SIGNED: usize = 360;
/// Most syllables of a job word, but for the first.
const JOB: usize = 3;
/// Most words of a label.
const LABEL: usize = 4;

impl Draft<'_> {
    /// U8: a labelled time stamp before the first sentence of the first line: labels stand around it,
    /// and what is left before them is the title. Returns where the body begins.
    pub(super) fn page_head(&mut self, from: usize, line: Span) -> usize {
        if !self.lines.is_empty() || line.len() < 2 * LABEL * LABEL {
            return from;
        }
        let limit = self.boundary(line.end().min(from + HEAD));
        let head = &self.text[from..limit];
        let head = &head[..shape::first_sentence_end(head).unwrap_or(head.len())];
        let Some((at, end)) = self.labelled_stamp(head) else {
            return self.signed_head(from, line);
        };
        let title = self.labels_before(&head[..at]);
        let rest = &self.text[from + end..line.end()];
        let past = from + end + self.labels_behind(rest);
        if past >= line.end() {
            return from;
        }
        let named = Self::is_headline(head[..title].trim());
        if !named && title > 0 {
            return from;
        }
        let gone = |kind, rule| Fate::Gone(Gone::new(kind, rule));
        self.push(from, from + title, Fate::Title);
        self.push(from + title, from + at, gone(RemovedKind::Ui, "U8"));
        if let Some(found) = stamp::read(&self.text[from + at..from + end], self.residue) {
            self.note_stamps(&found);
        }
        self.push(from + at, from + end, gone(RemovedKind::Timestamp, "U8"));
        self.push(from + end, past, gone(RemovedKind::Ui, "U8"));
        past
    }

    /// U8: the title and its writer before the first sentence, with or without a blank between them:
    /// `새 부두 짓는다…내년 착공홍길동 기자항만공사는`. Returns where the body begins.
    fn signed_head(&mut self, from: usize, line: Span) -> usize {
        let limit = self.boundary(line.end().min(from + SIGNED));
        let head = &self.text[from..limit];
        let head = &head[..shape::first_sentence_end(head).unwrap_or(head.len())];
        let dots = head.find('…');
        let found = head.match_indices(' ').find_map(|(at, _)| {
            let (title, name) = self.titled_name(&head[..at], dots)?;
            let job = self.job(&head[at + 1..])?;
            let rest = &head[at + 1 + job..];
            let goes_on = rest.trim_start().starts_with('=')
                || rest.starts_with(|c: char| "가는의와도에를로들회단협은이라였".contains(c));
            (!goes_on && !rest.trim().is_empty()).then_some((title, name, at + 1 + job))
        });
        let Some((title, name, end)) = found else { return from };
        let Some(signature) = byline::read(&head[name..end], from + name, self.residue) else {
            return from;
        };
        self.push(from, from + title, Fate::Title);
        self.sign(from + title, from + end, &signature, RemovedKind::Byline, "U8");
        from + end
    }

    /// The length of the job word that `text` begins with.
    fn job(&self, text: &str) -> Option<usize> {
        let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(JOB);
        let is_job =
            |&end: &usize| self.residue.writer_word(&text[..end]) == Some(WriterWord::Role);
        ends.filter(is_job).last()
    }

    /// Where a title ends and a name begins, if `text` is made of the two: a title that is cut off,
    /// quotes or asks. `dots` is where the line has its first ….
    fn titled_name(&self, text: &str, dots: Option<usize>) -> Option<(usize, usize)> {
        let name = text.char_indices().rev().nth(2)?.0;
        let title = text[..name].trim_end();
        let apart = title.len() < name;
        let ends = title.ends_with(['"', '”', '’', '\'', '?', '!', ']', ')', '…']);
        if !(ends || apart && dots.is_some_and(|dots| dots < title.len())) {
            return None;
        }
        let (full, first) = (&text[name..], text[name..].chars().next()?.len_utf8());
        let common = self.residue.is_common_surname(&full[..first]);
        let sure = byline::is_name(full, self.residue) && (common || ends);
        (sure && Self::is_headline(title)).then_some((title.len(), name))
    }

    /// Where the first labelled stamp of `head` begins and the last one next to it ends.
    fn labelled_stamp(&self, head: &str) -> Option<(usize, usize)> {
        let labelled = |&(_, word): &(usize, &str)| {
            let word = word.trim_end_matches(|c: char| !shape::is_hangul(c));
            matches!(self.residue.stamp_word(word), Some(StampWord::Label | StampWord::Modified))
        };
        let (at, _) = words(head).find(labelled)?;
        // The longest row of words that are all of a stamp, with a date and a time of day among them.
        let mut end = None;
        for (start, word) in words(&head[at..]).take(12) {
            let past = at + start + word.len();
            match stamp::read(&head[at..past], self.residue) {
                Some(found) if !found.rest.is_empty() => break,
                Some(found) if found.timed => end = Some(past),
                _ => {}
            }
        }
        Some((at, end?))
    }

    /// Where the row of labels begins that ends `text`.
    fn labels_before(&mut self, text: &str) -> usize {
        let starts: Vec<usize> = words(text).map(|(at, _)| at).collect();
        let mut end = text.trim_end().len();
        let mut last = starts.len();
        while let Some(first) = (last.saturating_sub(LABEL)..last).find(|&first| {
            let words = &text[starts[first]..end];
            self.is_label(words)
        }) {
            last = first;
            end = text[..starts[first]].trim_end().len();
        }
        end
    }

    /// The length of the row of labels that `text` begins with.
    fn labels_behind(&mut self, text: &str) -> usize {
        let mut past = 0;
        loop {
            let mut found = None;
            for (at, word) in words(&text[past..]).take(LABEL) {
                let end = past + at + word.len();
                if self.is_label(&text[past..end]) {
                    found = Some(end);
                }
            }
            match found {
                Some(end) => past = end,
                None => return past,
            }
        }
    }

    fn is_label(&mut self, words: &str) -> bool {
        self.squeeze(words);
        self.residue.label(&self.squeezed).is_some() || self.residue.outlet(words.trim()).is_some()
    }
}

/// The words of `text` with their offsets.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = text.as_ptr().addr();
    text.split_whitespace().map(move |word| (word.as_ptr().addr() - start, word))
}
