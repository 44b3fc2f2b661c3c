//! What kind of file it is, by its content first and its name second.

use tafelstuk_model::{Error, Result};

/// No paper is larger; whatever is, is not read into memory as text.
pub const MAX_MB: u64 = 64;

/// Beginnings of files that are no document at all.
const NO_DOCUMENTS: &[&[u8]] = &[
    b"\xFF\xD8\xFF",
    b"\x89PNG",
    b"GIF8",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
    b"MZ",
    b"\x7FELF",
    b"\xCF\xFA\xED\xFE",
    b"\x1F\x8B",
    b"7z\xBC\xAF",
    b"Rar!",
    b"BM",
    b"ID3",
    b"SQLite format 3",
    b"wOFF",
    b"wOF2",
    b"OggS",
];

/// What every Office file before 2007, every Outlook message and every protected Office file begins with.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A form of document whose text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Docx,
    Odt,
    Pdf,
    Html,
    Eml,
    Msg,
}

/// The form of a file, or why it is not read: nothing at all, too much, no document, protected, or a
/// document of another form.
pub(crate) fn of(bytes: &[u8], name: &str) -> Result<Format> {
    if bytes.is_empty() {
        return Err(Error::EmptyFile { name: name.to_owned() });
    }
    if bytes.len() as u64 > MAX_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.to_owned(), limit_mb: MAX_MB });
    }
    let other = |format: &str| Error::CannotRead { name: name.to_owned(), format: format.to_owned() };
    if bytes.starts_with(b"PK\x03\x04") {
        return zipped(bytes, name, other);
    }
    if bytes.starts_with(COMPOUND) {
        return compound(bytes, name, other);
    }
    if contains(&bytes[..bytes.len().min(1024)], b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(other("rtf"));
    }
    if let Some(format) = marked_up(bytes, name) {
        return Ok(format);
    }
    let binary = bytes.starts_with(b"BM") && bytes.contains(&0);
    let known = NO_DOCUMENTS.iter().any(|magic| bytes.starts_with(magic) && (*magic != b"BM" || binary));
    let textual = matches!(extension(name).as_str(), "txt" | "text" | "md" | "");
    if known && !(textual && is_plain_ascii(bytes)) {
        return Err(Error::NotADocument { name: name.to_owned() });
    }
    Ok(Format::Text)
}

/// A text may happen to begin with "MZ" or "BM".
fn is_plain_ascii(bytes: &[u8]) -> bool {
    bytes.iter().take(4096).all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x20..=0x7E))
}

/// Web pages and mail: text that says what it is in its first lines.
fn marked_up(bytes: &[u8], name: &str) -> Option<Format> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_lowercase();
    let begin = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    let extension = extension(name);
    let page = begin.starts_with("<!doctype html")
        || begin.starts_with("<html")
        || (begin.starts_with("<?xml") && begin.contains("<html"))
        || (matches!(extension.as_str(), "html" | "htm" | "xhtml") && begin.contains('<'));
    if page {
        return Some(Format::Html);
    }
    (matches!(extension.as_str(), "eml" | "mht") || is_mail(begin)).then_some(Format::Eml)
}

/// A zip is what it holds, whatever its name says. A package with macros is a paper like any other: they
/// are not run.
fn zipped(bytes: &[u8], name: &str, other: impl Fn(&str) -> Error) -> Result<Format> {
    let inside = |part: &[u8]| contains(bytes, part);
    // The mimetype stands uncompressed at the front.
    if contains(&bytes[..bytes.len().min(256)], b"application/vnd.oasis.opendocument.text") {
        return Ok(Format::Odt);
    }
    let format = match () {
        () if inside(b"word/document.xml") => return Ok(Format::Docx),
        () if inside(b"xl/workbook.xml") => "xlsx",
        () if inside(b"ppt/presentation.xml") => "pptx",
        () if inside(b"application/vnd.oasis.opendocument.spreadsheet") => "ods",
        () if inside(b"application/vnd.oasis.opendocument.presentation") => "odp",
        () => {
            return match extension(name).as_str() {
                "docx" | "docm" | "dotx" => Ok(Format::Docx),
                "odt" | "ott" => Ok(Format::Odt),
                _ => Err(Error::NotADocument { name: name.to_owned() }),
            };
        }
    };
    Err(other(format))
}

/// Names inside a compound file are UTF-16.
fn compound(bytes: &[u8], name: &str, other: impl Fn(&str) -> Error) -> Result<Format> {
    let inside = |stream: &str| {
        let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        contains(bytes, &wide)
    };
    if inside("EncryptedPackage") {
        return Err(Error::Protected { name: name.to_owned() });
    }
    let extension = extension(name);
    match extension.as_str() {
        _ if inside("__properties_version1.0") => Ok(Format::Msg),
        "xls" | "ppt" => Err(other(&extension)),
        _ => Err(other("doc")),
    }
}

/// Two of the lines that every mail message begins with.
fn is_mail(begin: &str) -> bool {
    let header = begin.split("\n\n").next().unwrap_or_default();
    let first = header.lines().next().unwrap_or_default();
    let fields =
        ["received:", "mime-version:", "message-id:", "return-path:", "content-type:", "delivered-to:"];
    let known = header.lines().filter(|line| fields.iter().any(|field| line.starts_with(field))).count();
    known >= 2 && first.contains(':')
}

fn contains(bytes: &[u8], piece: &[u8]) -> bool {
    memchr::memmem::find(bytes, piece).is_some()
}

fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, extension)) if extension.len() <= 5 => extension.to_lowercase(),
        _ => String::new(),
    }
}
