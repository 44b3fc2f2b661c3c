//! What hangs on what is destroyed, held against the tables themselves.

use super::retention::Kind;
use super::store::hangs::{GOES_WITH, LETS_GO};
use crate::rig::Rig;
use std::collections::BTreeSet;

#[test]
fn every_row_that_names_what_can_be_destroyed_goes_with_it_or_lets_it_go() {
    let sql = "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
               WHERE m.type = 'table'";
    let links: Vec<(String, String, String)> =
        Rig::new().read(|read| read.all(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))));
    let goes: BTreeSet<&str> =
        Kind::ALL.into_iter().map(Kind::table).chain(GOES_WITH.iter().map(|(table, ..)| *table)).collect();
    let known = |(from, column, to): &(String, String, String)| {
        GOES_WITH.iter().chain(LETS_GO).any(|link| *link == (from.as_str(), column.as_str(), to.as_str()))
    };
    let unknown: Vec<_> =
        links.iter().filter(|link| goes.contains(link.2.as_str()) && !known(link)).collect();
    assert_eq!(unknown, Vec::<&(String, String, String)>::new());
}
