//! What DESIGN.md says of each rule.

use std::{collections::HashMap, sync::LazyLock};

static RULES: LazyLock<HashMap<&str, String>> =
    LazyLock::new(|| read(include_str!("../../../DESIGN.md")));

/// The rule in a sentence or two.
pub(crate) fn meaning(rule: &str) -> Option<&'static str> {
    RULES.get(rule).map(String::as_str)
}

/// The rules of all lists: an item holds one or more, each number standing at the head of what is said of it.
fn read(design: &str) -> HashMap<&str, String> {
    let mut rules: HashMap<&str, String> = HashMap::new();
    for item in items(design) {
        for (numbers, words) in sentences(&item) {
            for number in numbers {
                let words = || words.join(" ").trim_end_matches(';').to_owned();
                rules.entry(number).or_insert_with(words);
            }
        }
    }
    rules
}

/// The words of each item of a list.
fn items(design: &str) -> Vec<Vec<&str>> {
    let mut items: Vec<Vec<&str>> = Vec::new();
    let mut is_open = false;
    for line in design.lines() {
        if let Some(head) = line.strip_prefix("- ") {
            items.push(head.split_whitespace().collect());
            is_open = true;
        } else if let Some(item) = items.last_mut().filter(|_| is_open && line.starts_with("  ")) {
            item.extend(line.split_whitespace());
        } else {
            is_open = false;
        }
    }
    items
}

/// The item from number to number; numbers in a row (`RL1, RL2 behind …`) share what follows.
fn sentences<'d>(item: &[&'d str]) -> Vec<(Vec<&'d str>, Vec<&'d str>)> {
    let mut all: Vec<(Vec<&str>, Vec<&str>)> = Vec::new();
    let mut ended = true;
    for &word in item {
        match (number(word).filter(|_| ended), all.last_mut()) {
            (Some(number), Some((numbers, words))) if words.is_empty() => numbers.push(number),
            (Some(number), _) => all.push((vec![number], Vec::new())),
            (None, Some((_, words))) => words.push(word),
            (None, None) => return all,
        }
        ended = word.ends_with(['.', ';']) || number(word).is_some() && ended;
    }
    all
}

/// `**M1**`, `G1:` and `RL1,` are numbers of rules.
fn number(word: &str) -> Option<&str> {
    let bare = word.trim_matches('*').trim_end_matches([':', ',', '*']);
    let digits = bare.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let letters = bare.len() - digits.len();
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    ((1..=2).contains(&letters) && is_number).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_holds_one_or_more_rules() {
        let design =
            "- **M1** A numeral\n  and a unit. **M2** A sign.\n\n- RL1, RL2 lists. RL4 tags\n";
        let rules = read(design);
        assert_eq!(rules["M1"], "A numeral and a unit.");
        assert_eq!((&*rules["M2"], &*rules["RL4"]), ("A sign.", "tags"));
        assert_eq!((&*rules["RL1"], &*rules["RL2"]), ("lists.", "lists."));
    }

    #[test]
    fn the_rules_of_the_design_are_known() {
        for rule in ["M1", "N1", "T7", "P9", "G1", "U1", "NS1", "R1"] {
            assert!(meaning(rule).is_some_and(|words| words.len() > 10), "{rule}");
        }
    }
}
