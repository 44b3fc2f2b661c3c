//! Large print: every page becomes a sheet of A3. Nothing is set or numbered anew, so that its reader has the same
//! page open as everybody else, and what came with files grows as well.

use crate::shape::Shape;
use lopdf::{Document, Object, ObjectId};

/// The short and long side of A3, in points.
const SHORT: f32 = 841.89;
const LONG: f32 = 1_190.55;
/// No page grows more than this, however small it is.
const MOST: f32 = 2.0;

/// Lengthens the unit of every page's coordinates (`/UserUnit`; ISO 32000-1, table 30), and with it all that stands
/// on the page. A page that is larger than the sheet stays as it is.
pub(super) fn enlarge(document: &mut Document, pages: &[ObjectId]) -> lopdf::Result<()> {
    for page in pages {
        let page = document.get_dictionary_mut(*page)?;
        let shape = Shape::of(page);
        page.set("UserUnit", Object::Real(shape.unit() * growth(shape.size())));
    }
    Ok(())
}

fn growth((width, height): (f32, f32)) -> f32 {
    (SHORT / width.min(height)).min(LONG / width.max(height)).clamp(1.0, MOST)
}

#[cfg(test)]
mod tests {
    use super::growth;

    #[test]
    fn pages_grow_to_the_sheet_and_no_further() {
        assert!((growth((595.28, 841.89)) - 1.414).abs() < 0.001);
        assert!((growth((841.89, 595.28)) - 1.414).abs() < 0.001);
        assert_eq!(growth((841.89, 1_190.55)), 1.0);
        assert_eq!(growth((2_000.0, 1_000.0)), 1.0);
        assert_eq!(growth((100.0, 100.0)), 2.0);
    }
}
