//! Searching, and reading attachments so that their text is found.

use crate::app::App;
use crate::jobs::Job;
use crate::pages::is_pdf;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::search::files::{self, Unread};
use tafelstuk_core::search::{self, Ask, Found};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "SearchRead")]
pub(crate) struct FilesRead {
    /// How many files were looked into.
    pub read: u32,
    /// How many wait still, as somebody else reads them just now.
    pub unread: u32,
}

/// `search.find`: what was written since the last question is taken into the index first. An index that is damaged
/// is made anew.
pub(crate) fn find(app: &App, job: &Job<'_>, ask: Ask) -> Result<Found> {
    match look_up(app, job, &ask) {
        Err(fault) if mends(&fault) => {
            search::start_over(&app.opened()?.db)?;
            look_up(app, job, &ask)
        }
        outcome => outcome,
    }
}

fn look_up(app: &App, job: &Job<'_>, ask: &Ask) -> Result<Found> {
    catch_up(app, job)?;
    app.read(|read| search::find(read, ask))
}

fn catch_up(app: &App, job: &Job<'_>) -> Result<()> {
    let mut most = 0;
    search::catch_up_by(&app.opened()?.db, &mut |left| {
        most = left.max(most);
        let (done, total) = (u32::try_from(most - left), u32::try_from(most));
        job.go_on(done.unwrap_or(0), total.unwrap_or(u32::MAX), "search-progress-index")
    })
}

/// Whether a fault can be the index's own; what the disk or the user says is not.
fn mends(fault: &Error) -> bool {
    matches!(fault, Error::Damaged { .. } | Error::Io { .. })
}

/// `search.read_files`: reads the attachments whose text is not known yet. One that cannot be read is not tried
/// again. Where somebody reads already, it only tells how many wait.
pub(crate) fn read_files(app: &App, job: &Job<'_>, _: Nothing) -> Result<FilesRead> {
    let Ok(_alone) = app.reading.try_lock() else {
        return Ok(FilesRead { read: 0, unread: app.read(files::unread)? });
    };
    catch_up(app, job)?;
    let open = app.opened()?;
    let mut read = 0;
    while let Some(file) = app.read(files::next)? {
        let left = app.read(files::unread)?;
        job.go_on(read, read + left, "search-progress-files")?;
        let pages = pages_of(&file, open.content(&file.blob), job)?;
        files::keep(&open.db, &file.blob, pages)?;
        read += 1;
    }
    Ok(FilesRead { read, unread: 0 })
}

/// What a file says, page by page; nothing where it cannot be read, which the paper itself tells.
fn pages_of(file: &Unread, bytes: Result<Vec<u8>>, job: &Job<'_>) -> Result<Vec<String>> {
    let Ok(bytes) = bytes else { return Ok(Vec::new()) };
    if !is_pdf(&bytes) {
        let read = tafelstuk_intake::read(&bytes, &file.name);
        return Ok(read.map(|document| vec![document.text]).unwrap_or_default());
    }
    let mut stopped = false;
    let mut go_on = |_, _| {
        stopped = job.is_stopped();
        !stopped
    };
    let read = tafelstuk_pages::read(&Arc::new(bytes), &mut go_on);
    if stopped {
        return Err(Error::Cancelled {});
    }
    Ok(read.map(|read| read.pages.iter().map(tafelstuk_pages::Page::text).collect()).unwrap_or_default())
}
