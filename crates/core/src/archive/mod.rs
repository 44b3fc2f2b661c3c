//! The archive (archief): what of a meeting goes to the organisation's own archive, in the words in which it went
//! out, and which dossiers were made.
//!
//! Writing a dossier is not done here: this slice gathers what belongs in it and what does not.

pub mod calls;
pub mod retention;
mod store;

#[cfg(test)]
mod tests;

use crate::agenda::changes::SentPaper;
use crate::agenda::{AgendaItem, sent, versions as agenda_versions};
use crate::board::Visibility;
use crate::db::Read;
use crate::decision::list::ListVersion;
use crate::decision::order::treated;
use crate::decision::{Decision, decisions, list_versions};
use crate::meeting::{Meeting, State};
use crate::minutes::{Version as MinutesVersion, versions as minutes_versions};
use crate::pack::dispatch::sent_packs;
use crate::pack::{Audience, Contents, ItemContents, Pack, contents};
use crate::paper::calls::text_of;
use crate::paper::versions;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{AgendaItemId, DossierId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// For whom a dossier is: the organisation's archive holds what the members of the board saw.
pub const READERS: Audience = Audience::Members;

/// For how many years the record of a structural consultation of municipalities and others is kept after it was closed
/// (*Selectielijst gemeenten en intergemeentelijke organen 2020*, 19.1.10).
pub const RETENTION_YEARS: u32 = 10;

/// A dossier that was made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Dossier {
    pub id: DossierId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    pub made_at: DateTime<Utc>,
    /// The folder's name.
    pub name: String,
    pub files: u32,
    #[ts(type = "number")]
    pub bytes: u64,
    /// Of its list of files; it names exactly this dossier.
    pub sha256: String,
}

/// What a meeting's dossier holds.
#[derive(Clone, Debug)]
pub struct Gathered {
    /// The papers that the members see, in the words that went out with the agenda.
    pub seen: Contents,
    /// All items in the order in which they were treated, the hidden ones too.
    pub treated: Vec<AgendaItem>,
    /// The sets that were sent, the first one first.
    pub sets: Vec<Pack>,
    pub lists: Vec<ListVersion>,
    pub minutes: Vec<MinutesVersion>,
    pub decisions: Vec<Decision>,
    /// What is not in it.
    pub missing: Vec<Missing>,
}

/// Something that belongs to the meeting and is not in its dossier. Nothing is left out in silence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "missing")]
#[ts(rename = "DossierMissing")]
pub enum Missing {
    /// No set was sent.
    Sets,
    /// No decision list was sent.
    DecisionList,
    /// No minutes were sent.
    Minutes,
    /// An item or some of its papers is for named persons alone; the label is all that is said of it.
    Personal { label: String },
}

/// Gathers what the dossier of a meeting holds.
///
/// Errors: it has not been held; it has no items.
pub fn gather(read: &Read<'_>, meeting: &Meeting) -> Result<Gathered> {
    if !matches!(meeting.state, State::Held | State::Closed) {
        return Err(Error::NotNow { kind: "meeting".into(), state: "not_held".into() });
    }
    let mut seen = contents(read, meeting.id, READERS)?;
    as_sent(read, &mut seen)?;
    let (sets, lists) = (sent_packs(read, meeting.id)?, list_versions(read, meeting.id)?);
    let minutes = minutes_versions(read, meeting.id)?;
    let mut missing = Vec::new();
    missing.extend(sets.is_empty().then_some(Missing::Sets));
    missing.extend(lists.is_empty().then_some(Missing::DecisionList));
    missing.extend(minutes.is_empty().then_some(Missing::Minutes));
    missing.extend(personal(&seen));
    Ok(Gathered {
        treated: treated(read, meeting.id)?,
        decisions: decisions(read, meeting.id)?,
        seen,
        sets,
        lists,
        minutes,
        missing,
    })
}

/// Whether anybody outside may read what was decided on an item: as data to publish where the board is public,
/// else as data for the members.
pub fn may_be_data(item: &AgendaItem, public: bool) -> bool {
    let label = if public { Visibility::Public } else { Visibility::Participants };
    !item.closed && item.visibility <= label
}

/// The items of which data may say more than a label: those above, and not below one that is hidden.
pub fn open_items(all: &[AgendaItem], public: bool) -> Vec<AgendaItemId> {
    let own: Vec<AgendaItemId> =
        all.iter().filter(|item| may_be_data(item, public)).map(|item| item.id).collect();
    let is_open =
        |item: &&AgendaItem| own.contains(&item.id) && item.parent.is_none_or(|parent| own.contains(&parent));
    all.iter().filter(is_open).map(|item| item.id).collect()
}

/// Gives papers whose text has gone on since the words that went out with the last agenda.
fn as_sent(read: &Read<'_>, seen: &mut Contents) -> Result<()> {
    let Some(last) = agenda_versions(read, seen.meeting.id)?.pop() else { return Ok(()) };
    let agenda = sent(read, seen.meeting.id, last.number)?;
    let went_out: Vec<SentPaper> = agenda.items.into_iter().flat_map(|item| item.papers).collect();
    for item in &mut seen.items {
        let ItemContents::Shown { papers, .. } = item else { continue };
        for paper in papers {
            let label = went_out.iter().find(|one| one.paper == paper.paper.id);
            let Some(label) = label.and_then(|one| one.version.clone()) else { continue };
            if paper.version.as_ref().is_some_and(|version| version.label == label) {
                continue;
            }
            paper.text = text_of(read, paper.paper.id, &label)?;
            paper.version = versions(read, paper.paper.id)?.into_iter().find(|one| one.label == label);
            paper.after = None;
        }
    }
    Ok(())
}

fn personal(seen: &Contents) -> impl Iterator<Item = Missing> {
    seen.items.iter().filter_map(|item| match item {
        ItemContents::Withheld { label, .. } => Some(Missing::Personal { label: label.clone() }),
        ItemContents::Shown { item, withheld_papers: 1.., .. } => {
            Some(Missing::Personal { label: item.label.clone() })
        }
        ItemContents::Shown { .. } => None,
    })
}
