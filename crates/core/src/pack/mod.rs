//! Meeting packs (vergadersets): who sees what, what goes in, and which packs were made.
//!
//! Setting the pages is not done here: this slice says what a reader may see, the PDF engine prints it.

pub mod calls;
mod store;

#[cfg(test)]
mod tests;

pub use store::{pack, packs};

use crate::agenda::{AgendaItem, in_order, items, placements};
use crate::board::{Board, Role, Visibility, board, members, seats};
use crate::db::Read;
use crate::meeting::{Meeting, State, meeting};
use crate::paper::{Attachment, Paper, Point, Snapshot, Step, Version};
use crate::paper::{attachments, calls::OneVersion, paper, points, sections, steps, versions};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{MeetingId, PackId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// For whom a pack is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Members,
    Public,
    Partner,
    Chair,
}

/// A pack that was made; its bytes are a blob.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Pack {
    pub id: PackId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    pub audience: Audience,
    pub recipient: Option<String>,
    pub made_at: DateTime<Utc>,
    pub pages: u32,
    #[ts(type = "number")]
    pub bytes: u64,
    /// Whether the agenda had not been sent yet.
    pub concept: bool,
    /// The file's name.
    pub name: String,
    /// The file's content address.
    pub blob: String,
}

/// Everything that one pack shows, and nothing that it does not.
#[derive(Clone, Debug)]
pub struct Contents {
    pub meeting: Meeting,
    pub board: Board,
    pub chair: Option<String>,
    pub secretary: Option<String>,
    pub audience: Audience,
    pub concept: bool,
    pub items: Vec<ItemContents>,
}

/// One item; a withheld one has its label alone.
#[derive(Clone, Debug)]
pub enum ItemContents {
    Shown { item: AgendaItem, starts_at: Option<String>, papers: Vec<PaperContents> },
    Withheld { label: String, sub_item: bool, starts_at: Option<String>, minutes: Option<u32> },
}

/// One paper; a withheld one leaves no trace but that something is there.
#[derive(Clone, Debug)]
pub struct PaperContents {
    pub paper: Paper,
    pub text: Snapshot,
    pub points: Vec<Point>,
    pub steps: Vec<Step>,
    /// The version whose text this is; none for a text that is still being written.
    pub version: Option<Version>,
    /// The last version issued, if the text has gone on since.
    pub after: Option<String>,
    pub attachments: Vec<Attachment>,
}

/// Whether someone of `audience` may see what bears `label`, in a *besloten* treatment or not.
pub fn may_see(audience: Audience, label: Visibility, closed: bool) -> bool {
    match audience {
        Audience::Public => label == Visibility::Public && !closed,
        Audience::Members | Audience::Partner | Audience::Chair => label < Visibility::Personal,
    }
}

/// Gathers what a pack of `meeting` for `audience` shows.
///
/// Errors: no such meeting, no items, a public pack of a board whose meetings are not public.
pub fn contents(read: &Read<'_>, id: MeetingId, audience: Audience) -> Result<Contents> {
    let meeting = meeting(read, id)?;
    let board = board(read, meeting.board)?;
    if audience == Audience::Public && !board.public {
        return Err(Error::NotPublic { board: board.name });
    }
    let ordered = in_order(items(read, id)?);
    if ordered.is_empty() {
        return Err(Error::NoItems { meeting: format!("{} {}", board.short, meeting.date) });
    }
    let times = crate::agenda::starting_times(&ordered, meeting.starts.as_deref());
    let mut hidden_tops = Vec::new();
    let mut contents = Vec::new();
    for (item, starts_at) in ordered.into_iter().zip(times) {
        let hidden = !may_see(audience, item.visibility, item.closed)
            || item.parent.is_some_and(|parent| hidden_tops.contains(&parent));
        if hidden {
            hidden_tops.push(item.id);
            let (label, minutes) = (item.label, item.minutes);
            contents.push(ItemContents::Withheld {
                label,
                sub_item: item.parent.is_some(),
                starts_at,
                minutes,
            });
        } else {
            let papers = papers_of(read, &item, audience)?;
            contents.push(ItemContents::Shown { item, starts_at, papers });
        }
    }
    Ok(Contents {
        chair: holder(read, &meeting, Role::Chair)?,
        secretary: holder(read, &meeting, Role::Secretary)?,
        concept: matches!(meeting.state, State::Planned | State::Drafting),
        meeting,
        board,
        audience,
        items: contents,
    })
}

/// Who holds a role at the meeting's board on its day.
pub fn holder(read: &Read<'_>, meeting: &Meeting, role: Role) -> Result<Option<String>> {
    let seats = seats(read, meeting.board)?;
    let Some(seat) = seats.iter().find(|seat| seat.role == role && seat.holds_on(meeting.date)) else {
        return Ok(None);
    };
    Ok(members(read)?.into_iter().find(|member| member.id == seat.member).map(|member| member.name))
}

fn papers_of(read: &Read<'_>, item: &AgendaItem, audience: Audience) -> Result<Vec<PaperContents>> {
    let mut papers = Vec::new();
    for placement in placements(read, item.id)? {
        let paper = paper(read, placement.paper)?;
        if may_see(audience, paper.visibility, item.closed) {
            papers.push(paper_contents(read, paper, audience, item.closed)?);
        }
    }
    Ok(papers)
}

fn paper_contents(read: &Read<'_>, paper: Paper, audience: Audience, closed: bool) -> Result<PaperContents> {
    let text = Snapshot::of(&paper, sections(read, paper.id)?);
    let last = versions(read, paper.id)?.pop();
    let same = match &last {
        Some(last) => {
            let issued = OneVersion { id: paper.id, label: last.label.clone() };
            crate::paper::calls::version(read, issued)?.sections == text.sections
        }
        None => false,
    };
    let mut attachments = attachments(read, paper.id)?;
    attachments.retain(|file| may_see(audience, file.visibility.max(paper.visibility), closed));
    Ok(PaperContents {
        points: points(read, paper.id)?,
        steps: steps(read, paper.id)?,
        after: last.as_ref().filter(|_| !same).map(|last| last.label.clone()),
        version: last.filter(|_| same),
        text,
        attachments,
        paper,
    })
}
