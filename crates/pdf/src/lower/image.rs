//! Pictures: each needs a description, is decoded once here so that a broken one costs a line and not
//! the pack, and gets the size it will have on paper.

use super::Lowering;
use super::rich_text::At;
use crate::contents::PackLogo;
use crate::sheet::{Block, CoverLogo, Run};
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;
use tafelstuk_model::error::{Error, Result};
use tafelstuk_model::rich_text::ImageAttrs;
use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterImage};

/// Pixels per inch where the picture does not say: those of a screen.
const SCREEN_DPI: f64 = 96.0;
/// The widest and highest a picture may stand on the page, in mm.
const WIDEST: f64 = 160.0;
const HIGHEST: f64 = 200.0;
/// The room for a logo on the cover, in mm.
const LOGO_WIDEST: f64 = 55.0;
const LOGO_HIGHEST: f64 = 20.0;

impl Lowering<'_> {
    /// # Errors
    /// [`Error::CannotSet`] without a description, as a pack that leaves readers out is no pack.
    pub(super) fn image(&mut self, attrs: &ImageAttrs, at: &At<'_>) -> Result<Block> {
        let alt = self.glyphs.line(&attrs.alt);
        if alt.is_empty() {
            return Err(Error::CannotSet {
                place: at.place.to_owned(),
                detail: self.words.say("fault-no-alt"),
            });
        }
        let Some((name, (width, height))) = self.picture(&attrs.blob) else {
            let text = self.words.fill("image-missing", &[("alt", &alt)]);
            return Ok(Block::Par { body: vec![Run { text, italic: true, ..Run::default() }], leads: false });
        };
        let (width, height) = asked_size((width, height), attrs.width);
        let caption = self.caption(at, attrs.id, &attrs.caption);
        Ok(Block::Image { source: format!("/images/{name}"), alt, caption, width, height })
    }

    /// The board's picture for the cover; none where it cannot be decoded, as a pack does not wait for it.
    pub(super) fn logo(&mut self, logo: &PackLogo) -> Option<CoverLogo> {
        let mut alt = self.glyphs.line(&logo.alt);
        if alt.is_empty() {
            alt = self.glyphs.line(&self.contents.board.name);
        }
        let (name, (width, height)) = self.picture(&logo.address)?;
        // As large as the space allows: a picture's own size says nothing about a letterhead.
        let scale = (LOGO_WIDEST / width).min(LOGO_HIGHEST / height);
        let source = format!("/images/{name}");
        Some(CoverLogo { source, alt, width: width * scale, height: height * scale })
    }

    /// The picture's number and its size in mm; none where it is not there or cannot be decoded.
    fn picture(&mut self, address: &str) -> Option<(usize, (f64, f64))> {
        let (address, bytes) = self.contents.images.get_key_value(address)?;
        let format = ExchangeFormat::detect(bytes)?;
        let mut data = Bytes::new(bytes.clone());
        let decoded = RasterImage::plain(data.clone(), format).ok()?;
        if is_for_print(bytes) {
            data = in_screen_colours(&decoded)?;
        }
        let name = *self.image_names.entry(address.as_str()).or_insert_with(|| {
            self.images.push(data);
            self.images.len() - 1
        });
        Some((name, size_on_paper(&decoded)))
    }
}

/// Whether a JPEG holds four inks (CMYK), for which PDF/A-2 would want a printing profile that we do not
/// have: its frame header (ITU-T T.81, B.2.2) names four components.
pub(crate) fn is_for_print(bytes: &[u8]) -> bool {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8]).unwrap_or_default();
    while let [0xff, marker, high, low, segment @ ..] = rest {
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            return segment.get(5) == Some(&4);
        }
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        rest = segment.get(length.saturating_sub(2)..).unwrap_or_default();
    }
    false
}

fn in_screen_colours(image: &RasterImage) -> Option<Bytes> {
    let mut png = Cursor::new(Vec::new());
    DynamicImage::from(image.dynamic().to_rgb8()).write_to(&mut png, ImageFormat::Png).ok()?;
    Some(Bytes::new(png.into_inner()))
}

fn size_on_paper(image: &RasterImage) -> (f64, f64) {
    let dpi = image.dpi().filter(|dpi| (36.0..=1200.0).contains(dpi)).unwrap_or(SCREEN_DPI);
    let mm = |pixels: u32| f64::from(pixels.max(1)) / dpi * 25.4;
    let (width, height) = (mm(image.width()), mm(image.height()));
    let scale = (WIDEST / width).min(HIGHEST / height).min(1.0);
    (width * scale, height * scale)
}

/// The size where the text asks for a share of the line.
fn asked_size((width, height): (f64, f64), percent: Option<u8>) -> (f64, f64) {
    let Some(percent) = percent else { return (width, height) };
    let scale = (WIDEST * f64::from(percent.clamp(10, 100)) / 100.0 / width).min(HIGHEST / height);
    (width * scale, height * scale)
}

#[cfg(test)]
mod tests {
    use super::is_for_print;

    #[test]
    fn a_jpeg_with_four_inks_is_for_print() {
        let jpeg = |components: u8| {
            [&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1][..], &[0xff, 0xc2, 0, 11, 8, 0, 1, 0, 1, components]]
                .concat()
        };
        assert!(is_for_print(&jpeg(4)));
        assert!(!is_for_print(&jpeg(3)));
        for broken in [&b""[..], &[0xff, 0xd8], &[0xff, 0xd8, 0xff, 0xe0, 0, 0], &jpeg(4)[..17]] {
            assert!(!is_for_print(broken));
        }
    }
}
