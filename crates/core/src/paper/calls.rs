//! What can be asked of papers by themselves; where they stand on agendas is told in `views/`.

pub mod attachments;
pub mod checks;
pub mod returned;
pub mod states;
pub mod templates;
pub mod versions;

pub use versions::{Issue, compare, issue, text_of};

use super::content::{self, NewPaper, NewSection};
use super::{PaperKind, store};
use crate::board::calls::Made;
use crate::board::{Visibility, filled};
use crate::history::Write;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::json;
use tafelstuk_model::id::{BoardId, PaperId, SectionId, SittingId, TopicId};
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
    /// Stays where it is not named; null takes the paper off its topic.
    #[serde(default, deserialize_with = "named")]
    #[ts(optional)]
    pub topic: Option<Option<TopicId>>,
    pub author: String,
    pub portfolio_holder: String,
    pub reference: String,
    pub visibility: Visibility,
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

/// `paper.add`: a paper with the empty sections of its board's template.
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    let id = begin(write, ask)?;
    write.scope("paper", id);
    Ok(Made::first(id))
}

/// Makes the paper that `ask` wants, for calls that do more with it.
pub fn begin(write: &mut Write<'_>, ask: Add) -> Result<PaperId> {
    let of = templates::Of { board: ask.board, kind: ask.kind };
    let plans = templates::template(write.read(), of)?.sections.into_iter();
    let empty = plans.map(|plan| NewSection {
        heading: plan.heading,
        role: plan.role,
        body: Doc { content: Vec::new() },
    });
    let begun = NewPaper::begun(ask.board, ask.kind, ask.title, empty.collect());
    content::create(write, NewPaper { topic: ask.topic, ..begun })
}

/// `paper.edit`
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    write.scope("paper", ask.id);
    let topic = match ask.topic {
        Some(named) => named,
        None => store::paper(write.read(), ask.id)?.topic,
    };
    let values = json!({
        "title": filled("title", &ask.title)?,
        "kind": ask.kind,
        "topic": topic,
        "author": ask.author.trim(),
        "portfolio_holder": ask.portfolio_holder.trim(),
        "reference": ask.reference.trim(),
        "visibility": ask.visibility,
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
    // A picture's file is kept before the text that names it.
    for blob in ask.body.pictures() {
        if !old.body.pictures().contains(&blob) && !store::is_kept(write.read(), blob)? {
            return Err(Error::NotFound { kind: "picture".into(), id: blob.to_owned() });
        }
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
    for (table, id) in store::kept_beside(write.read(), ask.id)? {
        write.remove(table, id, None)?;
    }
    write.remove("paper", ask.id, Some(ask.rev))
}

/// Tells "not named" from "named as nothing".
fn named<'de, D: Deserializer<'de>, T: Deserialize<'de>>(
    from: D,
) -> std::result::Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}
