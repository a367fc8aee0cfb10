//! What a batch tells of itself while it runs: faults, doubts, and how far it is.

use std::{
    fs::File,
    io::{self, IsTerminal, Write},
    path::Path,
    time::Duration,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::fault::{Fault, Named};

const SHAPE: &str =
    "{wide_bar} {decimal_bytes}/{decimal_total_bytes} {decimal_bytes_per_sec} {eta}";

pub(crate) struct Reporter {
    bar: ProgressBar,
    /// Where faults go as JSON lines, instead of to standard error.
    errors: Option<Named<File>>,
    /// How many faults there were.
    faults: usize,
    /// Whether only faults are told.
    quiet: bool,
}

impl Reporter {
    pub(crate) fn new(errors: Option<&Path>, quiet: bool) -> Result<Reporter, Fault> {
        let open = |path: &Path| {
            let options = File::options().append(true).create(true).open(path);
            let file = options.map_err(|error| Fault::new(path, error))?;
            Ok(Named::new(path.display().to_string(), file))
        };
        let errors = errors.map(open).transpose()?;
        Ok(Reporter { bar: ProgressBar::hidden(), errors, faults: 0, quiet })
    }

    /// The file that faults are written to.
    pub(crate) fn file(&self) -> Option<&File> {
        self.errors.as_ref().map(Named::get)
    }

    /// Shows a bar on a terminal, unless records are printed there. `total` counts bytes.
    pub(crate) fn with_bar(self, to_terminal: bool, total: impl FnOnce() -> u64) -> Reporter {
        if to_terminal || self.quiet || !io::stderr().is_terminal() {
            return self;
        }
        let bar = ProgressBar::new(total());
        // OK because the shape is a constant that `cargo test` reads.
        bar.set_style(ProgressStyle::with_template(SHAPE).expect("a template"));
        bar.enable_steady_tick(Duration::from_millis(200));
        Reporter { bar, ..self }
    }

    /// So many bytes of input are done.
    pub(crate) fn advance(&self, bytes: u64) {
        self.bar.inc(bytes);
    }

    /// An input that could not be read.
    pub(crate) fn fault(&mut self, fault: &Fault) -> io::Result<()> {
        self.faults += 1;
        let Some(file) = &mut self.errors else {
            self.say(fault);
            return Ok(());
        };
        let line = serde_json::to_string(fault).map_err(io::Error::other)? + "\n";
        file.write_all(line.as_bytes())
    }

    /// Something about an input that was read.
    pub(crate) fn doubt(&self, doubt: &dyn std::fmt::Display) {
        if !self.quiet {
            self.say(doubt);
        }
    }

    /// Nothing can be done where standard error is closed as well.
    fn say(&self, problem: &dyn std::fmt::Display) {
        self.bar.suspend(|| {
            let _ = writeln!(io::stderr(), "gisa: {problem}");
        });
    }

    /// Whether everything could be read; what the file of errors holds is counted.
    pub(crate) fn end(self) -> bool {
        self.bar.finish_and_clear();
        if let Some(file) = self.errors.as_ref().filter(|_| self.faults > 0) {
            let inputs = if self.faults == 1 { "input" } else { "inputs" };
            let path = file.name();
            self.say(&format_args!("{} {inputs} could not be read: see {path}", self.faults));
        }
        self.faults == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_of_the_bar_is_a_template() {
        assert!(ProgressStyle::with_template(SHAPE).is_ok());
    }
}
