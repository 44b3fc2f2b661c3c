//! Decisions by partners: who confirmed at home, who did not, and what is late.

use crate::board::cycle::Stage;
use crate::board::{Board, ConfirmedBy, Partner, PartnerKind, board, members, partner};
use crate::db::Read;
use crate::decision::attendance::counted;
use crate::decision::confirm::{Confirmation, State, is_complete};
use crate::decision::confirmations;
use crate::meeting::cycle::days;
use crate::meeting::{Meeting, meeting};
use crate::views::decisions::{DecisionRow, Of, at_home};
use crate::views::record::at_table;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use tafelstuk_model::Result;
use tafelstuk_model::id::{MeetingId, PartnerId};
use ts_rs::TS;

/// A decision that partners also take at home.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConfirmationRow {
    pub decision: DecisionRow,
    /// The words that were decided, as the list has them.
    pub wording: String,
    pub rule: ConfirmedBy,
    /// Whether it stands by the board's rule.
    pub complete: bool,
    /// The day by which the partners confirm.
    pub due: Option<NaiveDate>,
    pub overdue: bool,
    pub agreed: u32,
    /// How many partners it applies to.
    pub of: u32,
    pub cells: Vec<ConfirmationCell>,
}

/// What one partner said of one decision.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConfirmationCell {
    pub partner: PartnerId,
    pub name: String,
    pub short: String,
    pub kind: PartnerKind,
    pub confirmation: Option<Confirmation>,
    /// Whether the day is past and the partner did not answer.
    pub overdue: bool,
}

/// `decision.confirmations`: the last meeting first. Of a year, also those of any other year that are not
/// complete.
pub fn matrix(read: &Read<'_>, ask: Of) -> Result<Vec<ConfirmationRow>> {
    let rows = all(read, Of { year: None, ..ask })?;
    let is_shown =
        |row: &ConfirmationRow| !row.complete || ask.year.is_none_or(|year| row.decision.date.year() == year);
    Ok(rows.into_iter().filter(is_shown).collect())
}

fn all(read: &Read<'_>, ask: Of) -> Result<Vec<ConfirmationRow>> {
    let mut tables: HashMap<MeetingId, Table> = HashMap::new();
    let mut rows = Vec::new();
    for row in at_home(read, ask)?.into_iter().filter(is_asked_home) {
        let id = row.decision.meeting;
        let table = match tables.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Table::of(read, &meeting(read, id)?)?),
        };
        rows.push(one_row(read, row, table)?);
    }
    Ok(rows)
}

/// What the partners said of one decision; none where they are not asked.
pub fn of_decision(read: &Read<'_>, row: DecisionRow) -> Result<Option<ConfirmationRow>> {
    if !is_asked_home(&row) {
        return Ok(None);
    }
    let table = Table::of(read, &meeting(read, row.decision.meeting)?)?;
    one_row(read, row, &table).map(Some)
}

fn is_asked_home(row: &DecisionRow) -> bool {
    row.decision.needs_home_decision && row.decision.outcome.is_taken()
}

/// What the rows of one meeting share.
struct Table {
    board: Board,
    partners: Vec<Partner>,
    due: Option<NaiveDate>,
}

impl Table {
    fn of(read: &Read<'_>, meeting: &Meeting) -> Result<Self> {
        let stage = days(read, meeting)?.into_iter().find(|day| day.stage == Stage::Confirmations);
        Ok(Self {
            board: board(read, meeting.board)?,
            partners: at_table(read, &counted(read, meeting)?, &members(read)?)?,
            due: stage.map(|day| day.date),
        })
    }
}

fn one_row(read: &Read<'_>, row: DecisionRow, table: &Table) -> Result<ConfirmationRow> {
    let mut known = confirmations(read, row.decision.id)?;
    let is_past = table.due.zip(read.today()).is_some_and(|(due, today)| due < today);
    let cell = |partner: &Partner, confirmation: Option<Confirmation>| ConfirmationCell {
        partner: partner.id,
        name: partner.name.clone(),
        short: partner.short.clone(),
        kind: partner.kind,
        overdue: is_past && confirmation.as_ref().is_none_or(|one| one.state == State::Submitted),
        confirmation,
    };
    let mut cells = Vec::new();
    for one in &table.partners {
        let at = known.iter().position(|said| said.partner == one.id);
        cells.push(cell(one, at.map(|at| known.remove(at))));
    }
    // A partner that left the table said it all the same.
    for one in known {
        cells.push(cell(&partner(read, one.partner)?, Some(one)));
    }
    let said: Vec<_> =
        cells.iter().map(|cell| (cell.kind, cell.confirmation.as_ref().map(|one| one.state))).collect();
    let rule = table.board.confirmed_by;
    let complete = is_complete(rule, &said);
    let applies = said.iter().filter(|(_, state)| *state != Some(State::NotApplicable));
    let agreed = said.iter().filter(|(_, state)| state.is_some_and(|state| state.is_agreed())).count();
    Ok(ConfirmationRow {
        wording: row.decision.wording().to_owned(),
        rule,
        complete,
        due: table.due,
        overdue: is_past && !complete,
        agreed: u32::try_from(agreed).unwrap_or(u32::MAX),
        of: u32::try_from(applies.count()).unwrap_or(u32::MAX),
        cells,
        decision: row,
    })
}
