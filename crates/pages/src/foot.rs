//! How far down a page anything can stand, told by what it draws without drawing it. Where that leaves room
//! enough nobody needs to look; elsewhere the page is drawn, as what stands there may be white.

use crate::fault::Fault;
use crate::guard::Watch;
use crate::{open, picture};
use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, Paint,
    PathDrawMode, SoftMask, StrokeProps, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use kurbo::{Affine, BezPath, Rect, Shape};
use std::collections::HashMap;

/// The bounds of letters, by the library's key of a letter in its typeface.
type Letters = HashMap<u128, Rect>;

/// Per page how much at its lower edge shows nothing, in points, as far as `asked`; none where that cannot be
/// told.
pub(crate) fn all(pdf: &Pdf, asked: &[f32], watch: &Watch) -> Vec<Option<f32>> {
    let pages = pdf.pages();
    let total = u32::try_from(pages.len()).unwrap_or(u32::MAX);
    let cache = InterpreterCache::new();
    let mut letters = Letters::new();
    let mut feet = Vec::new();
    for ((at, page), number) in pages.iter().enumerate().zip(1..) {
        watch.step(number - 1, total);
        let asked = asked.get(at).copied().unwrap_or(f32::INFINITY);
        let size = open::size(page);
        let sheet = Rect::new(0.0, 0.0, size.width.into(), size.height.into());
        let to_page = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(to_page, sheet, &cache, page.xref(), open::settings());
        let blur = picture::glimpsed(size.width).into();
        let mut lowest = Lowest { lowest: 0.0, sheet, blur, letters: &mut letters, watch };
        let seen = watch.page(|| interpret_page(page, &mut context, &mut lowest));
        let free = sheet.y1 - lowest.lowest;
        feet.push(match seen {
            Ok(()) if free >= f64::from(asked) => Some(free as f32),
            Ok(()) => drawn(pdf, number, watch),
            Err(_) => None,
        });
    }
    feet
}

fn drawn(pdf: &Pdf, number: u32, watch: &Watch) -> Option<f32> {
    let foot: Result<f32, Fault> = watch.page(|| picture::foot(pdf, number, watch)).and_then(|foot| foot);
    foot.ok()
}

/// Takes what a page draws and remembers how far down it can reach.
struct Lowest<'w> {
    lowest: f64,
    sheet: Rect,
    /// How far a drawing of the page would blur what stands on it.
    blur: f64,
    letters: &'w mut Letters,
    watch: &'w Watch,
}

impl Lowest<'_> {
    fn note(&mut self, shape: Rect, transform: Affine, stroke: Option<&StrokeProps>) {
        self.watch.mark();
        // A corner may stick out as far as the miter limit lets it.
        let around = stroke.map_or(0.0, |stroke| {
            f64::from(stroke.line_width.abs()) * f64::from(stroke.miter_limit.abs().max(2.0))
        });
        let bounds = transform.transform_rect_bbox(shape.inflate(around, around));
        let bounds = bounds.inflate(self.blur, self.blur);
        if !bounds.is_finite() {
            self.lowest = self.sheet.y1;
        } else if bounds.overlaps(self.sheet) {
            self.lowest = self.lowest.max(bounds.y1.min(self.sheet.y1));
        }
    }
}

impl<'a> Device<'a> for Lowest<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        mode: &GlyphDrawMode,
    ) {
        let stroke = match mode {
            GlyphDrawMode::Stroke(stroke) => Some(stroke),
            GlyphDrawMode::Fill => None,
            GlyphDrawMode::Invisible => return,
        };
        let Glyph::Outline(letter) = glyph else {
            // It is drawn by instructions of its own, and may reach anywhere.
            self.lowest = self.sheet.y1;
            return;
        };
        let bounds = self.letters.entry(letter.identifier().cache_key());
        let bounds = *bounds.or_insert_with(|| letter.outline().bounding_box());
        let bounds = glyph_transform.transform_rect_bbox(bounds);
        self.note(bounds, transform, stroke);
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        let whole = Rect::new(0.0, 0.0, image.width().into(), image.height().into());
        self.note(whole, transform, None);
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        let stroke = match mode {
            PathDrawMode::Stroke(stroke) => Some(stroke),
            PathDrawMode::Fill(_) => None,
        };
        self.note(path.bounding_box(), transform, stroke);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.watch.mark();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.watch.mark();
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}
