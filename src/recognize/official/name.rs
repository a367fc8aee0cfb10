//! Names of persons among the words before a title.

use super::{
    Bearer, View, abroad, body, title,
    words::{self, Kind, Word},
};
use crate::{Span, recognize::hangul::is_syllable, record::LocationKind};

/// A name, and where the words before it are to be looked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) bearer: Bearer,
    pub(super) start: usize,
    pub(super) end: usize,
    /// How sure: the Korean score, or twice the foreign look and more for more words.
    pub(super) strength: i32,
    /// Words of a foreign name; 0 for a Korean one.
    pub(super) words: usize,
}

impl Name {
    /// O3: a foreign name of three words and more before a title of companies: the first two are
    /// the name, the others the company's, where the first is known to stand first.
    pub(super) fn without_body(self, view: &View<'_>, of_company: bool) -> Name {
        let Bearer::Name(span) = self.bearer else { return self };
        let text = view.slice(span);
        let mut blanks = text.match_indices(' ').map(|(at, _)| at);
        let (Some(first), Some(second)) = (blanks.next(), blanks.next()) else { return self };
        if !of_company || !view.reading.lexicon.names.stands_first(&text[..first]) {
            return self;
        }
        let end = span.start() + second;
        Name { bearer: Bearer::Name(Span::new(span.start(), end)), end, ..self }
    }
}

/// What a second word adds to the strength of a foreign name.
const TWO_WORDS: i32 = 6;
/// Most words of a foreign name.
const FOREIGN_WORDS: usize = 5;

/// The name whose last word is `word`.
pub(super) fn ending_with(view: &View<'_>, word: &Word) -> Option<Name> {
    if takes_object(view, word) {
        return None;
    }
    match word.kind {
        Kind::Korean(score) => Some(korean(view, word, score)),
        Kind::Surname => Some(surname(view, word)),
        Kind::Foreign(look) => Some(foreign(view, word, look)),
        Kind::Syllable => after_foreign(view, word),
        Kind::Noun if is_regnal(view.slice(word.span)) => after_foreign(view, word),
        Kind::Noun if may_be_foreign(view, word) => after_foreign(view, word),
        Kind::Noun if is_unknown(view, word) => after_first_name(view, word),
        _ => None,
    }
}

fn korean(view: &View<'_>, word: &Word, score: i32) -> Name {
    // O3: 아베 신조 ends in what could be a Korean name; the word before it tells.
    if (word.span.len() <= 6 || is_behind_first_name(view, word))
        && let Some(name) = after_foreign(view, word)
    {
        return name;
    }
    Name {
        bearer: Bearer::Name(word.span),
        start: word.span.start(),
        end: word.end,
        strength: score,
        words: 0,
    }
}

fn surname(view: &View<'_>, word: &Word) -> Name {
    after_foreign(view, word).unwrap_or(Name {
        bearer: Bearer::Surname(word.span),
        start: word.span.start(),
        end: word.end,
        strength: 10,
        words: 0,
    })
}

/// O3: the name whose last word is `word`, before the body of an office. Surnames that are towns as
/// well belong to it: 사쿠라 미도리, 앤디 오스틴.
pub(super) fn before_body(view: &View<'_>, word: &Word) -> Option<Name> {
    if is_town_abroad(view, word) {
        return after_first_name(view, word).or_else(|| abroad::town_as_surname(view, word));
    }
    let name = ending_with(view, word)?;
    let town = words::before(view, name.start).filter(|town| {
        let japanese = view.reading.lexicon.names.looks_japanese(view.slice(word.span));
        let single = name.start == word.span.start() && matches!(name.bearer, Bearer::Name(_));
        japanese && single && town.end == town.span.end() && is_town_in(view, town, "JP")
    });
    let Some(town) = town else { return Some(abroad::with_first_name(view, word, name)) };
    let span = Span::new(town.span.start(), word.span.end());
    Some(Name {
        bearer: Bearer::Name(span),
        start: span.start(),
        strength: name.strength + TWO_WORDS,
        words: 2,
        ..name
    })
}

fn is_town_abroad(view: &View<'_>, word: &Word) -> bool {
    matches!(word.kind, Kind::Place(_))
        && word.end == word.span.end()
        && !is_town_in(view, word, "KR")
        && body::is_town(view, word)
}

/// Whether a word is a city of `country`, no province and no capital of one.
fn is_town_in(view: &View<'_>, word: &Word, country: &str) -> bool {
    let Kind::Place(number) = word.kind else { return false };
    let row = view.found.locations[number].candidates.first();
    row.is_some_and(|&row| {
        let place = view.reading.lexicon.places.get(row);
        place.kind == LocationKind::City && place.country.as_deref() == Some(country)
    })
}

