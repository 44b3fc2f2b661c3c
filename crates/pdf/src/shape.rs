//! How a page lies: the box that shows, its turn and its unit.

use lopdf::{Dictionary, Object};

/// A4, in points.
const A4: [f32; 4] = [0.0, 0.0, 595.28, 841.89];
/// The smallest and largest side of a page, in points.
const SIDES: std::ops::RangeInclusive<f32> = 3.0..=200_000.0;

/// A page's shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shape {
    /// Left, bottom, right, top in the page's own coordinates.
    shown: [f32; 4],
    /// 0 to 3 quarter turns clockwise.
    turns: u8,
    /// Points per unit of the page's own coordinates.
    unit: f32,
}

impl Shape {
    pub(crate) fn a4() -> Self {
        Self { shown: A4, turns: 0, unit: 1.0 }
    }

    /// The shape of a page whose attributes are its own and plain.
    pub(crate) fn of(page: &Dictionary) -> Self {
        let boxed = |key: &[u8]| page.get(key).ok().and_then(rectangle);
        let media = boxed(b"MediaBox").unwrap_or(A4);
        let shown = boxed(b"CropBox").and_then(|crop| within(crop, media)).unwrap_or(media);
        let turns = page.get(b"Rotate").and_then(Object::as_i64).unwrap_or(0);
        let turns = u8::try_from((turns / 90).rem_euclid(4)).unwrap_or(0);
        let unit = page.get(b"UserUnit").and_then(Object::as_float).unwrap_or(1.0);
        Self { shown, turns, unit: if (0.1..=1_000.0).contains(&unit) { unit } else { 1.0 } }
    }

    /// The same page with that many points more at its lower edge, as shown.
    pub(crate) fn longer(&self, points: f32) -> Self {
        let more = points / self.unit;
        let [left, bottom, right, top] = self.shown;
        let shown = match self.turns {
            0 => [left, bottom - more, right, top],
            1 => [left, bottom, right + more, top],
            2 => [left, bottom, right, top + more],
            _ => [left - more, bottom, right, top],
        };
        Self { shown, ..*self }
    }

    /// Points per unit of the page's own coordinates.
    pub(crate) fn unit(&self) -> f32 {
        self.unit
    }

    /// Left, bottom, right and top of what shows, in the page's own coordinates.
    pub(crate) fn shown(&self) -> [f32; 4] {
        self.shown
    }

    /// Width and height as shown, in points.
    pub(crate) fn size(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.shown;
        let (width, height) = ((right - left) * self.unit, (top - bottom) * self.unit);
        if self.turns.is_multiple_of(2) { (width, height) } else { (height, width) }
    }

    /// What turns points from the shown lower left corner into the page's own coordinates.
    pub(crate) fn placing(&self) -> [f32; 6] {
        let [left, bottom, right, top] = self.shown;
        let one = 1.0 / self.unit;
        match self.turns {
            0 => [one, 0.0, 0.0, one, left, bottom],
            1 => [0.0, one, -one, 0.0, right, bottom],
            2 => [-one, 0.0, 0.0, -one, right, top],
            _ => [0.0, -one, one, 0.0, left, top],
        }
    }

    /// The place of the shown upper left corner, for a bookmark to lead to.
    pub(crate) fn top_left(&self) -> (f32, f32) {
        let (_, height) = self.size();
        let [a, b, c, d, e, f] = self.placing();
        let _ = (a, b);
        (c * height + e, d * height + f)
    }
}

/// Four numbers as left, bottom, right, top; none where they make no box of a usable size.
pub(crate) fn rectangle(object: &Object) -> Option<[f32; 4]> {
    let numbers = object.as_array().ok()?;
    let [a, b, c, d] = numbers.as_slice() else { return None };
    let number = |object: &Object| object.as_float().ok().filter(|number| number.is_finite());
    let (a, b, c, d) = (number(a)?, number(b)?, number(c)?, number(d)?);
    let found = [a.min(c), b.min(d), a.max(c), b.max(d)];
    is_usable(found).then_some(found)
}

/// What of `inner` lies in `outer`.
pub(crate) fn within(inner: [f32; 4], outer: [f32; 4]) -> Option<[f32; 4]> {
    let [a, b, c, d] = inner;
    let both = [a.max(outer[0]), b.max(outer[1]), c.min(outer[2]), d.min(outer[3])];
    is_usable(both).then_some(both)
}

fn is_usable([left, bottom, right, top]: [f32; 4]) -> bool {
    SIDES.contains(&(right - left)) && SIDES.contains(&(top - bottom))
}

#[cfg(test)]
mod tests {
    use super::Shape;
    use lopdf::dictionary;

    #[test]
    fn the_lower_left_corner_that_shows_is_found_under_every_turn() {
        let corners = [
            (0, (10.0, 20.0), (100.0, 300.0)),
            (90, (110.0, 20.0), (300.0, 100.0)),
            (180, (110.0, 320.0), (100.0, 300.0)),
            (-90, (10.0, 320.0), (300.0, 100.0)),
            (450, (110.0, 20.0), (300.0, 100.0)),
        ];
        for (turn, corner, size) in corners {
            let page = dictionary! {
                "MediaBox" => vec![0.into(), 0.into(), 500.into(), 500.into()],
                "CropBox" => vec![10.into(), 20.into(), 110.into(), 320.into()], "Rotate" => turn,
            };
            let shape = Shape::of(&page);
            assert_eq!((shape.placing()[4], shape.placing()[5]), corner, "turned {turn}");
            assert_eq!(shape.size(), size, "turned {turn}");
        }
    }

    #[test]
    fn a_unit_makes_the_page_larger_and_the_stamp_smaller() {
        let page = dictionary! {
            "MediaBox" => vec![0.into(), 0.into(), 100.into(), 200.into()], "UserUnit" => 4,
        };
        let shape = Shape::of(&page);
        assert_eq!(shape.size(), (400.0, 800.0));
        assert_eq!(shape.placing()[0], 0.25);
        assert_eq!(shape.top_left(), (0.0, 200.0));
    }

    #[test]
    fn a_longer_page_grows_at_the_edge_that_shows_below() {
        for turn in [0, 90, 180, 270] {
            let page = dictionary! {
                "MediaBox" => vec![0.into(), 0.into(), 100.into(), 200.into()], "Rotate" => turn, "UserUnit" => 2,
            };
            let (shape, longer) = (Shape::of(&page), Shape::of(&page).longer(20.0));
            assert_eq!((longer.size().0, longer.size().1), (shape.size().0, shape.size().1 + 20.0), "{turn}");
            assert_eq!(longer.top_left(), shape.top_left(), "{turn}");
        }
    }

    #[test]
    fn no_usable_box_gives_a4() {
        for numbers in [vec![], vec![0.into(), 0.into(), 0.into(), 0.into()], vec!["x".into(); 4]] {
            assert_eq!(Shape::of(&dictionary! { "MediaBox" => numbers }), Shape::a4());
        }
    }
}
