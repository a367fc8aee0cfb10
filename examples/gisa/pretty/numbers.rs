//! Numbers as people read them.

use gisa::record::Bound;

/// A number or the ends of a range; `?` where the text gives none.
pub(crate) fn range(value: Option<impl ToString>, max: Option<impl ToString>) -> String {
    let Some(value) = value else { return "?".to_owned() };
    match max {
        Some(max) => format!("{}–{}", grouped(&value.to_string()), grouped(&max.to_string())),
        None => grouped(&value.to_string()),
    }
}

/// A day, or a day and a time of RFC 3339 to the minute: 2024-05-16 11:00.
pub(crate) fn time(value: &str) -> String {
    value.chars().take("2024-05-16 11:00".len()).collect::<String>().replace('T', " ")
}

/// Groups of three digits: 1,350,000,000.
fn grouped(number: &str) -> String {
    let whole = number.find('.').unwrap_or(number.len());
    let mut out = String::new();
    for (at, digit) in number.char_indices() {
        let left = whole.saturating_sub(at);
        if at > 0 && left > 0 && left.is_multiple_of(3) && !out.ends_with('-') {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// Whether a number is exact, and whether it is a limit.
pub(super) fn limits(approx: bool, bound: Bound) -> impl Iterator<Item = String> {
    let bound = (bound != Bound::Exact).then(|| bound.as_str().replace('_', " "));
    approx.then(|| "about".to_owned()).into_iter().chain(bound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_to_the_minute() {
        assert_eq!(time("2024-05-16T11:00:00+09:00"), "2024-05-16 11:00");
        assert_eq!(time("2024-05-16"), "2024-05-16");
    }

    #[test]
    fn digits_stand_in_groups() {
        assert_eq!(grouped("1350000000"), "1,350,000,000");
        assert_eq!(grouped("-123456.789"), "-123,456.789");
        assert_eq!(grouped("12"), "12");
    }
}
