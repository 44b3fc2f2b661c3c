//! What can be asked: who writes a meeting's agenda or a paper, and since when.

use super::handing::Subject;
use super::{Party, Role, Way, store};
use crate::db::Read;
use crate::history;
use crate::review::reader;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{BundleId, MeetingId, PaperId, ReviewRoundId};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WriterOf")]
pub struct Of {
    /// A meeting with its agenda, or a paper: one of both.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<MeetingId>,
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperId>,
}

impl Of {
    /// Which of both is asked about.
    ///
    /// # Errors
    /// `Missing` where neither is given.
    pub fn subject(&self) -> Result<Subject> {
        match (self.meeting, self.paper) {
            (Some(id), _) => Ok(Subject::Meeting(id)),
            (None, Some(id)) => Ok(Subject::Paper(id)),
            (None, None) => Err(Error::Missing { field: "meeting".into() }),
        }
    }
}

/// Who writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WriterView")]
pub struct View {
    /// Whether this store writes.
    pub ours: bool,
    /// The name of who writes; empty where it never passed on.
    pub holder: String,
    /// Who has it beside this store, and whether a file for them needs no password.
    pub other: Option<String>,
    pub other_has_key: bool,
    /// The meeting that it goes with; none for a paper that is on no agenda.
    pub meeting: Option<MeetingId>,
    /// The papers to react to, where somebody else writes.
    pub package: Option<BundleId>,
    /// Where the other's remarks come in, where this store writes.
    pub round: Option<ReviewRoundId>,
    /// How it passed on, the last first.
    pub turns: Vec<Turn>,
}

/// That it passed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WriterTurn")]
pub struct Turn {
    pub way: Way,
    pub from: String,
    pub to: String,
    pub at: DateTime<Utc>,
}

/// `writer.of`
pub fn of(read: &Read<'_>, ask: Of) -> Result<View> {
    let subject = ask.subject()?;
    let known = store::roles_of(read, subject.id())?;
    let meeting = match (subject, known.last()) {
        (Subject::Meeting(id), _) => Some(id),
        (Subject::Paper(_), Some((_, role))) => Some(role.meeting),
        (Subject::Paper(id), None) => crate::agenda::meetings_of(read, id)?.pop(),
    };
    let state = store::state(read, subject.id())?;
    let ours = state.as_ref().is_none_or(|state| state.ours);
    let peer = meeting.map(|id| store::peer(read, id)).transpose()?.flatten().filter(|_| !known.is_empty());
    let last = known.last().map(|(_, role)| role);
    let turn = |(_, role): &(Record, Role)| Turn {
        way: role.way,
        from: role.by.name.clone(),
        to: role.holder.name.clone(),
        at: role.at,
    };
    let round = match last.filter(|_| ours) {
        Some(role) if history::stands(read, "review_round", &role.round.to_string())? => Some(role.round),
        _ => None,
    };
    Ok(View {
        ours,
        holder: state.map(|state| state.holder).unwrap_or_default(),
        other: peer.as_ref().map(|peer| peer.party.name.clone()),
        other_has_key: peer.is_some_and(|peer| has_key(&peer.party)),
        meeting,
        package: last.filter(|_| !ours).map(|role| reader::of_round(read, role.round)).transpose()?.flatten(),
        round,
        turns: known.iter().rev().map(turn).collect(),
    })
}

fn has_key(party: &Party) -> bool {
    !party.recipient.is_empty()
}
