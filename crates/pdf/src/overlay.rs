//! Stage two: printpdf draws what every page carries besides its text: the board and date, the page's
//! name large in the outer corner, CONCEPT; and, as sheets of their own that all pages share, whose copy
//! it is.
//!
//! None of it has meaning for a screen reader, so it needs no tags; it must have embedded fonts and
//! nothing that differs between two runs.

use crate::colour::{Palette, Rgb};
use crate::contents::{Extent, PackContents};
use crate::fonts::{SANS_REGULAR, SANS_SEMIBOLD};
use crate::glyphs::Glyphs;
use crate::pages::{Leaf, PageName};
use crate::shape::Shape;
use crate::words::Words;
use printpdf::{
    Color, FontId, FontMetrics, Line, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, Pt, TextItem, TextMatrix, TextRenderingMode,
};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use subsetter::GlyphRemapper;
use tafelstuk_model::catalogue::Lang;
use ttf_parser::Face;

/// A4, and our own margin, in mm.
const WIDTH: f32 = 210.0;
const HEIGHT: f32 = 297.0;
const SIDE: f32 = 25.0;
const FOOT_LINE: f32 = 21.5;
const FOOT_TEXT: f32 = 16.0;
const COPY_TEXT: f32 = 11.6;
const HEAD_TEXT: f32 = 14.0;
/// On a page that came with a file everything stands close to its edge, on a white ground.
const EDGE: f32 = 8.0;
const EDGE_TEXT: f32 = 4.6;
const GROUND: f32 = 1.6;
const STRIP: f32 = 11.0;
const SMALL: f32 = 8.5;
const LARGE: f32 = 15.0;
pub(crate) const INK: Rgb = Rgb([0x16, 0x19, 0x1c]);
pub(crate) const SOFT: Rgb = Rgb([0x56, 0x60, 0x6a]);
const RULE: Rgb = Rgb([0xc9, 0xc5, 0xbc]);
const WARN: Rgb = Rgb([0x8a, 0x52, 0x00]);
const POINT: f32 = 25.4 / 72.0;

/// Two faces are enough.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    Regular,
    Semibold,
}

/// The overlay of all pages, one page each, as a PDF; and per page the white grounds under it, in points
/// from the lower left corner that shows.
pub(crate) struct Overlay {
    pub(crate) bytes: Vec<u8>,
    pub(crate) grounds: Vec<Vec<[f32; 4]>>,
}

/// What a page says of itself beside its name.
#[derive(Clone, Copy, Default)]
pub(crate) struct Note<'a> {
    /// The attachment's number within its paper, from 1.
    pub(crate) attachment: Option<usize>,
    /// The earlier pages in whose place it stands, in words.
    pub(crate) replaces: Option<&'a str>,
}

