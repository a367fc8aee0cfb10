//! What a process has used, as Linux tells it; nothing elsewhere.

use std::{fs, time::Duration};

/// How long a process, by its number or as `self`, has been on a processor.
pub(crate) fn processor_time(process: &str) -> Option<Duration> {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name of the program, in brackets, may hold blanks.
    let (_, fields) = status.rsplit_once(") ")?;
    // Its own time and the system's for it, in hundredths of a second.
    let spent = fields.split(' ').skip(11).take(2).map(|it| it.parse::<u64>().ok());
    Some(Duration::from_millis(spent.sum::<Option<u64>>()? * 10))
}

/// The most memory that a process has had, in bytes.
pub(crate) fn peak(process: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? << 10)
}

/// Counts the peak of this process from now on.
pub(crate) fn forget_peak() {
    // Where it cannot be forgotten, the peak is of a longer time: still no less than it was.
    fs::write("/proc/self/clear_refs", "5").ok();
}
