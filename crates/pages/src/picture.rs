//! A page as a picture.

use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::fault::Fault;
use crate::guard::Watch;
use crate::{glyphs, open};

/// No picture is wider.
pub const MAX_WIDTH: u32 = 2400;
/// No picture is higher; of a longer page only the upper part is shown.
const MAX_HEIGHT: f32 = 8000.0;

/// Draws a page, counted from 1, that many pixels wide.
pub(crate) fn draw(pdf: &Pdf, number: u32, width: u32, watch: &Watch) -> Result<Vec<u8>, Fault> {
    let at = (number as usize).checked_sub(1).ok_or(Fault::NoSuchPage(number))?;
    let page = pdf.pages().get(at).ok_or(Fault::NoSuchPage(number))?;
    // The reading counts what the drawing cannot: a page that it gives up on is not drawn.
    glyphs::probe(page, watch)?;
    let size = open::size(page);
    let width = width.clamp(16, MAX_WIDTH);
    let scale = width as f32 / size.width;
    let height = (size.height * scale).round().clamp(1.0, MAX_HEIGHT);
    let (width, height) = (width as u16, height as u16);
    let settings = RenderSettings {
        x_scale: scale,
        y_scale: scale,
        width: Some(width),
        height: Some(height),
        bg_color: WHITE,
    };
    let pixels = render(page, &RenderCache::new(), &open::settings(), &settings);
    pixels.into_png().map_err(|_| Fault::Broken)
}
