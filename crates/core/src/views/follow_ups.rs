//! The action list: what is to be done, with the decision it follows from and where it was agreed.

use super::decisions::{Years, days_of, years_along};
use super::lists::{StepsOf, all_steps};
use super::origins::WITHHELD;
use super::owners::Owners;
use crate::board::calls::Nothing;
use crate::db::column::maybe;
use crate::db::{Read, Row};
use crate::follow_up::{FollowUp, Slip, below, follow_up, follow_up_row, slips};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, DecisionId, FollowUpId, PaperId};
use tafelstuk_model::period::Period;
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpsOf")]
pub struct Of {
    /// All boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    /// By the owner's name.
    #[serde(default)]
    #[ts(optional)]
    pub owner: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub which: Option<Which>,
    /// Only those agreed in this calendar year.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
}

/// How a board's actions stand, without reading them all.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FollowUpCounts {
    pub n_open: u32,
    pub n_overdue: u32,
    pub n_undated: u32,
    /// The calendar years in which any was agreed, the last one first; empty where there are none.
    pub years: Vec<i32>,
}

/// Which of them: all, those not closed, those overdue, those without a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "FollowUpsWhich")]
pub enum Which {
    #[default]
    All,
    Open,
    Overdue,
    Undated,
}

/// One line of the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FollowUpRow {
    #[serde(flatten)]
    pub follow_up: FollowUp,
    pub board_short: String,
    /// The owner's name as it is today.
    pub owner_now: String,
    /// Whether its owner's record is gone, or the person has no seat any more.
    pub owner_left: bool,
    /// The decided words that it follows from.
    pub decided: Option<String>,
    pub meeting_date: Option<NaiveDate>,
    pub item_label: Option<String>,
    pub paper_title: Option<String>,
    pub parent_number: Option<u32>,
    pub n_slips: u32,
    pub overdue: bool,
    pub undated: bool,
}

impl FollowUpRow {
    /// Leaves of it what readers may know who may not know where it comes from: number, owner and time.
    pub(super) fn withhold(&mut self) {
        self.follow_up.text = WITHHELD.into();
        self.follow_up.note.clear();
        (self.decided, self.paper_title) = (None, None);
    }
}

/// One action with all that is known of it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FollowUpDetail {
    pub row: FollowUpRow,
    pub slips: Vec<Slip>,
    pub below: Vec<FollowUp>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "FollowUpById")]
pub struct ById {
    pub id: FollowUpId,
}

/// A step as a paper proposes it, or an action.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ToDoRow {
    pub id: String,
    pub number: String,
    pub text: String,
    pub owners: Vec<String>,
    pub period: Option<Period>,
    /// "proposed" for what was not decided; else how the action stands.
    pub state: String,
    pub paper: Option<PaperId>,
    pub paper_title: Option<String>,
    /// The action; none for what a paper proposes.
    pub follow_up: Option<FollowUpRow>,
}

/// What a row needs besides its owner, for whoever asks more beside it.
pub(super) const COLUMNS: &str = "f.*, coalesce(d.own_text, d.decided) AS decided, m.date AS meeting_date,
    i.label AS item_label, p.title AS paper_title, u.number AS parent_number,
    (SELECT count(*) FROM slip s WHERE s.follow_up = f.id) AS n_slips";
/// Where these come from.
pub(super) const TABLES: &str =
    "follow_up f LEFT JOIN decision d ON d.id = f.decision LEFT JOIN meeting m ON m.id = f.meeting LEFT JOIN agenda_item i ON i.id = f.item
    LEFT JOIN paper p ON p.id = f.paper LEFT JOIN follow_up u ON u.id = f.parent";

/// `follow_up.list`: those with a last day first, the earliest before; what hangs below another stands where
/// its own day puts it.
pub fn list(read: &Read<'_>, ask: Of) -> Result<Vec<FollowUpRow>> {
    let today = read.today();
    let which = match ask.which.unwrap_or_default() {
        Which::All => "TRUE",
        Which::Open => "f.state IN ('open', 'active')",
        Which::Overdue => "f.state IN ('open', 'active') AND f.period_end < ?1",
        Which::Undated => "f.state IN ('open', 'active') AND f.period_start IS NULL AND f.period_end IS NULL",
    };
    // What is not asked for is left out of the words, so that the database chooses its index by what is.
    let of_board = if ask.board.is_some() { "f.board = ?2" } else { "?2 IS NULL" };
    let of_owner = if ask.owner.is_some() { "f.owner_name = ?3" } else { "?3 IS NULL" };
    let in_year = if ask.year.is_some() { "f.agreed_on BETWEEN ?4 AND ?5" } else { "?4 IS ?5" };
    let sql = format!(
        "SELECT {COLUMNS} FROM {TABLES} WHERE {of_board} AND {of_owner} AND {in_year} AND {which}
         ORDER BY f.period_end IS NULL, f.period_end, f.board, f.number"
    );
    let day = today.map(|day| day.to_string()).unwrap_or_default();
    let (first, last) = days_of(ask.year)?.unzip();
    let board = ask.board.map(|board| board.to_string());
    let owners = Owners::of(read)?;
    read.all(&sql, (day, board, ask.owner, first, last), |row| one_row(row, today, &owners))
}

