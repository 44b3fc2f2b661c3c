//! How high things will stand, roughly, so that what is short stays together on a page.
//!
//! An estimate and not a measurement: measuring in the engine costs more with every page before it. The
//! limits leave room for what it misses, because a block that is kept whole and does fill more than a page
//! would run off it.

use crate::fonts;

/// A page holds 243 mm; these are kept whole when they seem lower, in mm.
const TABLE: f64 = 110.0;
const POINTS: f64 = 140.0;
const ASKED: f64 = 195.0;
/// A line of text in a table or list with the space between lines, in mm.
const LINE: f64 = 4.5;
/// The space around a row of a table, around a point, and around something asked, in mm.
const ROW_SPACE: f64 = 3.6;
const POINT_SPACE: f64 = 3.0;
const ASKED_SPACE: f64 = 1.2;
/// The width of text in a point and in the box of what is asked, and what a mark beside it takes, in mm.
const POINT_WIDTH: f64 = 149.0;
const ASKED_WIDTH: f64 = 139.0;
const MARK_WIDTH: f64 = 32.0;
/// The size of the text, in mm; lines are never filled whole.
const SIZE: f64 = 10.5 / 72.0 * 25.4;
const FILLED: f64 = 0.92;

/// A point's text, and whether a mark stands beside it.
pub(super) type Marked<'t> = (&'t str, bool);

/// Whether a table of these rows stays together; each cell is its text and its width in mm.
pub(super) fn table_stays<'t>(rows: impl Iterator<Item = Vec<(&'t str, f64)>>) -> bool {
    let row = |cells: Vec<(&str, f64)>| {
        cells.into_iter().map(|(text, width)| lines(text, width)).fold(1.0, f64::max) * LINE + ROW_SPACE
    };
    rows.map(row).sum::<f64>() < TABLE
}

/// Whether the points of one list stay together.
pub(super) fn points_stay<'t>(points: impl Iterator<Item = Marked<'t>>) -> bool {
    points.map(|point| marked(point, POINT_WIDTH) + POINT_SPACE).sum::<f64>() < POINTS
}

/// Whether the box of all that is asked stays together.
pub(super) fn asked_stays<'t>(points: impl Iterator<Item = Marked<'t>>) -> bool {
    points.map(|point| marked(point, ASKED_WIDTH) + ASKED_SPACE).sum::<f64>() < ASKED
}

fn marked((text, is_marked): Marked<'_>, width: f64) -> f64 {
    lines(text, if is_marked { width - MARK_WIDTH } else { width }) * LINE
}

/// How many lines a text takes in a width in mm.
fn lines(text: &str, width: f64) -> f64 {
    text.lines().map(|line| (text_width(line) / (width.max(6.0) * FILLED)).ceil().max(1.0)).sum()
}

fn text_width(text: &str) -> f64 {
    let face = fonts::sans();
    let advance = |c: char| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or(0);
    let units: f64 = text.chars().map(|c| f64::from(advance(c))).sum();
    units / f64::from(face.units_per_em()) * SIZE
}

#[cfg(test)]
mod tests {
    use super::{asked_stays, points_stay, table_stays};

    #[test]
    fn what_is_short_stays_together_and_what_is_long_does_not() {
        let row = || vec![("Oudewaal", 30.0), ("48.200", 15.0)];
        assert!(table_stays(std::iter::repeat_with(row).take(8)));
        assert!(!table_stays(std::iter::repeat_with(row).take(30)));
        let long = "woord ".repeat(400);
        assert!(!table_stays(std::iter::once(vec![(long.as_str(), 40.0)])));
        assert!(points_stay([("kennis te nemen van de stand", true); 6].into_iter()));
        assert!(!points_stay([(long.as_str(), false); 6].into_iter()));
        assert!(!asked_stays([(long.as_str(), false); 9].into_iter()));
        assert!(table_stays(std::iter::empty()));
    }

    #[test]
    fn capitals_count_for_what_they_take() {
        let (small, large) = ("i".repeat(3_000), "W".repeat(3_000));
        assert!(asked_stays([(small.as_str(), false)].into_iter()));
        assert!(!asked_stays([(large.as_str(), false)].into_iter()));
    }
}
