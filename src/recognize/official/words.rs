//! What the words left of a title are.

use std::cell::Cell;

use super::{View, body};
use crate::{
    Span,
    lexicon::{Sense, TitleWord},
    recognize::hangul::{has_final, is_alphanumeric, is_syllable},
};

/// Longest word, in bytes; longer runs are no words.
const LONGEST: usize = 90;
/// Longest bracket that is stepped over, in bytes.
const BRACKET: usize = 90;

/// The look of a word that is known as part of foreign names.
const LISTED: i32 = 6;

/// A word, and what it is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Without a bracket behind it and without 의.
    pub(super) span: Span,
    /// The end of what belongs to it: bracket and 의 included.
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// Whether 의 follows.
    pub(super) genitive: bool,
}

/// What a word can be; the later recogniser decides among what is left open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The mention with this number among the organisations.
    Organization(usize),
    /// The mention with this number among the places.
    Place(usize),
    Modifier,
    Status,
    Surname,
    /// One syllable that is no surname; the last of a foreign name at best.
    Syllable,
    /// A Korean name with its score.
    Korean(i32),
    /// Reads as part of a foreign name, with its look.
    Foreign(i32),
    /// Letters other than Hangul.
    Latin,
    Noun,
    /// Ends in a particle or is no noun: nothing is read across it.
    Wall,
}

/// The words of a unit that were read last: every rule around a title asks for the same few.
#[derive(Default)]
pub(super) struct Recent([Cell<Option<Asked>>; RECENT]);

/// Where a word was asked for, and the answer.
type Asked = (usize, Option<Word>);

/// Words that are kept, more than stand before a title.
const RECENT: usize = 16;

/// The word that ends at `at`, where nothing but blanks stand between.
pub(super) fn before(view: &View<'_>, at: usize) -> Option<Word> {
    let slot = &view.words.0[at % RECENT];
    if let Some((_, word)) = slot.get().filter(|&(known, _)| known == at) {
        return word;
    }
    let word = read_before(view, at);
    slot.set(Some((at, word)));
    word
}

fn read_before(view: &View<'_>, at: usize) -> Option<Word> {
    let text = view.text();
    let floor = view.unit.start();
    let end = at - blanks_before(&text[floor..at])?;
    let core_end = skip_bracket(text, floor, end);
    let start = core_start(text, floor, core_end);
    if start == core_end {
        return None;
    }
    Some(classify(view, Span::new(start, core_end), end))
}

/// How many bytes of blanks `text` ends in; `None` where there are too many to read across.
fn blanks_before(text: &str) -> Option<usize> {
    let kept = text.trim_end_matches([' ', '\u{a0}']);
    let blanks = text.len() - kept.len();
    (blanks <= 3).then_some(blanks)
}

/// The start of the bracket that ends at `end`, or `end`.
fn skip_bracket(text: &str, floor: usize, end: usize) -> usize {
    if !text[floor..end].ends_with(')') {
        return end;
    }
    let mut at = end;
    for c in text[floor..end].chars().rev().skip(1) {
        at -= c.len_utf8();
        if c == '\n' || c == ')' || end - at > BRACKET {
            return end;
        }
        if c == '(' {
            return at - 1;
        }
    }
    end
}

/// Where the word that ends at `end` starts.
pub(super) fn core_start(text: &str, floor: usize, end: usize) -> usize {
    let mut start = end;
    let mut next = None;
    for c in text[floor..end].chars().rev() {
        let joined = matches!(c, '-' | '&' | '+') && next.is_some_and(is_alphanumeric)
            || c == '.' && text[floor..start - 1].ends_with(|c: char| c.is_ascii_uppercase());
        let escaped = matches!(c, 'n' | 't' | 'r') && text[floor..start - 1].ends_with('\\');
        if !is_alphanumeric(c) && !joined || escaped || end - start > LONGEST {
            break;
        }
        start -= c.len_utf8();
        next = Some(c);
    }
    start
}

