//! What the words around an amount say about it.

use super::{
    super::{
        hangul::{self, is_syllable},
        numeral::Fixed,
    },
    Ground,
    price::{Price, ends_amount},
};
use crate::{
    Span,
    lexicon::{MoneyUnit, Qualifier, RoleKind},
    record::{Amount, Bound},
};

/// The longest word that is looked up backwards, in characters.
const LONGEST_WORD: usize = 9;

/// The record of a price.
pub(super) fn amount(text: &str, offset: usize, price: &Price<'_>, ground: &Ground<'_>) -> Amount {
    let head = before(&text[..price.start], ground);
    let tail = after(&text[price.end..], ground);
    let bound = if price.max.is_some() {
        Bound::Exact
    } else {
        tail.bound.or(head.bound).unwrap_or_default()
    };
    Amount {
        text: text[price.start..price.end].to_owned(),
        span: Span::new(offset + price.start, offset + price.end),
        currency: price.unit.map(|unit| currency(unit, &text[..price.start], ground)),
        value: price
            .value
            .filter(|_| !price.vague)
            .and_then(Fixed::to_decimal)
            .map(|value| if price.negative { -value } else { value }),
        max: price.max.and_then(Fixed::to_decimal),
        bound,
        approx: price.vague || price.odd || head.approx || tail.approx,
        per: head.per.or(tail.per),
        role: head.role.or_else(|| role_after(tail.rest, ground)),
        rule: price.rule.into(),
    }
}

/// Whether the words around `start..end` say that the number there is not exact, and whether they
/// make it a limit.
pub(in crate::recognize) fn around(
    text: &str,
    start: usize,
    end: usize,
    ground: &Ground<'_>,
) -> (bool, Option<Bound>) {
    let (head, tail) = (before(&text[..start], ground), after(&text[end..], ground));
    (head.approx || tail.approx, tail.bound.or(head.bound))
}

/// M4: a unit that several countries share is that of the country named last before it, within
/// the sentence or two that one sees.
fn currency(unit: &MoneyUnit, before: &str, ground: &Ground<'_>) -> String {
    let window = last_chars(before, 80);
    let named = ground.lexicon.money.countries_of(&unit.form);
    let nearest =
        named.filter_map(|(country, code)| Some((window.rfind(country)?, country.len(), code)));
    let code =
        nearest.max_by_key(|&(at, length, _)| (at, length)).map_or(&unit.code, |found| found.2);
    code.clone().into_owned()
}

#[derive(Debug, Default)]
struct Before {
    approx: bool,
    bound: Option<Bound>,
    per: Option<String>,
    role: Option<String>,
}

/// M7: qualifiers, what it is per, and its role, from the amount backwards.
fn before(text: &str, ground: &Ground<'_>) -> Before {
    let money = &ground.lexicon.money;
    let mut found = Before::default();
    let mut rest = text;
    for _ in 0..5 {
        rest = rest.trim_end_matches([' ', '\u{a0}']);
        if let Some((length, qualifier)) = money.before.longest_end(rest, LONGEST_WORD)
            && starts_word(rest, rest.len() - length)
        {
            match qualifier {
                Qualifier::Approx => found.approx = true,
                Qualifier::Bound(bound) => found.bound = Some(*bound),
                Qualifier::None => {}
            }
            rest = &rest[..rest.len() - length];
        } else if let Some((length, per)) = per_end(rest, ground).filter(|_| found.per.is_none()) {
            found.per = Some(per);
            rest = &rest[..rest.len() - length];
        } else {
            break;
        }
    }
    if let Some((start, role)) = role_before(rest, ground) {
        found.role = Some(role);
        found.per = found.per.or_else(|| per_of_role(&rest[..start], ground));
    }
    found
}

