//! The decision list (besluitenlijst): made from what was recorded, agreed by the chair, sent, adopted. What went
//! out never changes; a correction is the next list.

use super::order::treated;
use super::{Outcome, attendance::Presence, attendance::counted, store};
use crate::agenda::changes::hash_of;
use crate::board::calls::{Made, Nothing};
use crate::board::{board, member};
use crate::db::Read;
use crate::history::Write;
use crate::meeting::{Meeting, State as MeetingState, meeting};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{
    AdoptionId, AgendaItemId, DecisionId, DecisionListId, DecisionListVersionId, MeetingId,
};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The schema number of the lists that this program keeps.
pub const LIST_SCHEMA: u32 = 1;

/// A decision list at one moment, in the form in which it is kept when it goes out. Never migrated: a reader of
/// a later program lifts older schemas while reading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct DecisionList {
    pub schema: u32,
    pub board: String,
    pub date: NaiveDate,
    pub place: String,
    pub present: Vec<String>,
    pub absent: Vec<String>,
    /// In the order in which they were treated; without those of which nothing was decided.
    pub items: Vec<ListedItem>,
    /// What stood beside the decisions on the day it went out; none before, and in what an earlier program sent.
    /// The list's hash is taken without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub as_sent: Option<AsSent>,
}

/// The board and the actions as they were when the list went out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "DecisionListAsSent")]
pub struct AsSent {
    pub board_short: String,
    /// The house colour, as "#rrggbb".
    pub accent: String,
    pub actions: Vec<ListedAction>,
}

/// An action as the list words it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "DecisionListAction")]
pub struct ListedAction {
    pub number: u32,
    pub text: String,
    pub who: String,
    /// The period in the words in which it was agreed.
    pub when: String,
}

/// An item with what was decided on it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "DecisionListItem")]
pub struct ListedItem {
    pub item: AgendaItemId,
    pub label: String,
    pub title: String,
    pub lines: Vec<ListedDecision>,
}

/// One decision as the list words it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "DecisionListLine")]
pub struct ListedDecision {
    pub decision: DecisionId,
    pub outcome: Outcome,
    pub text: String,
    pub remark: String,
    pub reservations: Vec<String>,
    pub needs_home_decision: bool,
}

/// How far a list is: concept, akkoord van de voorzitter, verzonden, vastgesteld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DecisionListState")]
pub enum ListState {
    Concept,
    Agreed,
    Sent,
    Adopted,
}

/// What is kept beside a list that is not out yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub id: DecisionListId,
    pub meeting: MeetingId,
    pub agreed_by: String,
    pub agreed_on: Option<NaiveDate>,
    pub agreed_hash: Option<String>,
}

