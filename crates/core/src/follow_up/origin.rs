//! Where actions come from: lines noted at a meeting, and steps of papers whose points were decided.

use super::calls::first;
use super::line::{Line, LineKind, understood};
use super::{FollowUp, Kind, Origin, Owner, owner, owners, store};
use crate::agenda::{AgendaItem, item, items};
use crate::db::Read;
use crate::decision::{self, Asked, Decision, asked, decisions_of_item};
use crate::history::Write;
use crate::meeting::{Meeting, State as MeetingState, meeting, next_day};
use crate::paper::Step;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use tafelstuk_model::id::{AgendaItemId, FollowUpId, MeetingId, StepId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpReadLine")]
pub struct ReadLine {
    pub meeting: MeetingId,
    pub text: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpNote")]
pub struct Note {
    pub item: AgendaItemId,
    pub text: String,
    /// What the line is, where the person says so; otherwise its words do.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<LineKind>,
}

/// What a noted line became.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Noted {
    pub kind: LineKind,
    /// Of the decision or the action.
    pub id: String,
    /// The action's number; none for a decision.
    pub number: Option<u32>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpTakeSteps")]
pub struct TakeSteps {
    pub meeting: MeetingId,
    /// Those of one item; of all where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub item: Option<AgendaItemId>,
}

/// The actions that were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepsTaken {
    pub made: Vec<FollowUpId>,
}

/// The longest line.
const LONGEST: usize = 2_000;

/// `follow_up.read_line`: what a line would be noted as.
pub fn read_line(read: &Read<'_>, ask: ReadLine) -> Result<Line> {
    let meeting = meeting(read, ask.meeting)?;
    let text: String = ask.text.chars().take(LONGEST).collect();
    understood(&text, &owners(read)?, meeting.date, next_day(read, meeting.board, meeting.date)?)
}

/// `follow_up.note`: a line typed during the meeting becomes an action, a commitment or a decision.
pub fn note(write: &mut Write<'_>, ask: Note) -> Result<Noted> {
    let item = item(write.read(), ask.item)?;
    let meeting = open_for_notes(write, item.meeting)?;
    if ask.text.chars().count() > LONGEST {
        return Err(Error::Invalid { field: "text".into(), value: ask.text.chars().take(40).collect() });
    }
    let read = write.read();
    let next = next_day(read, meeting.board, meeting.date)?;
    let line = understood(&ask.text, &owners(read)?, meeting.date, next)?;
    if line.text.is_empty() {
        return Err(Error::Missing { field: "text".into() });
    }
    let kind = match ask.kind.unwrap_or(line.kind) {
        LineKind::Decision => {
            let add = decision::calls::Add { item: item.id, text: line.text, needs_home_decision: false };
            let made = decision::calls::add(write, add)?;
            return Ok(Noted { kind: LineKind::Decision, id: made.id, number: None });
        }
        LineKind::Action => Kind::Action,
        LineKind::Commitment => Kind::Commitment,
    };
    let new = FollowUp {
        kind,
        text: line.text,
        owner: line.owner,
        period: line.period,
        origin: Origin { meeting: Some(meeting.id), item: Some(item.id), ..Origin::default() },
        ..first(write, meeting.board, meeting.date)?
    };
    write.insert("follow_up", &new.columns())?;
    let kind = if kind == Kind::Action { LineKind::Action } else { LineKind::Commitment };
    Ok(Noted { kind, id: new.id.to_string(), number: Some(new.number) })
}

/// `follow_up.take_steps`: the steps of papers whose points were decided become actions, those below another
/// one below it. A step becomes one action at a meeting, however often it is asked.
pub fn take_steps(write: &mut Write<'_>, ask: TakeSteps) -> Result<StepsTaken> {
    let meeting = open_for_notes(write, ask.meeting)?;
    let mut made = Vec::new();
    for item in items(write.read(), meeting.id)? {
        if ask.item.is_none_or(|only| only == item.id) {
            made.extend(of_one_item(write, &meeting, &item)?);
        }
    }
    Ok(StepsTaken { made })
}

/// The steps of an item's papers that would become actions.
pub fn waiting(read: &Read<'_>, item: &AgendaItem) -> Result<Vec<Step>> {
    let papers = decided(&decisions_of_item(read, item.id)?, asked(read, item)?);
    let taken = store::taken_steps(read, item.meeting)?;
    let steps = papers.into_iter().flat_map(|(_, paper)| paper.steps);
    Ok(steps.filter(|step| !taken.iter().any(|(id, _)| *id == step.id)).collect())
}

/// The papers of which a decision was taken, each with the first such decision.
fn decided(decisions: &[Decision], papers: Vec<Asked>) -> Vec<(Decision, Asked)> {
    papers
        .into_iter()
        .filter_map(|paper| {
            let taken = |one: &&Decision| one.paper == Some(paper.paper) && one.outcome.is_taken();
            decisions.iter().find(taken).cloned().map(|decision| (decision, paper))
        })
        .collect()
}

fn of_one_item(write: &mut Write<'_>, meeting: &Meeting, item: &AgendaItem) -> Result<Vec<FollowUpId>> {
    let papers = decided(&decisions_of_item(write.read(), item.id)?, asked(write.read(), item)?);
    let mut known: HashMap<StepId, FollowUpId> =
        store::taken_steps(write.read(), meeting.id)?.into_iter().collect();
    let mut made = Vec::new();
    for (decision, paper) in papers {
        for step in paper.steps {
            if known.contains_key(&step.id) {
                continue;
            }
            let origin = Origin {
                meeting: Some(meeting.id),
                item: Some(item.id),
                decision: Some(decision.id),
                paper: Some(paper.paper),
                step: Some(step.id),
            };
            let new = FollowUp {
                text: step.text,
                owner: owned_by(write.read(), &step.owners)?,
                period: step.period,
                parent: step.parent.and_then(|parent| known.get(&parent).copied()),
                origin,
                ..first(write, meeting.board, meeting.date)?
            };
            write.insert("follow_up", &new.columns())?;
            known.insert(step.id, new.id);
            made.push(new.id);
        }
    }
    Ok(made)
}

/// One owner is who it is; several are named together.
fn owned_by(read: &Read<'_>, names: &[String]) -> Result<Owner> {
    match names {
        [] => Ok(Owner::default()),
        [one] => owner(read, one),
        many => Ok(Owner { kind: None, id: None, name: many.join(", ") }),
    }
}

fn open_for_notes(write: &mut Write<'_>, id: MeetingId) -> Result<Meeting> {
    let now = meeting(write.read(), id)?;
    if matches!(now.state, MeetingState::Closed | MeetingState::Cancelled) {
        return Err(now.not_now());
    }
    write.scope("meeting", id);
    Ok(now)
}