/// What a role before an amount is per: 월 임대료, 3.3㎡당 평균 매매가격.
fn per_of_role(text: &str, ground: &Ground<'_>) -> Option<String> {
    let head = text.trim_end_matches(is_syllable);
    let head = if text.len() - head.len() > 4 * '가'.len_utf8() { text } else { head };
    let rest = before_qualifiers(head, ground).trim_end_matches(' ');
    per_end(rest, ground).map(|(_, per)| per)
}

/// What the end of `text` says the amount is for each of: 1인당, 3.3㎡당, 월.
fn per_end(text: &str, ground: &Ground<'_>) -> Option<(usize, String)> {
    if let Some(noun) = text.strip_suffix('당') {
        let word = last_chars(noun, LONGEST_WORD)
            .rsplit([' ', '(', ',', '·', '"', '\'', '“', '‘'])
            .next()?;
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return Some((word.len() + '당'.len_utf8(), word.to_owned()));
        }
    }
    let (length, per) = ground.lexicon.money.pers.longest_end(text, LONGEST_WORD)?;
    let start = text.len() - length;
    let counted = text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
    (starts_word(text, start) && !counted).then(|| (length, per.clone().into_owned()))
}

/// Particles and signs between a role and its amount: 매출은 3조원, 예산(5억원).
const JOINTS: &[&str] =
    &["으로", "은", "는", "이", "가", "을", "를", "도", "만", "의", "로", "(", ":", " =", "="];

/// Where a role that stands directly before an amount begins, and the role.
fn role_before(text: &str, ground: &Ground<'_>) -> Option<(usize, String)> {
    let role = |text: &str| {
        let text = text.trim_end_matches(' ');
        let (length, (role, kind)) = ground.lexicon.money.roles.longest_end(text, LONGEST_WORD)?;
        let start = text.len() - length;
        let one = role.chars().count() == 1;
        let fits = *kind != RoleKind::Trap && (!one || starts_word(text, start));
        fits.then(|| (start, role.clone().into_owned()))
    };
    role(text).or_else(|| JOINTS.iter().find_map(|joint| role(text.strip_suffix(joint)?)))
}

/// `규모의 투자`, `의 예산`, `투자`, and the object of an act: `을 투자했다`.
fn role_after(text: &str, ground: &Ground<'_>) -> Option<String> {
    let word = text.trim_start_matches(' ');
    let (word, object) = if let Some(rest) = word.strip_prefix("의 ") {
        (rest, false)
    } else if let Some(rest) = word.strip_prefix("을 ").or_else(|| word.strip_prefix("를 ")) {
        (rest, true)
    } else {
        (word, false)
    };
    let (length, (role, kind)) = ground.lexicon.money.roles.longest(word)?;
    let verb =
        word[length..].starts_with(['하', '한', '할', '했', '해', '된', '될', '됐', '되', '받']);
    if !verb && !ends_amount(word, length, ground) {
        return None;
    }
    let one = length == role.chars().next().map_or(0, char::len_utf8);
    let fits = *kind == RoleKind::Act || (*kind == RoleKind::Noun && !object);
    (!one && fits && text.starts_with([' ', '의', '을', '를'])).then(|| role.clone().into_owned())
}

#[derive(Debug)]
struct After<'t> {
    approx: bool,
    bound: Option<Bound>,
    per: Option<String>,
    /// What follows the qualifiers.
    rest: &'t str,
}

/// M7: qualifiers behind the amount: 가량, 안팎, 이상, 을 넘는.
fn after<'t>(text: &'t str, ground: &Ground<'_>) -> After<'t> {
    let mut found = After { approx: false, bound: None, per: None, rest: text };
    if let Some((length, per)) = per_behind(text, ground) {
        (found.per, found.rest) = (Some(per), &text[length..]);
    }
    for _ in 0..3 {
        let word = found.rest.trim_start_matches(' ');
        let word =
            ["을 ", "를 ", "이 ", "도 "].iter().find_map(|p| word.strip_prefix(p)).unwrap_or(word);
        let Some((length, qualifier)) = ground.lexicon.money.after.longest(word) else { break };
        let verb = matches!(qualifier, Qualifier::Bound(Bound::MoreThan | Bound::LessThan));
        let object = word.len() < found.rest.trim_start_matches(' ').len();
        if !verb && (object || !ends_amount(word, length, ground)) {
            break;
        }
        match qualifier {
            Qualifier::Approx if attached(found.rest, &word[..length]) => found.approx = true,
            Qualifier::Approx => break,
            Qualifier::Bound(bound) => found.bound = found.bound.or(Some(*bound)),
            Qualifier::None => {}
        }
        found.rest = &word[length..];
    }
    found
}

