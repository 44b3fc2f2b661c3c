//! Topics in a list, and one topic with its papers and its route over the agendas.

use super::papers::{PaperRow, Place, of_topic};
use super::stretch::{Wanted, at_most};
use crate::db::Read;
use crate::db::column::word;
use crate::topic::{Topic, topic, topic_row};
use serde::{Deserialize, Serialize};
use serde_json::json;
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, TopicId};
use ts_rs::TS;

/// Which topics a list holds, and which stretch of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TopicList")]
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
    pub after: Option<TopicId>,
    /// No more than this many.
    #[serde(default)]
    #[ts(optional)]
    pub most: Option<u32>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TopicById")]
pub struct ById {
    pub id: TopicId,
}

/// A topic in a list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TopicRow {
    #[serde(flatten)]
    pub topic: Topic,
    pub n_papers: u32,
}

/// One topic with its papers and where they stood.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TopicDetail {
    pub topic: Topic,
    pub papers: Vec<PaperRow>,
    /// The items that treated it, the earliest meeting first.
    pub items: Vec<Place>,
}

/// `topic.list`: by title.
pub fn list(read: &Read<'_>, ask: List) -> Result<Vec<TopicRow>> {
    let wanted = Wanted::of(&ask.words);
    let of_board = if ask.board.is_some() { "board = ?1" } else { "?1 IS NULL" };
    let behind = match ask.after {
        Some(_) => "(title, id) > (SELECT title, id FROM topic WHERE id = ?2)",
        None => "?2 IS NULL",
    };
    let sql = format!("SELECT id, title FROM topic WHERE {of_board} AND {behind} ORDER BY title, id");
    let params = (ask.board.map(|id| id.to_string()), ask.after.map(|id| id.to_string()));
    let ids: Vec<TopicId> = read.first(&sql, params, at_most(ask.most), |row| {
        let id = word(row, "id")?;
        Ok(wanted.is_in(&row.get::<_, String>("title")?).then_some(id))
    })?;
    let sql = "SELECT t.*, (SELECT count(*) FROM paper p WHERE p.topic = t.id) AS n_papers
               FROM topic t WHERE t.id IN (SELECT value FROM json_each(?1)) ORDER BY t.title, t.id";
    read.all(sql, [json!(ids).to_string()], |row| {
        Ok(TopicRow { topic: topic_row(row)?, n_papers: row.get("n_papers")? })
    })
}

/// `topic.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<TopicDetail> {
    let papers = of_topic(read, ask.id)?;
    let mut items: Vec<Place> = papers.iter().flat_map(|paper| paper.placed.clone()).collect();
    items.sort_by_key(|place| (place.date, place.placement));
    Ok(TopicDetail { topic: topic(read, ask.id)?, papers, items })
}
