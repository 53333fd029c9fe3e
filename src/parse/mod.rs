//! Text to document: front matter as a tree of nodes with spans, the body as
//! Markdown. Parsing never fails: it returns what it understood, and findings.

pub mod markdown;
pub mod node;