fn classify(view: &View<'_>, core: Span, end: usize) -> Word {
    if let Some(word) = listed(view, core, end) {
        return word;
    }
    let text = view.slice(core);
    let stem = text.strip_suffix('의').filter(|stem| stem.chars().count() >= 2);
    if let Some(stem) = stem.filter(|stem| !is_name_in_ui(view, text, stem)) {
        let stem = Span::new(core.start(), core.start() + stem.len());
        let mut word = listed(view, stem, end).unwrap_or_else(|| Word {
            span: stem,
            end,
            kind: plain(view, stem),
            genitive: true,
        });
        word.genitive = true;
        return word;
    }
    Word { span: core, end, kind: plain(view, core), genitive: false }
}

/// Whether 의 is the last syllable of a name: 손정의.
fn is_name_in_ui(view: &View<'_>, text: &str, stem: &str) -> bool {
    let names = &view.reading.lexicon.names;
    !names.is_common(stem)
        && view.reading.lexicon.lookup(stem).is_empty()
        && names.korean(text).is_some_and(|score| score >= 14)
}

/// Organisations, places and title words.
fn listed(view: &View<'_>, core: Span, end: usize) -> Option<Word> {
    let text = view.slice(core);
    let word = |span, kind| Some(Word { span, end, kind, genitive: false });
    let organizations = &view.found.organizations;
    // 한국전력 노조 is a body, which 노조 alone is not.
    let part = |&number: &usize| organizations[number].rule == "G8";
    let body = || ending_at(organizations.len(), |n| organizations[n].span, core.end());
    match view.reading.lexicon.titles.word(text) {
        Some(TitleWord::Modifier) if body().filter(part).is_none() => {
            return word(core, Kind::Modifier);
        }
        Some(TitleWord::Before) => return word(core, Kind::Status),
        _ => {}
    }
    if let Some(number) = ending_at(organizations.len(), |n| organizations[n].span, core.end())
        .filter(|&n| organizations[n].span.start() <= core.start())
    {
        return word(organizations[number].span, Kind::Organization(number));
    }
    let places = &view.found.locations;
    if let Some(number) = ending_at(places.len(), |n| places[n].span, core.end())
        .filter(|&n| places[n].span.start() <= core.start())
    {
        return word(places[number].span, Kind::Place(number));
    }
    None
}

/// The number of the mention that ends at `end`; mentions are in text order.
pub(super) fn ending_at(count: usize, span: impl Fn(usize) -> Span, end: usize) -> Option<usize> {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = (low + high) / 2;
        if span(middle).start() < end { low = middle + 1 } else { high = middle }
    }
    (low.saturating_sub(3)..low).find(|&number| span(number).end() == end)
}

fn plain(view: &View<'_>, core: Span) -> Kind {
    let names = &view.reading.lexicon.names;
    let text = view.slice(core);
    let syllables = text.chars().count();
    if !text.chars().any(is_syllable) {
        let hanja = text.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        return if hanja && syllables == 1 { Kind::Surname } else { Kind::Latin };
    }
    if syllables == 1 {
        let tense = text.chars().all(is_tense) && !names.is_common(text);
        let foreign = names.is_foreign(text) || names.foreign_look(text) >= 4 || tense;
        return if names.is_surname(text) {
            Kind::Surname
        } else if foreign {
            Kind::Foreign(3)
        } else {
            Kind::Syllable
        };
    }
    if ends_in_particle(view, text) {
        return Kind::Wall;
    }
    if is_title(view, text) {
        return Kind::Noun;
    }
    if names.looks_chinese(text) && view.reading.lexicon.lookup(text).is_empty() {
        return Kind::Foreign(LISTED);
    }
    let korean =
        names.korean(text).filter(|&score| score >= 12 || !body::reads_as_body(view, text));
    let look = names.foreign_look(text);
    if names.is_foreign(text) && (look >= 1 || korean.is_none_or(|score| score < 12)) {
        return Kind::Foreign(LISTED);
    }
    if is_named_after_noun(view, text) {
        return Kind::Noun;
    }
    match korean {
        Some(score) if look < 4 || score >= 14 => Kind::Korean(score),
        _ if look >= 1 && text.chars().all(is_syllable) => Kind::Foreign(look),
        Some(score) => Kind::Korean(score),
        None => Kind::Noun,
    }
}

