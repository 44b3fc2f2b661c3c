//! The only writer of rows. What changes is logged with what was before, in the same transaction, so that
//! it can be told who did what, and undone. What came after is what the row's next change found before it,
//! or the row as it stands; it is not kept twice.
//!
//! Slices name a table, an id, the `rev` they saw and the new values; this module writes the row, its
//! log image and that the search index is behind on it. It knows no slice.

mod belongs;
mod erase;
mod since;
mod travel;
mod undo;

#[cfg(test)]
mod tests;

pub use belongs::Subject;
pub(crate) use belongs::{HANGS, rows_of};
pub use erase::RowName;
pub(crate) use since::{Touched, change_that_made, touched_since};
pub use travel::Travelling;
pub(crate) use travel::{form, last_change, leaving, stands};

use crate::db::{Image, Read, execute, refusal};
use crate::search;
use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{OptionalExtension, Transaction, params, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// Whether and how a call can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(rename = "ChangeKind")]
pub enum Kind {
    /// By restoring the rows, as long as they still stand as this call left them.
    Undoable,
    /// By a later record that withdraws it.
    Compensated,
    /// Not at all: sent, issued, destroyed.
    Final,
    /// An undo itself.
    Undo,
    /// A redo itself.
    Redo,
}

/// What a write call says of itself before it begins.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The call's name in the call table.
    pub call: &'static str,
    pub kind: Kind,
    /// The moment of the call.
    pub now: DateTime<Utc>,
    /// The local day of the call.
    pub today: NaiveDate,
}

/// What a finished write call left: the "changed" event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Changed {
    /// The change's number; grows with every call.
    #[ts(type = "number")]
    pub seq: i64,
    /// Where: "meeting:ID", "paper:ID", "board:ID", "topic:ID" or "store".
    pub scope: String,
}

/// One logged change, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "ChangeEntry")]
pub struct Entry {
    #[ts(type = "number")]
    pub seq: i64,
    pub at: String,
    pub call: String,
    pub kind: Kind,
    pub scope: String,
    pub why: Option<String>,
    pub undone: bool,
}

/// A write call under way. Reading through it sees its own changes.
pub struct Write<'a> {
    read: Read<'a>,
    plan: Plan,
    scope: String,
    why: Option<String>,
    sitting: Option<String>,
    /// Whether what is written now is what somebody else wrote.
    receives: bool,
    /// Whether somebody else writes anything here; asked once.
    lends: Option<bool>,
    rows: Vec<RowChange>,
}

/// What happened to one row.
#[derive(Clone, Debug)]
struct RowChange {
    table: String,
    id: String,
    before: Option<Image>,
    after: Option<Image>,
}

impl<'a> Write<'a> {
    pub(crate) fn begin(transaction: &'a Transaction<'_>, plan: Plan) -> Self {
        let scope = "store".to_owned();
        Self {
            read: Read { connection: transaction, today: Some(plan.today) },
            plan,
            scope,
            why: None,
            sitting: None,
            receives: false,
            lends: None,
            rows: Vec::new(),
        }
    }

