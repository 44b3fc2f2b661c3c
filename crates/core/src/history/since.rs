//! What happened here to rows since a change: for who learns late that somebody else wrote them meanwhile.

use super::belongs::{Subject, subject_of};
use crate::db::{Image, Read};
use std::collections::BTreeSet;
use tafelstuk_model::Result;

/// A row that was made, changed or taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    pub table: String,
    /// As it was before the first of the changes, and as it stands.
    pub before: Option<Image>,
    pub now: Option<Image>,
}

/// The number of the change that made a row; none where no change did.
pub(crate) fn change_that_made(read: &Read<'_>, table: &str, id: &str) -> Result<Option<i64>> {
    let sql =
        "SELECT seq FROM change_row WHERE table_name = ?1 AND row_id = ?2 AND before IS NULL ORDER BY seq";
    Ok(read.all(sql, [table, id], |row| row.get("seq"))?.into_iter().next_back())
}

/// The rows on `subjects` that changes after the number `seq` touched and that are not as they were, in the order in
/// which they were first touched.
pub(crate) fn touched_since(read: &Read<'_>, subjects: &[Subject], seq: i64) -> Result<Vec<Touched>> {
    let sql = "SELECT table_name, row_id, before FROM change_row WHERE seq > ?1 ORDER BY seq, place";
    let rows = read.all(sql, [seq], |row| {
        let before: Option<String> = row.get("before")?;
        Ok((row.get::<_, String>("table_name")?, row.get::<_, String>("row_id")?, before))
    })?;
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (table, id, before) in rows {
        if !seen.insert((table.clone(), id.clone())) {
            continue;
        }
        let before: Option<Image> = before.and_then(|row| serde_json::from_str(&row).ok());
        let now = read.image(&table, &id)?;
        let Some(any) = now.as_ref().or(before.as_ref()) else { continue };
        let on = subject_of(read, &table, any)?;
        if before != now && on.is_some_and(|on| subjects.contains(&on)) {
            found.push(Touched { table, before, now });
        }
    }
    Ok(found)
}
