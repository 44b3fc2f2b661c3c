//! The bundled typefaces: Source Sans 3 and Source Serif 4, unmodified, parsed once per process.

use std::sync::LazyLock;
use ttf_parser::Face;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! face {
    ($name:literal) => {
        include_bytes!(concat!("../../../assets/fonts/", $name, ".ttf"))
    };
}

pub(crate) const SANS_SEMIBOLD: &[u8] = face!("SourceSans3-Semibold");
pub(crate) const SANS_REGULAR: &[u8] = face!("SourceSans3-Regular");

const FACES: [&[u8]; 10] = [
    SANS_REGULAR,
    face!("SourceSans3-It"),
    SANS_SEMIBOLD,
    face!("SourceSans3-Bold"),
    face!("SourceSans3-BoldIt"),
    face!("SourceSerif4-Regular"),
    face!("SourceSerif4-It"),
    face!("SourceSerif4-Semibold"),
    face!("SourceSerif4-Bold"),
    face!("SourceSerif4-BoldIt"),
];

/// The typefaces as Typst wants them.
pub(crate) struct Typefaces {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// All bundled typefaces.
pub(crate) fn typefaces() -> &'static Typefaces {
    static TYPEFACES: LazyLock<Typefaces> = LazyLock::new(|| {
        let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
        Typefaces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    });
    &TYPEFACES
}

/// Source Sans 3 Regular, whose characters are those of all ten faces together: the serif faces hold
/// fewer, and the sans ones all the same (a test holds this).
pub(crate) fn sans() -> &'static Face<'static> {
    static SANS: LazyLock<Face<'static>> =
        LazyLock::new(|| Face::parse(SANS_REGULAR, 0).expect("the bundled font is whole"));
    &SANS
}

#[cfg(test)]
mod tests {
    use super::{FACES, typefaces};
    use ttf_parser::Face;

    #[test]
    fn every_bundled_face_is_found() {
        assert_eq!(typefaces().fonts.len(), FACES.len());
        let families: Vec<_> =
            typefaces().book.families().map(|(name, infos)| (name, infos.count())).collect();
        assert_eq!(families, [("Source Sans 3", 5), ("Source Serif 4", 5)]);
    }

    #[test]
    fn the_sans_faces_show_the_same_characters() {
        let shown = |bytes: &[u8]| {
            let face = Face::parse(bytes, 0).unwrap();
            (0..=0x1_ffff_u32)
                .filter_map(char::from_u32)
                .filter(|c| face.glyph_index(*c).is_some())
                .collect::<Vec<_>>()
        };
        let regular = shown(FACES[0]);
        for face in &FACES[1..5] {
            assert_eq!(shown(face), regular);
        }
    }
}
