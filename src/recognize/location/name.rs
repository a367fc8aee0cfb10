//! Names of the lexicon, with what belongs to them.

use super::{
    Found, Named, PlaceMention, Rows,
    house::is_beside,
    sign::between_states,
    stranger,
    tail::{begins_word, class_end, ends, gloss_len, is_hanja},
    venue,
};
use crate::{
    Span, firsts,
    lexicon::{Hit, Kinds, Lexicon, Sense, Strength},
    recognize::{
        Reading,
        hangul::{before, is_syllable, run},
        numeral,
    },
    record::LocationKind,
};

/// Finds every name that stands as a word in `unit`.
pub(super) fn find(reading: &Reading<'_>, unit: Span, found: &mut Vec<Found>) {
    let hits = reading.hits_in(unit);
    let mut first = 0;
    while first < hits.len() {
        let start = hits[first].span.start();
        let group = hits[first..].iter().take_while(|hit| hit.span.start() == start).count();
        let placed = hits[first..first + group].iter().any(|hit| hit.is(Kinds::PLACE));
        if placed && let Some(prefix) = prefix(reading.text, start) {
            let named = hits[first..first + group]
                .iter()
                .rev()
                .find_map(|&hit| name(reading, hit, prefix, &hits[first + group..]));
            if let Some(named) = named {
                gloss(reading, &named, found);
                village(reading, &named, found);
                abroad(reading, &named, found);
                stranger::find(reading, &named, found);
                venue::find(reading, &named, found);
                town(reading, &named, &hits[first..first + group], prefix, found);
                found.push(named);
            }
        }
        first += group;
    }
}

/// P1: the town that a name of two words begins with: 체르나보다 of 체르나보다 원전.
fn town(
    reading: &Reading<'_>,
    named: &Found,
    group: &[Hit],
    prefix: Prefix,
    found: &mut Vec<Found>,
) {
    let span = named.mention.span;
    let Some(space) = reading.slice(span).bytes().position(|byte| byte == b' ') else { return };
    let hit = group.iter().find(|hit| hit.span.end() == span.start() + space);
    found.extend(hit.and_then(|&hit| name(reading, hit, prefix, &[])));
}

/// What may stand before a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prefix {
    None,
    /// P4: 대 in 대중국, 반 in 반러시아: only countries follow.
    Toward,
}

fn prefix(text: &str, start: usize) -> Option<Prefix> {
    if begins_word(text, start) {
        return Some(Prefix::None);
    }
    let c = before(text, start)?;
    let toward = matches!(c, '대' | '반' | '친' | '탈') && begins_word(text, start - c.len_utf8());
    toward.then_some(Prefix::Toward)
}

/// The place that the form at `hit` names, if the form can begin and end there.
fn name(reading: &Reading<'_>, hit: Hit, prefix: Prefix, next: &[Hit]) -> Option<Found> {
    let lexicon = reading.lexicon;
    let senses = lexicon.senses(hit).iter().filter_map(|sense| sense.place());
    if !hit.is(Kinds::PLACE) {
        return None;
    }
    if prefix == Prefix::Toward {
        let mut country = senses.clone().filter(|&(row, strength)| {
            strength == Strength::Plain && lexicon.places.get(row).kind == LocationKind::Country
        });
        country.next()?;
    }
    if let Some(found) = with_class(reading, hit.span, senses.clone()) {
        return Some(found);
    }
    if is_compound(reading, hit) {
        return None;
    }
    let local = mayor(reading, hit.span, senses.clone())
        .or_else(|| ends_with_gloss(lexicon, reading.text, hit.span.end()))?;
    // 제주시내 is 제주 and 시내.
    let rest = &reading.text[hit.span.end()..];
    if rest.starts_with('내') && reading.slice(hit.span).ends_with('시') {
        return None;
    }
    // 강남동권 is the east of 강남.
    if rest.starts_with('권') && reading.slice(hit.span).ends_with('동') {
        return None;
    }
    let strength = senses.clone().map(|(_, strength)| strength).max().unwrap_or_default();
    let candidates: Rows = senses
        .filter(|&(_, sense)| sense == strength || strength == Strength::Weak)
        .map(|(row, _)| row)
        .collect();
    if begins_office(reading, hit.span, &candidates, next)
        || is_surname(reading, hit.span, &candidates)
    {
        return None;
    }
    let mention = PlaceMention { span: hit.span, rule: "P3", candidates, named: Named::Row };
    Some(Found { mention, strength, local })
}

