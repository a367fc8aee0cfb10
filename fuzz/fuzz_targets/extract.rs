//! Texts, whole: every law of a record.
#![no_main]

use std::sync::LazyLock;

use gisa::Extractor;
use libfuzzer_sys::fuzz_target;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(gisa_fuzz::everything);

fuzz_target!(|bytes: &[u8]| {
    gisa_fuzz::read(&EXTRACTOR, &gisa_fuzz::text(bytes));
});
