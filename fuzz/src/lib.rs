//! What the targets share: texts made of bytes, and the laws of `tests/laws`.

#[allow(dead_code)]
#[path = "../../tests/laws/law.rs"]
mod law;
#[path = "../../tests/laws/pieces.rs"]
mod pieces;

use gisa::{Extractor, Record};

use crate::{law::Reading, pieces::PIECES};

/// The first byte of an input that is a list of pieces; no UTF-8 holds it.
const PIECEWISE: u8 = 0xFF;

/// Any bytes are a text: UTF-8 with its faults replaced, or, behind [`PIECEWISE`], one piece a
/// byte, so that every mutation is a text that the rules look at.
pub fn text(bytes: &[u8]) -> String {
    match bytes {
        [PIECEWISE, pieces @ ..] => joined(pieces),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn joined(bytes: &[u8]) -> String {
    let mut text = String::new();
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            0..180 => text.push_str(PIECES.get(usize::from(byte)).copied().unwrap_or("\n")),
            180..200 => text.push(' '),
            200..210 => text.push(char::from(byte - 200 + b'0')),
            _ => {
                let ends = [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)];
                let syllable = u32::from(u16::from_le_bytes(ends)) % 11_172;
                text.extend(char::from_u32(0xAC00 + syllable));
            }
        }
    }
    text
}

/// Reads all parts of a record.
pub fn everything() -> Extractor {
    law::everything()
}

/// Reads `text`, and panics where the record breaks a law.
pub fn read(extractor: &Extractor, text: &str) -> Record {
    let reading = Reading::new(extractor, text);
    law::OF_RECORDS.iter().chain(law::OF_READING).for_each(|law| law(&reading));
    reading.record
}

/// The laws of a record that stands for itself, such as that of a page.
pub fn check(extractor: &Extractor, text: &str, record: Record) {
    let reading = Reading { extractor, text, record };
    law::OF_RECORDS.iter().for_each(|law| law(&reading));
}
