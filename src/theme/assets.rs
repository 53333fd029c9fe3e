//! Assets under names that carry a hash of their content, so that browsers may keep them
//! for ever and a changed style sheet is never mixed with old pages.

use super::layer;
use std::borrow::Cow;
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// A file to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Published {
    /// Its path below the site's root: `assets/style.3f2a9c01.css`.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// How a style sheet begins that adds to the one it would replace.
const IMPORT: &str = "@import \"builtin/";

/// The assets of all layers, the strongest first, by their plain names. A style sheet that begins
/// with `@import "builtin/style.css";` has that of the layers below in its place: a browser would ask
/// for it only after it has read this one.
pub(super) fn merged<'a>(layers: &[&[layer::Asset<'a>]]) -> BTreeMap<&'a str, Cow<'a, [u8]>> {
    let mut assets: BTreeMap<&str, Cow<[u8]>> = BTreeMap::new();
    for asset in layers.iter().rev().copied().flatten() {
        let mut bytes = Cow::Borrowed(asset.bytes);
        if let Some((name, rest)) = imported(asset.bytes)
            && let Some(weaker) = assets.get(name)
        {
            bytes = Cow::Owned([weaker, rest].concat());
        }
        assets.insert(asset.path, bytes);
    }
    assets
}

/// The name of the sheet that a style sheet begins with, and what comes after.
fn imported(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let rest = bytes.strip_prefix(IMPORT.as_bytes())?;
    let end = rest.iter().position(|byte| *byte == b'"')?;
    let name = str::from_utf8(&rest[..end]).ok()?;
    let rest = &rest[end + 1..];
    Some((name, rest.strip_prefix(b";").unwrap_or(rest)))
}

/// Gives assets the names under which they are published.
///
/// Addresses in style sheets, `url(fonts/x.woff2)`, are relative to the style sheet and get
/// the hashed name of the asset they mean. Style sheets themselves cannot be meant: a
/// template links each of them, which is also faster for readers than a chain of imports.
pub(super) fn publish(assets: BTreeMap<&str, Cow<'_, [u8]>>) -> BTreeMap<String, Published> {
    let (styles, others): (Vec<_>, Vec<_>) = assets
        .into_iter()
        .partition(|(path, _)| extension(path) == Some("css"));
    let mut published: BTreeMap<String, Published> = others
        .into_iter()
        .map(|(path, bytes)| (path.to_owned(), under_hash(path, bytes.into_owned())))
        .collect();
    for (path, bytes) in styles {
        let bytes = match str::from_utf8(&bytes) {
            Ok(text) => with_hashed_urls(path, text, &published).into_bytes(),
            Err(_) => bytes.into_owned(),
        };
        published.insert(path.to_owned(), under_hash(path, bytes));
    }
    published
}

fn under_hash(path: &str, bytes: Vec<u8>) -> Published {
    // Eight digits tell the versions of one file apart; names need no more.
    let hash = xxh3_64(&bytes) >> 32;
    let path = match extension(path) {
        Some(extension) => {
            let stem = path.strip_suffix(extension).unwrap_or(path);
            format!("assets/{stem}{hash:08x}.{extension}")
        }
        None => format!("assets/{path}.{hash:08x}"),
    };
    Published { path, bytes }
}

fn with_hashed_urls(style: &str, text: &str, published: &BTreeMap<String, Published>) -> String {
    let mut output = String::with_capacity(text.len() + 64);
    let mut rest = text;
    while let Some(start) = rest.find("url(") {
        let (before, after) = rest.split_at(start + "url(".len());
        output.push_str(before);
        let end = after.find(')').unwrap_or(after.len());
        let (argument, after) = after.split_at(end);
        output.push_str(&hashed_url(style, argument, published));
        rest = after;
    }
    output + rest
}

