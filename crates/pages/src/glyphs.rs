//! What a page draws, letter by letter.

use hayro::hayro_interpret::font::Glyph as Drawn;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, CacheKey, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, Paint,
    PathDrawMode, SoftMask, TransformExt, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Dict, Name, Stream};
use hayro::hayro_syntax::page::Page as Source;
use kurbo::{Affine, BezPath, Point, Rect};
use std::collections::HashMap;

use crate::fault::Fault;
use crate::guard::Watch;
use crate::page::{Area, Document, Layer, Page, Size};
use crate::{layout, links, open, rules};

/// Pixels of one image; a page with a larger one is not drawn.
const LARGEST_IMAGE: u64 = 150_000_000;
/// The decoded contents of all pages together.
const MOST_CONTENT: usize = 512 * 1024 * 1024;
/// A page with fewer letters than this under a picture is a picture.
const FEW_LETTERS: usize = 80;

/// No typeface whose letters are found by name has more of them.
const MOST_LETTERS: usize = 4096;

/// One letter on the page.
#[derive(Clone, Debug)]
pub(crate) struct Glyph {
    pub text: BfString,
    pub left: f32,
    pub right: f32,
    pub baseline: f32,
    pub size: f32,
    pub bold: bool,
    pub italic: bool,
}

impl Glyph {
    pub(crate) fn is_space(&self) -> bool {
        match &self.text {
            BfString::Char(char) => char.is_whitespace(),
            BfString::String(text) => text.chars().all(char::is_whitespace),
        }
    }
}

/// Reads every page.
pub(crate) fn read(pdf: &Pdf, watch: &Watch) -> Result<Document, Fault> {
    let pages = pdf.pages();
    let total = pages.len() as u32;
    let cache = InterpreterCache::new();
    let mut styles = HashMap::new();
    let mut document = Document::default();
    let mut content = 0;
    for (number, page) in (1..).zip(pages.iter()) {
        watch.step(number - 1, total);
        watch.mark();
        let read = watch.page(|| page_of(page, number, &cache, &mut styles, watch));
        document.pages.push(match read {
            Ok(page) => page,
            Err(Fault::Broken) => unreadable(number, open::size(page)),
            Err(other) => return Err(other),
        });
        content += watch.page(|| page.page_stream().map_or(0, <[u8]>::len)).unwrap_or(0);
        if content > MOST_CONTENT {
            return Err(Fault::Overwhelming);
        }
    }
    Ok(document)
}

/// Whether the page can be read at all within what is allowed.
pub(crate) fn probe(page: &Source<'_>, watch: &Watch) -> Result<(), Fault> {
    let cache = InterpreterCache::new();
    let oversized = watch.page(|| gather(page, &cache, &mut HashMap::new(), watch).oversized)?;
    if oversized { Err(Fault::Overwhelming) } else { Ok(()) }
}

fn page_of<'a>(
    page: &'a Source<'a>,
    number: u32,
    cache: &InterpreterCache<'a>,
    styles: &mut Styles,
    watch: &Watch,
) -> Page {
    let size = open::size(page);
    let gathered = gather(page, cache, styles, watch);
    let layer = layer(&gathered, size);
    let damaged = page.page_stream().is_none() && page.raw().contains_key(b"Contents");
    let (lines, askew) = layout::lines(gathered.upright, gathered.askew);
    let links = links::links(page, page.initial_transform(true).to_kurbo());
    let (rules, dots) = (gathered.rules, gathered.dots);
    Page { number, size, lines, askew, links, rules, dots, layer, damaged }
}

fn unreadable(number: u32, size: Size) -> Page {
    Page {
        number,
        size,
        lines: Vec::new(),
        askew: Vec::new(),
        links: Vec::new(),
        rules: Vec::new(),
        dots: Vec::new(),
        layer: Layer::Nothing,
        damaged: true,
    }
}

fn layer(gathered: &Gathered<'_>, size: Size) -> Layer {
    let letters = gathered.upright.iter().chain(&gathered.askew).filter(|glyph| !glyph.is_space()).count();
    let covered = gathered.pictured > size.width * size.height * 0.4;
    if letters > gathered.unknown && (letters >= FEW_LETTERS || !covered) {
        Layer::Text
    } else if covered || gathered.paths > 0 || gathered.pictured > 0.0 || letters > 0 {
        Layer::Picture
    } else {
        Layer::Nothing
    }
}

fn gather<'a, 'w>(
    page: &'a Source<'a>,
    cache: &InterpreterCache<'a>,
    styles: &'w mut Styles,
    watch: &'w Watch,
) -> Gathered<'w> {
    note_fonts(page, styles);
    let size = open::size(page);
    let to_page = page.initial_transform(true).to_kurbo();
    let sheet = Rect::new(0.0, 0.0, f64::from(size.width), f64::from(size.height));
    let mut context = Context::new(to_page, sheet, cache, page.xref(), open::settings());
    let mut gathered = Gathered {
        upright: Vec::new(),
        askew: Vec::new(),
        unknown: 0,
        paths: 0,
        rules: Vec::new(),
        dots: Vec::new(),
        pictured: 0.0,
        oversized: false,
        sheet,
        styles,
        faces: Vec::new(),
        face: 0,
        watch,
    };
    interpret_page(page, &mut context, &mut gathered);
    gathered
}

/// Bold and italic, by the library's key of a typeface.
type Styles = HashMap<u128, (bool, bool)>;

