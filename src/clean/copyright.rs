//! C: copyright and licence notices.

use super::shape;
use crate::lexicon::Residue;

/// Longest notice, in bytes.
const LONGEST: usize = 260;
/// Shortest one: a sign and a word.
const LEAST: usize = 8;

/// C1: whether the words of a bracket are a copyright notice.
pub(super) fn in_bracket(inside: &str, residue: &Residue) -> bool {
    if inside.len() < LEAST {
        return false;
    }
    if residue.names_holder(inside) {
        return true;
    }
    let starts = residue.rights.ban_starts.iter().filter(|word| inside.contains(word.as_ref()));
    let ban = bans(inside, residue) && starts.take(2).count() == 2;
    if ban && inside.len() < 150 && !inside.contains('다') {
        return true;
    }
    let sign = || inside.contains(['ⓒ', '©']) || inside.contains("(c)") || inside.contains("(C)");
    (ban || residue.rights.ban_ends.stand_in(inside)) && sign()
}

/// Whether `text` bans what copyright notices ban.
pub(super) fn bans(text: &str, residue: &Residue) -> bool {
    residue.rights.ban_starts.stand_in(text)
}

/// C1: the length of the notice that `rest` begins with.
pub(super) fn open_notice(rest: &str, residue: &Residue) -> Option<usize> {
    let lone = rest.starts_with(['ⓒ', '©']);
    let holder = behind_holder(rest, residue);
    if !lone && holder.is_none() {
        return None;
    }
    let limit = (0..=rest.len().min(LONGEST)).rev().find(|&at| rest.is_char_boundary(at))?;
    // A second sign begins a notice of its own.
    let second = rest[..limit].char_indices().skip(1).find(|(_, c)| matches!(c, 'ⓒ' | '©'));
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
    let holder = holder?;
    let holder = holder[..holder.len().min(head.len() - (rest.len() - holder.len()))]
        .trim_matches(|c: char| !shape::is_word(c));
    let named = residue.outlet(holder).is_some();
    (named && rest.len() < LONGEST).then_some(rest.len())
}

/// What stands behind the word for who holds the right, with which `rest` begins: one of another
/// language needs no sign behind it.
fn behind_holder<'t>(rest: &'t str, residue: &Residue) -> Option<&'t str> {
    let holder = residue.holder(rest.as_bytes())?;
    let behind = &rest[holder.len()..];
    let signs = ['ⓒ', '©', '(', ':', '|', '：', '/', '-', '=', '<'];
    (holder.is_ascii() || behind.trim_start().starts_with(signs)).then_some(behind)
}

/// The end of the last word of a ban in `head`.
fn confirmed(head: &str, residue: &Residue) -> Option<usize> {
    let mut words = residue
        .rights
        .bans
        .iter()
        .chain(&residue.rights.ban_starts)
        .chain(&residue.rights.ban_ends);
    if head.len() < LEAST || !words.any(|word| head.contains(word.as_ref())) {
        return None;
    }
    let ends = residue.rights.ban_ends.iter();
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
