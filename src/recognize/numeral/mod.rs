//! Numbers as the press writes them: digits and words in any mix, exact.
//!
//! ```text
//! numeral  = section? ( " "? big " "? section? )* 여?  "1조 7426억 1천만", "13억5천만", "3만5000"
//! section  = digits | ( count? small )+ count?          "2천500", "6천2백70", "천 4백"
//! count    = digits | word | vague
//! digits   = 1-3 digits ( "," 3 digits )* or digits, ( "." digits )?
//! word     = 일 … 구, or 일점이삼                        before a scale, or at the end
//! vague    = 수 | 몇                                     before a scale: no value
//! small    = 십 | 백 | 천        big = 만 | 억 | 조 | 경        Hanja likewise
//! ```
//!
//! N1: scales fall from left to right within a section and within the numeral; what would rise begins
//! another numeral. N2: 여 may stand before a scale (100여억) or at the end (5천여만, 4억여).

mod fixed;
mod token;

use self::token::{Token, token};
pub(super) use self::{fixed::Fixed, token::run};

/// A number that stands in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Numeral {
    /// One past its last byte, a 여 at the end not counted.
    pub(super) end: usize,
    /// The value; `None` where it is vague or beyond what a number holds.
    pub(super) value: Option<Fixed>,
    /// One past the 여 that follows, where there is one.
    pub(super) odd_end: Option<usize>,
    /// Whether there is a 여 in it.
    pub(super) odd: bool,
    /// Whether it gives only a magnitude: 수십억, 몇억.
    pub(super) vague: bool,
    /// Whether a digit 0 … 9 stands in it.
    pub(super) digits: bool,
    /// The first number, and the scales that multiply it: 2, 천 and 만 in 2천만.
    pub(super) lead: Lead,
    /// The value in speech, where the last scale is left out: 3억2천 is 3억2천만.
    pub(super) spoken: Option<Fixed>,
    /// The same numeral without what may belong to the next word: 3억 in `3억 2`.
    pub(super) short: Option<(usize, Fixed)>,
}

/// How a numeral begins: what a range whose first number leaves the unit out (3~5조) borrows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lead {
    /// The first number as it is written.
    pub(super) count: Option<Fixed>,
    /// The small scale behind it, or 1.
    pub(super) small: u64,
    /// Everything before the first big scale.
    pub(super) section: Option<Fixed>,
    /// The first big scale, or 1.
    pub(super) big: u64,
}

impl Lead {
    /// Whether the numeral has a scale at all.
    pub(super) fn is_scaled(self) -> bool {
        self.small > 1 || self.big > 1
    }
}

/// Reads the numeral that begins at `at`.
pub(super) fn numeral(text: &str, at: usize) -> Option<Numeral> {
    let (first, end) = token(text, at)?;
    match first {
        Token::Digits(value) if is_alone(text, end) => {
            return Some(Numeral::plain(end, value, true));
        }
        Token::Word(value) if is_alone(text, end) => {
            return Some(Numeral::plain(end, Some(value), false));
        }
        // 수도 and most words that begin with 수 or 몇.
        Token::Vague if !is_scale(token(text, end + blank(text, end))) => return None,
        _ => {}
    }
    let mut reader = Reader { text, at, ..Reader::default() };
    while reader.step() {}
    reader.finish()
}

impl Numeral {
    /// One number that nothing multiplies, as most of a text are.
    fn plain(end: usize, value: Option<Fixed>, digits: bool) -> Numeral {
        let lead = Lead { count: value, small: 1, section: value, big: 1 };
        Numeral { end, value, digits, lead, ..Numeral::default() }
    }
}

/// Whether nothing that goes on a numeral stands at `end`.
fn is_alone(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let gap = rest.chars().next().filter(|c| matches!(c, ' ' | '\u{a0}')).map_or(0, char::len_utf8);
    !rest.starts_with('여') && token(text, end + gap).is_none()
}

fn is_scale(token: Option<(Token, usize)>) -> bool {
    matches!(token, Some((Token::Small(_) | Token::Big(_), _)))
}

/// The width of the blank at `at`, if there is one.
fn blank(text: &str, at: usize) -> usize {
    usize::from(text[at..].starts_with(' '))
}

/// Whether a numeral in words can begin with `c`, a Hangul syllable. Asked for every syllable of a
/// text, hence the table.
pub(super) fn is_word_start(c: char) -> bool {
    STARTS.has(c)
}

