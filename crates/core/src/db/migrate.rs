//! Bringing a store up to date: a copy first, then each step in one transaction.
//!
//! A released step is never edited; a store from a newer program is refused untouched.

use super::{copy, refusal};
use chrono::{DateTime, Utc};
use rusqlite::Connection;
use std::ops::ControlFlow;
use std::path::Path;
use tafelstuk_model::{Error, Result};

const STEPS: &[&str] = &[
    include_str!("../../migrations/0001_store.sql"),
    include_str!("../../migrations/0002_board.sql"),
    include_str!("../../migrations/0003_topic.sql"),
    include_str!("../../migrations/0004_paper.sql"),
    include_str!("../../migrations/0005_meeting.sql"),
    include_str!("../../migrations/0006_agenda.sql"),
    include_str!("../../migrations/0007_pack.sql"),
    include_str!("../../migrations/0008_change_row.sql"),
    include_str!("../../migrations/0009_paper_writing.sql"),
    include_str!("../../migrations/0010_people.sql"),
    include_str!("../../migrations/0011_year.sql"),
    include_str!("../../migrations/0012_paper_request.sql"),
    include_str!("../../migrations/0013_agenda_sent.sql"),
    include_str!("../../migrations/0014_dispatch.sql"),
    include_str!("../../migrations/0015_prepared_file.sql"),
    include_str!("../../migrations/0016_search_text.sql"),
    include_str!("../../migrations/0017_agenda_marks.sql"),
    include_str!("../../migrations/0018_search_behind.sql"),
    include_str!("../../migrations/0019_pack_edition.sql"),
    include_str!("../../migrations/0020_paper_word.sql"),
    include_str!("../../migrations/0021_decision.sql"),
    include_str!("../../migrations/0022_follow_up.sql"),
    include_str!("../../migrations/0023_decision_list.sql"),
    include_str!("../../migrations/0024_confirmation.sql"),
    include_str!("../../migrations/0025_review.sql"),
    include_str!("../../migrations/0026_learned_word.sql"),
    include_str!("../../migrations/0027_follow_up_views.sql"),
    include_str!("../../migrations/0028_minutes.sql"),
    include_str!("../../migrations/0029_separators.sql"),
    include_str!("../../migrations/0030_copies.sql"),
    include_str!("../../migrations/0031_accepted_words.sql"),
    include_str!("../../migrations/0032_written_round.sql"),
    include_str!("../../migrations/0033_challenge.sql"),
    include_str!("../../migrations/0034_years.sql"),
    include_str!("../../migrations/0035_review_form.sql"),
    include_str!("../../migrations/0036_confirmed.sql"),
    include_str!("../../migrations/0037_confirmation_document.sql"),
    include_str!("../../migrations/0038_large_print.sql"),
    include_str!("../../migrations/0039_archive.sql"),
    include_str!("../../migrations/0040_retention.sql"),
    include_str!("../../migrations/0041_exchange_keys.sql"),
    include_str!("../../migrations/0042_review_papers.sql"),
    include_str!("../../migrations/0043_search.sql"),
    include_str!("../../migrations/0044_writer.sql"),
    include_str!("../../migrations/0045_search_first.sql"),
    include_str!("../../migrations/0046_long_lists.sql"),
];

/// Whether the store is older than this program; an error where it is newer.
pub fn needed(connection: &Connection) -> Result<bool> {
    let found = version(connection)?;
    let known = i64::try_from(STEPS.len()).expect("a handful of steps");
    if found > known {
        return Err(Error::NewerStore { found, known });
    }
    Ok(found < known)
}

/// Takes the store to the newest form; the caller holds the store alone. A store that held something is
/// copied beside itself first (`before-VERSION-MOMENT.db`, under the same key).
pub fn run(connection: &mut Connection, folder: &Path, raw_key: &[u8; 32], now: DateTime<Utc>) -> Result<()> {
    // Another program may have done it while this one waited for the lock.
    if !needed(connection)? {
        return Ok(());
    }
    let found = version(connection)?;
    if found > 0 {
        let kept = folder.join(format!("before-{found}-{}.db", now.format("%Y%m%d-%H%M%S")));
        copy::copy_store(connection, &kept, raw_key, &mut |_, _| ControlFlow::Continue(()))?;
    }
    step_on(connection, found, STEPS.len())
}

/// Takes an empty database to the form of the step `version`.
///
/// Errors: a form of a newer program, or none at all.
pub fn to(connection: &mut Connection, version: i64) -> Result<()> {
    let known = i64::try_from(STEPS.len()).expect("a handful of steps");
    match usize::try_from(version) {
        Ok(steps) if (1..=STEPS.len()).contains(&steps) => step_on(connection, 0, steps),
        _ => Err(Error::NewerStore { found: version, known }),
    }
}

/// Takes a database that nobody else knows yet to the newest form.
pub fn to_newest(connection: &mut Connection) -> Result<()> {
    let found = version(connection)?;
    step_on(connection, found, STEPS.len())
}

fn step_on(connection: &mut Connection, found: i64, steps: usize) -> Result<()> {
    for (at, step) in (1_i64..).zip(&STEPS[..steps]).filter(|(at, _)| *at > found) {
        let transaction = connection.transaction().map_err(refusal)?;
        transaction.execute_batch(step).map_err(refusal)?;
        transaction.pragma_update(None, "user_version", at).map_err(refusal)?;
        transaction.commit().map_err(refusal)?;
    }
    Ok(())
}

/// The form of a database: the number of its last step.
pub fn version(connection: &Connection) -> Result<i64> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(refusal)
}
