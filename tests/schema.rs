//! The JSON Schema that stands in the repository is that of the record, and records keep to it.
//!
//! `UPDATE_SCHEMA=1 cargo test --test schema` writes it anew.

use std::{env, fs, path::Path};

use boon::{Compiler, Schemas};
use gisa::{Extractor, Parts, record};
use serde_json::Value;

const COPY: &str = "schema/record.json";

#[test]
fn the_copy_is_the_schema() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(COPY);
    let schema = serde_json::to_string_pretty(&record::schema()).expect("JSON") + "\n";
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(path, schema).expect("a writable copy");
    } else {
        let copy = fs::read_to_string(path).expect("the copy");
        assert!(copy == schema, "UPDATE_SCHEMA=1 writes {COPY} anew");
    }
}

#[test]
fn every_record_keeps_to_the_schema() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("record.json", record::schema()).expect("a schema");
    let schema = compiler.compile("record.json", &mut schemas).expect("a schema");
    let extractor = Extractor::builder().parts(Parts::ALL).published("2024-05-16").build();
    let extractor = extractor.expect("a day");
    let texts = texts();
    assert!(texts.len() > 60, "{} texts", texts.len());
    for text in texts {
        let record = serde_json::to_value(extractor.extract(&text)).expect("JSON");
        if let Err(error) = schemas.validate(&record, schema) {
            panic!("{error:#}");
        }
    }
}

#[test]
fn the_schema_refuses_what_is_no_record() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource("record.json", record::schema()).expect("a schema");
    let schema = compiler.compile("record.json", &mut schemas).expect("a schema");
    let mut record = serde_json::to_value(Extractor::default().extract("2억원")).expect("JSON");
    assert!(schemas.validate(&record, schema).is_ok());
    record["amounts"][0]["value"] = Value::from(2.5);
    assert!(schemas.validate(&record, schema).is_err());
}

/// The articles of the fixtures.
fn texts() -> Vec<String> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let of = |folder: &str, file: &str| {
        let entries = fs::read_dir(fixtures.join(folder)).expect("fixtures");
        let paths = entries.map(|entry| entry.expect("a fixture").path().join(file));
        let text = |path: &Path| fs::read_to_string(path.to_str()?.trim_end_matches('/')).ok();
        paths.filter_map(|path| text(&path)).collect::<Vec<_>>()
    };
    [of("articles", "input.txt"), of("benchmark", "")].concat()
}
