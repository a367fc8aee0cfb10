//! One table: megabytes of UTF-8 a second of each stage, beside floors measured in the same run.
//!
//! ```sh
//! cargo bench --bench ratios              # the texts of benches/texts
//! cargo bench --bench ratios -- FILE…     # texts of your own, read in turn
//! ```
//!
//! A stage *alone* is what it adds to cleaning: the time of an extraction that wants one part, less
//! that of one that wants none; it includes the parts that it needs (projects: officials, places, amounts). The
//! *whole* is what an extractor gives by default, so without quantities; below the table stands how many
//! times a floor could be done in its time, which tells more than megabytes where other work slows the machine.

mod floors;
mod texts;

use std::{
    env, fs,
    hint::black_box,
    io::{self, Write},
    thread,
    time::{Duration, Instant},
};

use gisa::{Extractor, Parts};

use self::{
    floors::Automaton,
    texts::{NAMES, named},
};

/// Times everything is measured; the fastest counts, since other work only ever slows down.
const ROUNDS: usize = 5;
/// Rows of a column that do nothing but look at each byte.
const FLOORS: usize = 3;
/// How long one round takes at least: the clock of a thread may go in steps of milliseconds.
const LEAST: Duration = Duration::from_millis(60);

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    let texts = texts()?;
    let names: String = texts.iter().map(|(name, _)| format!("{name:>9}")).collect();
    writeln!(out, "MB/s          {names}")?;
    let columns: Vec<Vec<(&str, f64)>> = texts.iter().map(|(_, texts)| column(texts)).collect();
    for row in 0..columns[0].len() {
        let cells: String = columns.iter().map(|column| format!("{:9.1}", column[row].1)).collect();
        writeln!(out, "{:14}{cells}", columns[0][row].0)?;
    }
    writeln!(out, "the whole, in times of a floor")?;
    for row in 0..FLOORS {
        let whole = |column: &[(&str, f64)]| column.last().map_or(f64::NAN, |cell| cell.1);
        let times = columns.iter().map(|column| column[row].1 / whole(column));
        let cells: String = times.map(|times| format!("{times:9.0}")).collect();
        writeln!(out, "{:14}{cells}", columns[0][row].0)?;
    }
    writeln!(out, "two threads: {:.2} × one", two_threads(&named("batch")))
}

/// The texts of each column: those of the files that are named, else the bench's own.
fn texts() -> io::Result<Vec<(&'static str, Vec<String>)>> {
    let words = env::args().skip(1).filter(|word| !word.starts_with("--"));
    let read = |file: String| {
        fs::read_to_string(&file)
            .map_err(|error| io::Error::new(error.kind(), format!("{file}: {error}")))
    };
    let own: Vec<String> = words.map(read).collect::<io::Result<_>>()?;
    let bench = || NAMES.map(|name| (name, named(name))).into();
    Ok(if own.is_empty() { bench() } else { vec![("own", own)] })
}

fn column(texts: &[String]) -> Vec<(&'static str, f64)> {
    let part = |parts: Parts| Extractor::builder().parts(parts).build().expect("no bad option");
    let with = |parts: Parts| {
        let extractor = part(parts);
        best(texts, move |text| extractor.extract(text).links.len())
    };
    let automaton = Automaton::new();
    let clean = with(Parts::NONE);
    let scan = best(texts, |text| automaton.scan(text));
    let rate = |time: Duration| megabytes(texts) / time.as_secs_f64();
    // NaN where the difference is lost in the noise.
    let alone = |parts: Parts| with(parts).checked_sub(clean).map_or(f64::NAN, rate);
    vec![
        ("UTF-8", rate(best(texts, floors::utf8))),
        ("lines", rate(best(texts, floors::lines))),
        ("automaton", rate(scan)),
        ("clean", rate(clean)),
        ("amounts +", alone(Parts::NONE.amounts(true))),
        ("dates +", alone(Parts::NONE.dates(true))),
        ("locations +", alone(Parts::NONE.locations(true))),
        ("officials +", alone(Parts::NONE.officials(true))),
        ("projects +", alone(Parts::NONE.projects(true))),
        ("quantities +", alone(Parts::NONE.quantities(true))),
        ("whole", rate(with(Parts::default()))),
    ]
}

/// The shortest time of one pass over `texts`.
fn best(texts: &[String], read: impl Fn(&str) -> usize) -> Duration {
    let epoch = Instant::now();
    // The clock is a file of the system: it is read once for many passes over a short text.
    let timed = |passes: u32| {
        let start = clock(epoch);
        for _ in 0..passes {
            black_box(texts.iter().map(|text| read(black_box(text))).sum::<usize>());
        }
        clock(epoch).saturating_sub(start)
    };
    let mut passes = 1;
    while timed(passes) < LEAST {
        passes *= 2;
    }
    let round = || timed(passes) / passes;
    (0..ROUNDS).map(|_| round()).min().unwrap_or_default()
}

/// The processor's time of this thread where the system tells it, so that other programs do not
/// count; else the time since `epoch`.
fn clock(epoch: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = told.as_deref().and_then(|told| told.split(' ').next()?.parse().ok());
    spent.map_or_else(|| epoch.elapsed(), Duration::from_nanos)
}

fn megabytes(texts: &[String]) -> f64 {
    let bytes: usize = texts.iter().map(String::len).sum();
    u32::try_from(bytes).map_or(f64::MAX, f64::from) / 1e6
}

/// How many times as fast two threads read `texts` as one.
fn two_threads(texts: &[String]) -> f64 {
    let extractor = Extractor::default();
    let read =
        |texts: &[String]| texts.iter().map(|text| extractor.extract(text).links.len()).sum();
    let time = |work: &dyn Fn() -> usize| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    };
    let (front, back) = texts.split_at(texts.len() / 2);
    let both = || {
        thread::scope(|scope| {
            let other = scope.spawn(|| read(back));
            read(front) + other.join().unwrap_or(0)
        })
    };
    let one = (0..ROUNDS).map(|_| time(&|| read(texts))).min().unwrap_or_default();
    let two = (0..ROUNDS).map(|_| time(&both)).min().unwrap_or_default();
    one.as_secs_f64() / two.as_secs_f64().max(1e-9)
}
