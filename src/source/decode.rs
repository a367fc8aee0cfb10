//! Bytes → text.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, EUC_KR, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{Error, error::ErrorKind, record::Warning};

/// Reads bytes as text: UTF-8, CP949 (EUC-KR) or UTF-16, detected or told.
///
/// ```
/// use gisa::Decoder;
///
/// let bytes = b"\xbc\xad\xbf\xef\xbd\xc3"; // 서울시 in CP949
/// let decoded = Decoder::new().decode(bytes)?;
/// assert_eq!((&*decoded.text, decoded.encoding), ("서울시", "EUC-KR"));
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    encoding: Option<&'static Encoding>,
    lenient: bool,
}

/// What [`Decoder::decode`] returns.
///
/// ```
/// let decoded = gisa::Decoder::new().decode("서울시".as_bytes())?;
/// assert_eq!((&*decoded.text, decoded.encoding, decoded.warnings.len()), ("서울시", "UTF-8", 0));
/// # Ok::<(), gisa::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decoded<'b> {
    /// The text without its byte order mark; borrowed where the bytes are UTF-8.
    pub text: Cow<'b, str>,
    /// The name of the encoding, as the WHATWG standard spells it; CP949 is `EUC-KR` there.
    pub encoding: &'static str,
    /// A warning `undecodable` if bytes were replaced.
    pub warnings: Vec<Warning>,
}

impl Decoder {
    /// A decoder that detects the encoding and refuses undecodable bytes.
    ///
    /// ```
    /// assert_eq!(gisa::Decoder::new().decode("서울".as_bytes())?.text, "서울");
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn new() -> Decoder {
        Decoder::default()
    }

    /// Says what the encoding is, by any label of the WHATWG standard (`utf-8`, `euc-kr`,
    /// `ks_c_5601-1987` …) or as `cp949`. Default: detected.
    ///
    /// # Errors
    ///
    /// When no encoding has this label.
    ///
    /// ```
    /// let decoder = gisa::Decoder::new().encoding("cp949")?;
    /// assert_eq!(decoder.decode(b"\xbc\xad\xbf\xef")?.text, "서울");
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn encoding(mut self, label: &str) -> Result<Decoder, Error> {
        let known = if label.eq_ignore_ascii_case("cp949") {
            Some(EUC_KR)
        } else {
            Encoding::for_label(label.as_bytes())
        };
        self.encoding = Some(known.ok_or_else(|| ErrorKind::Option {
            name: "encoding",
            value: label.to_owned(),
            expected: "the name of an encoding",
        })?);
        Ok(self)
    }

    /// Whether undecodable bytes become U+FFFD, with a warning, instead of an error. Default: no.
    ///
    /// ```
    /// let decoder = gisa::Decoder::new().encoding("utf-8")?.lenient(true);
    /// let decoded = decoder.decode(b"\xff")?;
    /// assert_eq!((&*decoded.text, &*decoded.warnings[0].kind), ("\u{FFFD}", "undecodable"));
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn lenient(mut self, lenient: bool) -> Decoder {
        self.lenient = lenient;
        self
    }

    /// Reads `bytes`.
    ///
    /// # Errors
    ///
    /// When the bytes are not text in the encoding; the message gives the offset of the first
    /// undecodable byte.
    ///
    /// ```
    /// let error = gisa::Decoder::new().encoding("utf-8")?.decode(b"a\xff").unwrap_err();
    /// assert_eq!(error.to_string(), "byte 1 is not UTF-8");
    /// # Ok::<(), gisa::Error>(())
    /// ```
    pub fn decode<'b>(&self, bytes: &'b [u8]) -> Result<Decoded<'b>, Error> {
        let marked = Encoding::for_bom(bytes);
        let (encoding, mark) = match (self.encoding, marked) {
            (Some(told), Some((found, mark))) if told == found => (told, mark),
            (Some(told), _) => (told, 0),
            (None, Some(found)) => found,
            (None, None) => (detect(bytes), 0),
        };
        let fault = first_fault(encoding, &bytes[mark..]).map(|at| at + mark);
        if let Some(at) = fault.filter(|_| !self.lenient) {
            return Err(ErrorKind::Undecodable { at, encoding: encoding.name() }.into());
        }
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let warnings = fault.map(|at| undecodable(at, encoding)).into_iter().collect();
        Ok(Decoded { text, encoding: encoding.name(), warnings })
    }
}