/// Whether `c` is a digit in words.
pub(super) fn is_digit(c: char) -> bool {
    token::word(c).is_some()
}

/// Whether the syllable `c` can stand behind a digit in words inside one numeral.
pub(super) fn goes_on(c: char) -> bool {
    NUMERALS.has(c) || matches!(c, '점' | '쩜' | '여')
}

/// The first Hangul syllable, 가.
const FIRST: usize = 0xAC00;

/// A bit for each Hangul syllable.
struct Syllables([u64; 175]);

impl Syllables {
    const fn of(syllables: &[char]) -> Syllables {
        let mut bits = [0; 175];
        let mut at = 0;
        while at < syllables.len() {
            let index = syllables[at] as usize - FIRST;
            bits[index / 64] |= 1 << (index % 64);
            at += 1;
        }
        Syllables(bits)
    }

    #[inline]
    fn has(&self, c: char) -> bool {
        let index = (c as usize).wrapping_sub(FIRST);
        self.0.get(index / 64).is_some_and(|bits| bits >> (index % 64) & 1 == 1)
    }
}

/// What numerals in words begin with.
static STARTS: Syllables = Syllables::of(&[
    '일', '이', '삼', '사', '오', '육', '칠', '팔', '구', '십', '백', '천', '만', '수', '몇',
]);

/// What stands in them.
static NUMERALS: Syllables = Syllables::of(&[
    '일', '이', '삼', '사', '오', '육', '칠', '팔', '구', '십', '백', '천', '만', '수', '몇', '억',
    '조', '경',
]);

#[derive(Clone, Copy, Debug, Default)]
struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// What stands before the current section.
    total: Sum,
    section: Sum,
    count: Option<Count>,
    /// The last small scale of the section and the last big one; 0 at first.
    small: u64,
    big: u64,
    vague: bool,
    odd: bool,
    digits: bool,
    lead: Lead,
    /// The numeral up to the last big scale.
    saved: Option<Numeral>,
    /// Whether a space stands between `saved` and the count.
    loose: bool,
}

/// A number that a scale may multiply.
#[derive(Clone, Copy, Debug)]
struct Count(Option<Fixed>);

/// A sum that has or has not overflowed.
#[derive(Clone, Copy, Debug)]
struct Sum(Option<Fixed>);

impl Default for Sum {
    fn default() -> Sum {
        Sum(Some(Fixed::default()))
    }
}

impl Sum {
    fn add(&mut self, value: Option<Fixed>) {
        self.0 = self.0.zip(value).and_then(|(sum, value)| sum.plus(value));
    }
}

