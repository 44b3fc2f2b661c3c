//! What the product is measured beside: its own database on a bare connection, timed in turn with it.

use rusqlite::Connection;
use std::path::Path;
use std::time::{Duration, Instant};
use tafelstuk_core::keys::StoreKey;

/// The key that the product keeps under `folder` where there is no keyring.
///
/// # Panics
/// Where the product did not make exactly one store there.
pub fn key_of(folder: &Path) -> StoreKey {
    let mut keys = std::fs::read_dir(folder.join("settings/keys")).expect("the product keeps its key there");
    let file = keys.next().expect("one store, one key").expect("it can be read").path();
    StoreKey::from_hex(&std::fs::read_to_string(file).expect("it can be read")).expect("it is a key")
}

/// A connection with the key and nothing else set.
///
/// # Panics
/// Where the file does not open.
pub fn bare(path: &Path, key: &StoreKey) -> Connection {
    let database = Connection::open(path).expect("the file opens");
    let hex: String = key.database_key().iter().map(|byte| format!("{byte:02x}")).collect();
    database.pragma_update(None, "key", format!("x'{hex}'")).expect("the key is taken");
    database
}

/// Reads every column of the rows, and gives how many values they hold.
///
/// # Panics
/// Where the words are no SQL of these tables.
pub fn values(database: &Connection, sql: &str, of: &str) -> usize {
    let mut statement = database.prepare_cached(sql).expect("the tables are there");
    let columns = statement.column_count();
    let mut rows = statement.query([of]).expect("the rows can be read");
    let mut seen = 0;
    while let Some(row) = rows.next().expect("the rows can be read") {
        for column in 0..columns {
            let value: rusqlite::types::Value = row.get(column).expect("a column has a value");
            seen += usize::from(value != rusqlite::types::Value::Null);
        }
    }
    seen
}

/// How long work takes by the clock, and what it gives.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begin = Instant::now();
    let made = work();
    (begin.elapsed(), made)
}

/// One pair; the sides take turns in going first, as the second may find the machine busy with the first's
/// traces.
pub fn in_turn(
    at: usize,
    ours: impl FnOnce() -> Duration,
    peer: impl FnOnce() -> Duration,
) -> (Duration, Duration) {
    if at.is_multiple_of(2) {
        let ours = ours();
        (ours, peer())
    } else {
        let peer = peer();
        (ours(), peer)
    }
}