/// O3: the name of two words whose first is known to stand first, whatever the second is.
fn after_first_name(view: &View<'_>, word: &Word) -> Option<Name> {
    let first = words::before(view, word.span.start())?;
    let Kind::Foreign(look) = first.kind else { return None };
    let known = view.reading.lexicon.names.stands_first(view.slice(first.span));
    let alone = words::before(view, first.span.start())
        .is_none_or(|word| !matches!(word.kind, Kind::Foreign(_)));
    let joined = first.end == first.span.end() && !first.genitive;
    (known && alone && joined).then(|| Name {
        bearer: Bearer::Name(first.span.join(word.span)),
        start: first.span.start(),
        end: word.end,
        strength: 2 * look + TWO_WORDS,
        words: 2,
    })
}

/// Whether a word of two syllables is in no table at all: 재시.
fn is_unknown(view: &View<'_>, word: &Word) -> bool {
    let text = view.slice(word.span);
    text.chars().count() == 2
        && text.chars().all(is_syllable)
        && !view.reading.lexicon.names.is_common(text)
        && view.reading.lexicon.lookup(text).is_empty()
        && !words::is_named_after_noun(view, text)
}

/// O3: whether what reads as a Korean name only by chance stands behind a foreign first name:
/// 위라완 of 조코 위라완.
fn is_behind_first_name(view: &View<'_>, word: &Word) -> bool {
    const KOREAN: i32 = -2;
    let names = &view.reading.lexicon.names;
    if names.looks_japanese(view.slice(word.span))
        && (is_japanese_surname(view, word.span.start()) || is_japanese_by_given(view, word))
    {
        return true;
    }
    names.foreign_look(view.slice(word.span)) >= KOREAN
        && words::before(view, word.span.start()).is_some_and(|previous| {
            matches!(previous.kind, Kind::Foreign(_))
                && names.stands_first(view.slice(previous.span))
        })
}

/// Whether `word` can hardly be a Korean name while the word before it could be one, both being of
/// Japanese syllables: 이노세 | 나오키.
fn is_japanese_by_given(view: &View<'_>, word: &Word) -> bool {
    const RARE: i32 = 6;
    const LOOK: i32 = 4;
    let names = &view.reading.lexicon.names;
    let rare = matches!(word.kind, Kind::Korean(..RARE))
        || names.foreign_look(view.slice(word.span)) >= LOOK;
    rare && words::before(view, word.span.start()).is_some_and(|first| {
        let text = view.slice(first.span);
        matches!(first.kind, Kind::Korean(_))
            && first.end == first.span.end()
            && text.chars().nth(2).is_some()
            && names.looks_japanese(text)
    })
}

/// Whether an unknown word of Japanese syllables stands before `at`: 아이보시 고이치.
fn is_japanese_surname(view: &View<'_>, at: usize) -> bool {
    let names = &view.reading.lexicon.names;
    words::before(view, at).is_some_and(|word| {
        let text = view.slice(word.span);
        let unknown = matches!(word.kind, Kind::Noun | Kind::Foreign(_));
        unknown
            && word.end == word.span.end()
            && text.chars().count() >= 2
            && names.looks_japanese(text)
            && !names.is_common(text)
            && view.reading.lexicon.lookup(text).iter().all(|sense| sense.place().is_some())
    })
}

/// Most words of one syllable in the middle of a foreign name: 응우옌 반 훙.
const MIDDLE_WORDS: usize = 2;

/// The foreign name that ends in `word`, where the word before it is foreign beyond doubt.
pub(super) fn after_foreign(view: &View<'_>, word: &Word) -> Option<Name> {
    let mut previous = words::before(view, word.span.start())?;
    for _ in 0..MIDDLE_WORDS {
        let single = matches!(previous.kind, Kind::Surname | Kind::Syllable);
        if !single || previous.genitive || previous.end != previous.span.end() {
            break;
        }
        previous = words::before(view, previous.span.start())?;
    }
    let look = match previous.kind {
        Kind::Foreign(look) => look,
        Kind::Noun if is_japanese_surname(view, word.span.start()) => 1,
        Kind::Korean(_) if is_japanese_by_given(view, word) => 1,
        _ => return None,
    };
    let joined = look >= 1 && previous.end == previous.span.end() && !previous.genitive;
    joined.then(|| foreign(view, word, look))
}