impl Reader<'_> {
    /// Takes one token; `false` where the numeral has ended.
    fn step(&mut self) -> bool {
        let gap = self.gap();
        let Some((token, end)) = token(self.text, self.at + gap) else {
            return false;
        };
        let taken = match token {
            Token::Digits(value) => self.take_count(value, gap, end),
            Token::Word(value) => self.take_word(value, gap, end),
            Token::Vague => self.take_vague(gap, end),
            Token::Small(scale) => self.take_small(scale, gap),
            Token::Big(scale) => self.take_big(scale, end),
        };
        if taken {
            self.at = end;
            self.take_odd();
        }
        taken
    }

    /// The width of one blank that may stand inside a numeral: never at its head.
    fn gap(&self) -> usize {
        let begun = self.count.is_some() || self.small > 0 || self.big > 0 || self.vague;
        match self.text[self.at..].chars().next() {
            Some(c @ (' ' | '\u{a0}')) if begun => c.len_utf8(),
            _ => 0,
        }
    }

    fn take_count(&mut self, value: Option<Fixed>, gap: usize, _end: usize) -> bool {
        if self.count.is_some() || (gap > 0 && self.small == 0 && self.big == 0) {
            return false;
        }
        let limit = match (self.small, self.big) {
            (0, 0) => u64::MAX,
            (0, big) => big,
            (small, _) => small,
        };
        if value.is_none_or(|value| !value.is_less(Fixed::from_int(limit))) && limit < u64::MAX {
            return false;
        }
        self.loose = gap > 0;
        self.digits = true;
        self.set_count(value);
        true
    }

    /// N4: a digit in words needs its scale, or stands without a gap at the end (이십삼).
    fn take_word(&mut self, value: Fixed, gap: usize, end: usize) -> bool {
        if self.count.is_some() {
            return false;
        }
        let scaled = is_scale(token(self.text, end));
        if gap > 0 && (!scaled || self.digits) {
            return false;
        }
        self.loose = !scaled;
        self.set_count(Some(value));
        true
    }

    fn set_count(&mut self, value: Option<Fixed>) {
        if self.lead.count.is_none() {
            self.lead = Lead { count: value, small: 1, section: value, big: 1 };
        }
        self.count = Some(Count(value));
    }

    /// N3: 수 and 몇 stand before a scale: 수십억, 몇 만, 10몇억.
    fn take_vague(&mut self, gap: usize, end: usize) -> bool {
        let scaled = is_scale(token(self.text, end + blank(self.text, end)));
        if !scaled || (gap > 0 && self.big == 0) {
            return false;
        }
        self.vague = true;
        true
    }

    fn take_small(&mut self, scale: u64, gap: usize) -> bool {
        let rising = self.small != 0 && scale >= self.small;
        let apart = gap > 0 && self.count.is_some();
        if (rising && !self.vague)
            || apart
            || (gap > 0 && self.small == 0 && self.big == 0 && !self.vague)
        {
            return false;
        }
        let count = self.count.take().map_or(Some(Fixed::from_int(1)), |count| count.0);
        if self.lead.count.is_none() {
            self.lead = Lead { count, small: 1, section: None, big: 1 };
        }
        if self.small == 0 && self.big == 0 {
            self.lead.small = scale;
        }
        self.section.add(count.and_then(|count| count.times(scale)));
        self.small = scale;
        self.loose = false;
        true
    }

    fn take_big(&mut self, scale: u64, end: usize) -> bool {
        if self.big != 0 && scale >= self.big {
            return false;
        }
        let empty = self.count.is_none() && self.small == 0;
        if empty && !self.vague && (self.big != 0 || scale > 10_000) {
            return false;
        }
        let count = self.count.take().map_or(Some(Fixed::default()), |count| count.0);
        self.section.add(count);
        let section = if empty { Some(Fixed::from_int(1)) } else { self.section.0 };
        if self.big == 0 {
            let lead = self.lead.count.or(section);
            self.lead = Lead { count: lead, section, big: scale, small: self.lead.small.max(1) };
        }
        self.total.add(section.and_then(|section| section.times(scale)));
        self.section = Sum::default();
        (self.small, self.big) = (0, scale);
        self.loose = false;
        self.saved = Some(self.numeral(end, self.total.0));
        true
    }

    /// N2: 여 between a number and its scale.
    fn take_odd(&mut self) {
        let rest = &self.text[self.at..];
        let Some(after) = rest.strip_prefix('여') else { return };
        let blank = usize::from(after.starts_with(' '));
        if is_scale(token(self.text, self.at + '여'.len_utf8() + blank)) {
            self.at += '여'.len_utf8() + blank;
            self.odd = true;
        }
    }

    fn numeral(&self, end: usize, value: Option<Fixed>) -> Numeral {
        let odd_end = self.text[end..].starts_with('여').then_some(end + '여'.len_utf8());
        Numeral {
            end,
            value: value.filter(|_| !self.vague),
            odd_end,
            odd: self.odd,
            vague: self.vague,
            digits: self.digits,
            lead: self.lead,
            spoken: None,
            short: None,
        }
    }

    /// N5: behind 억 and above, what has no big scale of its own takes the next one.
    fn spoken(&self) -> Option<Fixed> {
        let section = self.section.0.filter(|section| !section.is_zero())?;
        let next = self.big / 10_000;
        let fits = next > 1 && section.is_less(Fixed::from_int(10_000));
        fits.then(|| self.total.0?.plus(section.times(next)?)).flatten()
    }

    fn finish(mut self) -> Option<Numeral> {
        let loose = self.loose && self.count.is_some();
        if let Some(count) = self.count {
            self.section.add(count.0);
        } else if self.small == 0 && self.big == 0 {
            return None;
        }
        let spoken = self.spoken();
        self.total.add(self.section.0);
        let mut numeral = self.numeral(self.at, self.total.0);
        if loose && is_scale(token(self.text, self.at)) {
            return self.saved;
        }
        numeral.spoken = spoken.filter(|_| !self.vague);
        if loose {
            numeral.short = self.saved.and_then(|saved| Some((saved.end, saved.value?)));
        }
        Some(numeral)
    }
}

