//! Colours and how well they are told apart, as WCAG 2.2 counts it.

use std::fmt;

/// A colour of sRGB: red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Color([u8; 3]);

/// The least ratio at which text is read by everyone: WCAG 2.2, 1.4.3.
pub(super) const LEAST_CONTRAST: f64 = 4.5;

impl Color {
    /// Reads `#0b5fff` or `#05f`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits
            .chars()
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect::<Option<_>>()?;
        match digits[..] {
            [r, g, b] => Some(Self([r, g, b].map(|digit| digit * 17))),
            [r, rr, g, gg, b, bb] => Some(Self([r * 16 + rr, g * 16 + gg, b * 16 + bb])),
            _ => None,
        }
    }

    /// The ratio between this and another colour, from 1 to 21.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The surface on which this colour is read worst, and the ratio there.
    pub(super) fn worst(self, surfaces: &[Self]) -> Option<(Self, f64)> {
        let ratios = surfaces
            .iter()
            .map(|surface| (*surface, self.contrast(*surface)));
        ratios.min_by(|(_, one), (_, two)| one.total_cmp(two))
    }

    /// The colour least darker or lighter that is read on all of these surfaces.
    pub(super) fn readable_on(self, surfaces: &[Self]) -> Option<Self> {
        let mut nearest_first =
            (0..=u8::MAX).flat_map(|part| [self.mixed(0, part), self.mixed(u8::MAX, part)]);
        nearest_first.find(|color| {
            color
                .worst(surfaces)
                .is_none_or(|(_, ratio)| ratio >= LEAST_CONTRAST)
        })
    }

    /// This colour with so many 255ths of black, 0, or white, 255.
    fn mixed(self, end: u8, part: u8) -> Self {
        let (end, part) = (u16::from(end), u16::from(part));
        Self(self.0.map(|channel| {
            let mixed = (u16::from(channel) * (255 - part) + end * part) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        }))
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::read(text).unwrap()
    }

    #[test]
    fn colours_are_read_in_two_forms() {
        assert_eq!(color("#05f"), color("#0055FF"));
        assert_eq!(color("#0b5fff").to_string(), "#0b5fff");
        for text in [
            "",
            "#",
            "0b5fff",
            "#0b5ff",
            "#0b5fffcc",
            "#00x",
            "#ß5f",
            "blue",
        ] {
            assert_eq!(Color::read(text), None, "{text}");
        }
    }

    /// Ratios as other tools that follow WCAG print them.
    #[test]
    fn contrast_is_that_of_wcag() {
        for (one, two, ratio) in [
            ("#000", "#fff", 21.0),
            ("#777", "#fff", 4.48),
            ("#767676", "#fff", 4.54),
            ("#00f", "#fff", 8.59),
            ("#f00", "#fff", 4.0),
            ("#abc", "#abc", 1.0),
        ] {
            let found = color(one).contrast(color(two));
            assert!((found - ratio).abs() < 0.006, "{one} {two} {found}");
            assert!((found - color(two).contrast(color(one))).abs() < 1e-9);
        }
    }

    #[test]
    fn the_nearest_readable_colour_goes_no_further_than_it_must() {
        let light = [color("#fff"), color("#f5f6f8")];
        let dark = [color("#111318"), color("#1a1d24")];
        for start in ["#0b5fff", "#ffd400", "#ff0000", "#888", "#000", "#fff"] {
            for surfaces in [&light, &dark] {
                let found = color(start).readable_on(surfaces).unwrap();
                let (_, ratio) = found.worst(surfaces).unwrap();
                assert!(ratio >= LEAST_CONTRAST, "{start} {found} {ratio}");
                assert!(
                    ratio < 4.7 || found == color(start),
                    "{start} {found} {ratio}"
                );
            }
        }
        let all = ["#000", "#767676", "#fff"].map(color);
        assert_eq!(color("#888").readable_on(&all), None);
    }
}
