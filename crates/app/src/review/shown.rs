//! Files that came with a reaction, page by page: of a PDF its pages, of a picture the picture.

use super::form::{AskCame, file_of};
use super::opening::{self, FileOf};
use crate::app::App;
use crate::files::Product;
use crate::jobs::Job;
use crate::pages::{FilePages, shown_page, shown_pages};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::BundleId;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewCamePage")]
pub(crate) struct CamePage {
    pub bundle: BundleId,
    /// Counted from 1.
    pub page: u32,
    /// In pixels.
    pub width: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewFilePage")]
pub(crate) struct FilePageOf {
    pub package: BundleId,
    pub blob: String,
    /// Counted from 1.
    pub page: u32,
    /// In pixels.
    pub width: u32,
}

/// `review.came_pages`
pub(crate) fn came_pages(app: &App, job: &Job<'_>, ask: AskCame) -> Result<FilePages> {
    let (name, bytes) = file_of(app, ask.bundle)?;
    shown_pages(job, name, &bytes)
}

/// `review.came_page`: one page as a picture.
pub(crate) fn came_page(app: &App, _: &Job<'_>, ask: CamePage) -> Result<Product> {
    let (name, bytes) = file_of(app, ask.bundle)?;
    shown_page(app, name, bytes, ask.page, ask.width)
}

/// `review.file_pages`: those of a file that came with a package.
pub(crate) fn file_pages(app: &App, job: &Job<'_>, ask: FileOf) -> Result<FilePages> {
    let (file, bytes) = opening::file_of(app, &ask)?;
    shown_pages(job, file.name, &bytes)
}

/// `review.file_page`
pub(crate) fn file_page(app: &App, _: &Job<'_>, ask: FilePageOf) -> Result<Product> {
    let (file, bytes) = opening::file_of(app, &FileOf { package: ask.package, blob: ask.blob })?;
    shown_page(app, file.name, bytes, ask.page, ask.width)
}
