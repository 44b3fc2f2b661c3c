//! Topics in a list, and one topic with its papers and its route over the agendas.

use super::papers::{OfBoard, PaperRow, Place, of_topic, places};
use crate::db::Read;
use crate::topic::{Topic, topic, topics};
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::TopicId;
use ts_rs::TS;

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

/// `topic.list`
pub fn list(read: &Read<'_>, ask: OfBoard) -> Result<Vec<TopicRow>> {
    let all = topics(read)?.into_iter().filter(|topic| ask.board.is_none_or(|board| topic.board == board));
    all.map(|topic| {
        let papers = read.number("SELECT count(*) FROM paper WHERE topic = ?1", [topic.id.to_string()])?;
        Ok(TopicRow { topic, n_papers: u32::try_from(papers).unwrap_or(0) })
    })
    .collect()
}

/// `topic.get`
pub fn get(read: &Read<'_>, ask: ById) -> Result<TopicDetail> {
    let papers = of_topic(read, ask.id)?;
    let mut items: Vec<Place> = Vec::new();
    for paper in &papers {
        items.extend(places(read, paper.paper.id)?);
    }
    items.sort_by_key(|place| (place.date, place.placement));
    Ok(TopicDetail { topic: topic(read, ask.id)?, papers, items })
}