/// What a stroke says the amount is for each of: 3천원/㎏, 20달러/배럴, 5만원/3.3㎡.
fn per_behind(text: &str, ground: &Ground<'_>) -> Option<(usize, String)> {
    let word = text.strip_prefix('/')?;
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let (length, per) = ground.lexicon.money.pers_behind.longest(&word[digits..])?;
    let end = digits + length;
    let ends = !word[end..].starts_with(|c: char| c.is_ascii_alphanumeric())
        && ends_amount(word, end, ground);
    ends.then(|| (1 + end, format!("{}{per}", &word[..digits])))
}

/// 대, 선 and 여 qualify an amount only without a blank before them.
fn attached(rest: &str, word: &str) -> bool {
    !matches!(word, "대" | "선" | "여") || !rest.starts_with(' ')
}

/// M10: a scale without a unit is won where a word of money stands directly beside it.
pub(super) fn inferred<'a>(
    text: &str,
    price: &Price<'a>,
    ground: &Ground<'a>,
) -> Option<Price<'a>> {
    if price.lead.big < 10_000 || price.vague {
        return None;
    }
    // 구조, 이조 are words; only 억 반 is a sum without a digit.
    let price = price.with_half(text, ground);
    if !price.digits && price.rule != "M11" {
        return None;
    }
    let clean = !hangul::before(text, price.start)
        .is_some_and(|c| c.is_ascii_alphanumeric() || is_syllable(c));
    let rest = &text[price.end..];
    let rest = rest.strip_prefix('여').unwrap_or(rest);
    let rest = rest.strip_prefix('대').unwrap_or(rest);
    let ends = hangul::run(rest).is_empty() || ground.lexicon.particles.contains(hangul::run(rest));
    let unit_follows = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    let role = role_before(before_qualifiers(&text[..price.start], ground), ground);
    let small = price.lead.big < 100_000_000;
    let money_before = role.is_some_and(|(_, role)| !small || is_sum(&role));
    let money_after =
        !small && (role_after(rest, ground).is_some() || is_sum_of_money(rest, ground));
    let won = ground.lexicon.money.units.get("원")?;
    (clean && ends && !unit_follows && (money_before || money_after)).then_some(Price {
        unit: Some(won),
        rule: "M10",
        ..price
    })
}

/// 2억이 넘는 돈, 3억 가까운 돈: 돈 is the last of the words that qualify an amount.
fn is_sum_of_money(text: &str, ground: &Ground<'_>) -> bool {
    let rest = after(text, ground).rest;
    text[..text.len() - rest.len()].ends_with(" 돈")
}

/// Whether a role names a sum of money and nothing that is counted otherwise: 벌금, 월급, 보험료,
/// 월세, but 투자, 매출.
fn is_sum(role: &str) -> bool {
    role.ends_with(['금', '료', '봉', '급', '비', '세']) || role.ends_with("빚")
}

fn before_qualifiers<'t>(text: &'t str, ground: &Ground<'_>) -> &'t str {
    let rest = text.trim_end_matches(' ');
    match ground.lexicon.money.before.longest_end(rest, LONGEST_WORD) {
        Some((length, _)) if starts_word(rest, rest.len() - length) => &rest[..rest.len() - length],
        _ => rest,
    }
}

fn starts_word(text: &str, at: usize) -> bool {
    !hangul::before(text, at).is_some_and(is_syllable)
}

fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at);
    &text[start..]
}
