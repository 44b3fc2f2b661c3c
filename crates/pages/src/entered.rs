//! What somebody filled in and wrote on pages: the values of fields, and comments (ISO 32000-1, 12.5 and 12.7).
//!
//! Fields are found where they stand, on the pages, and not by the list of them: programs that save a file keep
//! the first and lose the other.

use hayro::hayro_interpret::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, DateTime, Dict, Name, Object, Rect, Stream};
use kurbo::{Affine, Rect as Shape};

use crate::fault::Fault;
use crate::guard::Watch;
use crate::page::Area;

/// No form has more places to fill in, and nobody writes more comments.
const MOST: usize = 20_000;
/// The most letters of one value or comment, and of a name.
const LONGEST: usize = 200_000;
const LONGEST_NAME: usize = 400;
/// How deep fields stand in one another, and the most stretches of text that one comment marks.
const DEEPEST: usize = 12;
const MOST_PARTS: usize = 500;
/// Flags of a button: it does something when pressed (12.7.4.2).
const PRESSED: i32 = 1 << 16;

/// What was filled in and written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entered {
    /// When the file was last saved, as the clock of whoever saved it says.
    pub saved_at: Option<Moment>,
    pub fields: Vec<Entry>,
    pub comments: Vec<Comment>,
}

/// A place to fill in, in the order of the pages. Buttons of which one is chosen share a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The names of the field and of what it stands in, with dots between them.
    pub name: String,
    /// Counted from 1.
    pub page: u32,
    pub area: Area,
    pub value: Value,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// What was written.
    Text(String),
    /// Which of the buttons was chosen.
    Choice(Option<String>),
}

impl Default for Value {
    fn default() -> Self {
        Self::Choice(None)
    }
}

/// What was written beside or over a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comment {
    /// Counted from 1.
    pub page: u32,
    pub area: Area,
    /// The stretches of text that it marks; none where it only stands somewhere.
    pub marked: Vec<Area>,
    pub author: String,
    pub text: String,
}

/// A moment as the file has it; the hours and minutes from UTC are those of its writer's clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    pub day: (u16, u8, u8),
    pub time: (u8, u8, u8),
    pub from_utc: (i8, u8),
}

pub(crate) fn read(pdf: &Pdf, watch: &Watch) -> Result<Entered, Fault> {
    let mut entered =
        Entered { saved_at: pdf.metadata().modification_date.as_ref().map(moment), ..Entered::default() };
    let mut left = MOST;
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        watch.mark();
        let to_page = page.initial_transform(true).to_kurbo();
        let Some(notes) = page.raw().get::<Array<'_>>(b"Annots") else { continue };
        for note in notes.iter::<Dict<'_>>() {
            watch.mark();
            left = left.checked_sub(1).ok_or(Fault::Overwhelming)?;
            take(&mut entered, &note, number, to_page);
        }
    }
    Ok(entered)
}

fn take(entered: &mut Entered, note: &Dict<'_>, page: u32, to_page: Affine) {
    let Some(kind) = note.get::<Name<'_>>(b"Subtype") else { return };
    let area = note.get::<Rect>(b"Rect").map_or_else(Area::default, |rect| area(rect, to_page));
    match kind.as_ref() {
        b"Widget" => {
            if let Some((name, value)) = field(note) {
                entered.fields.push(Entry { name, page, area, value });
            }
        }
        // What leads elsewhere, shows another comment, or plays something.
        b"Link" | b"Popup" | b"Movie" | b"Sound" | b"Screen" => {}
        _ => {
            let text = said(note, b"Contents").unwrap_or_default();
            if text.trim().is_empty() {
                return;
            }
            entered.comments.push(Comment {
                page,
                area,
                marked: marked(note, to_page),
                author: said(note, b"T").unwrap_or_default(),
                text,
            });
        }
    }
}

