//! Everything asked and everything to be done, over all papers.

use crate::board::calls::Nothing;
use crate::db::Read;
use crate::paper::{Point, Step, points, steps};
use crate::views::papers;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use ts_rs::TS;

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

/// `paper.points`: what the boards are asked, paper by paper.
pub fn all_points(read: &Read<'_>, _: Nothing) -> Result<Vec<PointRow>> {
    let mut rows = Vec::new();
    for row in papers::list(read, papers::OfBoard::default())? {
        let title = row.paper.title;
        let of_paper = points(read, row.paper.id)?;
        rows.extend(of_paper.into_iter().map(|point| PointRow { point, paper_title: title.clone() }));
    }
    Ok(rows)
}

/// `paper.steps`: the steps that papers propose, paper by paper.
pub fn all_steps(read: &Read<'_>, _: Nothing) -> Result<Vec<StepRow>> {
    let mut rows = Vec::new();
    for row in papers::list(read, papers::OfBoard::default())? {
        let title = row.paper.title;
        let of_paper = steps(read, row.paper.id)?;
        rows.extend(of_paper.into_iter().map(|step| StepRow { step, paper_title: title.clone() }));
    }
    Ok(rows)
}
