//! One body, many recipients: a copy is the shared file with a few objects appended (ISO 32000-1, 7.5.6),
//! which fill the sheets that every page draws with whose copy it is.

use super::stamp::{form, packed, sheets};
use super::{file, identifier};
use crate::overlay::draw_copy;
use lopdf::{Document, Object, ObjectId};
use serde::{Deserialize, Serialize};
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

/// What makes a file with that end the copy of `recipient`, to be appended to it.
pub(crate) fn copy_tail(
    end: &End,
    copies: &Copies,
    lang: Lang,
    recipient: &str,
    is_marked: bool,
    id: [blake3::Hash; 2],
) -> lopdf::Result<Vec<u8>> {
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
    objects.sort_by_key(|(number, _)| *number);
    file::tail(end, objects, drawn.max_id + 1, id)
}

/// What the end of a file says.
#[derive(Debug, PartialEq)]
pub(crate) struct End {
    /// How long the file is.
    pub(super) length: usize,
    /// Where its cross-reference stream is.
    pub(super) start: usize,
    /// One more than the highest number of an object.
    pub(super) size: u32,
    pub(super) root: Object,
    pub(super) info: Option<Object>,
}

impl End {
    pub(crate) fn of(bytes: &[u8]) -> lopdf::Result<Self> {
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
            length: bytes.len(),
            start,
            size: number("/Size").ok_or_else(odd)?,
            root: reference("/Root").ok_or_else(odd)?,
            info: reference("/Info"),
        })
    }

    /// What a table behind this end says besides where its objects are.
    pub(super) fn leads(&self, id: [blake3::Hash; 2]) -> Vec<(&'static [u8], Object)> {
        let before = i64::try_from(self.start).unwrap_or(i64::MAX);
        let mut keys: Vec<(&[u8], Object)> = vec![
            (b"Root", self.root.clone()),
            (b"Prev", before.into()),
            (b"ID", id.map(identifier).to_vec().into()),
        ];
        keys.extend(self.info.iter().map(|info| (&b"Info"[..], info.clone())));
        keys
    }
}
