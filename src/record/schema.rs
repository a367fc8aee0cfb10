use schemars::generate::SchemaSettings;

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
pub fn schema() -> serde_json::Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Record>().to_value()
}
