//! Which candidates hold.

use std::cmp::Reverse;

use super::{Candidate, Naming, Reading, edges, rows};
use crate::{record::EntityKind, sorted::Sorted};

/// The candidates that hold, in text order and apart from each other.
///
/// G7: a form that is an ordinary word as well is an organisation if a word such as 회장 follows
/// it, if another name of the same body or of its group stands in the article, or if it stands in
/// a list of organisations.
pub(super) fn settle<'a>(
    reading: &Reading<'_>,
    candidates: Vec<Candidate<'a>>,
) -> Vec<Candidate<'a>> {
    let (sure, mut unsure): (Vec<_>, Vec<_>) =
        candidates.into_iter().partition(|candidate| candidate.sure);
    let mut kept = apart(sure);
    if unsure.is_empty() {
        return kept;
    }
    let (told, rest): (Vec<_>, Vec<_>) =
        unsure.into_iter().partition(|candidate| told(reading, candidate));
    kept = apart([kept, told].concat());
    let known = Known::new(reading, &kept);
    unsure = rest;
    unsure.retain(|candidate| {
        let backed = known.backs(reading, candidate);
        if !backed {
            let reason = "it is another word as well, and nothing in the article shows a body";
            reading.refuse(EntityKind::Organization, candidate.span, "G7", reason);
        }
        backed
    });
    kept.append(&mut unsure);
    apart(kept)
}

/// Leaves the first and longest of candidates that overlap, but a name of the tables before one
/// that only begins like the names of a group (SK온이: SK온).
fn apart(mut candidates: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    candidates.sort_by_key(rank);
    let named: Sorted<usize> = candidates.iter().filter(is_row).map(start).collect();
    candidates.retain(|candidate| candidate.rule != "G4" || !named.contains(&start(candidate)));
    let mut end = 0;
    candidates.retain(|candidate| {
        let free = candidate.span.start() >= end;
        end = if free { candidate.span.end() } else { end };
        free
    });
    candidates
}

/// Front to back, long before short, and a name of the tables before the same words by form.
fn rank(candidate: &Candidate<'_>) -> (usize, Reverse<usize>, bool) {
    (candidate.span.start(), Reverse(candidate.span.end()), candidate.rule != "G1")
}

fn is_row(candidate: &&Candidate<'_>) -> bool {
    candidate.rule == "G1"
}

fn start(candidate: &Candidate<'_>) -> usize {
    candidate.span.start()
}

/// What is known about the article's organisations without doubt.
struct Known<'r> {
    rows: Sorted<u32>,
    groups: Sorted<&'r str>,
    words: Sorted<&'r str>,
    starts: Sorted<usize>,
    ends: Sorted<usize>,
}

impl<'r> Known<'r> {
    fn new(reading: &'r Reading<'_>, sure: &[Candidate<'_>]) -> Known<'r> {
        let rows: Vec<u32> = sure.iter().flat_map(|found| rows_of(reading, found)).collect();
        let organizations = &reading.lexicon.organizations;
        let groups = rows.iter().filter_map(|&row| organizations.get(row).group.as_deref());
        Known {
            groups: groups.collect(),
            words: sure.iter().map(|found| reading.slice(found.span)).collect(),
            starts: sure.iter().map(|found| found.span.start()).collect(),
            ends: sure.iter().map(|found| found.span.end()).collect(),
            rows: rows.into_iter().collect(),
        }
    }

    fn backs(&self, reading: &Reading<'_>, candidate: &Candidate<'_>) -> bool {
        let named = rows_of(reading, candidate).into_iter().any(|row| {
            let group = reading.lexicon.organizations.get(row).group.as_deref();
            self.rows.contains(&row) || group.is_some_and(|group| self.groups.contains(group))
        });
        let again = self.words.contains(reading.slice(candidate.span));
        named || again || self.lists(reading, candidate)
    }

    /// Whether the candidate stands beside an organisation in a list; in Latin letters, 과 and 와
    /// make one as well.
    fn lists(&self, reading: &Reading<'_>, candidate: &Candidate<'_>) -> bool {
        let latin = reading.slice(candidate.span).is_ascii();
        let commas =
            if latin { &["·", ", ", ",", "과 ", "와 "][..] } else { &["·", ", ", ","] };
        commas.iter().any(|comma| {
            let end = candidate.span.end();
            let behind = reading.text[end..].starts_with(comma);
            let before = reading.text[..candidate.span.start()].ends_with(comma);
            behind && self.starts.contains(&(end + comma.len()))
                || before && self.ends.contains(&(candidate.span.start() - comma.len()))
        })
    }
}

fn rows_of(reading: &Reading<'_>, candidate: &Candidate<'_>) -> Vec<u32> {
    match candidate.naming {
        Naming::Rows(hit) => rows::of(reading, hit),
        _ => Vec::new(),
    }
}

/// Whether the words behind the candidate tell that it is a name.
fn told(reading: &Reading<'_>, candidate: &Candidate<'_>) -> bool {
    let end = candidate.span.end();
    let unit = crate::Span::new(end, reading.text.len());
    edges::is_told(reading.lexicon, reading.text, unit, end)
}
