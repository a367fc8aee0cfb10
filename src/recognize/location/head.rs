//! Sites and landscapes by their head word.

use super::{
    Found, Named, PlaceMention, Rows, ending_at,
    house::takes_patients,
    tail::{before_gloss, begins_word, ends},
};
use crate::{
    Span,
    lexicon::{HeadUse, Kinds, Sense, SiteHead, Strength},
    recognize::{
        Reading,
        hangul::{is_syllable, run},
    },
    record::LocationKind,
};

/// Adds every name in `unit` that ends in a head word to its other names.
pub(super) fn find(reading: &Reading<'_>, unit: Span, found: &mut Vec<Found>) {
    let mut last = 0;
    let names = found.len();
    for &hit in reading.hits_in(unit).iter().filter(|hit| hit.is(Kinds::PLACE_HEAD)) {
        // The longest head word of those that end together begins first.
        if hit.span.end() == last {
            continue;
        }
        let head = reading.lexicon.senses(hit).iter().find_map(|&sense| match sense {
            Sense::PlaceHead(number) => Some(reading.lexicon.places.head(number)),
            _ => None,
        });
        let Some(head) = head else { continue };
        if ends(reading.lexicon, reading.text, hit.span.end()).is_none() {
            continue;
        }
        let span = attached(reading, unit, hit.span, head.use_)
            .map(|span| (span, Named::Head(head.kind)))
            .or_else(|| joined(reading, hit.span, head, found.split_at(names)));
        if let Some((span, named)) = span.filter(|&(span, _)| !acts(reading, span)) {
            last = hit.span.end();
            let candidates = seats(reading, span);
            let mention = PlaceMention { span, rule: "P9", candidates, named };
            found.push(Found { mention, strength: Strength::Plain, local: true });
        }
    }
}

/// P9: whether a hospital stands for those who work there: 한빛병원 의료진, 한빛대병원 내과 교수.
fn acts(reading: &Reading<'_>, site: Span) -> bool {
    const STAFF: &[&str] = &[
        "간호사",
        "과장",
        "관계자",
        "교수",
        "교수팀",
        "병원장",
        "연구원",
        "연구진",
        "연구팀",
        "원장",
        "의료진",
        "의사",
        "이사장",
        "전공의",
        "전문의",
        "측",
    ];
    let name = reading.slice(site);
    if !name.ends_with("병원") && !name.ends_with("의료원") {
        return false;
    }
    let rest = &reading.text[site.end()..];
    // 내분비내과 교수: the staff stands in the next word or in the one behind it.
    let mut words = rest.strip_prefix(' ').unwrap_or_default().split(' ').take(2).map(run);
    reading.text[..site.start()].ends_with('■')
        || words.any(|word| STAFF.iter().any(|staff| word.starts_with(staff)))
}

/// P22: the places that a site's name begins with: 인천 of 인천항.
pub(super) fn seats(reading: &Reading<'_>, site: Span) -> Rows {
    let longest = reading
        .hits_in(Span::new(site.start(), site.start() + 1))
        .iter()
        .rev()
        .filter(|hit| hit.span.end() < site.end())
        .map(|&hit| {
            let rows = reading.lexicon.senses(hit).iter().filter_map(|sense| sense.place());
            rows.map(|(row, _)| row).filter(|&row| is_seat(reading, row)).collect::<Rows>()
        });
    longest.into_iter().find(|rows| !rows.is_empty()).unwrap_or_default()
}

fn is_seat(reading: &Reading<'_>, row: u32) -> bool {
    use LocationKind::{City, District, Facility, Province, Region};
    let kind = reading.lexicon.places.get(row).kind;
    matches!(kind, City | District | Facility | Province | Region)
}

/// P9: a head word makes a name of what is written onto it: 대림미술관, SK트윈타워.
fn attached(reading: &Reading<'_>, unit: Span, head: Span, use_: HeadUse) -> Option<Span> {
    let before = &reading.text[unit.start()..head.start()];
    // Fifteen syllables are more than any such name has.
    let start = before
        .char_indices()
        .rev()
        .take(15)
        .take_while(|&(_, c)| is_syllable(c) || c.is_ascii_alphanumeric())
        .last()
        .map(|(start, _)| unit.start() + start)?;
    let stem = &reading.text[start..head.start()];
    if !begins_word(reading.text, start) || stem.chars().count() < 2 {
        return None;
    }
    let places = &reading.lexicon.places;
    // IPCC is no golf course.
    if reading.slice(head) == "CC" && !stem.ends_with(is_syllable) {
        return None;
    }
    let proper = match use_ {
        // 개발공단 is a public corporation.
        HeadUse::Known if reading.slice(head) == "공단" => is_place(reading, start, head.start()),
        HeadUse::Abroad => {
            let person = reading.lexicon.names.stands_first(stem);
            is_foreign(reading, stem) && !person || is_place(reading, start, head.start())
        }
        HeadUse::Known if head.len() == 3 => {
            let part = stem.len() > 6 && stem.starts_with(['남', '동', '북', '서', '신']);
            is_place(reading, start, head.start())
                || part && is_place(reading, start + '동'.len_utf8(), head.start())
                || is_stop(reading, start, stem, head)
        }
        HeadUse::Spaced if reading.slice(head) == "병원" => {
            begins_with_place(reading, start, head.start())
                || takes_patients(&reading.text[head.end()..]) && !places.is_modifier(stem)
        }
        HeadUse::Known | HeadUse::Spaced => begins_with_place(reading, start, head.start()),
        HeadUse::Any | HeadUse::Called | HeadUse::Join => {
            !places.is_modifier(stem) && !stem.chars().all(|c| c.is_ascii_digit())
        }
    };
    proper.then(|| Span::new(start, head.end()))
}

