//! What can be asked of packs; building one is a job of `app`.

use super::{Audience, NewlyPrepared, Pack, note_prepared, store};
use crate::db::Read;
use crate::history::Write;
use serde::{Deserialize, Serialize};
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
    /// The recipient's name also stands across every page.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub marked: bool,
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
    /// Files that were prepared on the way.
    pub prepared: Vec<NewlyPrepared>,
}

/// `pack.list`
pub fn list(read: &Read<'_>, ask: OfMeeting) -> Result<Vec<Pack>> {
    store::packs(read, ask.meeting)
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
        name: built.name,
        blob: built.blob,
    };
    write.insert("pack", &pack)?;
    Ok(pack)
}