/// Whether `text` is a title as a whole, which no name is.
pub(super) fn is_title(view: &View<'_>, text: &str) -> bool {
    let senses = view.reading.lexicon.lookup(text);
    senses.iter().any(|sense| matches!(sense, Sense::Title(_)))
}

/// Whether `text` is a noun and the head of a body, foreign as the noun may sound: 에너지부.
pub(super) fn is_named_after_noun(view: &View<'_>, text: &str) -> bool {
    let noun = text.char_indices().next_back().map_or("", |(at, _)| &text[..at]);
    view.reading.lexicon.names.is_common(noun) && body::reads_as_body(view, text)
}

/// Whether `text` is a title and a particle: 차관이.
pub(super) fn is_title_with_particle(view: &View<'_>, text: &str) -> bool {
    let particles = &view.reading.lexicon.particles;
    text.char_indices()
        .skip(2)
        .any(|(at, _)| particles.contains(&text[at..]) && is_title(view, &text[..at]))
}

/// Whether `text` ends in a title and 과: 상무장관과, but not 전통시장과, whose head is a common word too.
pub(super) fn ends_in_title_with_particle(view: &View<'_>, text: &str) -> bool {
    let Some(stem) = text.strip_suffix('과') else { return is_title_with_particle(view, text) };
    let lexicon = view.reading.lexicon;
    let own = |head: &str| {
        lexicon
            .lookup(head)
            .iter()
            .any(|sense| matches!(sense, Sense::Title(row) if !lexicon.titles.get(*row).thing))
    };
    let heads = stem.char_indices().rev().skip(1).take(3);
    is_title(view, stem) || heads.map(|(at, _)| &stem[at..]).any(own)
}

/// Whether `text` is a part of a university: 토목공학과, where 과 is no particle.
pub(super) fn is_department(text: &str) -> bool {
    const ENDS: &[&str] = &["학과", "학부", "대학원", "의과대학", "단과대학"];
    const WHOLE: &[&str] = &["의대", "법대", "공대", "약대", "치대", "사범대", "의과대"];
    const WARDS: &[&str] = &[
        "내과",
        "외과",
        "안과",
        "부인과",
        "소아과",
        "소아청소년과",
        "비뇨기과",
        "비뇨의학과",
        "신경과",
        "피부과",
        "이비인후과",
        "정신과",
        "의학과",
        "치과",
    ];
    // Nearly all words end in another syllable.
    if !text.ends_with(['과', '부', '원', '학', '대']) {
        return false;
    }
    let long = text.chars().count() >= 4;
    long && ENDS.iter().any(|end| text.ends_with(end)) && !text.ends_with("대학과")
        || text.chars().count() >= 3 && WARDS.iter().any(|end| text.ends_with(end))
        || WHOLE.contains(&text)
}