/// Draws the overlay. The first page is the cover, which carries no foot.
pub(crate) fn draw(
    contents: &PackContents,
    leaves: &[(Leaf, Shape)],
    names: &[PageName],
    notes: &[Note<'_>],
    glyphs: &mut Glyphs,
) -> Overlay {
    let said = Said::of(contents, glyphs);
    let notes: Vec<Option<String>> = notes.iter().map(|note| said.note(note, glyphs)).collect();
    let pages: Vec<Vec<Stroke>> = leaves
        .iter()
        .enumerate()
        .map(|(page, (leaf, shape))| match leaf {
            Leaf::Set(_) => said.page(page, names, notes[page].as_deref()),
            Leaf::File { .. } => said.file_page(page, names, shape, notes[page].as_deref()),
            Leaf::Blank => Vec::new(),
        })
        .collect();
    let grounds = pages.iter().map(|strokes| strokes.iter().filter_map(Stroke::ground).collect()).collect();
    let sheets = pages.into_iter().zip(leaves).map(|(strokes, (_, shape))| (strokes, shape.size())).collect();
    Overlay { bytes: document(sheets), grounds }
}

/// Whose copy it is, as sheets that all pages share: for the cover, for our own pages, for the pages of
/// files, and the mark across a page.
pub(crate) fn draw_copy(lang: Lang, name: &str, is_marked: bool) -> Overlay {
    let words = Words::of(lang);
    let name = Glyphs::default().line(name);
    let said = words.fill("copy-for", &[("name", &shortened(&name, 80))]);
    let mut mark = Vec::new();
    if is_marked {
        let text = shortened(&name, 40);
        let size = (150.0 / width(Weight::Semibold, 1.0, &text)).min(60.0);
        mark.push(Stroke::Mark { size, text });
    }
    let at_edge = Stroke::Text {
        weight: Weight::Regular,
        size: SMALL,
        colour: SOFT,
        x: EDGE,
        y: EDGE_TEXT,
        has_ground: true,
        text: said.clone(),
    };
    let sheets = [
        vec![left(Weight::Semibold, 11.0, SOFT, FOOT_TEXT, said.clone())],
        vec![left(Weight::Regular, SMALL, SOFT, COPY_TEXT, said)],
        vec![at_edge],
        mark,
    ];
    let grounds = sheets.iter().map(|strokes| strokes.iter().filter_map(Stroke::ground).collect()).collect();
    let sheets = sheets.into_iter().map(|strokes| (strokes, Shape::a4().size())).collect();
    Overlay { bytes: document(sheets), grounds }
}

/// Pages of strokes, each with its size in points, as a PDF that is not packed: it is read again at once.
pub(crate) fn document(sheets: Vec<(Vec<Stroke>, (f32, f32))>) -> Vec<u8> {
    let faces = Faces::holding(sheets.iter().flat_map(|(strokes, _)| strokes));
    let mut document = PdfDocument::new("");
    for face in [&faces.regular, &faces.semibold] {
        document.resources.fonts.map.insert(face.id.clone(), PdfFont::new(face.font.clone()));
    }
    let page = |(strokes, (width, height)): (Vec<Stroke>, (f32, f32))| {
        let ops = strokes.iter().flat_map(|stroke| stroke.ops(&faces)).collect();
        PdfPage::new(Mm(width * POINT), Mm(height * POINT), ops)
    };
    document.pages = sheets.into_iter().map(page).collect();
    document.save(&PdfSaveOptions { optimize: false, ..PdfSaveOptions::default() }, &mut Vec::new())
}

/// What the pages say, in words.
struct Said {
    words: Words,
    palette: Palette,
    foot: String,
    set: String,
    draft: Option<String>,
    has_cover: bool,
}

/// One thing drawn.
pub(crate) enum Stroke {
    Text {
        weight: Weight,
        size: f32,
        colour: Rgb,
        x: f32,
        y: f32,
        has_ground: bool,
        text: String,
    },
    Rule {
        y: f32,
    },
    /// Text upside down, ending at `x`.
    Turned {
        weight: Weight,
        size: f32,
        x: f32,
        y: f32,
        text: String,
    },
    /// A name in outline, from corner to corner.
    Mark {
        size: f32,
        text: String,
    },
}

impl Said {
    fn of(contents: &PackContents, glyphs: &mut Glyphs) -> Self {
        let words = Words::of(contents.lang);
        let date = words.date(contents.meeting.date);
        let foot = words.fill("foot", &[("board", &glyphs.line(&contents.board.short)), ("date", &date)]);
        Self {
            words,
            palette: crate::lower::palette(contents),
            foot: shortened(&foot, 60),
            set: contents.set_number.to_string(),
            draft: contents.is_draft.then(|| words.say("draft")),
            has_cover: contents.extent == Extent::Pack,
        }
    }

    /// "bijlage 2 · vervangt 3-4 t/m 3-7": every page says it, so that loose sheets find their place.
    fn note(&self, note: &Note<'_>, glyphs: &mut Glyphs) -> Option<String> {
        let attachment = note.attachment.map(|number| {
            let number = number.to_string();
            self.words.fill("attachment-note", &[("number", &number)])
        });
        let replaces = note.replaces.map(|pages| {
            let pages = glyphs.line(pages);
            shortened(&self.words.fill("replaces", &[("pages", &pages)]), 40)
        });
        let both: Vec<String> = [attachment, replaces].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" · "))
    }

    fn page(&self, page: usize, names: &[PageName], note: Option<&str>) -> Vec<Stroke> {
        let is_cover = page == 0 && self.has_cover;
        let mut strokes = Vec::new();
        if let Some(draft) = &self.draft {
            let colour = if is_cover { self.palette.on_band } else { WARN };
            strokes.push(right(Weight::Semibold, 10.0, colour, HEIGHT - HEAD_TEXT, draft.clone()));
        }
        if !is_cover {
            strokes.extend(self.foot(page, names, note));
        }
        strokes
    }

    fn foot(&self, page: usize, names: &[PageName], note: Option<&str>) -> Vec<Stroke> {
        let left_words = match note {
            Some(note) => format!("{} · {note}", shortened(&self.foot, 30)),
            None => self.foot.clone(),
        };
        let (of, name) = (self.page_of(page, names), names[page].to_string());
        let beside = WIDTH - SIDE - width(Weight::Semibold, LARGE, &name) - 4.0;
        let beside = beside - width(Weight::Regular, SMALL, &of);
        vec![
            Stroke::Rule { y: FOOT_LINE },
            left(Weight::Regular, SMALL, SOFT, FOOT_TEXT, left_words),
            at(Weight::Regular, SMALL, SOFT, (beside, FOOT_TEXT), of),
            right(Weight::Semibold, LARGE, self.palette.accent, FOOT_TEXT, name),
        ]
    }

    /// A page that came with a file: no more than its name and number, as large as the page asks.
    fn file_page(&self, page: usize, names: &[PageName], shape: &Shape, note: Option<&str>) -> Vec<Stroke> {
        let (wide, scale) = (shape.size().0 * POINT, scale(shape));
        let (of, name) = (self.page_of(page, names), names[page].to_string());
        let of = note.map_or_else(|| of.clone(), |note| format!("{note} · {of}"));
        let text = |weight, size: f32, colour, x, y, text| Stroke::Text {
            weight,
            size: size * scale,
            colour,
            x,
            y,
            has_ground: true,
            text,
        };
        let name_x = wide - EDGE * scale - width(Weight::Semibold, LARGE * scale, &name);
        let of_x = name_x - 3.0 * scale - width(Weight::Regular, SMALL * scale, &of);
        let foot = EDGE_TEXT * scale;
        let mut strokes = vec![
            text(Weight::Regular, SMALL, SOFT, of_x, foot, of),
            text(Weight::Semibold, LARGE, self.palette.accent, name_x, foot, name),
        ];
        if let Some(draft) = &self.draft {
            let x = of_x - 4.0 * scale - width(Weight::Semibold, 10.0 * scale, draft);
            strokes.push(text(Weight::Semibold, 10.0, WARN, x, foot, draft.clone()));
        }
        strokes
    }

    fn page_of(&self, page: usize, names: &[PageName]) -> String {
        let (number, total) = ((page + 1).to_string(), names.len().to_string());
        self.words.fill("page-of", &[("set", &self.set), ("page", &number), ("total", &total)])
    }
}

