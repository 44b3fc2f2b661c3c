//! How long records are kept, what is due, and destroying it: by an approved list, for good, with a lasting record of
//! what, when and by whom.

use super::store;
use super::store::hangs::{going, leading_to};
use super::store::{closed, destructions, open_actions, rule, rules};
use crate::board::calls::Nothing;
use crate::board::filled;
use crate::db::Read;
use crate::history::{RowName, Write};
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use tafelstuk_model::id::{DestructionId, RetentionId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What is kept for a time of its own. Boards, people and topics stay as long as they are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "RetentionKind")]
pub enum Kind {
    /// A meeting with all that belongs to it: agenda, papers, decisions, actions, minutes, sets, reactions.
    Meeting,
    /// A question that was decided in writing, with its answers.
    WrittenRound,
    /// A paper that was never on an agenda.
    Paper,
    /// An action or commitment that came from no meeting.
    FollowUp,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Meeting, Self::WrittenRound, Self::Paper, Self::FollowUp];

    /// The table of its records.
    pub(super) fn table(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::WrittenRound => "written_round",
            Self::Paper => "paper",
            Self::FollowUp => "follow_up",
        }
    }
}

/// For how long one kind is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RetentionRule")]
pub struct Rule {
    pub kind: Kind,
    /// After it was closed; none keeps it for ever.
    pub years: Option<u32>,
}

/// A record whose time is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "RetentionDue")]
pub struct Due {
    pub kind: Kind,
    pub id: String,
    /// What it is, for whoever approves.
    pub title: String,
    pub board_short: String,
    pub closed_on: NaiveDate,
    pub due_on: NaiveDate,
    /// Actions of it that are still open: until they are done, it stays.
    pub open_actions: u32,
    /// Whether a dossier of it was made.
    pub has_dossier: bool,
}

/// What was destroyed: never what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Destruction {
    pub id: DestructionId,
    pub at: DateTime<Utc>,
    pub approved_by: String,
    pub kind: Kind,
    /// The id that it had.
    pub record: String,
    /// "BTM 2014-03-12": board and day.
    pub what: String,
    pub rows: u32,
    pub files: u32,
}

/// All that the screen of retention shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RetentionView {
    pub rules: Vec<Rule>,
    pub due: Vec<Due>,
    /// The newest first.
    pub destroyed: Vec<Destruction>,
    /// Whether copies of what was destroyed are still to be cleared away.
    pub unfinished: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RetentionSet")]
pub struct Set {
    pub kind: Kind,
    /// None keeps it for ever.
    pub years: Option<u32>,
}

/// A record on the approved list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "RetentionRecord")]
pub struct Record {
    pub kind: Kind,
    pub id: String,
}

/// `archive.retention`
pub fn get(read: &Read<'_>, _: Nothing) -> Result<RetentionView> {
    let rules = rules(read)?;
    let today = read.today().unwrap_or(NaiveDate::MIN);
    let mut due = Vec::new();
    for rule in &rules {
        due.extend(due_of(read, rule, today)?);
    }
    due.sort_by(|one, other| (one.due_on, &one.id).cmp(&(other.due_on, &other.id)));
    Ok(RetentionView { rules, due, destroyed: destructions(read)?, unfinished: read.is_erasing()? })
}

/// `archive.set_retention`
pub fn set(write: &mut Write<'_>, ask: Set) -> Result<Nothing> {
    if ask.years.is_some_and(|years| !(1..=200).contains(&years)) {
        let value = ask.years.map(|years| years.to_string()).unwrap_or_default();
        return Err(Error::Invalid { field: "years".into(), value });
    }
    match store::retention_id(write.read(), ask.kind)? {
        Some(id) => {
            write.update("retention", id, None, &json!({ "years": ask.years }))?;
        }
        None => {
            let id = RetentionId::fresh(write.now());
            write.insert("retention", &json!({ "id": id, "kind": ask.kind, "years": ask.years }))?;
        }
    }
    Ok(Nothing {})
}

/// For how many years a meeting's record is kept; none for ever.
pub fn kept_for(read: &Read<'_>) -> Result<Option<u32>> {
    Ok(rule(read, Kind::Meeting)?.years)
}

/// The records of one kind whose time is over on the day `today`.
fn due_of(read: &Read<'_>, rule: &Rule, today: NaiveDate) -> Result<Vec<Due>> {
    let Some(years) = rule.years else { return Ok(Vec::new()) };
    let Some(before) = today.checked_sub_months(Months::new(years.saturating_mul(12))) else {
        return Ok(Vec::new());
    };
    let mut due = closed(read, rule.kind, before)?;
    for one in &mut due {
        one.due_on = one.closed_on.checked_add_months(Months::new(years.saturating_mul(12))).unwrap_or(today);
        if rule.kind == Kind::Meeting {
            one.open_actions = open_actions(read, &one.id)?;
        }
    }
    Ok(due)
}

/// Destroys what is on the approved list: rows, the log's images of them, what hangs on them. Gives the addresses of
/// contents that nothing names any more; removing those, and clearing the copies, is the caller's.
///
/// Errors: `Missing` without a name; `NotNow` for a record that is not due, or has open actions.
pub fn destroy(write: &mut Write<'_>, list: &[Record], approved_by: &str) -> Result<Vec<String>> {
    let approved_by = filled("approved_by", approved_by)?;
    let mut contents = Vec::new();
    for one in list {
        let known = rule(write.read(), one.kind)?;
        let today = write.today();
        let due = due_of(write.read(), &known, today)?.into_iter().find(|due| due.id == one.id);
        let refused = |state: &str| Error::NotNow { kind: "retention".into(), state: state.into() };
        let due = due.ok_or_else(|| refused("not_due"))?;
        if due.open_actions > 0 {
            return Err(refused("open_actions"));
        }
        let rows = going(write.read(), &[(one.kind.table().to_owned(), one.id.clone())])?;
        let gone = let_go(write, &rows)?;
        let record = json!({
            "id": DestructionId::fresh(write.now()), "at": write.now(), "approved_by": approved_by,
            "kind": one.kind, "record": one.id, "what": format!("{} {}", due.board_short, due.closed_on).trim(),
            "rows": rows.len(), "files": gone.len(),
        });
        write.insert("destruction", &record)?;
        contents.extend(gone);
    }
    Ok(contents)
}

/// Erases rows, once those that stay lead to them no more.
fn let_go(write: &mut Write<'_>, rows: &[RowName]) -> Result<Vec<String>> {
    let all: BTreeSet<RowName> = rows.iter().cloned().collect();
    for (table, id, column) in leading_to(write.read(), &all)? {
        write.update(table, id, None, &json!({ column: null }))?;
    }
    write.erase(rows)
}
