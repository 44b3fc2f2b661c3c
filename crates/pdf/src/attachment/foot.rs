//! Whether a page leaves room at its foot for the pack's own line. One that does not gets a strip below it in
//! the pack, so that the line covers nothing and the page looks as it did.

use super::shapes;
use crate::overlay::strip;
use crate::shape::Shape;
use lopdf::{Dictionary, Document, Object};
use std::sync::Arc;

/// Says in a prepared file that a page is full to its lower edge.
const FULL: &[u8] = b"TafelstukFull";

/// Marks the pages of a finished file that are full. Whether there are any.
pub(super) fn mark(document: &mut Document, bytes: &Arc<Vec<u8>>) -> bool {
    let shapes = shapes(document);
    let feet = tafelstuk_pages::feet(bytes, shapes.iter().map(strip).collect()).unwrap_or_default();
    let pages: Vec<_> = document.page_iter().collect();
    let mut found = false;
    for (at, (page, shape)) in pages.into_iter().zip(shapes).enumerate() {
        // What cannot be looked at may be full.
        let is_full = feet.get(at).copied().flatten().is_none_or(|free| free < strip(&shape));
        if let (true, Ok(page)) = (is_full, document.get_dictionary_mut(page)) {
            page.set(FULL, true);
            found = true;
        }
    }
    found
}

/// Gives a full page its strip. The box that its own content must not leave, where it got one.
pub(crate) fn lengthen(page: &mut Dictionary) -> Option<[f32; 4]> {
    page.remove(FULL)?;
    let shape = Shape::of(page);
    let longer = shape.longer(strip(&shape)).shown();
    let array = |numbers: [f32; 4]| Object::Array(numbers.map(Object::Real).to_vec());
    let media = page.get(b"MediaBox").ok().and_then(crate::shape::rectangle).unwrap_or(longer);
    let around =
        [media[0].min(longer[0]), media[1].min(longer[1]), media[2].max(longer[2]), media[3].max(longer[3])];
    page.set("MediaBox", array(around));
    if around == longer {
        page.remove(b"CropBox");
    } else {
        page.set("CropBox", array(longer));
    }
    Some(cut_at_strip(shape.shown(), longer))
}

/// The box that cuts a page's content off where its strip begins. Beyond its other sides nothing shows; a cut
/// along them would only blur the page's edge.
fn cut_at_strip(own: [f32; 4], longer: [f32; 4]) -> [f32; 4] {
    const BEYOND: f32 = 100.0;
    let outward = [-BEYOND, -BEYOND, BEYOND, BEYOND];
    std::array::from_fn(|side| if own[side] == longer[side] { own[side] + outward[side] } else { own[side] })
}
