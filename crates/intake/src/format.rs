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

/// Refuses what is not plain text: nothing at all, too much, no document, or a document of another form.
pub(crate) fn require_text(bytes: &[u8], name: &str) -> Result<()> {
    if bytes.is_empty() {
        return Err(Error::EmptyFile { name: name.to_owned() });
    }
    if bytes.len() as u64 > MAX_MB * 1024 * 1024 {
        return Err(Error::TooLarge { name: name.to_owned(), limit_mb: MAX_MB });
    }
    if let Some(format) = other_document(bytes, name) {
        return Err(Error::CannotRead { name: name.to_owned(), format: format.to_owned() });
    }
    let binary = bytes.starts_with(b"BM") && bytes.contains(&0);
    let known = NO_DOCUMENTS.iter().any(|magic| bytes.starts_with(magic) && (*magic != b"BM" || binary));
    let textual = matches!(extension(name).as_str(), "txt" | "text" | "md" | "");
    if known && !(textual && is_plain_ascii(bytes)) || bytes.starts_with(b"PK\x03\x04") {
        return Err(Error::NotADocument { name: name.to_owned() });
    }
    Ok(())
}

/// A PDF says so in its first thousand bytes.
pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    contains(&bytes[..bytes.len().min(1024)], b"%PDF-")
}

/// A text may happen to begin with "MZ" or "BM".
fn is_plain_ascii(bytes: &[u8]) -> bool {
    bytes.iter().take(4096).all(|byte| matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x20..=0x7E))
}

/// The form of a document that is not plain text, as its usual file extension.
fn other_document(bytes: &[u8], name: &str) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(2048)];
    let extension = extension(name);
    if head.starts_with(b"PK\x03\x04") {
        return zipped(bytes, &extension);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(match extension.as_str() {
            "msg" => "msg",
            "xls" => "xls",
            "ppt" => "ppt",
            _ => "doc",
        });
    }
    if head.starts_with(b"{\\rtf") {
        return Some("rtf");
    }
    let text = String::from_utf8_lossy(head).to_lowercase();
    let begin = text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']);
    if begin.starts_with("<!doctype html")
        || begin.starts_with("<html")
        || (begin.starts_with("<?xml") && begin.contains("<html"))
    {
        return Some("html");
    }
    if matches!(extension.as_str(), "eml" | "mht") || is_mail(begin) {
        return Some("eml");
    }
    None
}

fn zipped(bytes: &[u8], extension: &str) -> Option<&'static str> {
    let inside = |name: &[u8]| contains(bytes, name);
    if inside(b"application/vnd.oasis.opendocument.text") {
        Some("odt")
    } else if inside(b"word/document.xml") || extension == "docx" {
        Some("docx")
    } else if inside(b"xl/workbook.xml") {
        Some("xlsx")
    } else if inside(b"ppt/presentation.xml") {
        Some("pptx")
    } else {
        None
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
    bytes.windows(piece.len()).any(|window| window == piece)
}

fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((_, extension)) if extension.len() <= 5 => extension.to_lowercase(),
        _ => String::new(),
    }
}
