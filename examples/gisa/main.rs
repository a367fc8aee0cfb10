//! The command-line program.

use std::{env, fs, path::Path};

use gisa::{Extractor, render::OffsetUnit};

fn main() {
    let extractor = Extractor::default();
    for path in env::args().skip(2).take_while(|arg| !arg.starts_with("--")) {
        let text = fs::read_to_string(&path).expect("a readable file");
        if path.ends_with(".jsonl") {
            for line in text.lines() {
                let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
                print(&extractor, row["id"].as_str().unwrap(), row["text"].as_str().unwrap());
            }
        } else {
            print(&extractor, Path::new(&path).file_stem().unwrap().to_str().unwrap(), &text);
        }
    }
}

#[allow(clippy::print_stdout)]
fn print(extractor: &Extractor, id: &str, text: &str) {
    let mut record = extractor.extract(text).with_offsets(text, OffsetUnit::Chars);
    id.clone_into(&mut record.id);
    println!("{}", serde_json::to_string(&record).unwrap());
}
