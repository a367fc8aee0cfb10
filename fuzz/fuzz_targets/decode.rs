//! Bytes: leniently they are always text, strictly they are the same text or an error that says
//! where.
#![no_main]

use std::sync::LazyLock;

use gisa::{Decoder, Extractor, Parts};
use libfuzzer_sys::fuzz_target;

static CLEANER: LazyLock<Extractor> = LazyLock::new(|| {
    Extractor::builder().parts(Parts::NONE).build().expect("no option that can be wrong")
});
const LABELS: &[&str] =
    &["utf-8", "cp949", "euc-kr", "utf-16le", "utf-16be", "latin1", "iso-2022-jp"];

fuzz_target!(|bytes: &[u8]| {
    check(bytes, &Decoder::new());
    if let Some((&first, rest)) = bytes.split_first() {
        let label = LABELS[usize::from(first) % LABELS.len()];
        check(rest, &Decoder::new().encoding(label).expect("a label of the standard"));
    }
});

fn check(bytes: &[u8], decoder: &Decoder) {
    let lenient = decoder.clone().lenient(true).decode(bytes).expect("lenient");
    match decoder.decode(bytes) {
        Ok(strict) => assert_eq!(strict, lenient),
        Err(error) => {
            let at: usize = error
                .to_string()
                .split(' ')
                .nth(1)
                .and_then(|at| at.parse().ok())
                .expect("a place");
            assert!(at < bytes.len(), "{error}, of {}", bytes.len());
            assert_eq!(lenient.warnings.len(), 1);
            assert!(lenient.text.contains('\u{FFFD}'), "{error}, and nothing was replaced");
        }
    }
    if lenient.encoding == "UTF-8" && lenient.warnings.is_empty() {
        let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        assert_eq!(lenient.text.as_bytes(), bare);
    }
    gisa_fuzz::read(&CLEANER, &lenient.text);
}