/// Whether the form is two countries here: 북미 정상회담.
fn is_compound(reading: &Reading<'_>, hit: Hit) -> bool {
    let senses = reading.lexicon.senses(hit);
    hit.is(Kinds::COUNTRY_SIGN)
        && senses.iter().any(|sense| matches!(sense, Sense::CountryCompound(_)))
        && between_states(&reading.text[hit.span.end()..])
}

/// P3: 창원시장 heads 창원시, 수지구청장 the district's office; 서울시장 is a title of its own.
fn mayor(
    reading: &Reading<'_>,
    span: Span,
    mut senses: impl Iterator<Item = (u32, Strength)>,
) -> Option<bool> {
    let rest = run(&reading.text[span.end()..]).strip_prefix('장')?;
    let seat = reading.slice(span).ends_with(['시', '군']) && span.len() > 6;
    let town = senses.any(|(row, _)| reading.lexicon.places.get(row).kind == LocationKind::City);
    (seat && town && (rest.is_empty() || reading.lexicon.particles.contains(rest))).then_some(true)
}

/// As [`ends`]; behind a gloss the name may go on: 난징(南京)대학 is no place.
fn ends_with_gloss(lexicon: &Lexicon, text: &str, at: usize) -> Option<bool> {
    let local = ends(lexicon, text, at)?;
    let behind =
        gloss_len(&text[at..]).map_or(Some(local), |gloss| ends(lexicon, text, at + gloss));
    behind.map(|behind| local || behind)
}

/// P5: the kind word behind the name of a province or city abroad belongs to it and makes it sure.
fn with_class(
    reading: &Reading<'_>,
    span: Span,
    senses: impl Iterator<Item = (u32, Strength)> + Clone,
) -> Option<Found> {
    let places = &reading.lexicon.places;
    let class = |row: u32| {
        let place = places.get(row);
        let city = place.kind == LocationKind::City && place.country.as_deref() != Some("KR");
        if city { "시" } else { &place.class }
    };
    let end = |row: u32| {
        let class = Some(class(row)).filter(|class| !class.is_empty())?;
        let end = class_end(reading.text, span.end(), class)?;
        // 콜리마 주지사, 상하이시장: the word belongs to the title.
        let rest = &reading.text[end..];
        let title = rest.starts_with("지사") || rest.starts_with('장');
        (!title && ends(reading.lexicon, reading.text, end).is_some()).then_some(end)
    };
    let longest = senses.clone().filter_map(|(row, _)| end(row)).max()?;
    let candidates: Rows =
        senses.map(|(row, _)| row).filter(|&row| end(row) == Some(longest)).collect();
    let span = Span::new(span.start(), longest);
    let mention = PlaceMention { span, rule: "P5", candidates, named: Named::Row };
    Some(Found { mention, strength: Strength::Plain, local: true })
}

