//! What can be asked of topics by themselves; their papers and meetings are told in `views/`.

use super::{Phase, Topic};
use crate::board::calls::Made;
use crate::board::{board, filled};
use crate::history::Write;
use serde::{Deserialize, Serialize};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, TopicId};
use ts_rs::TS;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TopicAdd")]
pub struct Add {
    pub board: BoardId,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub summary: String,
    #[serde(default)]
    #[ts(optional, as = "Option<Phase>")]
    pub phase: Phase,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "TopicEdit")]
pub struct Edit {
    pub id: TopicId,
    #[ts(type = "number")]
    pub rev: i64,
    pub title: String,
    pub summary: String,
    pub phase: Phase,
}

/// `topic.add`
pub fn add(write: &mut Write<'_>, ask: Add) -> Result<Made> {
    board(write.read(), ask.board)?;
    let topic = Topic {
        id: TopicId::fresh(write.now()),
        rev: 1,
        board: ask.board,
        title: filled("title", &ask.title)?,
        summary: ask.summary.trim().to_owned(),
        phase: ask.phase,
    };
    write.scope("topic", topic.id);
    write.insert("topic", &topic)?;
    Ok(Made::first(topic.id))
}

/// `topic.edit`
pub fn edit(write: &mut Write<'_>, ask: Edit) -> Result<Made> {
    write.scope("topic", ask.id);
    let values = serde_json::json!({
        "title": filled("title", &ask.title)?,
        "summary": ask.summary.trim(),
        "phase": ask.phase,
    });
    let rev = write.update("topic", ask.id, Some(ask.rev), &values)?;
    Ok(Made { id: ask.id.to_string(), rev })
}
