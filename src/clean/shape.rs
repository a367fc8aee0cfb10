//! What a stretch of text looks like, read off its bytes.

use crate::firsts::Firsts;

/// Syllables that end a sentence before a stop: 했다. 할까? 하죠.
const ENDINGS: &[char] =
    &['다', '요', '죠', '까', '라', '자', '네', '냐', '니', '오', '음', '함', '임', '됨'];
/// Nouns that end as verbs do.
const NOUNS: &[&str] = &["바다", "캐나다", "우간다", "르완다"];
const CLOSERS: &[char] =
    &['"', '\'', '”', '’', ')', ']', '」', '』', '》', '〉', '>', '】', '…', ' ', '\u{a0}'];

/// Whether `c` is a Hangul syllable.
pub(super) fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// Whether blanks may stand at an end of `text`; not where Hangul or ASCII does.
pub(super) fn may_be_padded(text: &str) -> bool {
    let begins = matches!(text.as_bytes(), [b'!'..=b'~' | 0xEA..=0xED, ..]);
    !(begins && (matches!(text.as_bytes(), [.., b'!'..=b'~']) || ends_in_hangul(text)))
}

/// Whether the first byte of the last character is one of those that syllables begin with.
fn ends_in_hangul(text: &str) -> bool {
    matches!(text.as_bytes(), [.., 0xEA..=0xED, _, _])
}

/// `text` without the signs that close it.
fn unclosed(text: &str) -> &str {
    let closed = !text.ends_with(['.', '?', '!']) && !ends_in_hangul(text);
    if closed { text.trim_end_matches(CLOSERS) } else { text }
}

/// Whether a sentence ends with `text`: 했다. 했다." 할까?
pub(super) fn ends_sentence(text: &str) -> bool {
    let Some(before) = unclosed(text).strip_suffix(['.', '?', '!', '。']) else { return false };
    ends_verb(before.trim_end_matches(['.', '?', '!', ')', '”', '"', '’', '\'']))
}

fn ends_verb(text: &str) -> bool {
    let verb = text.chars().next_back().is_some_and(|c| ENDINGS.contains(&c));
    verb && !(text.ends_with('다') && NOUNS.iter().any(|noun| text.ends_with(noun)))
}

/// Whether `text` begins with the sign of an item or of a subhead.
pub(super) fn is_bulleted(text: &str) -> bool {
    const SIGNS: &[char] =
        &['◇', '◆', '■', '□', '▲', '△', '○', '●', '◎', '▣', '▼', '▽', '·', '-', '※', '*'];
    text.starts_with(SIGNS)
}

/// Whether `text` is made of sentences, judged as a paragraph: headlines are not.
pub(super) fn is_prose(text: &str) -> bool {
    if text.len() < 20 {
        return false;
    }
    let trimmed = unclosed(text);
    // A headline can be a question or a shout.
    if ends_sentence(text) && (trimmed.ends_with(['.', '。']) || text.len() > 150) {
        return true;
    }
    // A quotation ends as speech does; a quoted headline has no stop.
    let spoken = text.starts_with(['“', '"']) && text.ends_with(['”', '"']) && text.len() > 45;
    if spoken && trimmed.ends_with('.') {
        return true;
    }
    if trimmed.ends_with('.') && text.len() > 120 || trimmed.ends_with('다') && text.len() > 130 {
        return true;
    }
    text.len() > 45 && first_sentence_end(text).is_some()
}

/// Whether `text` ends with a sentence in the plain style of news, read off its last bytes.
pub(super) fn ends_plainly(text: &str) -> bool {
    text.ends_with("다.") && !text.ends_with("니다.")
}

/// Whether a sentence of `text` ends in the plain style of news, 했다, not in the polite one, 합니다.
pub(super) fn is_plain(text: &str) -> bool {
    let plain = |sentence: &str| {
        let end = unclosed(sentence).trim_end_matches(['.', '?', '!']);
        end.ends_with('다') && !end.ends_with("니다")
    };
    plain(text) || SentenceEnds::new(text).any(|end| plain(&text[..end]))
}

/// Where the first sentence inside `text` ends, behind its stop and closing signs, if another
/// word follows.
pub(super) fn first_sentence_end(text: &str) -> Option<usize> {
    SentenceEnds::new(text).find(|&end| end < text.len())
}

/// Where the last sentence of `text` ends; 0 if none does.
pub(super) fn last_sentence_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    // Three searches for one byte are faster than one for any of three, and most find nothing.
    if ![b'.', b'?', b'!'].iter().any(|stop| bytes.contains(stop)) {
        return 0;
    }
    for at in (0..bytes.len()).rev() {
        if matches!(bytes[at], b'.' | b'?' | b'!')
            && let Some(end) = sentence_end(text, at)
        {
            return end;
        }
    }
    0
}

