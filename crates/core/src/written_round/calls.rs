//! What can be asked of written rounds: asking, answering, closing.

use super::{Answered, Round, store};
use crate::agenda::calls::{AddItem, add_item};
use crate::board::calls::{Made, Nothing};
use crate::board::{ItemKind, Treatment, board, filled, partner};
use crate::decision::calls::{Add, Edit, Reserve, add, edit};
use crate::decision::confirm::Carrier;
use crate::decision::{Outcome, decision};
use crate::history::Write;
use crate::meeting::meeting;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::id::{
    AgendaItemId, BoardId, DecisionId, MeetingId, PartnerId, WrittenAnswerId, WrittenRoundId,
};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The longest question or remark.
const LONGEST: usize = 8_000;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundBegin")]
pub struct Begin {
    pub board: BoardId,
    pub title: String,
    pub question: String,
    pub deadline: NaiveDate,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub needs_home_decision: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundEdit")]
pub struct EditRound {
    pub id: WrittenRoundId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    pub question: String,
    pub deadline: NaiveDate,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundAnswer")]
pub struct AnswerRound {
    pub round: WrittenRoundId,
    pub partner: PartnerId,
    /// 0 where nothing was answered yet.
    #[ts(type = "number")]
    pub rev: i64,
    /// None takes back what was noted.
    pub answer: Option<Answered>,
    pub remark: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Carrier>")]
    pub carrier: Carrier,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundClose")]
pub struct Close {
    pub id: WrittenRoundId,
    #[ts(type = "number")]
    pub rev: i64,
    pub outcome: Outcome,
    /// The decided wording; the question where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub decided: Option<String>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub remark: String,
    /// The meeting that is told of it, and whose list has it.
    pub meeting: MeetingId,
}

/// `written_round.begin`
pub fn begin(write: &mut Write<'_>, ask: Begin) -> Result<Made> {
    board(write.read(), ask.board)?;
    let asked_on = write.today();
    let round = Round {
        id: WrittenRoundId::fresh(write.now()),
        rev: 1,
        board: ask.board,
        title: filled("title", &ask.title)?,
        question: asked(&ask.question)?,
        asked_on,
        deadline: not_before(ask.deadline, asked_on)?,
        needs_home_decision: ask.needs_home_decision,
        closed_on: None,
        item: None,
    };
    write.scope("written_round", round.id);
    write.insert("written_round", &round)?;
    Ok(Made::first(round.id))
}

/// `written_round.edit`. What was answered was answered to these words: they stay once somebody did.
pub fn edit_round(write: &mut Write<'_>, ask: EditRound) -> Result<Made> {
    let known = open(write, ask.id)?;
    let question = asked(&ask.question)?;
    if question != known.question && !store::answers(write.read(), ask.id)?.is_empty() {
        return Err(refused("answered"));
    }
    let values = json!({
        "title": filled("title", &ask.title)?, "question": question,
        "deadline": not_before(ask.deadline, known.asked_on)?,
    });
    let rev = write.update("written_round", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `written_round.answer`: what a partner answered, by whatever way it came in.
pub fn answer(write: &mut Write<'_>, ask: AnswerRound) -> Result<Made> {
    open(write, ask.round)?;
    partner(write.read(), ask.partner)?;
    let remark = said("remark", &ask.remark)?;
    let known = store::answers(write.read(), ask.round)?.into_iter().find(|one| one.partner == ask.partner);
    let seen = known.as_ref().map_or(0, |known| known.rev);
    if seen != ask.rev {
        let (kind, id) = ("written_answer".into(), ask.partner.to_string());
        return Err(Error::Conflict { kind, id, seen: ask.rev, now: seen });
    }
    let mut values = json!({
        "answer": ask.answer, "remark": remark, "carrier": ask.carrier, "noted_on": write.today(),
    });
    let rev = match (known, ask.answer) {
        (None, None) => 0,
        (Some(known), None) => {
            write.remove("written_answer", known.id, Some(ask.rev))?;
            0
        }
        (Some(known), Some(_)) => write.update("written_answer", known.id, Some(ask.rev), &values)?,
        (None, Some(_)) => {
            values["id"] = json!(WrittenAnswerId::fresh(write.now()));
            values["round"] = json!(ask.round);
            values["partner"] = json!(ask.partner);
            write.insert("written_answer", &values)?;
            1
        }
    };
    Ok(Made { id: ask.partner.to_string(), rev })
}

/// `written_round.close`: the outcome, told at a meeting that is still to come, as an item with its decision.
/// Partners that declined reserve their position where it is taken all the same.
pub fn close(write: &mut Write<'_>, ask: Close) -> Result<Made> {
    let known = open(write, ask.id)?;
    let to = meeting(write.read(), ask.meeting)?;
    if to.board != known.board || to.state.is_over() {
        return Err(Error::Invalid { field: "meeting".into(), value: to.date.to_string() });
    }
    let item = told(write, &known, ask.meeting)?;
    let made = add(
        write,
        Add { item, text: known.question.clone(), needs_home_decision: known.needs_home_decision },
    )?;
    let id: DecisionId = made.id.parse().expect("a call gives the id that it made");
    let rev = decision(write.read(), id)?.rev;
    let reservations = match ask.outcome {
        Outcome::WithReservation => declined(write, ask.id)?,
        _ => Vec::new(),
    };
    let decided = ask.decided.unwrap_or_else(|| known.question.clone());
    let needs_home_decision = known.needs_home_decision;
    edit(
        write,
        Edit {
            id,
            rev,
            outcome: ask.outcome,
            decided,
            remark: ask.remark,
            reservations,
            needs_home_decision,
        },
    )?;
    write.scope("written_round", ask.id);
    let values = json!({ "closed_on": write.today(), "item": item });
    let rev = write.update("written_round", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}

/// `written_round.remove`: a round that nobody answered.
pub fn remove(write: &mut Write<'_>, ask: One) -> Result<Nothing> {
    open(write, ask.id)?;
    if !store::answers(write.read(), ask.id)?.is_empty() {
        return Err(refused("answered"));
    }
    write.remove("written_round", ask.id, Some(ask.rev))?;
    Ok(Nothing {})
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundOne")]
pub struct One {
    pub id: WrittenRoundId,
    #[ts(type = "number")]
    pub rev: i64,
}

fn told(write: &mut Write<'_>, round: &Round, meeting: MeetingId) -> Result<AgendaItemId> {
    let ask = AddItem {
        meeting,
        // Dutch, as what a board's own people read is.
        title: format!("Schriftelijke ronde: {}", round.title),
        kind: ItemKind::Topic,
        parent: None,
        after: None,
        treatment: Some(Treatment::Information),
        minutes: None,
        presenter: String::new(),
        label: None,
        topic: None,
    };
    Ok(add_item(write, ask)?.id.parse().expect("a call gives the id that it made"))
}

fn declined(write: &Write<'_>, round: WrittenRoundId) -> Result<Vec<Reserve>> {
    let all = store::answers(write.read(), round)?.into_iter();
    let against = all.filter(|one| one.answer == Answered::Declined);
    Ok(against.map(|one| Reserve { partner: one.partner, text: one.remark }).collect())
}

/// The round, in its scope, where it is still going on.
fn open(write: &mut Write<'_>, id: WrittenRoundId) -> Result<Round> {
    let known = store::round(write.read(), id)?;
    if known.closed_on.is_some() {
        return Err(refused("round_closed"));
    }
    write.scope("written_round", id);
    Ok(known)
}

fn refused(state: &str) -> Error {
    Error::NotNow { kind: "written_round".into(), state: state.into() }
}

fn asked(question: &str) -> Result<String> {
    let text = said("question", question)?;
    if text.is_empty() { Err(Error::Missing { field: "question".into() }) } else { Ok(text) }
}

fn not_before(deadline: NaiveDate, asked_on: NaiveDate) -> Result<NaiveDate> {
    if deadline < asked_on {
        return Err(Error::Invalid { field: "deadline".into(), value: deadline.to_string() });
    }
    Ok(deadline)
}

fn said(field: &str, text: &str) -> Result<String> {
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid { field: field.into(), value: text.chars().take(40).collect() });
    }
    Ok(text.trim().to_owned())
}
