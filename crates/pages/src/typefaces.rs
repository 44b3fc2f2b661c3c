//! Our own typefaces, for files that bring none of theirs. Widths come from the file or the standard, so
//! text stands where it should; only its shapes are ours.

use hayro::hayro_interpret::font::{FontData, FontQuery, StandardFont};
use std::sync::Arc;

macro_rules! face {
    ($name:literal) => {{
        const FACE: &[u8] = include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf"));
        FACE
    }};
}

/// The typeface that stands in for the one asked for.
pub(crate) fn resolve(query: &FontQuery) -> Option<(FontData, u32)> {
    let face = match query {
        FontQuery::Standard(font) => standard(*font),
        FontQuery::Fallback(wanted) => chosen(wanted.is_serif, wanted.is_bold, wanted.is_italic),
    };
    Some((Arc::new(face), 0))
}

fn standard(font: StandardFont) -> &'static [u8] {
    match font {
        StandardFont::HelveticaBold | StandardFont::CourierBold => chosen(false, true, false),
        StandardFont::HelveticaOblique | StandardFont::CourierOblique => chosen(false, false, true),
        StandardFont::HelveticaBoldOblique | StandardFont::CourierBoldOblique => chosen(false, true, true),
        StandardFont::TimesRoman => chosen(true, false, false),
        StandardFont::TimesBold => chosen(true, true, false),
        StandardFont::TimesItalic => chosen(true, false, true),
        StandardFont::TimesBoldItalic => chosen(true, true, true),
        _ => chosen(false, false, false),
    }
}

fn chosen(serif: bool, bold: bool, italic: bool) -> &'static [u8] {
    match (serif, bold, italic) {
        (false, false, false) => face!("SourceSans3-Regular"),
        (false, false, true) => face!("SourceSans3-It"),
        (false, true, false) => face!("SourceSans3-Bold"),
        (false, true, true) => face!("SourceSans3-BoldIt"),
        (true, false, false) => face!("SourceSerif4-Regular"),
        (true, false, true) => face!("SourceSerif4-It"),
        (true, true, false) => face!("SourceSerif4-Bold"),
        (true, true, true) => face!("SourceSerif4-BoldIt"),
    }
}
