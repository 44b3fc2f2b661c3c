//! Meeting packs (vergadersets): who sees what, what goes in, and which packs were made.
//!
//! Setting the pages is not done here: this slice says what a reader may see, the PDF engine prints it.

pub mod accepted;
pub mod calls;
pub mod dispatch;
pub mod layout;
mod prepared;
pub mod recipients;
pub mod remarks;
mod secrets;
mod store;

#[cfg(test)]
mod dispatch_tests;
#[cfg(test)]
mod tests;

pub use prepared::{NewlyPrepared, PreparedFile, note_prepared, prepared};
pub use secrets::{secrets, telling};
pub use store::{copy_sheets, dispatch, pack, packs};

use crate::agenda::changes::hash_of;
use crate::agenda::script::drafted;
use crate::agenda::sending::changed_since;
use crate::agenda::stand::now;
use crate::agenda::{AgendaItem, in_order, items, placements, versions as versions_of};
use crate::board::{Board, Member, Role, Visibility, board, members, seats};
use crate::db::Read;
use crate::meeting::{Meeting, State, meeting};
use crate::paper::{Attachment, Paper, Point, Snapshot, Step, Version};
use crate::paper::{attachments, calls::text_of, paper, points, sections, steps, versions};
use chrono::{DateTime, NaiveDate, Utc};
use layout::Layout;
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, MeetingId, PackId};
use tafelstuk_model::rich_text::references::Targets;
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

/// What a pack holds of what its readers may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PackEdition")]
pub enum Edition {
    /// Everything.
    #[default]
    Whole,
    /// *Nazending*: what is new or changed since a set that went out.
    Addendum,
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
    /// Whether every page is on A3.
    pub large_print: bool,
    /// 1 for the first set of a meeting, 2 for the one that goes on from it.
    pub set_number: u32,
    pub edition: Edition,
    /// The set that it goes on from.
    pub since: Option<PackId>,
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
    /// The name of exactly this agenda.
    pub agenda_hash: String,
    /// The day on which the agenda or anything shown last changed.
    pub changed_on: NaiveDate,
    pub items: Vec<ItemContents>,
    /// What only chair and secretary read, of the items that say something; empty for everybody else.
    pub script: Vec<ItemScript>,
}

/// What chair and secretary keep beside an item.
#[derive(Clone, Debug)]
pub struct ItemScript {
    pub item: AgendaItem,
    pub starts_at: Option<String>,
    /// What is asked, sentence by sentence.
    pub asked: Vec<String>,
    pub positions: String,
    /// What was written, else what the points give.
    pub conclusion: String,
    pub notes: String,
}

/// One item; a withheld one has its label alone. An item whose papers are all withheld is withheld with
/// them: its title may be theirs.
#[derive(Clone, Debug)]
pub enum ItemContents {
    Shown {
        item: AgendaItem,
        starts_at: Option<String>,
        papers: Vec<PaperContents>,
        withheld_papers: u32,
    },
    Withheld {
        id: AgendaItemId,
        label: String,
        sub_item: bool,
        starts_at: Option<String>,
        minutes: Option<u32>,
    },
}

/// One paper that the audience may see; one that it may not leaves no trace here.
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
    /// The day on which its text was issued or last changed.
    pub changed_on: NaiveDate,
}

/// Whether someone of `audience` may see what bears `label`, in a *besloten* treatment or not.
pub fn may_see(audience: Audience, label: Visibility, closed: bool) -> bool {
    match audience {
        Audience::Public => label == Visibility::Public && !closed,
        Audience::Members | Audience::Partner | Audience::Chair => label < Visibility::Personal,
    }
}

