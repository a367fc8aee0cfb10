//! Dates alone: the laws, and the same dates as when everything is read.
#![no_main]

use std::sync::LazyLock;

use gisa::{Extractor, Parts};
use libfuzzer_sys::fuzz_target;

static ALL: LazyLock<Extractor> =
    LazyLock::new(|| Extractor::builder().published("2019-06-27").build().expect("a day"));
static ALONE: LazyLock<Extractor> = LazyLock::new(|| {
    let parts = Parts::NONE.dates(true);
    Extractor::builder().published("2019-06-27").parts(parts).build().expect("a day")
});

fuzz_target!(|bytes: &[u8]| {
    let text = gisa_fuzz::text(bytes);
    let alone = gisa_fuzz::read(&ALONE, &text);
    assert_eq!(alone.dates, ALL.extract(&text).dates);
});