/// Ends of sentences, in order.
pub(super) struct SentenceEnds<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> SentenceEnds<'t> {
    pub(super) fn new(text: &'t str) -> SentenceEnds<'t> {
        SentenceEnds { text, at: 0 }
    }
}

impl Iterator for SentenceEnds<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        static STOPS: Firsts<3> = Firsts::of(b".?!");
        while let Some(at) = STOPS.next(self.text, self.at) {
            self.at = at + 1;
            if let Some(end) = sentence_end(self.text, at) {
                self.at = end;
                return Some(end);
            }
        }
        None
    }
}

/// The end of the sentence whose stop is at byte `at`: 다 and its kin before the stop, and behind
/// it and its closing signs a blank, an end or, where the space is missing, a new word.
fn sentence_end(text: &str, at: usize) -> Option<usize> {
    if at < 3 || !ends_verb(text.get(at - 3..at)?) {
        return None;
    }
    let mut end = at + 1;
    let mut quoted = false;
    for c in text[end..].chars().take(4) {
        match c {
            '"' | '\'' | '”' | '’' | ')' | ']' | '」' | '』' => quoted = true,
            c if c.is_whitespace() => return Some(end),
            // 했다.검찰은: the space is missing; 했다."고: the sentence goes on.
            c => {
                let opens = is_hangul(c)
                    || "“‘[(<【▶▷▲△■□◆◇○●◎▣※━☞ⓒ©/".contains(c)
                    || c.is_ascii_alphanumeric();
                return (opens && !quoted).then_some(end);
            }
        }
        end += c.len_utf8();
    }
    (end == text.len()).then_some(end)
}

/// Whether `c` is a letter or a digit; Unicode's tables are slow for Hangul.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_hangul(c) || c.is_alphanumeric() }
}

/// Whether `text` holds a letter or a digit of any script.
pub(super) fn has_word(text: &str) -> bool {
    text.chars().any(is_word)
}

/// Where the bracket that opens `text` closes, if it does within `limit` bytes and on this line.
pub(super) fn bracket(text: &str, limit: usize) -> Option<(usize, usize, usize)> {
    let open = text.chars().next()?;
    let close = closing(open)?;
    // Many brackets never close: the last byte of the closing one is looked for first.
    let mut last = [0; 4];
    let last = close.encode_utf8(&mut last).bytes().next_back()?;
    if !text.as_bytes()[..text.len().min(limit + 4)].contains(&last) {
        return None;
    }
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        if at > limit {
            return None;
        }
        if c == open {
            depth += 1;
        } else if c == close {
            depth -= 1;
            if depth == 0 {
                return Some((open.len_utf8(), at, at + c.len_utf8()));
            }
        }
    }
    None
}

fn closing(open: char) -> Option<char> {
    const PAIRS: &[(char, char)] = &[
        ('(', ')'),
        ('[', ']'),
        ('<', '>'),
        ('【', '】'),
        ('〈', '〉'),
        ('《', '》'),
        ('［', '］'),
        ('＜', '＞'),
        ('（', '）'),
        ('‘', '’'),
        ('“', '”'),
        ('「', '」'),
        ('『', '』'),
    ];
    PAIRS.iter().find(|pair| pair.0 == open).map(|pair| pair.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        let mut from = 0;
        SentenceEnds::new(text)
            .map(|end| {
                let sentence = &text[from..end];
                from = end;
                sentence.trim()
            })
            .collect()
    }

    #[test]
    fn sentences_end_where_they_end() {
        assert_eq!(cut("문을 열었다. 다시 닫았다."), ["문을 열었다.", "다시 닫았다."]);
        assert_eq!(cut("문을 열었다.그는 웃었다."), ["문을 열었다.", "그는 웃었다."]);
        assert_eq!(cut("\"문을 연다.\"고 했다."), ["\"문을 연다.\"고 했다."]);
        assert_eq!(cut("제1차. 회의는 3.5% 올랐다."), ["제1차. 회의는 3.5% 올랐다."]);
    }

    #[test]
    fn headlines_are_no_prose() {
        assert!(!is_prose("새 항구 짓는다…2조원 투입"));
        assert!(!is_prose("왜 우리는 다시 줄을 서야 할까?"));
        assert!(is_prose("정부는 27일 새 항구를 짓는다고 밝혔다."));
    }
}
