//! Stage two: printpdf draws what every page carries besides its text: the board and date, the page's
//! name large in the outer corner, CONCEPT, and whose copy it is.
//!
//! None of it has meaning for a screen reader, so it needs no tags; it must have embedded fonts and
//! nothing that differs between two runs.

use crate::colour::{Palette, Rgb};
use crate::contents::PackContents;
use crate::fonts::{SANS_REGULAR, SANS_SEMIBOLD};
use crate::glyphs::Glyphs;
use crate::pages::PageName;
use crate::words::Words;
use printpdf::{
    Color, FontId, FontMetrics, Line, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfPage, PdfSaveOptions, Point, Pt, TextItem,
};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;
use ttf_parser::Face;

const WIDTH: f32 = 210.0;
const HEIGHT: f32 = 297.0;
const SIDE: f32 = 25.0;
const FOOT_LINE: f32 = 21.5;
const FOOT_TEXT: f32 = 16.0;
const COPY_TEXT: f32 = 11.6;
const HEAD_TEXT: f32 = HEIGHT - 14.0;
const SMALL: f32 = 8.5;
const LARGE: f32 = 15.0;
const SOFT: Rgb = Rgb([0x56, 0x60, 0x6a]);
const RULE: Rgb = Rgb([0xc9, 0xc5, 0xbc]);
const WARN: Rgb = Rgb([0x8a, 0x52, 0x00]);

/// Two faces are enough.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Regular,
    Semibold,
}

/// The overlay of all pages, one page each, as a PDF. The first page is the cover, which carries no foot.
pub(crate) fn draw(contents: &PackContents, names: &[PageName], glyphs: &mut Glyphs) -> Vec<u8> {
    let said = Said::of(contents, glyphs);
    let pages: Vec<Vec<Stroke>> = (0..names.len()).map(|page| said.page(page, names)).collect();
    let faces = Faces::holding(pages.iter().flatten());
    let mut document = PdfDocument::new("");
    for face in [&faces.regular, &faces.semibold] {
        document.resources.fonts.map.insert(face.id.clone(), PdfFont::new(face.font.clone()));
    }
    document.pages = pages
        .iter()
        .map(|strokes| {
            PdfPage::new(Mm(WIDTH), Mm(HEIGHT), strokes.iter().flat_map(|s| s.ops(&faces)).collect())
        })
        .collect();
    document.save(&PdfSaveOptions::default(), &mut Vec::new())
}

/// What the pages say, in words.
struct Said {
    words: Words,
    palette: Palette,
    foot: String,
    set: String,
    draft: Option<String>,
    copy: Option<String>,
}

/// One thing drawn.
enum Stroke {
    Text { weight: Weight, size: f32, colour: Rgb, x: f32, y: f32, align: Align, text: String },
    Rule { y: f32 },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Align {
    Left,
    Right,
}

impl Said {
    fn of(contents: &PackContents, glyphs: &mut Glyphs) -> Self {
        let words = Words::of(contents.lang);
        let date = words.date(contents.meeting.date);
        let foot = words.fill("foot", &[("board", &glyphs.line(&contents.board.short)), ("date", &date)]);
        let recipient =
            contents.recipient.as_deref().map(|name| glyphs.line(name)).filter(|name| !name.is_empty());
        Self {
            words,
            palette: Palette::of(contents.board.accent.as_deref()),
            foot: shortened(&foot, 60),
            set: contents.set_number.to_string(),
            draft: contents.is_draft.then(|| words.say("draft")),
            copy: recipient.map(|name| words.fill("copy-for", &[("name", &shortened(&name, 80))])),
        }
    }

    fn page(&self, page: usize, names: &[PageName]) -> Vec<Stroke> {
        let is_cover = page == 0;
        let mut strokes = Vec::new();
        if let Some(draft) = &self.draft {
            let colour = if is_cover { self.palette.on_band } else { WARN };
            strokes.push(right(Weight::Semibold, 10.0, colour, HEAD_TEXT, draft.clone()));
        }
        if let Some(copy) = &self.copy {
            let (weight, size, y) = if is_cover {
                (Weight::Semibold, 11.0, FOOT_TEXT)
            } else {
                (Weight::Regular, SMALL, COPY_TEXT)
            };
            strokes.push(left(weight, size, SOFT, y, copy.clone()));
        }
        if !is_cover {
            strokes.extend(self.foot(page, names));
        }
        strokes
    }

    fn foot(&self, page: usize, names: &[PageName]) -> Vec<Stroke> {
        let (number, total) = ((page + 1).to_string(), names.len().to_string());
        let of = self.words.fill("page-of", &[("set", &self.set), ("page", &number), ("total", &total)]);
        let name = names[page].to_string();
        let beside = WIDTH - SIDE - width(Weight::Semibold, LARGE, &name) - 4.0;
        let mut of = right(Weight::Regular, SMALL, SOFT, FOOT_TEXT, of);
        if let Stroke::Text { x, .. } = &mut of {
            *x = beside;
        }
        vec![
            Stroke::Rule { y: FOOT_LINE },
            left(Weight::Regular, SMALL, SOFT, FOOT_TEXT, self.foot.clone()),
            of,
            right(Weight::Semibold, LARGE, self.palette.accent, FOOT_TEXT, name),
        ]
    }
}

fn left(weight: Weight, size: f32, colour: Rgb, y: f32, text: String) -> Stroke {
    Stroke::Text { weight, size, colour, x: SIDE, y, align: Align::Left, text }
}

fn right(weight: Weight, size: f32, colour: Rgb, y: f32, text: String) -> Stroke {
    Stroke::Text { weight, size, colour, x: WIDTH - SIDE, y, align: Align::Right, text }
}

fn shortened(text: &str, most: usize) -> String {
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
            Self::Text { weight, size, colour: ink, x, y, align, text } => {
                let x = if *align == Align::Right { x - width(*weight, *size, text) } else { *x };
                vec![
                    Op::StartTextSection,
                    Op::SetFillColor { col: colour(*ink) },
                    Op::SetFont {
                        font: PdfFontHandle::External(faces.of(*weight).id.clone()),
                        size: Pt(*size),
                    },
                    Op::SetTextCursor { pos: Point::new(Mm(x), Mm(*y)) },
                    Op::ShowText { items: vec![TextItem::Text(text.clone())] },
                    Op::EndTextSection,
                ]
            }
        }
    }
}

fn colour(rgb: Rgb) -> Color {
    let [r, g, b] = rgb.0.map(|channel| f32::from(channel) / 255.0);
    Color::Rgb(printpdf::Rgb { r, g, b, icc_profile: None })
}

/// The width of a line of text in mm, without kerning, as printpdf shows it.
fn width(weight: Weight, size: f32, text: &str) -> f32 {
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

fn face(weight: Weight) -> Face<'static> {
    Face::parse(data(weight), 0).expect("the bundled fonts are whole")
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
