//! Who was affected.

use crate::config::Config;
use crate::diagnostic::Finding;
use crate::model::scope::{Amount, Basis, Quantity, Scope, Share};
use crate::parse::fields::{Fields, Shape, Vocabulary, extras};
use crate::parse::node::{Node, Value};

const SCOPE: Shape<'_> = Shape {
    what: "`scope`",
    keys: &[
        "summary",
        "regions",
        "products",
        "tenants",
        "users",
        "user_classes",
        "time_zones",
        "not_affected",
    ],
    example: "{summary: Sign-in from the app, regions: [EU], users: 12 %}",
};

/// The key `scope`: text, or a map of axes.
pub(super) fn read(fields: &mut Fields<'_>, node: &Node, config: &Config) -> Scope {
    let Some(value) = fields.value(node, "scope") else {
        return Scope::default();
    };
    if matches!(value.value, Value::Scalar(_)) {
        return Scope {
            summary: fields.text(value, "`scope`"),
            ..Scope::default()
        };
    }
    if !fields.map(value, &SCOPE) {
        return Scope::default();
    }
    check_regions(fields, value, config);
    Scope {
        summary: fields.text_of(value, "summary"),
        regions: fields.texts_of(value, "regions", "[EU]"),
        products: fields.texts_of(value, "products", "[Mail, Calendar]"),
        tenants: amount(fields, value, "tenants"),
        users: amount(fields, value, "users"),
        user_classes: fields.texts_of(value, "user_classes", "[administrators]"),
        time_zones: fields.texts_of(value, "time_zones", "[Europe/Berlin]"),
        not_affected: fields.texts_of(value, "not_affected", "[Sign-in from the website]"),
        extra: extras(value),
    }
}

fn check_regions(fields: &mut Fields<'_>, node: &Node, config: &Config) {
    let (Some(known), Some(value)) = (&config.regions, fields.value(node, "regions")) else {
        return;
    };
    let items = match &value.value {
        Value::Sequence(items) => items.as_slice(),
        _ => std::slice::from_ref(value),
    };
    for item in items {
        if let Value::Scalar(region) = &item.value
            && !known.iter().any(|name| name == &**region)
        {
            fields.no_such(
                Vocabulary::ANY,
                item.span,
                (region, "region"),
                known.iter().map(String::as_str),
            );
        }
    }
}

/// A count, a share, or a word; alone or as a map of `count` and `basis`.
fn amount(fields: &mut Fields<'_>, node: &Node, key: &str) -> Option<Amount> {
    let value = fields.value(node, key)?;
    if !matches!(value.value, Value::Mapping(_)) {
        return Some(Amount {
            quantity: quantity(fields, value, key)?,
            basis: None,
            extra: Vec::new(),
        });
    }
    let what = format!("`{key}`");
    let shape = Shape {
        what: &what,
        keys: &["count", "basis"],
        example: "{count: 12 %, basis: estimated}",
    };
    fields.map(value, &shape);
    let basis = fields.name_of(value, "basis", Basis::NAMES);
    let count = fields.required(value, "count", &shape)?;
    Some(Amount {
        quantity: quantity(fields, count, key)?,
        basis,
        extra: extras(value),
    })
}

fn quantity(fields: &mut Fields<'_>, node: &Node, key: &str) -> Option<Quantity> {
    let expected = format!("`{key}` is a number, a share or a word");
    let text = fields.scalar(node, &expected, "12 %")?.trim();
    if let Some((_, share)) = Share::NAMES.iter().find(|(name, _)| *name == text) {
        return Some(Quantity::Word(*share));
    }
    let plain =
        |text: &str| text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(['e', 'E']);
    if let Some(percent) = text.strip_suffix('%').map(str::trim)
        && plain(percent)
        && percent
            .parse::<f64>()
            .is_ok_and(|value| (0.0..=100.0).contains(&value))
    {
        return Some(Quantity::Percent(percent.to_owned()));
    }
    if plain(text)
        && let Ok(count) = text.replace(['_', ' ', '\u{202f}'], "").parse()
    {
        return Some(Quantity::Count(count));
    }
    let place = fields.place(node.span);
    fields.report(
        Finding::error("bad-amount", place, format!("`{text}` is no amount")).help(
            "write a whole number, a share from `0 %` to `100 %`, or one of `all`, `most`, `some`, `few`, `none`, `unknown`",
        ),
    );
    None
}