    /// The rows as they stand, this call's own changes included.
    pub fn read(&self) -> &Read<'a> {
        &self.read
    }

    /// The moment of the call.
    pub fn now(&self) -> DateTime<Utc> {
        self.plan.now
    }

    /// The local day of the call.
    pub fn today(&self) -> NaiveDate {
        self.plan.today
    }

    /// Says where this change belongs; undo works within one scope.
    pub fn scope(&mut self, kind: &str, id: impl std::fmt::Display) {
        self.scope = format!("{kind}:{id}");
    }

    /// Why the user did it, where the user says so.
    pub fn why(&mut self, why: &str) {
        self.why = Some(why.to_owned());
    }

    /// Lets nothing be taken back that was done before this change in its scope, or to `rows` of `table`
    /// anywhere: it went out. `state` says how, for the refusal.
    pub fn seal(
        &mut self,
        state: &str,
        table: &str,
        rows: impl IntoIterator<Item = impl std::fmt::Display>,
    ) -> Result<()> {
        let here = "UPDATE change SET sealed = ?1, undone = CASE undone WHEN 1 THEN 2 ELSE undone END
                    WHERE scope = ?2 AND kind = 'undoable' AND sealed IS NULL";
        execute(&self.read, here, params![state, self.scope])?;
        let elsewhere = "UPDATE change SET sealed = ?1 WHERE kind = 'undoable' AND sealed IS NULL
                         AND seq IN (SELECT seq FROM change_row WHERE table_name = ?2 AND row_id = ?3)";
        for row in rows {
            execute(&self.read, elsewhere, params![state, table, row.to_string()])?;
        }
        Ok(())
    }

    /// Makes this change one undo step with the saves of the same sitting just before it.
    pub fn sitting(&mut self, sitting: impl std::fmt::Display) {
        self.sitting = Some(sitting.to_string());
    }

    /// Writes a new row of `values` (a struct with the columns as fields; `rev` becomes 1).
    pub fn insert(&mut self, table: &str, values: &impl Serialize) -> Result<()> {
        let mut row = image(values);
        row.insert("rev".into(), 1.into());
        let id = text_of(&row, "id");
        self.apply(RowChange { table: table.to_owned(), id, before: None, after: Some(row) })
    }

    /// Changes a row that still stands at `seen`, and gives its new `rev`. Columns that `values` does
    /// not name stay. Nothing is logged where nothing differs.
    pub fn update(
        &mut self,
        table: &str,
        id: impl std::fmt::Display,
        seen: Option<i64>,
        values: &impl Serialize,
    ) -> Result<i64> {
        let id = id.to_string();
        let before = self.current(table, &id, seen)?;
        let mut after = before.clone();
        after.extend(image(values).into_iter().filter(|(column, _)| column != "id" && column != "rev"));
        let rev = rev_of(&before);
        if after == before {
            return Ok(rev);
        }
        after.insert("rev".into(), (rev + 1).into());
        self.apply(RowChange { table: table.to_owned(), id, before: Some(before), after: Some(after) })?;
        Ok(rev + 1)
    }

    /// Takes a row away that still stands at `seen`.
    pub fn remove(&mut self, table: &str, id: impl std::fmt::Display, seen: Option<i64>) -> Result<()> {
        let id = id.to_string();
        let before = self.current(table, &id, seen)?;
        self.apply(RowChange { table: table.to_owned(), id, before: Some(before), after: None })
    }

    /// Notes that the blob `hash` is kept; the file must be on the disk already.
    pub fn keep_blob(&mut self, hash: &str, bytes: u64) -> Result<()> {
        let at = self.plan.now.to_rfc3339();
        self.read
            .connection
            .execute(
                "INSERT INTO blob (hash, bytes, kept_at) VALUES (?1, ?2, ?3) ON CONFLICT (hash) DO NOTHING",
                params![hash, i64::try_from(bytes).unwrap_or(i64::MAX), at],
            )
            .map(|_| ())
            .map_err(refusal)
    }

    /// Logs what was done. A call that changed nothing leaves no trace.
    pub(crate) fn finish(mut self) -> Result<Changed> {
        // A row made and taken away again within the call was never there.
        self.rows.retain(|row| row.before.is_some() || row.after.is_some());
        if self.rows.is_empty() {
            return Ok(Changed { seq: self.last_seq()?, scope: self.scope });
        }
        let seq = match self.same_sitting()? {
            Some(seq) => self.grow(seq)?,
            None => self.log()?,
        };
        Ok(Changed { seq, scope: self.scope })
    }

    fn current(&self, table: &str, id: &str, seen: Option<i64>) -> Result<Image> {
        let row = self
            .read
            .image(table, id)?
            .ok_or_else(|| Error::NotFound { kind: table.into(), id: id.into() })?;
        match seen {
            Some(seen) if seen != rev_of(&row) => {
                Err(Error::Conflict { kind: table.into(), id: id.into(), seen, now: rev_of(&row) })
            }
            _ => Ok(row),
        }
    }

    fn apply(&mut self, change: RowChange) -> Result<()> {
        if !self.receives && self.lends()? {
            for row in change.before.iter().chain(&change.after) {
                belongs::check_ours(&self.read, &change.table, row)?;
            }
        }
        put(&self.read, &change)?;
        search::fall_behind(&self.read, &change.table, &change.id)?;
        // Two changes of one row in one call are one change of it.
        match self.rows.iter_mut().find(|row| row.table == change.table && row.id == change.id) {
            Some(row) => row.after = change.after,
            None => self.rows.push(change),
        }
        Ok(())
    }

    fn lends(&mut self) -> Result<bool> {
        if self.lends.is_none() {
            let n = self.read.number("SELECT count(*) FROM writer WHERE ours = 0", [])?;
            self.lends = Some(n > 0);
        }
        Ok(self.lends == Some(true))
    }

    fn last_seq(&self) -> Result<i64> {
        last_change(&self.read)
    }

    /// The change that this one continues: the newest in its scope, of the same call and sitting, whose rows
    /// nobody else changed since.
    fn same_sitting(&self) -> Result<Option<i64>> {
        let Some(sitting) = &self.sitting else { return Ok(None) };
        let sql = "SELECT seq FROM change WHERE seq = (SELECT max(seq) FROM change WHERE scope = ?1)
                     AND call = ?2 AND sitting = ?3 AND undone = 0";
        let newest: Vec<i64> =
            self.read.all(sql, params![self.scope, self.plan.call, sitting], |row| row.get(0))?;
        match newest.first() {
            Some(&seq) if !self.touched_since(seq)? => Ok(Some(seq)),
            _ => Ok(None),
        }
    }

    /// Whether a row of this call was changed by another one after `seq`.
    fn touched_since(&self, seq: i64) -> Result<bool> {
        let sql = "SELECT count(*) FROM change_row WHERE seq > ?1 AND table_name = ?2 AND row_id = ?3";
        for row in &self.rows {
            if self.read.number(sql, params![seq, row.table, row.id])? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn grow(&mut self, seq: i64) -> Result<i64> {
        let sql = "UPDATE change SET at = ?1 WHERE seq = ?2";
        execute(&self.read, sql, params![self.plan.now.to_rfc3339(), seq])?;
        let known = "SELECT count(*) FROM change_row WHERE seq = ?1 AND table_name = ?2 AND row_id = ?3";
        for row in std::mem::take(&mut self.rows) {
            if self.read.number(known, params![seq, row.table, row.id])? == 0 {
                log_row(&self.read, seq, &row)?;
            }
        }
        Ok(seq)
    }

    fn log(&mut self) -> Result<i64> {
        let seq = self.last_seq()? + 1;
        if self.plan.kind == Kind::Undoable {
            // What was undone before this can no longer be done again.
            let sql = "UPDATE change SET undone = 2 WHERE scope = ?1 AND undone = 1";
            execute(&self.read, sql, [&self.scope])?;
        }
        let kind = text_of(&image(&serde_json::json!({ "kind": self.plan.kind })), "kind");
        execute(
            &self.read,
            "INSERT INTO change (seq, at, call, kind, scope, why, sitting) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                seq,
                self.plan.now.to_rfc3339(),
                self.plan.call,
                kind,
                self.scope,
                self.why,
                self.sitting
            ],
        )?;
        std::mem::take(&mut self.rows).iter().try_for_each(|row| log_row(&self.read, seq, row))?;
        Ok(seq)
    }
}

