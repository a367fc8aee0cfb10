//! C: copyright and licence notices.

use super::shape;
use crate::lexicon::Residue;

/// Longest notice, in bytes.
const LONGEST: usize = 260;
/// Shortest one: a sign and a word.
const LEAST: usize = 8;

/// C1: whether the words of a bracket are a copyright notice.
pub(super) fn in_bracket(inside: &str) -> bool {
    // Each of the words below begins with one of these, which most brackets do not hold.
    if inside.len() < LEAST || !inside.contains(['ⓒ', '©', '(', 'C', '저', '무']) {
        return false;
    }
    let sign = inside.contains(['ⓒ', '©']) || inside.contains("(c)") || inside.contains("(C)");
    let named =
        inside.contains("Copyright") || inside.contains("저작권자") || inside.contains("COPYRIGHT");
    let ban = inside.contains("무단") && (inside.contains("금지") || inside.contains("전재"));
    let reserved = inside.contains("eserved") || inside.contains("ESERVED");
    (sign || named) && (ban || reserved || inside.contains("금지") || named)
        || ban && inside.len() < 150 && !inside.contains('다')
}

/// C1: the length of the notice that `rest` begins with.
pub(super) fn open_notice(rest: &str, residue: &Residue) -> Option<usize> {
    if !is_opened(rest) {
        return None;
    }
    let limit = (0..=rest.len().min(LONGEST)).rev().find(|&at| rest.is_char_boundary(at))?;
    // A second sign begins a notice of its own.
    let second = rest[..limit].char_indices().skip(1).find(|(_, c)| matches!(c, 'ⓒ' | '©'));
    let lone = rest.starts_with(['ⓒ', '©']);
    let head = &rest[..second.filter(|_| lone).map_or(limit, |(at, _)| at)];
    if let Some(end) = confirmed(head, residue) {
        let more = &rest[end..];
        // What follows on the same line without a sentence belongs to the notice.
        let short = more.len() < 200
            && super::shape::last_sentence_end(more) == 0
            && !more.contains(['@', '▶']);
        let stamp = more.trim_start().starts_with(|c: char| c.is_ascii_digit());
        return Some(if short && !stamp { rest.len() } else { end });
    }
    if lone {
        return None;
    }
    let words = head.trim_start_matches(|c: char| !c.is_alphabetic());
    let holder = words.trim_start_matches("저작권자").trim_start_matches("Copyright");
    let holder = holder.trim_matches(|c: char| !shape::is_word(c));
    let named = residue.outlet(holder).is_some();
    (named && rest.len() < LONGEST).then_some(rest.len())
}

fn is_opened(rest: &str) -> bool {
    if let Some(after) = rest.strip_prefix("저작권자") {
        let after = after.trim_start();
        return after.starts_with(['ⓒ', '©', '(', ':', '|', '：', '/', '-', '=', 'ⓒ', '<']);
    }
    rest.starts_with("opyright")
        || rest.starts_with("Copyright")
        || rest.starts_with("COPYRIGHT")
        || rest.starts_with(['ⓒ', '©'])
}

/// The end of the last word of a ban in `head`.
fn confirmed(head: &str, residue: &Residue) -> Option<usize> {
    let mut words = residue.bans.iter().chain(&residue.ban_ends);
    if head.len() < LEAST || !words.any(|word| head.contains(word.as_ref())) {
        return None;
    }
    let ends = residue.ban_ends.iter();
    let end = ends.filter_map(|word| Some(head.rfind(word.as_ref())? + word.len())).max()?;
    let rest = &head[end..];
    let tail =
        rest.len() - rest.trim_start_matches(['.', '>', ']', ')', '〉', '】', ' ', '-', '/']).len();
    Some(end + tail)
}

/// Bytes at the end of `before` that open a notice: `<`, `[`, `-`.
pub(super) fn lead(before: &str) -> usize {
    before.len()
        - before.trim_end_matches(['<', '[', '(', '【', '〈', '-', '*', '☞', ' ', '=', '#']).len()
}
