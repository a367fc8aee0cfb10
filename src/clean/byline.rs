//! B: who wrote it. Names with a job word, addresses, desks.

use super::shape::is_hangul;
use crate::{
    Span,
    lexicon::{Residue, WriterWord},
};

/// A writer as printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Writer<'t> {
    pub(super) name: &'t str,
    pub(super) role: Option<&'t str>,
    pub(super) email: Option<&'t str>,
    pub(super) span: Span,
}

/// What a signature says.
#[derive(Debug, Default)]
pub(super) struct Signature<'t> {
    pub(super) writers: Vec<Writer<'t>>,
    pub(super) outlet: Option<&'t str>,
    pub(super) place: Option<&'t str>,
    /// Whether a job word stands in it.
    pub(super) role: bool,
    pub(super) desk: bool,
    /// Whether a word stands in it behind which names need no job word.
    pub(super) by: bool,
    /// Whether a name in it has a surname of the table.
    pub(super) sure: bool,
    /// What is open about the word before, if it was taken for a name.
    pub(super) guess: Guess,
}

/// How much a word lacks to be a name by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Guess {
    /// Nothing.
    #[default]
    Sure,
    /// Its surname is rare, and most words that begin so are none: 기획한, 사람은.
    Rare,
    /// No table has its surname.
    Unknown,
}

/// Longest signature, in bytes: five reporters with their addresses.
const LONGEST: usize = 320;
/// Longest place before a sign of equality, in bytes.
const LONGEST_PLACE: usize = 48;
const MOST_WORDS: usize = 24;

/// B1: reads `text`, which stands at `base`, as a signature and nothing else.
pub(super) fn read<'t>(text: &'t str, base: usize, residue: &Residue) -> Option<Signature<'t>> {
    read_beside(text, base, false, residue)
}

/// B1 in the head of a story, where a place or an outlet beside it makes every name with a job word
/// sure.
pub(super) fn read_head<'t>(
    text: &'t str,
    base: usize,
    residue: &Residue,
) -> Option<Signature<'t>> {
    read_beside(text, base, true, residue)
}

fn read_beside<'t>(
    text: &'t str,
    base: usize,
    sure: bool,
    residue: &Residue,
) -> Option<Signature<'t>> {
    if text.len() > LONGEST {
        return None;
    }
    let (mut signature, from) = placed(text, residue);
    signature.sure = sure || signature.place.is_some();
    // Writers that still want a job word.
    let mut open = 0;
    let mut count = 0;
    for (at, word) in words(&text[from..]) {
        let at = from + at;
        count += 1;
        if count > MOST_WORDS {
            return None;
        }
        let span = Span::new(base + at, base + at + word.len());
        if word.contains('@') {
            add_email(&mut signature, word, span)?;
        } else {
            open = signature.add_word(word, span, open, residue)?;
        }
    }
    signature.is_sound().then_some(signature)
}

/// The place before a sign of equality, `평창=홍길동 기자`, and where the names begin.
fn placed<'t>(text: &'t str, residue: &Residue) -> (Signature<'t>, usize) {
    let mut signature = Signature::default();
    let sign = text.bytes().take(LONGEST_PLACE).position(|b| b == b'=');
    let Some(sign) = sign else { return (signature, 0) };
    let place = text[..sign].trim_matches(between);
    let letters = |c: char| is_hangul(c) || matches!(c, '·' | 'ㆍ' | '(' | ')' | ',');
    let known = residue.writer_word(place).is_some() || residue.outlet(place).is_some();
    if place.len() < 6 || known || !place.chars().all(letters) {
        return (signature, 0);
    }
    signature.place = Some(place);
    (signature, sign + 1)
}

/// B2: bare names, for places where only writers stand.
pub(super) fn read_names<'t>(
    text: &'t str,
    base: usize,
    residue: &Residue,
) -> Option<Signature<'t>> {
    let mut signature = Signature::default();
    for (at, word) in words(text).take(MOST_WORDS) {
        let span = Span::new(base + at, base + at + word.len());
        signature.add_word(word, span, 0, residue)?;
    }
    signature.sure.then_some(signature)
}

