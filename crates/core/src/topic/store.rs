//! The SQL of topics.

use super::Topic;
use crate::db::column::word;
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::TopicId;

/// One topic.
pub fn topic(read: &Read<'_>, id: TopicId) -> Result<Topic> {
    read.one("topic", "SELECT * FROM topic WHERE id = ?1", id, topic_row)
}

/// One row of the table.
pub(crate) fn topic_row(row: &Row<'_>) -> rusqlite::Result<Topic> {
    Ok(Topic {
        id: word(row, "id")?,
        rev: row.get("rev")?,
        board: word(row, "board")?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        phase: word(row, "phase")?,
    })
}