/// The items of a meeting of which `audience` may know the label alone: those it may not see, those below
/// one, and those whose papers are all withheld.
pub fn hidden_items(read: &Read<'_>, meeting: MeetingId, audience: Audience) -> Result<Vec<AgendaItemId>> {
    let mut hidden = Vec::new();
    for item in in_order(items(read, meeting)?) {
        let mut papers = Vec::new();
        for placement in placements(read, item.id)? {
            papers.push(paper(read, placement.paper)?.visibility);
        }
        let is_hidden = !may_see(audience, item.visibility, item.closed)
            || item.parent.is_some_and(|parent| hidden.contains(&parent))
            || (!papers.is_empty() && !papers.iter().any(|label| may_see(audience, *label, item.closed)));
        if is_hidden {
            hidden.push(item.id);
        }
    }
    Ok(hidden)
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
    let agenda = Targets::default().with_items(ordered.iter().map(|item| (item.id, item.label.as_str())));
    let hidden = hidden_items(read, id, audience)?;
    let mut contents = Vec::new();
    for (item, starts_at) in ordered.into_iter().zip(times) {
        if hidden.contains(&item.id) {
            let (label, minutes) = (item.label, item.minutes);
            contents.push(ItemContents::Withheld {
                id: item.id,
                label,
                sub_item: item.parent.is_some(),
                starts_at,
                minutes,
            });
        } else {
            let (papers, withheld_papers) = papers_of(read, &item, audience, &agenda)?;
            contents.push(ItemContents::Shown { item, starts_at, papers, withheld_papers });
        }
    }
    Ok(Contents {
        chair: holder(read, &meeting, Role::Chair)?,
        secretary: holder(read, &meeting, Role::Secretary)?,
        agenda_hash: hash_of(&now(read, &meeting)?),
        concept: is_concept(read, &meeting)?,
        script: if audience == Audience::Chair { script_of(read, &board, &contents)? } else { Vec::new() },
        changed_on: changed_on(read, &meeting, &contents)?,
        meeting,
        board,
        audience,
        items: contents,
    })
}

/// The set that the next one for these readers goes on from: the last that was made of an agenda that went
/// out. `whose` names the organisation of a partner's own set.
pub fn went_out(
    read: &Read<'_>,
    meeting: MeetingId,
    audience: Audience,
    whose: Option<&str>,
) -> Result<Option<(Pack, Layout)>> {
    let sent: Vec<String> = versions_of(read, meeting)?.into_iter().map(|version| version.hash).collect();
    let mut last: Option<(Pack, Layout)> = None;
    for pack in store::packs(read, meeting)? {
        let is_theirs = audience != Audience::Partner || pack.recipient.as_deref() == whose;
        if pack.concept || pack.audience != audience || !is_theirs {
            continue;
        }
        let layout = store::layout(read, pack.id)?.filter(|laid| sent.contains(&laid.agenda_hash));
        // By their numbers: two sets may be made in one moment.
        if let Some(layout) = layout
            && last.as_ref().is_none_or(|(_, known)| layout.set > known.set)
        {
            last = Some((pack, layout));
        }
    }
    Ok(last)
}

/// A set that somebody names as the one to go on from.
///
/// Errors: it is of another meeting or for others, or was made by a program that kept no layout.
pub fn named_since(read: &Read<'_>, ask: &calls::Build, since: PackId) -> Result<(Pack, Layout)> {
    let pack = store::pack(read, since)?;
    let is_theirs = pack.meeting == ask.meeting && pack.audience == ask.audience;
    let layout = store::layout(read, since)?.filter(|_| is_theirs);
    let layout = layout.ok_or_else(|| Error::Invalid { field: "since".into(), value: since.to_string() })?;
    Ok((pack, layout))
}

/// Whether what is made of an agenda is not what went out: it did not go out yet, or changed since.
fn is_concept(read: &Read<'_>, meeting: &Meeting) -> Result<bool> {
    Ok(match meeting.state {
        State::Sent => !changed_since(read, meeting)?.is_empty(),
        State::Cancelled => true,
        other => other.is_before_sending(),
    })
}