impl<'t> Signature<'t> {
    fn add_word(
        &mut self,
        word: &'t str,
        span: Span,
        open: usize,
        residue: &Residue,
    ) -> Option<usize> {
        let class = residue.writer_word(word);
        let guess = std::mem::take(&mut self.guess);
        if guess != Guess::Sure && class != Some(WriterWord::Role) {
            return None;
        }
        match class {
            Some(WriterWord::Role) => {
                self.sure |= guess == Guess::Rare;
                self.give_role(word, span, open);
                return Some(self.writers.len());
            }
            Some(WriterWord::Desk) => self.desk = true,
            Some(WriterWord::Place) => self.place = Some(word),
            Some(WriterWord::Lead) => self.by |= residue.says_by(word),
            _ if residue.outlet(word).is_some() => self.outlet = Some(word),
            _ if residue.sounds_like_outlet(word) => {}
            _ => return self.add_name(word, span, open, residue),
        }
        Some(open)
    }

    fn give_role(&mut self, role: &'t str, span: Span, open: usize) {
        self.role = true;
        for writer in &mut self.writers[open..] {
            writer.role = Some(role);
        }
        if let Some(last) = self.writers.last_mut().filter(|writer| writer.email.is_none()) {
            last.span = last.span.join(span);
        }
    }

    /// A bare name, or a name with its job word glued to it: 홍길동, 홍길동기자.
    fn add_name(
        &mut self,
        word: &'t str,
        span: Span,
        open: usize,
        residue: &Residue,
    ) -> Option<usize> {
        let role = word
            .char_indices()
            .skip(2)
            .take(4)
            .map(|(at, _)| at)
            .find(|&at| residue.writer_word(&word[at..]) == Some(WriterWord::Role));
        let name = &word[..role.unwrap_or(word.len())];
        let by = self.by && is_name(name, residue);
        let guess = if by { Guess::Sure } else { guess(name, residue)? };
        self.sure |= guess == Guess::Sure || guess == Guess::Rare && role.is_some();
        self.guess = if role.is_some() { Guess::Sure } else { guess };
        self.writers.push(Writer { name, span, ..Writer::default() });
        if let Some(at) = role {
            self.give_role(&word[at..], span, open);
            return Some(self.writers.len());
        }
        Some(open)
    }

    fn is_sound(&self) -> bool {
        let open = self.guess != Guess::Sure;
        if open && self.writers.last().is_some_and(|writer| writer.email.is_none()) {
            return false;
        }
        let addressed = self.writers.iter().any(|writer| writer.email.is_some());
        // With blanks around its sign an address is one behind a job word alone.
        let spaced = |writer: &Writer<'_>| writer.email.is_some_and(|email| email.contains(' '));
        if !self.role && self.writers.iter().any(spaced) {
            return false;
        }
        self.desk && self.writers.is_empty() || addressed || (self.role || self.by) && self.sure
    }
}

/// An address belongs to the first writer that has none.
fn add_email<'t>(signature: &mut Signature<'t>, email: &'t str, span: Span) -> Option<()> {
    let at = email.find('@')?;
    if at == 0 || !email.is_ascii() {
        return None;
    }
    let last = signature.writers.len().wrapping_sub(1);
    match signature.writers.iter_mut().enumerate().find(|(_, writer)| writer.email.is_none()) {
        Some((number, writer)) => {
            writer.email = Some(email);
            if number == last {
                writer.span = writer.span.join(span);
            }
        }
        None => {
            signature.writers.push(Writer { email: Some(email), span, ..Writer::default() });
        }
    }
    Some(())
}

/// Whether `word` can be a Korean name: a surname and one to three syllables.
pub(super) fn is_name(word: &str, residue: &Residue) -> bool {
    let syllables = word.chars().take(6).count();
    let spelt = (2..=4).contains(&syllables) && word.chars().all(is_hangul);
    if !spelt || residue.label(word).is_some() {
        return false;
    }
    let surname = |length: usize| residue.is_surname(&word[..length]);
    syllables <= 3 && surname(3) || syllables >= 3 && surname(6)
}

