//! Actions by quarter: what is to be done when, side by side by partner, owner, decision or topic.
//!
//! A bar stands from the quarter of its first day to that of its last. What is open is always there; what is
//! closed only where its last day lies in the quarters that are shown.

use super::follow_ups::{COLUMNS, FollowUpRow, TABLES, one_row};
use super::owners::Owners;
use crate::db::{Read, Row};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use tafelstuk_model::id::BoardId;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// How many quarters stand side by side.
const QUARTERS: u32 = 5;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TimelineOf")]
pub struct Of {
    /// All boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    #[serde(default)]
    #[ts(optional)]
    pub by: Option<By>,
    /// A day in the first quarter; today where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<NaiveDate>,
}

/// What actions stand together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TimelineBy")]
pub enum By {
    /// The organisation that owns them, also where one of its people does.
    #[default]
    Partner,
    Owner,
    Decision,
    Topic,
}

/// Actions by quarter.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Timeline {
    pub quarters: Vec<Quarter>,
    /// By name; those that have none last.
    pub groups: Vec<TimelineGroup>,
    pub n_open: u32,
    pub n_slipped: u32,
    pub n_overdue: u32,
}

/// A quarter of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Quarter {
    /// As a period is written, so that it can be read again: "Q4 2026".
    pub name: String,
    pub start: NaiveDate,
    pub end: NaiveDate,
}

/// What stands together.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineGroup {
    pub key: String,
    /// Whether `key` is a partner, which has a page of its own.
    pub is_partner: bool,
    /// Empty for what has no owner, decision or topic.
    pub name: String,
    pub n_open: u32,
    pub bars: Vec<TimelineBar>,
}

/// One action in its place.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TimelineBar {
    #[serde(flatten)]
    pub row: FollowUpRow,
    /// Its first and last column: 0 for what lies before the quarters, 1 and on for these, then what comes
    /// after them, and last what has no day.
    pub first: u32,
    pub last: u32,
    /// By how many days it is late.
    pub days_over: Option<u32>,
    /// When it was due before it was put off the last time, and why.
    pub was: Option<String>,
    pub reason: Option<String>,
}

/// `follow_up.timeline`
pub fn timeline(read: &Read<'_>, ask: Of) -> Result<Timeline> {
    let today = read.today();
    let from = ask.from.or(today).ok_or_else(|| Error::Missing { field: "from".into() })?;
    let quarters = quarters(from)?;
    let (start, end) = (quarters[0].start, quarters[quarters.len() - 1].end);
    let of_board = if ask.board.is_some() { "board = ?3" } else { "?3 IS NULL" };
    let by = ask.by.unwrap_or_default();
    let (key, joins) = grouping(by);
    let sql = format!(
        "SELECT {COLUMNS}{key}, z.was_literal AS was, z.reason AS why
         FROM {TABLES} {joins} LEFT JOIN slip z ON z.id = (
           SELECT s.id FROM slip s WHERE s.follow_up = f.id ORDER BY s.slipped_on DESC, s.id DESC LIMIT 1)
         WHERE f.id IN (SELECT id FROM follow_up WHERE {of_board} AND state IN ('open', 'active')
           UNION ALL SELECT id FROM follow_up
             WHERE {of_board} AND state IN ('done', 'dropped') AND period_end BETWEEN ?1 AND ?2)"
    );
    let params = (start.to_string(), end.to_string(), ask.board.map(|board| board.to_string()));
    let owners = Owners::of(read)?;
    let bars = read.all(&sql, params, |row| {
        let bar = bar(row, &quarters, today, &owners)?;
        let (key, name) = group(row, by, &bar.row, &owners)?;
        Ok((key, name, bar))
    })?;
    Ok(grouped(quarters, bars, &owners))
}

/// The columns `group_key` and `group_name` and the tables that they need, where owners do not tell.
fn grouping(by: By) -> (&'static str, &'static str) {
    match by {
        By::Partner | By::Owner => ("", ""),
        By::Decision => {
            (", coalesce(f.decision, '') AS group_key, coalesce(d.own_text, d.decided, '') AS group_name", "")
        }
        By::Topic => (
            ", coalesce(q.id, '') AS group_key, coalesce(q.title, '') AS group_name",
            "LEFT JOIN topic q ON q.id = coalesce(p.topic, i.topic)",
        ),
    }
}

