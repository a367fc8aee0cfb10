//! Amounts from a grammar of their own: a number is written in the forms of the press and must be
//! read back with the same value, the same span and the same currency. The numbers are drawn with
//! a fixed seed, so that a run can be repeated.

use gisa::{Extractor, Parts};

/// A generator of numbers (xorshift), seeded by hand.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        let limit = u64::try_from(choices.len()).expect("a few choices");
        choices[usize::try_from(self.below(limit)).expect("within the choices")]
    }

    /// A number of one to sixteen digits, in which noughts are frequent.
    fn number(&mut self) -> u64 {
        let digits = 1 + self.below(16);
        let round = self.below(digits);
        let number = (0..digits).fold(0, |number, at| {
            let digit = if at < digits - round { self.below(10) } else { 0 };
            number * 10 + digit
        });
        number.max(1)
    }
}

const BIG: [(u64, &str); 4] =
    [(1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만"), (1, "")];
const SMALL: [(u64, &str); 4] = [(1000, "천"), (100, "백"), (10, "십"), (1, "")];
const DIGITS: [&str; 10] = ["", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];

/// How a section below 만 is written.
type Section = fn(u64) -> String;

/// 5432
fn plain(section: u64) -> String {
    section.to_string()
}

/// 5,432
fn commas(section: u64) -> String {
    if section < 1000 {
        return plain(section);
    }
    format!("{},{:03}", section / 1000, section % 1000)
}

/// 5천432
fn thousands(section: u64) -> String {
    match (section / 1000, section % 1000) {
        (0, rest) => plain(rest),
        (count, 0) => format!("{count}천"),
        (count, rest) => format!("{count}천{rest}"),
    }
}

/// 5천4백32
fn hundreds(section: u64) -> String {
    let rest = |limit: u64| if limit > 0 { limit.to_string() } else { String::new() };
    let (thousand, hundred) = (section / 1000, section / 100 % 10);
    let mut out = String::new();
    for (count, scale) in [(thousand, "천"), (hundred, "백")] {
        if count > 0 {
            out += &format!("{count}{scale}");
        }
    }
    out + &rest(section % 100)
}

/// 오천사백삼십이
fn words(section: u64) -> String {
    let mut out = String::new();
    for (scale, name) in SMALL {
        let digit = section / scale % 10;
        match (digit, scale) {
            (0, _) => {}
            (1, 10..) => out += name,
            _ => {
                out += DIGITS[usize::try_from(digit).expect("one digit")];
                out += name;
            }
        }
    }
    out
}

/// The number in sections of four digits with `gap` between them.
fn press(number: u64, section: Section, gap: &str) -> String {
    let parts = BIG.iter().filter_map(|&(scale, name)| {
        let count = number / scale % 10_000;
        (count > 0).then(|| section(count) + name)
    });
    parts.collect::<Vec<_>>().join(gap)
}

/// 12,345,678
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let head = digits.len() % 3;
    let groups = (0..digits.len()).filter(|&at| at > 0 && at % 3 == head);
    groups.rev().fold(digits.clone(), |mut out, at| {
        out.insert(at, ',');
        out
    })
}

fn written(number: u64, dice: &mut Dice) -> String {
    const SECTIONS: [Section; 5] = [plain, commas, thousands, hundreds, words];
    match dice.below(8) {
        0 => number.to_string(),
        1 => grouped(number),
        kind => {
            let section = dice.one_of(&SECTIONS);
            press(number, section, if kind == 2 { " " } else { "" })
        }
    }
}

/// What a text must hold: the words of the amount, its currency and its value.
#[track_caller]
fn check(extractor: &Extractor, text: &str, wanted: &str, currency: &str, value: &str) {
    let record = extractor.extract(text);
    let found: Vec<_> = record.amounts.iter().map(|x| (x.text.as_str(), &x.currency)).collect();
    assert_eq!(found, [(wanted, &Some(currency.to_owned()))], "{text}");
    let read = record.amounts[0].value.map(|value| value.normalize().to_string());
    assert_eq!(read.as_deref(), Some(value), "{text}");
}

fn extractor() -> Extractor {
    let parts = Parts::NONE.amounts(true);
    Extractor::builder().parts(parts).build().expect("no option can be wrong")
}

#[test]
fn written_amounts_are_read_back() {
    const UNITS: [(&str, &str); 9] = [
        ("원", "KRW"),
        (" 원", "KRW"),
        ("달러", "USD"),
        (" 달러", "USD"),
        ("유로", "EUR"),
        (" 위안", "CNY"),
        ("엔", "JPY"),
        (" 홍콩달러", "HKD"),
        ("파운드", "GBP"),
    ];
    const TAILS: [&str; 8] =
        ["을 썼다.", "이 든다.", "이다.", ".", " 규모의 계획", "(추산)", "에서 ", ""];
    let (extractor, mut dice) = (extractor(), Dice(0x6973_6167));
    for _ in 0..3_000 {
        let number = dice.number();
        let (unit, currency) = dice.one_of(&UNITS);
        let amount = written(number, &mut dice) + unit;
        let digits = amount.contains(|c: char| c.is_ascii_digit());
        // Short numbers in words are other words as well: 이유로, 만원 버스 (N4).
        if !digits && number < 100_000 || number > 9_999_999_999_999_999 {
            continue;
        }
        let text = format!("정부는 내년까지 {amount}{}", dice.one_of(&TAILS));
        check(&extractor, &text, &amount, currency, &number.to_string());
    }
}

#[test]
fn decimals_and_signs_are_read_back() {
    const SIGNS: [(&str, &str); 6] = [
        ("$", "USD"),
        ("US$", "USD"),
        ("€", "EUR"),
        ("₩", "KRW"),
        ("USD ", "USD"),
        ("GBP ", "GBP"),
    ];
    const FACTORS: [(&str, u32); 5] =
        [("", 0), (" million", 6), (" billion", 9), ("억", 8), ("만", 4)];
    let (extractor, mut dice) = (extractor(), Dice(0x746e_756f));
    for _ in 0..1_000 {
        let (whole, part) = (1 + dice.below(999), 1 + dice.below(9));
        let ((sign, currency), (factor, power)) = (dice.one_of(&SIGNS), dice.one_of(&FACTORS));
        let amount = format!("{sign}{whole}.{part}{factor}");
        let value = match power {
            0 => format!("{whole}.{part}"),
            power => ((whole * 10 + part) * 10_u64.pow(power - 1)).to_string(),
        };
        check(&extractor, &format!("회사는 {amount}을 냈다."), &amount, currency, &value);
    }
}

#[test]
fn ranges_are_read_back() {
    let (extractor, mut dice) = (extractor(), Dice(0x6567_6e61));
    for _ in 0..1_000 {
        let (low, more) = (1 + dice.below(98), dice.below(900));
        let (scale, name) = dice.one_of(&BIG);
        let high = low + 1 + more;
        let (tilde, elided) = (dice.one_of(&["~", "∼", "～", "-", " ~ "]), dice.below(2) == 0);
        // The lower number may leave 조, 억 and 만 out, and the unit.
        let head = if elided { low.to_string() } else { format!("{low}{name}원") };
        let amount = format!("{head}{tilde}{high}{name}원");
        let record = extractor.extract(&format!("시는 {amount}을 쓴다."));
        let found = &record.amounts[0];
        assert_eq!(found.text, amount);
        let ends = [found.value, found.max].map(|end| end.map(|end| end.normalize().to_string()));
        assert_eq!(ends, [low, high].map(|end| Some((end * scale).to_string())), "{amount}");
    }
}
