//! Recording as the meeting goes. Every call is one durable change, so that a lid that closes loses nothing.

use super::{Decision, Outcome, Reservation, asked, item_outcome, store};
use crate::agenda::carry::{self, Outcome as ItemOutcome};
use crate::board::calls::{Made, Nothing};
use crate::board::partner;
use crate::history::Write;
use crate::meeting::{Meeting, State, meeting};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{AgendaItemId, DecisionId, MeetingId, PartnerId, PointId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The longest text of one decision.
pub const LONGEST: usize = 8_000;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionRecord")]
pub struct Record {
    pub item: AgendaItemId,
    /// The point of a paper under the item.
    pub point: PointId,
    /// 0 where nothing was recorded yet.
    #[ts(type = "number")]
    pub rev: i64,
    /// None takes back what was recorded.
    pub outcome: Option<Outcome>,
    /// The decided wording; the proposed one where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub decided: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub remark: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<Reserve>>")]
    pub reservations: Vec<Reserve>,
}

/// A partner that reserves its position.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Reserve {
    pub partner: PartnerId,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionAdd")]
pub struct Add {
    pub item: AgendaItemId,
    pub text: String,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub needs_home_decision: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionEdit")]
pub struct Edit {
    pub id: DecisionId,
    #[ts(type = "number")]
    pub rev: i64,
    pub outcome: Outcome,
    pub decided: String,
    pub remark: String,
    pub reservations: Vec<Reserve>,
    pub needs_home_decision: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "DecisionOne")]
pub struct One {
    pub id: DecisionId,
    #[ts(type = "number")]
    pub rev: i64,
}

/// `decision.record`: what became of a point of a paper. A point has one outcome at a meeting; saying another
/// replaces it, seen from the revision that the caller saw.
pub fn record(write: &mut Write<'_>, ask: Record) -> Result<Made> {
    let known = store::decisions_of_item(write.read(), ask.item)?;
    let known = known.into_iter().find(|one| one.point == Some(ask.point));
    let meeting = recordable(write, crate::agenda::item(write.read(), ask.item)?.meeting)?;
    let seen = known.as_ref().map_or(0, |known| known.rev);
    if seen != ask.rev {
        let (kind, id) = ("decision".into(), ask.point.to_string());
        return Err(Error::Conflict { kind, id, seen: ask.rev, now: seen });
    }
    let rev = match (known, ask.outcome) {
        (None, None) => 0,
        (Some(known), None) => {
            write.remove("decision", known.id, Some(ask.rev))?;
            0
        }
        (Some(known), Some(outcome)) => {
            let decided =
                wording(outcome, &known.proposed, ask.decided.as_deref().unwrap_or(&known.proposed))?;
            let reservations = named(write, ask.reservations)?;
            let values = json!({
                "outcome": outcome, "decided": decided, "remark": said("remark", &ask.remark)?,
                "reservations": reservations,
            });
            write.update("decision", known.id, Some(ask.rev), &values)?
        }
        (None, Some(outcome)) => {
            let mut new = from_point(write, &meeting, ask.item, ask.point, outcome)?;
            new.decided = wording(outcome, &new.proposed, ask.decided.as_deref().unwrap_or(&new.proposed))?;
            new.remark = said("remark", &ask.remark)?;
            new.reservations = named(write, ask.reservations)?;
            write.insert("decision", &new)?;
            1
        }
    };
    bring_in_line(write, ask.item)?;
    Ok(Made { id: ask.point.to_string(), rev })
}

/// `decision.add`: what was decided at the table itself, in one line.
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    let item = crate::agenda::item(write.read(), ask.item)?;
    let meeting = recordable(write, item.meeting)?;
    let decided = filled("text", &ask.text)?;
    let new = Decision {
        decided,
        needs_home_decision: ask.needs_home_decision,
        ..blank(write, &meeting, ask.item, Outcome::AsProposed)?
    };
    write.insert("decision", &new)?;
    bring_in_line(write, ask.item)?;
    Ok(Made::first(new.id))
}

/// `decision.edit`: a decision as it stands, of a point or made at the table.
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    let known = store::decision(write.read(), ask.id)?;
    recordable(write, known.meeting)?;
    let values = json!({
        "outcome": ask.outcome,
        "decided": wording(ask.outcome, &known.proposed, &ask.decided)?,
        "remark": said("remark", &ask.remark)?,
        "reservations": named(write, ask.reservations)?,
        "needs_home_decision": ask.needs_home_decision,
    });
    let rev = write.update("decision", ask.id, Some(ask.rev), &values)?;
    bring_in_line(write, known.item)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `decision.remove`: takes a decision back that something rests on only if nothing does.