/// The lower end of a range with the scales that it leaves to the upper end: 3~5조, 300~600만,
/// 3천~5천만, 2~3천만.
pub(super) fn lower(value: Option<Fixed>, left: Lead, right: Lead) -> Option<Fixed> {
    let value = value?;
    let (lead, big) = (right, right.big);
    if left.big > 1 || (big == 1 && lead.small <= 1) {
        return Some(value);
    }
    let within = |limit: Option<Fixed>| limit.is_some_and(|limit| !limit.is_less(value));
    if left.small <= 1 && lead.small > 1 && within(lead.count) {
        return value.times(lead.small)?.times(big);
    }
    if big > 1 && within(lead.section) { value.times(big) } else { Some(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value and what is left of `text`.
    fn read(text: &str) -> (Option<String>, &str) {
        let numeral = numeral(text, 0).unwrap_or_else(|| panic!("{text} is a numeral"));
        let value = numeral.value.and_then(Fixed::to_decimal).map(|value| value.to_string());
        (value, &text[numeral.end..])
    }

    #[track_caller]
    fn whole(text: &str, value: &str) {
        assert_eq!(read(text), (Some(value.to_owned()), ""), "{text}");
    }

    #[test]
    fn digits_and_words_in_any_mix() {
        whole("13억5천만", "1350000000");
        whole("4천746억", "474600000000");
        whole("1조2천억", "1200000000000");
        whole("3만5000", "35000");
        whole("1억 2천500만", "125000000");
        whole("6천2백70만", "62700000");
        whole("7천5백30만", "75300000");
        whole("천 4백만", "14000000");
        whole("삼천오백만", "35000000");
        whole("3조 7426억 1천만", "3742610000000");
        whole("1.5조", "1500000000000");
        whole("2.75", "2.75");
        whole("27,350,000", "27350000");
        whole("이천칠백삼십오만", "27350000");
        whole("이십삼", "23");
        whole("일점이삼", "1.23");
        whole("이십구점구구", "29.99");
        whole("20億", "2000000000");
        whole("1경", "10000000000000000");
    }

    #[test]
    fn odd_and_vague_numbers() {
        whole("100여억", "10000000000");
        whole("1억5천여만", "150000000");
        assert_eq!(read("4억여"), (Some("400000000".to_owned()), "여"));
        for vague in
            ["수십억", "수천만", "몇억", "몇 만", "수 조", "10몇억", "십수억", "1억 수천만"]
        {
            assert_eq!(read(vague), (None, ""), "{vague}");
        }
    }

    #[test]
    fn a_rising_scale_begins_another_numeral() {
        assert_eq!(read("3만 50000"), (Some("30000".to_owned()), " 50000"));
        assert_eq!(read("3억 5조").1, " 5조");
        assert_eq!(read("1억 이상").1, " 이상");
        assert_eq!(read("1,5억").1, ",5억");
    }

    #[test]
    fn speech_leaves_the_last_scale_out() {
        let spoken = |text| numeral(text, 0).unwrap().spoken.and_then(Fixed::to_decimal);
        assert_eq!(spoken("3억2천").unwrap().to_string(), "320000000");
        assert_eq!(spoken("1조5000").unwrap().to_string(), "1500000000000");
        assert_eq!(spoken("3만5천"), None);
        assert_eq!(spoken("3억2천만"), None);
    }

    #[test]
    fn every_word_of_a_numeral_can_begin_one() {
        for c in '가'..='힣' {
            let token = token::word(c).is_some() || token::small(c).is_some();
            assert_eq!(is_word_start(c), token || "수몇만".contains(c), "{c}");
        }
    }

    #[test]
    fn no_number() {
        for text in ["수원", "억원", "조원", "2019.6.27", "원", "여", "몇"] {
            assert_eq!(numeral(text, 0), None, "{text}");
        }
    }

    #[test]
    fn what_is_too_large_has_no_value() {
        let text = "9".repeat(60);
        assert_eq!(read(&text), (None, ""));
        assert_eq!(
            numeral("9999999999999999999999999경", 0).unwrap().value.and_then(Fixed::to_decimal),
            None
        );
    }
}
