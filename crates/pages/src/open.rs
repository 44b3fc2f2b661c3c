//! Opening: screened, refused where it is locked or broken, with its pages counted.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::object::Object;
use hayro::hayro_syntax::page::Page;
use hayro::hayro_syntax::{Filter, LoadPdfError, Pdf, PdfData};
use std::sync::Arc;

use crate::fault::Fault;
use crate::page::Size;
use crate::{MAX_PAGES, screen, typefaces};

/// Opens a PDF that has been screened.
pub(crate) fn open(bytes: &Arc<Vec<u8>>) -> Result<Pdf, Fault> {
    let head = &bytes[..bytes.len().min(1024)];
    if memchr::memmem::find(head, b"%PDF-").is_none() {
        return Err(Fault::Broken);
    }
    screen::screen(bytes)?;
    let pdf = Pdf::new(PdfData::from(bytes.clone())).map_err(|fault| match fault {
        LoadPdfError::Decryption(_) => Fault::Locked,
        LoadPdfError::Invalid => Fault::Broken,
    })?;
    let n_pages = pdf.pages().len();
    if n_pages == 0 {
        return Err(Fault::Broken);
    }
    if n_pages > MAX_PAGES as usize {
        return Err(Fault::TooManyPages);
    }
    if screen::has_rare_filters(bytes) {
        screen_rare(&pdf)?;
    }
    Ok(pdf)
}

/// What the screening of the raw bytes could not look into, now that the library can.
fn screen_rare(pdf: &Pdf) -> Result<(), Fault> {
    for object in pdf.objects() {
        let Object::Stream(stream) = object else { continue };
        let packed = |filter: &Filter| {
            matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode)
        };
        let filters = stream.filters();
        let n_packed = filters.iter().filter(|filter| packed(filter)).count();
        if n_packed > 1
            || n_packed == 1 && stream.raw_data().len() > screen::LARGEST_UNMEASURED && filters.len() > 1
        {
            return Err(Fault::Overwhelming);
        }
        let text_like =
            [Filter::AsciiHexDecode, Filter::Ascii85Decode, Filter::LzwDecode, Filter::RunLengthDecode];
        if filters.first().is_some_and(|first| text_like.contains(first)) {
            let plain = filters.iter().all(|filter| packed(filter) || text_like.contains(filter));
            if plain && stream.decoded().is_ok_and(|bytes| screen::is_nested(&bytes)) {
                return Err(Fault::Overwhelming);
            }
        }
    }
    Ok(())
}

/// The size of a page as it is shown.
pub(crate) fn size(page: &Page<'_>) -> Size {
    let (width, height) = page.render_dimensions();
    // A box can be written of any size; no sheet of paper is larger than this.
    let sound = |length: f32| if length.is_finite() { length.clamp(1.0, 14_400.0) } else { 1.0 };
    Size { width: sound(width), height: sound(height) }
}

/// How pages are read: with our own typefaces where the file brings none.
pub(crate) fn settings() -> InterpreterSettings {
    InterpreterSettings { font_resolver: Arc::new(typefaces::resolve), ..InterpreterSettings::default() }
}
