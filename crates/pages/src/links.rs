//! Where a page leads elsewhere.

use hayro::hayro_syntax::object::{Array, Dict, Name, Rect, String as Text};
use hayro::hayro_syntax::page::Page;
use kurbo::{Affine, Rect as Shape};

use crate::page::{Area, Link};

/// More links than this are no reading matter.
const MOST: usize = 2000;
const LONGEST: usize = 2048;

/// The addresses that the page links to. Links within the file are left out.
pub(crate) fn links(page: &Page<'_>, to_page: Affine) -> Vec<Link> {
    let Some(notes) = page.raw().get::<Array<'_>>(b"Annots") else { return Vec::new() };
    notes.iter::<Dict<'_>>().take(MOST).filter_map(|note| link(&note, to_page)).collect()
}

fn link(note: &Dict<'_>, to_page: Affine) -> Option<Link> {
    if note.get::<Name<'_>>(b"Subtype")?.as_ref() != b"Link" {
        return None;
    }
    let action = note.get::<Dict<'_>>(b"A")?;
    let address = action.get::<Text<'_>>(b"URI")?;
    let address = String::from_utf8_lossy(address.as_bytes()).into_owned();
    if address.is_empty() || address.len() > LONGEST {
        return None;
    }
    let place = note.get::<Rect>(b"Rect")?;
    let place = to_page.transform_rect_bbox(Shape::new(place.x0, place.y0, place.x1, place.y1));
    let area =
        Area { left: place.x0 as f32, top: place.y0 as f32, right: place.x1 as f32, bottom: place.y1 as f32 };
    Some(Link { address, area })
}
