//! The program of the README.
//!
//! `cargo run --example first_steps`

#![expect(clippy::print_stdout, reason = "a first program says what everybody knows")]

use gisa::Extractor;

fn main() -> Result<(), gisa::Error> {
    let page = "기사 스크랩\n공유\n산업부 김용래 차관보는 27일 서울에서 2억달러를 쓴다고 밝혔다.\n";
    let record = Extractor::builder().published("2019-06-27").build()?.extract(page);
    println!("{}", record.article);
    for it in record.mentions() {
        println!("{:<12} {:<8} {}", it.entity.kind, it.span, &page[it.span.range()]);
    }
    println!("\n{} — {} — {}", record.officials[0], record.amounts[0], record.dates[0]);
    Ok(())
}
