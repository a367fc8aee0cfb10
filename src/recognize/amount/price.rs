//! One price: a numeral and the unit of money that counts it, or a numeral that may share one.

use super::super::{
    date::{is_in_day, whole_day},
    hangul,
    numeral::{Fixed, Lead, Numeral, numeral},
};
use super::{Ground, sign};
use crate::lexicon::{MoneyUnit, UnitKind};

/// A numeral with or without a unit of money.
#[derive(Clone, Copy, Debug)]
pub(super) struct Price<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) value: Option<Fixed>,
    pub(super) max: Option<Fixed>,
    pub(super) unit: Option<&'a MoneyUnit>,
    pub(super) lead: Lead,
    pub(super) vague: bool,
    /// 여 stands in it.
    pub(super) odd: bool,
    pub(super) digits: bool,
    /// Whether a minus stands before it; the value itself is without a sign.
    pub(super) negative: bool,
    pub(super) rule: &'static str,
    /// Whether a unit of money stands behind the number that is none here.
    pub(super) refused: bool,
}

impl<'a> Price<'a> {
    /// Reads a price, or a bare numeral, that begins at `at`.
    pub(super) fn read(text: &str, at: usize, ground: &Ground<'a>) -> Option<Price<'a>> {
        let first = text.as_bytes()[at];
        if is_in_day(text, at) {
            return None;
        }
        let price = if first.is_ascii_digit() || (0xEA..=0xED).contains(&first) {
            Price::counted(text, at, ground)?
        } else {
            // ₩ 1분기: the number is a date's.
            let dated = |price: &Price<'_>| text[price.end..].starts_with(['년', '월', '일', '분']);
            Price::signed(text, at, ground).filter(|price| !dated(price))?
        };
        Some(match sign::minus(text, price.start) {
            Some(start) => Price { start, negative: true, ..price },
            None => price,
        })
    }

    /// M1: a numeral, a unit behind it, and what its minor unit adds.
    fn counted(text: &str, at: usize, ground: &Ground<'a>) -> Option<Price<'a>> {
        let Some(number) = numeral(text, at) else { return Price::one_half(text, at, ground) };
        let bare = Price::bare(at, &number);
        let ends = [Some(number.end), number.odd_end];
        let found = ends.into_iter().flatten().find_map(|end| {
            let (unit, after) = unit_at(text, end, &bare, ground)?;
            Some((unit, after, end > number.end))
        });
        let Some((unit, end, odd)) = found else { return Some(bare) };
        let price =
            Price { unit: Some(unit), end, odd: bare.odd || odd, rule: "M1", ..bare.full(&number) };
        if !price.is_money(text, number.end, ground) {
            return Some(Price { unit: None, end: number.end, refused: true, ..price });
        }
        Some(price.in_major().with_minor(text, ground).with_half(text, ground))
    }

    /// The 억 of 억 반, which M11 reads on.
    fn one_half(text: &str, at: usize, ground: &Ground<'a>) -> Option<Price<'a>> {
        let end = text.len() - text[at..].strip_prefix('억')?.len();
        sign::half(text, end, ground)?;
        let lead = Lead { count: Some(Fixed::from_int(1)), big: 100_000_000, ..Lead::default() };
        let number =
            Numeral { end, value: Some(Fixed::from_int(lead.big)), lead, ..Numeral::default() };
        Some(Price::bare(at, &number))
    }

    /// A numeral alone.
    fn bare(start: usize, number: &Numeral) -> Price<'a> {
        let (end, value) =
            number.short.map_or((number.end, number.spoken.or(number.value)), |(end, value)| {
                (end, Some(value))
            });
        Price {
            start,
            end,
            value,
            max: None,
            unit: None,
            lead: number.lead,
            vague: number.vague,
            odd: number.odd,
            digits: number.digits,
            negative: false,
            rule: "",
            refused: false,
        }
    }

    /// M10: behind a sum that the context made money, a number with a scale of a list is money too.
    pub(super) fn like(&self, told: &Price<'a>) -> Option<Price<'a>> {
        let scaled = self.lead.big >= 100_000_000 && !self.vague;
        scaled.then_some(Price { unit: told.unit, rule: "M10", ..*self })
    }

    /// All of the numeral; 00억원 is a blank to be filled in.
    fn full(self, number: &Numeral) -> Price<'a> {
        let blank = |value: &Fixed| value.is_zero() && number.lead.is_scaled();
        Price { value: number.value.filter(|value| !blank(value)), end: number.end, ..self }
    }

    /// M2: a sign or code, then the numeral: $2.3 billion, US$ 1,200만, EUR 20.
    fn signed(text: &str, at: usize, ground: &Ground<'a>) -> Option<Price<'a>> {
        let (length, unit) = ground.lexicon.money.units.longest(&text[at..])?;
        let blank = usize::from(text[at + length..].starts_with(' '));
        let number_at = at + length + blank;
        let digit = text.as_bytes().get(number_at).is_some_and(u8::is_ascii_digit);
        let joined = unit.kind == UnitKind::Code
            && hangul::before(text, at).is_some_and(|c| c.is_ascii_alphanumeric());
        let sign = matches!(unit.kind, UnitKind::Symbol | UnitKind::Code);
        // No sign of money makes a sum of a day: $2024-04-16.
        if !digit || joined || !sign || whole_day(text, number_at).is_some() {
            return None;
        }
        let price = Price {
            start: at,
            unit: Some(unit),
            rule: "M2",
            ..Price::bare(number_at, &numeral(text, number_at)?)
        };
        Some(price.multiplied(text).without_unit_again(text, ground))
    }

    /// The English multipliers behind a sign and a number.
    fn multiplied(self, text: &str) -> Price<'a> {
        const MULTIPLIERS: &[(&str, u64)] = &[
            ("trillion", 1_000_000_000_000),
            ("billion", 1_000_000_000),
            ("million", 1_000_000),
            ("thousand", 1_000),
            ("tn", 1_000_000_000_000),
            ("bn", 1_000_000_000),
            ("mn", 1_000_000),
            ("B", 1_000_000_000),
            ("b", 1_000_000_000),
            ("M", 1_000_000),
            ("m", 1_000_000),
            ("K", 1_000),
            ("k", 1_000),
        ];
        let rest = &text[self.end..];
        let word = rest.strip_prefix(' ').unwrap_or(rest);
        let length = word.bytes().take_while(u8::is_ascii_alphabetic).count();
        let found = MULTIPLIERS.iter().find(|(name, _)| word[..length] == **name);
        match found {
            Some(&(_, factor)) => Price {
                value: self.value.and_then(|value| value.times(factor)),
                end: text.len() - word.len() + length,
                ..self
            },
            None => self,
        }
    }

    /// A unit that says again what the sign has said: $5억달러.
    fn without_unit_again(self, text: &str, ground: &Ground<'a>) -> Price<'a> {
        match unit_at(text, self.end, &self, ground) {
            Some((again, end)) if self.unit.is_some_and(|unit| unit.code == again.code) => {
                Price { end, ..self }
            }
            _ => self,
        }
    }

    /// The value of a minor unit in its currency.
    fn in_major(self) -> Price<'a> {
        let minor = self.unit.is_some_and(|unit| unit.kind == UnitKind::Minor);
        if minor { Price { value: self.value.map(Fixed::hundredth), ..self } } else { self }
    }

    /// M3: 1달러 20센트, 1천380원 50전.
    fn with_minor(self, text: &str, ground: &Ground<'a>) -> Price<'a> {
        let minor = |unit: &MoneyUnit| matches!(unit.kind, UnitKind::Minor | UnitKind::Joined);
        let blank = usize::from(text[self.end..].starts_with(' '));
        let Some(number) = numeral(text, self.end + blank) else { return self };
        let found = ground.lexicon.money.units.longest(&text[number.end..]);
        let Some((length, unit)) = found.filter(|(_, unit)| minor(unit)) else { return self };
        let small = number.value.filter(|value| value.is_less(Fixed::from_int(100)));
        let sum = self.value.zip(small).and_then(|(value, small)| value.plus(small.hundredth()));
        if sum.is_none() || self.unit.is_none_or(minor) || !fits(self.unit, unit) {
            return self;
        }
        Price { value: sum, end: number.end + length, rule: "M3", ..self }
    }

    /// M11: 반 behind one count of one scale is half of that scale: 2만원 반, 1억 반, 2달러 반.
    pub(super) fn with_half(self, text: &str, ground: &Ground<'a>) -> Price<'a> {
        let Some(end) = sign::half(text, self.end, ground) else { return self };
        let one_scale = self.lead.small <= 1 && self.lead.big > 1;
        let foreign = !self.lead.is_scaled() && self.unit.is_some_and(|unit| &*unit.form != "원");
        let alone = self.lead.count.and_then(|count| count.times(self.lead.big)) == self.value;
        let whole = self.lead.count.is_some_and(|count| count.whole().is_some());
        if !alone || !whole || !(one_scale || foreign) || self.odd || self.vague {
            return self;
        }
        let half = Fixed::from_int(self.lead.big).half();
        match self.value.zip(half).and_then(|(value, half)| value.plus(half)) {
            Some(sum) => Price { value: Some(sum), end, rule: "M11", ..self },
            None => self,
        }
    }

    /// Whether the unit behind a numeral that ends at `number_end` counts money there.
    fn is_money(&self, text: &str, number_end: usize, ground: &Ground<'a>) -> bool {
        let Some(unit) = self.unit else { return false };
        let before = hangul::before(text, self.start);
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '@')) {
            return false;
        }
        let ordinal = before == Some('제') && !self.lead.is_scaled();
        let label = self.is_label(text);
        let word = ground.lexicon.money.units.longest(&text[self.start..]);
        let trapped = word.is_some_and(|(_, word)| word.kind == UnitKind::Trap);
        let worded = !self.digits && !self.vague && (trapped || !self.is_worded_money(unit, text));
        let loose = !text[number_end..].starts_with(&*unit.form) || !self.digits;
        let strict = unit.kind == UnitKind::Short && (loose || &*unit.form != "원");
        let chemical = unit.kind == UnitKind::Short
            && text[self.end..].starts_with('화')
            && self.lead.big <= 1;
        let ragged = strict
            && !cents_follow(text, self.end)
            && !ends_amount(text, self.end, ground)
            && !self.is_named(text, ground);
        let other = self.is_weight(text) || self.is_performer(text);
        !(ordinal || label || worded || chemical || ragged || other)
    }

    /// 20억 엔화, 300만 원화: the currency's name behind a number with a scale.
    fn is_named(&self, text: &str, ground: &Ground<'a>) -> bool {
        let named = text[self.end..].starts_with('화') && self.lead.big > 1;
        named && ends_amount(text, self.end + '화'.len_utf8(), ground)
    }

    /// N4: a number in words needs a scale, or a unit that no word begins with.
    fn is_worded_money(&self, unit: &MoneyUnit, text: &str) -> bool {
        const PLAIN: &[&str] = &["달러", "파운드", "센트"];
        if self.lead.is_scaled() {
            return true;
        }
        let cents = cents_follow(text, self.end);
        let spoken = self.value.is_some_and(|value| value.whole().is_none());
        PLAIN.contains(&&*unit.form) || spoken || (&*unit.form == "불" && cents)
    }

    /// `(단위: 천원)` and `백만원 단위` name a unit, not an amount.
    fn is_label(&self, text: &str) -> bool {
        let head = text[..self.start].trim_end_matches([' ', ':', '=', '：']);
        let beside = head.ends_with("단위") || text[self.end..].starts_with(" 단위");
        !self.digits && !self.vague && beside
    }

    /// M9: pounds that weigh something: 140파운드(63.5㎏), 200파운드급.
    fn is_weight(&self, text: &str) -> bool {
        if self.unit.is_none_or(|unit| &*unit.form != "파운드") {
            return false;
        }
        let near: String = text[self.end..].chars().take(12).collect();
        let bracket = near.strip_prefix('(').map(|rest| rest.split(')').next().unwrap_or(rest));
        let metric =
            |s: &str| ["㎏", "kg", "킬로", "그램", "g"].iter().any(|unit| s.contains(unit));
        near.starts_with('급')
            || near.starts_with("짜리 ") && near.contains("폭탄")
            || bracket.is_some_and(metric)
    }

    /// M9: small coins behind the word for a performer are a name: 래퍼 50센트.
    fn is_performer(&self, text: &str) -> bool {
        const PERFORMERS: &[&str] = &["가수", "래퍼", "뮤지션", "아티스트", "힙합 스타"];
        let front = text[..self.start].strip_suffix(' ').unwrap_or_default();
        self.unit.is_some_and(|unit| unit.kind == UnitKind::Minor)
            && PERFORMERS.iter().any(|word| front.ends_with(word))
    }
}

/// The unit that counts a numeral ending at `at`, behind one blank at most, and its end.
fn unit_at<'a>(
    text: &str,
    at: usize,
    number: &Price<'_>,
    ground: &Ground<'a>,
) -> Option<(&'a MoneyUnit, usize)> {
    let blank = match text[at..].chars().next() {
        Some(c @ (' ' | '\u{a0}')) => c.len_utf8(),
        _ => 0,
    };
    let start = at + blank;
    let (length, unit) = unit_word(&text[start..], ground)?;
    let end = start + length;
    let next = hangul::after(text, end);
    let right = match unit.kind {
        UnitKind::Trap | UnitKind::Joined => false,
        UnitKind::Symbol => blank == 0 && !next.is_some_and(|c| c.is_ascii_digit()),
        UnitKind::Code => !next.is_some_and(|c| c.is_ascii_alphanumeric()),
        UnitKind::Minor | UnitKind::Word | UnitKind::Short => true,
    };
    let near = unit.near.is_empty() || unit.near.iter().any(|word| ground.mentions(word));
    let enough = number.value.is_none_or(|value| !value.is_less(Fixed::from_int(unit.least)));
    let year = blank > 0 && is_year(number) && &*unit.form == "유로";
    (right && near && enough && !year).then_some((unit, end))
}

/// The longest unit that `text` begins with, unless a longer word that is no money begins it: 원장
/// is a trap, 원권 and 원가량 are units with a qualifier.
fn unit_word<'a>(text: &str, ground: &Ground<'a>) -> Option<(usize, &'a MoneyUnit)> {
    let money = &ground.lexicon.money;
    let (_, longest) = money.units.longest(text)?;
    let found = money.units.longest_where(text, |unit| unit.kind != UnitKind::Trap)?;
    let rest = &text[found.0..];
    let qualified =
        money.after.longest(rest).is_some_and(|(length, _)| ends_amount(rest, length, ground));
    (longest.kind != UnitKind::Trap || qualified).then_some(found)
}

