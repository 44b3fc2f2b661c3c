//! Stores in every form there has been, each with rows in all tables of that form: all come up to date, and nothing of
//! what they held is lost.

use super::{Db, connect, copy, migrate};
use crate::keys::StoreKey;
use chrono::{DateTime, Utc};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::collections::BTreeMap;
use std::path::Path;

/// How many rows every table gets; the second refers to the first where a table refers to itself.
const ROWS: usize = 2;
/// What is made of other rows, and made anew by the steps.
const DERIVED: [&str; 6] =
    ["search_row", "search_behind", "search_word", "search_unread", "search_file", "search_page"];

/// A column as the database tells of it.
struct Column {
    name: String,
    number: bool,
    needed: bool,
    /// The table that it refers to.
    refers: Option<String>,
}

/// A row's values by column.
type Filled = BTreeMap<String, Value>;

fn moment() -> DateTime<Utc> {
    "2027-01-20T09:00:00Z".parse().unwrap()
}

fn texts(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    let found = statement.query_map([], |row| row.get(0)).unwrap();
    found.map(|text| text.unwrap()).collect()
}

/// The tables that hold rows of their own: neither an index of words nor what such an index is made of.
fn tables(connection: &Connection) -> Vec<String> {
    texts(
        connection,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
}

fn columns(connection: &Connection, table: &str) -> Vec<Column> {
    let mut refers = BTreeMap::new();
    let mut statement =
        connection.prepare("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)").unwrap();
    let found = statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    for pair in found {
        let (column, to): (String, String) = pair.unwrap();
        refers.insert(column, to);
    }
    let mut statement =
        connection.prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)").unwrap();
    let found = statement.query_map([table], |row| {
        let (name, kind): (String, String) = (row.get(0)?, row.get(1)?);
        let refers = refers.remove(&name);
        Ok(Column { name, number: kind == "INTEGER", needed: row.get(2)?, refers })
    });
    found.unwrap().map(|column| column.unwrap()).collect()
}

/// The lasting name of a table's row, which others refer to it by.
fn key(connection: &Connection, table: &str, nth: usize) -> Value {
    let number: bool = connection
        .query_row("SELECT type = 'INTEGER' FROM pragma_table_info(?1) WHERE pk = 1", [table], |row| {
            row.get(0)
        })
        .unwrap();
    if number { Value::Integer(i64::try_from(nth).unwrap()) } else { Value::Text(format!("{table}-{nth}")) }
}

fn value(connection: &Connection, table: &str, column: &Column, nth: usize) -> Value {
    match &column.refers {
        Some(to) if to != table => key(connection, to, nth),
        Some(_) if nth > 1 || column.needed => key(connection, table, 1),
        Some(_) => Value::Null,
        None if table == "change" && column.name == "kind" => Value::Text("final".into()),
        None if column.number => Value::Integer(i64::try_from(nth).unwrap()),
        None if matches!(column.name.as_str(), "id" | "hash") => key(connection, table, nth),
        None => Value::Text(format!("{table} {} {nth}: bedoeld is \"één\"", column.name)),
    }
}

/// Gives every table its rows.
fn fill(connection: &mut Connection) -> BTreeMap<String, Vec<Filled>> {
    let transaction = connection.transaction().unwrap();
    // Tables name each other in any order; what dangles is found when all are there.
    transaction.execute_batch("PRAGMA defer_foreign_keys = ON").unwrap();
    let mut filled = BTreeMap::new();
    for table in tables(&transaction) {
        let columns = columns(&transaction, &table);
        let mut rows = Vec::new();
        for nth in 1..=ROWS {
            let row: Filled = columns
                .iter()
                .map(|column| (column.name.clone(), value(&transaction, &table, column, nth)))
                .collect();
            let (names, marks) = (row.keys().map(|name| format!("\"{name}\"")), vec!["?"; row.len()]);
            let names = names.collect::<Vec<_>>().join(", ");
            let sql = format!("INSERT INTO \"{table}\" ({names}) VALUES ({})", marks.join(", "));
            transaction
                .execute(&sql, params_from_iter(row.values()))
                .unwrap_or_else(|fault| panic!("{table}: {fault}"));
            rows.push(row);
        }
        filled.insert(table, rows);
    }
    transaction.commit().unwrap();
    filled
}

/// A store in the form of one step, closed, and the rows that it was given.
pub(crate) fn store_of(folder: &Path, key: &StoreKey, version: i64) -> BTreeMap<String, Vec<Filled>> {
    let mut connection = connect(&folder.join(super::FILE), &key.database_key(), true).unwrap();
    // Nobody's data yet: no step needs to be on the disk before the next.
    connection.execute_batch("PRAGMA synchronous = OFF").unwrap();
    migrate::to(&mut connection, version).unwrap();
    let filled = fill(&mut connection);
    connection.close().unwrap();
    filled
}

/// How often a row with these values stands in a table; columns that went are not asked for.
fn kept(connection: &Connection, table: &str, row: &Filled) -> i64 {
    let known: Vec<String> = columns(connection, table).into_iter().map(|column| column.name).collect();
    let asked: Vec<(&String, &Value)> = row.iter().filter(|(name, _)| known.contains(name)).collect();
    let equal: Vec<String> = asked.iter().map(|(name, _)| format!("\"{name}\" IS ?")).collect();
    let sql = format!("SELECT count(*) FROM \"{table}\" WHERE {}", equal.join(" AND "));
    connection
        .query_row(&sql, params_from_iter(asked.iter().map(|(_, value)| value)), |row| row.get(0))
        .unwrap()
}

fn newest() -> i64 {
    let mut connection = Connection::open_in_memory().unwrap();
    migrate::to_newest(&mut connection).unwrap();
    migrate::version(&connection).unwrap()
}

#[test]
fn a_store_of_every_form_there_has_been_comes_up_to_date_with_all_its_rows() {
    for version in 1..=newest() {
        let (folder, key) = (tempfile::tempdir().unwrap(), StoreKey::fresh().unwrap());
        let filled = store_of(folder.path(), &key, version);
        let db = Db::open(folder.path(), &key, moment()).unwrap();
        db.with_connection(|connection| {
            assert_eq!(migrate::version(connection)?, newest());
            for (table, rows) in filled.iter().filter(|(table, _)| !DERIVED.contains(&table.as_str())) {
                for row in rows {
                    assert_eq!(kept(connection, table, row), 1, "form {version}, {table}: {row:?}");
                }
            }
            Ok(())
        })
        .unwrap();
        drop(db);
        let faults = copy::check_store(&folder.path().join(super::FILE), &key.database_key()).unwrap();
        assert_eq!(faults, Vec::<String>::new(), "form {version}");
    }
}

#[test]
fn an_older_store_is_kept_as_it_was_beside_the_newer_one() {
    let (folder, key) = (tempfile::tempdir().unwrap(), StoreKey::fresh().unwrap());
    let filled = store_of(folder.path(), &key, 7);
    Db::open(folder.path(), &key, moment()).unwrap();
    let copy = folder.path().join("before-7-20270120-090000.db");
    let connection = connect(&copy, &key.database_key(), false).unwrap();
    assert_eq!(migrate::version(&connection).unwrap(), 7);
    for (table, rows) in &filled {
        for row in rows {
            assert_eq!(kept(&connection, table, row), 1, "{table}: {row:?}");
        }
    }
}
