//! What neighbouring numbers share: ranges, lists, and currencies that the context gives.

use super::{
    super::{
        hangul,
        numeral::{Fixed, lower},
    },
    Ground, context,
    price::Price,
};
use crate::{Span, record::Amount};

/// The prices of a unit of text as they come.
#[derive(Debug)]
pub(super) struct Series<'r, 'a> {
    ground: &'r Ground<'a>,
    text: &'a str,
    offset: usize,
    done: Vec<Amount>,
    /// Numbers, each tied to the next by a separator; the last one may have a unit.
    open: Vec<Price<'a>>,
}

/// What stands between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    Range,
    /// 에서, 부터, which make a range of two prices only with 까지 or 사이.
    From,
    List,
}

/// What words between two numbers begin with, as [`Series::tie`] reads them.
pub(super) const TIE_SYLLABLES: [char; 13] =
    ['여', '약', '대', '내', '에', '부', '와', '과', '및', '또', '혹', '이', '나'];

/// A list has few members; a longer run of numbers is a table.
const LONGEST: usize = 12;

impl<'r, 'a> Series<'r, 'a> {
    pub(super) fn new(ground: &'r Ground<'a>, unit: Span) -> Series<'r, 'a> {
        let (text, offset) = (&ground.text[unit.range()], unit.start());
        Series { ground, text, offset, done: Vec::new(), open: Vec::new() }
    }

    /// Takes the next number or price.
    pub(super) fn push(&mut self, price: Price<'a>) {
        let tie = self.open.last().and_then(|last| self.tie(last, &price));
        if matches!(tie, None | Some(Tie::List)) && self.is_ordinal(&price) {
            return;
        }
        if tie.is_none() || self.open.len() >= LONGEST {
            self.flush();
        }
        match tie {
            Some(Tie::Range | Tie::From) => self.push_range(price, tie == Some(Tie::From)),
            Some(Tie::List) => self.push_listed(price),
            None if !self.can_count(&price) => {}
            None => self.open.push(price),
        }
    }

    /// Whether a price or number that follows none of its series can become an amount: it has a
    /// unit or a scale, or what stands behind it can tie it to the next number.
    fn can_count(&self, price: &Price<'_>) -> bool {
        let rest = self.text[price.end..].trim_start_matches(' ');
        price.unit.is_some()
            || price.lead.is_scaled()
            || !rest.starts_with(hangul::is_syllable)
            || rest.starts_with(TIE_SYLLABLES)
    }

    pub(super) fn finish(mut self) -> Vec<Amount> {
        self.flush();
        self.done
    }

    fn flush(&mut self) {
        if self.open.is_empty() {
            return;
        }
        let open = std::mem::take(&mut self.open);
        let mut told: Option<Price<'a>> = None;
        for price in &open {
            let price = if price.unit.is_some() {
                Some(*price)
            } else {
                let own = context::inferred(self.text, price, self.ground);
                own.or_else(|| told.and_then(|told| price.like(&told)))
            };
            told = price.filter(|price| matches!(price.rule, "M10"));
            if let Some(price) = price {
                self.done.push(context::amount(self.text, self.offset, &price, self.ground));
            }
        }
    }

    fn tie(&self, left: &Price<'_>, right: &Price<'_>) -> Option<Tie> {
        let between = self.text.get(left.end..right.start)?;
        if left.unit.is_none() && left.lead.big >= 100_000_000 && self.is_parallel(left, right) {
            return Some(Tie::List);
        }
        let between = between.strip_suffix("약 ").unwrap_or(between);
        let between = between.strip_prefix('여').unwrap_or(between);
        // 3억대, 5억원대 are levels of money; 1천대, 10억원 and 1천여대, 10억원 count machines first.
        let level = between.strip_prefix('대');
        let counted = level.is_some()
            && (self.text[left.end..].starts_with('여')
                || !self.text[right.end..].starts_with('대'));
        match level.unwrap_or(between).trim_matches(' ') {
            "~" | "∼" | "～" | "〜" | "˜" | "-" | "–" | "—" | "―" | "내지" => {
                Some(Tie::Range)
            }
            "에서" | "부터" | "에서부터" => Some(Tie::From),
            "," | "、" | "·" | "ㆍ" | "・" | "/" | "→" | "와" | "과" | "및" | "또는" | "혹은"
            | "이나" | "나" => (!counted).then_some(Tie::List),
            _ => None,
        }
    }

