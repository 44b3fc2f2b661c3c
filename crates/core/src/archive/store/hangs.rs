//! What goes with a record when it is destroyed, and what only leads to it and stays.

use crate::db::Read;
use crate::history::{HANGS, RowName};
use std::collections::BTreeSet;
use tafelstuk_model::Result;

/// Table, column, and the table that the column leads to.
pub(in crate::archive) type Link = (&'static str, &'static str, &'static str);

/// Rows that go with the row that they name, beside what hangs on a meeting or a paper ([`HANGS`]).
const ALSO_GOES_WITH: &[Link] = &[
    ("review_round", "meeting", "meeting"),
    ("dossier", "meeting", "meeting"),
    ("delivery", "item", "agenda_item"),
    ("decision", "item", "agenda_item"),
    ("follow_up", "decision", "decision"),
    ("challenge_link", "target", "decision"),
    ("challenge_link", "target", "follow_up"),
    ("review_person", "round", "review_round"),
    ("review_sheet", "round", "review_round"),
    ("review_record", "round", "review_round"),
    ("review_bundle", "round", "review_round"),
    ("review_package", "round", "review_round"),
    ("review_handling", "record", "review_record"),
    ("review_bundle", "person", "review_person"),
    ("review_answer", "package", "review_package"),
    ("review_sent", "package", "review_package"),
    ("written_answer", "round", "written_round"),
    ("placement", "paper", "paper"),
    ("decision_point", "section", "section"),
    ("step", "section", "section"),
    ("delivery", "paper", "paper"),
    ("writer", "subject", "meeting"),
    ("writer", "subject", "paper"),
    ("writer_peer", "meeting", "meeting"),
];

/// Every link whose rows go with the row that they name.
pub(in crate::archive) fn goes_with() -> impl Iterator<Item = &'static Link> {
    HANGS.iter().chain(ALSO_GOES_WITH)
}

/// Columns of rows that stay, which then lead nowhere any more.
pub(in crate::archive) const LETS_GO: &[Link] = &[
    ("agenda_item", "parent", "agenda_item"),
    ("item_outcome", "carried_to", "agenda_item"),
    ("assignment", "prepared_at", "agenda_item"),
    ("assignment", "answered_at", "agenda_item"),
    ("assignment", "paper", "paper"),
    ("written_round", "item", "agenda_item"),
    ("follow_up", "parent", "follow_up"),
    ("follow_up", "paper", "paper"),
    ("decision", "paper", "paper"),
    ("pack", "since", "pack"),
    ("dispatch", "pack", "pack"),
];

/// All rows that go with `roots`, these included; papers that are on no other agenda go with their meeting.
pub(in crate::archive) fn going(read: &Read<'_>, roots: &[RowName]) -> Result<Vec<RowName>> {
    let mut found: BTreeSet<RowName> = BTreeSet::new();
    let mut waiting: Vec<RowName> = roots.to_vec();
    while let Some(row) = waiting.pop() {
        if !found.insert(row.clone()) {
            continue;
        }
        let (table, id) = &row;
        for (from, column, _) in goes_with().filter(|(_, _, to)| to == table) {
            let sql = format!("SELECT id FROM {from} WHERE {column} = ?1");
            let rows: Vec<String> = read.all(&sql, [id], |row| row.get(0))?;
            waiting.extend(rows.into_iter().map(|id| ((*from).to_owned(), id)));
        }
        if waiting.is_empty() {
            waiting.extend(papers_left_alone(read, &found)?);
        }
    }
    Ok(found.into_iter().collect())
}

/// Papers of placements that go, which have no other placement and are not going yet.
fn papers_left_alone(read: &Read<'_>, going: &BTreeSet<RowName>) -> Result<Vec<RowName>> {
    let mut papers = Vec::new();
    for (_, id) in going.iter().filter(|(table, _)| table == "placement") {
        let paper: Vec<String> =
            read.all("SELECT paper FROM placement WHERE id = ?1", [id], |row| row.get(0))?;
        for paper in paper {
            let all: Vec<String> =
                read.all("SELECT id FROM placement WHERE paper = ?1", [&paper], |row| row.get(0))?;
            let row = ("paper".to_owned(), paper);
            let goes = |id: &String| going.contains(&("placement".to_owned(), id.clone()));
            if all.iter().all(goes) && !going.contains(&row) && !papers.contains(&row) {
                papers.push(row);
            }
        }
    }
    Ok(papers)
}

/// Rows that stay and lead to a row that goes: table, id and column.
pub(in crate::archive) fn leading_to(
    read: &Read<'_>,
    going: &BTreeSet<RowName>,
) -> Result<Vec<(&'static str, String, &'static str)>> {
    let mut found = Vec::new();
    for (table, id) in going {
        for (from, column, _) in LETS_GO.iter().filter(|(_, _, to)| to == table) {
            let sql = format!("SELECT id FROM {from} WHERE {column} = ?1");
            let rows: Vec<String> = read.all(&sql, [id], |row| row.get(0))?;
            let stay = rows.into_iter().filter(|id| !going.contains(&((*from).to_owned(), id.clone())));
            found.extend(stay.map(|id| (*from, id, *column)));
        }
    }
    Ok(found)
}
