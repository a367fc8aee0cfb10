//! Texts, cleaned alone: nothing is lost, and a cleaned text is clean.
#![no_main]

use std::sync::LazyLock;

use gisa::{Extractor, Parts};
use libfuzzer_sys::fuzz_target;

static CLEANER: LazyLock<Extractor> = LazyLock::new(|| {
    Extractor::builder().parts(Parts::NONE).build().expect("no option that can be wrong")
});

fuzz_target!(|bytes: &[u8]| {
    gisa_fuzz::read(&CLEANER, &gisa_fuzz::text(bytes));
});
