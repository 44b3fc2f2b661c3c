//! The SQL of what is to be done.

use super::{FollowUp, Origin, Owner, Slip};
use crate::db::column::{maybe, word};
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, FollowUpId, MeetingId, StepId};
use tafelstuk_model::period::Period;

/// One thing to do.
pub fn follow_up(read: &Read<'_>, id: FollowUpId) -> Result<FollowUp> {
    read.one("follow_up", "SELECT * FROM follow_up WHERE id = ?1", id, follow_up_row)
}

/// What was agreed at one item, in that order.
pub fn of_item(read: &Read<'_>, item: AgendaItemId) -> Result<Vec<FollowUp>> {
    let sql = "SELECT * FROM follow_up WHERE item = ?1 ORDER BY number, id";
    read.all(sql, [item.to_string()], follow_up_row)
}

/// What stands right below one.
pub fn below(read: &Read<'_>, parent: FollowUpId) -> Result<Vec<FollowUp>> {
    let sql = "SELECT * FROM follow_up WHERE parent = ?1 ORDER BY number, id";
    read.all(sql, [parent.to_string()], follow_up_row)
}

/// How its period was put off, the first time first.
pub fn slips(read: &Read<'_>, id: FollowUpId) -> Result<Vec<Slip>> {
    let sql = "SELECT * FROM slip WHERE follow_up = ?1 ORDER BY slipped_on, id";
    read.all(sql, [id.to_string()], |row| {
        Ok(Slip {
            id: word(row, "id")?,
            follow_up: word(row, "follow_up")?,
            slipped_on: word(row, "slipped_on")?,
            was: period(row, WAS)?,
            reason: row.get("reason")?,
        })
    })
}

/// The steps of papers that became something to do at a meeting, each with what it became.
pub fn taken_steps(read: &Read<'_>, meeting: MeetingId) -> Result<Vec<(StepId, FollowUpId)>> {
    let sql = "SELECT step, id FROM follow_up WHERE meeting = ?1 AND step IS NOT NULL";
    read.all(sql, [meeting.to_string()], |row| Ok((word(row, "step")?, word(row, "id")?)))
}

/// The highest number in a board's own count.
pub fn last_number(read: &Read<'_>, board: BoardId) -> Result<u32> {
    let sql = "SELECT coalesce(max(number), 0) FROM follow_up WHERE board = ?1";
    Ok(u32::try_from(read.number(sql, [board.to_string()])?).unwrap_or(u32::MAX - 1))
}

/// A row of `follow_up`, for whoever joins it.
pub(crate) fn follow_up_row(row: &Row<'_>) -> rusqlite::Result<FollowUp> {
    Ok(FollowUp {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        number: row.get("number")?,
        kind: word(row, "kind")?,
        text: row.get("text")?,
        owner: Owner { kind: maybe(row, "owner_kind")?, id: row.get("owner")?, name: row.get("owner_name")? },
        period: period(row, PERIOD)?,
        state: word(row, "state")?,
        closed_on: maybe(row, "closed_on")?,
        note: row.get("note")?,
        parent: maybe(row, "parent")?,
        agreed_on: word(row, "agreed_on")?,
        origin: Origin {
            meeting: maybe(row, "meeting")?,
            item: maybe(row, "item")?,
            decision: maybe(row, "decision")?,
            paper: maybe(row, "paper")?,
            step: maybe(row, "step")?,
        },
    })
}

/// The columns of an action's period, and those of the period that a slip left.
const PERIOD: [&str; 4] = ["period_literal", "period_start", "period_end", "period_precision"];
const WAS: [&str; 4] = ["was_literal", "was_start", "was_end", "was_precision"];

fn period(row: &Row<'_>, [literal, start, end, precision]: [&str; 4]) -> rusqlite::Result<Option<Period>> {
    let Some(literal) = row.get(literal)? else { return Ok(None) };
    let (start, end, precision) = (maybe(row, start)?, maybe(row, end)?, word(row, precision)?);
    Ok(Some(Period { literal, start, end, precision }))
}
