//! Reads papers as they arrive and recognises what they are.
//!
//! Two layers. A format reader turns bytes into a [`source::Document`]: blocks with their place, and nothing
//! about meaning. One recogniser, the same for all formats, reads that: header, sections with their roles,
//! decision points, steps with owners and periods, agenda items. It knows no store and no clock; nothing of
//! the source is dropped, every line that is not blank stands somewhere in the result.

mod docx;
mod figures;
mod format;
mod html;
mod known;
mod mail;
mod odt;
mod outline;
mod package;
mod pdf;
pub mod people;
mod recognise;
mod recognised;
mod scanned;
mod sheet;
pub mod source;
mod tables;
mod txt;

use chrono::NaiveDate;
use format::Format;
use source::Document;
use std::collections::HashMap;
use tafelstuk_model::filled::Filled;
use tafelstuk_model::{Error, Result};

pub use format::MAX_MB;
pub use known::{Correction, HeaderField, Known};
pub use mail::Attached;
pub use outline::item_of;
pub use recognised::{
    AgendaItem, Beside, PaperKind, Piece, PieceKind, Point, Recognised, Section, Step, Treatment, Warning,
};
pub use scanned::add_scanned_page;

/// Recognises a paper.
///
/// `file_name` helps to tell the format and is the title where the text has none. `meeting_date` is the
/// meeting the paper is for, where that is known; otherwise the date in the paper counts. Missing years and
/// "volgende vergadering" (`next_meeting`) follow from them.
///
/// # Errors
/// `EmptyFile`, `NotADocument`, `TooLarge`, `Protected` and `DamagedFile`; `CannotRead` for a document of a
/// form whose text is not read, which can still be attached as it came.
pub fn recognise(
    bytes: &[u8],
    file_name: &str,
    meeting_date: Option<NaiveDate>,
    next_meeting: Option<NaiveDate>,
) -> Result<Recognised> {
    let document = read(bytes, file_name)?;
    let known = Known { meeting_date, next_meeting, ..Known::default() };
    Ok(recognise_document(&document, file_name, &known))
}

/// Recognises what was read before, with all that is known of it.
pub fn recognise_document(document: &Document, file_name: &str, known: &Known) -> Recognised {
    recognise::recognise(document, file_name, known)
}

/// Reads a file into the form that is the same for all formats, and recognises nothing.
///
/// # Errors
/// As [`recognise`].
pub fn read(bytes: &[u8], file_name: &str) -> Result<Document> {
    let document = match format::of(bytes, file_name)? {
        Format::Text => txt::read(bytes, file_name),
        Format::Docx => docx::read(bytes, file_name),
        Format::Odt => odt::read(bytes, file_name),
        Format::Pdf => pdf::read(bytes, file_name),
        Format::Html => html::read(bytes, file_name),
        Format::Eml => mail::read_eml(bytes, file_name),
        Format::Msg => mail::read_msg(bytes, file_name),
    }?;
    if document.blocks.is_empty() && document.attached.is_empty() {
        return Err(Error::EmptyFile { name: file_name.to_owned() });
    }
    Ok(document)
}

/// Reads a Word file and the properties that programs gave it, by name.
///
/// # Errors
/// As [`recognise`]; `NotWord` for a file of another form.
pub fn read_word(bytes: &[u8], file_name: &str) -> Result<(Document, HashMap<String, String>)> {
    match format::of(bytes, file_name) {
        Ok(Format::Docx) => Ok((docx::read(bytes, file_name)?, docx::properties(bytes, file_name)?)),
        Ok(_) | Err(Error::CannotRead { .. } | Error::NotADocument { .. }) => {
            Err(Error::NotWord { name: file_name.to_owned() })
        }
        Err(fault) => Err(fault),
    }
}

/// Reads a Word file or a PDF as a form: what was chosen, typed and written beside it.
///
/// # Errors
/// As [`recognise`]; `NotWord` for a file of another form, `FlatForm` for a PDF without fields of ours.
pub fn read_form(bytes: &[u8], file_name: &str) -> Result<Filled> {
    match format::of(bytes, file_name) {
        Ok(Format::Docx) => docx::read_form(bytes, file_name),
        Ok(Format::Pdf) => pdf::form::read(bytes, file_name),
        Ok(_) | Err(Error::CannotRead { .. } | Error::NotADocument { .. }) => {
            Err(Error::NotWord { name: file_name.to_owned() })
        }
        Err(fault) => Err(fault),
    }
}

/// The files that hang on a message; none where the file is no message.
///
/// # Errors
/// As [`recognise`].
pub fn attached(bytes: &[u8], file_name: &str) -> Result<Vec<Attached>> {
    match format::of(bytes, file_name)? {
        Format::Eml => mail::attached(bytes, file_name, true),
        Format::Msg => mail::attached(bytes, file_name, false),
        _ => Ok(Vec::new()),
    }
}
