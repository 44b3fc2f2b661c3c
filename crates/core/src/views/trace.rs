//! One decision or action with all that led to it and all that came of it: asked, prepared, decided, confirmed
//! at home, done.

use super::confirmations::{ConfirmationRow, of_decision};
use super::decisions::{DecisionRow, about, one};
use super::follow_ups::{ById, FollowUpRow, Following, following, get};
use super::topic_route::{RouteStop, Stage, of_paper, on_agendas, route};
use super::topics;
use crate::agenda::item;
use crate::board::{Board, board};
use crate::db::Read;
use crate::db::column::word;
use crate::decision::decisions_of_item;
use crate::follow_up::{FollowUp, Slip, follow_up, slips};
use crate::paper::paper;
use crate::topic::{Topic, topic};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use tafelstuk_model::Result;
use tafelstuk_model::id::{DecisionId, FollowUpId, PaperId, TopicId};
use ts_rs::TS;

/// How deep actions below actions are followed.
const DEEPEST: u32 = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TraceOf")]
pub enum Of {
    Decision(DecisionId),
    FollowUp(FollowUpId),
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TraceAsk")]
pub struct Ask {
    pub of: Of,
}

/// The whole way.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Trace {
    pub board: Board,
    /// The decided words, or the action's.
    pub title: String,
    /// The number of the action that was asked for.
    pub number: Option<u32>,
    pub topic: Option<Topic>,
    /// What led to it, the earliest first.
    pub before: Vec<TraceStop>,
    /// None where an action follows from no decision.
    pub decision: Option<DecisionRow>,
    pub confirmations: Option<ConfirmationRow>,
    pub actions: Vec<TraceAction>,
    /// What came later: versions, meetings, decisions on the same.
    pub after: Vec<TraceStop>,
}

/// One stop, with what was asked or decided there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct TraceStop {
    #[serde(flatten)]
    pub stop: RouteStop,
    pub said: Vec<String>,
}

/// An action that follows, and how it was put off.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TraceAction {
    pub row: FollowUpRow,
    pub slips: Vec<Slip>,
    /// How many actions it stands below.
    pub depth: u32,
    /// Whether it is the one that was asked for.
    pub is_asked: bool,
}

/// `decision.trace`
pub fn trace(read: &Read<'_>, ask: Ask) -> Result<Trace> {
    let subject = match ask.of {
        Of::Decision(id) => Subject::of_decision(read, one(read, id)?)?,
        Of::FollowUp(id) => Subject::of_follow_up(read, follow_up(read, id)?)?,
    };
    let Subject { topic: about_topic, paper, decision, action, day } = subject;
    let board = board(
        read,
        decision.as_ref().map_or_else(
            || action.as_ref().expect("a trace is of a decision or of an action").board,
            |decision| decision.board,
        ),
    )?;
    let (before, after) = stops(read, about_topic, paper, decision.as_ref(), day)?;
    let wording = decision.as_ref().map(|row| row.decision.wording().to_owned()).unwrap_or_default();
    let asked = action.as_ref().map(|one| one.id);
    Ok(Trace {
        board,
        title: action.as_ref().map_or(wording, |one| one.text.clone()),
        number: action.as_ref().map(|one| one.number),
        topic: about_topic.map(|id| topic(read, id)).transpose()?,
        before,
        actions: actions(read, decision.as_ref(), action.as_ref(), asked)?,
        confirmations: match decision.clone() {
            Some(row) => of_decision(read, row)?,
            None => None,
        },
        decision,
        after,
    })
}

/// What a trace is about.
struct Subject {
    topic: Option<TopicId>,
    paper: Option<PaperId>,
    decision: Option<DecisionRow>,
    action: Option<FollowUp>,
    /// The day that parts what was before from what came after.
    day: NaiveDate,
}

impl Subject {
    fn of_decision(read: &Read<'_>, row: DecisionRow) -> Result<Self> {
        let topic = topic_of(read, row.decision.paper, Some(row.decision.item))?;
        Ok(Self { topic, paper: row.decision.paper, day: row.date, decision: Some(row), action: None })
    }

    /// An action that names no decision follows from the only one that was taken at its item.
    fn of_follow_up(read: &Read<'_>, action: FollowUp) -> Result<Self> {
        let decided = match (action.origin.decision, action.origin.item) {
            (Some(id), _) => Some(id),
            (None, Some(item)) => match decisions_of_item(read, item)?.as_slice() {
                [only] => Some(only.id),
                _ => None,
            },
            (None, None) => None,
        };
        let decision = decided.map(|id| one(read, id)).transpose()?;
        let paper = action.origin.paper.or(decision.as_ref().and_then(|row| row.decision.paper));
        let topic = topic_of(read, paper, action.origin.item)?;
        let day = decision.as_ref().map_or(action.agreed_on, |row| row.date);
        Ok(Self { topic, paper, decision, action: Some(action), day })
    }
}