/// Name and value of the field that stands at a widget.
fn field(widget: &Dict<'_>) -> Option<(String, Value)> {
    let mut line = vec![widget.clone()];
    while let Some(parent) = line.last().and_then(|last| last.get::<Dict<'_>>(b"Parent")) {
        if line.len() == DEEPEST {
            return None;
        }
        line.push(parent);
    }
    let names = line.iter().rev().filter_map(|one| said(one, b"T"));
    let name = names.collect::<Vec<_>>().join(".");
    if name.is_empty() || name.len() > LONGEST_NAME {
        return None;
    }
    let kind = line.iter().find_map(|one| one.get::<Name<'_>>(b"FT"))?;
    let value = line.iter().find(|one| one.contains_key(b"V"));
    Some(match kind.as_ref() {
        b"Btn" => {
            let flags = line.iter().find_map(|one| one.get::<i32>(b"Ff")).unwrap_or(0);
            if flags & PRESSED != 0 {
                return None;
            }
            let value = value.and_then(|one| one.get::<Name<'_>>(b"V"));
            // Some programs only say which button is drawn as chosen.
            let chosen = value.or_else(|| widget.get::<Name<'_>>(b"AS"));
            let code = chosen.map(|name| String::from_utf8_lossy(name.as_ref()).into_owned());
            (name, Value::Choice(code.filter(|code| code != "Off" && code.len() <= LONGEST_NAME)))
        }
        b"Tx" | b"Ch" => (name, Value::Text(value.and_then(|one| said(one, b"V")).unwrap_or_default())),
        _ => return None,
    })
}

fn marked(note: &Dict<'_>, to_page: Affine) -> Vec<Area> {
    let Some(corners) = note.get::<Array<'_>>(b"QuadPoints") else { return Vec::new() };
    let corners: Vec<f32> = corners.iter::<f32>().take(8 * MOST_PARTS).collect();
    let part = |four: &[f32]| {
        let side = |from: usize, pick: fn(f32, f32) -> f32| {
            four.iter().skip(from).step_by(2).copied().reduce(pick).unwrap_or(0.0)
        };
        let rect = Rect::new(
            side(0, f32::min).into(),
            side(1, f32::min).into(),
            side(0, f32::max).into(),
            side(1, f32::max).into(),
        );
        area(rect, to_page)
    };
    corners.chunks_exact(8).filter(|four| four.iter().all(|number| number.is_finite())).map(part).collect()
}

fn area(rect: Rect, to_page: Affine) -> Area {
    let place = to_page.transform_rect_bbox(Shape::new(rect.x0, rect.y0, rect.x1, rect.y1));
    Area { left: place.x0 as f32, top: place.y0 as f32, right: place.x1 as f32, bottom: place.y1 as f32 }
}

fn moment(at: &DateTime) -> Moment {
    Moment {
        day: (at.year, at.month, at.day),
        time: (at.hour, at.minute, at.second),
        from_utc: (at.utc_offset_hour, at.utc_offset_minute),
    }
}

/// The text under a key, which a long one may hold in a stream.
fn said(dict: &Dict<'_>, key: &[u8]) -> Option<String> {
    let text = match dict.get::<Object<'_>>(key)? {
        Object::String(text) => decoded(text.as_bytes()),
        Object::Stream(stream) => decoded(&streamed(&stream)?),
        _ => return None,
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    Some(
        text.chars().filter(|char| !char.is_control() || matches!(char, '\n' | '\t')).take(LONGEST).collect(),
    )
}

fn streamed(stream: &Stream<'_>) -> Option<Vec<u8>> {
    Some(stream.decoded().ok()?.into_owned())
}

/// A text string (7.9.2.2): UTF-16 or UTF-8 where it says so, else PDFDocEncoding.
fn decoded(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], pair: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).take(LONGEST).map(|two| pair([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => plain.iter().map(|byte| letter(*byte)).collect(),
    }
}

/// Where PDFDocEncoding is not Latin 1 (annex D.2).
fn letter(byte: u8) -> char {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const SIGNS: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚', '™', 'ﬁ',
        'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
    ];
    match byte {
        0x18..=0x1F => ACCENTS[usize::from(byte - 0x18)],
        0x80..=0xA0 => SIGNS[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn text_is_read_in_each_of_its_encodings() {
        assert_eq!(decoded(b"co\xF6rdinatie \xA0 5 \x84"), "coördinatie € 5 —");
        assert_eq!(decoded(b"\xFE\xFF\0c\0o\x20\xAC"), "co€");
        assert_eq!(decoded(b"\xFF\xFEc\0o\0"), "co");
        assert_eq!(decoded("\u{FEFF}co€".as_bytes()), "co€");
        assert_eq!(decoded(b"\xFE\xFF\xD8\0\0"), "\u{FFFD}");
    }
}