/// How much larger than on A4 things stand on a page, so that they can be read when all of it is seen.
pub(crate) fn scale(shape: &Shape) -> f32 {
    let (width, height) = shape.size();
    (width.min(height) / 595.28).clamp(0.5, 8.0)
}

/// The height of what stands at the foot of a page that came with a file, in points.
pub(crate) fn strip(shape: &Shape) -> f32 {
    STRIP / POINT * scale(shape)
}

fn left(weight: Weight, size: f32, colour: Rgb, y: f32, text: String) -> Stroke {
    at(weight, size, colour, (SIDE, y), text)
}

fn right(weight: Weight, size: f32, colour: Rgb, y: f32, text: String) -> Stroke {
    at(weight, size, colour, (WIDTH - SIDE - width(weight, size, &text), y), text)
}

pub(crate) fn at(weight: Weight, size: f32, colour: Rgb, (x, y): (f32, f32), text: String) -> Stroke {
    Stroke::Text { weight, size, colour, x, y, has_ground: false, text }
}

pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

impl Stroke {
    fn ops(&self, faces: &Faces) -> Vec<Op> {
        match self {
            Self::Rule { y } => {
                let at = |x: f32| LinePoint { p: Point::new(Mm(x), Mm(*y)), bezier: false };
                vec![
                    Op::SetOutlineColor { col: colour(RULE) },
                    Op::SetOutlineThickness { pt: Pt(0.5) },
                    Op::DrawLine {
                        line: Line { points: vec![at(SIDE), at(WIDTH - SIDE)], is_closed: false },
                    },
                ]
            }
            Self::Text { weight, size, colour: ink, x, y, text, .. } => {
                shown(faces, *weight, *size, (*x, *y), text, Op::SetFillColor { col: colour(*ink) })
            }
            Self::Turned { weight, size, x, y, text } => {
                let matrix = TextMatrix::Raw([-1.0, 0.0, 0.0, -1.0, Mm(*x).into_pt().0, Mm(*y).into_pt().0]);
                let mut ops =
                    shown(faces, *weight, *size, (0.0, 0.0), text, Op::SetFillColor { col: colour(INK) });
                ops[3] = Op::SetTextMatrix { matrix };
                ops
            }
            Self::Mark { size, text } => {
                let x = -width(Weight::Semibold, *size, text) / 2.0;
                let outline = Op::SetTextRenderingMode { mode: TextRenderingMode::Stroke };
                let ink = Op::SetOutlineColor { col: colour(RULE) };
                let thin = Op::SetOutlineThickness { pt: Pt(0.6) };
                let mut ops = shown(faces, Weight::Semibold, *size, (x, 0.0), text, outline);
                ops.splice(0..0, [ink, thin]);
                ops
            }
        }
    }