fn topic_of(
    read: &Read<'_>,
    of: Option<PaperId>,
    at: Option<tafelstuk_model::id::AgendaItemId>,
) -> Result<Option<TopicId>> {
    let by_paper = of.map(|id| paper(read, id)).transpose()?.and_then(|paper| paper.topic);
    let by_item = || at.map(|id| item(read, id)).transpose().map(|item| item.and_then(|item| item.topic));
    by_paper.map_or_else(by_item, |topic| Ok(Some(topic)))
}

/// What was before the day of a decision, and what came after.
fn stops(
    read: &Read<'_>,
    topic: Option<TopicId>,
    of: Option<PaperId>,
    decision: Option<&DecisionRow>,
    day: NaiveDate,
) -> Result<(Vec<TraceStop>, Vec<TraceStop>)> {
    let mut found = match topic {
        Some(id) => route(read, topics::ById { id })?.stops,
        None => Vec::new(),
    };
    if let (None, Some(id)) = (topic, of) {
        found.extend(of_paper(read, &paper(read, id)?)?);
        found.extend(on_agendas(read, None, Some(id))?);
    }
    let decided = about(read, topic, of)?;
    let said = |stop: &RouteStop| {
        let here = decided
            .iter()
            .filter(|row| stop.meeting == Some(row.decision.meeting) && stop.label == row.item_label);
        here.map(|row| row.decision.wording().to_owned()).collect::<Vec<_>>()
    };
    let mut all: Vec<TraceStop> =
        found.into_iter().map(|stop| TraceStop { said: said(&stop), stop }).collect();
    all.extend(asked(read, topic, of)?);
    all.sort_by_key(|one| {
        (one.stop.on.is_some() || !one.stop.done, !one.stop.done, one.stop.on, one.stop.stage)
    });
    let itself = |one: &TraceStop| {
        decision.is_some_and(|row| {
            one.stop.meeting == Some(row.decision.meeting) && one.stop.label == row.item_label
        })
    };
    all.retain(|one| !itself(one));
    Ok(all.into_iter().partition(|one| one.stop.done && one.stop.on.is_none_or(|on| on <= day)))
}

/// What one board asked of another about it.
fn asked(read: &Read<'_>, topic: Option<TopicId>, paper: Option<PaperId>) -> Result<Vec<TraceStop>> {
    let sql = "SELECT a.title, a.text, a.asked_on, f.short AS by, t.short AS of, i.meeting, i.label
               FROM assignment a JOIN board f ON f.id = a.from_board JOIN board t ON t.id = a.to_board
               LEFT JOIN agenda_item i ON i.id = a.asked_at
               WHERE a.topic = ?1 OR a.paper = ?2 ORDER BY a.asked_on, a.id";
    let params = (topic.map(|topic| topic.to_string()), paper.map(|paper| paper.to_string()));
    read.all(sql, params, |row| {
        let (by, of): (String, String) = (row.get("by")?, row.get("of")?);
        let text: String = row.get("text")?;
        Ok(TraceStop {
            stop: RouteStop {
                stage: Stage::Asked,
                done: true,
                on: Some(word(row, "asked_on")?),
                board_short: format!("{by} → {of}"),
                title: row.get("title")?,
                label: row.get::<_, Option<String>>("label")?.unwrap_or_default(),
                paper: None,
                meeting: crate::db::column::maybe(row, "meeting")?,
            },
            said: Some(text).filter(|text| !text.is_empty()).into_iter().collect(),
        })
    })
}

/// What follows: from the decision where there is one, else the action itself with what stands below it.
fn actions(
    read: &Read<'_>,
    decision: Option<&DecisionRow>,
    action: Option<&FollowUp>,
    asked: Option<FollowUpId>,
) -> Result<Vec<TraceAction>> {
    let mut roots = match decision {
        Some(row) => following(read, Following::Decision(row.decision.id))?,
        None => Vec::new(),
    };
    if let Some(action) = action
        && !roots.iter().any(|row| row.follow_up.id == action.id)
    {
        roots.push(get(read, ById { id: action.id })?.row);
    }
    let here: HashSet<FollowUpId> = roots.iter().map(|row| row.follow_up.id).collect();
    // What stands below another one that is here is shown there.
    roots.retain(|row| row.follow_up.parent.is_none_or(|parent| !here.contains(&parent)));
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut waiting: Vec<(FollowUpRow, u32)> = roots.into_iter().rev().map(|row| (row, 0)).collect();
    while let Some((row, depth)) = waiting.pop() {
        let id = row.follow_up.id;
        if depth > DEEPEST || !seen.insert(id) {
            continue;
        }
        let below = following(read, Following::Parent(id))?;
        waiting.extend(below.into_iter().rev().map(|row| (row, depth + 1)));
        found.push(TraceAction { slips: slips(read, id)?, is_asked: asked == Some(id), depth, row });
    }
    Ok(found)
}
