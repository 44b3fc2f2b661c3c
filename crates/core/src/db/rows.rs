//! Every row of a store as lines of JSON, and back: what an export holds.
//!
//! Rows that were exported are put back as they were, the log of changes included; so this is, beside the copy of a
//! backup, the one place that writes rows without logging them. What is derived from rows (the search index) is
//! neither written nor read here.

use super::{FILE, connect, migrate, refusal};
use crate::history::{scalar, sql_of};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::io::BufRead;
use std::path::Path;
use tafelstuk_model::{Error, Result};

/// The most bytes that a line may have: a paper's text with room to spare.
const LINE_LIMIT: u64 = 64 * 1024 * 1024;
/// Tables that are made of others.
const DERIVED: &str = "search";

/// A table as an export says it: its name, its columns in their order, and how many rows there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub name: String,
    pub columns: Vec<String>,
    pub rows: u64,
}

/// The tables of a store, by name.
pub fn tables(connection: &Connection) -> Result<Vec<Table>> {
    let names = names(connection, "table")?;
    names.into_iter().map(|name| table(connection, name)).collect()
}

/// What tables, indexes and triggers are, in SQL.
pub fn definitions(connection: &Connection) -> Result<String> {
    let mut statement = connection
        .prepare(
            "SELECT name, sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid",
        )
        .map_err(refusal)?;
    let all = statement
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .map_err(refusal)?;
    let all: Vec<(String, String)> = all.collect::<rusqlite::Result<_>>().map_err(refusal)?;
    let kept = all.into_iter().filter(|(name, _)| !name.starts_with(DERIVED));
    Ok(kept.map(|(_, sql)| format!("{sql};\n\n")).collect())
}

/// Gives every row of a table as one line of JSON, in the order of its key.
pub fn lines(connection: &Connection, table: &Table, take: &mut dyn FnMut(&str) -> Result<()>) -> Result<()> {
    let name = quoted(&table.name);
    let key = key_of(connection, &table.name)?;
    let sql = format!("SELECT * FROM {name} ORDER BY {}", key.join(", "));
    let mut statement = connection.prepare(&sql).map_err(refusal)?;
    let mut rows = statement.query([]).map_err(refusal)?;
    while let Some(row) = rows.next().map_err(refusal)? {
        let mut line = Map::new();
        for (at, column) in table.columns.iter().enumerate() {
            line.insert(column.clone(), scalar(row.get_ref(at).map_err(refusal)?));
        }
        take(&Value::Object(line).to_string())?;
    }
    Ok(())
}

/// Makes the database of a new store in `folder` in the form of the step `version`, filled by `fill`, and brings it up
/// to date. The folder is nobody's yet: whoever calls removes it where this refuses.
///
/// Errors: a newer form; a row that does not fit; a row that names one that is not there.
pub fn make(
    folder: &Path,
    raw_key: &[u8; 32],
    version: i64,
    fill: impl FnOnce(&mut dyn FnMut(&Table, &mut dyn BufRead) -> Result<()>) -> Result<()>,
) -> Result<()> {
    let mut connection = connect(&folder.join(FILE), raw_key, true)?;
    migrate::to(&mut connection, version)?;
    connection.pragma_update(None, "foreign_keys", false).map_err(refusal)?;
    let transaction = connection.transaction().map_err(refusal)?;
    // Some steps bring rows of their own; what was exported has them as they stand.
    for name in names(&transaction, "table")? {
        transaction.execute(&format!("DELETE FROM {}", quoted(&name)), []).map_err(refusal)?;
    }
    fill(&mut |table, from| put_back(&transaction, table, from))?;
    let dangling: i64 = transaction
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .map_err(refusal)?;
    if dangling > 0 {
        return Err(damaged("rows"));
    }
    transaction.commit().map_err(refusal)?;
    connection.pragma_update(None, "foreign_keys", true).map_err(refusal)?;
    migrate::to_newest(&mut connection)?;
    connection.close().map_err(|(_, error)| refusal(error))
}

fn put_back(connection: &Connection, told: &Table, from: &mut dyn BufRead) -> Result<()> {
    let file = || damaged(&told.name);
    let known = names(connection, "table")?;
    if !known.contains(&told.name) || table(connection, told.name.clone())?.columns != told.columns {
        return Err(file());
    }
    let columns: Vec<String> = told.columns.iter().map(|name| quoted(name)).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    let sql =
        format!("INSERT INTO {} ({}) VALUES ({})", quoted(&told.name), columns.join(", "), marks.join(", "));
    let mut statement = connection.prepare(&sql).map_err(refusal)?;
    let mut found = 0;
    while let Some(line) = line(from, &file)? {
        let row: Map<String, Value> = serde_json::from_str(&line).map_err(|_| file())?;
        if row.len() != told.columns.len() {
            return Err(file());
        }
        let values = told.columns.iter().map(|column| row.get(column).map(sql_of).ok_or_else(file));
        let values = values.collect::<Result<Vec<_>>>()?;
        // A row that breaks a rule of its table was not written by an export.
        statement.execute(params_from_iter(values)).map_err(|_| file())?;
        found += 1;
    }
    if found == told.rows { Ok(()) } else { Err(file()) }
}

/// The next line, of bounded length.
fn line(from: &mut dyn BufRead, damaged: &dyn Fn() -> Error) -> Result<Option<String>> {
    let mut bytes = Vec::new();
    let count = std::io::Read::take(from, LINE_LIMIT).read_until(b'\n', &mut bytes)?;
    if count == 0 {
        return Ok(None);
    }
    if bytes.pop() != Some(b'\n') {
        return Err(damaged());
    }
    String::from_utf8(bytes).map(Some).map_err(|_| damaged())
}

fn names(connection: &Connection, kind: &str) -> Result<Vec<String>> {
    let mut statement = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = ?1 AND name NOT LIKE 'sqlite%' ORDER BY name")
        .map_err(refusal)?;
    let all = statement.query_map([kind], |row| row.get::<_, String>(0)).map_err(refusal)?;
    let all: Vec<String> = all.collect::<rusqlite::Result<_>>().map_err(refusal)?;
    Ok(all.into_iter().filter(|name| !name.starts_with(DERIVED)).collect())
}

fn table(connection: &Connection, name: String) -> Result<Table> {
    let columns = strings(connection, "SELECT name FROM pragma_table_info(?1) ORDER BY cid", &name)?;
    let count = format!("SELECT count(*) FROM {}", quoted(&name));
    let rows: i64 = connection.query_row(&count, [], |row| row.get(0)).map_err(refusal)?;
    Ok(Table { name, columns, rows: u64::try_from(rows).unwrap_or(0) })
}

fn key_of(connection: &Connection, name: &str) -> Result<Vec<String>> {
    let key = strings(connection, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY pk", name)?;
    Ok(key.iter().map(|column| quoted(column)).collect())
}

fn strings(connection: &Connection, sql: &str, name: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql).map_err(refusal)?;
    let all = statement.query_map([name], |row| row.get(0)).map_err(refusal)?;
    all.collect::<rusqlite::Result<_>>().map_err(refusal)
}

fn damaged(what: &str) -> Error {
    Error::DamagedExport { name: what.into() }
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
