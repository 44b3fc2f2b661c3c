//! Papers in a list, and one paper with all that a reader wants to know of it.

use crate::board::{Board, board};
use crate::db::Read;
use crate::db::column::word;
use crate::paper::states::{Move, Moved};
use crate::paper::store_paper_row as paper_row;
use crate::paper::{Agreement, Attachment, Paper, Point, Section, Step, Version};
use crate::paper::{agreement, attachments, moves, paper, points, sections, steps, versions};
use crate::topic::{Topic, topic};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperId, PlacementId, TopicId};
use ts_rs::TS;

#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperOfBoard")]
pub struct OfBoard {
    /// Of all boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperById")]
pub struct ById {
    pub id: PaperId,
}

/// A paper in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperRow {
    #[serde(flatten)]
    pub paper: Paper,
    /// The labels of its versions, oldest first.
    pub versions: Vec<String>,
    pub n_points: u32,
    pub n_steps: u32,
    pub placed: Vec<Place>,
    pub updated_at: String,
}

/// A paper's place on an agenda.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PaperPlace")]
pub struct Place {
    pub placement: PlacementId,
    #[ts(type = "number")]
    pub rev: i64,
    pub item: AgendaItemId,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub board_short: String,
    pub label: String,
    pub title: String,
}

/// One paper whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PaperDetail {
    pub paper: Paper,
    pub board: Board,
    pub topic: Option<Topic>,
    pub sections: Vec<Section>,
    pub points: Vec<Point>,
    pub steps: Vec<Step>,
    pub versions: Vec<Version>,
    pub attachments: Vec<Attachment>,
    pub placed: Vec<Place>,
    /// What can be done with it from here, the likeliest first.
    pub moves: Vec<Move>,
    /// How it went from hand to hand, the newest first.
    pub moved: Vec<Moved>,
    /// Where it came as a file and is set by us.
    pub agreement: Option<Agreement>,
    pub updated_at: String,
}

/// `paper.list`
pub fn list(read: &Read<'_>, ask: OfBoard) -> Result<Vec<PaperRow>> {
    let board = ask.board.map(|board| board.to_string());
    let papers = read.all(
        "SELECT * FROM paper WHERE ?1 IS NULL OR board = ?1 ORDER BY created_at DESC, id DESC",
        [board],
        paper_row,
    )?;
    papers.into_iter().map(|paper| row(read, paper)).collect()
}

/// `paper.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<PaperDetail> {
    let paper = paper(read, ask.id)?;
    Ok(PaperDetail {
        board: board(read, paper.board)?,
        topic: paper.topic.map(|id| topic(read, id)).transpose()?,
        sections: sections(read, paper.id)?,
        points: points(read, paper.id)?,
        steps: steps(read, paper.id)?,
        versions: versions(read, paper.id)?,
        attachments: attachments(read, paper.id)?,
        placed: places(read, paper.id)?,
        moves: paper.state.moves().to_vec(),
        moved: moves(read, paper.id)?,
        agreement: agreement(read, paper.id)?,
        updated_at: updated_at(read, &paper)?,
        paper,
    })
}

/// A topic's papers.
pub fn of_topic(read: &Read<'_>, topic: TopicId) -> Result<Vec<PaperRow>> {
    let sql = "SELECT * FROM paper WHERE topic = ?1 ORDER BY created_at DESC, id DESC";
    let papers = read.all(sql, [topic.to_string()], paper_row)?;
    papers.into_iter().map(|paper| row(read, paper)).collect()
}

/// Where a paper stands on agendas, the earliest meeting first.
pub fn places(read: &Read<'_>, paper: PaperId) -> Result<Vec<Place>> {
    let sql = "SELECT p.id AS placement, p.rev, p.item, i.meeting, m.date, b.short, i.label, i.title
               FROM placement p JOIN agenda_item i ON i.id = p.item JOIN meeting m ON m.id = i.meeting
               JOIN board b ON b.id = m.board WHERE p.paper = ?1 ORDER BY m.date, p.id";
    read.all(sql, [paper.to_string()], |row| {
        Ok(Place {
            placement: word(row, "placement")?,
            rev: row.get("rev")?,
            item: word(row, "item")?,
            meeting: word(row, "meeting")?,
            date: word(row, "date")?,
            board_short: row.get("short")?,
            label: row.get("label")?,
            title: row.get("title")?,
        })
    })
}

fn row(read: &Read<'_>, paper: Paper) -> Result<PaperRow> {
    let count = |table: &str| {
        let sql = format!("SELECT count(*) FROM {table} WHERE paper = ?1");
        read.number(&sql, [paper.id.to_string()]).map(|n| u32::try_from(n).unwrap_or(0))
    };
    Ok(PaperRow {
        versions: versions(read, paper.id)?.into_iter().map(|version| version.label).collect(),
        n_points: count("decision_point")?,
        n_steps: count("step")?,
        placed: places(read, paper.id)?,
        updated_at: updated_at(read, &paper)?,
        paper,
    })
}

/// When a paper was last written to.
fn updated_at(read: &Read<'_>, paper: &Paper) -> Result<String> {
    let made = paper.created_at.to_rfc3339();
    let sql = "SELECT coalesce(max(at), ?2) FROM change WHERE scope = ?1";
    let rows = read.all(sql, [format!("paper:{}", paper.id), made.clone()], |row| row.get(0))?;
    Ok(rows.into_iter().next().unwrap_or(made))
}
