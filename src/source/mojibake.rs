//! Text that was read in the wrong encoding before it came here.

use crate::record::Warning;

/// How much of a text is looked at; broken text is broken from its start.
const SAMPLE: usize = 8 << 10;

/// S2: how a text looks that was read in the wrong encoding, and what happened to it.
///
/// Latin letters with marks and C1 controls in place of Hangul are UTF-8 or CP949 bytes read as
/// Latin-1; 占쏙옙 is a replacement character that went through CP949; U+FFFD stands for bytes
/// that are lost.
pub(super) fn warning(text: &str) -> Option<Warning> {
    let end = text.len().min(SAMPLE);
    let end = (0..=end).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let sample = &text[..end];
    let reason = reason(sample)?;
    Some(Warning { kind: "mojibake".to_owned(), message: reason.to_owned() })
}

fn reason(sample: &str) -> Option<&'static str> {
    let bytes = sample.as_bytes();
    if count(bytes, |byte| byte == "占".as_bytes()[0]) > 0 && sample.contains("占쏙옙") {
        return Some("the text went through CP949 after its bytes were lost (占쏙옙)");
    }
    // U+0080 to U+00FF are the characters that begin with C2 and C3.
    let latin = count(bytes, |byte| byte == 0xC2 || byte == 0xC3);
    let wide = count(bytes, |byte| byte == 0xEF);
    let lost = if wide > 2 { sample.matches('\u{fffd}').count() } else { 0 };
    if latin <= 16 && lost <= 2 {
        return None;
    }
    let hangul = sample.chars().filter(|c| ('가'..='힣').contains(c)).count();
    if latin > 16 && latin > hangul {
        Some("UTF-8 or CP949 bytes were read as Latin-1")
    } else if lost > 2 && lost * 20 > hangul {
        Some("bytes were lost before the text came here (U+FFFD)")
    } else {
        None
    }
}

/// How many bytes are wanted. Counted in bytes, which the processor adds many at once.
fn count(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> usize {
    let few = |chunk: &[u8]| chunk.iter().map(|&byte| u8::from(wanted(byte))).sum::<u8>();
    bytes.chunks(usize::from(u8::MAX)).map(|chunk| usize::from(few(chunk))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn as_latin_1(text: &str) -> String {
        text.bytes().map(char::from).collect()
    }

    #[test]
    fn broken_text_is_recognised() {
        assert!(warning(&as_latin_1("정부는 27일 회의를 열었다")).is_some());
        assert!(warning("占쏙옙占쏙옙 회의").is_some());
        assert!(warning("정\u{fffd}\u{fffd} \u{fffd}회의").is_some());
    }

    #[test]
    fn whole_text_is_not() {
        for text in ["", "café", "정부는 1·2차 회의를 열었다 ©연합뉴스", "plain", "℃ ± × ÷"]
        {
            assert_eq!(warning(text), None, "{text}");
        }
    }
}
