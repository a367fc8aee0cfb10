//! What SQL sees of a record is what its JSON says.

use std::{collections::BTreeSet, fs, path::Path, sync::Arc};

use arrow::{
    array::{Array, ArrayRef, AsArray, StringArray},
    datatypes::{DataType, Decimal128Type, Field, FieldRef, Fields, UInt32Type},
};
use datafusion_common::config::ConfigOptions;
use datafusion_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF};
use gisa::{Decimal, Extractor, Parts};
use serde_json::{Map, Value, json};

/// Fields of the JSON that have no column: what the caller gave, and what `gisa_quantities` reads.
const NO_COLUMN: [&str; 3] = ["id", "text", "quantities"];

fn function(name: &str) -> Arc<ScalarUDF> {
    let found = gisa_datafusion::all_functions().into_iter().find(|it| it.name() == name);
    found.unwrap_or_else(|| panic!("no function {name}"))
}

fn call(name: &str, columns: Vec<ArrayRef>) -> ArrayRef {
    let function = function(name);
    let types: Vec<DataType> = columns.iter().map(|it| it.data_type().clone()).collect();
    let returns = function.return_type(&types).unwrap();
    let field = |of: &DataType| -> FieldRef { Arc::new(Field::new("it", of.clone(), true)) };
    let number_rows = columns[0].len();
    let found = function.invoke_with_args(ScalarFunctionArgs {
        arg_fields: types.iter().map(field).collect(),
        args: columns.into_iter().map(ColumnarValue::Array).collect(),
        number_rows,
        return_field: field(&returns),
        config_options: Arc::new(ConfigOptions::default()),
    });
    let found = found.unwrap().into_array(number_rows).unwrap();
    assert_eq!(found.data_type(), &returns, "{name} keeps its word");
    found
}

/// Every text of the fixtures, in the order of their names.
fn fixtures() -> Vec<String> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/benchmark");
    let paths = fs::read_dir(fixtures).unwrap().map(|entry| entry.unwrap().path());
    let paths: BTreeSet<_> =
        paths.filter(|path| path.extension() == Some("txt".as_ref())).collect();
    paths.into_iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

fn texts(texts: &[String]) -> ArrayRef {
    Arc::new(StringArray::from_iter_values(texts))
}

/// One cell as JSON; numbers of money as the record writes them.
fn cell(column: &ArrayRef, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    match column.data_type() {
        DataType::Utf8 => json!(column.as_string::<i32>().value(row)),
        DataType::Boolean => json!(column.as_boolean().value(row)),
        DataType::UInt32 => json!(column.as_primitive::<UInt32Type>().value(row)),
        DataType::Decimal128(38, 4) => {
            let value = column.as_primitive::<Decimal128Type>().value(row);
            json!(Decimal::from_i128_with_scale(value, 4).normalize().to_string())
        }
        DataType::List(_) => {
            let items = column.as_list::<i32>().value(row);
            (0..items.len()).map(|item| cell(&items, item)).collect()
        }
        DataType::Struct(fields) => {
            let columns = column.as_struct().columns();
            let cells = fields.iter().zip(columns);
            cells.map(|(field, column)| (field.name().clone(), cell(column, row))).collect()
        }
        other => panic!("no column of a record is {other}"),
    }
}

/// JSON leaves out what is empty, columns hold nulls: neither says anything.
fn said(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, value)| (name, said(value)));
            let nothing = [Value::Null, json!([]), json!("")];
            Value::Object(fields.filter(|(_, value)| !nothing.contains(value)).collect())
        }
        Value::Array(items) => items.into_iter().map(said).collect(),
        other => other,
    }
}

/// The record's own JSON, with money as [`cell`] prints it.
fn as_json(record: &gisa::Record) -> Map<String, Value> {
    let Value::Object(mut fields) = serde_json::to_value(record).unwrap() else { unreachable!() };
    let lists = ["amounts", "quantities"].map(|name| fields.remove(name));
    for (name, list) in ["amounts", "quantities"].into_iter().zip(lists) {
        let mut list = list.unwrap_or(json!([]));
        list.as_array_mut().unwrap().iter_mut().for_each(normalize);
        fields.insert(name.to_owned(), list);
    }
    fields
}

