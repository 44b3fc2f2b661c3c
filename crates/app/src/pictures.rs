//! Pictures in a paper's text: taken in with a look at their header only, so that one of a hundred
//! megapixels costs a sentence and no memory, and given back to be shown.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use imagesize::ImageType;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::paper;
use tafelstuk_model::id::PaperId;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The largest picture that is taken in: what a page can still be set from in little time.
const MOST_MEGAPIXELS: u64 = 40;
const LIMIT_MB: u64 = 30;

/// A picture is given as a file that was offered, or as its contents in base64 where it was pasted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperAddPicture")]
pub(crate) struct Add {
    pub paper: PaperId,
    #[serde(default)]
    #[ts(optional)]
    pub offer: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub data: Option<String>,
    /// The name of what was pasted.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub name: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PictureAdded")]
pub(crate) struct Added {
    /// The picture's content address, for the text.
    pub blob: String,
    pub width: u32,
    pub height: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "OnePicture")]
pub(crate) struct One {
    pub blob: String,
}

/// `paper.add_picture`: keeps a picture, for a text that will name it.
pub(crate) fn add(app: &App, _: &Job<'_>, ask: Add) -> Result<Added> {
    let (name, bytes) = match (&ask.offer, &ask.data) {
        (Some(offer), _) => app.offered(offer)?,
        (None, Some(data)) => (ask.name.clone(), pasted(&ask.name, data)?),
        (None, None) => return Err(Error::Missing { field: "data".into() }),
    };
    let (width, height) = measured(&name, &bytes)?;
    let (blob, size) = app.opened()?.keep(&bytes)?;
    let kept = blob.clone();
    app.write("paper.add_picture", Undo::Undoable, move |write| {
        paper(write.read(), ask.paper)?;
        write.keep_blob(&kept, size)
    })?;
    Ok(Added { blob, width, height })
}

/// `paper.open_picture`
pub(crate) fn open(app: &App, _: &Job<'_>, ask: One) -> Result<Product> {
    let bytes = app.opened()?.content(&ask.blob)?;
    let media_type = media_type(&bytes).ok_or(Error::NotAPicture { name: String::new() })?.to_owned();
    Ok(app.shelve(ProductFile { name: ask.blob, media_type, bytes: Arc::new(bytes) }))
}

fn pasted(name: &str, data: &str) -> Result<Vec<u8>> {
    if data.len() as u64 / 4 * 3 > LIMIT_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.into(), limit_mb: LIMIT_MB });
    }
    STANDARD.decode(data).map_err(|_| Error::NotAPicture { name: name.into() })
}

/// Width and height as the header tells.
pub(crate) fn measured(name: &str, bytes: &[u8]) -> Result<(u32, u32)> {
    if bytes.len() as u64 > LIMIT_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.into(), limit_mb: LIMIT_MB });
    }
    let no_picture = || Error::NotAPicture { name: name.into() };
    media_type(bytes).ok_or_else(no_picture)?;
    let size = imagesize::blob_size(bytes).map_err(|_| no_picture())?;
    let (width, height) = (size.width as u64, size.height as u64);
    if width == 0 || height == 0 {
        return Err(no_picture());
    }
    let megapixels = width.saturating_mul(height) / 1_000_000;
    if megapixels > MOST_MEGAPIXELS {
        return Err(Error::PictureTooLarge { name: name.into(), megapixels, limit: MOST_MEGAPIXELS });
    }
    let side = |length: u64| u32::try_from(length).map_err(|_| no_picture());
    Ok((side(width)?, side(height)?))
}

/// The kinds of picture that a pack can hold.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match imagesize::image_type(bytes).ok()? {
        ImageType::Png => Some("image/png"),
        ImageType::Jpeg => Some("image/jpeg"),
        ImageType::Gif => Some("image/gif"),
        ImageType::Webp => Some("image/webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::measured;
    use tafelstuk_model::Error;

    /// The header of a PNG of that size; nothing behind it.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let start = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        [&start[..], &width.to_be_bytes(), &height.to_be_bytes(), &[8, 6, 0, 0, 0, 0, 0, 0, 0]].concat()
    }

    #[test]
    fn a_picture_of_a_hundred_megapixels_is_refused_by_its_header() {
        let refused = measured("foto.png", &png(10_000, 10_000));
        let error = Error::PictureTooLarge { name: "foto.png".into(), megapixels: 100, limit: 40 };
        assert_eq!(refused, Err(error));
        assert_eq!(measured("foto.png", &png(8_000, 5_000)), Ok((8_000, 5_000)));
        assert!(measured("foto.png", &png(u32::MAX, u32::MAX)).is_err());
    }

    #[test]
    fn what_is_no_picture_is_refused_by_name() {
        for bytes in [&b""[..], b"MZ\x90\0", b"%PDF-1.7", b"\x89PNG\r\n", b"<svg xmlns='x'/>", &png(0, 5)] {
            let told = Error::NotAPicture { name: "x".into() };
            assert_eq!(measured("x", bytes), Err(told), "{bytes:?}");
        }
    }
}
