//! A table's name on the first line, rows of it behind: they are refused with the number of a
//! line, or whatever is read with them obeys the laws.
#![no_main]

use gisa::{Extractor, Parts};
use libfuzzer_sys::fuzz_target;

const ARTICLE: &str = "정부는 27일 서울에서 2억달러 규모의 공항 건설 사업을 승인했다.\n\
    김민수 산업통상자원부 장관은 \"내년에 착공한다\"고 말했다.\n";

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let (kind, rows) = text.split_once('\n').unwrap_or((&text, ""));
    match Extractor::builder().parts(Parts::ALL).table(kind, "own.tsv", rows).build() {
        Ok(extractor) => {
            let words = rows.replace('\t', " ");
            gisa_fuzz::read(
                &extractor,
                &format!("{ARTICLE}{words}\n{}", rows.replace(['\t', '\n'], "")),
            );
        }
        Err(error) => {
            let message = error.to_string();
            let line = message.strip_prefix("own.tsv:").and_then(|rest| rest.split(':').next());
            let line = line.and_then(|line| line.parse::<usize>().ok());
            let is_line = line.is_some_and(|line| (1..=rows.lines().count()).contains(&line));
            assert!(
                is_line || message == format!("there is no lexicon table {kind:?}"),
                "{message}"
            );
        }
    }
});
