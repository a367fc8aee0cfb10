//! One extractor may serve all threads, and records do not depend on how many there are.

use std::{fs, path::Path, sync::mpsc, thread};

use gisa::{Decoder, Extractor, Parts, Record};

const fn is_shared<T: Send + Sync + Clone>() {}
const _: () = is_shared::<Extractor>();
const _: () = is_shared::<Decoder>();
const _: () = is_shared::<Record>();
const _: () = is_shared::<Parts>();
const _: () = is_shared::<gisa::Error>();

#[test]
fn records_are_the_same_from_any_number_of_threads() {
    let texts = texts();
    assert!(texts.len() > 50, "{} texts", texts.len());
    let extractor = Extractor::builder().parts(Parts::ALL).build().expect("no option is wrong");
    let alone: Vec<String> = texts.iter().map(|text| json(&extractor, text)).collect();
    for jobs in [1, 2, 8] {
        assert!(spread(&extractor, &texts, jobs) == alone, "{jobs} threads read something else");
    }
}

/// The records of all texts in their order, each thread taking every `jobs`-th text.
fn spread(extractor: &Extractor, texts: &[String], jobs: usize) -> Vec<String> {
    let (done, records) = mpsc::channel();
    thread::scope(|scope| {
        for job in 0..jobs {
            let done = done.clone();
            scope.spawn(move || {
                for (number, text) in texts.iter().enumerate().skip(job).step_by(jobs) {
                    done.send((number, json(extractor, text))).expect("somebody waits");
                }
            });
        }
        drop(done);
        let mut records: Vec<(usize, String)> = records.iter().collect();
        records.sort_unstable();
        records.into_iter().map(|(_, record)| record).collect()
    })
}

fn json(extractor: &Extractor, text: &str) -> String {
    serde_json::to_string(&extractor.extract(text)).expect("a record is plain data")
}

fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/benchmark");
    let entries = fs::read_dir(folder).expect("the benchmark").flatten().map(|entry| entry.path());
    let mut paths: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|found| found == "txt")).collect();
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("UTF-8")).collect()
}