impl Read<'_> {
    /// A row as it stands.
    fn image(&self, table: &str, id: &str) -> Result<Option<Image>> {
        let sql = format!("SELECT * FROM {} WHERE id = ?1", quoted(table));
        let mut statement = self.connection.prepare_cached(&sql).map_err(refusal)?;
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        statement
            .query_row([id], |row| {
                let mut image = Image::new();
                for (at, name) in names.iter().enumerate() {
                    image.insert(name.clone(), scalar(row.get_ref(at)?));
                }
                Ok(image)
            })
            .optional()
            .map_err(refusal)
    }

    /// When `scope` was last changed by a call that can be undone.
    pub fn changed_at(&self, scope: &str) -> Result<Option<DateTime<Utc>>> {
        let sql = "SELECT max(at) FROM change WHERE scope = ?1 AND kind <> 'final'";
        let at: Option<String> =
            self.connection.query_row(sql, [scope], |row| row.get(0)).map_err(refusal)?;
        Ok(at.and_then(|at| DateTime::parse_from_rfc3339(&at).ok()).map(|at| at.with_timezone(&Utc)))
    }

    /// The newest changes first, of one scope or of all.
    pub fn history(&self, scope: Option<&str>, most: usize) -> Result<Vec<Entry>> {
        // What is not asked for is left out of the words, so that the index of a scope is used.
        let of_scope = if scope.is_some() { "scope = ?1" } else { "?1 IS NULL" };
        let sql = format!(
            "SELECT seq, at, call, kind, scope, why, undone FROM change
             WHERE {of_scope} ORDER BY seq DESC LIMIT ?2"
        );
        self.all(&sql, params![scope, i64::try_from(most).unwrap_or(i64::MAX)], |row| {
            Ok(Entry {
                seq: row.get("seq")?,
                at: row.get("at")?,
                call: row.get("call")?,
                kind: crate::db::column::word(row, "kind")?,
                scope: row.get("scope")?,
                why: row.get("why")?,
                undone: row.get::<_, i64>("undone")? > 0,
            })
        })
    }
}

