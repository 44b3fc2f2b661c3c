//! The SQL of topics.

use super::Topic;
use crate::db::column::word;
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::TopicId;

/// All topics, by title.
pub fn topics(read: &Read<'_>) -> Result<Vec<Topic>> {
    read.all("SELECT * FROM topic ORDER BY title", [], topic_row)
}

/// One topic.
pub fn topic(read: &Read<'_>, id: TopicId) -> Result<Topic> {
    read.one("topic", "SELECT * FROM topic WHERE id = ?1", id, topic_row)
}

fn topic_row(row: &Row<'_>) -> rusqlite::Result<Topic> {
    Ok(Topic {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        phase: word(row, "phase")?,
    })
}
