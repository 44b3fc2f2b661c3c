//! A photograph or scan as a page: whole on A4, upright or lying as it fits, under the name that the pack gives it.

use super::{About, Prepared, Problem, Refusal, Verdict, Work, finish};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};
use std::io::Cursor;

/// Points left free around the picture; the pack's own line stands below it.
const MARGIN: f32 = 42.0;
/// Larger pictures are refused: they would take more memory than a pack may.
const MOST_PIXELS: u64 = 60_000_000;
const MOST_MEMORY: u64 = 512 * 1024 * 1024;
const SHORT: f32 = 595.28;
const LONG: f32 = 841.89;

pub(super) fn prepare(bytes: &[u8]) -> Result<Prepared, Refusal> {
    let (picture, turn) = decoded(bytes)?;
    let (width, height) = match turn {
        Turn::None | Turn::Half => (picture.width(), picture.height()),
        Turn::Right | Turn::Left => (picture.height(), picture.width()),
    };
    let (page_width, page_height) = if width > height { (LONG, SHORT) } else { (SHORT, LONG) };
    let room = (page_width - 2.0 * MARGIN, page_height - 2.0 * MARGIN);
    let scale = (room.0 / width as f32).min(room.1 / height as f32).min(72.0 / 96.0);
    let (shown_width, shown_height) = (width as f32 * scale, height as f32 * scale);
    let (left, bottom) = ((page_width - shown_width) / 2.0, page_height - MARGIN - shown_height);
    let mut document = Document::with_version("1.7");
    let image = document.add_object(stream(bytes, &picture)?);
    let placed = turn.placing([left, bottom, shown_width, shown_height]);
    let placed = placed.map(|number| format!("{number:.3}")).join(" ");
    let content = format!("q {placed} cm /Picture Do Q\n");
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = document.add_object(dictionary! {
        "Type" => "Page",
        "MediaBox" => vec![0.into(), 0.into(), Object::Real(page_width), Object::Real(page_height)],
        "Resources" => dictionary! { "XObject" => dictionary! { "Picture" => image } },
        "Contents" => vec![content.into()],
    });
    let mut work = Work { pages: vec![page], ..Work::of(document) };
    let root = super::tags::of_picture(&mut work);
    let catalog = super::catalog(&mut work.document, &work.pages, None, root);
    work.document.trailer = dictionary! { "Root" => catalog };
    // What it shows is not told by its name alone.
    let verdict = Verdict { claims: Vec::new(), problems: vec![Problem::PictureOnly] };
    let prepared = finish(work, verdict)?;
    Ok(Prepared { about: About { pages: 1, ..prepared.about }, ..prepared })
}

/// How a camera was held.
#[derive(Clone, Copy)]
enum Turn {
    None,
    /// The picture has to turn a quarter to the right to stand upright.
    Right,
    Half,
    Left,
}

impl Turn {
    /// What puts a picture of one by one upright into a box of left, bottom, width, height.
    fn placing(self, [left, bottom, width, height]: [f32; 4]) -> [f32; 6] {
        match self {
            Self::None => [width, 0.0, 0.0, height, left, bottom],
            Self::Right => [0.0, -height, width, 0.0, left, bottom + height],
            Self::Half => [-width, 0.0, 0.0, -height, left + width, bottom + height],
            Self::Left => [0.0, height, -width, 0.0, left + width, bottom],
        }
    }
}

fn decoded(bytes: &[u8]) -> Result<(DynamicImage, Turn), Refusal> {
    let mut reader =
        ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| Refusal::Damaged)?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| Refusal::Damaged)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels == 0 || pixels > MOST_PIXELS {
        return Err(Refusal::Damaged);
    }
    let turn = match decoder.orientation() {
        Ok(Orientation::Rotate90 | Orientation::Rotate90FlipH) => Turn::Right,
        Ok(Orientation::Rotate180 | Orientation::FlipVertical) => Turn::Half,
        Ok(Orientation::Rotate270 | Orientation::Rotate270FlipH) => Turn::Left,
        _ => Turn::None,
    };
    DynamicImage::from_decoder(decoder).map(|picture| (picture, turn)).map_err(|_| Refusal::Damaged)
}

/// The picture as a PDF holds it: a JPEG in screen colours as it came, all else as packed pixels on white.
fn stream(bytes: &[u8], picture: &DynamicImage) -> Result<Stream, Refusal> {
    let (width, height) = (i64::from(picture.width()), i64::from(picture.height()));
    let mut image = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => width, "Height" => height,
        "BitsPerComponent" => 8,
    };
    if bytes.starts_with(&[0xff, 0xd8]) && !crate::lower::is_for_print(bytes) {
        let is_grey = !picture.color().has_color();
        image.set("ColorSpace", if is_grey { "DeviceGray" } else { "DeviceRGB" });
        image.set("Filter", "DCTDecode");
        return Ok(Stream::new(image, bytes.to_vec()).with_compression(false));
    }
    image.set("ColorSpace", "DeviceRGB");
    let mut packed = Stream::new(image, on_white(picture));
    packed.compress().map_err(|_| Refusal::Damaged)?;
    Ok(packed)
}

fn on_white(picture: &DynamicImage) -> Vec<u8> {
    let mut out = Vec::with_capacity(picture.width() as usize * picture.height() as usize * 3);
    for pixel in picture.to_rgba8().pixels() {
        let [red, green, blue, alpha] = pixel.0.map(u16::from);
        let mix = |channel: u16| ((channel * alpha + 255 * (255 - alpha)) / 255) as u8;
        out.extend([mix(red), mix(green), mix(blue)]);
    }
    out
}
