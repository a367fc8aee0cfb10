use std::{collections::BTreeMap, env, fs, path::PathBuf};

use super::Tally;

/// F1 may lie this far under its floor, which is written with two decimals.
const TOLERANCE: f64 = 0.005;

/// The least F1 of each row, from a file; `UPDATE_FLOORS=1` writes the file anew instead.
pub(crate) struct Floors {
    path: PathBuf,
    /// The first lines, which say what the rows are.
    head: String,
    floors: BTreeMap<String, f64>,
    reached: Vec<(String, f64)>,
}

impl Floors {
    /// Reads rows of a name, a tab and F1 in percent.
    ///
    /// # Panics
    ///
    /// Panics, with the path or the row, if that cannot be read.
    pub(crate) fn read(path: PathBuf) -> Floors {
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let rows = text.lines().filter(|line| !line.starts_with('#'));
        let row = |line: &str| {
            let (name, f1) = line.split_once('\t').unwrap_or_else(|| panic!("no floor: {line}"));
            (name.to_owned(), f1.parse().unwrap_or_else(|_| panic!("no number: {line}")))
        };
        let head = text.split_inclusive('\n').take_while(|line| line.starts_with('#')).collect();
        Floors { floors: rows.map(row).collect(), head, path, reached: Vec::new() }
    }

    /// Notes what a row reached.
    pub(crate) fn note(&mut self, name: String, tally: &Tally) {
        self.reached.push((name, tally.rates().f1));
    }

    /// Compares all rows with their floors.
    ///
    /// # Panics
    ///
    /// Panics if one is below, or a row has no floor, or a floor no row.
    pub(crate) fn hold(self) {
        if env::var_os("UPDATE_FLOORS").is_some() {
            let row = |(name, f1): &(String, f64)| format!("{name}\t{:.2}\n", floor(*f1));
            let rows: String = self.reached.iter().map(row).collect();
            fs::write(&self.path, self.head + &rows).expect("a writable table");
            return;
        }
        assert_eq!(self.reached.len(), self.floors.len(), "{}: other rows", self.path.display());
        let fallen = self.reached.iter().filter_map(|(name, f1)| {
            let floor = self.floors.get(name).unwrap_or_else(|| panic!("{name} has no floor"));
            (f1 + TOLERANCE < *floor).then(|| format!("{name}: F1 {f1:.2} is below {floor}\n"))
        });
        let fallen: String = fallen.collect();
        assert!(fallen.is_empty(), "{}:\n{fallen}", self.path.display());
    }
}

/// Two decimals, rounded down.
fn floor(f1: f64) -> f64 {
    (f1 * 100.0).floor() / 100.0
}
