//! Reading a file once: a look, a correction and the taking in start from the same reading.

use super::scans;
use crate::app::App;
use crate::jobs::Job;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use tafelstuk_core::board::learned::{LearnedKind, words};
use tafelstuk_intake::Known;
use tafelstuk_intake::source::Document;
use tafelstuk_model::Result;
use tafelstuk_model::id::BoardId;

/// How many readings are kept, and how much text in all.
const MOST: usize = 100;
const MOST_TEXT: usize = 8 * 1024 * 1024;

/// Files that were read since the store was opened, the latest last; gone when it closes.
#[derive(Default)]
pub(crate) struct Readings {
    kept: Mutex<VecDeque<(String, Arc<Document>)>>,
}

impl Readings {
    fn get(&self, key: &str) -> Option<Arc<Document>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(known, _)| known == key).map(|(_, document)| document.clone())
    }

    fn keep(&self, key: String, document: &Arc<Document>) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push_back((key, document.clone()));
        let text = |kept: &VecDeque<(String, Arc<Document>)>| {
            kept.iter().map(|(_, document)| document.text.len()).sum::<usize>()
        };
        while kept.len() > MOST || (kept.len() > 1 && text(&kept) > MOST_TEXT) {
            kept.pop_front();
        }
    }
}

/// What a file says, its scanned pages read by a machine where there is one for it.
pub(super) fn document(app: &App, job: &Job<'_>, name: &str, bytes: &[u8]) -> Result<Arc<Document>> {
    let open = app.opened().ok();
    let readings = open.as_ref().map(|open| &open.readings);
    // The name tells the format, so it belongs to the key.
    let key = format!("{} {name}", blake3::hash(bytes));
    if let Some(known) = readings.and_then(|readings| readings.get(&key)) {
        return Ok(known);
    }
    let mut go_on = |done: u32, total: u32| job.step(done, total, "intake-progress-scans").is_continue();
    let document = Arc::new(read(name, bytes, &mut go_on)?);
    if let Some(readings) = readings {
        readings.keep(key, &document);
    }
    Ok(document)
}

/// What a file says, read anew.
///
/// # Errors
/// As [`tafelstuk_intake::read`]; `Cancelled` where `go_on` says no.
pub(super) fn read(name: &str, bytes: &[u8], go_on: &mut dyn FnMut(u32, u32) -> bool) -> Result<Document> {
    let mut document = tafelstuk_intake::read(bytes, name)?;
    if !document.pages_without_text.is_empty() && !document.pages.is_empty() {
        scans::read(&mut document, bytes, go_on)?;
    }
    Ok(document)
}

/// What a board's secretary taught before.
pub(super) fn known(app: &App, board: Option<BoardId>) -> Result<Known> {
    let Some(board) = board else { return Ok(Known::default()) };
    let mut known = Known::default();
    for word in app.read(|read| words(read, board))? {
        match (word.kind, word.role) {
            (LearnedKind::Heading, Some(role)) => known.headings.push((word.words, role)),
            (LearnedKind::Heading, None) => {}
            (LearnedKind::Owner, _) => known.owners.push(word.words),
        }
    }
    Ok(known)
}
