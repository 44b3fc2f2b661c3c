//! Plain text: bytes to characters, lines to blocks.

mod blocks;
pub(crate) mod decode;
mod lines;

use tafelstuk_model::{Error, Result};

pub(crate) use decode::{decode_text, decode_xml};

use crate::source::Document;

pub(crate) use blocks::{begins_with_role, broken_word, is_page_number, nest};

/// Reads a plain text file.
pub(crate) fn read(bytes: &[u8], name: &str) -> Result<Document> {
    let decoded = decode::decode(bytes).ok_or_else(|| Error::NotADocument { name: name.to_owned() })?;
    let text = decode::mend(&decoded);
    if text.trim_matches(|c: char| c.is_whitespace() || c == '\u{C}').is_empty() {
        return Err(Error::EmptyFile { name: name.to_owned() });
    }
    let lines = lines::lines(&text);
    let blocks = blocks::blocks(&lines);
    let text = text.replace('\u{C}', "");
    Ok(Document { blocks, text, ..Document::default() })
}