    /// The white ground under what stands on the page of another, in points.
    fn ground(&self) -> Option<[f32; 4]> {
        let Self::Text { weight, size, x, y, has_ground: true, text, .. } = self else { return None };
        let (around, high) = (GROUND * size / LARGE, size * POINT);
        let found = [
            x - around,
            y - around - high * 0.22,
            width(*weight, *size, text) + 2.0 * around,
            high + 2.0 * around,
        ];
        Some(found.map(|mm| mm / POINT))
    }
}

fn shown(faces: &Faces, weight: Weight, size: f32, (x, y): (f32, f32), text: &str, how: Op) -> Vec<Op> {
    vec![
        Op::StartTextSection,
        how,
        Op::SetFont { font: PdfFontHandle::External(faces.of(weight).id.clone()), size: Pt(size) },
        Op::SetTextCursor { pos: Point::new(Mm(x), Mm(y)) },
        Op::ShowText { items: vec![TextItem::Text(text.to_owned())] },
        Op::EndTextSection,
    ]
}

fn colour(rgb: Rgb) -> Color {
    let [r, g, b] = rgb.0.map(|channel| f32::from(channel) / 255.0);
    Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
}

/// The width of a line of text in mm, without kerning, as printpdf shows it.
pub(crate) fn width(weight: Weight, size: f32, text: &str) -> f32 {
    let face = face(weight);
    let advance = |c: char| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph)).unwrap_or(0);
    let units: f32 = text.chars().map(|c| f32::from(advance(c))).sum();
    units / f32::from(face.units_per_em()) * size * 25.4 / 72.0
}

fn data(weight: Weight) -> &'static [u8] {
    match weight {
        Weight::Regular => SANS_REGULAR,
        Weight::Semibold => SANS_SEMIBOLD,
    }
}

/// A face, read once.
fn face(weight: Weight) -> &'static Face<'static> {
    static FACES: LazyLock<[Face<'static>; 2]> = LazyLock::new(|| {
        [Weight::Regular, Weight::Semibold]
            .map(|weight| Face::parse(data(weight), 0).expect("the bundled fonts are whole"))
    });
    &FACES[weight as usize]
}

/// Both faces, thinned to the characters that the pages use.
struct Faces {
    regular: Thinned,
    semibold: Thinned,
}

struct Thinned {
    id: FontId,
    font: ParsedFont,
}

impl Faces {
    fn holding<'a>(strokes: impl Iterator<Item = &'a Stroke>) -> Self {
        let (mut regular, mut semibold) = (Vec::new(), Vec::new());
        for stroke in strokes {
            match stroke {
                Stroke::Text { weight: Weight::Regular, text, .. } => regular.extend(text.chars()),
                Stroke::Text { weight: Weight::Semibold, text, .. } => semibold.extend(text.chars()),
                Stroke::Turned { weight: Weight::Regular, text, .. } => regular.extend(text.chars()),
                Stroke::Turned { weight: Weight::Semibold, text, .. } => semibold.extend(text.chars()),
                Stroke::Mark { text, .. } => semibold.extend(text.chars()),
                Stroke::Rule { .. } => {}
            }
        }
        Self {
            regular: Thinned::of(Weight::Regular, "TafelstukRegular", "OVERLA+SourceSans3-Regular", regular),
            semibold: Thinned::of(
                Weight::Semibold,
                "TafelstukSemibold",
                "OVERLB+SourceSans3-Semibold",
                semibold,
            ),
        }
    }

    fn of(&self, weight: Weight) -> &Thinned {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        }
    }
}

impl Thinned {
    fn of(weight: Weight, id: &str, name: &str, mut chars: Vec<char>) -> Self {
        chars.sort_unstable();
        chars.dedup();
        let face = face(weight);
        let mut remapper = GlyphRemapper::new();
        let (mut glyphs, mut widths) = (BTreeMap::new(), BTreeMap::new());
        for c in chars {
            let Some(glyph) = face.glyph_index(c) else { continue };
            let thinned = remapper.remap(glyph.0);
            glyphs.insert(u32::from(c), thinned);
            widths.insert(thinned, face.glyph_hor_advance(glyph).unwrap_or(0));
        }
        let bytes = subsetter::subset(data(weight), 0, &remapper).expect("the bundled fonts can be thinned");
        let metrics = FontMetrics { ascent: face.ascender(), descent: face.descender() };
        let name = Some(name.to_owned());
        let font = ParsedFont::with_glyph_data(bytes, 0, name, glyphs, widths, face.units_per_em(), metrics);
        Self { id: FontId(id.to_owned()), font }
    }
}
