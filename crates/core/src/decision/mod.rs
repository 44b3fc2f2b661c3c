//! What a meeting decided (besluiten): who was there, what became of each point, and in which words.
//!
//! The words that were decided stand here once. List, actions and confirmations show these.

pub mod attendance;
pub mod calls;
pub mod confirm;
pub mod home;
pub mod list;
pub mod order;
mod store;

#[cfg(test)]
mod tests;

pub use store::{
    attendances, confirmation, confirmations, decision, decisions, decisions_of_item, list_sheet,
    list_versions, places, sent_list,
};
pub(crate) use store::{confirmation_row, decision_row};

use crate::agenda::carry::Outcome as ItemOutcome;
use crate::agenda::changes::issued_as;
use crate::agenda::{AgendaItem, placements, sent, versions};
use crate::db::Read;
use crate::paper::calls::OneVersion;
use crate::paper::calls::versions::version;
use crate::paper::{Point, Step, paper, points, steps};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, DecisionId, MeetingId, PaperId, PartnerId, PointId};
use ts_rs::TS;

/// What became of a point: conform, gewijzigd, onder voorwaarde, met voorbehoud, terugverwezen,
/// aangehouden, niet ingestemd, ingetrokken, niet aan toe gekomen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "DecisionOutcome")]
pub enum Outcome {
    AsProposed,
    /// In other words than were proposed.
    Amended,
    /// Once something is fulfilled, which the remark says.
    Conditional,
    /// Some partner reserves its position.
    WithReservation,
    /// Back to the board or the author that prepared it.
    Remitted,
    /// To a later meeting.
    Deferred,
    Rejected,
    Withdrawn,
    NotReached,
}

impl Outcome {
    /// Whether the board took the decision, so that it binds and is followed up.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::AsProposed | Self::Amended | Self::Conditional | Self::WithReservation)
    }
}

/// A partner that reserves its position. Its name is kept as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reservation {
    pub partner: PartnerId,
    pub name: String,
    /// What it reserves, where that was said.
    pub text: String,
}

/// What was decided on one point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Decision {
    pub id: DecisionId,
    #[ts(type = "number")]
    pub rev: i64,
    pub meeting: MeetingId,
    pub item: AgendaItemId,
    /// Its place among the item's decisions, from 1.
    pub position: u32,
    pub paper: Option<PaperId>,
    /// The point of the paper; none for what was decided at the table itself.
    pub point: Option<PointId>,
    pub outcome: Outcome,
    /// The words that were proposed; empty for what was decided at the table itself.
    pub proposed: String,
    /// The words that were decided.
    pub decided: String,
    /// The condition, or why.
    pub remark: String,
    pub reservations: Vec<Reservation>,
    /// *Eigen besluit nodig.*
    pub needs_home_decision: bool,
    /// The list's own words, where it words the decision otherwise than it was recorded.
    pub own_text: Option<String>,
    /// The recorded words that these were written for.
    pub own_base: Option<String>,
}

impl Decision {
    /// The words of the decision, which list, actions and confirmations all show.
    pub fn wording(&self) -> &str {
        self.own_text.as_ref().unwrap_or(&self.decided)
    }

    /// Whether the record says something else than when the list's own words were written.
    pub fn is_changed_since_reworded(&self) -> bool {
        self.own_base.as_ref().is_some_and(|base| *base != self.decided)
    }
}

/// What a paper asks and proposes, in the words that went out.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub paper: PaperId,
    pub title: String,
    /// The version whose text it is; none where it was not issued.
    pub version: Option<String>,
    pub points: Vec<Point>,
    pub steps: Vec<Step>,
}

/// What the papers under an item ask, in the version that went out with the agenda.
pub fn asked(read: &Read<'_>, item: &AgendaItem) -> Result<Vec<Asked>> {
    let went_out = sent_versions(read, item)?;
    let mut found = Vec::new();
    for place in placements(read, item.id)? {
        let paper = paper(read, place.paper)?;
        let as_sent = went_out.iter().find(|(id, _)| *id == paper.id).map(|(_, label)| label.clone());
        let (id, title, issued) = (paper.id, paper.title, issued_as(read, paper.id)?);
        let one = match as_sent.filter(|label| issued.as_ref() != Some(label)) {
            Some(label) => {
                let text = version(read, OneVersion { id, label: label.clone() })?;
                Asked { paper: id, title, version: Some(label), points: text.points, steps: text.steps }
            }
            None => {
                let (points, steps) = (points(read, id)?, steps(read, id)?);
                Asked { paper: id, title, version: issued, points, steps }
            }
        };
        found.push(one);
    }
    Ok(found)
}

/// The versions of an item's papers that went out last.
fn sent_versions(read: &Read<'_>, item: &AgendaItem) -> Result<Vec<(PaperId, String)>> {
    let Some(last) = versions(read, item.meeting)?.pop() else { return Ok(Vec::new()) };
    let agenda = sent(read, item.meeting, last.number)?;
    let papers = agenda.items.into_iter().filter(|one| one.id == item.id).flat_map(|one| one.papers);
    Ok(papers.filter_map(|paper| paper.version.map(|label| (paper.paper, label))).collect())
}

/// What became of an item, from what became of its points; none where nothing was said of any. A point that
/// comes back brings its item back.
pub fn item_outcome(points: impl IntoIterator<Item = Outcome>) -> Option<ItemOutcome> {
    points
        .into_iter()
        .map(|outcome| match outcome {
            Outcome::Deferred => ItemOutcome::Deferred,
            Outcome::NotReached => ItemOutcome::NotReached,
            _ => ItemOutcome::Handled,
        })
        .reduce(|one, other| match (one, other) {
            (ItemOutcome::Deferred, _) | (_, ItemOutcome::Deferred) => ItemOutcome::Deferred,
            (ItemOutcome::NotReached, _) | (_, ItemOutcome::NotReached) => ItemOutcome::NotReached,
            _ => ItemOutcome::Handled,
        })
}
