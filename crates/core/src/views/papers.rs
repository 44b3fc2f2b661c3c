//! Papers in a list, and one paper with all that a reader wants to know of it.

use super::stretch::{Wanted, at_most};
use crate::board::{Board, board};
use crate::db::column::word;
use crate::db::{Read, Row};
use crate::paper::states::{Move, Moved};
use crate::paper::store_paper_row as paper_row;
use crate::paper::{Agreement, Attachment, Paper, Point, Section, Step, Version};
use crate::paper::{agreement, attachments, moves, points, sections, steps, versions};
use crate::topic::{Topic, topic};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::HashMap;
use tafelstuk_model::id::{AgendaItemId, BoardId, MeetingId, PaperId, PlacementId, TopicId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Which papers a list holds, and which stretch of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PaperList")]
pub struct List {
    /// Of all boards where none is given.
    #[serde(default)]
    #[ts(optional)]
    pub board: Option<BoardId>,
    /// Only those whose title holds this, whatever its capitals and accents.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub words: String,
    /// Only those behind this one.
    #[serde(default)]
    #[ts(optional)]
    pub after: Option<PaperId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
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

/// `paper.list`: the newest first.
pub fn list(read: &Read<'_>, ask: List) -> Result<Vec<PaperRow>> {
    let wanted = Wanted::of(&ask.words);
    // Titles and names stand in an index, which is far less to read than the papers.
    let of_board = if ask.board.is_some() { "board = ?1" } else { "?1 IS NULL" };
    let behind = if ask.after.is_some() { "id < ?2" } else { "?2 IS NULL" };
    let sql = format!("SELECT id, title FROM paper WHERE {of_board} AND {behind} ORDER BY id DESC");
    let params = (ask.board.map(|id| id.to_string()), ask.after.map(|id| id.to_string()));
    let ids = read.first(&sql, params, at_most(ask.most), |row| {
        let id: String = row.get("id")?;
        Ok(wanted.is_in(&row.get::<_, String>("title")?).then_some(id))
    })?;
    rows(read, "p.id IN (SELECT value FROM json_each(?1))", json!(ids).to_string())
}

/// `paper.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<PaperDetail> {
    let missing = || Error::NotFound { kind: "paper".into(), id: ask.id.to_string() };
    let found = rows(read, "p.id = ?1", ask.id.to_string())?.pop();
    let PaperRow { paper, placed, updated_at, .. } = found.ok_or_else(missing)?;
    Ok(PaperDetail {
        board: board(read, paper.board)?,
        topic: paper.topic.map(|id| topic(read, id)).transpose()?,
        sections: sections(read, paper.id)?,
        points: points(read, paper.id)?,
        steps: steps(read, paper.id)?,
        versions: versions(read, paper.id)?,
        attachments: attachments(read, paper.id)?,
        placed,
        moves: paper.state.moves().to_vec(),
        moved: moves(read, paper.id)?,
        agreement: agreement(read, paper.id)?,
        updated_at,
        paper,
    })
}

/// A topic's papers, the newest first.
pub fn of_topic(read: &Read<'_>, topic: TopicId) -> Result<Vec<PaperRow>> {
    rows(read, "p.topic = ?1", topic.to_string())
}

/// Where a paper stands on agendas, the earliest meeting first.
pub fn places(read: &Read<'_>, paper: PaperId) -> Result<Vec<Place>> {
    let all = read.all(&places_of("p.paper = ?1"), [paper.to_string()], place_row)?;
    Ok(all.into_iter().map(|(_, place)| place).collect())
}

fn places_of(which: &str) -> String {
    format!(
        "SELECT p.paper, p.id AS placement, p.rev, p.item, i.meeting, m.date, b.short, i.label, i.title
         FROM placement p JOIN agenda_item i ON i.id = p.item JOIN meeting m ON m.id = i.meeting
         JOIN board b ON b.id = m.board WHERE {which} ORDER BY m.date, p.id"
    )
}

fn place_row(row: &Row<'_>) -> rusqlite::Result<(PaperId, Place)> {
    let place = Place {
        placement: word(row, "placement")?,
        rev: row.get("rev")?,
        item: word(row, "item")?,
        meeting: word(row, "meeting")?,
        date: word(row, "date")?,
        board_short: row.get("short")?,
        label: row.get("label")?,
        title: row.get("title")?,
    };
    Ok((word(row, "paper")?, place))
}

/// The papers for which `which` holds with its one parameter, in three statements, however many they are.
fn rows(read: &Read<'_>, which: &str, param: String) -> Result<Vec<PaperRow>> {
    let sql = format!(
        "SELECT p.*,
           (SELECT count(*) FROM decision_point d WHERE d.paper = p.id) AS n_points,
           (SELECT count(*) FROM step t WHERE t.paper = p.id) AS n_steps,
           (SELECT at FROM change c WHERE c.scope = 'paper:' || p.id ORDER BY c.seq DESC LIMIT 1) AS changed_at
         FROM paper p WHERE {which} ORDER BY p.id DESC"
    );
    let mut found = read.all(&sql, [&param], |row| {
        let paper = paper_row(row)?;
        let changed_at: Option<String> = row.get("changed_at")?;
        Ok(PaperRow {
            updated_at: changed_at.unwrap_or_else(|| paper.created_at.to_rfc3339()),
            versions: Vec::new(),
            n_points: row.get("n_points")?,
            n_steps: row.get("n_steps")?,
            placed: Vec::new(),
            paper,
        })
    })?;
    let ids: Vec<PaperId> = found.iter().map(|row| row.paper.id).collect();
    let (mut labels, mut placed) = (labels(read, &ids)?, placed(read, &ids)?);
    for row in &mut found {
        row.versions = labels.remove(&row.paper.id).unwrap_or_default();
        row.placed = placed.remove(&row.paper.id).unwrap_or_default();
    }
    Ok(found)
}

fn labels(read: &Read<'_>, papers: &[PaperId]) -> Result<HashMap<PaperId, Vec<String>>> {
    let sql = "SELECT paper, label FROM paper_version WHERE paper IN (SELECT value FROM json_each(?1))
               ORDER BY issued_on, id";
    let all =
        read.all(sql, [json!(papers).to_string()], |row| Ok((word(row, "paper")?, row.get("label")?)))?;
    Ok(by_paper(all))
}

fn placed(read: &Read<'_>, papers: &[PaperId]) -> Result<HashMap<PaperId, Vec<Place>>> {
    let sql = places_of("p.paper IN (SELECT value FROM json_each(?1))");
    Ok(by_paper(read.all(&sql, [json!(papers).to_string()], place_row)?))
}

fn by_paper<T>(all: Vec<(PaperId, T)>) -> HashMap<PaperId, Vec<T>> {
    let mut found: HashMap<PaperId, Vec<T>> = HashMap::new();
    for (paper, one) in all {
        found.entry(paper).or_default().push(one);
    }
    found
}
