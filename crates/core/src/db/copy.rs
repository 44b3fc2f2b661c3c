//! Copies of the database by SQLite's backup interface, and what can be said of one without its rows' meaning.
//!
//! A database in use is never copied as a file: what stands in its write-ahead log would be missing without
//! anyone noticing.

use super::{refusal, unlock};
use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Duration;
use tafelstuk_model::{Error, Result};

/// Pages per step: half a megabyte between two reports.
const STEP: i32 = 128;
/// How often a step that finds the file locked is tried again, and the pause in between.
const TRIES: u32 = 250;
const PAUSE: Duration = Duration::from_millis(20);
/// The most faults of one kind that are worth telling.
const FAULTS: usize = 20;

/// Copies the database of `source` to the new file `target`, under the same key, as it is at this moment;
/// others may go on writing. `progress` gets pages done and in all, and may stop the copy.
///
/// The copy holds exactly the rows of one snapshot, table by table; what is left of a copy that failed is
/// removed. It is not checked page by page: [`check_store`] does that.
pub fn copy_store(
    source: &Connection,
    target: &Path,
    raw_key: &[u8; 32],
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<()> {
    if target.exists() {
        return Err(Error::StoreExists { folder: target.display().to_string() });
    }
    let copied = copy_snapshot(source, target, raw_key, progress);
    if copied.is_err() {
        // Best effort: the copy's own refusal is what the user needs to hear.
        let _ = std::fs::remove_file(target);
    }
    copied
}

/// What is wrong with the database file `path`: pages that are not authentic, broken structure, references
/// to rows that are not there. Nothing found is an empty list; a key that does not fit is a fault too.
///
/// Each fault begins with its code: `database_page`, `database_structure`, `database_reference`,
/// `database_unreadable`.
pub fn check_store(path: &Path, raw_key: &[u8; 32]) -> Result<Vec<String>> {
    if !path.is_file() {
        return Ok(vec!["database_unreadable".into()]);
    }
    match faults(path, raw_key) {
        Err(Error::Damaged { .. }) => Ok(vec!["database_unreadable".into()]),
        outcome => outcome,
    }
}

/// The number of rows per table.
pub fn count_rows(connection: &Connection) -> Result<BTreeMap<String, u64>> {
    let names = strings(
        connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    )?;
    let mut counts = BTreeMap::new();
    for name in names {
        let sql = format!("SELECT count(*) FROM \"{}\"", name.replace('"', "\"\""));
        let count: i64 = connection.query_row(&sql, [], |row| row.get(0)).map_err(refusal)?;
        counts.insert(name, u64::try_from(count).unwrap_or(0));
    }
    Ok(counts)
}

fn copy_snapshot(
    source: &Connection,
    target: &Path,
    raw_key: &[u8; 32],
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<()> {
    // One read transaction around everything: without it a writer would make the copy start over.
    let snapshot =
        if source.is_autocommit() { Some(source.unchecked_transaction().map_err(refusal)?) } else { None };
    let expected = count_rows(source)?;
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(target, flags).map_err(refusal)?;
    unlock(&copy, raw_key)?;
    copy.pragma_update(None, "synchronous", "FULL").map_err(refusal)?;
    copy_pages(source, &mut copy, progress)?;
    drop(snapshot);
    // The copy stands alone: no log beside it.
    let mode: String =
        copy.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0)).map_err(refusal)?;
    if mode != "delete" || count_rows(&copy)? != expected {
        return Err(Error::Damaged { detail: "copy".into() });
    }
    copy.close().map_err(|(_, e)| refusal(e))?;
    Ok(std::fs::File::open(target)?.sync_all()?)
}

fn copy_pages(
    source: &Connection,
    copy: &mut Connection,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<()> {
    let backup = Backup::new(source, copy).map_err(refusal)?;
    let mut tries = 0;
    loop {
        match backup.step(STEP).map_err(refusal)? {
            StepResult::Done => break,
            StepResult::More => tries = 0,
            _ if tries == TRIES => return Err(Error::StoreBusy {}),
            _ => {
                tries += 1;
                std::thread::sleep(PAUSE);
            }
        }
        let at = backup.progress();
        let pages = |count: i32| u32::try_from(count).unwrap_or(0);
        if progress(pages(at.pagecount - at.remaining), pages(at.pagecount)).is_break() {
            return Err(Error::Cancelled {});
        }
    }
    Ok(())
}

fn faults(path: &Path, raw_key: &[u8; 32]) -> Result<Vec<String>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(refusal)?;
    unlock(&connection, raw_key)?;
    let pages: i64 = connection.query_row("PRAGMA page_count", [], |row| row.get(0)).map_err(refusal)?;
    if pages == 0 {
        return Ok(vec!["database_unreadable".into()]);
    }
    let mut faults = page_faults(&connection, path, raw_key)?;
    if !faults.is_empty() {
        return Ok(faults);
    }
    let structure = strings(&connection, &format!("PRAGMA integrity_check({FAULTS})"))?;
    faults.extend(
        structure.iter().filter(|line| *line != "ok").map(|line| format!("database_structure {line}")),
    );
    let references = strings(&connection, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 20")?;
    faults.extend(references.iter().map(|table| format!("database_reference {table}")));
    Ok(faults)
}

/// A page that is being written while it is checked looks damaged, and so does one whose writing was cut
/// short while the write-ahead log still has it. So the log is brought in, and only what is found twice
/// counts.
fn page_faults(connection: &Connection, path: &Path, raw_key: &[u8; 32]) -> Result<Vec<String>> {
    const CHECK: &str = "PRAGMA cipher_integrity_check";
    let first = strings(connection, CHECK)?;
    if first.is_empty() {
        return Ok(first);
    }
    // Best effort: what cannot be brought in shows in the second look.
    let _ = bring_log_in(path, raw_key);
    let second = strings(connection, CHECK)?;
    let both = first.iter().filter(|line| second.contains(line)).take(FAULTS);
    Ok(both.map(|line| format!("database_page {line}")).collect())
}

fn bring_log_in(path: &Path, raw_key: &[u8; 32]) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(refusal)?;
    unlock(&connection, raw_key)?;
    connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())).map_err(refusal)
}

