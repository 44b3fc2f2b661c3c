//! One partner's own page: what it has to do, and what it confirms at home.

use super::confirmations::{ConfirmationCell, ConfirmationRow, matrix};
use super::decisions::Of as DecisionsOf;
use super::follow_ups::{COLUMNS, FollowUpRow, TABLES, one_row};
use crate::board::{Partner, partner};
use crate::db::Read;
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
    /// What it is asked to decide at home, the last meeting first.
    pub confirmations: Vec<PartnerConfirmation>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PartnerConfirmation {
    pub row: ConfirmationRow,
    pub cell: ConfirmationCell,
}

/// `follow_up.of_partner`
pub fn page(read: &Read<'_>, ask: Of) -> Result<PartnerPage> {
    let today = read.today();
    let day = today.map(|day| day.to_string()).unwrap_or_default();
    let sql = format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE f.state IN ('open', 'active')
           AND (f.owner = ?2 OR f.owner IN (SELECT id FROM member WHERE partner = ?2))
         ORDER BY f.period_end IS NULL, f.period_end, f.board, f.number"
    );
    let actions = read.all(&sql, (day, ask.partner.to_string()), |row| one_row(row, today))?;
    let asked = matrix(read, DecisionsOf::default())?.into_iter().filter_map(|row| {
        let cell = row.cells.iter().find(|cell| cell.partner == ask.partner)?.clone();
        Some(PartnerConfirmation { row, cell })
    });
    Ok(PartnerPage { partner: partner(read, ask.partner)?, actions, confirmations: asked.collect() })
}
