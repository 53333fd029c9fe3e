//! What a source says that the record format has no key for: it is kept as the source has it.

use crate::model::record::Extra;
use crate::parse::node::{Node, Value};

/// The keys of an object that are not understood, without those that say nothing.
pub(super) fn rest(node: &Node, understood: &[&str]) -> Vec<(String, Extra)> {
    node.entries()
        .iter()
        .filter(|entry| !understood.contains(&&*entry.key))
        .filter_map(|entry| Some((entry.key.to_string(), value(&entry.value)?)))
        .collect()
}

/// A value to keep; none for nothing and for what is empty.
pub(super) fn value(node: &Node) -> Option<Extra> {
    match &node.value {
        Value::Null => None,
        Value::Scalar(text) if text.is_empty() => None,
        Value::Scalar(text) => Some(Extra::Text(text.to_string())),
        Value::Sequence(items) => {
            let items: Vec<Extra> = items.iter().filter_map(value).collect();
            (!items.is_empty()).then_some(Extra::List(items))
        }
        Value::Mapping(_) => {
            let entries = rest(node, &[]);
            (!entries.is_empty()).then_some(Extra::Map(entries))
        }
    }
}