/// The argument of `url()` with its last segment replaced when it names an asset.
fn hashed_url<'a>(
    style: &str,
    argument: &'a str,
    published: &BTreeMap<String, Published>,
) -> Cow<'a, str> {
    let url = argument.trim().trim_matches(['"', '\'']);
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(asset) = resolved(style, path).and_then(|path| published.get(&path)) else {
        return Cow::Borrowed(argument);
    };
    let segment = |path: &str| path.rfind('/').map_or(0, |slash| slash + 1);
    let (folder, old) = path.split_at(segment(path));
    let (_, new) = asset.path.split_at(segment(&asset.path));
    Cow::Owned(argument.replacen(&format!("{folder}{old}"), &format!("{folder}{new}"), 1))
}

/// An address relative to a style sheet as a path of an asset. Full addresses find none.
fn resolved(style: &str, relative: &str) -> Option<String> {
    let folder = style.rsplit_once('/').map(|(folder, _)| folder);
    let mut segments: Vec<&str> = folder
        .into_iter()
        .flat_map(|path| path.split('/'))
        .collect();
    for segment in relative.split('/') {
        match segment {
            "." => {}
            ".." => {
                segments.pop()?;
            }
            _ => segments.push(segment),
        }
    }
    Some(segments.join("/"))
}

fn extension(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    name.rsplit_once('.')
        .filter(|(stem, _)| !stem.is_empty())
        .map(|(_, extension)| extension)
}

#[cfg(test)]
mod tests {
    use super::*;
    use layer::Asset;

    fn names(layers: &[&[Asset]]) -> Vec<(String, String)> {
        publish(merged(layers))
            .into_values()
            .map(|asset| {
                (
                    asset.path,
                    String::from_utf8_lossy(&asset.bytes).into_owned(),
                )
            })
            .collect()
    }

    #[test]
    fn names_carry_the_hash_of_the_strongest_layer() {
        let strong = [Asset {
            path: "a/logo.svg",
            bytes: b"new",
        }];
        let weak = [
            Asset {
                path: "a/logo.svg",
                bytes: b"old",
            },
            Asset {
                path: "LICENSE",
                bytes: b"free",
            },
        ];
        let hash = |bytes: &[u8]| format!("{:08x}", xxh3_64(bytes) >> 32);
        assert_eq!(
            names(&[&strong, &weak]),
            [
                (
                    format!("assets/LICENSE.{}", hash(b"free")),
                    "free".to_owned()
                ),
                (
                    format!("assets/a/logo.{}.svg", hash(b"new")),
                    "new".to_owned()
                ),
            ]
        );
    }

    #[test]
    fn a_style_sheet_adds_to_the_one_below_it() {
        let sheet = |bytes| {
            [Asset {
                path: "s.css",
                bytes,
            }]
        };
        let layers: [&[Asset]; 3] = [
            &sheet(b"@import \"builtin/s.css\";\nc{}"),
            &sheet(b"@import \"builtin/s.css\"; b{} "),
            &sheet(b"@import \"builtin/none.css\"; a{}"),
        ];
        let merged = merged(&layers);
        let text = str::from_utf8(&merged["s.css"]);
        assert_eq!(text, Ok("@import \"builtin/none.css\"; a{} b{} \nc{}"));
    }

    #[test]
    fn style_sheets_point_at_hashed_names() {
        let layer = [
            Asset {
                path: "css/s.css",
                bytes: b"a{b:url(\"../x.png?v#w\") url( f/y.svg ) url(data:z) url(q.png) url(",
            },
            Asset {
                path: "x.png",
                bytes: b"x",
            },
            Asset {
                path: "css/f/y.svg",
                bytes: b"y",
            },
        ];
        let published = publish(merged(&[&layer]));
        let last = |name: &str| {
            let (_, last) = published[name].path.rsplit_once('/').unwrap_or_default();
            last.to_owned()
        };
        let (x, y) = (last("x.png"), last("css/f/y.svg"));
        assert_eq!(
            String::from_utf8_lossy(&published["css/s.css"].bytes),
            format!("a{{b:url(\"../{x}?v#w\") url( f/{y} ) url(data:z) url(q.png) url(")
        );
    }
}
