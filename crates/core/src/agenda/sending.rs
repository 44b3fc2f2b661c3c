//! Sending an agenda: it is kept as it goes out, with its labels and the versions of its papers. What
//! changes afterwards becomes the next agenda of the meeting.

use super::changes::{self, AgendaChange, SentAgenda, hash_of, issued_as};
use super::stand::{self, now_since};
use super::{clashes, store};
use crate::board::board;
use crate::board::calls::Made;
use crate::db::Read;
use crate::history::Write;
use crate::meeting::{Meeting, State, meeting};
use crate::paper::calls::{Issue, issue};
use crate::paper::{VersionStatus, paper, versions};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaVersionId, MeetingId, PaperId};
use tafelstuk_model::{Error, Result, item_label};
use ts_rs::TS;

/// An agenda that was sent; its contents are in the snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaVersion {
    pub id: AgendaVersionId,
    pub meeting: MeetingId,
    /// 1 for the first that was sent, 2 for the one after it.
    pub number: u32,
    pub sent_on: NaiveDate,
    pub reason: String,
    /// The name of exactly this agenda.
    pub hash: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaSend")]
pub struct Send {
    pub meeting: MeetingId,
    #[ts(type = "number")]
    pub rev: i64,
    /// Why there is a next agenda.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "AgendaOneVersion")]
pub struct OneVersion {
    pub meeting: MeetingId,
    pub number: u32,
}

/// `agenda.send`: keeps the agenda as it stands. Papers whose text was not issued are issued with it.
///
/// Errors: the meeting is over, the agenda is empty, two items have one label, nothing changed since it was
/// sent.
pub fn send(write: &mut Write<'_>, ask: Send) -> Result<AgendaVersion> {
    let now = meeting(write.read(), ask.meeting)?;
    now.may_change()?;
    if now.rev != ask.rev {
        let (kind, id) = ("meeting".into(), ask.meeting.to_string());
        return Err(Error::Conflict { kind, id, seen: ask.rev, now: now.rev });
    }
    issue_drafts(write, &now)?;
    write.scope("meeting", now.id);
    keep(write, &now, ask.reason.trim())
}

/// `agenda.sent`: an agenda as it went out.
pub fn sent(read: &Read<'_>, ask: OneVersion) -> Result<SentAgenda> {
    store::sent(read, ask.meeting, ask.number)
}

/// Keeps the agenda of a meeting as it goes out, and settles what was done before.
fn keep(write: &mut Write<'_>, now: &Meeting, reason: &str) -> Result<AgendaVersion> {
    let items = store::items(write.read(), now.id)?;
    may_go_out(write.read(), now)?;
    let agenda = stand::now(write.read(), now)?;
    let marks = stand::marks(write.read(), now)?;
    let last = store::versions(write.read(), now.id)?.pop();
    let version = AgendaVersion {
        id: AgendaVersionId::fresh(write.now()),
        meeting: now.id,
        number: last.as_ref().map_or(1, |last| last.number + 1),
        sent_on: write.today(),
        reason: reason.to_owned(),
        hash: hash_of(&agenda),
    };
    if last.is_some_and(|last| last.hash == version.hash) {
        return Err(Error::NotNow { kind: "agenda".into(), state: "unchanged".into() });
    }
    let mut row = json!(version);
    row["schema"] = json!(agenda.schema);
    row["snapshot"] = json!(serde_json::to_string(&agenda).expect("plain data"));
    row["marks"] = json!(serde_json::to_string(&marks).expect("plain data"));
    write.insert("agenda_version", &row)?;
    for paper in agenda.items.iter().flat_map(|item| &item.papers) {
        crate::paper::content::mark_sent(write, paper.paper)?;
    }
    write.update("meeting", now.id, None, &json!({ "state": State::Sent }))?;
    write.seal("sent", "agenda_item", items.iter().map(|item| item.id))?;
    Ok(version)
}

/// Refuses an agenda that nobody could follow: without items, or with one label for two of them.
pub fn may_go_out(read: &Read<'_>, meeting: &Meeting) -> Result<()> {
    let items = store::items(read, meeting.id)?;
    if items.is_empty() {
        let short = board(read, meeting.board)?.short;
        return Err(Error::NoItems { meeting: format!("{short} {}", meeting.date) });
    }
    let Some(label) = clashes(&items).pop_first() else { return Ok(()) };
    let same = |item: &&super::AgendaItem| item_label::for_page(&item.label) == label;
    let title = items.iter().rfind(same).map_or_else(String::new, |item| item.title.clone());
    Err(Error::LabelTaken { label, title })
}

/// What changed since the agenda was last sent; nothing for one that was not sent.
pub fn changed_since(read: &Read<'_>, meeting: &Meeting) -> Result<Vec<AgendaChange>> {
    let Some((before, marks)) = store::last_sent(read, meeting.id)? else { return Ok(Vec::new()) };
    Ok(changes::changes(&before, &now_since(read, meeting, &before, &marks)?))
}

/// Issues every paper on the agenda whose text is not a version yet, so that what goes out can be named.
pub fn issue_drafts(write: &mut Write<'_>, meeting: &Meeting) -> Result<()> {
    for id in placed(write.read(), meeting.id)? {
        if issued_as(write.read(), id)?.is_none() {
            let (label, rev) = (next_label(write.read(), id)?, paper(write.read(), id)?.rev);
            let status = VersionStatus::ForDiscussion;
            let (reason, issued_on) = (String::new(), None);
            issue(write, Issue { id, rev, label, status, reason, issued_on })?;
        }
    }
    Ok(())
}

/// The label that a paper's next version gets by itself: "1.0" for the first, "2.1" after "2.0".
pub fn next_label(read: &Read<'_>, id: PaperId) -> Result<String> {
    let labels: Vec<String> = versions(read, id)?.into_iter().map(|version| version.label).collect();
    let Some(mut label) = labels.last().cloned() else { return Ok("1.0".into()) };
    while labels.contains(&label) {
        label = item_label::next(&label).unwrap_or_else(|| format!("{label} 2"));
    }
    Ok(label)
}

/// The papers on a meeting's agenda, each once.
pub fn placed(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<PaperId>> {
    let mut papers: Vec<PaperId> = Vec::new();
    for placement in store::placements_of(read, meeting)? {
        if !papers.contains(&placement.paper) {
            papers.push(placement.paper);
        }
    }
    Ok(papers)
}

/// Gives `meeting`'s row as the answer of a call that changed it.
pub(super) fn made(write: &Write<'_>, id: MeetingId) -> Result<Made> {
    Ok(Made { id: id.to_string(), rev: meeting(write.read(), id)?.rev })
}
