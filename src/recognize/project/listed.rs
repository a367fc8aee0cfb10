//! Names in a row: what stands beside a project in a list is one as well.

use super::{ProjectMention, short::Short};
use crate::Span;

/// Bytes between two names of a list at most, a bracket with an amount included.
const REACH: usize = 60;
/// Names of one list that are looked through from its end to its beginning.
const ROUNDS: usize = 2;

/// J16: adds the candidates with a proper noun that are listed with one of `mentions`.
pub(super) fn add(text: &str, candidates: &[Short], mentions: &mut Vec<ProjectMention>) {
    for _ in 0..ROUNDS {
        let mut found: Vec<ProjectMention> = Vec::new();
        for candidate in candidates.iter().filter_map(Short::listable) {
            let span = candidate.span();
            let at = mentions.partition_point(|x| x.span.end() <= span.start());
            if mentions.get(at).is_some_and(|x| x.span.overlaps(span)) {
                continue;
            }
            let last = found.last().map(|x| x.span).filter(|x| !x.overlaps(span));
            let before = at.checked_sub(1).map(|at| mentions[at].span).max(last);
            let behind = mentions.get(at).map(|x| x.span);
            if before.is_some_and(|x| is_listed(text, x, span))
                || behind.is_some_and(|x| is_listed(text, span, x))
            {
                found.retain(|x| !x.span.overlaps(span));
                found.push(ProjectMention::named(span, candidate.kind(), "J16"));
            }
        }
        if found.is_empty() {
            return;
        }
        mentions.append(&mut found);
        mentions.sort_by_key(|x| x.span.start());
    }
}

/// Whether nothing but a sign or a particle of lists, and a bracket before it, stands between.
fn is_listed(text: &str, first: Span, second: Span) -> bool {
    if second.start() < first.end() || second.start() - first.end() > REACH {
        return false;
    }
    let between = &text[first.end()..second.start()];
    let between = between.trim_start_matches(['\'', '’', '"', '”']);
    let bare = match between.strip_prefix('(') {
        Some(inside) => inside.split_once(')').map_or(between, |(_, rest)| rest),
        None => between,
    };
    matches!(bare, ", " | "," | "와 " | "과 " | "·" | "나 " | "이나 " | " 및 " | ", ▲" | " ▲ ")
}
