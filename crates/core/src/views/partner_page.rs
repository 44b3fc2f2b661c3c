//! One partner's own page: what it has to do, and what it confirms at home, in words that people of a partner
//! may know.

use super::confirmations::{ConfirmationCell, ConfirmationRow, matrix};
use super::decisions::Of as DecisionsOf;
use super::follow_ups::{COLUMNS, FollowUpRow, TABLES, one_row};
use super::origins::Origins;
use super::owners::Owners;
use crate::board::{Partner, partner};
use crate::db::Read;
use crate::pack::Audience;
use chrono::Datelike;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::PartnerId;
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PartnerPageOf")]
pub struct Of {
    pub partner: PartnerId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PartnerPage {
    pub partner: Partner,
    /// What it or one of its people still has to do, the earliest last day first.
    pub actions: Vec<FollowUpRow>,
    /// What it is asked to decide at home, the last meeting first: this year's, and what is not complete.
    pub confirmations: Vec<PartnerConfirmation>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PartnerConfirmation {
    pub row: ConfirmationRow,
    pub cell: ConfirmationCell,
}

/// `follow_up.of_partner`
pub fn page(read: &Read<'_>, ask: Of) -> Result<PartnerPage> {
    let (today, owners) = (read.today(), Owners::of(read)?);
    let sql = format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE f.state IN ('open', 'active')
           AND (f.owner = ?1 OR f.owner IN (SELECT id FROM member WHERE partner = ?1))
         ORDER BY f.period_end IS NULL, f.period_end, f.board, f.number"
    );
    let mut origins = Origins::of(Audience::Partner);
    let mut actions = read.all(&sql, [ask.partner.to_string()], |row| one_row(row, today, &owners))?;
    for row in &mut actions {
        let origin = &row.follow_up.origin;
        if !origins.are_known(read, origin.treated_at(), origin.paper)? {
            row.withhold();
        }
    }
    let this_year = DecisionsOf { board: None, year: today.map(|day| day.year()) };
    let mut confirmations = Vec::new();
    for mut row in matrix(read, this_year)? {
        let Some(cell) = row.cells.iter().find(|cell| cell.partner == ask.partner).cloned() else { continue };
        if !origins.are_known_of(read, &row.decision.decision)? {
            row.withhold();
        }
        confirmations.push(PartnerConfirmation { row, cell });
    }
    Ok(PartnerPage { partner: partner(read, ask.partner)?, actions, confirmations })
}
