//! Straight lines along the page's edges: thin strokes, thin fills, and the sides of stroked boxes.

use hayro::hayro_interpret::PathDrawMode;
use kurbo::{Affine, BezPath, Rect, Shape};

use crate::page::Area;

/// More lines than this are a drawing.
pub(crate) const MOST: usize = 4000;
/// A path of more parts than this is no line and no box.
const MOST_PARTS: usize = 12;
/// No line is thicker, and none is shorter than ten times this.
const THICKEST: f64 = 2.0;

/// Notes the lines that a path draws.
pub(crate) fn note(path: &BezPath, to_page: Affine, mode: &PathDrawMode, sheet: Rect, rules: &mut Vec<Area>) {
    if path.elements().len() > MOST_PARTS {
        return;
    }
    let stroked = matches!(mode, PathDrawMode::Stroke(_));
    if stroked {
        for segment in path.segments() {
            push(to_page.transform_rect_bbox(segment.bounding_box()), sheet, rules);
        }
    } else {
        push(to_page.transform_rect_bbox(path.bounding_box()), sheet, rules);
    }
}

fn push(place: Rect, sheet: Rect, rules: &mut Vec<Area>) {
    let place = place.intersect(sheet);
    let (width, height) = (place.width(), place.height());
    let long = 10.0 * THICKEST;
    if (height <= THICKEST && width >= long) || (width <= THICKEST && height >= long / 2.0) {
        rules.push(Area {
            left: place.x0 as f32,
            top: place.y0 as f32,
            right: place.x1 as f32,
            bottom: place.y1 as f32,
        });
    }
}
