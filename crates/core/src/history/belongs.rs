//! What hangs on a meeting or a paper, row by row: what goes along when its writing is handed over, and what nobody
//! changes here while somebody else writes it.

use crate::db::{Image, Read};
use std::collections::BTreeSet;
use tafelstuk_model::{Error, Result};

/// A table, its column, and the table of the row that the column leads to. Where a table has several, the first that
/// leads anywhere counts.
pub const HANGS: &[(&str, &str, &str)] = &[
    ("section", "paper", "paper"),
    ("decision_point", "paper", "paper"),
    ("step", "paper", "paper"),
    ("paper_version", "paper", "paper"),
    ("paper_move", "paper", "paper"),
    ("paper_agreement", "paper", "paper"),
    ("paper_aside", "paper", "paper"),
    ("paper_word", "paper", "paper"),
    ("attachment", "paper", "paper"),
    ("attachment_past", "attachment", "attachment"),
    ("agenda_item", "meeting", "meeting"),
    ("agenda_version", "meeting", "meeting"),
    ("cycle_day", "meeting", "meeting"),
    ("attendance", "meeting", "meeting"),
    ("decision", "meeting", "meeting"),
    ("decision_list", "meeting", "meeting"),
    ("decision_list_version", "meeting", "meeting"),
    ("decision_list_adoption", "version", "decision_list_version"),
    ("minutes", "meeting", "meeting"),
    ("minutes_version", "meeting", "meeting"),
    ("minutes_adoption", "version", "minutes_version"),
    ("minutes_remark", "version", "minutes_version"),
    ("pack", "meeting", "meeting"),
    ("dispatch", "meeting", "meeting"),
    ("dispatch_message", "meeting", "meeting"),
    ("accepted_words", "meeting", "meeting"),
    ("placement", "item", "agenda_item"),
    ("item_outcome", "item", "agenda_item"),
    ("item_script", "item", "agenda_item"),
    ("item_place", "item", "agenda_item"),
    ("minutes_text", "item", "agenda_item"),
    ("paper_request", "item", "agenda_item"),
    ("assignment", "asked_at", "agenda_item"),
    ("follow_up", "meeting", "meeting"),
    ("follow_up", "item", "agenda_item"),
    ("confirmation", "decision", "decision"),
    ("slip", "follow_up", "follow_up"),
];

/// The tables that rows lead to without hanging on them: who there is, and what outlives meetings.
pub const BESIDE: &[&str] = &["board", "partner", "member", "seat", "topic", "paper_template"];

/// A meeting or a paper: the table and the id.
pub type Subject = (String, String);

/// Whether a table holds meetings or papers themselves.
pub fn is_subject(table: &str) -> bool {
    matches!(table, "meeting" | "paper")
}

/// The meeting or paper that a row of `table` hangs on; none for what hangs on neither.
pub(crate) fn subject_of(read: &Read<'_>, table: &str, row: &Image) -> Result<Option<Subject>> {
    let (mut table, mut row) = (table.to_owned(), row.clone());
    while !is_subject(&table) {
        let leads = HANGS.iter().filter(|(from, ..)| *from == table);
        let mut leads = leads.filter_map(|(_, column, to)| Some((row.get(*column)?.as_str()?, *to)));
        let Some((id, to)) = leads.next() else { return Ok(None) };
        let Some(above) = read.image(to, id)? else { return Ok(None) };
        (table, row) = (to.to_owned(), above);
    }
    Ok(row.get("id").and_then(|id| id.as_str()).map(|id| (table, id.to_owned())))
}

/// Refuses a change of a row whose meeting or paper somebody else writes.
///
/// Errors: `Lent`, with the name of who writes.
pub(crate) fn check_ours(read: &Read<'_>, table: &str, row: &Image) -> Result<()> {
    let Some((_, id)) = subject_of(read, table, row)? else { return Ok(()) };
    let sql = "SELECT holder FROM writer WHERE subject = ?1 AND ours = 0";
    match read.all(sql, [id], |row| row.get::<_, String>(0))?.pop() {
        Some(name) => Err(Error::Lent { name }),
        None => Ok(()),
    }
}

/// The names of all rows that hang on `subjects`, these first.
pub(crate) fn rows_of(read: &Read<'_>, subjects: &[Subject]) -> Result<Vec<(String, String)>> {
    let (mut found, mut seen, mut at) = (subjects.to_vec(), BTreeSet::from_iter(subjects.to_vec()), 0);
    while at < found.len() {
        let (table, id) = found[at].clone();
        for (from, column, _) in HANGS.iter().filter(|(_, _, to)| *to == table) {
            let sql = format!("SELECT id FROM {from} WHERE {column} = ?1 ORDER BY id");
            for id in read.all(&sql, [&id], |row| row.get::<_, String>(0))? {
                let row = ((*from).to_owned(), id);
                if seen.insert(row.clone()) {
                    found.push(row);
                }
            }
        }
        at += 1;
    }
    Ok(found)
}