/// O3: a foreign name runs to the left as far as its words read as such.
fn foreign(view: &View<'_>, last: &Word, look: i32) -> Name {
    let mut start = last.span.start();
    let mut words_read = 1;
    let mut look = look;
    while words_read < FOREIGN_WORDS {
        let Some(word) = words::before(view, start) else { break };
        let joins = match word.kind {
            Kind::Foreign(_) => true,
            Kind::Noun => may_be_foreign(view, &word),
            Kind::Korean(_) => reads_foreign(view, &word),
            Kind::Latin => is_initial(view.slice(word.span)),
            Kind::Surname if view.reading.lexicon.names.stands_first(view.slice(word.span)) => true,
            Kind::Surname if words_read == 1 && opens_sentence(view, &word) => true,
            Kind::Surname | Kind::Syllable => after_foreign_word(view, &word),
            _ => false,
        };
        if !joins || word.genitive || word.end != word.span.end() || takes_object(view, &word) {
            break;
        }
        if let Kind::Foreign(other) = word.kind {
            look = look.max(other);
        }
        start = word.span.start();
        words_read += 1;
        if word.kind == Kind::Latin && is_initials(view.slice(word.span)) {
            break;
        }
    }
    let span = Span::new(start, last.span.end());
    let strength = 2 * look + if words_read > 1 { TWO_WORDS } else { 0 };
    Name { bearer: Bearer::Name(span), start, end: last.end, strength, words: words_read }
}

