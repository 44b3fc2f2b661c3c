//! What hangs on what is destroyed, held against the tables themselves.

use super::retention::Kind;
use super::store::hangs::{LETS_GO, goes_with};
use crate::history::HANGS;
use crate::rig::Rig;
use std::collections::BTreeSet;

#[test]
fn every_row_that_names_what_can_be_destroyed_goes_with_it_or_lets_it_go() {
    let sql = "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
               WHERE m.type = 'table'";
    let links: Vec<(String, String, String)> =
        Rig::new().read(|read| read.all(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))));
    let goes: BTreeSet<&str> =
        Kind::ALL.into_iter().map(Kind::table).chain(goes_with().map(|(table, ..)| *table)).collect();
    let known = |(from, column, to): &(String, String, String)| {
        goes_with().chain(LETS_GO).any(|link| *link == (from.as_str(), column.as_str(), to.as_str()))
    };
    let unknown: Vec<_> =
        links.iter().filter(|link| goes.contains(link.2.as_str()) && !known(link)).collect();
    assert_eq!(unknown, Vec::<&(String, String, String)>::new());
}

#[test]
fn what_goes_when_a_meeting_or_paper_is_destroyed_goes_along_when_its_writing_passes_on_or_is_named_here() {
    // Reactions belong to the round in which they were asked for, deliveries and dossiers to the computer.
    let stays = [
        "review_round",
        "review_person",
        "review_sheet",
        "review_record",
        "review_bundle",
        "review_package",
        "review_handling",
        "review_answer",
        "review_sent",
        "delivery",
        "dossier",
        "challenge_link",
        "written_answer",
        "writer",
        "writer_peer",
    ];
    let along: BTreeSet<&str> = HANGS.iter().map(|(table, ..)| *table).collect();
    let goes = goes_with().map(|(table, ..)| *table);
    let forgotten: Vec<&str> =
        goes.filter(|table| !along.contains(table) && !stays.contains(table)).collect();
    assert_eq!(forgotten, Vec::<&str>::new());
    Rig::new().read(|read| {
        for table in along {
            read.all(&format!("SELECT id FROM {table}"), [], |_| Ok(()))?;
        }
        Ok(())
    });
}