/// B9: a name, a post and an address: `홍길동 바다대 교수 hong@bada.ac.kr`.
pub(super) fn read_author<'t>(
    text: &'t str,
    base: usize,
    residue: &Residue,
) -> Option<Signature<'t>> {
    let (start, end) = email(text, text.bytes().take(LONGEST).position(|b| b == b'@')?)?;
    let closed = text[end..].chars().all(between);
    let post = text[..start].trim_end_matches(between);
    if !closed || !is_author(post, residue) {
        return None;
    }
    let (name, role) = post.split_once(' ')?;
    let span = Span::new(base, base + end);
    let writer = Writer { name, role: Some(role), email: Some(&text[start..end]), span };
    Some(Signature { writers: vec![writer], role: true, sure: true, ..Signature::default() })
}

/// Whether `text` is a name and a post, three words to eight: `홍길동 바다대 경제학과 교수`.
pub(super) fn is_author(text: &str, residue: &Residue) -> bool {
    let Some((name, post)) = text.split_once(' ') else { return false };
    let last = post.rsplit([' ', '·', '/']).next().unwrap_or(post);
    text.len() <= 120
        && (1..8).contains(&post.split_whitespace().count())
        && is_name(name, residue)
        && residue.writer_word(last.trim_end_matches([')', ']'])) == Some(WriterWord::Author)
}

/// What `word` lacks to be a name, `None` if it is none. A surname that no table has is taken for one
/// beside names and addresses that are sure, if two syllables follow.
fn guess(word: &str, residue: &Residue) -> Option<Guess> {
    if is_name(word, residue) {
        let common = residue.is_common_surname(&word[..3])
            || word.len() >= 9 && residue.is_common_surname(&word[..6]);
        return Some(if common { Guess::Sure } else { Guess::Rare });
    }
    let spelt = word.len() == 9 && word.chars().all(is_hangul);
    (spelt && residue.label(word).is_none()).then_some(Guess::Unknown)
}

/// Words between blanks and the signs of signatures; an address is one word.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(between);
        let end = rest.find(between).unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        let word = &rest[..end];
        // A name glued to an address: 홍길동hong@.
        let split = word.contains('@').then(|| word.find(|c: char| c.is_ascii())).flatten();
        let length = split.filter(|&at| at > 0).unwrap_or_else(|| end.max(spaced_end(rest, end)));
        let at = text.len() - rest.len();
        rest = &rest[length..];
        Some((at, &text[at..at + length]))
    })
}

fn between(c: char) -> bool {
    match c {
        '가'..='힣' => false,
        ',' | '/' | '|' | ';' | ':' | '&' | '(' | ')' | '[' | ']' | '<' | '>' | '=' | '"' => true,
        '\'' | '·' | '・' | 'ㆍ' | 'ㅣ' | '│' | '∥' | '…' | '※' => true,
        '【' | '】' | '〈' | '〉' => true,
        '▲' | '△' | '▶' | '▷' | '■' | '◆' | '●' | '◎' | '☞' => true,
        _ => c.is_whitespace(),
    }
}

/// Where the address around the `@` at byte `at` starts and ends.
pub(super) fn email(text: &str, at: usize) -> Option<(usize, usize)> {
    if let Some(found) = spaced_email(text, at) {
        return Some(found);
    }
    let before = text[..at].bytes().rev().take(64).take_while(is_mail).count();
    let after = text[at + 1..].bytes().take(64).take_while(is_mail).count();
    let domain = text[at + 1..at + 1 + after].trim_end_matches(['.', '-']);
    // The stop of the sentence before can touch the address.
    let local = text[at - before..at].trim_start_matches(['.', '-', '%', '+']);
    let before = local.len();
    (before > 0).then_some((at - before, at + 1 + domain.len()))
}