/// `follow_up.counts`
pub fn counts(read: &Read<'_>, ask: Years) -> Result<FollowUpCounts> {
    let of_board = if ask.board.is_some() { "board = ?2" } else { "?2 IS NULL" };
    let day = read.today().map(|day| day.to_string()).unwrap_or_default();
    let board = ask.board.map(|board| board.to_string());
    let open = format!(
        "SELECT count(*) AS open, count(*) FILTER (WHERE period_end < ?1) AS overdue,
           count(*) FILTER (WHERE period_start IS NULL AND period_end IS NULL) AS undated
         FROM follow_up WHERE {of_board} AND state IN ('open', 'active')"
    );
    let counted = read
        .all(&open, (day, board), |row| Ok((row.get("open")?, row.get("overdue")?, row.get("undated")?)))?;
    let (n_open, n_overdue, n_undated) = counted.first().copied().unwrap_or_default();
    Ok(FollowUpCounts {
        n_open,
        n_overdue,
        n_undated,
        years: years_along(read, "follow_up", "agreed_on", "TRUE", ask)?,
    })
}

/// `follow_up.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<FollowUpDetail> {
    let known = follow_up(read, ask.id)?;
    let (today, owners) = (read.today(), Owners::of(read)?);
    let sql = format!("SELECT {COLUMNS} FROM {TABLES} WHERE f.id = ?1");
    let row = read.all(&sql, [ask.id.to_string()], |row| one_row(row, today, &owners))?.pop();
    let missing = || tafelstuk_model::Error::NotFound { kind: "follow_up".into(), id: ask.id.to_string() };
    Ok(FollowUpDetail {
        row: row.ok_or_else(missing)?,
        slips: slips(read, known.id)?,
        below: below(read, known.id)?,
    })
}

/// What follows from one decision, or was agreed at one item, in the order of their numbers.
pub fn following(read: &Read<'_>, of: Following) -> Result<Vec<FollowUpRow>> {
    let (column, id) = match of {
        Following::Decision(id) => ("decision", id.to_string()),
        Following::Item(id) => ("item", id.to_string()),
        Following::Parent(id) => ("parent", id.to_string()),
    };
    let (today, owners) = (read.today(), Owners::of(read)?);
    let sql = format!("SELECT {COLUMNS} FROM {TABLES} WHERE f.{column} = ?1 ORDER BY f.number, f.id");
    read.all(&sql, [id], |row| one_row(row, today, &owners))
}

/// What actions follow from.
#[derive(Clone, Copy, Debug)]
pub enum Following {
    Decision(DecisionId),
    Item(AgendaItemId),
    Parent(FollowUpId),
}

/// What a board has open, for its next agenda and its pack.
pub fn open_of(read: &Read<'_>, board: BoardId) -> Result<Vec<FollowUpRow>> {
    list(read, Of { board: Some(board), which: Some(Which::Open), ..Of::default() })
}

/// `follow_up.all`: every action, and behind them the steps that papers propose and no meeting decided.
pub fn all(read: &Read<'_>, _: Nothing) -> Result<Vec<ToDoRow>> {
    let actions = list(read, Of::default())?;
    let taken: HashSet<_> = actions.iter().filter_map(|row| row.follow_up.origin.step).collect();
    let proposed =
        all_steps(read, StepsOf::default())?.into_iter().filter(|row| !taken.contains(&row.step.id));
    let mut rows: Vec<ToDoRow> = actions
        .into_iter()
        .map(|row| ToDoRow {
            id: row.follow_up.id.to_string(),
            number: row.follow_up.number.to_string(),
            text: row.follow_up.text.clone(),
            owners: Some(row.owner_now.clone()).filter(|name| !name.is_empty()).into_iter().collect(),
            period: row.follow_up.period.clone(),
            state: state_name(&row.follow_up),
            paper: row.follow_up.origin.paper,
            paper_title: row.paper_title.clone(),
            follow_up: Some(row),
        })
        .collect();
    rows.extend(proposed.map(|row| ToDoRow {
        id: row.step.id.to_string(),
        number: row.step.number,
        text: row.step.text,
        owners: row.step.owners,
        period: row.step.period,
        state: "proposed".into(),
        paper: Some(row.step.paper),
        paper_title: Some(row.paper_title),
        follow_up: None,
    }));
    Ok(rows)
}

fn state_name(one: &FollowUp) -> String {
    let name = serde_json::to_value(one.state).expect("a state is a word");
    name.as_str().unwrap_or_default().to_owned()
}

/// One row of [`COLUMNS`].
pub(super) fn one_row(
    row: &Row<'_>,
    today: Option<NaiveDate>,
    owners: &Owners,
) -> rusqlite::Result<FollowUpRow> {
    let follow_up = follow_up_row(row)?;
    let owner = &follow_up.owner;
    Ok(FollowUpRow {
        board_short: owners.board(follow_up.board),
        owner_left: owners.has_left(owner),
        owner_now: owners.now(owner).unwrap_or(&owner.name).to_owned(),
        decided: row.get("decided")?,
        meeting_date: maybe(row, "meeting_date")?,
        item_label: row.get("item_label")?,
        paper_title: row.get("paper_title")?,
        parent_number: row.get("parent_number")?,
        n_slips: row.get("n_slips")?,
        overdue: today.is_some_and(|today| follow_up.is_overdue(today)),
        undated: follow_up.is_undated(),
        follow_up,
    })
}
