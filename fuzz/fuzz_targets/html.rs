//! Pages: the record obeys the laws with the text that it carries, and so does that text read by
//! itself.
#![no_main]

use std::sync::LazyLock;

use gisa::{Extractor, Parts};
use libfuzzer_sys::fuzz_target;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(gisa_fuzz::everything);
static CLEANER: LazyLock<Extractor> = LazyLock::new(|| {
    Extractor::builder().parts(Parts::NONE).build().expect("no option that can be wrong")
});

fuzz_target!(|bytes: &[u8]| {
    let record = EXTRACTOR.extract_html(&String::from_utf8_lossy(bytes));
    let text = record.text.clone().expect("a page has a text of its own");
    gisa_fuzz::check(&EXTRACTOR, &text, record);
    gisa_fuzz::read(&CLEANER, &text);
});