fn undecodable(at: usize, encoding: &'static Encoding) -> Warning {
    Warning {
        kind: "undecodable".to_owned(),
        message: format!("byte {at} is not {}; it was replaced", encoding.name()),
    }
}

/// S1: UTF-8 when the bytes are valid UTF-8, UTF-16 when every other byte is that of a common
/// block, else what `chardetng` makes of them for a Korean page, which is CP949 in doubt.
fn detect(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    if let Some(utf_16) = detect_utf_16(bytes) {
        return utf_16;
    }
    if first_fault(EUC_KR, bytes).is_none() {
        return EUC_KR;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"kr"), chardetng::Utf8Detection::Deny)
}

/// UTF-16 text has zero bytes at one parity only (spaces, digits, line breaks), other text none.
fn detect_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|&&b| b == 0).count();
    let enough = head.len() / 32;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > enough => Some(UTF_16LE),
        (even, 0) if even > enough => Some(UTF_16BE),
        _ => None,
    }
}

/// The offset of the first byte that `encoding` cannot read.
fn first_fault(encoding: &'static Encoding, bytes: &[u8]) -> Option<usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut sink = [0; 4096];
    let mut at = 0;
    loop {
        let (result, read, _) =
            decoder.decode_to_utf8_without_replacement(&bytes[at..], &mut sink, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return None,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(length, behind) => {
                return Some(at.saturating_sub(usize::from(length) + usize::from(behind)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cp949(text: &str) -> Vec<u8> {
        EUC_KR.encode(text).0.into_owned()
    }

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn encodings_are_detected() {
        let text = "정부는 27일 회의를 열었다.\n똠방각하 펲시콜라 2억 달러";
        let check = |bytes: &[u8], encoding| {
            let decoded = Decoder::new().decode(bytes).unwrap();
            assert_eq!((&*decoded.text, decoded.encoding), (text, encoding));
        };
        check(text.as_bytes(), "UTF-8");
        check(format!("\u{feff}{text}").as_bytes(), "UTF-8");
        check(&cp949(text), "EUC-KR");
        check(&utf_16(text, u16::to_le_bytes), "UTF-16LE");
        check(&utf_16(text, u16::to_be_bytes), "UTF-16BE");
        check(&utf_16(&format!("\u{feff}{text}"), u16::to_be_bytes), "UTF-16BE");
    }

    #[test]
    fn an_undecodable_byte_is_named() {
        let mut bytes = cp949("정부는 ");
        let at = bytes.len();
        bytes.extend([0xff, 0xff]);
        let told = Decoder::new().encoding("cp949").unwrap();
        let error = told.decode(&bytes).unwrap_err();
        assert_eq!(error.to_string(), format!("byte {at} is not EUC-KR"));
        let decoded = told.lenient(true).decode(&bytes).unwrap();
        assert!(decoded.text.starts_with("정부는 \u{fffd}"));
        assert_eq!(decoded.warnings[0].kind, "undecodable");
    }

    #[test]
    fn an_unknown_label_is_an_error() {
        let error = Decoder::new().encoding("korean-ish").unwrap_err();
        assert_eq!(error.to_string(), "encoding: \"korean-ish\" is not the name of an encoding");
    }

    #[test]
    fn no_bytes_are_no_fault() {
        assert_eq!(Decoder::new().decode(b"").unwrap().text, "");
    }
}
