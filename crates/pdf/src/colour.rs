//! The house colour, made readable: WCAG contrast of at least 4.5 on white for text, and words on the
//! cover in whichever of white and near-black reads best.

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rgb(pub(crate) [u8; 3]);

/// The neutral accent, for a board without a colour of its own.
const NEUTRAL: Rgb = Rgb([0x1b, 0x5e, 0x6e]);
const WHITE: Rgb = Rgb([0xff; 3]);
const INK: Rgb = Rgb([0x1c, 0x22, 0x26]);
const READABLE: f64 = 4.5;

/// The colours of one pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Palette {
    /// The cover's band, as chosen.
    pub(crate) band: Rgb,
    /// Words on the band.
    pub(crate) on_band: Rgb,
    /// Words and lines on white: the band's colour, darkened where needed.
    pub(crate) accent: Rgb,
    /// A pale ground for boxes.
    pub(crate) pale: Rgb,
}

impl Palette {
    /// The palette of a house colour ("#rrggbb"); anything else gives the neutral one.
    pub(crate) fn of(accent: Option<&str>) -> Self {
        let band = accent.and_then(Rgb::parse).unwrap_or(NEUTRAL);
        let on_band = if band.contrast(WHITE) >= band.contrast(INK) { WHITE } else { INK };
        let accent = (0..=20)
            .map(|step| band.mixed(INK, f64::from(step) / 20.0))
            .find(|colour| colour.contrast(WHITE) >= READABLE)
            .unwrap_or(INK);
        Self { band, on_band, accent, pale: accent.mixed(WHITE, 0.88) }
    }
}

impl Palette {
    /// For the printer: a white cover with words in the accent.
    pub(crate) fn without_band(self) -> Self {
        Self { band: WHITE, on_band: self.accent, ..self }
    }
}

impl Rgb {
    /// "#1b5e6e"
    pub(crate) fn hex(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    fn parse(text: &str) -> Option<Self> {
        let digits =
            text.strip_prefix('#').filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self([channel(0)?, channel(2)?, channel(4)?]))
    }

    fn mixed(self, other: Self, share: f64) -> Self {
        let mix = |a: u8, b: u8| (f64::from(a) * (1.0 - share) + f64::from(b) * share).round() as u8;
        Self(std::array::from_fn(|i| mix(self.0[i], other.0[i])))
    }

    /// WCAG 2.2 contrast ratio, 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.2 relative luminance.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let [r, g, b] = self.0.map(linear);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

#[cfg(test)]
mod tests {
    use super::{INK, NEUTRAL, Palette, READABLE, Rgb, WHITE};

    #[test]
    fn a_readable_house_colour_stays_as_it_is() {
        assert_eq!(Palette::of(Some("#1B5E6E")).accent, NEUTRAL);
        assert_eq!(Palette::of(Some("#1b5e6e")).on_band, WHITE);
    }

    #[test]
    fn every_house_colour_ends_up_readable() {
        for colour in ["#ffffff", "#ffee00", "#00ff00", "#ff0000", "#8899aa", "#000000"] {
            let palette = Palette::of(Some(colour));
            assert!(palette.accent.contrast(WHITE) >= READABLE, "{colour}");
            assert!(palette.accent.contrast(palette.pale) >= 3.0, "{colour}");
            assert!(palette.band.contrast(palette.on_band) >= 4.0, "{colour}");
        }
        assert_eq!(Palette::of(Some("#ffee00")).on_band, INK);
    }

    #[test]
    fn what_is_no_colour_gives_the_neutral_one() {
        for text in ["", "#12345", "#12345g", "red", "#é1234"] {
            assert_eq!(Palette::of(Some(text)).band, NEUTRAL, "{text}");
        }
        assert_eq!(Rgb([1, 2, 255]).hex(), "#0102ff");
    }
}
