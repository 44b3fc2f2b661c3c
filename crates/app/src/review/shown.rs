//! Files that came with a reaction, page by page: of a PDF its pages, of a picture the picture.

use super::form::{AskCame, file_of};
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