fn strings(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(sql).map_err(refusal)?;
    let rows = statement.query_map([], |row| row.get(0)).map_err(refusal)?;
    rows.collect::<rusqlite::Result<_>>().map_err(refusal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::PathBuf;

    const KEY: [u8; 32] = [7; 32];

    struct Place {
        folder: tempfile::TempDir,
        source: Connection,
    }

    fn open(path: &Path) -> Connection {
        let connection = Connection::open(path).unwrap();
        unlock(&connection, &KEY).unwrap();
        connection
    }

    fn place() -> Place {
        let folder = tempfile::tempdir().unwrap();
        let source = open(&folder.path().join("source.db"));
        source
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; PRAGMA foreign_keys = OFF;
                 CREATE TABLE board (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
                 CREATE TABLE seat (id INTEGER PRIMARY KEY, board INTEGER REFERENCES board (id)) STRICT;
                 CREATE VIRTUAL TABLE search_text USING fts5 (body);
                 WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
                   INSERT INTO board SELECT i, 'tafel ' || i || hex(randomblob(40)) FROM n;
                 INSERT INTO search_text SELECT name FROM board LIMIT 100;",
            )
            .unwrap();
        Place { folder, source }
    }

    impl Place {
        fn target(&self) -> PathBuf {
            self.folder.path().join("copy.db")
        }

        fn copy(&self) -> Result<()> {
            copy_store(&self.source, &self.target(), &KEY, &mut |_, _| ControlFlow::Continue(()))
        }
    }

    #[test]
    fn a_copy_holds_what_still_stands_in_the_log() {
        let place = place();
        place.copy().unwrap();
        assert_eq!(check_store(&place.target(), &KEY).unwrap(), Vec::<String>::new());
        assert_eq!(count_rows(&open(&place.target())).unwrap()["board"], 5000);
        assert_eq!(fs::read_dir(place.folder.path()).unwrap().count(), 4, "source, its two logs, the copy");
    }

    #[test]
    fn a_copy_is_one_moment_while_another_writes() {
        let place = place();
        let writer = open(&place.folder.path().join("source.db"));
        let mut written = 0;
        let mut steps = 0;
        copy_store(&place.source, &place.target(), &KEY, &mut |_, _| {
            steps += 1;
            written += writer.execute("INSERT INTO board (name) VALUES ('later')", []).unwrap();
            ControlFlow::Continue(())
        })
        .unwrap();
        assert!(written > 0 && steps < 50, "{steps}");
        assert_eq!(count_rows(&open(&place.target())).unwrap()["board"], 5000);
    }

    #[test]
    fn a_copy_can_be_stopped_and_leaves_nothing() {
        let place = place();
        let stopped = copy_store(&place.source, &place.target(), &KEY, &mut |_, _| ControlFlow::Break(()));
        assert_eq!(stopped, Err(Error::Cancelled {}));
        assert!(!place.target().exists());
    }

    #[test]
    fn an_existing_file_is_not_written_over() {
        let place = place();
        fs::write(place.target(), b"mine").unwrap();
        assert!(matches!(place.copy(), Err(Error::StoreExists { .. })));
        assert_eq!(fs::read(place.target()).unwrap(), b"mine");
    }

    #[test]
    fn a_flipped_byte_anywhere_is_noticed() {
        let place = place();
        place.copy().unwrap();
        let good = fs::read(place.target()).unwrap();
        for at in (0..good.len()).step_by(good.len() / 40) {
            let mut bad = good.clone();
            bad[at] ^= 0x10;
            fs::write(place.target(), bad).unwrap();
            assert_ne!(check_store(&place.target(), &KEY).unwrap(), Vec::<String>::new(), "byte {at}");
        }
    }

    #[test]
    fn a_cut_or_empty_file_and_a_wrong_key_are_faults() {
        let place = place();
        place.copy().unwrap();
        assert_eq!(check_store(&place.target(), &[8; 32]).unwrap(), ["database_unreadable"]);
        let good = fs::read(place.target()).unwrap();
        for length in [0, 1, 4096, good.len() / 2, good.len() - 4096, good.len() - 1] {
            fs::write(place.target(), &good[..length]).unwrap();
            assert_ne!(check_store(&place.target(), &KEY).unwrap(), Vec::<String>::new(), "{length} bytes");
        }
        fs::remove_file(place.target()).unwrap();
        assert_eq!(check_store(&place.target(), &KEY).unwrap(), ["database_unreadable"]);
    }

    #[test]
    fn a_reference_to_nothing_is_a_fault() {
        let place = place();
        place.source.execute("INSERT INTO seat (board) VALUES (9999)", []).unwrap();
        place.copy().unwrap();
        assert_eq!(check_store(&place.target(), &KEY).unwrap(), ["database_reference seat"]);
    }

    #[test]
    fn a_store_in_use_is_checked_where_it_stands() {
        let place = place();
        let path = place.folder.path().join("source.db");
        assert_eq!(check_store(&path, &KEY).unwrap(), Vec::<String>::new());
    }
}
