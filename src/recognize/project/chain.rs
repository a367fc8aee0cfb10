//! The noun chain in front of a head noun, read from right to left.

use super::{
    Scene, cue,
    proper::{self, Proper},
    words::{self, Role},
};
use crate::{
    Span,
    lexicon::UndertakingHead,
    recognize::{Reading, hangul},
};

/// Words of a chain at most, head noun included; longer names are lists.
const MAX_WORDS: usize = 10;
/// Characters of a word at most, those of its bracket apart.
const MAX_WORD: usize = 24;
/// Characters inside a bracket at most.
const MAX_BRACKET: usize = 24;

/// Signs that lead the items of a list.
const MARKS: &[char] = &['▲', '△', '▷', '▶', 'Δ', '∆', '◆', '◇', '■', '□', '•', '∙', '●', '○'];

/// A word of a chain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) span: Span,
    pub(super) role: Role,
    pub(super) proper: Proper,
    /// Whether it is, or ends with, what is done to build or run something.
    pub(super) work: bool,
    /// What is built, if the word ends with it: 원전, 시설.
    pub(super) thing: Option<UndertakingHead>,
}

impl Word {
    /// A word that belongs to no name.
    fn stop(span: Span) -> Word {
        Word { span, role: Role::Stop, proper: Proper::No, work: false, thing: None }
    }

    /// The same word as a part of a name that says nothing by itself.
    fn filler(self, reading: &Reading<'_>) -> Word {
        Word { role: Role::Filler, ..self }.built(reading)
    }

    /// With what it says about building.
    fn built(self, reading: &Reading<'_>) -> Word {
        let (work, thing) = cue::built(reading, self.span);
        Word { work, thing, ..self }
    }
}

/// A head noun with the words before it that belong to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    words: [Option<Word>; MAX_WORDS],
    len: usize,
    pub(super) head: Span,
    /// The word at which the chain ends on the left, if no sign ends it.
    pub(super) stop: Option<Span>,
    pub(super) vetoed: bool,
    /// Whether a sign of a list stands before it.
    pub(super) item: bool,
}

impl Chain {
    /// The words in front of the head noun, the nearest first; the part of a compound that is in
    /// front of the head noun is a word.
    pub(super) fn words(&self) -> impl Iterator<Item = Word> + Clone {
        self.words[..self.len].iter().flatten().copied()
    }

    /// The part of a compound that is in front of the head noun.
    pub(super) fn glued(&self) -> Option<Word> {
        self.words().next().filter(|&word| self.is_glued(word))
    }

    pub(super) fn is_glued(&self, word: Word) -> bool {
        word.span.end() == self.head.start()
    }

    /// From the first word of the name to the end of the head noun.
    pub(super) fn span(&self) -> Span {
        let first = self.words().last().map_or(self.head, |word| word.span);
        Span::new(first.start(), self.head.end())
    }

