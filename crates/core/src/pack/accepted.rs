//! Words of something withheld that a file may say all the same: a report that rightly names a topic which these
//! readers get no papers of. It holds for that file and those words alone; everything else still stops a pack.

use super::store;
use crate::board::calls::{Made, Nothing};
use crate::db::Read;
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AcceptedWordsId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What the secretary looked at and let stand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PackAccepted")]
pub struct Accepted {
    pub id: AcceptedWordsId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    /// The file as it came, by its content address.
    pub file: String,
    pub title: String,
    /// The words by their hash.
    pub secret: String,
    pub words: String,
    pub accepted_on: NaiveDate,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackAcceptWords")]
pub struct Accept {
    pub meeting: MeetingId,
    /// As the refusal of the pack gave them.
    pub file: String,
    pub title: String,
    pub secret: String,
    pub words: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackWithdrawWords")]
pub struct Withdraw {
    pub id: AcceptedWordsId,
}

/// What was let stand for a meeting.
pub fn accepted(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<Accepted>> {
    store::accepted(read, meeting)
}

/// `pack.accept_words`
pub fn accept(write: &mut Write<'_>, ask: Accept) -> Result<Made> {
    write.scope("meeting", ask.meeting);
    if ask.file.is_empty() || ask.secret.is_empty() {
        return Err(Error::Missing { field: "file".into() });
    }
    let known = store::accepted(write.read(), ask.meeting)?;
    if let Some(known) = known.iter().find(|one| one.file == ask.file && one.secret == ask.secret) {
        return Ok(Made { id: known.id.to_string(), rev: known.rev });
    }
    let short = |text: &str, most| text.trim().chars().take(most).collect::<String>();
    let row = Accepted {
        id: AcceptedWordsId::fresh(write.now()),
        rev: 1,
        meeting: ask.meeting,
        file: ask.file,
        title: short(&ask.title, 300),
        secret: ask.secret,
        words: short(&ask.words, 120),
        accepted_on: write.today(),
    };
    write.insert("accepted_words", &json!(row))?;
    Ok(Made::first(row.id))
}

/// `pack.withdraw_words`: they stop a pack again.
pub fn withdraw(write: &mut Write<'_>, ask: Withdraw) -> Result<Nothing> {
    let known = store::one_accepted(write.read(), ask.id)?;
    write.scope("meeting", known.meeting);
    write.remove("accepted_words", known.id, Some(known.rev))?;
    Ok(Nothing {})
}
