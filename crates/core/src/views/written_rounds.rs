//! Written rounds: who answered, who still has to, and where the outcome can be told.

use crate::board::{Board, Partner, board, members, seats};
use crate::db::Read;
use crate::decision::Outcome;
use crate::decision::attendance::at_table;
use crate::meeting::{Meeting, meeting, meetings_to_come};
use crate::written_round::{Answer, Answered, Round, answers, proposed, round, rounds};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, WrittenRoundId};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundsOf")]
pub struct Of {
    /// All boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    /// Only those behind this one.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<WrittenRoundId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WrittenRoundById")]
pub struct ById {
    pub id: WrittenRoundId,
}

/// A round in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WrittenRoundRow {
    #[serde(flatten)]
    pub round: Round,
    pub board_short: String,
    pub n_answers: u32,
    pub overdue: bool,
}

/// One round with what every partner answered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WrittenRoundView {
    pub round: Round,
    pub board: Board,
    pub rows: Vec<WrittenRoundPartner>,
    pub overdue: bool,
    /// The outcome that the answers lead to.
    pub proposed: Option<Outcome>,
    /// Meetings that can be told, the first one first.
    pub coming: Vec<Meeting>,
    /// The meeting that was told.
    pub told: Option<Meeting>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct WrittenRoundPartner {
    pub partner: Partner,
    pub answer: Option<Answer>,
}

/// `written_round.list`: the last deadline first.
pub fn list(read: &Read<'_>, ask: Of) -> Result<Vec<WrittenRoundRow>> {
    let mut found = Vec::new();
    for round in rounds(read, ask.board, ask.after, ask.most)? {
        let n_answers = u32::try_from(answers(read, round.id)?.len()).unwrap_or(u32::MAX);
        let board_short = board(read, round.board)?.short;
        found.push(WrittenRoundRow { overdue: is_overdue(read, &round), board_short, n_answers, round });
    }
    Ok(found)
}

/// `written_round.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<WrittenRoundView> {
    let round = round(read, ask.id)?;
    let mut known = answers(read, round.id)?;
    let said: Vec<Answered> = known.iter().map(|one| one.answer).collect();
    let here: Vec<_> =
        seats(read, round.board)?.into_iter().filter(|seat| seat.holds_on(round.deadline)).collect();
    let mut rows = Vec::new();
    for partner in at_table(read, &here, &members(read)?)? {
        let at = known.iter().position(|one| one.partner == partner.id);
        rows.push(WrittenRoundPartner { answer: at.map(|at| known.remove(at)), partner });
    }
    // A partner that left the table answered all the same.
    for one in known {
        rows.push(WrittenRoundPartner {
            partner: crate::board::partner(read, one.partner)?,
            answer: Some(one),
        });
    }
    let told = round.item.map(|id| crate::agenda::item(read, id)).transpose()?;
    let told = told.map(|item| meeting(read, item.meeting)).transpose()?;
    let mut coming = meetings_to_come(read)?;
    coming.retain(|one| one.board == round.board && read.today().is_none_or(|today| one.date >= today));
    Ok(WrittenRoundView {
        board: board(read, round.board)?,
        overdue: is_overdue(read, &round),
        proposed: proposed(&said),
        rows,
        coming,
        told,
        round,
    })
}

fn is_overdue(read: &Read<'_>, round: &Round) -> bool {
    round.closed_on.is_none() && read.today().is_some_and(|today| round.deadline < today)
}