pub fn remove(write: &mut Write<'_>, ask: One) -> Result<Nothing> {
    let known = store::decision(write.read(), ask.id)?;
    recordable(write, known.meeting)?;
    if write.read().is_named("decision", &ask.id.to_string(), &[])? {
        return Err(Error::NotNow { kind: "decision".into(), state: "followed".into() });
    }
    write.remove("decision", ask.id, Some(ask.rev))?;
    bring_in_line(write, known.item)?;
    Ok(Nothing {})
}

/// `agenda.set_outcome`: what became of an item as a whole. Where its points have outcomes, those say it; what
/// was decided is never overruled from here.
pub fn set_item_outcome(write: &mut Write<'_>, ask: carry::SetOutcome) -> Result<Made> {
    let known = store::decisions_of_item(write.read(), ask.item)?;
    let now = item_outcome(known.iter().map(|one| one.outcome));
    if now.is_some() && now != ask.outcome {
        let item = crate::agenda::item(write.read(), ask.item)?;
        recordable(write, item.meeting)?;
        let stands = |one: &Decision| !matches!(one.outcome, Outcome::NotReached | Outcome::Deferred);
        if known.iter().any(stands) {
            return Err(Error::NotNow { kind: "agenda_item".into(), state: "decided".into() });
        }
        for one in known {
            match ask.outcome.and_then(of_points) {
                Some(outcome) => {
                    write.update("decision", one.id, None, &json!({ "outcome": outcome }))?;
                }
                None => write.remove("decision", one.id, None)?,
            }
        }
    }
    carry::set_outcome(write, ask)
}

/// The meeting, where what happened there can still be written down.
pub(super) fn recordable(write: &mut Write<'_>, id: MeetingId) -> Result<Meeting> {
    let now = meeting(write.read(), id)?;
    if matches!(now.state, State::Closed | State::Cancelled) {
        return Err(now.not_now());
    }
    write.scope("meeting", id);
    Ok(now)
}

/// Makes the item's own outcome say what its points say, so that there is one truth.
fn bring_in_line(write: &mut Write<'_>, item: AgendaItemId) -> Result<()> {
    let points = store::decisions_of_item(write.read(), item)?;
    let outcome = item_outcome(points.into_iter().map(|one| one.outcome));
    carry::set_outcome(write, carry::SetOutcome { item, outcome }).map(|_| ())
}

fn of_points(outcome: ItemOutcome) -> Option<Outcome> {
    match outcome {
        ItemOutcome::NotReached => Some(Outcome::NotReached),
        ItemOutcome::Deferred => Some(Outcome::Deferred),
        ItemOutcome::Handled => None,
    }
}

fn from_point(
    write: &Write<'_>,
    meeting: &Meeting,
    item: AgendaItemId,
    point: PointId,
    outcome: Outcome,
) -> Result<Decision> {
    let missing = || Error::NotFound { kind: "decision_point".into(), id: point.to_string() };
    let papers = asked(write.read(), &crate::agenda::item(write.read(), item)?)?;
    let mut points = papers.into_iter().flat_map(|paper| paper.points);
    let found = points.find(|one| one.id == point).ok_or_else(missing)?;
    Ok(Decision {
        paper: Some(found.paper),
        point: Some(point),
        proposed: found.text,
        needs_home_decision: found.needs_home_decision,
        ..blank(write, meeting, item, outcome)?
    })
}

fn blank(write: &Write<'_>, meeting: &Meeting, item: AgendaItemId, outcome: Outcome) -> Result<Decision> {
    let last = store::decisions_of_item(write.read(), item)?.iter().map(|one| one.position).max();
    Ok(Decision {
        id: DecisionId::fresh(write.now()),
        rev: 1,
        meeting: meeting.id,
        item,
        position: last.unwrap_or(0) + 1,
        paper: None,
        point: None,
        outcome,
        proposed: String::new(),
        decided: String::new(),
        remark: String::new(),
        reservations: Vec::new(),
        needs_home_decision: false,
        own_text: None,
        own_base: None,
    })
}

/// The decided wording: what was proposed where it was taken as it was.
fn wording(outcome: Outcome, proposed: &str, decided: &str) -> Result<String> {
    if outcome == Outcome::AsProposed && !proposed.is_empty() {
        return Ok(proposed.to_owned());
    }
    filled("decided", decided)
}

fn named(write: &Write<'_>, asked: Vec<Reserve>) -> Result<Vec<Reservation>> {
    let mut found: Vec<Reservation> = Vec::new();
    for one in asked {
        if found.iter().any(|known| known.partner == one.partner) {
            continue;
        }
        let name = partner(write.read(), one.partner)?.name;
        found.push(Reservation { partner: one.partner, name, text: said("reservation", &one.text)? });
    }
    Ok(found)
}

fn filled(field: &str, text: &str) -> Result<String> {
    let text = said(field, text)?;
    if text.is_empty() { Err(Error::Missing { field: field.into() }) } else { Ok(text) }
}

fn said(field: &str, text: &str) -> Result<String> {
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
    }
    Ok(text.trim().to_owned())
}
