//! Rows that go to another store and come from one: meetings and papers whose writing is handed over, with what hangs
//! on them, and beside them who and what they name. What comes in is another's word: it may touch nothing but the
//! meetings and papers that it is about.

use super::belongs::{BESIDE, HANGS, Subject, is_subject, rows_of, subject_of};
use super::erase::addresses;
use super::{Write, quoted};
use crate::db::{Image, Read, refusal, schema};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tafelstuk_model::{Error, Result};

/// A row on its way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Travelling {
    pub table: String,
    /// Whether it only goes along because others name it: it is made where it is not there, and else left alone.
    pub beside: bool,
    pub values: Image,
}

/// A column that leads to a row of another table.
struct Link {
    column: String,
    to: String,
}

/// What goes out: all rows on `subjects`, those beside them, and the contents that they name.
pub(crate) fn leaving(
    read: &Read<'_>,
    subjects: &[Subject],
    beside: &[(String, String)],
) -> Result<(Vec<Travelling>, Vec<String>)> {
    let mut rows = Vec::new();
    for (table, id) in rows_of(read, subjects)? {
        let Some(values) = read.image(&table, &id)? else { continue };
        rows.push(Travelling { table, beside: false, values });
    }
    // What hangs on something comes after it.
    let mut waiting: Vec<(String, String)> = beside.iter().rev().cloned().collect();
    for row in &rows {
        waiting.splice(0..0, named_beside(read, row)?);
    }
    let mut seen = BTreeSet::new();
    while let Some((table, id)) = waiting.pop() {
        if !seen.insert((table.clone(), id.clone())) {
            continue;
        }
        let Some(values) = read.image(&table, &id)? else { continue };
        if table == "board" {
            for with in ["seat", "paper_template"] {
                let sql = format!("SELECT id FROM {with} WHERE board = ?1");
                let ids = read.all(&sql, [&id], |row| row.get::<_, String>(0))?;
                waiting.splice(0..0, ids.into_iter().map(|id| (with.to_owned(), id)));
            }
        }
        let row = Travelling { table, beside: true, values };
        waiting.splice(0..0, named_beside(read, &row)?);
        rows.push(row);
    }
    let mut named = BTreeSet::new();
    rows.iter().for_each(|row| addresses(&Value::Object(row.values.clone()).to_string(), &mut named));
    let mut blobs = Vec::new();
    for hash in named {
        if read.number("SELECT count(*) FROM blob WHERE hash = ?1", [&hash])? > 0 {
            blobs.push(hash);
        }
    }
    Ok((rows, blobs))
}

/// The form of this store's rows: rows of another form do not fit.
pub(crate) fn form(read: &Read<'_>) -> Result<i64> {
    schema(read.connection)
}

/// The number of the last change.
pub(crate) fn last_change(read: &Read<'_>) -> Result<i64> {
    read.number("SELECT coalesce(max(seq), 0) FROM change", [])
}

/// Whether a row is there.
pub(crate) fn stands(read: &Read<'_>, table: &str, id: &str) -> Result<bool> {
    Ok(read.image(table, id)?.is_some())
}

