//! Undo and redo: bringing the rows of one logged change back, as long as they still stand as it left
//! them. Both are changes themselves, so they survive a restart and are told in the history.

use super::{RowChange, Write};
use crate::db::{Image, Row, refusal};
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Which change was taken back or done again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Undone {
    /// The call that made it.
    pub call: String,
    #[ts(type = "number")]
    pub seq: i64,
}

impl Write<'_> {
    /// Takes back the newest undoable change of `scope`.
    ///
    /// Errors: nothing to undo; the rows have moved on since; what was done went out since.
    pub fn undo(&mut self, scope: &str) -> Result<Undone> {
        let newest = "SELECT seq, call, sealed FROM change
                      WHERE scope = ?1 AND kind = 'undoable' AND undone = 0 ORDER BY seq DESC LIMIT 1";
        let target = self.target(newest, scope)?;
        let mut rows = self.logged(target.seq)?;
        rows.reverse();
        for row in &mut rows {
            std::mem::swap(&mut row.before, &mut row.after);
        }
        self.restore(scope, &target, rows, 1)
    }

    /// Does the change again that was undone last in `scope`.
    ///
    /// Errors: nothing to redo; the rows have moved on since.
    pub fn redo(&mut self, scope: &str) -> Result<Undone> {
        let oldest =
            "SELECT seq, call, sealed FROM change WHERE scope = ?1 AND undone = 1 ORDER BY seq LIMIT 1";
        let target = self.target(oldest, scope)?;
        let rows = self.logged(target.seq)?;
        self.restore(scope, &target, rows, 0)
    }

    fn target(&self, sql: &str, scope: &str) -> Result<Undone> {
        let found = self.read.all(sql, [scope], |row| {
            Ok((Undone { seq: row.get(0)?, call: row.get(1)? }, row.get::<_, Option<String>>(2)?))
        })?;
        match found.into_iter().next() {
            None => Err(Error::NothingToUndo {}),
            Some((target, None)) => Ok(target),
            Some((target, Some(state))) => Err(Error::Settled { call: target.call, state }),
        }
    }

    /// Takes every row from its `before` to its `after`, and marks the change.
    fn restore(&mut self, scope: &str, target: &Undone, rows: Vec<RowChange>, undone: i64) -> Result<Undone> {
        scope.clone_into(&mut self.scope);
        let db = self.read.connection;
        // Parents and children may come back in either order; the commit still checks them.
        db.pragma_update(None, "defer_foreign_keys", true).map_err(refusal)?;
        for row in rows {
            let now = self.read.image(&row.table, &row.id)?;
            if without_rev(now.as_ref()) != without_rev(row.before.as_ref()) {
                return Err(Error::MovedOn { call: target.call.clone() });
            }
            let after = row.after.map(|mut after| {
                let rev = now.as_ref().map_or(0, super::rev_of).max(super::rev_of(&after));
                after.insert("rev".into(), (rev + 1).into());
                after
            });
            self.apply(RowChange { before: now, after, ..row })?;
        }
        if self.dangling()? {
            return Err(Error::MovedOn { call: target.call.clone() });
        }
        db.execute("UPDATE change SET undone = ?1 WHERE seq = ?2", params![undone, target.seq])
            .map_err(refusal)?;
        Ok(target.clone())
    }

    /// Whether a row now names one that is gone, so that the commit would fail.
    pub(super) fn dangling(&self) -> Result<bool> {
        self.read
            .connection
            .query_row("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", [], |_| Ok(()))
            .optional()
            .map(|row| row.is_some())
            .map_err(refusal)
    }

    /// The rows of a change with what was before and after it.
    fn logged(&self, seq: i64) -> Result<Vec<RowChange>> {
        let sql = "SELECT table_name, row_id, before FROM change_row WHERE seq = ?1 ORDER BY place";
        let rows = self.read.all(sql, [seq], |row| {
            Ok(RowChange { table: row.get(0)?, id: row.get(1)?, before: logged_image(row, 2)?, after: None })
        })?;
        rows.into_iter().map(|row| Ok(RowChange { after: self.left_by(seq, &row)?, ..row })).collect()
    }

    /// The row as the change `seq` left it: as its next change found it, or as it stands.
    fn left_by(&self, seq: i64, row: &RowChange) -> Result<Option<Image>> {
        let sql = "SELECT before FROM change_row WHERE table_name = ?1 AND row_id = ?2 AND seq > ?3
                   ORDER BY seq LIMIT 1";
        let next = self.read.all(sql, params![row.table, row.id, seq], |row| logged_image(row, 0))?;
        match next.into_iter().next() {
            Some(found) => Ok(found),
            None => self.read.image(&row.table, &row.id),
        }
    }
}

fn logged_image(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Image>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

fn without_rev(row: Option<&Image>) -> Option<Image> {
    row.map(|row| {
        row.iter().filter(|(column, _)| *column != "rev").map(|(c, v)| (c.clone(), v.clone())).collect()
    })
}
