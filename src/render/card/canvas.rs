//! SVG to PNG, with the type faces that are at hand: those of the site and its theme, and those that
//! come with the program. Those of the machine are none of its business: elsewhere they are others.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{ImageHrefResolver, Node, Options, Text, Tree};

/// Type faces of the program; a face that comes first is the first that is asked for a letter which
/// another lacks.
const FACES: [&[u8]; 3] = [
    include_bytes!("fonts/Inter-SemiBold.ttf"),
    include_bytes!("fonts/Inter-Regular.ttf"),
    include_bytes!("fonts/NotoSansArabic-SemiBold.ttf"),
];

/// What drawings are made with.
pub(super) struct Canvas {
    options: Options<'static>,
}

impl Canvas {
    /// A canvas with more type faces; the first of them is the one to write in.
    pub(super) fn with_fonts<'f>(own: impl Iterator<Item = &'f [u8]>) -> Option<Self> {
        let mut faces = Database::new();
        for face in own.chain(FACES) {
            faces.load_font_data(face.to_vec());
        }
        let family = faces.faces().next()?.families.first()?.0.clone();
        // What looks for no family takes the serif one.
        faces.set_serif_family(&family);
        faces.set_sans_serif_family(&family);
        Some(Self {
            options: Options {
                font_family: family,
                fontdb: Arc::new(faces),
                // A drawing is all there is: it opens no file.
                image_href_resolver: ImageHrefResolver {
                    resolve_data: Box::new(|_, _, _| None),
                    resolve_string: Box::new(|_, _| None),
                },
                ..Options::default()
            },
        })
    }

    /// Whether there is a type face for every letter and digit of a text.
    pub(super) fn has(&self, text: &str) -> bool {
        !self.unknown(text).contains(char::is_alphanumeric)
    }

    /// A text without the signs that no type face has.
    pub(super) fn known(&self, text: &str) -> String {
        let unknown = self.unknown(text);
        text.chars().filter(|c| !unknown.contains(*c)).collect()
    }

    /// How wide a line of a title is in letters of a size, in pixels.
    pub(super) fn width(&self, text: &str, size: u16) -> f32 {
        let tree = self.line(text, size);
        tree.map_or(0.0, |tree| tree.root().abs_bounding_box().width())
    }

    /// The picture of a drawing, or why there is none.
    pub(super) fn png(&self, svg: &str, (width, height): (u32, u32)) -> Result<Vec<u8>, String> {
        let tree = Tree::from_str(svg, &self.options).map_err(|error| error.to_string())?;
        let mut picture = Pixmap::new(width, height).ok_or("it has no size")?;
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        picture.encode_png().map_err(|error| error.to_string())
    }

    /// The signs of a text that no type face has.
    fn unknown(&self, text: &str) -> String {
        let Some(tree) = self.line(text, 16) else {
            return text.to_owned();
        };
        let glyphs = texts(tree.root().children())
            .into_iter()
            .flat_map(Text::layouted)
            .flat_map(|span| &span.positioned_glyphs);
        // The first glyph of every type face is the one for what it lacks.
        glyphs
            .filter(|glyph| glyph.id.0 == 0)
            .map(|glyph| glyph.text.as_str())
            .collect()
    }

    /// A line of text as a drawing.
    fn line(&self, text: &str, size: u16) -> Option<Tree> {
        let text = quick_xml::escape::escape(text);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9999\" height=\"99\">\
             <text xml:space=\"preserve\" y=\"80\" font-size=\"{size}\" font-weight=\"600\">{text}</text></svg>"
        );
        Tree::from_str(&svg, &self.options).ok()
    }
}

/// The texts of a drawing, at whatever depth.
fn texts(nodes: &[Node]) -> Vec<&Text> {
    let below = nodes.iter().map(|node| match node {
        Node::Text(text) => vec![&**text],
        Node::Group(group) => texts(group.children()),
        _ => Vec::new(),
    });
    below.flatten().collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn canvas() -> Canvas {
        Canvas::with_fonts(std::iter::empty()).unwrap()
    }

    #[test]
    fn letters_are_known_in_the_scripts_of_the_languages_that_have_them() {
        let canvas = canvas();
        for text in [
            "Sign-in fails (EU) – “again”…",
            "Übergrößenträger, Łódź, coração, œuvre",
            "Αθήνα, Київ, Việt Nam",
            "تعذّر تسجيل الدخول لبعض العملاء",
            "10 يناير 2026: API",
        ] {
            assert!(canvas.has(text), "{text}: {}", canvas.unknown(text));
        }
        for text in ["認証サービス", "인증", "हिन्दी", "API 認証"] {
            assert!(!canvas.has(text), "{text}");
        }
    }

    #[test]
    fn signs_that_nobody_can_write_are_left_out() {
        let canvas = canvas();
        assert!(canvas.has("Fire 🔥 & <smoke>"));
        assert_eq!(canvas.known("Fire 🔥 & <smoke>"), "Fire  & <smoke>");
    }

    #[test]
    fn wider_words_are_wider() {
        let canvas = canvas();
        let [narrow, wide] = ["ill", "www"].map(|word| canvas.width(word, 68));
        assert!(
            10.0 < narrow && narrow * 2.0 < wide && wide < 200.0,
            "{narrow} {wide}"
        );
        assert!(canvas.width("تسجيل", 68) > 50.0);
    }

    #[test]
    fn what_is_drawn_is_seen() {
        let draw = |inside: &str| {
            let svg = format!(
                "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'>{inside}</svg>"
            );
            let png = canvas().png(&svg, (20, 20)).unwrap();
            Pixmap::decode_png(&png).unwrap().pixel(10, 10).unwrap()
        };
        let (red, nothing) = (draw("<rect width='20' height='20' fill='#f00'/>"), draw(""));
        assert_eq!((red.red(), red.alpha(), nothing.alpha()), (255, 255, 0));
        // A solid bar of a letter.
        assert_eq!(
            draw("<text x='-4' y='60' font-size='90'>I</text>").alpha(),
            255
        );
    }

    #[test]
    fn a_drawing_opens_no_file() {
        let place = tempfile::tempdir().unwrap();
        let inner = place.path().join("inner.svg");
        let rect = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><rect width='20' height='20'/></svg>";
        std::fs::write(&inner, rect).unwrap();
        let image = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><image href='{}' width='20' height='20'/></svg>",
            inner.display()
        );
        let png = canvas().png(&image, (20, 20)).unwrap();
        assert_eq!(
            Pixmap::decode_png(&png)
                .unwrap()
                .pixel(10, 10)
                .unwrap()
                .alpha(),
            0
        );
    }
}
