use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::Record;

/// The JSON Schema (draft 2020-12) of a record as this version writes it.
///
/// The repository holds a copy, `schema/record.json`.
///
/// ```
/// let schema = gisa::record::schema();
/// assert_eq!(schema["title"], "Record");
/// assert!(schema["properties"]["officials"].is_object());
/// ```
#[must_use]
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<Record>().to_value();
    without_examples(&mut schema);
    schema
}

/// Descriptions are doc comments, whose examples in Rust say nothing to others.
fn without_examples(schema: &mut Value) {
    match schema {
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::Array(all) => all.iter_mut().for_each(without_examples),
        Value::Object(fields) => {
            for (key, value) in fields {
                match (key.as_str(), value.as_str().and_then(|words| words.split_once("\n\n```"))) {
                    ("description", Some((words, _))) => *value = words.into(),
                    _ => without_examples(value),
                }
            }
        }
    }
}