fn normalize(amount: &mut Value) {
    for end in ["value", "max"] {
        let printed = amount[end].as_str().map(|it| it.parse::<Decimal>().unwrap().normalize());
        amount[end] = json!(printed.map(|it| it.to_string()));
    }
}

#[test]
fn struct_and_json_say_the_same() {
    let fixtures = fixtures();
    let records = call("gisa_record", vec![texts(&fixtures)]);
    for (row, text) in fixtures.iter().enumerate() {
        let mut expected = as_json(&Extractor::default().extract(text));
        expected.retain(|name, _| !NO_COLUMN.contains(&name.as_str()));
        assert_eq!(said(cell(&records, row)), said(Value::Object(expected)), "text {row}");
    }
    assert!(fixtures.len() >= 50);
}

#[test]
fn every_field_of_the_schema_has_a_column() {
    let schema = include_str!("../../schema/record.json");
    let schema: Value = serde_json::from_str(schema).unwrap();
    let DataType::Struct(fields) = function("gisa_record").return_type(&[]).unwrap() else {
        panic!("a record is a struct");
    };
    compare(&schema, &schema, &fields);
}

/// Names, and the names inside them; what is no object has its type checked by the values.
fn compare(schema: &Value, object: &Value, fields: &Fields) {
    let names = object["properties"].as_object().unwrap();
    let is_root = names.contains_key("schema");
    let wanted = names.iter().filter(|(name, _)| !(is_root && NO_COLUMN.contains(&&***name)));
    let wanted: Vec<_> = wanted.collect();
    let expected: BTreeSet<&str> = wanted.iter().map(|(name, _)| name.as_str()).collect();
    let found: BTreeSet<&str> = fields.iter().map(|field| field.name().as_str()).collect();
    assert_eq!(found, expected);
    for (name, property) in wanted {
        let (_, field) = fields.find(name).unwrap();
        if let Some((object, fields)) = resolve(schema, property).zip(struct_of(field.data_type()))
        {
            compare(schema, object, fields);
        }
    }
}

/// The object that a property, or an item of it, refers to.
fn resolve<'s>(schema: &'s Value, property: &'s Value) -> Option<&'s Value> {
    let choices = property["anyOf"].as_array().into_iter().flatten();
    let mut all = [property, &property["items"]].into_iter().chain(choices);
    let name = all.find_map(|it| it["$ref"].as_str())?.strip_prefix("#/$defs/")?;
    Some(&schema["$defs"][name]).filter(|it| it["properties"].is_object())
}

fn struct_of(data_type: &DataType) -> Option<&Fields> {
    match data_type {
        DataType::Struct(fields) => Some(fields),
        DataType::List(item) => struct_of(item.data_type()),
        _ => None,
    }
}

#[test]
fn each_list_is_the_one_of_the_record() {
    let fixtures = fixtures();
    for (list, parts) in [
        ("amounts", Parts::NONE.amounts(true)),
        ("locations", Parts::NONE.locations(true)),
        ("officials", Parts::NONE.officials(true)),
        ("organizations", Parts::NONE.organizations(true)),
        ("projects", Parts::NONE.projects(true)),
        ("dates", Parts::NONE.dates(true)),
        ("quotes", Parts::NONE.quotes(true)),
        ("quantities", Parts::NONE.quantities(true)),
    ] {
        let found = call(&format!("gisa_{list}"), vec![texts(&fixtures)]);
        let extractor = Extractor::builder().parts(parts).build().unwrap();
        for (row, text) in fixtures.iter().enumerate() {
            let record = as_json(&extractor.extract(text));
            assert_eq!(said(cell(&found, row)), said(record[list].clone()), "{list}, text {row}");
        }
    }
}

#[test]
fn money_is_exact() {
    let text = "총사업비 1조2345억원, 주당 0.125달러, 운임 1.00005달러".to_owned();
    let found = cell(&call("gisa_amounts", vec![texts(&[text])]), 0);
    let values: Vec<&str> = (0..3).map(|at| found[at]["value"].as_str().unwrap()).collect();
    assert_eq!(values, ["1234500000000", "0.125", "1"]);
}