/// Notes the styles of a page's typefaces by their names, which the library does not tell for all of them.
fn note_fonts(page: &Source<'_>, styles: &mut Styles) {
    let resources = page.resources();
    let mut fonts: Vec<Dict<'_>> = vec![resources.fonts.clone()];
    for name in resources.x_objects.keys().take(200) {
        let form = resources.x_objects.get::<Stream<'_>>(name.as_ref());
        let inner = form.and_then(|form| form.dict().get::<Dict<'_>>(b"Resources"));
        fonts.extend(inner.and_then(|inner| inner.get::<Dict<'_>>(b"Font")));
    }
    for named in fonts {
        for name in named.keys().take(500) {
            let Some(font) = named.get::<Dict<'_>>(name.as_ref()) else { continue };
            let Some(called) = font.get::<Name<'_>>(b"BaseFont") else { continue };
            let called = String::from_utf8_lossy(called.as_ref()).to_lowercase();
            styles.entry(font.cache_key()).or_insert_with(|| style_of(&called));
        }
    }
}

fn style_of(name: &str) -> (bool, bool) {
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    (says(&["bold", "black", "heavy", "demi"]), says(&["italic", "oblique"]))
}

/// A letter's width and what it says, if the file tells.
type Letter = (f64, Option<BfString>);

/// A typeface as far as the page has used it.
struct Face {
    key: u128,
    style: (bool, bool),
    /// Its letters are found by name, which takes long and is the same each time.
    by_name: bool,
    letters: Vec<Option<Letter>>,
}

/// Takes what the page draws.
struct Gathered<'w> {
    upright: Vec<Glyph>,
    askew: Vec<Glyph>,
    /// Letters of which the file does not tell which they are.
    unknown: usize,
    paths: usize,
    rules: Vec<Area>,
    dots: Vec<Area>,
    /// The area that images cover.
    pictured: f32,
    /// There is an image that is not to be decoded.
    oversized: bool,
    sheet: Rect,
    styles: &'w mut Styles,
    /// The typefaces of the page, and the one of the last letter.
    faces: Vec<Face>,
    face: usize,
    watch: &'w Watch,
}

impl Gathered<'_> {
    fn style(&mut self, glyph: &Drawn<'_>) -> (bool, bool) {
        let Drawn::Outline(outline) = glyph else { return (false, false) };
        let key = outline.font_cache_key();
        // Most letters are set in the typeface of the one before.
        if let Some(at) = self.faces.iter().rposition(|face| face.key == key) {
            self.face = at;
            return self.faces[at].style;
        }
        let font = outline.font_data();
        let style = *self.styles.entry(key).or_insert_with(|| {
            let Some(font) = &font else { return (false, false) };
            let name = font.postscript_name.as_ref();
            let named = name.map_or((false, false), |name| style_of(&name.to_lowercase()));
            (named.0 || font.weight.is_some_and(|weight| weight >= 600), named.1 || font.is_italic)
        });
        self.face = self.faces.len();
        self.faces.push(Face { key, style, by_name: font.is_none(), letters: Vec::new() });
        style
    }

    /// The width of a letter, in thousandths of its size, and what it says. The typeface is the one that
    /// [`Self::style`] was asked for.
    fn letter(&mut self, glyph: &Drawn<'_>) -> Letter {
        let Drawn::Outline(outline) = glyph else { return (500.0, glyph.as_unicode()) };
        let read = || (outline.advance_width().map_or(500.0, f64::from), outline.as_unicode());
        let id = outline.glyph_id().to_u32() as usize;
        let face = &mut self.faces[self.face];
        // Glyph 0 stands for all that the typeface lacks.
        if !face.by_name || id == 0 || id > MOST_LETTERS {
            return read();
        }
        if face.letters.len() <= id {
            face.letters.resize(id + 1, None);
        }
        face.letters[id].get_or_insert_with(read).clone()
    }
}

impl<'a> Device<'a> for Gathered<'_> {
    fn draw_glyph(
        &mut self,
        glyph: &Drawn<'a>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        self.watch.mark();
        let to_page = transform * glyph_transform;
        let [a, b, c, d, x, y] = to_page.as_coeffs();
        let inside = self.sheet.inflate(20.0, 20.0).contains(Point::new(x, y));
        let size = (c.hypot(d) * 1000.0) as f32;
        if !inside || !size.is_finite() || !(0.5..=2000.0).contains(&size) {
            return;
        }
        let (bold, italic) = self.style(glyph);
        let (width, text) = self.letter(glyph);
        let text = text.unwrap_or_else(|| {
            self.unknown += 1;
            BfString::Char(char::REPLACEMENT_CHARACTER)
        });
        let right = (x + a.abs() * width) as f32;
        let glyph = Glyph { text, left: x as f32, right, baseline: y as f32, size, bold, italic };
        let is_upright = a > 0.0 && b.abs() <= a * 0.05;
        if is_upright { self.upright.push(glyph) } else { self.askew.push(glyph) }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, transform: Affine) {
        self.watch.mark();
        let (width, height) = (image.width(), image.height());
        self.oversized |= u64::from(width) * u64::from(height) > LARGEST_IMAGE;
        let shown = transform.transform_rect_bbox(Rect::new(0.0, 0.0, width.into(), height.into()));
        let area = shown.intersect(self.sheet).area();
        if area.is_finite() {
            self.pictured += area as f32;
        }
    }

    fn draw_path(&mut self, path: &BezPath, transform: Affine, _: &Paint<'a>, mode: &PathDrawMode) {
        self.watch.mark();
        self.paths += 1;
        if self.rules.len() >= rules::MOST && self.dots.len() >= rules::MOST {
            return;
        }
        for shape in rules::shapes(path) {
            if self.rules.len() < rules::MOST {
                rules::note(&shape, transform, mode, self.sheet, &mut self.rules);
            }
            if self.dots.len() < rules::MOST {
                self.dots.extend(rules::dot(&shape, transform, self.sheet));
            }
        }
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
