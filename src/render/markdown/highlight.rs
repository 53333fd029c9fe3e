//! Coloured code without scripts: grammars name what each piece of code is, and a few
//! CSS classes stand for the names that a reader can tell apart.

/// Classes of the pieces of code, for the theme's styles.
pub(super) const CLASSES: [&str; 12] = [
    "hl-attribute",
    "hl-comment",
    "hl-constant",
    "hl-deleted",
    "hl-function",
    "hl-heading",
    "hl-inserted",
    "hl-keyword",
    "hl-string",
    "hl-tag",
    "hl-type",
    "hl-variable",
];

pub use engine::Highlighter;

#[cfg(feature = "highlight")]
mod engine {
    use std::sync::OnceLock;

    use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxSet};
    use syntect::util::LinesWithEndings;

    use super::super::escape::push_text;

    /// The grammars, loaded when the first code block needs them; one for a whole build.
    #[derive(Default)]
    pub struct Highlighter(OnceLock<Grammars>);

    struct Grammars {
        syntaxes: SyntaxSet,
        classes: Vec<(Scope, &'static str)>,
    }

    /// Longer blocks are shown plain: nobody reads them for their colours, and grammars
    /// take time per byte. In bytes.
    const LONGEST_BLOCK: usize = 64 * 1024;

    /// A block with a longer line is shown plain: some grammars take time by the square
    /// of a line, and such lines are data, not code. In bytes.
    const LONGEST_LINE: usize = 1024;

    /// From the names of grammars, which are the same in all languages, to our classes;
    /// the first that fits counts.
    const SCOPES: &[(&str, &str)] = &[
        ("comment", "hl-comment"),
        ("string", "hl-string"),
        ("constant", "hl-constant"),
        ("entity.name.function", "hl-function"),
        ("variable.function", "hl-function"),
        ("support.function", "hl-function"),
        ("entity.name.tag", "hl-tag"),
        ("entity.other.attribute-name", "hl-attribute"),
        ("entity.name.section", "hl-heading"),
        ("entity.name", "hl-type"),
        ("support.type", "hl-type"),
        ("support.class", "hl-type"),
        ("storage", "hl-keyword"),
        ("keyword", "hl-keyword"),
        ("markup.heading", "hl-heading"),
        ("markup.inserted", "hl-inserted"),
        ("markup.deleted", "hl-deleted"),
        ("variable", "hl-variable"),
    ];

    impl Highlighter {
        /// The code as HTML with a `<span>` around each piece that has a class; none when
        /// the language is not known or the code too large.
        pub(crate) fn html(&self, code: &str, language: &str) -> Option<String> {
            let too_large =
                code.len() > LONGEST_BLOCK || code.lines().any(|line| line.len() > LONGEST_LINE);
            if too_large {
                return None;
            }
            let grammars = self.0.get_or_init(Grammars::load);
            let syntax = grammars.syntaxes.find_syntax_by_token(language)?;
            let mut state = ParseState::new(syntax);
            let mut stack = ScopeStack::new();
            let mut html = Spans::default();
            for line in LinesWithEndings::from(code) {
                let mut from = 0;
                for (at, change) in state.parse_line(line, &grammars.syntaxes).ok()? {
                    html.push(line.get(from..at)?, grammars.class(&stack));
                    stack.apply(&change).ok()?;
                    from = at;
                }
                html.push(line.get(from..)?, grammars.class(&stack));
            }
            Some(html.finish())
        }
    }

    impl Grammars {
        fn load() -> Self {
            let scope =
                |(name, class): &(&str, &'static str)| Some((Scope::new(name).ok()?, *class));
            Self {
                syntaxes: two_face::syntax::extra_newlines(),
                classes: SCOPES.iter().filter_map(scope).collect(),
            }
        }

        /// The class of what the innermost name says that has one.
        fn class(&self, stack: &ScopeStack) -> Option<&'static str> {
            stack.as_slice().iter().rev().find_map(|scope| {
                self.classes
                    .iter()
                    .find(|(prefix, _)| prefix.is_prefix_of(*scope))
                    .map(|(_, class)| *class)
            })
        }
    }

    /// HTML in which neighbours of one class share a `<span>`.
    #[derive(Default)]
    struct Spans {
        html: String,
        class: Option<&'static str>,
    }

    impl Spans {
        fn push(&mut self, code: &str, class: Option<&'static str>) {
            if code.is_empty() {
                return;
            }
            if class != self.class && !code.trim().is_empty() {
                self.close();
                if let Some(class) = class {
                    self.html.push_str("<span class=\"");
                    self.html.push_str(class);
                    self.html.push_str("\">");
                }
                self.class = class;
            }
            push_text(&mut self.html, code);
        }

        fn close(&mut self) {
            if self.class.take().is_some() {
                self.html.push_str("</span>");
            }
        }

        fn finish(mut self) -> String {
            self.close();
            self.html
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn pieces_get_classes() {
            let html = Highlighter::default().html("let x = \"<\"; // c\n", "rust");
            assert_eq!(
                html.as_deref(),
                Some(
                    "<span class=\"hl-keyword\">let</span> x <span class=\"hl-keyword\">= </span>\
                     <span class=\"hl-string\">&quot;&lt;&quot;</span>; \
                     <span class=\"hl-comment\">// c\n</span>"
                )
            );
        }

        #[test]
        fn every_class_is_announced() {
            for (_, class) in SCOPES {
                assert!(super::super::CLASSES.contains(class), "{class}");
            }
        }

        #[test]
        fn languages_of_operators_are_known() {
            let highlighter = Highlighter::default();
            for language in [
                "bash",
                "yaml",
                "json",
                "toml",
                "sql",
                "go",
                "python",
                "js",
                "ts",
                "dockerfile",
                "hcl",
                "diff",
                "nginx",
                "rust",
                "java",
                "xml",
            ] {
                assert!(
                    highlighter.html("x = 1\n", language).is_some(),
                    "{language}"
                );
            }
        }

        #[test]
        fn unknown_and_huge_code_stays_plain() {
            let highlighter = Highlighter::default();
            assert_eq!(highlighter.html("x", "klingon"), None);
            assert_eq!(highlighter.html(&"x\n".repeat(LONGEST_BLOCK), "rust"), None);
            assert_eq!(
                highlighter.html(&"x".repeat(LONGEST_LINE + 1), "rust"),
                None
            );
        }
    }
}

#[cfg(not(feature = "highlight"))]
mod engine {
    /// Without the feature `highlight` no language is known.
    #[derive(Default)]
    pub struct Highlighter(());

    impl Highlighter {
        /// None: code is shown plain.
        pub(crate) fn html(&self, _code: &str, _language: &str) -> Option<String> {
            None
        }
    }
}
