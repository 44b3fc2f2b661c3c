//! Straight lines along the page's edges: thin strokes, thin fills, and the sides of stroked boxes. And dots,
//! which browsers draw where others print a bullet.

use hayro::hayro_interpret::PathDrawMode;
use kurbo::{Affine, BezPath, PathEl, Rect, Shape};

use crate::page::Area;

/// More lines than this are a drawing.
pub(crate) const MOST: usize = 4000;
/// A shape of more parts than this is no line and no box.
const MOST_PARTS: usize = 12;
/// A path of more parts than this is a drawing. Browsers draw all lines of a table in one.
const MOST_OF_ALL: usize = 4000;
/// No line is thicker, and none is shorter than ten times this.
const THICKEST: f64 = 2.0;
/// A shape of more parts than this is no dot; a ring has two circles.
const MOST_DOT_PARTS: usize = 24;
/// The size of a bullet, in points.
const DOT: std::ops::RangeInclusive<f64> = 1.5..=8.0;

/// The shapes that a path is made of, each from where the pen is set down.
pub(crate) fn shapes(path: &BezPath) -> Vec<BezPath> {
    let mut found: Vec<BezPath> = Vec::new();
    if path.elements().len() > MOST_OF_ALL {
        return found;
    }
    for element in path.elements() {
        match found.last_mut().filter(|_| !matches!(element, PathEl::MoveTo(_))) {
            Some(shape) => shape.push(*element),
            None => found.push(BezPath::from_vec(vec![*element])),
        }
    }
    found.retain(|shape| matches!(shape.elements(), [PathEl::MoveTo(_), _, ..]));
    found
}

/// The place of a dot, which is as high as it is wide.
pub(crate) fn dot(shape: &BezPath, to_page: Affine, sheet: Rect) -> Option<Area> {
    if !(3..=MOST_DOT_PARTS).contains(&shape.elements().len()) {
        return None;
    }
    let place = to_page.transform_rect_bbox(shape.bounding_box());
    let small = DOT.contains(&place.width()) && DOT.contains(&place.height());
    let round = (place.width() - place.height()).abs() < 0.3 * place.width();
    (small && round && sheet.contains(place.center())).then(|| area(place))
}

/// Notes the lines that a shape draws.
pub(crate) fn note(
    shape: &BezPath,
    to_page: Affine,
    mode: &PathDrawMode,
    sheet: Rect,
    rules: &mut Vec<Area>,
) {
    if shape.elements().len() > MOST_PARTS {
        return;
    }
    let stroked = matches!(mode, PathDrawMode::Stroke(_));
    if stroked {
        for segment in shape.segments() {
            push(to_page.transform_rect_bbox(segment.bounding_box()), sheet, rules);
        }
    } else {
        push(to_page.transform_rect_bbox(shape.bounding_box()), sheet, rules);
    }
}

fn push(place: Rect, sheet: Rect, rules: &mut Vec<Area>) {
    let place = place.intersect(sheet);
    let (width, height) = (place.width(), place.height());
    let long = 10.0 * THICKEST;
    if (height <= THICKEST && width >= long) || (width <= THICKEST && height >= long / 2.0) {
        rules.push(area(place));
    }
}

fn area(place: Rect) -> Area {
    Area { left: place.x0 as f32, top: place.y0 as f32, right: place.x1 as f32, bottom: place.y1 as f32 }
}
