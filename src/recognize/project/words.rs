//! Words before a head noun: which belong to a name, and which end it.

use crate::{
    lexicon::{Lexicon, WordEnd, WordRole},
    recognize::hangul,
};

/// What a word in front of a head noun is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// A noun that can make a name specific.
    Noun,
    /// A noun that makes nothing specific.
    Generic,
    /// The same, and no name begins with it.
    Filler,
    /// What a company or a person plans for itself.
    Own,
    /// A number with a counter: inside a name, never its first word.
    Count,
    /// No part of a name.
    Stop,
    /// A sign that the head names something else.
    Veto,
}

pub(super) fn role(lexicon: &Lexicon, word: &str) -> Role {
    let known = &lexicon.undertakings;
    match known.role(word) {
        Some(WordRole::Stop | WordRole::Pointer) => return Role::Stop,
        Some(WordRole::Generic) => return Role::Generic,
        Some(WordRole::Filler) => return Role::Filler,
        Some(WordRole::Own) => return Role::Own,
        Some(WordRole::Veto) => return Role::Veto,
        None => {}
    }
    let Some(last) = word.chars().next_back() else { return Role::Stop };
    if lexicon.particles.contains(word)
        || word.len() == last.len_utf8() && hangul::is_syllable(last)
    {
        return Role::Stop;
    }
    if word.starts_with(|c: char| c.is_ascii_digit())
        && let Some(role) = counted(lexicon, word)
    {
        return role;
    }
    if matches!(last, '.' | '?' | '!' | '…') || known.ends_as(word, &[WordEnd::Adverbial]) {
        return Role::Stop;
    }
    if known.ends_in_noun(word) || !hangul::is_syllable(last) {
        return compound(lexicon, word);
    }
    // 방한해, 추진해: a verb.
    let verb = word.ends_with('해') && word.chars().nth(2).is_some();
    if verb || has_particle(lexicon, word) || known.ends_as(word, &[WordEnd::Adnominal]) {
        return Role::Stop;
    }
    compound(lexicon, word)
}

/// A date, a time or an amount is no part of a name; 4차 or 50년 can be.
fn counted(lexicon: &Lexicon, word: &str) -> Option<Role> {
    let known = &lexicon.undertakings;
    let unit = unit(word);
    let digits = word.len() - unit.len();
    // 2·3조 are articles of a law.
    if unit.starts_with(['·', 'ㆍ']) {
        return None;
    }
    if known.ends_as(word, &[WordEnd::Money]) || unit == "년" && digits == 4 {
        return Some(Role::Stop);
    }
    match known.unit(unit) {
        Some(WordEnd::Time) => return Some(Role::Stop),
        Some(WordEnd::Measure) => return Some(Role::Count),
        Some(WordEnd::Ordinal | WordEnd::Kind) => return None,
        _ => {}
    }
    if !known.ends_in_noun(unit) && has_particle(lexicon, unit) {
        return Some(Role::Stop);
    }
    let short = unit.chars().count() <= 2 && hangul::run(unit) == unit;
    (short && !unit.is_empty()).then_some(Role::Count)
}

/// What stands behind the digits of `word`, 급 apart: GWh in 100GWh급.
fn unit(word: &str) -> &str {
    let unit = word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',' || c == '.');
    unit.strip_suffix('급').unwrap_or(unit)
}

/// Whether `word` is a size: 100GWh, 3기가와트.
pub(super) fn is_measure(lexicon: &Lexicon, word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && lexicon.undertakings.unit(unit(word)) == Some(WordEnd::Measure)
}

/// Whether `word` is a noun with particles that agree with its last syllable.
fn has_particle(lexicon: &Lexicon, word: &str) -> bool {
    let starts = word.char_indices().rev().take(4).map(|(at, _)| at);
    starts.filter(|&at| at > 0).any(|at| {
        let (stem, particle) = word.split_at(at);
        // 나 and 랑 end too many names: 마리나, 아레나, 중랑.
        !matches!(particle, "나" | "랑" | "이랑")
            && lexicon.particles.contains(particle)
            && agrees(stem, particle)
    })
}

/// Whether the first particle of `particle` has the form that goes with the end of `stem`.
fn agrees(stem: &str, particle: &str) -> bool {
    let Some(last) = stem.chars().next_back().filter(|&c| hangul::is_syllable(c)) else {
        return true;
    };
    let closed = hangul::has_final(last);
    let ends_in_rieul = (u32::from(last) - 0xAC00) % 28 == 8;
    match particle.chars().next() {
        Some('은' | '을' | '과') => closed,
        Some('이') => closed,
        Some('는' | '를' | '와') => !closed,
        Some('가') => !closed,
        Some('로') => !closed || ends_in_rieul,
        _ => true,
    }
}

/// What stands before the bracket in `word`.
pub(super) fn without_bracket(word: &str) -> &str {
    word.bytes().position(|byte| byte == b'(').map_or(word, |open| &word[..open])
}

/// Generic when all parts of a compound are: 제조·판매, 산업기술교류.
fn compound(lexicon: &Lexicon, word: &str) -> Role {
    let bare = without_bracket(word);
    let mut parts = bare.split(['·', 'ㆍ', '‧', '/']).filter(|part| !part.is_empty());
    if parts.all(|part| is_generic(lexicon, part, 4)) { Role::Generic } else { Role::Noun }
}

/// Whether `word` falls into at most `parts` generic words of two to four syllables.
fn is_generic(lexicon: &Lexicon, word: &str, parts: usize) -> bool {
    let known = |word: &str| {
        let role = lexicon.undertakings.role(word);
        matches!(role, Some(WordRole::Generic | WordRole::Filler | WordRole::Own))
    };
    if known(word) {
        return true;
    }
    if parts < 2 {
        return false;
    }
    let splits = word.char_indices().skip(2).take(3).map(|(at, _)| at);
    splits.into_iter().any(|at| known(&word[..at]) && is_generic(lexicon, &word[at..], parts - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_and_verb_forms_end_a_name() {
        let lexicon = Lexicon::embedded().unwrap();
        for word in [
            "한국은",
            "양국이",
            "협력사업인",
            "예정인",
            "추진한",
            "들어설",
            "카자흐와",
            "지난",
            "경제적으로",
        ] {
            assert_eq!(role(&lexicon, word), Role::Stop, "{word}");
        }
        for word in ["방사광", "합금철", "쉼켄트", "GTX-C"] {
            assert_eq!(role(&lexicon, word), Role::Noun, "{word}");
        }
        for word in ["산업기술교류", "제조·판매", "고속도로", "도로"] {
            assert_eq!(role(&lexicon, word), Role::Generic, "{word}");
        }
        assert_eq!(role(&lexicon, "50년"), Role::Count);
        assert_eq!(role(&lexicon, "12월"), Role::Stop);
    }
}
