//! Decisions by partners: who confirmed at home, who did not, and what is late.

use crate::board::{ConfirmedBy, PartnerKind};
use crate::db::Read;
use crate::decision::confirm::{Confirmation, State};
use crate::decision::confirmations;
use crate::decision::home::{Home, Said};
use crate::meeting::meeting;
use crate::views::decisions::{DecisionRow, Of, at_home, waiting};
use crate::views::origins::WITHHELD;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, DecisionId, MeetingId, PartnerId};
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

impl ConfirmationRow {
    /// Leaves of it what readers may know who may not know what was decided: where, and how it stands.
    pub fn withhold(&mut self) {
        self.wording = WITHHELD.into();
        let of = &mut self.decision;
        (of.item_title, of.paper_title) = (WITHHELD.into(), None);
        let said = &mut of.decision;
        (said.proposed, said.decided, said.remark) = (String::new(), WITHHELD.into(), String::new());
        (said.own_text, said.own_base) = (None, None);
        said.reservations.clear();
    }
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
    let mut rows = told(read, at_home(read, &ask)?)?;
    if let Some(year) = ask.year {
        rows.extend(open(read, ask.board)?.into_iter().filter(|row| row.decision.date.year() != year));
        rows.sort_by_key(|row| Reverse(row.decision.date));
    }
    Ok(rows)
}

/// Those of any year that are not complete, the last meeting first.
pub fn open(read: &Read<'_>, board: Option<BoardId>) -> Result<Vec<ConfirmationRow>> {
    let rows = told(read, waiting(read, board)?)?;
    Ok(rows.into_iter().filter(|row| !row.complete).collect())
}

/// What the partners said of one decision; none where they are not asked.
pub fn of_decision(read: &Read<'_>, row: DecisionRow) -> Result<Option<ConfirmationRow>> {
    let said = confirmations(read, row.decision.id)?;
    Ok(told(read, (vec![row], said))?.pop())
}

fn told(
    read: &Read<'_>,
    (decisions, confirmations): (Vec<DecisionRow>, Vec<Confirmation>),
) -> Result<Vec<ConfirmationRow>> {
    let mut said: HashMap<DecisionId, Vec<Confirmation>> = HashMap::new();
    for one in confirmations {
        said.entry(one.decision).or_default().push(one);
    }
    let mut homes: HashMap<MeetingId, Home> = HashMap::new();
    let mut rows = Vec::new();
    for row in decisions.into_iter().filter(|row| row.decision.is_asked_home()) {
        let home = match homes.entry(row.decision.meeting) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Home::of(read, &meeting(read, row.decision.meeting)?)?),
        };
        let said = home.said(read, said.remove(&row.decision.id).unwrap_or_default())?;
        rows.push(one_row(read.today(), row, home, said));
    }
    Ok(rows)
}

fn one_row(today: Option<NaiveDate>, row: DecisionRow, home: &Home, said: Vec<Said>) -> ConfirmationRow {
    let wording = row.decision.wording().to_owned();
    let due = home.due(&wording);
    let is_past = due.zip(today).is_some_and(|(due, today)| due < today);
    let complete = home.is_complete(&said);
    let count = |holds: &dyn Fn(State) -> bool| {
        let states = said.iter().filter_map(|(_, said)| said.as_ref().map(|one| one.state));
        u32::try_from(states.filter(|state| holds(*state)).count()).unwrap_or(u32::MAX)
    };
    ConfirmationRow {
        wording,
        rule: home.rule,
        complete,
        due,
        overdue: is_past && !complete,
        agreed: count(&State::is_agreed),
        of: u32::try_from(said.len()).unwrap_or(u32::MAX) - count(&|state| state == State::NotApplicable),
        cells: said.into_iter().map(|one| cell(one, is_past)).collect(),
        decision: row,
    }
}

fn cell((partner, confirmation): Said, is_past: bool) -> ConfirmationCell {
    ConfirmationCell {
        partner: partner.id,
        name: partner.name,
        short: partner.short,
        kind: partner.kind,
        overdue: is_past && confirmation.as_ref().is_none_or(|one| one.state == State::Submitted),
        confirmation,
    }
}
