//! The zipped folder that a docx or odt is, read within bounds: what it unpacks to is counted, not believed.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, ParsingOptions};
use tafelstuk_model::{Error, Result};
use zip::ZipArchive;
use zip::result::ZipError;

/// No part of a paper is larger as XML; a book of a thousand pages is smaller.
const PART_BYTES: u64 = 48 * 1024 * 1024;
/// Parts are read until they are this large together.
const ALL_BYTES: u64 = 96 * 1024 * 1024;
/// No package holds more files.
const MOST_FILES: usize = 10_000;
/// No part holds more elements, attributes and texts.
const MOST_NODES: u32 = 4_000_000;

/// An opened package.
pub(crate) struct Package<'f> {
    archive: ZipArchive<Cursor<&'f [u8]>>,
    name: &'f str,
    /// Bytes that may still be unpacked.
    left: u64,
    /// The place of each part, by its name.
    places: HashMap<String, usize>,
}

impl<'f> Package<'f> {
    /// # Errors
    /// `DamagedFile` where it is no whole zip, `TooLarge` where it holds too many files.
    pub fn open(bytes: &'f [u8], name: &'f str) -> Result<Self> {
        let damaged = || Error::DamagedFile { name: name.to_owned() };
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if archive.len() > MOST_FILES {
            return Err(too_large(name));
        }
        let names: Vec<String> =
            archive.file_names().filter_map(|part| Some(part.ok()?.into_owned())).collect();
        let place =
            |part: String| Some((part.trim_start_matches('/').to_owned(), archive.index_for_name(&part)?));
        let places = names.into_iter().filter_map(place).collect();
        Ok(Self { archive, name, left: ALL_BYTES, places })
    }

    /// Whether there is a part of that name.
    pub fn has(&self, part: &str) -> bool {
        self.places.contains_key(part)
    }

    /// The names of parts that begin and end so, in order.
    pub fn named(&self, begin: &str, end: &str) -> Vec<String> {
        let fits = |part: &&String| part.starts_with(begin) && part.ends_with(end);
        let mut found: Vec<String> = self.places.keys().filter(fits).cloned().collect();
        found.sort();
        found
    }

    /// The text of a part; `None` where there is none.
    ///
    /// # Errors
    /// `TooLarge` where it unpacks to more than is read, `Protected` where it asks a password,
    /// `DamagedFile` where it cannot be unpacked or is no text.
    pub fn text(&mut self, part: &str) -> Result<Option<String>> {
        let Some(place) = self.places.get(part) else { return Ok(None) };
        let damaged = || Error::DamagedFile { name: self.name.to_owned() };
        let file = self.archive.by_index(*place).map_err(|fault| match fault {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
                Error::Protected { name: self.name.to_owned() }
            }
            _ => damaged(),
        })?;
        let limit = self.left.min(PART_BYTES);
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        let size = bytes.len() as u64;
        if size > limit {
            return Err(too_large(self.name));
        }
        self.left -= size;
        let text = crate::txt::decode_xml(bytes).ok_or_else(damaged)?;
        Ok(Some(text))
    }

    /// A part as XML, read by `read`; `None` where there is no such part.
    ///
    /// # Errors
    /// As [`Package::text`]; `DamagedFile` also for XML that is not whole, nests without end, or defines
    /// entities of its own.
    pub fn xml<T>(&mut self, part: &str, read: impl FnOnce(&Document) -> Result<T>) -> Result<Option<T>> {
        let Some(text) = self.text(part)? else { return Ok(None) };
        let damaged = || Error::DamagedFile { name: self.name.to_owned() };
        let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..Default::default() };
        let document = Document::parse_with_options(&text, options).map_err(|_| damaged())?;
        read(&document).map(Some)
    }
}

fn too_large(name: &str) -> Error {
    Error::TooLarge { name: name.to_owned(), limit_mb: ALL_BYTES / 1024 / 1024 }
}
