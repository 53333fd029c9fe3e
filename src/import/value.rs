//! Values of other systems, as those write them.

use crate::parse::node::Node;

/// The text of a key, when it is one and not empty. What breaks off says something else than it
/// would.
pub(super) fn string<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    prose(node, key).filter(|_| node.get(key).is_some_and(|entry| entry.value.is_whole))
}

/// The text of a key, of which the beginning is better than nothing.
pub(super) fn prose<'n>(node: &'n Node, key: &str) -> Option<&'n str> {
    let text = node.get(key)?.value.text()?;
    (!text.trim().is_empty()).then_some(text)
}

/// A truth value, as any YAML has it.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "1" => Some(true),
        "false" | "no" | "off" | "n" | "0" => Some(false),
        _ => None,
    }
}