    /// From the nearest word with a code on: the town before 압구정3구역 is no part of the name.
    pub(super) fn behind_town(&self) -> Span {
        let code = self.words().find(|word| word.proper == Proper::Code);
        Span::new(code.map_or(self.head, |word| word.span).start(), self.head.end())
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    fn push(&mut self, word: Word) {
        self.words[self.len] = Some(word);
        self.len += 1;
    }

    /// A name begins with a word that says something: 대규모 or 3개 is no part of it.
    fn trim(&mut self) {
        while self.len > 0 {
            let word = self.words[self.len - 1];
            let empty = |word: Word| {
                word.proper == Proper::No
                    && matches!(word.role, Role::Filler | Role::Own | Role::Count)
            };
            // 도시철도 2호선: the ordinal counts what stands before it.
            let counted = self.words[..self.len - 1].last().copied().flatten();
            if !word.is_some_and(empty) || counted.is_some_and(|x| x.proper == Proper::Ordinal) {
                return;
            }
            self.len -= 1;
        }
    }
}

/// J1: the chain that ends with the head noun at `head`, read up to `floor` at most.
pub(super) fn before(scene: &Scene<'_>, head: Span, floor: usize, of_law: bool) -> Chain {
    let reading = scene.reading;
    let mut chain =
        Chain { words: [None; MAX_WORDS], len: 0, head, stop: None, vetoed: false, item: false };
    let mut at = head.start();
    if let Some(span) = word_before(reading.text, at, floor) {
        let word = read(scene, span);
        let word = if word.role == Role::Stop { word.built(reading) } else { word };
        chain.vetoed = word.role == Role::Veto;
        chain.push(word);
        at = span.start();
    }
    while chain.len < MAX_WORDS {
        let Some(gap) = gap_before(reading.text, at, floor) else { break };
        let Some(span) = word_before(reading.text, gap, floor) else { break };
        let word = read(scene, span);
        let word = if qualifies(reading, word, floor) { Word::stop(span) } else { word };
        let word = match word.role {
            Role::Stop if of_law && links(reading, &chain, span) => word.filler(reading),
            Role::Stop if is_syllable_of_name(reading, &chain, span) => word.filler(reading),
            Role::Stop if !joins(reading, &chain, span, floor) => {
                chain.stop = Some(span);
                break;
            }
            Role::Stop => word.built(reading),
            _ => word,
        };
        chain.vetoed |= word.role == Role::Veto;
        chain.push(word);
        at = span.start();
    }
    chain.item = is_item(&reading.text[floor..at]);
    if !chain.item {
        chain.trim();
    }
    chain
}

/// An item of a list begins with its first word, whatever that is: ▲ 첨단 ….
fn is_item(before: &str) -> bool {
    before.trim_end_matches(' ').ends_with(MARKS)
}

/// What the word at `span` is; words that were read a moment ago are not read again.
fn read(scene: &Scene<'_>, span: Span) -> Word {
    let slot = &scene.recent[span.start() % scene.recent.len()];
    if let Some(word) = slot.get().filter(|word| word.span == span) {
        return word;
    }
    let word = read_anew(scene, span);
    let word = if word.role == Role::Stop { word } else { word.built(scene.reading) };
    slot.set(Some(word));
    word
}

fn read_anew(scene: &Scene<'_>, span: Span) -> Word {
    let reading = scene.reading;
    let word = reading.slice(span);
    // 개발사업(8억유로)과 ends what is named before it.
    let close = word.bytes().rposition(|byte| byte == b')');
    let tail = close.map_or("", |close| &word[close + 1..]);
    if reading.lexicon.particles.contains(tail) || proper::is_other(scene.found, span) {
        return Word::stop(span);
    }
    let Some((proper, end)) = proper::of(scene, span) else {
        let role = words::role(reading.lexicon, words::without_bracket(word));
        return Word { role, ..Word::stop(span) };
    };
    let rest = &reading.text[end..span.end()];
    let formed = || words::role(reading.lexicon, reading.slice(span)) == Role::Stop;
    let stops = match rest {
        "" => proper.is_form() && proper != Proper::Stretch && formed(),
        _ => reading.lexicon.particles.contains(rest) || formed(),
    };
    let role = if stops { Role::Stop } else { Role::Noun };
    Word { role, proper, ..Word::stop(span) }
}

/// Whether a word that could be a noun is a verb behind what it governs: 미국에 쏠린 | 해외 사업.
fn qualifies(reading: &Reading<'_>, word: Word, floor: usize) -> bool {
    const ENDS: &[char] = &['린', '친', '진', '긴', '낀', '킨', '힌', '딘'];
    let text = reading.slice(word.span);
    if !matches!(word.proper, Proper::No | Proper::Foreign) || word.work || !text.ends_with(ENDS) {
        return false;
    }
    let front = reading.text[floor..word.span.start()].strip_suffix(' ').unwrap_or_default();
    front.ends_with(['에', '을', '를', '로']) && !reading.lexicon.undertakings.ends_in_noun(text)
}

/// J11: the words that link the parts of a law's name: 설치 등에 관한 특별법.
fn links(reading: &Reading<'_>, chain: &Chain, word: Span) -> bool {
    let about = |word: &str| matches!(word, "관한" | "위한" | "대한");
    let word = reading.slice(word);
    let next = chain.words().last().map(|next| reading.slice(next.span));
    about(word)
        || word == "및" && next.is_some_and(|next| !about(next))
        || next.is_some_and(about) && word.ends_with(['에', '을', '를'])
}

/// One syllable in the middle of a foreign name: 휴먼 셀 아틀라스.
fn is_syllable_of_name(reading: &Reading<'_>, chain: &Chain, word: Span) -> bool {
    let next = chain.words().last().is_some_and(|next| next.proper == Proper::Foreign);
    let word = reading.slice(word);
    next && word.chars().nth(1).is_none()
        && word.starts_with(hangul::is_syllable)
        && reading.lexicon.undertakings.role(word).is_none()
}

/// J2: 및 joins two kinds of work on one thing: 충전소 운영 및 추가 건설.
fn joins(reading: &Reading<'_>, chain: &Chain, word: Span, floor: usize) -> bool {
    let worked = |span: Span| cue::is_work(reading, span);
    reading.slice(word) == "및"
        && chain.words().last().is_some_and(|next| {
            worked(next.span) || matches!(next.role, Role::Generic | Role::Filler)
        })
        && gap_before(reading.text, word.start(), floor)
            .and_then(|at| word_before(reading.text, at, floor))
            .is_some_and(worked)
}

/// The end of the word before the single space that ends at `at`.
pub(super) fn gap_before(text: &str, at: usize, floor: usize) -> Option<usize> {
    let before = text[floor..at].strip_suffix([' ', '\u{a0}'])?;
    let last = before.chars().next_back()?;
    (!last.is_whitespace()).then_some(floor + before.len())
}

/// The word that ends at `at`, with a bracket inside it or behind it.
pub(super) fn word_before(text: &str, at: usize, floor: usize) -> Option<Span> {
    let mut start = hangul::run_start(text, floor, at, MAX_WORD);
    for _ in (at - start) / hangul::SYLLABLE..MAX_WORD {
        let Some(c) = text[floor..start].chars().next_back() else { break };
        if c == ')' {
            match bracket_before(text, start, floor) {
                Some(open) if open > floor => start = open,
                _ => break,
            }
        } else if is_word(c) || c == '.' && is_point(text, start) {
            start -= c.len_utf8();
        } else {
            break;
        }
    }
    let word = &text[start..at];
    let start = start + (word.len() - word.trim_start_matches(['·', '-', '.', '~', '∼']).len());
    (start < at && !text[start..at].starts_with('(')).then_some(Span::new(start, at))
}

/// A full stop between digits or letters is part of a word.
fn is_point(text: &str, end: usize) -> bool {
    let plain = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    plain(text[end..].chars().next()) && plain(text[..end - 1].chars().next_back())
}

fn is_word(c: char) -> bool {
    hangul::is_syllable(c)
        || hangul::is_alphanumeric(c) && !MARKS.contains(&c)
        || matches!(c, '·' | 'ㆍ' | '‧' | '・' | '-' | '–' | '+' | '&' | '~' | '∼' | '%')
}

/// Where the bracket opens that closes at `end`.
fn bracket_before(text: &str, end: usize, floor: usize) -> Option<usize> {
    let inside = &text[floor..end - 1];
    for (at, c) in inside.char_indices().rev().take(MAX_BRACKET) {
        match c {
            '(' => return Some(floor + at),
            ')' | '\n' | '"' | '“' | '”' => return None,
            _ => {}
        }
    }
    None
}
