//! What can be asked of the archive; writing a dossier is a job of `app`.

use super::{Dossier, Missing, gather, store};
use crate::db::Read;
use crate::folder::Kept;
use crate::history::Write;
use crate::meeting::{State, meeting};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{DossierId, MeetingId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ArchiveOfMeeting")]
pub struct OfMeeting {
    pub meeting: MeetingId,
}

/// What a meeting's dossier would hold, and those that were made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ArchiveView {
    pub sets: u32,
    pub papers: u32,
    pub lists: u32,
    pub minutes: u32,
    pub missing: Vec<Missing>,
    pub dossiers: Vec<Dossier>,
}

/// `archive.get`
pub fn get(read: &Read<'_>, ask: OfMeeting) -> Result<ArchiveView> {
    let gathered = gather(read, &meeting(read, ask.meeting)?)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let papers = gathered.seen.items.iter().map(|item| match item {
        crate::pack::ItemContents::Shown { papers, .. } => papers.len(),
        crate::pack::ItemContents::Withheld { .. } => 0,
    });
    Ok(ArchiveView {
        sets: count(gathered.sets.len()),
        papers: count(papers.sum()),
        lists: count(gathered.lists.len()),
        minutes: count(gathered.minutes.len()),
        missing: gathered.missing,
        dossiers: store::dossiers(read, ask.meeting)?,
    })
}

/// Notes that a dossier was made; with `close` the meeting is closed by it.
pub fn note(write: &mut Write<'_>, of: MeetingId, name: String, kept: &Kept, close: bool) -> Result<Dossier> {
    let now = meeting(write.read(), of)?;
    write.scope("meeting", of);
    let dossier = Dossier {
        id: DossierId::fresh(write.now()),
        rev: 1,
        meeting: of,
        made_at: write.now(),
        name,
        files: u32::try_from(kept.files).unwrap_or(u32::MAX),
        bytes: kept.bytes,
        sha256: kept.sha256.clone(),
    };
    write.insert("dossier", &dossier)?;
    if close && now.state.may_become(State::Closed) {
        write.update("meeting", of, None, &json!({ "state": State::Closed }))?;
    }
    Ok(dossier)
}