/// Whether a word numbers the bearers of a name: 14세.
fn is_regnal(word: &str) -> bool {
    let digits = word.strip_suffix('세').filter(|digits| digits.len() <= 2 && !digits.is_empty());
    digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether `word` is a verb with its object before it: 본부를 찾아 | 레온츠 에더 회장.
fn takes_object(view: &View<'_>, word: &Word) -> bool {
    const ENDINGS: &[char] =
        &['아', '어', '여', '와', '워', '해', '내', '나', '러', '려', '켜', '쳐', '져', '춰', '가'];
    let front = view.text()[view.unit.start()..word.span.start()].trim_end_matches(' ');
    let short = view.slice(word.span).chars().count() <= 3;
    short && view.slice(word.span).ends_with(ENDINGS) && front.ends_with(['을', '를'])
}

/// Whether a word that is foreign beyond doubt stands before `word`.
fn after_foreign_word(view: &View<'_>, word: &Word) -> bool {
    words::before(view, word.span.start()).is_some_and(|previous| is_foreign(&previous))
}

/// Whether an unknown word of three syllables and more reads no less like a foreign name than like
/// a Korean word: 순다르.
fn may_be_foreign(view: &View<'_>, word: &Word) -> bool {
    let text = view.slice(word.span);
    let names = &view.reading.lexicon.names;
    text.chars().count() >= 3
        && !words::is_named_after_noun(view, text)
        && (names.foreign_look(text) >= 0 || names.looks_japanese(text))
}

/// Whether what could be a Korean name reads as a foreign one just as well: 신시아.
fn reads_foreign(view: &View<'_>, word: &Word) -> bool {
    let names = &view.reading.lexicon.names;
    let text = view.slice(word.span);
    names.is_foreign(text) || names.foreign_look(text) >= 1 || names.looks_japanese(text)
}

fn is_foreign(word: &Word) -> bool {
    let sure = matches!(word.kind, Kind::Foreign(look) if look >= 3);
    sure && word.end == word.span.end() && !word.genitive
}

/// Whether a syllable that is a surname as well opens a sentence, so that it can be a first name:
/// 길 페레즈. Words of one syllable that open sentences otherwise are none.
fn opens_sentence(view: &View<'_>, word: &Word) -> bool {
    const OTHER: &[&str] =
        &["이", "한", "두", "전", "현", "고", "양", "여", "주", "온", "모", "제"];
    let front = view.text()[view.unit.start()..word.span.start()].trim_end_matches(' ');
    let opens = front.is_empty() || front.ends_with(['.', '\n', '”', '"', '▲', '△']);
    opens && !OTHER.contains(&view.slice(word.span))
}

/// J.D., with which a name begins; J. can stand inside one.
fn is_initials(word: &str) -> bool {
    word.chars().filter(char::is_ascii_uppercase).count() > 1
}

/// J, JD, J., J.D.
fn is_initial(word: &str) -> bool {
    word.chars().filter(char::is_ascii_uppercase).count() <= 2
        && word.chars().all(|c| c.is_ascii_uppercase() || c == '.')
}

/// The name that starts at or after the blank at `at`: of a Korean one the first word, of a
/// foreign one all words that read as such.
pub(super) fn after(view: &View<'_>, at: usize) -> Option<Span> {
    let text = &view.text()[at..view.unit.end()];
    let start = at + text.len() - text.strip_prefix(' ')?.len();
    let names = &view.reading.lexicon.names;
    let mut end = start;
    for read in 0..4 {
        let from = if read == 0 { start } else { end + 1 };
        let Some(word) = view.text().get(from..view.unit.end()).map(|rest| title::rest(rest, 0))
        else {
            break;
        };
        let stem = stem(view, word);
        if stem.is_empty() {
            break;
        }
        let known = names.is_foreign(stem) && names.foreign_look(stem) >= 1;
        let korean = !known && names.korean(stem).is_some_and(|score| score >= 8);
        if read == 0 && korean && stem.len() >= 9 {
            return Some(Span::new(from, from + stem.len()));
        }
        let foreign = names.is_foreign(stem) || names.foreign_look(stem) >= 2;
        let single = stem.chars().nth(1).is_none();
        let tail = read > 0 && (single || names.foreign_look(stem) >= 1);
        if !foreign && !tail {
            break;
        }
        end = from + stem.len();
        if stem.len() < word.len() || !view.text()[end..view.unit.end()].starts_with(' ') {
            break;
        }
    }
    (end > start).then(|| Span::new(start, end))
}

/// Whether a name is beyond doubt where nothing but a title before it tells: a usual Korean one, or
/// a foreign one of two words.
pub(super) fn is_full(view: &View<'_>, name: Span) -> bool {
    const USUAL: i32 = 15;
    let names = &view.reading.lexicon.names;
    let text = view.slice(name);
    match text.split_once(' ') {
        Some((first, _)) => names.is_foreign(first) || names.foreign_look(first) >= 3,
        None => {
            let stem = text.char_indices().nth(2).map_or(text, |(at, _)| &text[..at]);
            stem.len() < text.len()
                && !names.is_common(stem)
                && names.korean(text).is_some_and(|score| score >= USUAL)
        }
    }
}

/// `word` without its particle.
fn stem<'a>(view: &View<'_>, word: &'a str) -> &'a str {
    let lexicon = view.reading.lexicon;
    if lexicon.names.is_foreign(word) || lexicon.names.korean(word).is_some_and(|s| s >= 8) {
        return word;
    }
    for (at, _) in word.char_indices().skip(1) {
        let (stem, rest) = word.split_at(at);
        if lexicon.particles.contains(rest) {
            let single = stem.chars().nth(1).is_none();
            let known = lexicon.names.is_foreign(stem) || lexicon.names.korean(stem).is_some();
            if known || single || lexicon.names.foreign_look(stem) >= 2 {
                return stem;
            }
        }
    }
    word
}

/// The name before the bracket or stroke at `at`, where the title ends at `end` and the bracket or
/// the caption with it.
pub(super) fn apposed(view: &View<'_>, at: usize, end: usize) -> Option<Name> {
    let floor = view.unit.start();
    let left = view.text()[floor..at].trim_end_matches(' ');
    let right = behind_bracket(view.text()[end..view.unit.end()].trim_start_matches(' '));
    let (text, closed) = match left.strip_suffix('(') {
        Some(text) => (text, right.starts_with([')', ','])),
        None => (
            left.strip_suffix('/')?.trim_end_matches(' '),
            right.is_empty() || right.starts_with([':', ']', '\n', '"', '“']),
        ),
    };
    let word = words::before(view, floor + text.len()).filter(|word| !word.genitive)?;
    let adjacent = word.end == floor + text.len();
    let ranked = adjacent && words::is_title(view, view.slice(word.span));
    let word = if ranked { words::before(view, word.span.start())? } else { word };
    let name = ending_with(view, &word).filter(|_| closed && adjacent)?;
    (name.strength >= 8 && matches!(name.bearer, Bearer::Name(_))).then_some(name)
}

/// What stands behind the bracket that `text` begins with: (지난 3일) : ….
fn behind_bracket(text: &str) -> &str {
    /// Longest bracket that is stepped over, in characters: a day or a place.
    const LONGEST: usize = 14;
    let close = text.char_indices().take(LONGEST).find(|&(_, c)| c == ')');
    match close.filter(|_| text.starts_with('(')) {
        Some((at, _)) => text[at + 1..].trim_start_matches(' '),
        None => text,
    }
}

/// The name before `at` that 은 or 는 makes the topic.
pub(super) fn topic(view: &View<'_>, at: usize) -> Option<Name> {
    let text = view.text()[view.unit.start()..at].trim_end_matches(' ');
    let stem = text.strip_suffix(['은', '는'])?;
    let word = words::before(view, view.unit.start() + stem.len())?;
    let name = ending_with(view, &word)?;
    (name.strength >= 10 && !matches!(name.bearer, Bearer::Surname(_))).then_some(name)
}
