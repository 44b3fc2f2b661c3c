//! Files that come in: read where they can be read, kept as they came in any case.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::content::{self, NewAttachment};
use tafelstuk_core::paper::{attachments, paper};
use tafelstuk_model::id::{AttachmentId, PaperId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct Attach {
    pub paper: PaperId,
    pub offers: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Attached {
    pub attachments: Vec<AttachmentId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneAttachment {
    pub paper: PaperId,
    pub id: AttachmentId,
}

/// `paper.attach`: keeps the files as they are, behind those that the paper has.
pub(crate) fn attach(app: &App, job: &Job<'_>, ask: Attach) -> Result<Attached> {
    let open = app.opened()?;
    let mut files = Vec::new();
    for (at, offer) in (0..).zip(&ask.offers) {
        job.go_on(at, u32::try_from(ask.offers.len()).unwrap_or(u32::MAX), "intake-progress-reading")?;
        let (name, bytes) = app.offered(offer)?;
        if bytes.is_empty() {
            return Err(Error::EmptyFile { name });
        }
        let (blob, size) = open.keep(&bytes)?;
        files.push(NewAttachment {
            title: without_extension(&name).to_owned(),
            media_type: media_type(&name).to_owned(),
            bytes: size,
            blob,
            name,
        });
    }
    let attachments = app.write("paper.attach", Undo::Undoable, move |write| {
        let paper = paper(write.read(), ask.paper)?;
        write.scope("paper", paper.id);
        content::attach(write, &paper, files)
    })?;
    Ok(Attached { attachments })
}

/// `paper.open_attachment`
pub(crate) fn open_attachment(app: &App, _: &Job<'_>, ask: OneAttachment) -> Result<Product> {
    let all = app.read(|read| attachments(read, ask.paper))?;
    let missing = || Error::NotFound { kind: "attachment".into(), id: ask.id.to_string() };
    let file = all.into_iter().find(|file| file.id == ask.id).ok_or_else(missing)?;
    let bytes = app.opened()?.content(&file.blob)?;
    Ok(app.shelve(ProductFile { name: file.name, media_type: file.media_type, bytes: Arc::new(bytes) }))
}

/// "Kaart 2026.pdf" gives "Kaart 2026".
fn without_extension(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

/// A file's media type by its name's ending; what is not known is a run of bytes.
fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt" => "application/vnd.oasis.opendocument.text",
        "txt" => "text/plain",
        "html" | "htm" => "text/html",
        "eml" => "message/rfc822",
        "msg" => "application/vnd.ms-outlook",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        _ => "application/octet-stream",
    }
}
