//! What can be asked of minutes: writing, the chair's agreement, sending, remarks, adoption.

use super::{Minutes, Version, drafted, hash, now, state, store};
use crate::agenda::{item, outcomes};
use crate::board::calls::{Made, Nothing};
use crate::board::filled;
use crate::db::Read;
use crate::decision::attendances;
use crate::decision::list::{ListState, workable};
use crate::history::Write;
use crate::meeting::Meeting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{
    AgendaItemId, MeetingId, MinutesAdoptionId, MinutesId, MinutesRemarkId, MinutesTextId, MinutesVersionId,
};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The longest text of one item.
const LONGEST: usize = 20_000;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesWrite")]
pub struct WriteText {
    pub item: AgendaItemId,
    /// 0 where nothing was written yet.
    #[ts(type = "number")]
    pub rev: i64,
    /// None takes the drafted words again.
    pub text: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesAgree")]
pub struct Agree {
    pub meeting: MeetingId,
    /// Who agreed, as a name; empty takes it back.
    pub by: String,
    /// The minutes that were agreed to, by their hash.
    pub hash: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesSend")]
pub struct Send {
    pub meeting: MeetingId,
    /// The minutes that the sender saw.
    pub hash: String,
    #[serde(default)]
    #[ts(optional)]
    pub remarks_until: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesAddRemark")]
pub struct AddRemark {
    pub meeting: MeetingId,
    pub number: u32,
    pub author: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesRemoveRemark")]
pub struct RemoveRemark {
    pub id: MinutesRemarkId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "MinutesAdopt")]
pub struct Adopt {
    pub meeting: MeetingId,
    pub number: u32,
    pub adopted_on: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub amendments: String,
    /// Said by who knows that the minutes do not tell who was there, and adopts them all the same.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub without_attendance: bool,
}

/// `minutes.write`: what was said at an item. It stays however the record changes.
pub fn write(write: &mut Write<'_>, ask: WriteText) -> Result<Made> {
    let item = item(write.read(), ask.item)?;
    let meeting = workable(write, item.meeting)?;
    let outcome = outcomes(write.read(), meeting.id)?.into_iter().find(|row| row.item == item.id);
    let draft = drafted(&item, outcome.map(|row| row.outcome));
    let known = store::text(write.read(), item.id)?;
    let seen = known.as_ref().map_or(0, |known| known.rev);
    if seen != ask.rev {
        let (kind, id) = ("minutes".into(), item.id.to_string());
        return Err(Error::Conflict { kind, id, seen: ask.rev, now: seen });
    }
    let text = ask.text.map(|text| said("text", &text)).transpose()?.filter(|text| *text != draft);
    let rev = match (known, text) {
        (None, None) => 0,
        (Some(known), None) => {
            write.remove("minutes_text", known.id, Some(ask.rev))?;
            0
        }
        (Some(known), Some(text)) => {
            let values = json!({ "text": text, "base": draft });
            write.update("minutes_text", known.id, Some(ask.rev), &values)?
        }
        (None, Some(text)) => {
            let id = MinutesTextId::fresh(write.now());
            write
                .insert("minutes_text", &json!({ "id": id, "item": item.id, "text": text, "base": draft }))?;
            1
        }
    };
    Ok(Made { id: item.id.to_string(), rev })
}

/// `minutes.agree`: the chair agrees to the minutes as they stand.
pub fn agree(write: &mut Write<'_>, ask: Agree) -> Result<Nothing> {
    let meeting = workable(write, ask.meeting)?;
    seen(write.read(), &meeting, &ask.hash)?;
    let by = said("agreed_by", &ask.by)?;
    let given = !by.is_empty();
    let values = json!({
        "agreed_by": by, "agreed_on": given.then(|| write.today()), "agreed_hash": given.then_some(ask.hash),
    });
    match store::sheet(write.read(), meeting.id)? {
        Some(known) => {
            write.update("minutes", known.id, None, &values)?;
        }
        None => {
            let mut row = values;
            row["id"] = json!(MinutesId::fresh(write.now()));
            row["meeting"] = json!(meeting.id);
            write.insert("minutes", &row)?;
        }
    }
    Ok(Nothing {})
}

/// `minutes.send`: keeps the minutes as they go out, which is final.
///
/// Errors: the meeting has no items; the chair did not agree to exactly these; they went out already.
pub fn send(write: &mut Write<'_>, ask: Send) -> Result<Version> {
    let meeting = workable(write, ask.meeting)?;
    let minutes = seen(write.read(), &meeting, &ask.hash)?;
    let versions = store::versions(write.read(), meeting.id)?;
    let sheet = store::sheet(write.read(), meeting.id)?;
    match state(&minutes, sheet.as_ref(), &versions) {
        ListState::Agreed if minutes.items.is_empty() => return Err(refused("list_empty")),
        ListState::Agreed => {}
        ListState::Concept => return Err(refused("list_not_agreed")),
        ListState::Sent | ListState::Adopted => return Err(refused("sent")),
    }
    let version = Version {
        id: MinutesVersionId::fresh(write.now()),
        meeting: meeting.id,
        number: versions.last().map_or(1, |last| last.number + 1),
        sent_on: write.today(),
        remarks_until: ask.remarks_until,
        hash: ask.hash,
        adopted_on: None,
        amendments: String::new(),
    };
    let row = json!({
        "id": version.id, "meeting": version.meeting, "number": version.number, "sent_on": version.sent_on,
        "remarks_until": version.remarks_until, "schema": minutes.schema, "hash": version.hash,
        "snapshot": serde_json::to_string(&minutes).expect("plain data"),
    });
    write.insert("minutes_version", &row)?;
    Ok(version)
}

/// `minutes.remark`: what somebody remarked on minutes that went out, by whatever way it came in.
pub fn remark(write: &mut Write<'_>, ask: AddRemark) -> Result<Made> {
    write.scope("meeting", ask.meeting);
    let version = version(write.read(), ask.meeting, ask.number)?;
    let text = said("text", &ask.text)?;
    if text.is_empty() {
        return Err(Error::Missing { field: "text".into() });
    }
    let id = MinutesRemarkId::fresh(write.now());
    let row = json!({
        "id": id, "version": version.id, "author": filled("name", &ask.author)?, "text": text,
        "noted_on": write.today(),
    });
    write.insert("minutes_remark", &row)?;
    Ok(Made::first(id))
}

/// `minutes.remove_remark`
pub fn remove_remark(write: &mut Write<'_>, ask: RemoveRemark) -> Result<Nothing> {
    let known = store::remark(write.read(), ask.id)?;
    let meeting = store::meeting_of(write.read(), &known)?;
    write.scope("meeting", meeting);
    write.remove("minutes_remark", ask.id, Some(ask.rev))?;
    Ok(Nothing {})
}

/// `minutes.adopt`: a later meeting adopted the minutes, as they were or with amendments.
///
/// Errors: they were adopted already; the day lies before they went out; nobody noted who was there, and the
/// caller does not say that this is known.
pub fn adopt(write: &mut Write<'_>, ask: Adopt) -> Result<Nothing> {
    write.scope("meeting", ask.meeting);
    let version = version(write.read(), ask.meeting, ask.number)?;
    if version.adopted_on.is_some() {
        return Err(refused("minutes_adopted"));
    }
    if ask.adopted_on < version.sent_on {
        return Err(Error::Invalid { field: "adopted_on".into(), value: ask.adopted_on.to_string() });
    }
    let went_out = store::sent(write.read(), ask.meeting, ask.number)?;
    let nobody = went_out.present.is_empty() && attendances(write.read(), ask.meeting)?.is_empty();
    if nobody && !ask.without_attendance {
        return Err(refused("no_attendance"));
    }
    let row = json!({
        "id": MinutesAdoptionId::fresh(write.now()), "version": version.id, "adopted_on": ask.adopted_on,
        "amendments": said("text", &ask.amendments)?,
    });
    write.insert("minutes_adoption", &row)?;
    Ok(Nothing {})
}

fn version(read: &Read<'_>, meeting: MeetingId, number: u32) -> Result<Version> {
    let missing = || Error::NotFound { kind: "minutes".into(), id: number.to_string() };
    store::versions(read, meeting)?.into_iter().find(|one| one.number == number).ok_or_else(missing)
}

/// The minutes, where they are still those that the caller saw.
fn seen(read: &Read<'_>, meeting: &Meeting, hash_seen: &str) -> Result<Minutes> {
    let minutes = now(read, meeting)?;
    if hash(&minutes) == hash_seen { Ok(minutes) } else { Err(refused("minutes_changed")) }
}

fn refused(state: &str) -> Error {
    Error::NotNow { kind: "minutes".into(), state: state.into() }
}

fn said(field: &str, text: &str) -> Result<String> {
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
    }
    Ok(text.trim().to_owned())
}
