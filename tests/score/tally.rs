use std::{collections::BTreeSet, fmt};

/// What was wanted, found and right, and the mistakes by article.
#[derive(Default)]
pub(crate) struct Tally {
    pub(super) gold: usize,
    pub(super) found: usize,
    pub(super) right: usize,
    /// One line each, `missed` or `extra`, the article and the entry.
    pub(crate) mistakes: Vec<String>,
}

/// Precision, recall and their harmonic mean, in percent.
#[derive(Clone, Copy)]
pub(crate) struct Rates {
    precision: f64,
    recall: f64,
    /// The harmonic mean, which the floors bind.
    pub(crate) f1: f64,
}

impl Tally {
    /// Counts two sets: what is in both is right.
    pub(crate) fn sets(&mut self, id: &str, found: &BTreeSet<String>, gold: &BTreeSet<String>) {
        self.gold += gold.len();
        self.found += found.len();
        self.right += gold.intersection(found).count();
        for entry in gold.difference(found) {
            self.missed(id, entry);
        }
        for entry in found.difference(gold) {
            self.extra(id, entry);
        }
    }

    /// Counts one wanted thing that was found, rightly or not.
    pub(super) fn answer(&mut self, id: &str, right: bool, wanted: &str) {
        self.gold += 1;
        self.found += 1;
        self.right += usize::from(right);
        if !right {
            self.missed(id, wanted);
        }
    }

    pub(super) fn missed(&mut self, id: &str, entry: &str) {
        self.mistakes.push(format!("missed\t{id}\t{entry}"));
    }

    pub(super) fn extra(&mut self, id: &str, entry: &str) {
        self.mistakes.push(format!("extra\t{id}\t{entry}"));
    }

    pub(crate) fn rates(&self) -> Rates {
        let precision = percent(self.right, self.found, self.gold == 0);
        let recall = percent(self.right, self.gold, true);
        let sum = precision + recall;
        let f1 = if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 };
        Rates { precision, recall, f1 }
    }
}

/// A share in percent; of nothing, all or none.
fn percent(part: usize, whole: usize, all_of_nothing: bool) -> f64 {
    match whole {
        0 if all_of_nothing => 100.0,
        0 => 0.0,
        _ => 100.0 * float(part) / float(whole),
    }
}

/// Counts of shingles stay far below 2³².
fn float(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rates { precision, recall, f1 } = self.rates();
        let (gold, found, right) = (self.gold, self.found, self.right);
        write!(f, "{precision:.2} | {recall:.2} | {f1:.2} | {gold} | {found} | {right}")
    }
}