/// Particles and endings of verbs by their last syllable, the sure ones and those that end nouns
/// as well.
fn endings(last: char) -> (&'static [&'static str], &'static [&'static str]) {
    match last {
        '은' => (&["은"], &[]),
        '는' => (&["는", "하는", "되는", "라는"], &[]),
        '을' => (&["을"], &[]),
        '를' => (&["를"], &[]),
        '과' => (&["과"], &[]),
        '와' => (&["와"], &[]),
        '에' => (&["에"], &[]),
        '서' => (&["에서", "께서", "면서"], &[]),
        '게' => (&["에게"], &[]),
        '로' => (&["으로"], &["로"]),
        '지' => (&["까지"], &[]),
        '터' => (&["부터"], &[]),
        '자' => (&["이자"], &[]),
        '고' => (&["했고", "하고", "이고", "라고", "다고"], &["고"]),
        '던' => (&["하던", "했던", "이던"], &["던"]),
        '된' => (&["된"], &[]),
        '온' => (&["온"], &[]),
        '인' => (&["인"], &[]),
        '할' => (&["할"], &[]),
        '될' => (&["될"], &[]),
        '려' => (&["려"], &[]),
        '만' => (&["지만"], &["만"]),
        '데' => (&["는데"], &[]),
        '록' => (&["도록"], &[]),
        '이' => (&[], &["이"]),
        '가' => (&[], &["가"]),
        '도' => (&[], &["도"]),
        '한' => (&[], &["한"]),
        '해' => (&[], &["해"]),
        '나' => (&[], &["나"]),
        '든' => (&[], &["든"]),
        _ => (&[], &[]),
    }
}

/// Whether a particle or a verb's ending closes `text`, so that it is not part of a noun phrase.
fn ends_in_particle(view: &View<'_>, text: &str) -> bool {
    let names = &view.reading.lexicon.names;
    if names.is_function_word(text) || is_title_with_particle(view, text) {
        return true;
    }
    if is_department(text) || names.is_foreign(text) || names.is_common(text) {
        return false;
    }
    let mut last = text.chars().rev();
    let Some(ending) = last.next() else { return false };
    if ending == '며'
        || matches!(ending, '던' | '고' | '다' | '지') && last.next().is_some_and(is_past)
    {
        return true;
    }
    let (sure, loose) = endings(ending);
    if let Some((particle, stem)) = sure.iter().find_map(|particle| cut(text, particle)) {
        if particle == "온" && !is_verb_stem(stem) {
            return false;
        }
        return names.is_common(stem) || names.korean(text).is_none_or(|score| score < 12);
    }
    loose.iter().find_map(|particle| cut(text, particle)).is_some_and(|(particle, stem)| {
        let unnamed = names.korean(text).is_none();
        names.is_common(stem) || unnamed && (particle == "이" || names.foreign_look(text) < 2)
    })
}

/// The particle that `text` ends in and what stands before it, two syllables or more.
fn cut<'t>(text: &'t str, particle: &'static str) -> Option<(&'static str, &'t str)> {
    let stem = text.strip_suffix(particle)?;
    let mut syllables = stem.chars().rev();
    let fits = agrees(particle, syllables.next()?) && syllables.next().is_some();
    fits.then_some((particle, stem))
}

/// Whether a syllable begins with ㄲ, ㄸ, ㅃ, ㅆ or ㅉ, as no Korean name's does: 쩐, 꽝.
fn is_tense(syllable: char) -> bool {
    is_syllable(syllable) && matches!((syllable as u32 - 0xAC00) / 588, 1 | 4 | 8 | 10 | 13)
}

/// Whether 온 can follow as a verb: 이어+온, 해+온, not 세미+온.
fn is_verb_stem(stem: &str) -> bool {
    const VOWELS: &[u32] = &[0, 1, 4, 6, 9, 10, 14];
    stem.chars().next_back().is_some_and(|last| {
        let offset = (last as u32).wrapping_sub(0xAC00);
        is_syllable(last) && !has_final(last) && VOWELS.contains(&(offset % 588 / 28))
    })
}

/// Whether a syllable ends in ㅆ: 했, 됐, 썼.
fn is_past(syllable: char) -> bool {
    is_syllable(syllable) && (syllable as u32 - 0xAC00) % 28 == 20
}

/// 은, 이, 을 and 과 follow a consonant; 는, 가, 를 and 와 a vowel.
fn agrees(particle: &str, last: char) -> bool {
    match particle {
        "은" | "이" | "을" | "과" | "으로" => has_final(last),
        "는" | "가" | "를" | "와" => is_syllable(last) && !has_final(last),
        _ => true,
    }
}
