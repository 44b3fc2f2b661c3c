//! A paper's files: their names, order and labels; what a file was before it was replaced is kept.

use crate::board::calls::Made;
use crate::board::{Visibility, filled};
use crate::db::Read;
use crate::history::Write;
use crate::paper::content::NewAttachment;
use crate::paper::{Attachment, PastFile, store};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AttachmentId, PaperId, PastFileId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AttachmentEdit")]
pub struct Edit {
    pub id: AttachmentId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    pub visibility: Visibility,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AttachmentMove")]
pub struct MoveTo {
    pub id: AttachmentId,
    #[ts(type = "number")]
    pub rev: i64,
    /// Its new place, from 1.
    pub position: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperFiles")]
pub struct OfPaper {
    pub id: PaperId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AttachmentRemove")]
pub struct Remove {
    pub id: AttachmentId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `paper.edit_attachment`
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    let paper = store::paper_of_attachment(write.read(), ask.id)?;
    write.scope("paper", paper);
    let values = json!({ "title": filled("title", &ask.title)?, "visibility": ask.visibility });
    let rev = write.update("attachment", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `paper.move_attachment`
pub fn move_to(write: &mut Write<'_>, ask: MoveTo) -> Result<Made> {
    let paper = store::paper_of_attachment(write.read(), ask.id)?;
    write.scope("paper", paper);
    let mut order: Vec<AttachmentId> =
        store::attachments(write.read(), paper)?.iter().map(|file| file.id).collect();
    order.retain(|other| *other != ask.id);
    let at = (ask.position.max(1) as usize - 1).min(order.len());
    order.insert(at, ask.id);
    let mut made = Made { id: ask.id.to_string(), rev: ask.rev };
    for (position, id) in (1_u32..).zip(order) {
        let seen = (id == ask.id).then_some(ask.rev);
        let rev = write.update("attachment", id, seen, &json!({ "position": position }))?;
        if id == ask.id {
            made.rev = rev;
        }
    }
    Ok(made)
}

/// `paper.remove_attachment`, with what it was before.
pub fn remove(write: &mut Write<'_>, ask: Remove) -> Result<()> {
    let paper = store::paper_of_attachment(write.read(), ask.id)?;
    write.scope("paper", paper);
    for past in store::past_files(write.read(), ask.id)? {
        write.remove("attachment_past", past.id, None)?;
    }
    write.remove("attachment", ask.id, Some(ask.rev))
}

/// Puts another file in the place of one, under the same name of ours, so that what refers to it still does.
/// What it was is kept.
pub fn replace(write: &mut Write<'_>, id: AttachmentId, seen: i64, file: NewAttachment) -> Result<Made> {
    let paper = store::paper_of_attachment(write.read(), id)?;
    write.scope("paper", paper);
    let old: Attachment = store::attachment(write.read(), id)?;
    write.keep_blob(&file.blob, file.bytes)?;
    let values = json!({
        "name": file.name, "media_type": file.media_type, "bytes": file.bytes, "blob": file.blob,
    });
    let rev = write.update("attachment", id, Some(seen), &values)?;
    let past = PastFile {
        id: PastFileId::fresh(write.now()),
        rev: 1,
        attachment: id,
        name: old.name,
        media_type: old.media_type,
        bytes: old.bytes,
        blob: old.blob,
        replaced_at: write.now(),
    };
    write.insert("attachment_past", &past)?;
    Ok(Made { id: id.to_string(), rev })
}

/// `paper.past_files`: what a paper's attachments were before they were replaced, the newest first.
pub fn past_files(read: &Read<'_>, ask: OfPaper) -> Result<Vec<PastFile>> {
    let mut found = Vec::new();
    for file in store::attachments(read, ask.id)? {
        found.extend(store::past_files(read, file.id)?);
    }
    Ok(found)
}
