//! Everything asked and everything to be done, over all papers.

use super::stretch::at_most;
use crate::db::Read;
use crate::db::column::word;
use crate::paper::{Point, Step, points, steps};
use serde::{Deserialize, Serialize};
use tafelstuk_model::id::{PaperId, PointId, StepId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Which stretch of all points.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperPoints")]
pub struct PointsOf {
    /// Only those behind this one.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<PointId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

/// Which stretch of all steps.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperSteps")]
pub struct StepsOf {
    /// Only those behind this one.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<StepId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

/// A decision point with its paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PointRow {
    #[serde(flatten)]
    pub point: Point,
    pub paper_title: String,
}

/// A step with its paper.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct StepRow {
    #[serde(flatten)]
    pub step: Step,
    pub paper_title: String,
}

/// `paper.points`: what the boards are asked, paper by paper, the newest paper first.
pub fn all_points(read: &Read<'_>, ask: PointsOf) -> Result<Vec<PointRow>> {
    let after = ask.after.map(|id| id.to_string());
    let found = of_papers(read, "decision_point", after, ask.most, points, |point| point.id.to_string())?;
    Ok(found.into_iter().map(|(point, paper_title)| PointRow { point, paper_title }).collect())
}

/// `paper.steps`: the steps that papers propose, paper by paper, the newest paper first.
pub fn all_steps(read: &Read<'_>, ask: StepsOf) -> Result<Vec<StepRow>> {
    let after = ask.after.map(|id| id.to_string());
    let found = of_papers(read, "step", after, ask.most, steps, |step| step.id.to_string())?;
    Ok(found.into_iter().map(|(step, paper_title)| StepRow { step, paper_title }).collect())
}

/// What `table` holds of the papers that have any of it, with their titles. It is read by paper, as its numbers
/// count within the paper.
fn of_papers<T>(
    read: &Read<'_>,
    table: &str,
    after: Option<String>,
    most: Option<u32>,
    of: impl Fn(&Read<'_>, PaperId) -> Result<Vec<T>>,
    id: impl Fn(&T) -> String,
) -> Result<Vec<(T, String)>> {
    let from = match &after {
        Some(after) => {
            let sql = format!("SELECT paper FROM {table} WHERE id = ?1");
            let paper: Option<String> = read.all(&sql, [after], |row| row.get("paper"))?.pop();
            let missing = || Error::NotFound { kind: table.into(), id: after.clone() };
            Some(paper.ok_or_else(missing)?)
        }
        None => None,
    };
    let behind = if from.is_some() { "p.id <= ?1" } else { "?1 IS NULL" };
    let sql = format!(
        "SELECT p.id, p.title FROM paper p
         WHERE {behind} AND EXISTS (SELECT 1 FROM {table} t WHERE t.paper = p.id) ORDER BY p.id DESC"
    );
    let most = at_most(most);
    // Each of these papers has a row at least, and the first may have none behind `after`.
    let papers = read.first(&sql, [from], most.saturating_add(1), |row| {
        Ok(Some((word(row, "id")?, row.get::<_, String>("title")?)))
    })?;
    let mut found = Vec::new();
    for (paper, title) in papers {
        let mut rows = of(read, paper)?;
        if let Some(at) = rows.iter().position(|row| after.as_deref() == Some(id(row).as_str())) {
            rows.drain(..=at);
        }
        found.extend(rows.into_iter().map(|row| (row, title.clone())));
        if found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    Ok(found)
}