    /// Whether a number tells members of a list apart: 1단계 350억, 2단계 470억원.
    fn is_ordinal(&self, price: &Price<'_>) -> bool {
        let waits = |last: &Price<'_>| last.unit.is_none() && last.lead.big >= 100_000_000;
        price.unit.is_none()
            && !price.lead.is_scaled()
            && self.open.last().is_some_and(waits)
            && (self.text[price.end..].starts_with(hangul::is_syllable) || !price.digits)
    }

    /// M6: whether two numbers of a list follow words of one kind: 1단계 350억, 2단계 470억원.
    fn is_parallel(&self, left: &Price<'_>, right: &Price<'_>) -> bool {
        let between = &self.text[left.end..right.start];
        let listed = between.strip_prefix([',', '·']).or_else(|| between.strip_prefix("원,"));
        let last = |text: &str| text.trim_end_matches(' ').chars().next_back();
        let kind = last(&self.text[..left.start]).filter(|&c| hangul::is_syllable(c));
        between.len() <= 40
            && kind.is_some()
            && listed.is_some_and(|words| last(words) == kind)
            && right.lead.big >= 10_000
    }

    /// M5: `left ~ price`, or two prices where they do not rise.
    fn push_range(&mut self, right: Price<'a>, by_word: bool) {
        let Some(left) = self.open.last().copied() else { return };
        match self.range(&left, &right, by_word) {
            Some(range) => {
                self.open.pop();
                self.open.push(range);
            }
            None => self.push_listed(right),
        }
    }

    fn range(&self, left: &Price<'a>, right: &Price<'a>, by_word: bool) -> Option<Price<'a>> {
        let unit = right.unit.or(left.unit)?;
        let agree = |price: &Price<'_>| price.unit.is_none_or(|own| own.code == unit.code);
        if left.max.is_some()
            || right.negative
            || !agree(left)
            || !agree(right)
            || (right.unit.is_none() && left.rule != "M2")
        {
            return None;
        }
        let rest = self.text[right.end..].trim_start_matches(' ');
        // 3조에서 5조원까지 and 3조원에서 5조원 사이 are one range; 50만원에서 500만원까지 names two
        // amounts in full, and 3조에서 5조원으로 is a change.
        let between = rest.starts_with("사이");
        let moves = rest.starts_with("으로") || rest.starts_with("로");
        if by_word && !between && (left.unit.is_some() || moves) {
            return None;
        }
        let (value, vague) = (lower(left.value, left.lead, right.lead), left.vague || right.vague);
        if !vague && !left.negative && !value?.is_less(right.value?) {
            return None;
        }
        let value = value.filter(|_| !vague);
        let max = right.value.filter(|_| !vague);
        let odd = left.odd || right.odd;
        Some(Price {
            end: right.end,
            value,
            max,
            unit: Some(unit),
            vague,
            odd,
            rule: "M5",
            ..*left
        })
    }

    /// M6: numbers that share the unit of the last one; `2, 3억원` is two to three hundred million.
    fn push_listed(&mut self, price: Price<'a>) {
        if price.unit.is_none() {
            self.open.push(price);
            return;
        }
        if let Some(range) = self.open.last().and_then(|left| self.neighbours(left, &price)) {
            self.open.pop();
            self.open.push(range);
            return;
        }
        for earlier in &mut self.open {
            if earlier.unit.is_none() && shares(earlier, self.text) {
                (earlier.unit, earlier.rule) = (price.unit, "M6");
            }
        }
        self.open.push(price);
    }

    fn neighbours(&self, left: &Price<'a>, right: &Price<'a>) -> Option<Price<'a>> {
        let (low, high) = (left.value?.whole()?, right.lead.count?.whole()?);
        let tight = matches!(&self.text[left.end..right.start], "," | "·" | "ㆍ" | ", ");
        let single = left.unit.is_none() && !left.lead.is_scaled() && low < 10 && high == low + 1;
        if !(tight && single && right.lead.is_scaled() && right.digits == left.digits) {
            return None;
        }
        let value = left.value?.times(right.lead.small)?.times(right.lead.big)?;
        Some(Price {
            end: right.end,
            value: Some(value),
            max: right.value,
            unit: right.unit,
            odd: true,
            rule: "M5",
            ..*left
        })
    }
}

/// Whether a number without a unit can share that of a later one: it has a scale or is round.
fn shares(price: &Price<'_>, text: &str) -> bool {
    let clean = !text[..price.start]
        .ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | ':'));
    let value = price.value.and_then(Fixed::whole);
    let round = value.is_some_and(|value| value >= 10 && value.is_multiple_of(10));
    let year = value.is_some_and(|value| (1900..2100).contains(&value));
    let listed = text[price.end..].starts_with([',', '·', 'ㆍ', '・', '、', '/']);
    clean && (price.lead.is_scaled() || (listed && round && !year))
}
