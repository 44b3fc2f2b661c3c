//! What can be asked of papers by themselves; where they stand on agendas is told in `views/`.

use super::compare::Comparison;
use super::content::{self, NewPaper, NewSection};
use super::{Form, Paper, PaperKind, Snapshot, State, VersionStatus, compare, store};
use crate::board::calls::Made;
use crate::board::{Visibility, filled};
use crate::db::Read;
use crate::history::Write;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AttachmentId, BoardId, PaperId, PaperVersionId, SectionId, SittingId, TopicId};
use tafelstuk_model::rich_text::{Block, Doc};
use tafelstuk_model::section_role::SectionRole;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The label under which the text as it stands now is compared.
pub const WORKING: &str = "working";

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperAdd")]
pub struct Add {
    pub board: BoardId,
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
    pub kind: PaperKind,
    pub title: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperEdit")]
pub struct Edit {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    pub kind: PaperKind,
    #[serde(default)]
    #[ts(optional)]
    pub topic: Option<TopicId>,
    pub author: String,
    pub portfolio_holder: String,
    pub reference: String,
    pub visibility: Visibility,
    pub state: State,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddSection {
    pub paper: PaperId,
    pub heading: String,
    pub role: SectionRole,
    /// Its place, from 1; at the end where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub position: Option<u32>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveSection {
    pub id: SectionId,
    #[ts(type = "number")]
    pub rev: i64,
    /// The stretch of writing that this save belongs to; its saves are one undo step.
    pub sitting: SittingId,
    pub heading: String,
    pub role: SectionRole,
    pub body: Doc,
}

/// A section as saved.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PaperSaved")]
pub struct Saved {
    #[ts(type = "number")]
    pub rev: i64,
    pub saved_at: String,
    /// The text as it stands now, where ids in what was sent were given or renewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub body: Option<Doc>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveSection {
    pub id: SectionId,
    #[ts(type = "number")]
    pub rev: i64,
    /// Its new place, from 1.
    pub position: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneSection {
    pub id: SectionId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnePaper {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveAttachment {
    pub id: AttachmentId,
    #[ts(type = "number")]
    pub rev: i64,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperIssue")]
pub struct Issue {
    pub id: PaperId,
    #[ts(type = "number")]
    pub rev: i64,
    pub label: String,
    pub status: VersionStatus,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub reason: String,
    /// The day on the version; today where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub issued_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OneVersion {
    pub id: PaperId,
    pub label: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperCompare")]
pub struct Compare {
    pub id: PaperId,
    /// A version's label, or "working" for the text as it stands.
    pub from: String,
    pub to: String,
}

/// `paper.add`
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    let id = content::create(
        write,
        NewPaper {
            board: ask.board,
            topic: ask.topic,
            kind: ask.kind,
            title: ask.title,
            form: Form::Typeset,
            state: State::Draft,
            author: String::new(),
            portfolio_holder: String::new(),
            reference: String::new(),
            visibility: Visibility::Participants,
            source: None,
            warnings: Vec::new(),
            meeting_date: None,
            sections: Vec::new(),
        },
    )?;
    write.scope("paper", id);
    Ok(Made::first(id))
}

/// `paper.edit`; the topic stays where none is named.
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    write.scope("paper", ask.id);
    let topic = ask.topic.or(store::paper(write.read(), ask.id)?.topic);
    let values = json!({
        "title": filled("title", &ask.title)?,
        "kind": ask.kind,
        "topic": topic,
        "author": ask.author.trim(),
        "portfolio_holder": ask.portfolio_holder.trim(),
        "reference": ask.reference.trim(),
        "visibility": ask.visibility,
        "state": ask.state,
    });
    let rev = write.update("paper", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `paper.add_section`
pub fn add_section(write: &mut Write<'_>, ask: AddSection) -> Result<Made> {
    let paper = store::paper(write.read(), ask.paper)?;
    write.scope("paper", paper.id);
    let others = store::sections(write.read(), paper.id)?;
    let end = u32::try_from(others.len()).expect("a paper has few sections") + 1;
    let position = ask.position.unwrap_or(end).clamp(1, end);
    for (at, other) in (1..).zip(&others) {
        let place = if at < position { at } else { at + 1 };
        write.update("section", other.id, None, &json!({ "position": place }))?;
    }
    let new = NewSection {
        heading: filled("heading", &ask.heading)?,
        role: ask.role,
        body: Doc { content: Vec::new() },
    };
    Ok(Made::first(content::add_section(write, &paper, position, new)?))
}

/// `paper.save_section`
pub fn save_section(write: &mut Write<'_>, ask: SaveSection) -> Result<Saved> {
    // What we have no node for comes from files only; the page may keep it but not make it.
    let old = store::section(write.read(), ask.id)?;
    let kept: Vec<&Block> = old.body.unknown();
    if ask.body.unknown().into_iter().any(|block| !kept.contains(&block)) {
        return Err(Error::Invalid { field: "body".into(), value: "unknown".into() });
    }
    let paper = store::paper(write.read(), old.paper)?;
    write.scope("paper", paper.id);
    write.sitting(ask.sitting);
    let section =
        super::Section { heading: filled("heading", &ask.heading)?, role: ask.role, body: ask.body, ..old };
    let content::Written { rev, body } = content::save_section(write, &paper, section, ask.rev)?;
    Ok(Saved { rev, saved_at: write.now().to_rfc3339(), body })
}

/// `paper.move_section`
pub fn move_section(write: &mut Write<'_>, ask: MoveSection) -> Result<Made> {
    let section = store::section(write.read(), ask.id)?;
    write.scope("paper", section.paper);
    let mut order = store::sections(write.read(), section.paper)?;
    order.retain(|other| other.id != ask.id);
    let at = (ask.position.max(1) as usize - 1).min(order.len());
    order.insert(at, section);
    let mut made = Made { id: ask.id.to_string(), rev: ask.rev };
    for (position, other) in (1_u32..).zip(&order) {
        let seen = (other.id == ask.id).then_some(ask.rev);
        let rev = write.update("section", other.id, seen, &json!({ "position": position }))?;
        if other.id == ask.id {
            made.rev = rev;
        }
    }
    Ok(made)
}

/// `paper.remove_section`
pub fn remove_section(write: &mut Write<'_>, ask: OneSection) -> Result<()> {
    let section = store::section(write.read(), ask.id)?;
    write.scope("paper", section.paper);
    content::remove_section(write, ask.id, Some(ask.rev))
}

/// `paper.remove_attachment`
pub fn remove_attachment(write: &mut Write<'_>, ask: RemoveAttachment) -> Result<()> {
    let paper = store::paper_of_attachment(write.read(), ask.id)?;
    write.scope("paper", paper);
    write.remove("attachment", ask.id, Some(ask.rev))
}

/// `paper.issue`: keeps the text as it stands as a version that never changes.
pub fn issue(write: &mut Write<'_>, ask: Issue) -> Result<Made> {
    let paper = store::paper(write.read(), ask.id)?;
    if paper.rev != ask.rev {
        return Err(Error::Conflict {
            kind: "paper".into(),
            id: ask.id.to_string(),
            seen: ask.rev,
            now: paper.rev,
        });
    }
    let label = filled("label", &ask.label)?;
    let taken = store::versions(write.read(), ask.id)?.iter().any(|version| version.label == label);
    if taken || label == WORKING {
        return Err(Error::Invalid { field: "label".into(), value: label });
    }
    let snapshot = snapshot_of(write.read(), &paper)?;
    let text = serde_json::to_string(&snapshot).expect("a snapshot is plain data");
    let id = PaperVersionId::fresh(write.now());
    write.scope("paper", ask.id);
    write.insert(
        "paper_version",
        &json!({
            "id": id, "paper": ask.id, "label": label, "status": ask.status, "reason": ask.reason.trim(),
            "issued_on": ask.issued_on.unwrap_or(write.today()), "schema": snapshot.schema,
            "hash": blake3::hash(text.as_bytes()).to_string(), "snapshot": text,
        }),
    )?;
    Ok(Made::first(id))
}

/// `paper.remove`: only a paper that was never issued and stands on no agenda.
pub fn remove(write: &mut Write<'_>, ask: OnePaper) -> Result<()> {
    let in_use = |state: &str| Err(Error::NotNow { kind: "paper".into(), state: state.into() });
    if !store::versions(write.read(), ask.id)?.is_empty() {
        return in_use("issued");
    }
    if store::placements(write.read(), ask.id)? > 0 {
        return in_use("placed");
    }
    write.scope("paper", ask.id);
    for section in store::sections(write.read(), ask.id)? {
        content::remove_section(write, section.id, None)?;
    }
    for attachment in store::attachments(write.read(), ask.id)? {
        write.remove("attachment", attachment.id, None)?;
    }
    write.remove("paper", ask.id, Some(ask.rev))
}

/// `paper.version`: the text as it was issued.
pub fn version(read: &Read<'_>, ask: OneVersion) -> Result<Snapshot> {
    text_of(read, &ask)
}

/// `paper.compare`: what changed between two versions, word by word.
pub fn compare(read: &Read<'_>, ask: Compare) -> Result<Comparison> {
    let from = text_of(read, &OneVersion { id: ask.id, label: ask.from.clone() })?;
    let to = text_of(read, &OneVersion { id: ask.id, label: ask.to.clone() })?;
    Ok(compare::compare(&ask.from, &from, &ask.to, &to))
}

fn text_of(read: &Read<'_>, ask: &OneVersion) -> Result<Snapshot> {
    if ask.label == WORKING {
        return snapshot_of(read, &store::paper(read, ask.id)?);
    }
    store::snapshot(read, ask.id, &ask.label)
}

fn snapshot_of(read: &Read<'_>, paper: &Paper) -> Result<Snapshot> {
    Ok(Snapshot::of(paper, store::sections(read, paper.id)?, &store::attachments(read, paper.id)?))
}