/// A list that went out; its contents are in the snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "DecisionListVersion")]
pub struct ListVersion {
    pub id: DecisionListVersionId,
    pub meeting: MeetingId,
    /// 1 for the first that was sent, 2 for the one after it.
    pub number: u32,
    pub sent_on: NaiveDate,
    pub remarks_until: Option<NaiveDate>,
    /// The name of exactly this list.
    pub hash: String,
    pub adopted_on: Option<NaiveDate>,
    /// With which changes it was adopted.
    pub amendments: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionReword")]
pub struct Reword {
    pub id: DecisionId,
    #[ts(type = "number")]
    pub rev: i64,
    /// None takes the recorded words again.
    pub text: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionListAgree")]
pub struct Agree {
    pub meeting: MeetingId,
    /// Who agreed, as a name; empty takes it back.
    pub by: String,
    /// The list that was agreed to, by its hash.
    pub hash: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionListSend")]
pub struct Send {
    pub meeting: MeetingId,
    /// The list that the sender saw.
    pub hash: String,
    #[serde(default)]
    #[ts(optional)]
    pub remarks_until: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionListAdopt")]
pub struct Adopt {
    pub meeting: MeetingId,
    pub number: u32,
    pub adopted_on: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub amendments: String,
}

/// The meeting's list as it stands.
pub fn now(read: &Read<'_>, meeting: &Meeting) -> Result<DecisionList> {
    let (present, absent) = attended(read, meeting)?;
    let mut items = Vec::new();
    for item in treated(read, meeting.id)? {
        let lines: Vec<ListedDecision> = store::decisions_of_item(read, item.id)?
            .into_iter()
            .map(|one| ListedDecision {
                decision: one.id,
                outcome: one.outcome,
                text: one.wording().to_owned(),
                remark: one.remark,
                reservations: one.reservations.into_iter().map(|one| one.name).collect(),
                needs_home_decision: one.needs_home_decision,
            })
            .collect();
        if !lines.is_empty() {
            items.push(ListedItem { item: item.id, label: item.label, title: item.title, lines });
        }
    }
    Ok(DecisionList {
        schema: LIST_SCHEMA,
        board: board(read, meeting.board)?.name,
        date: meeting.date,
        place: meeting.place.clone(),
        present,
        absent,
        items,
        as_sent: None,
    })
}

/// The name of exactly this list.
pub fn hash(list: &DecisionList) -> String {
    hash_of(list)
}

/// How far the meeting's list is.
pub fn state(list: &DecisionList, sheet: Option<&Sheet>, versions: &[ListVersion]) -> ListState {
    let agreed = sheet.and_then(|sheet| sheet.agreed_hash.as_deref());
    let last = versions.last().map(|last| (last.hash.as_str(), last.adopted_on.is_some()));
    how_far(&hash(list), agreed, last)
}

/// How far something is that the chair agrees to before it goes out, named by its hashes: now, as agreed, and as it
/// went out last with whether that was adopted. A change after agreement or sending makes it a concept again.
pub fn how_far(now: &str, agreed: Option<&str>, last: Option<(&str, bool)>) -> ListState {
    match last {
        Some((sent, true)) if sent == now => ListState::Adopted,
        Some((sent, false)) if sent == now => ListState::Sent,
        _ if agreed == Some(now) => ListState::Agreed,
        _ => ListState::Concept,
    }
}

/// `decision.reword`: the list's own words for a decision. They stay however the record changes, and all that
/// shows the decision shows them.
pub fn reword(write: &mut Write<'_>, ask: Reword) -> Result<Made> {
    let known = store::decision(write.read(), ask.id)?;
    workable(write, known.meeting)?;
    let text = ask.text.map(|text| text.trim().to_owned());
    if text.as_ref().is_some_and(String::is_empty) {
        return Err(Error::Missing { field: "decided".into() });
    }
    if let Some(long) = text.as_ref().filter(|text| text.chars().count() > super::calls::LONGEST) {
        return Err(Error::Invalid { field: "decided".into(), value: long.chars().take(40).collect() });
    }
    let text = text.filter(|text| *text != known.decided);
    let base = text.as_ref().map(|_| known.decided.clone());
    let rev =
        write.update("decision", ask.id, Some(ask.rev), &json!({ "own_text": text, "own_base": base }))?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `decision.agree`: the chair agrees to the list as it stands.
pub fn agree(write: &mut Write<'_>, ask: Agree) -> Result<Nothing> {
    let meeting = workable(write, ask.meeting)?;
    seen(write.read(), &meeting, &ask.hash)?;
    let by = crate::board::filled("agreed_by", &ask.by)
        .or_else(|fault| if ask.by.trim().is_empty() { Ok(String::new()) } else { Err(fault) })?;
    let given = !by.is_empty();
    let values = json!({
        "agreed_by": by, "agreed_on": given.then(|| write.today()), "agreed_hash": given.then_some(ask.hash),
    });
    keep_sheet(write, meeting.id, &values)
}

/// Keeps the list as it goes out with the actions of its meeting, which is final.
///
/// Errors: nothing was recorded; the chair did not agree to exactly this list; it went out already.
pub fn send(write: &mut Write<'_>, ask: Send, actions: Vec<ListedAction>) -> Result<ListVersion> {
    let meeting = workable(write, ask.meeting)?;
    let mut list = seen(write.read(), &meeting, &ask.hash)?;
    let refused = |state: &str| Err(Error::NotNow { kind: "decision_list".into(), state: state.into() });
    if list.items.is_empty() {
        return refused("list_empty");
    }
    let versions = store::list_versions(write.read(), meeting.id)?;
    let sheet = store::list_sheet(write.read(), meeting.id)?;
    match state(&list, sheet.as_ref(), &versions) {
        ListState::Agreed => {}
        ListState::Concept => return refused("list_not_agreed"),
        ListState::Sent | ListState::Adopted => return refused("sent"),
    }
    let board = board(write.read(), meeting.board)?;
    list.as_sent = Some(AsSent { board_short: board.short, accent: board.accent, actions });
    let version = ListVersion {
        id: DecisionListVersionId::fresh(write.now()),
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
        "remarks_until": version.remarks_until, "schema": list.schema, "hash": version.hash,
        "snapshot": serde_json::to_string(&list).expect("plain data"),
    });
    write.insert("decision_list_version", &row)?;
    let decisions = list.items.iter().flat_map(|item| item.lines.iter().map(|line| line.decision));
    write.seal("list_sent", "decision", decisions)?;
    Ok(version)
}

/// `decision.adopt`: a later meeting adopted the list, as it was or with amendments.
pub fn adopt(write: &mut Write<'_>, ask: Adopt) -> Result<Nothing> {
    write.scope("meeting", ask.meeting);
    let versions = store::list_versions(write.read(), ask.meeting)?;
    let missing = || Error::NotFound { kind: "decision_list".into(), id: ask.number.to_string() };
    let version = versions.into_iter().find(|one| one.number == ask.number).ok_or_else(missing)?;
    if version.adopted_on.is_some() {
        return Err(Error::NotNow { kind: "decision_list".into(), state: "list_adopted".into() });
    }
    if ask.adopted_on < version.sent_on {
        return Err(Error::Invalid { field: "adopted_on".into(), value: ask.adopted_on.to_string() });
    }
    let row = json!({
        "id": AdoptionId::fresh(write.now()), "version": version.id, "adopted_on": ask.adopted_on,
        "amendments": ask.amendments.trim(),
    });
    write.insert("decision_list_adoption", &row)?;
    Ok(Nothing {})
}

/// Who was there and who was not, as the list names them.
fn attended(read: &Read<'_>, meeting: &Meeting) -> Result<(Vec<String>, Vec<String>)> {
    let said = store::attendances(read, meeting.id)?;
    let (mut present, mut absent) = (Vec::new(), Vec::new());
    for seat in counted(read, meeting)? {
        let name = member(read, seat.member)?.name;
        let Some(one) = said.iter().find(|one| one.seat == seat.id) else { continue };
        match (one.presence, one.deputy) {
            (_, Some(deputy)) => {
                present.push(member(read, deputy)?.name);
                absent.push(name);
            }
            (Presence::Present, None) => present.push(name),
            (Presence::Excused | Presence::Absent, None) => absent.push(name),
        }
    }
    Ok((present, absent))
}

/// The list, where it is still the one that the caller saw.
fn seen(read: &Read<'_>, meeting: &Meeting, hash_seen: &str) -> Result<DecisionList> {
    let list = now(read, meeting)?;
    if hash(&list) != hash_seen {
        return Err(Error::NotNow { kind: "decision_list".into(), state: "list_changed".into() });
    }
    Ok(list)
}

/// The meeting, in its scope. What it decided is worked on afterwards, also once it is closed.
///
/// # Errors
/// `NotNow` where it was cancelled.
pub fn workable(write: &mut Write<'_>, id: MeetingId) -> Result<Meeting> {
    let now = meeting(write.read(), id)?;
    if now.state == MeetingState::Cancelled {
        return Err(now.not_now());
    }
    write.scope("meeting", id);
    Ok(now)
}

fn keep_sheet(write: &mut Write<'_>, meeting: MeetingId, values: &serde_json::Value) -> Result<Nothing> {
    match store::list_sheet(write.read(), meeting)? {
        Some(known) => {
            write.update("decision_list", known.id, None, values)?;
        }
        None => {
            let mut row = values.clone();
            row["id"] = json!(DecisionListId::fresh(write.now()));
            row["meeting"] = json!(meeting);
            write.insert("decision_list", &row)?;
        }
    }
    Ok(Nothing {})
}
