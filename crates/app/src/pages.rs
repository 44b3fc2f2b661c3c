//! The pages of a file as it came in: how many, what they say, and a picture of each.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use crate::pictures::{self, measured};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::paper::{attachments, paper};
use tafelstuk_model::id::{AttachmentId, PaperId};
use tafelstuk_model::{Error, Result};
use tafelstuk_pages::{Fault, Layer, Page};
use ts_rs::TS;

/// The file that a paper came as, or one of its attachments.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PagesOf {
    pub paper: PaperId,
    #[serde(default)]
    #[ts(optional)]
    pub attachment: Option<AttachmentId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageOf {
    pub paper: PaperId,
    #[serde(default)]
    #[ts(optional)]
    pub attachment: Option<AttachmentId>,
    /// Counted from 1.
    pub page: u32,
    /// In pixels.
    pub width: u32,
}

/// A page of a file on its way in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageOfOffer {
    pub offer: String,
    /// Counted from 1.
    pub page: u32,
    /// In pixels.
    pub width: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct FilePages {
    pub name: String,
    pub pages: Vec<FilePage>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct FilePage {
    pub number: u32,
    /// In points.
    pub width: f32,
    pub height: f32,
    /// What stands on it, in reading order.
    pub text: String,
    /// It shows something that cannot be read as text, as a scan does.
    pub is_picture: bool,
    pub damaged: bool,
}

/// `paper.pages`
pub(crate) fn pages(app: &App, job: &Job<'_>, ask: PagesOf) -> Result<FilePages> {
    let (name, bytes) = file(app, ask.paper, ask.attachment)?;
    shown_pages(job, name, &bytes)
}

/// `paper.page`: one page as a picture.
pub(crate) fn page(app: &App, _: &Job<'_>, ask: PageOf) -> Result<Product> {
    let (name, bytes) = file(app, ask.paper, ask.attachment)?;
    picture(app, &name, &bytes, ask.page, ask.width)
}

/// `intake.page`: one page of a PDF that was offered, as a picture.
pub(crate) fn offered_page(app: &App, _: &Job<'_>, ask: PageOfOffer) -> Result<Product> {
    let (name, bytes) = app.offered(&ask.offer)?;
    picture(app, &name, &Arc::new(bytes), ask.page, ask.width)
}

fn picture(app: &App, name: &str, bytes: &Arc<Vec<u8>>, page: u32, width: u32) -> Result<Product> {
    let picture = tafelstuk_pages::picture(bytes, page, width).map_err(|fault| fault.of(name))?;
    let name = format!("{name} {page}.png");
    Ok(app.shelve(ProductFile { name, media_type: "image/png".into(), bytes: Arc::new(picture) }))
}

fn file_page(page: &Page) -> FilePage {
    FilePage {
        number: page.number,
        width: page.size.width,
        height: page.size.height,
        text: page.text(),
        is_picture: page.layer == Layer::Picture,
        damaged: page.damaged,
    }
}

/// The pages of a file that is shown: those of a PDF, or the one that a picture is.
///
/// # Errors
/// `CannotRead` for a file that has no pages of its own.
pub(crate) fn shown_pages(job: &Job<'_>, name: String, bytes: &Arc<Vec<u8>>) -> Result<FilePages> {
    if is_pdf(bytes) {
        let mut go_on = |done, total| job.step(done, total, "pages-progress").is_continue();
        let read = tafelstuk_pages::read(bytes, &mut go_on).map_err(|fault: Fault| fault.of(&name))?;
        return Ok(FilePages { name, pages: read.pages.iter().map(file_page).collect() });
    }
    let (width, height) = measured(&name, bytes).map_err(|_| cannot_read(&name))?;
    let (width, height) = (width as f32, height as f32);
    let page = FilePage { number: 1, width, height, text: String::new(), is_picture: true, damaged: false };
    Ok(FilePages { name, pages: vec![page] })
}

/// One of those pages as a picture; a picture as it is.
pub(crate) fn shown_page(
    app: &App,
    name: String,
    bytes: Arc<Vec<u8>>,
    page: u32,
    width: u32,
) -> Result<Product> {
    if is_pdf(&bytes) {
        return picture(app, &name, &bytes, page, width);
    }
    let media_type = pictures::media_type(&bytes).ok_or_else(|| cannot_read(&name))?.to_owned();
    Ok(app.shelve(ProductFile { name, media_type, bytes }))
}

pub(crate) fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|piece| piece == b"%PDF-")
}

fn cannot_read(name: &str) -> Error {
    let format = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    Error::CannotRead { name: name.to_owned(), format }
}

/// A file's name and contents; only a PDF has pages of its own.
fn file(app: &App, of: PaperId, attachment: Option<AttachmentId>) -> Result<(String, Arc<Vec<u8>>)> {
    let (name, blob) = match attachment {
        Some(id) => {
            let missing = || Error::NotFound { kind: "attachment".into(), id: id.to_string() };
            let all = app.read(|read| attachments(read, of))?;
            let found = all.into_iter().find(|file| file.id == id).ok_or_else(missing)?;
            (found.name, found.blob)
        }
        None => {
            let missing = || Error::NotFound { kind: "source".into(), id: of.to_string() };
            let paper = app.read(|read| paper(read, of))?;
            (paper.source_name.unwrap_or_default(), paper.source_blob.ok_or_else(missing)?)
        }
    };
    let bytes = app.opened()?.content(&blob)?;
    if !is_pdf(&bytes) {
        return Err(cannot_read(&name));
    }
    Ok((name, Arc::new(bytes)))
}
