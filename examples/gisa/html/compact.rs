//! Large numbers in few characters: 13.5억, 1.4B.

use gisa::Decimal;

const KOREAN: [(u64, &str); 3] = [(1_000_000_000_000, "조"), (100_000_000, "억"), (10_000, "만")];
const ENGLISH: [(u64, &str); 4] =
    [(1_000_000_000_000, "T"), (1_000_000_000, "B"), (1_000_000, "M"), (1_000, "k")];

/// `value` in Korean and in English, to one decimal place.
pub(crate) fn compact(value: Decimal) -> [String; 2] {
    [scaled(value, &KOREAN), scaled(value, &ENGLISH)]
}

fn scaled(value: Decimal, scales: &[(u64, &str)]) -> String {
    let fits = |&&(scale, _): &&(u64, &str)| value.abs() >= Decimal::from(scale);
    let (scale, sign) = scales.iter().find(fits).copied().unwrap_or((1, ""));
    let short = (value / Decimal::from(scale)).round_dp(1).normalize();
    format!("{short}{sign}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        assert_eq!(compact(Decimal::from(1_350_000_000)), ["13.5억", "1.4B"]);
        assert_eq!(compact(Decimal::from(-25_000)), ["-2.5만", "-25k"]);
        assert_eq!(compact(Decimal::from(900)), ["900", "900"]);
    }
}