/// The script of the items that are shown.
fn script_of(read: &Read<'_>, board: &Board, contents: &[ItemContents]) -> Result<Vec<ItemScript>> {
    let mut script = Vec::new();
    for shown in contents {
        let ItemContents::Shown { item, starts_at, papers, .. } = shown else { continue };
        let asked: Vec<Point> = papers.iter().flat_map(|paper| paper.points.clone()).collect();
        let note = crate::agenda::script::of_item(read, item.id)?;
        let (positions, conclusion, notes) =
            note.map(|note| (note.positions, note.conclusion, note.notes)).unwrap_or_default();
        let conclusion = if conclusion.is_empty() {
            drafted(&board.short, board.kind, item.consent, &asked)
        } else {
            conclusion
        };
        if [&positions, &conclusion, &notes].iter().all(|text| text.is_empty()) {
            continue;
        }
        let asked = asked.into_iter().map(|point| point.text).collect();
        let (item, starts_at) = (item.clone(), starts_at.clone());
        script.push(ItemScript { item, starts_at, asked, positions, conclusion, notes });
    }
    Ok(script)
}

/// Who holds a role at the meeting's board on its day.
pub fn holder(read: &Read<'_>, meeting: &Meeting, role: Role) -> Result<Option<String>> {
    Ok(holding(read, meeting, role)?.map(|member| member.name))
}

/// The person who holds a role at the meeting's board on its day.
pub fn holding(read: &Read<'_>, meeting: &Meeting, role: Role) -> Result<Option<Member>> {
    let seats = seats(read, meeting.board)?;
    let Some(seat) = seats.iter().find(|seat| seat.role == role && seat.holds_on(meeting.date)) else {
        return Ok(None);
    };
    Ok(members(read)?.into_iter().find(|member| member.id == seat.member))
}

/// The day of the newest thing that the pack shows. Making packs does not count, so that the same contents
/// give the same file.
fn changed_on(read: &Read<'_>, meeting: &Meeting, items: &[ItemContents]) -> Result<NaiveDate> {
    let papers = items.iter().flat_map(|item| match item {
        ItemContents::Shown { papers, .. } => papers.as_slice(),
        ItemContents::Withheld { .. } => &[],
    });
    let newest = papers.map(|paper| paper.changed_on).max();
    let agenda = read.changed_at(&format!("meeting:{}", meeting.id))?.map(|at| at.date_naive());
    Ok(newest.max(agenda).unwrap_or(meeting.date))
}

/// The papers under an item that the audience may see, and how many it may not.
fn papers_of(
    read: &Read<'_>,
    item: &AgendaItem,
    audience: Audience,
    agenda: &Targets,
) -> Result<(Vec<PaperContents>, u32)> {
    let mut papers = Vec::new();
    let mut withheld = 0;
    for placement in placements(read, item.id)? {
        let paper = paper(read, placement.paper)?;
        if may_see(audience, paper.visibility, item.closed) {
            let mut contents = paper_contents(read, paper, audience, item.closed)?;
            contents.text.sections.iter_mut().for_each(|section| agenda.write_into(&mut section.body));
            papers.push(contents);
        } else {
            withheld += 1;
        }
    }
    Ok((papers, withheld))
}

fn paper_contents(read: &Read<'_>, paper: Paper, audience: Audience, closed: bool) -> Result<PaperContents> {
    let mut attachments = attachments(read, paper.id)?;
    let text = Snapshot::of(&paper, sections(read, paper.id)?, &attachments);
    let last = versions(read, paper.id)?.pop();
    let same = match &last {
        Some(last) => text_of(read, paper.id, &last.label)?.sections == text.sections,
        None => false,
    };
    attachments.retain(|file| may_see(audience, file.visibility.max(paper.visibility), closed));
    let written = read.changed_at(&format!("paper:{}", paper.id))?.unwrap_or(paper.created_at).date_naive();
    Ok(PaperContents {
        changed_on: last.as_ref().filter(|_| same).map_or(written, |last| last.issued_on),
        points: points(read, paper.id)?,
        steps: steps(read, paper.id)?,
        after: last.as_ref().filter(|_| !same).map(|last| last.label.clone()),
        version: last.filter(|_| same),
        text,
        attachments,
        paper,
    })
}
