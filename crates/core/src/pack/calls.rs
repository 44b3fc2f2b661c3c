//! What can be asked of packs; building one is a job of `app`.

use super::layout::Layout;
use super::remarks::Remarks;
use super::{Audience, Edition, NewlyPrepared, Pack, note_prepared, store};
use crate::db::Read;
use crate::history::Write;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{MeetingId, PackId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackOfMeeting")]
pub struct OfMeeting {
    pub meeting: MeetingId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackBuild")]
pub struct Build {
    pub meeting: MeetingId,
    pub audience: Audience,
    /// Whose copy it is; the name stands on every page.
    #[serde(default)]
    #[ts(optional)]
    pub recipient: Option<String>,
    /// To be printed on both sides: items begin on the front of a sheet, and the cover is white.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub for_paper: bool,
    /// Large print: every page on A3, under the number that it has in the ordinary set.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub large_print: bool,
    /// The recipient's name also stands across every page.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub marked: bool,
    #[serde(default)]
    #[ts(optional, as = "Option<Edition>")]
    pub edition: Edition,
    /// The set to go on from; without it the last one of these readers that went out.
    #[serde(default)]
    #[ts(optional)]
    pub since: Option<PackId>,
}

impl Build {
    /// A whole set for these readers, with nothing special about it.
    pub fn of(meeting: MeetingId, audience: Audience) -> Self {
        Self {
            meeting,
            audience,
            recipient: None,
            for_paper: false,
            large_print: false,
            marked: false,
            edition: Edition::Whole,
            since: None,
        }
    }
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackById")]
pub struct ById {
    pub id: PackId,
}

/// A pack just built, its bytes kept as a blob already.
#[derive(Clone, Debug)]
pub struct Built {
    pub ask: Build,
    pub pages: u32,
    pub bytes: u64,
    pub concept: bool,
    pub name: String,
    pub blob: String,
    pub layout: Layout,
    /// The set that it goes on from.
    pub since: Option<PackId>,
    pub remarks: Remarks,
    /// Where it says whose copy it is, in the form of the engine that set it.
    pub copy_sheets: serde_json::Value,
    /// Files that were prepared on the way.
    pub prepared: Vec<NewlyPrepared>,
}

/// `pack.list`
pub fn list(read: &Read<'_>, ask: OfMeeting) -> Result<Vec<Pack>> {
    store::packs(read, ask.meeting)
}

/// `pack.remarks`: what there was to know of a pack when it was made.
pub fn remarks(read: &Read<'_>, ask: ById) -> Result<Remarks> {
    store::remarks(read, ask.id)
}

/// `pack.accepted`: the words that files of a meeting may say though its readers get nothing of what they name.
pub fn accepted(read: &Read<'_>, ask: OfMeeting) -> Result<Vec<super::accepted::Accepted>> {
    store::accepted(read, ask.meeting)
}

/// Notes a pack that was built.
pub fn note(write: &mut Write<'_>, built: Built) -> Result<Pack> {
    write.scope("meeting", built.ask.meeting);
    write.keep_blob(&built.blob, built.bytes)?;
    note_prepared(write, built.prepared)?;
    let pack = Pack {
        id: PackId::fresh(write.now()),
        rev: 1,
        meeting: built.ask.meeting,
        audience: built.ask.audience,
        recipient: built.ask.recipient,
        made_at: write.now(),
        pages: built.pages,
        bytes: built.bytes,
        concept: built.concept,
        large_print: built.ask.large_print,
        set_number: built.layout.set,
        edition: built.ask.edition,
        since: built.since,
        name: built.name,
        blob: built.blob,
    };
    let mut row = json!(pack);
    row["layout"] = json!(json!(built.layout).to_string());
    row["remarks"] = json!(json!(built.remarks).to_string());
    row["copy_sheets"] = json!(built.copy_sheets.to_string());
    write.insert("pack", &row)?;
    Ok(pack)
}