/// Brings one row to its `after`. Columns that stay are not written, and so are not indexed again.
fn put(read: &Read<'_>, change: &RowChange) -> Result<()> {
    let table = quoted(&change.table);
    let Some(after) = &change.after else {
        let sql = format!("DELETE FROM {table} WHERE id = ?1");
        return run(read, &sql, vec![Sql::Text(change.id.clone())]);
    };
    let stays = |column: &String, value: &Value| {
        change.before.as_ref().is_some_and(|before| before.get(column) == Some(value))
    };
    let written: Vec<_> = after.iter().filter(|(column, value)| !stays(column, value)).collect();
    let columns: Vec<String> = written.iter().map(|(column, _)| quoted(column)).collect();
    let mut values: Vec<Sql> = written.iter().map(|(_, value)| sql_of(value)).collect();
    let sql = if change.before.is_some() {
        let sets: Vec<String> =
            columns.iter().enumerate().map(|(at, c)| format!("{c} = ?{}", at + 1)).collect();
        values.push(Sql::Text(change.id.clone()));
        format!("UPDATE {table} SET {} WHERE id = ?{}", sets.join(", "), values.len())
    } else {
        let marks: Vec<String> = (1..=values.len()).map(|at| format!("?{at}")).collect();
        format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), marks.join(", "))
    };
    run(read, &sql, values)
}

fn run(read: &Read<'_>, sql: &str, values: Vec<Sql>) -> Result<()> {
    execute(read, sql, params_from_iter(values)).map(|_| ())
}

fn log_row(read: &Read<'_>, seq: i64, row: &RowChange) -> Result<()> {
    let mut statement = read
        .connection
        .prepare_cached(
            "INSERT INTO change_row (seq, place, table_name, row_id, before)
             VALUES (?1, (SELECT coalesce(max(place), 0) + 1 FROM change_row WHERE seq = ?1), ?2, ?3, ?4)",
        )
        .map_err(refusal)?;
    let before = row.before.as_ref().map(|row| serde_json::to_string(row).expect("an image is plain data"));
    statement.execute(params![seq, row.table, row.id, before]).map(|_| ()).map_err(refusal)
}

/// A struct as a row: flags become 0 and 1, lists and trees become JSON text.
fn image(values: &impl Serialize) -> Image {
    let Value::Object(fields) = serde_json::to_value(values).expect("a row is plain data") else {
        unreachable!("a row is a struct with its columns as fields");
    };
    fields
        .into_iter()
        .map(|(name, value)| {
            let scalar = match value {
                Value::Bool(flag) => Value::from(i64::from(flag)),
                Value::Array(_) | Value::Object(_) => Value::String(value.to_string()),
                other => other,
            };
            (name, scalar)
        })
        .collect()
}

/// A column's value as JSON.
pub(crate) fn scalar(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(_) => unreachable!("no table holds bytes; contents are files"),
    }
}

/// A value of JSON as a column's.
pub(crate) fn sql_of(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Number(number) => {
            number.as_i64().map_or_else(|| Sql::Real(number.as_f64().unwrap_or(0.0)), Sql::Integer)
        }
        Value::String(text) => Sql::Text(text.clone()),
        other => Sql::Text(other.to_string()),
    }
}

fn rev_of(row: &Image) -> i64 {
    row.get("rev").and_then(Value::as_i64).unwrap_or(0)
}

fn text_of(row: &Image, column: &str) -> String {
    row.get(column).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
