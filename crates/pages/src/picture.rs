//! A page as a picture.

use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::fault::Fault;
use crate::guard::Watch;
use crate::{glyphs, open};

/// No picture is wider.
pub const MAX_WIDTH: u32 = 2400;
/// No picture is higher; of a longer page only the upper part is shown.
const MAX_HEIGHT: f32 = 8000.0;

/// Wide enough to see whether anything stands at the lower edge.
const GLIMPSE: u32 = 200;
/// A part of a colour from which on it counts as white.
const WHITE_FROM: u8 = 250;

/// Draws a page, counted from 1, that many pixels wide.
pub(crate) fn draw(pdf: &Pdf, number: u32, width: u32, watch: &Watch) -> Result<Vec<u8>, Fault> {
    pixels(pdf, number, width, watch)?.0.into_png().map_err(|_| Fault::Broken)
}

/// How many points of a page of that width make a pixel of what [`foot`] looks at.
pub(crate) fn glimpsed(width: f32) -> f32 {
    width / GLIMPSE as f32
}

/// How much at the lower edge of a page shows nothing, in points.
pub(crate) fn foot(pdf: &Pdf, number: u32, watch: &Watch) -> Result<f32, Fault> {
    let (pixels, scale) = pixels(pdf, number, GLIMPSE, watch)?;
    let row = usize::from(pixels.width()) * 4;
    let is_blank = |row: &&[u8]| row.iter().all(|part| *part >= WHITE_FROM);
    let blank = pixels.data_as_u8_slice().chunks_exact(row).rev().take_while(is_blank).count();
    Ok(blank as f32 / scale)
}

/// A page as pixels, and how many of them a point is.
fn pixels(pdf: &Pdf, number: u32, width: u32, watch: &Watch) -> Result<(Pixmap, f32), Fault> {
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
    Ok((render(page, &RenderCache::new(), &open::settings(), &settings), scale))
}