impl Write<'_> {
    /// Takes in what another store wrote about `subjects`: what hangs on them here becomes what hangs on them there.
    /// Links to rows that are not in both stores stay as each has them. Contents must be kept already.
    ///
    /// Errors: `Damaged` where a row is of no known form, or about something else than `subjects`.
    pub(crate) fn take_in(&mut self, subjects: &[Subject], rows: &[Travelling]) -> Result<()> {
        self.receives = true;
        let db = self.read.connection;
        db.pragma_update(None, "defer_foreign_keys", true).map_err(refusal)?;
        let coming: BTreeSet<(String, String)> =
            rows.iter().map(|row| Ok((row.table.clone(), id_of(row)?))).collect::<Result<_>>()?;
        let mut fresh = subjects.to_vec();
        for row in coming.iter().filter(|(table, _)| is_subject(table)) {
            if self.read.image(&row.0, &row.1)?.is_none() {
                fresh.push(row.clone());
            }
        }
        self.remove_others(subjects, &coming)?;
        let mut links = BTreeMap::new();
        for row in rows {
            if !links.contains_key(&row.table) {
                links.insert(row.table.clone(), self.read.links(&row.table)?);
            }
            self.take_row((subjects, &fresh), row, &links[&row.table], &coming)?;
        }
        for row in rows.iter().filter(|row| !row.beside) {
            let stands = self.read.image(&row.table, &id_of(row)?)?.unwrap_or_default();
            let subject = subject_of(&self.read, &row.table, &stands)?;
            if !subject.is_some_and(|subject| subjects.contains(&subject)) {
                return Err(damaged(&row.table));
            }
        }
        if self.dangling()? {
            return Err(damaged("links"));
        }
        self.receives = false;
        Ok(())
    }

    fn take_row(
        &mut self,
        (subjects, fresh): (&[Subject], &[Subject]),
        row: &Travelling,
        links: &[Link],
        coming: &BTreeSet<(String, String)>,
    ) -> Result<()> {
        let known = HANGS.iter().any(|(table, ..)| *table == row.table) || is_subject(&row.table);
        if !(known || row.beside && BESIDE.contains(&row.table.as_str())) {
            return Err(damaged(&row.table));
        }
        let id = id_of(row)?;
        let here = self.read.image(&row.table, &id)?;
        // A meeting goes along with a paper alone, as far as it is not known here.
        let is_news =
            !known || subject_of(&self.read, &row.table, &row.values)?.is_some_and(|to| fresh.contains(&to));
        if row.beside && (here.is_some() || !is_news) {
            return Ok(());
        }
        let columns = self.read.columns(&row.table)?;
        let scalar = |value: &Value| !value.is_array() && !value.is_object() && !value.is_boolean();
        if !columns.iter().eq(row.values.keys().collect::<BTreeSet<_>>()) || !row.values.values().all(scalar)
        {
            return Err(damaged(&row.table));
        }
        if let Some(here) = &here {
            let subject = subject_of(&self.read, &row.table, here)?;
            if subject.is_some_and(|subject| !subjects.contains(&subject)) {
                return Err(damaged(&row.table));
            }
        }
        let mut values = row.values.clone();
        for link in links.iter().filter(|link| link.to != "blob") {
            let there = |id: &Value| Some((link.to.clone(), id.as_str()?.to_owned()));
            let leads = values.get(&link.column).and_then(there);
            let led = here.as_ref().and_then(|here| here.get(&link.column)).and_then(there);
            match (leads, led) {
                (Some(to), _) if coming.contains(&to) || self.read.image(&to.0, &to.1)?.is_some() => {}
                (Some(_), _) => drop(values.insert(link.column.clone(), Value::Null)),
                // The other store does not have what this one leads to.
                (None, Some(to)) if !coming.contains(&to) && self.read.image(&to.0, &to.1)?.is_some() => {
                    values.insert(link.column.clone(), json!(to.1));
                }
                (None, _) => {}
            }
        }
        if row.table == "follow_up" {
            self.renumber(&id, &mut values)?;
        }
        match here {
            Some(_) => self.update(&row.table, &id, None, &values).map(|_| ()),
            None => self.insert(&row.table, &values),
        }
    }

    /// Two stores may have counted on by themselves: an action whose number is another's here gets the next one.
    fn renumber(&self, id: &str, values: &mut Image) -> Result<()> {
        let (board, number) = (values["board"].as_str().unwrap_or_default(), values["number"].as_i64());
        let taken = "SELECT count(*) FROM follow_up WHERE board = ?1 AND number = ?2 AND id <> ?3";
        if self.read.number(taken, (board, number, id))? > 0 {
            let next = "SELECT max(number) + 1 FROM follow_up WHERE board = ?1";
            let next = self.read.number(next, [board])?;
            values.insert("number".into(), next.into());
        }
        Ok(())
    }

    /// Takes away what hangs on `subjects` here and not there; what leads to it from elsewhere lets it go.
    fn remove_others(&mut self, subjects: &[Subject], coming: &BTreeSet<(String, String)>) -> Result<()> {
        let mut gone = rows_of(&self.read, subjects)?;
        gone.retain(|row| !coming.contains(row));
        gone.reverse();
        for (table, id) in &gone {
            for (from, column) in self.read.leading_to(table)? {
                let sql = format!("SELECT id FROM {} WHERE {} = ?1", quoted(&from), quoted(&column));
                for other in self.read.all(&sql, [id], |row| row.get::<_, String>(0))? {
                    let stays = !gone.contains(&(from.clone(), other.clone()))
                        && !coming.contains(&(from.clone(), other.clone()));
                    if stays {
                        self.update(&from, other, None, &json!({ (column.clone()): null }))?;
                    }
                }
            }
            if self.read.image(table, id)?.is_some() {
                self.remove(table, id, None)?;
            }
        }
        Ok(())
    }
}

impl Read<'_> {
    fn columns(&self, table: &str) -> Result<BTreeSet<String>> {
        let sql = "SELECT name FROM pragma_table_info(?1)";
        Ok(self.all(sql, [table], |row| row.get(0))?.into_iter().collect())
    }

    fn links(&self, table: &str) -> Result<Vec<Link>> {
        let sql = "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?1)";
        self.all(sql, [table], |row| Ok(Link { column: row.get(0)?, to: row.get(1)? }))
    }

    /// The columns of all tables that lead to rows of `table`.
    fn leading_to(&self, table: &str) -> Result<Vec<(String, String)>> {
        let sql = "SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
                   WHERE m.type = 'table' AND f.\"table\" = ?1";
        self.all(sql, [table], |row| Ok((row.get(0)?, row.get(1)?)))
    }
}

/// The rows beside that a row names.
fn named_beside(read: &Read<'_>, row: &Travelling) -> Result<Vec<(String, String)>> {
    let links = read.links(&row.table)?.into_iter().filter(|link| BESIDE.contains(&link.to.as_str()));
    Ok(links.filter_map(|link| Some((link.to, row.values.get(&link.column)?.as_str()?.to_owned()))).collect())
}

fn id_of(row: &Travelling) -> Result<String> {
    let id = row.values.get("id").and_then(Value::as_str).filter(|id| uuid::Uuid::parse_str(id).is_ok());
    id.map(str::to_owned).ok_or_else(|| damaged(&row.table))
}

fn damaged(what: &str) -> Error {
    Error::Damaged { detail: what.into() }
}
