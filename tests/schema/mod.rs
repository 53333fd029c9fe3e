//! What is printed for programs, held to the schemas of those who read it.

use std::fs;
use std::path::Path;

use jsonschema::Validator;
use serde_json::Value;

/// A schema of this repository, by its path.
pub(crate) fn schema(path: &str) -> Value {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path));
    serde_json::from_str(&text.expect("it is there")).expect("it is JSON")
}

/// The schema of SARIF 2.1.0. Its pattern of languages has a bracket too many, which only the milder of
/// JavaScript's two grammars passes over, and is left out.
pub(crate) fn sarif() -> Value {
    let mut sarif = schema("tests/schema/sarif-2.1.0.json");
    for owner in ["run", "toolComponent"] {
        let language = &mut sarif["definitions"][owner]["properties"]["language"];
        let language = language.as_object_mut().expect("it is described");
        language.remove("pattern").expect("it has a pattern");
    }
    sarif
}

/// Compares values with a schema.
pub(crate) fn validator(schema: &Value) -> Validator {
    let options = jsonschema::options().should_validate_formats(true);
    options.build(schema).expect("it is a schema")
}

/// Where a value is not what a schema says, and how.
pub(crate) fn faults(value: &Value, schema: &Validator) -> Vec<String> {
    let errors = schema.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// A schema that allows no keys but those that it describes.
pub(crate) fn strict(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(rules) => {
            for rule in rules.values_mut() {
                *rule = strict(rule.take());
            }
            if rules.get("properties").is_some_and(Value::is_object) {
                rules.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
        }
        Value::Array(items) => {
            for item in items {
                *item = strict(item.take());
            }
        }
        _ => {}
    }
    schema
}