/// What an action stands together by: a lasting name, and the one to show.
fn group(row: &Row<'_>, by: By, one: &FollowUpRow, owners: &Owners) -> rusqlite::Result<(String, String)> {
    let owner = &one.follow_up.owner;
    match by {
        By::Partner => Ok(owners.organisation(owner)),
        By::Owner => Ok((owner.id.as_ref().unwrap_or(&owner.name).clone(), one.owner_now.clone())),
        By::Decision | By::Topic => Ok((row.get("group_key")?, row.get("group_name")?)),
    }
}

fn bar(
    row: &Row<'_>,
    quarters: &[Quarter],
    today: Option<NaiveDate>,
    owners: &Owners,
) -> rusqlite::Result<TimelineBar> {
    let one = one_row(row, today, owners)?;
    let period = one.follow_up.period.as_ref();
    let (start, end) = period.map_or((None, None), |period| (period.start, period.end));
    let column = |day: Option<NaiveDate>| day.map(|day| column(quarters, day));
    let undated = QUARTERS + 2;
    // What only says from when stands where it begins, what only says by when stands where it ends.
    let last = column(end.or(start)).unwrap_or(undated);
    let late = one.overdue.then_some(()).and(today.zip(end));
    Ok(TimelineBar {
        first: column(start).unwrap_or(last),
        last,
        days_over: late.map(|(today, end)| u32::try_from((today - end).num_days()).unwrap_or(0)),
        was: row.get("was")?,
        reason: row.get("why")?,
        row: one,
    })
}

fn grouped(quarters: Vec<Quarter>, bars: Vec<(String, String, TimelineBar)>, owners: &Owners) -> Timeline {
    let mut groups: BTreeMap<(bool, String, String), Vec<TimelineBar>> = BTreeMap::new();
    let (mut n_open, mut n_slipped, mut n_overdue) = (0, 0, 0);
    for (key, name, bar) in bars {
        n_open += u32::from(!bar.row.follow_up.state.is_closed());
        n_slipped += u32::from(bar.row.n_slips > 0);
        n_overdue += u32::from(bar.row.overdue);
        groups.entry((name.is_empty(), name, key)).or_default().push(bar);
    }
    let groups = groups.into_iter().map(|((_, name, key), mut bars)| {
        bars.sort_by_key(|bar| (bar.first, bar.last, bar.row.follow_up.number));
        let open = bars.iter().filter(|bar| !bar.row.follow_up.state.is_closed()).count();
        TimelineGroup {
            is_partner: owners.is_partner(&key),
            key,
            name,
            n_open: u32::try_from(open).unwrap_or(u32::MAX),
            bars,
        }
    });
    Timeline { groups: groups.collect(), quarters, n_open, n_slipped, n_overdue }
}

fn column(quarters: &[Quarter], day: NaiveDate) -> u32 {
    let at = quarters.iter().position(|quarter| day <= quarter.end);
    match at {
        Some(0) if day < quarters[0].start => 0,
        Some(at) => u32::try_from(at).unwrap_or(0) + 1,
        None => QUARTERS + 1,
    }
}

/// The quarters from the one that `day` lies in.
fn quarters(day: NaiveDate) -> Result<Vec<Quarter>> {
    let first = i64::from(day.year()) * 4 + i64::from(day.month0() / 3);
    let beyond = || Error::Invalid { field: "from".into(), value: day.to_string() };
    let start = |nth: i64| {
        let year = i32::try_from(nth.div_euclid(4)).ok()?;
        let month = u32::try_from(nth.rem_euclid(4)).ok()? * 3 + 1;
        NaiveDate::from_ymd_opt(year, month, 1)
    };
    (first..first + i64::from(QUARTERS))
        .map(|nth| {
            let (from, next) = (start(nth).ok_or_else(beyond)?, start(nth + 1).ok_or_else(beyond)?);
            let name = format!("Q{} {}", nth.rem_euclid(4) + 1, from.year());
            Ok(Quarter { name, start: from, end: next.pred_opt().ok_or_else(beyond)? })
        })
        .collect()
}
