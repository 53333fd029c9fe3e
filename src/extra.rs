//! An author's own keys: those that begin with `x-`, which any map may have. They mean nothing to
//! the program and are kept for templates.

/// The `x-` keys of a map with their values, in the order of the file.
pub type Extras = Vec<(String, Extra)>;

/// A value of an `x-` key, kept as written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extra {
    /// Nothing.
    Null,
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Extra>),
    /// A map, in the order of the file.
    Map(Extras),
}