/// `2016 유로` is a tournament.
fn is_year(number: &Price<'_>) -> bool {
    let value = number.value.and_then(Fixed::whole);
    !number.lead.is_scaled() && value.is_some_and(|value| (1960..2100).contains(&value))
}

fn fits(major: Option<&MoneyUnit>, minor: &MoneyUnit) -> bool {
    let Some(major) = major else { return false };
    major.code == minor.code
        || (&*minor.form == "센트" && !matches!(&*major.code, "KRW" | "JPY" | "CNY" | "GBP"))
}

/// Whether cents stand at `at`: 이불이십삼센트.
fn cents_follow(text: &str, at: usize) -> bool {
    numeral(text, at).is_some_and(|cents| text[cents.end..].starts_with("센트"))
}

/// How the copula begins behind a noun; a bare 다 is one too.
const COPULAS: &[&str] = &[
    "이다",
    "이며",
    "이고",
    "이라",
    "이었",
    "이나",
    "이면",
    "이지",
    "이던",
    "입",
    "인",
    "임",
    "일 ",
    "였",
    "라고",
    "라는",
    "라며",
    "예요",
    "이에요",
];

/// M8: whether an amount can end at `at`: no Hangul follows, or particles, or a word that
/// qualifies amounts, or the copula.
pub(in crate::recognize) fn ends_amount(text: &str, at: usize, ground: &Ground<'_>) -> bool {
    let rest = hangul::run(&text[at..]);
    let copula = COPULAS.iter().any(|copula| rest.starts_with(copula)) || rest == "다";
    rest.is_empty()
        || ground.lexicon.particles.contains(rest)
        || copula
        || ground.lexicon.money.after.longest(rest).is_some()
}