/// The address around the `@` at byte `at` with a blank on one side of the sign or on both:
/// `hong @ press.kr`. Its domain is a whole one.
fn spaced_email(text: &str, at: usize) -> Option<(usize, usize)> {
    let before = text[..at].strip_suffix(' ').unwrap_or(&text[..at]);
    let behind = text[at + 1..].strip_prefix(' ').unwrap_or(&text[at + 1..]);
    if before.len() + behind.len() + 1 == text.len() {
        return None;
    }
    let local = before.bytes().rev().take(64).take_while(is_mail).count();
    let local = before[before.len() - local..].trim_start_matches(['.', '-', '%', '+']);
    let domain = &behind[..behind.bytes().take(64).take_while(is_mail).count()];
    let domain = domain.trim_end_matches(['.', '-']);
    let (host, last) = domain.rsplit_once('.')?;
    let whole = !host.is_empty() && last.len() >= 2 && !domain.starts_with("www.");
    let whole = whole && last.bytes().all(|byte| byte.is_ascii_lowercase());
    let start = before.len() - local.len();
    let open = !local.is_empty() && !before[..start].ends_with('@');
    (whole && open).then_some((start, text.len() - behind.len() + domain.len()))
}

/// Where an address ends whose first part is the word that ends at byte `end`.
fn spaced_end(text: &str, end: usize) -> usize {
    let sign = text[end..].strip_prefix(' ').filter(|rest| rest.starts_with('@'));
    let sign = sign.map(|_| end + 1).or_else(|| text[..end].ends_with('@').then(|| end - 1));
    sign.and_then(|sign| spaced_email(text, sign)).map_or(end, |(_, past)| past)
}

fn is_mail(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn names(text: &str) -> Option<Vec<String>> {
        let lexicon = Lexicon::embedded().unwrap();
        let signature = read(text, 0, &lexicon.residue)?;
        let show = |writer: &Writer<'_>| {
            assert!(text[writer.span.range()].contains(writer.name));
            format!("{}|{}|{}", writer.name, writer.role.unwrap_or(""), writer.email.unwrap_or(""))
        };
        Some(signature.writers.iter().map(show).collect())
    }

    #[test]
    fn signatures_of_every_shape() {
        let is = |text: &str, wanted: &[&str]| assert_eq!(names(text).unwrap(), wanted, "{text}");
        is("홍길동 기자", &["홍길동|기자|"]);
        is("홍길동기자 hong@press.kr", &["홍길동|기자|hong@press.kr"]);
        is("/홍길동 기자 hong@press.kr", &["홍길동|기자|hong@press.kr"]);
        is("김첨지 이몽룡 기자", &["김첨지|기자|", "이몽룡|기자|"]);
        is("이몽룡 기자, 성춘향 기자", &["이몽룡|기자|", "성춘향|기자|"]);
        is("a@yna.co.kr, b@yna.co.kr", &["||a@yna.co.kr", "||b@yna.co.kr"]);
        is("글쓴이 홍길동, 성춘향", &["홍길동||", "성춘향||"]);
        is("홍길동 (hong@press.kr)", &["홍길동||hong@press.kr"]);
        is("홍길동 기자  hong @ press.kr", &["홍길동|기자|hong @ press.kr"]);
        is("홍길동 기자 hong @press.kr", &["홍길동|기자|hong @press.kr"]);
        is("홍길동 기자 hong@ press.co.kr", &["홍길동|기자|hong@ press.co.kr"]);
        is("세종=홍길동 기자", &["홍길동|기자|"]);
        is("평창=홍길동기자 hong@press.kr", &["홍길동|기자|hong@press.kr"]);
        is("/신안=홍길동 기자", &["홍길동|기자|"]);
        is("홍길동 기자, 쯔양미 기자", &["홍길동|기자|", "쯔양미|기자|"]);
    }

    #[test]
    fn sentences_and_words_are_no_signatures() {
        for text in ["기획한 사람은 홍길동 기자", "기자회견", "홍길동", "기자", "문의는 a@b.kr로"]
        {
            assert!(names(text).is_none(), "{text}");
        }
    }
}