/// P6: 부산 동래경찰서 is one name; the place before the office is none.
fn begins_office(reading: &Reading<'_>, span: Span, candidates: &[u32], next: &[Hit]) -> bool {
    let owner = candidates.iter().any(|&row| {
        let place = reading.lexicon.places.get(row);
        !matches!(place.kind, LocationKind::Country | LocationKind::Town)
    });
    let rest = &reading.text[span.end()..];
    if !owner || !rest.starts_with(' ') {
        return false;
    }
    let start = span.end() + 1;
    let latin = rest[1..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let end = start + latin + run(&rest[1 + latin..]).len();
    next.iter()
        .skip_while(|hit| hit.span.start() < start)
        .take_while(|hit| hit.span.start() < end)
        .any(|&hit| {
            let tail = &reading.text[hit.span.end()..end.max(hit.span.end())];
            let bare = |word: &str| hit.span.start() == start && reading.slice(hit.span) == word;
            // 서울 서초구 대검찰청: the highest office belongs to no town.
            let own = reading.text[start..hit.span.start()] != *"대";
            reading.lexicon.senses(hit).contains(&Sense::PlaceOffice)
                && own
                && !is_beside(&reading.text[end..])
                && !reading.text[end..].starts_with('&')
                // 함부르크 법원 is a court there, 콜로라도 대학 a name; 부산 대학 is neither.
                && !(bare("법원") && is_town_abroad(reading, candidates))
                && (!bare("대학") || is_abroad(reading, candidates))
                && (tail.is_empty() || reading.lexicon.particles.contains(tail))
        })
}

/// Whether only places abroad are meant.
fn is_abroad(reading: &Reading<'_>, candidates: &[u32]) -> bool {
    let places = &reading.lexicon.places;
    candidates.iter().all(|&row| places.get(row).country.as_deref() != Some("KR"))
}

/// Whether only towns abroad are meant.
fn is_town_abroad(reading: &Reading<'_>, candidates: &[u32]) -> bool {
    let places = &reading.lexicon.places;
    is_abroad(reading, candidates)
        && candidates.iter().all(|&row| places.get(row).kind == LocationKind::City)
}

/// P19: a town abroad behind a first name and before a title is a person: 마리아 콜롬보 박사.
fn is_surname(reading: &Reading<'_>, span: Span, candidates: &[u32]) -> bool {
    const TITLES: &[&str] = &[
        "CEO",
        "감독",
        "교수",
        "국장",
        "기자",
        "대변인",
        "대표",
        "박사",
        "변호사",
        "사장",
        "선수",
        "씨",
        "연구원",
        "의원",
        "이코노미스트",
        "장관",
        "판사",
        "회장",
    ];
    let titled = reading.text[span.end()..]
        .strip_prefix(' ')
        .is_some_and(|next| TITLES.iter().any(|title| next.starts_with(title)));
    let Some(before) = reading.text[..span.start()].strip_suffix(' ') else { return false };
    if !titled || !is_abroad(reading, candidates) {
        return false;
    }
    // First names have at most six syllables.
    let start = before.char_indices().rev().take(7).take_while(|&(_, c)| is_syllable(c)).last();
    start.is_some_and(|(start, _)| reading.lexicon.names.stands_first(&before[start..]))
}

/// P7: 베이징(北京): the name in Chinese characters names the same place.
fn gloss(reading: &Reading<'_>, named: &Found, found: &mut Vec<Found>) {
    let span = named.mention.span;
    let Some(length) = gloss_len(&reading.text[span.end()..]) else { return };
    let korean = named
        .mention
        .candidates
        .iter()
        .all(|&row| reading.lexicon.places.get(row).country.as_deref() == Some("KR"));
    let inner = Span::new(span.end() + 1, span.end() + length - 1);
    let characters = reading.slice(inner).chars().filter(|&c| is_hanja(c)).count();
    if korean || characters < 2 || named.strength != Strength::Plain {
        return;
    }
    let mention = PlaceMention { span: inner, rule: "P7", ..named.mention.clone() };
    found.push(Found { mention, ..named.clone() });
}

/// P5: a city or county that no table knows, behind its province: 텍사스주 어디시.
fn abroad(reading: &Reading<'_>, named: &Found, found: &mut Vec<Found>) {
    const TIMES: &[&str] =
        &["역시", "당시", "다시", "잠시", "즉시", "수시", "임시", "정시", "필시"];
    let span = named.mention.span;
    let row = named.mention.candidates.first().map(|&row| reading.lexicon.places.get(row));
    let province = row.is_some_and(|place| {
        place.kind == LocationKind::Province && place.country.as_deref() != Some("KR")
    });
    let Some(rest) = reading.text[span.end()..].strip_prefix(' ').filter(|_| province) else {
        return;
    };
    let word = run(rest);
    let start = span.end() + 1;
    let end = word.match_indices('시').map(|(at, si)| at + si.len()).find(|&end| {
        end >= 9
            && !TIMES.iter().any(|time| word[..end].ends_with(time))
            && ends(reading.lexicon, reading.text, start + end).is_some()
    });
    if let Some(end) = end {
        let span = Span::new(start, start + end);
        let named = Named::Head(LocationKind::City);
        let mention = PlaceMention { span, rule: "P5", candidates: Rows::default(), named };
        found.push(Found { mention, strength: Strength::Plain, local: true });
    }
}

/// P8a: 포천시 영북면 야미리: a village behind its 읍 or 면.
fn village(reading: &Reading<'_>, named: &Found, found: &mut Vec<Found>) {
    let span = named.mention.span;
    let rural = reading.slice(span).ends_with(['면', '읍']);
    let town = named
        .mention
        .candidates
        .iter()
        .copied()
        .filter(|&row| reading.lexicon.places.get(row).kind == LocationKind::Town);
    let candidates: Rows = town.collect();
    let Some(rest) = reading.text[span.end()..].strip_prefix(' ').filter(|_| rural) else { return };
    let word = run(rest);
    let start = span.end() + 1;
    // Names of villages have two to five syllables.
    let end = word.match_indices('리').map(|(at, ri)| at + ri.len()).find(|&end| {
        (6..=15).contains(&end) && ends(reading.lexicon, reading.text, start + end).is_some()
    });
    if let (Some(end), false) = (end, candidates.is_empty()) {
        let span = Span::new(start, start + end);
        let mention = PlaceMention { span, rule: "P8", candidates, named: Named::Numbered };
        found.push(Found { mention, strength: Strength::Plain, local: true });
    }
}

/// P8: 구로3동, 대명 5동: a numbered part of a quarter.
pub(super) fn find_numbered(reading: &Reading<'_>, unit: Span, found: &mut Vec<Found>) {
    let text = reading.slice(unit);
    let mut from = 0;
    while let Some(digit) = firsts::next_digit(text.as_bytes(), from) {
        let at = numeral::run(text.as_bytes(), digit);
        from = at;
        let Some(rest) = text[at..].strip_prefix('동') else { continue };
        let end = unit.end() - rest.len();
        if let Some((span, candidates)) = numbered(reading, unit, unit.start() + at, end) {
            let mention = PlaceMention { span, rule: "P8", candidates, named: Named::Numbered };
            found.push(Found { mention, strength: Strength::Plain, local: true });
        }
    }
}

fn numbered(reading: &Reading<'_>, unit: Span, at: usize, end: usize) -> Option<(Span, Rows)> {
    let head = &reading.text[unit.start()..at];
    let stem = head.trim_end_matches(|c: char| c.is_ascii_digit());
    // There are no more than twenty parts of any quarter.
    if head.len() - stem.len() > 2 {
        return None;
    }
    let stem = stem.strip_suffix(' ').unwrap_or(stem);
    // The longest name of a quarter has six syllables.
    let start = stem
        .char_indices()
        .rev()
        .take(7)
        .take_while(|&(_, c)| is_syllable(c))
        .last()
        .map(|(start, _)| start)?;
    ends(reading.lexicon, reading.text, end)?;
    let candidates = towns(reading.lexicon, &stem[start..]);
    (!candidates.is_empty()).then(|| (Span::new(unit.start() + start, end), candidates))
}

/// The quarters called `stem` and 동.
fn towns(lexicon: &Lexicon, stem: &str) -> Rows {
    let senses = lexicon.lookup(&format!("{stem}동")).iter();
    let rows = senses.filter_map(|sense| sense.place()).map(|(row, _)| row);
    rows.filter(|&row| lexicon.places.get(row).kind == LocationKind::Town).collect()
}
