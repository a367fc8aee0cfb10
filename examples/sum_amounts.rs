//! How much money does an article speak of, in each currency?
//!
//! `cargo run --example sum_amounts < fixtures/articles/kenya/input.txt`

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use gisa::{Decimal, Extractor};

fn main() -> io::Result<()> {
    let page = io::read_to_string(io::stdin())?;
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    for amount in Extractor::default().extract(&page).amounts {
        if let (Some(currency), Some(value)) = (amount.currency, amount.value) {
            let sum = sums.entry(currency).or_default();
            *sum = sum.saturating_add(value);
        }
    }
    sums.iter().try_for_each(|(currency, sum)| writeln!(io::stdout(), "{currency}\t{sum}"))
}
