//! As much of JSON Schema as the schemas in docs/ use.

use serde_json::Value;

/// The keywords that are understood; another one in a schema is a fault, lest it go unheeded.
const KEYWORDS: &[&str] = &[
    "$schema",
    "$defs",
    "$ref",
    "title",
    "description",
    "type",
    "required",
    "properties",
    "items",
    "enum",
    "const",
    "minimum",
];

/// Where a value is not what a schema says, and how.
pub(crate) fn faults(value: &Value, schema: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    compare(value, schema, schema, "", &mut faults);
    faults
}

fn compare(value: &Value, schema: &Value, root: &Value, at: &str, faults: &mut Vec<String>) {
    let mut fault = |what: String| faults.push(format!("{at}: {what}"));
    let rules = schema.as_object().expect("a schema is an object");
    for keyword in rules.keys() {
        if !KEYWORDS.contains(&keyword.as_str()) {
            fault(format!("the keyword `{keyword}` is not understood"));
        }
    }
    let kind = match value {
        Value::Object(_) => "object",
        Value::Array(_) => "array",
        Value::String(_) => "string",
        Value::Number(number) if number.is_u64() => "integer",
        _ => "something else",
    };
    if rules.get("type").is_some_and(|expected| expected != kind) {
        fault(format!("{value} is no {}", rules["type"]));
    }
    if rules.get("const").is_some_and(|expected| expected != value) {
        fault(format!("{value} is not {}", rules["const"]));
    }
    if let Some(Value::Array(words)) = rules.get("enum")
        && !words.contains(value)
    {
        fault(format!("{value} is none of {words:?}"));
    }
    if let Some(least) = rules.get("minimum")
        && value.as_u64() < least.as_u64()
    {
        fault(format!("{value} is less than {least}"));
    }
    for key in rules
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let key = key.as_str().expect("keys are texts");
        if value.get(key).is_none() {
            fault(format!("`{key}` is missing"));
        }
    }
    if let Some(Value::String(name)) = rules.get("$ref") {
        let target = root
            .pointer(name.trim_start_matches('#'))
            .expect("references lead somewhere");
        compare(value, target, root, at, faults);
    }
    let properties = rules.get("properties").and_then(Value::as_object);
    for (key, schema) in properties.into_iter().flatten() {
        if let Some(value) = value.get(key) {
            compare(value, schema, root, &format!("{at}/{key}"), faults);
        }
    }
    // Keys may be added in time, but not without a word in the schema.
    if let (Some(properties), Value::Object(object)) = (properties, value) {
        for key in object.keys().filter(|key| !properties.contains_key(*key)) {
            faults.push(format!("{at}: `{key}` is not described"));
        }
    }
    if let (Some(schema), Value::Array(items)) = (rules.get("items"), value) {
        for (index, item) in items.iter().enumerate() {
            compare(item, schema, root, &format!("{at}/{index}"), faults);
        }
    }
}
