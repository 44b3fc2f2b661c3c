//! Messages as Outlook keeps them: a compound file with a stream for each property.

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use tafelstuk_model::{Error, Result};

use crate::sheet::squeeze;

use super::{Attached, Message};

type File<'b> = CompoundFile<Cursor<&'b [u8]>>;

/// No property is larger.
const PROPERTY_BYTES: u64 = 64 * 1024 * 1024;
const MOST_ATTACHED: usize = 500;

/// Properties by their number in the format.
const SUBJECT: &str = "0037";
const SENDER: &str = "0C1A";
const RECIPIENTS: &str = "0E04";
const TEXT: &str = "1000";
const PAGE: &str = "1013";
const LONG_NAME: &str = "3707";
const SHORT_NAME: &str = "3704";
const CONTENT: &str = "3701";

pub(super) fn read(bytes: &[u8], name: &str) -> Result<Message> {
    let damaged = |_| Error::DamagedFile { name: name.to_owned() };
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let mut found = Message::default();
    for (label, property) in [("Van", SENDER), ("Aan", RECIPIENTS), ("Onderwerp", SUBJECT)] {
        let value = squeeze(&words(&mut file, "", property).unwrap_or_default());
        if !value.is_empty() {
            found.header.push((label, value));
        }
    }
    found.text = words(&mut file, "", TEXT).filter(|text| !text.trim().is_empty());
    found.html = bytes_of(&mut file, &stream("", PAGE, "0102"))
        .and_then(|page| crate::txt::decode_text(&page))
        .or_else(|| words(&mut file, "", PAGE));
    let folders: Vec<String> = file
        .read_root_storage()
        .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_"))
        .map(|entry| entry.name().to_owned())
        .take(MOST_ATTACHED)
        .collect();
    for folder in folders {
        let folder = format!("/{folder}");
        let name = words(&mut file, &folder, LONG_NAME).or_else(|| words(&mut file, &folder, SHORT_NAME));
        let bytes = bytes_of(&mut file, &stream(&folder, CONTENT, "0102")).unwrap_or_default();
        found.attached.push(Attached { name: squeeze(&name.unwrap_or_default()), bytes });
    }
    Ok(found)
}

fn stream(folder: &str, property: &str, kind: &str) -> String {
    format!("{folder}/__substg1.0_{property}{kind}")
}

/// A property of words, in UTF-16 or in the old encoding.
fn words(file: &mut File, folder: &str, property: &str) -> Option<String> {
    if let Some(wide) = bytes_of(file, &stream(folder, property, "001F")) {
        let units: Vec<u16> =
            wide.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        return Some(String::from_utf16_lossy(&units).trim_end_matches('\0').to_owned());
    }
    let narrow = bytes_of(file, &stream(folder, property, "001E"))?;
    crate::txt::decode_text(&narrow)
}

fn bytes_of(file: &mut File, path: &str) -> Option<Vec<u8>> {
    let stream = file.open_stream(path).ok()?;
    let mut bytes = Vec::new();
    stream.take(PROPERTY_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
