//! The SQL of topics.

use super::Topic;
use crate::db::column::word;
use crate::db::{Read, Row};
use tafelstuk_model::Result;
use tafelstuk_model::id::{BoardId, TopicId};

/// The topics of a board that are ready to be treated, by title.
pub fn prepared(read: &Read<'_>, board: BoardId) -> Result<Vec<Topic>> {
    let sql = "SELECT * FROM topic INDEXED BY topic_prepared
               WHERE board = ?1 AND phase = 'prepared' ORDER BY title, id";
    read.all(sql, [board.to_string()], topic_row)
}

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
