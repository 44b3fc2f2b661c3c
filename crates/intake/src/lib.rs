//! Reads papers as they arrive and recognises what they are.
//!
//! Two layers. A format reader turns bytes into a [`source::Document`]: blocks with their place, and nothing
//! about meaning. One recogniser, the same for all formats, reads that: header, sections with their roles,
//! decision points, steps with owners and periods, agenda items. It knows no store and no clock; nothing of
//! the source is dropped, every line that is not blank stands somewhere in the result.

mod format;
mod pdf;
pub mod people;
mod recognise;
mod recognised;
pub mod source;
mod txt;

use chrono::NaiveDate;
use tafelstuk_model::Result;

pub use format::MAX_MB;
pub use recognised::{
    AgendaItem, Beside, PaperKind, Piece, PieceKind, Point, Recognised, Section, Step, Treatment, Warning,
};

/// Recognises a paper.
///
/// `file_name` helps to tell the format and is the title where the text has none. `meeting_date` is the
/// meeting the paper is for, where that is known; otherwise the date in the paper counts. Missing years and
/// "volgende vergadering" (`next_meeting`) follow from them.
///
/// # Errors
/// `EmptyFile`, `NotADocument` and `TooLarge`; `CannotRead` for a document of a form whose text is not
/// read, which can still be attached as it came.
pub fn recognise(
    bytes: &[u8],
    file_name: &str,
    meeting_date: Option<NaiveDate>,
    next_meeting: Option<NaiveDate>,
) -> Result<Recognised> {
    let document = if format::is_pdf(bytes) {
        pdf::read(bytes, file_name)?
    } else {
        format::require_text(bytes, file_name)?;
        txt::read(bytes, file_name)?
    };
    Ok(recognise::recognise(&document, file_name, meeting_date, next_meeting))
}
