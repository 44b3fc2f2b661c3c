//! One body, many recipients: a copy is the shared file with a few objects appended (ISO 32000-1, 7.5.6),
//! which fill the sheets that every page draws with whose copy it is.

use super::identifier;
use super::stamp::{form, packed, sheets};
use crate::overlay::draw_copy;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use serde::{Deserialize, Serialize};
use std::io::Write;
use tafelstuk_model::catalogue::Lang;

/// The sheets for whose copy it is: on the cover, on our own pages, on the pages of files, and the mark
/// across a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Copies {
    pub(super) sheets: [ObjectId; 4],
}

impl Copies {
    pub(super) fn cover(&self) -> ObjectId {
        self.sheets[0]
    }

    pub(super) fn own(&self) -> ObjectId {
        self.sheets[1]
    }

    pub(super) fn file(&self) -> ObjectId {
        self.sheets[2]
    }

    pub(super) fn mark(&self) -> ObjectId {
        self.sheets[3]
    }
}

/// Appends what makes `bytes` the copy of `recipient`.
pub(crate) fn append_copy(
    bytes: &mut Vec<u8>,
    copies: &Copies,
    lang: Lang,
    recipient: &str,
    is_marked: bool,
    id: [blake3::Hash; 2],
) -> lopdf::Result<()> {
    let end = End::of(bytes)?;
    let overlay = draw_copy(lang, recipient, is_marked);
    let mut drawn = Document::load_mem(&overlay.bytes)?;
    drawn.renumber_objects_with(end.size);
    let (sheets, needed) = sheets(&drawn)?;
    let mut objects: Vec<(u32, Object)> = Vec::new();
    for ((at, (fonts, content)), grounds) in copies.sheets.iter().zip(sheets).zip(&overlay.grounds) {
        let ground = grounds.iter().map(|[x, y, w, h]| format!("q 1 g {x:.2} {y:.2} {w:.2} {h:.2} re f Q\n"));
        let content = [ground.collect::<String>().as_bytes(), &content].concat();
        objects.push((at.0, Object::Stream(form(fonts, content))));
    }
    for object in needed {
        objects.push((object.0, packed(&drawn, object)?));
    }
    append(bytes, objects, &end, drawn.max_id + 1, id);
    Ok(())
}

/// What the end of a file says.
struct End {
    /// Where its cross-reference stream is.
    start: usize,
    /// One more than the highest number of an object.
    size: u32,
    root: Object,
    info: Option<Object>,
}

impl End {
    fn of(bytes: &[u8]) -> lopdf::Result<Self> {
        let odd = || lopdf::Error::Syntax("the end of the file".to_owned());
        let at = memchr::memmem::rfind(bytes, b"startxref").ok_or_else(odd)?;
        let digits = bytes[at + 9..].iter().skip_while(|byte| byte.is_ascii_whitespace());
        let digits: String =
            digits.take_while(|byte| byte.is_ascii_digit()).map(|byte| char::from(*byte)).collect();
        let start: usize = digits.parse().map_err(|_| odd())?;
        let tail = bytes.get(start..).ok_or_else(odd)?;
        let dictionary = &tail[..memchr::memmem::find(tail, b"stream").ok_or_else(odd)?];
        let number = |key: &str| -> Option<u32> {
            let text = String::from_utf8_lossy(dictionary).into_owned();
            let after = text.split(key).nth(1)?.trim_start().to_owned();
            after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
        };
        let reference = |key: &str| number(key).map(|number| Object::Reference((number, 0)));
        Ok(Self {
            start,
            size: number("/Size").ok_or_else(odd)?,
            root: reference("/Root").ok_or_else(odd)?,
            info: reference("/Info"),
        })
    }
}

/// Appends objects and a cross-reference stream that names them and leads to the one before.
fn append(
    bytes: &mut Vec<u8>,
    mut objects: Vec<(u32, Object)>,
    end: &End,
    number: u32,
    id: [blake3::Hash; 2],
) {
    objects.sort_by_key(|(number, _)| *number);
    bytes.push(b'\n');
    let mut entries: Vec<(u32, usize)> = Vec::new();
    for (number, object) in &objects {
        entries.push((*number, bytes.len()));
        let _ = writeln!(bytes, "{number} 0 obj");
        put(bytes, object);
        bytes.extend(b"\nendobj\n");
    }
    let start = bytes.len();
    entries.push((number, start));
    let index = entries.iter().flat_map(|(number, _)| [Object::from(i64::from(*number)), 1.into()]);
    let rows = entries.iter().flat_map(|(_, at)| {
        let at = u64::try_from(*at).unwrap_or(u64::MAX).to_be_bytes();
        [&[1][..], &at[3..], &[0, 0]].concat()
    });
    let mut table = dictionary! {
        "Type" => "XRef", "Size" => i64::from(number) + 1, "Index" => index.collect::<Vec<_>>(),
        "W" => vec![1.into(), 5.into(), 2.into()], "Root" => end.root.clone(),
        "Prev" => i64::try_from(end.start).unwrap_or(i64::MAX), "ID" => id.map(identifier).to_vec(),
    };
    if let Some(info) = &end.info {
        table.set("Info", info.clone());
    }
    let _ = writeln!(bytes, "{number} 0 obj");
    put(bytes, &Object::Stream(Stream::new(table, rows.collect())));
    let _ = write!(bytes, "\nendobj\nstartxref\n{start}\n%%EOF");
}

/// Writes an object. Writing into memory cannot fail.
fn put(bytes: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => bytes.extend(b"null"),
        Object::Boolean(is_so) => drop(write!(bytes, "{is_so}")),
        Object::Integer(number) => drop(write!(bytes, "{number}")),
        Object::Real(number) => drop(write!(bytes, "{number}")),
        Object::Name(name) => put_name(bytes, name),
        Object::String(text, StringFormat::Literal | StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            text.iter().for_each(|byte| drop(write!(bytes, "{byte:02X}")));
            bytes.push(b'>');
        }
        Object::Array(objects) => {
            bytes.push(b'[');
            for object in objects {
                put(bytes, object);
                bytes.push(b' ');
            }
            bytes.push(b']');
        }
        Object::Dictionary(dictionary) => put_dictionary(bytes, dictionary),
        Object::Stream(stream) => {
            put_dictionary(bytes, &stream.dict);
            bytes.extend(b"\nstream\n");
            bytes.extend(&stream.content);
            bytes.extend(b"\nendstream");
        }
        Object::Reference((number, generation)) => drop(write!(bytes, "{number} {generation} R")),
    }
}

fn put_dictionary(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    bytes.extend(b"<<");
    for (name, object) in dictionary {
        put_name(bytes, name);
        bytes.push(b' ');
        put(bytes, object);
        bytes.push(b'\n');
    }
    bytes.extend(b">>");
}

fn put_name(bytes: &mut Vec<u8>, name: &[u8]) {
    bytes.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"-_.+".contains(byte) {
            bytes.push(*byte);
        } else {
            let _ = write!(bytes, "#{byte:02X}");
        }
    }
}