/// Whether the words between `start` and `end` are a place.
fn is_place(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let hits = reading.hits_in(Span::new(start, start + 1)).iter();
    hits.filter(|hit| hit.span.end() == end)
        .flat_map(|&hit| reading.lexicon.senses(hit))
        .filter_map(|sense| sense.place())
        .any(|(row, strength)| strength > Strength::Stem && !is_country(reading, row))
}

/// P9: a station of a numbered line, or named after what stands there: 7호선 건대입구역.
fn is_stop(reading: &Reading<'_>, start: usize, stem: &str, head: Span) -> bool {
    const ENDS: &[&str] = &["입구", "시청", "구청", "사거리", "터미널", "대공원"];
    let before = &reading.text[..start];
    reading.slice(head) == "역"
        && (before.ends_with("호선 ")
            || before.ends_with("역-")
            || before.ends_with("역·")
            || ENDS.iter().any(|end| stem.ends_with(end)))
}

/// Whether a place whose form says enough begins at `start` and ends no later than `end`.
fn begins_with_place(reading: &Reading<'_>, start: usize, end: usize) -> bool {
    let text = &reading.text[start..end];
    reading.hits_in(Span::new(start, start + 1)).iter().any(|&hit| {
        hit.span.len() <= text.len()
            && reading.lexicon.senses(hit).iter().filter_map(|sense| sense.place()).any(
                |(row, strength)| {
                    strength == Strength::Plain && !is_country(reading, row)
                        || hit.span.end() == end && strength == Strength::Weak
                },
            )
    })
}

fn is_country(reading: &Reading<'_>, row: u32) -> bool {
    reading.lexicon.places.get(row).kind == LocationKind::Country
}

/// Where a head word begins with its modifier: 스피드스케이팅경기장.
fn modified(reading: &Reading<'_>, head: usize) -> usize {
    let before = &reading.text[..head];
    let stem = before.char_indices().rev().take(9).take_while(|&(_, c)| is_syllable(c)).last();
    stem.map(|(start, _)| start)
        .filter(|&start| begins_word(before, start))
        .filter(|&start| reading.lexicon.places.is_modifier(&before[start..]))
        .unwrap_or(head)
}

/// P10: a head word behind a space: 인천 월드컵경기장, 타흐리르 광장, 시드니 본다이 해변.
fn joined(
    reading: &Reading<'_>,
    span: Span,
    head: SiteHead,
    found: (&[Found], &[Found]),
) -> Option<(Span, Named)> {
    if !matches!(head.use_, HeadUse::Called | HeadUse::Join | HeadUse::Spaced) {
        return None;
    }
    let start = modified(reading, span.start());
    if !reading.text[..start].ends_with(' ') {
        return None;
    }
    let end = before_gloss(&reading.text[..start - 1]);
    let bare = start == span.start();
    let glossed = end + 1 < start;
    let named =
        place_ending(found, end).or_else(|| place_ending(found, before_sport(reading, end)));
    if let Some(named) = named.filter(|named| {
        let site = !matches!(named.mention.named, Named::Row);
        head.use_ == HeadUse::Join || glossed || site && head.use_ == HeadUse::Called
    }) {
        let span = Span::new(named.mention.span.start(), span.end());
        return (!names_country(reading, named)).then_some((span, Named::Head(head.kind)));
    }
    let called = called(reading, end, found).filter(|_| bare);
    if let Some(start) = called {
        return Some((Span::new(start, span.end()), Named::Head(head.kind)));
    }
    foreign_words(reading, before_sport(reading, end))
        .filter(|_| bare && head.use_ != HeadUse::Spaced)
        .map(|start| (Span::new(start, span.end()), Named::HeadAbroad(head.kind)))
}

