//! What a site changes about its theme, and the colours of the themes inside the program.

use super::*;
use color::Color;

/// Loads a theme whose sheet has surfaces, with a site's look and assets.
fn dressed(look: Look, assets: &[(&'static str, &'static [u8])]) -> (String, Vec<Finding>) {
    let sheet = "\
        :root { --page: #fff; --panel: #f5f6f8; --text: Arial, sans-serif }\n\
        @media (prefers-color-scheme: dark) { :root { --page: #111318; --panel: #1a1d24 } }\n";
    let mut builtin = builtin(HELLO);
    builtin.themes[2].1 = sheet.as_bytes();
    let assets = assets.iter().map(|&(path, bytes)| Asset { path, bytes });
    let layers = Layers {
        site: Layer {
            assets: assets.collect(),
            ..Layer::default()
        },
        ..Layers::default()
    };
    let choice = Choice {
        look,
        ..choice("default", "en")
    };
    let mut findings = Vec::new();
    let theme = Theme::load_over(&builtin, &choice, &layers, &mut findings).unwrap();
    let style = String::from_utf8_lossy(&theme.assets[STYLE].bytes).into_owned();
    (style.strip_prefix(sheet).unwrap().to_owned(), findings)
}

fn setting(text: &str) -> Setting<'_> {
    Setting {
        text,
        place: place(0, 40, 49),
    }
}

#[test]
fn a_site_without_a_look_gets_the_sheet_as_it_is() {
    assert_eq!(dressed(Look::default(), &[]), (String::new(), vec![]));
}

#[test]
fn an_accent_that_can_be_read_reaches_both_schemes() {
    let look = |accent_dark| Look {
        accent: Some(setting("#0b5fff")),
        accent_dark,
        ..Look::default()
    };
    let dark = "@media screen and (prefers-color-scheme: dark) { :root { --accent: ";
    let (rules, findings) = dressed(look(Some(setting("#8ab4ff"))), &[]);
    assert_eq!(findings, []);
    assert_eq!(
        rules,
        format!("@media screen {{ :root {{ --accent: #0b5fff }} }}\n{dark}#8ab4ff }} }}\n")
    );
    let (rules, findings) = dressed(look(None), &[]);
    assert_eq!(findings, []);
    assert!(rules.contains(&format!("{dark}#3a7eff")), "{rules}");
}

#[test]
fn an_accent_that_is_hard_to_read_is_answered_with_the_nearest_that_is_not() {
    for (accent, accent_dark, message, edit) in [
        (Some("#ffd400"), None, "1.32:1 on `#f5f6f8`", "\"#866f00\""),
        (None, Some("#0b5fff"), "3.28:1 on `#1a1d24`", "\"#3a7eff\""),
    ] {
        let look = Look {
            accent: accent.map(setting),
            accent_dark: accent_dark.map(setting),
            ..Look::default()
        };
        let (_, findings) = dressed(look, &[]);
        assert_eq!(findings.len(), 1, "{findings:?}");
        let finding = &findings[0];
        assert_eq!(finding.rule, "low-contrast");
        assert!(finding.message.contains(message), "{}", finding.message);
        let printed = format!("{finding:?}");
        assert!(printed.contains(&format!("{edit:?}")), "{printed}");
    }
}

#[test]
fn fonts_stand_before_those_of_the_theme() {
    let look = |names: &[&'static str]| Look {
        font: names.iter().map(|name| setting(name)).collect(),
        ..Look::default()
    };
    let (rules, findings) = dressed(look(&["Inter", "ui-sans-serif"]), &[]);
    assert_eq!(findings, []);
    assert_eq!(
        rules,
        ":root { --text: \"Inter\", ui-sans-serif, Arial, sans-serif }\n"
    );

    let files: [(_, &[u8]); 2] = [("f/a.woff2", b"a"), ("f/b.woff2", b"b")];
    let (rules, findings) = dressed(look(&["f/a.woff2", "f/b.woff2"]), &files);
    assert_eq!(findings, []);
    for part in [
        "url(\"f/a.",
        ".woff2\") format(\"woff2\"); font-weight: 400;",
        "font-weight: 700;",
        "--text: \"site\", Arial, sans-serif",
    ] {
        assert!(rules.contains(part), "{rules}");
    }
    assert!(!rules.contains("f/a.woff2"), "{rules}");
    let (rules, _) = dressed(look(&["f/a.woff2"]), &files);
    assert!(rules.contains("font-weight: 100 900;"), "{rules}");
}

#[test]
fn what_a_look_names_must_be_there_and_be_a_name() {
    let look = Look {
        accent: Some(setting("blue")),
        logo: Some(setting("lgo.svg")),
        font: ["x\"; }", "gone.woff2"].map(setting).to_vec(),
        ..Look::default()
    };
    let (rules, findings) = dressed(look, &[("logo.svg", b"<svg/>")]);
    assert_eq!(rules, "");
    let found: Vec<(&str, &str)> = findings
        .iter()
        .map(|finding| (finding.rule, &*finding.message))
        .collect();
    assert_eq!(
        found,
        [
            ("unknown-asset", "there is no file `assets/lgo.svg`"),
            ("bad-color", "`blue` is not a colour"),
            ("unknown-asset", "there is no file `assets/gone.woff2`"),
            ("bad-font", "`x\"; }` is not the name of a type face"),
        ]
    );
}

#[test]
fn every_theme_inside_the_program_can_be_read() {
    let embedded = Builtin::embedded();
    for name in embedded.theme_names() {
        let mut findings = Vec::new();
        let choice = choice(name, "en");
        let theme = Theme::load_over(&embedded, &choice, &Layers::default(), &mut findings);
        assert_eq!(findings, [], "{name}");
        let [tokens, _] = &theme.unwrap().tokens;
        for (scheme, values) in [("light", tokens.light()), ("dark", tokens.dark())] {
            let color = |token| Color::read(values.color(token).unwrap()).unwrap();
            let surfaces = ["page", "panel"].map(color);
            for token in [
                "ink", "soft", "accent", "well", "minor", "major", "critical", "planned",
            ] {
                let (_, ratio) = color(token).worst(&surfaces).unwrap();
                assert!(
                    ratio >= color::LEAST_CONTRAST,
                    "{name} {scheme} {token} {ratio:.2}"
                );
            }
            let (_, ratio) = color("edge").worst(&surfaces).unwrap();
            assert!(ratio >= 3.0, "{name} {scheme} edge {ratio:.2}");
        }
    }
}