/// Where the word for a sport or a club begins that ends at `end`, without the space before it: 잠실 야구
/// 경기장, 스테인스 FC 스타디움.
fn before_sport(reading: &Reading<'_>, end: usize) -> usize {
    const SPORTS: &[&str] = &[
        "FC",
        "농구",
        "배구",
        "빙상",
        "수영",
        "실내",
        "야구",
        "양궁",
        "올림픽",
        "월드컵",
        "종합",
        "체조",
        "축구",
        "테니스",
        "핸드볼",
    ];
    let before = &reading.text[..end];
    let sport = SPORTS.iter().find_map(|sport| before.strip_suffix(sport)?.strip_suffix(' '));
    sport.map_or(end, str::len)
}

/// The place that ends at `at`: a site, else a name.
fn place_ending<'f>((names, sites): (&'f [Found], &'f [Found]), at: usize) -> Option<&'f Found> {
    let site = sites.last().filter(|site| site.mention.span.end() == at);
    site.or_else(|| ending_at(names, at))
}

fn names_country(reading: &Reading<'_>, named: &Found) -> bool {
    named.mention.candidates.first().is_some_and(|&row| is_country(reading, row))
}

/// What opens a name in marks.
const MARKS: &[char] = &['"', '\'', '‘', '“', '<', '《', '「', '『'];

/// The start of the one or two words that end at `end` and name a site behind a place: 본다이 in
/// 시드니 본다이 해변.
fn called(reading: &Reading<'_>, end: usize, found: (&[Found], &[Found])) -> Option<usize> {
    let mut at = end;
    if place_ending(found, end).is_some() {
        return None;
    }
    for _ in 0..2 {
        let start = name_word(reading, at)?;
        at = reading.text[..start].strip_suffix(' ')?.len();
        if let Some(place) = place_ending(found, at) {
            let stranger = foreign(reading, &reading.text[start..end]);
            // '잠실 르네상스 파크': in marks the town is part of the name.
            let marked = reading.text[..place.mention.span.start()].ends_with(MARKS);
            if marked {
                return None;
            }
            let town = place.strength == Strength::Plain && !names_country(reading, place);
            return (town || stranger).then_some(start);
        }
    }
    None
}

/// The start of the word that ends at `end`, if it can be a name.
fn name_word(reading: &Reading<'_>, end: usize) -> Option<usize> {
    const ENDINGS: &str = "는은된의할한던운적를을에서고며과와로등내각들";
    let before = &reading.text[..end];
    let word = |c: char| is_syllable(c) || c.is_ascii_alphanumeric();
    let start = before.char_indices().rev().take(9).take_while(|&(_, c)| word(c)).last()?.0;
    let word = &before[start..];
    let last = word.chars().next_back()?;
    let named = word.len() >= 6
        && begins_word(reading.text, start)
        && !ENDINGS.contains(last)
        && !reading.lexicon.places.is_modifier(word)
        && !reading.lexicon.names.is_common(word);
    named.then_some(start)
}

/// Whether each of `words` looks like one written out from abroad.
fn foreign(reading: &Reading<'_>, words: &str) -> bool {
    words.split(' ').all(|word| reading.lexicon.names.foreign_look(word) >= 1)
}

/// Whether `word` looks like one written out from abroad.
fn is_foreign(reading: &Reading<'_>, word: &str) -> bool {
    let lexicon = reading.lexicon;
    word.len() >= 6
        && word.chars().all(is_syllable)
        && !lexicon.places.is_modifier(word)
        && lexicon.names.foreign_look(word) >= 2
}

/// The start of the words that end at `end` and look like a name written out from abroad: the last
/// one for sure, up to two before it.
fn foreign_words(reading: &Reading<'_>, end: usize) -> Option<usize> {
    let mut start = foreign_word(reading, end)?;
    for _ in 0..2 {
        let Some(before) = reading.text[..start].strip_suffix(' ') else { break };
        let end = before.len();
        let Some(next) = name_word(reading, end) else { break };
        if reading.lexicon.names.foreign_look(&reading.text[next..end]) < 2 {
            break;
        }
        start = next;
    }
    Some(start)
}

/// The start of the word that ends at `end`, if it looks like one written out from abroad.
fn foreign_word(reading: &Reading<'_>, end: usize) -> Option<usize> {
    const ENDINGS: &str = "는은된의인할한던운간적형와과를을이가로서고며에다요지후시년일월내외급개각측\
        들등및또큰새만도장동단회원";
    let before = &reading.text[..end];
    let start = before.char_indices().rev().take(8).take_while(|&(_, c)| is_syllable(c)).last()?.0;
    let word = run(&before[start..]);
    let last = word.chars().next_back()?;
    let foreign = word.len() >= 9
        && begins_word(reading.text, start)
        && !ENDINGS.contains(last)
        && !reading.lexicon.places.is_modifier(word)
        && word.chars().any(|c| "르르흐프트크츠즈브스드카타파라".contains(c));
    foreign.then_some(start)
}
