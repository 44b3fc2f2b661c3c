//! The store on disk: opening, pragmas, the writer thread, read connections, migrations.
//!
//! One thread owns the only connection that writes; reads run on their own connections and see one
//! snapshot each. What only SQLite knows stays in this folder, `history` and `search`.

pub mod column;
pub mod copy;
mod migrate;
mod row;
pub mod rows;
#[cfg(test)]
pub(crate) mod upgrades;

use crate::history::{Changed, Plan, Write};
use crate::keys::StoreKey;
use crate::lock::StoreLock;
use chrono::{DateTime, NaiveDate, Utc};
use row::Places;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;
use tafelstuk_model::{Error, Result};
use zeroize::Zeroizing;

pub use row::{Column, Row};

/// The database's file name inside the store's folder.
pub const FILE: &str = "tafelstuk.db";
/// How long a statement waits for another process that writes.
const BUSY: Duration = Duration::from_secs(5);
/// How long opening waits for a program that holds the store alone.
const LOCK_WAIT: Duration = Duration::from_secs(10);
/// How many read connections there are: one for the screen, one for a job.
const READERS: usize = 2;
/// How many prepared statements a connection keeps: all that one call needs, with room to spare.
const STATEMENTS: usize = 128;
/// "Tafl" in the database's header, so that a file manager can tell what it is.
const APPLICATION_ID: i32 = 0x5461_666c;

/// A row as JSON scalars by column; lists and trees are text.
pub type Image = serde_json::Map<String, serde_json::Value>;

type WriterTask = Box<dyn FnOnce(&mut Writer) + Send>;

/// An open store. Dropping it finishes the write under way and closes the files.
pub struct Db {
    folder: PathBuf,
    writer: Mutex<Option<WriterThread>>,
    readers: Readers,
    _lock: StoreLock,
}

/// Read connections, made when they are first needed.
struct Readers {
    path: PathBuf,
    raw_key: Zeroizing<[u8; 32]>,
    idle: Mutex<Idle>,
    back: Condvar,
}

struct Idle {
    free: Vec<Connection>,
    made: usize,
}

/// A snapshot to read from.
pub struct Read<'a> {
    pub(crate) connection: &'a Connection,
    /// The local day of the call, where the caller has one.
    pub(crate) today: Option<NaiveDate>,
}

impl Db {
    /// Opens the store in `folder`, bringing it up to date first, after a copy of it as it was.
    ///
    /// Errors: no store there, a newer store, a folder that cannot be written, a key that does not fit
    /// the file, a damaged file, another program that holds it alone.
    pub fn open(folder: &Path, key: &StoreKey, now: DateTime<Utc>) -> Result<Self> {
        let path = folder.join(FILE);
        if !path.is_file() {
            return Err(Error::NoStore { folder: folder.display().to_string() });
        }
        Self::start(folder, key, now, false).map_err(|error| named(error, folder))
    }

    /// Makes a new database in `folder`, which must exist and hold none.
    pub fn create(folder: &Path, key: &StoreKey, now: DateTime<Utc>) -> Result<Self> {
        if folder.join(FILE).exists() {
            return Err(Error::StoreExists { folder: folder.display().to_string() });
        }
        Self::start(folder, key, now, true).map_err(|error| named(error, folder))
    }

    fn start(folder: &Path, key: &StoreKey, now: DateTime<Utc>, create: bool) -> Result<Self> {
        let (path, raw_key) = (folder.join(FILE), key.database_key());
        let mut lock = StoreLock::shared(folder, LOCK_WAIT)?;
        if create {
            connect(&path, &raw_key, true)?;
        }
        let mut first = connect_reader(&path, &raw_key)?;
        if migrate::needed(&first)? {
            drop((first, lock));
            let alone = StoreLock::exclusive(folder, LOCK_WAIT)?;
            migrate::run(&mut connect(&path, &raw_key, false)?, folder, &raw_key, now)?;
            drop(alone);
            lock = StoreLock::shared(folder, LOCK_WAIT)?;
            first = connect_reader(&path, &raw_key)?;
        }
        let idle = Mutex::new(Idle { free: vec![first], made: 1 });
        Ok(Self {
            folder: folder.to_owned(),
            writer: Mutex::new(None),
            readers: Readers { path, raw_key, idle, back: Condvar::new() },
            _lock: lock,
        })
    }

    /// The store's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs `ask` on one snapshot, on no day in particular.
    pub fn read<T>(&self, ask: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        self.read_on(None, ask)
    }

    /// Runs `ask` on one snapshot, on the local day `today`.
    pub fn read_on<T>(
        &self,
        today: Option<NaiveDate>,
        ask: impl FnOnce(&Read<'_>) -> Result<T>,
    ) -> Result<T> {
        let mut connection = self.readers.take()?;
        let outcome = connection
            .transaction()
            .map_err(refusal)
            .and_then(|snapshot| ask(&Read { connection: &snapshot, today }));
        self.readers.give(connection);
        outcome.map_err(|error| named(error, &self.folder))
    }

    /// Runs `act` as one write call: one transaction, one logged change. When it returns, the change is
    /// on the disk; when it refuses, nothing was changed.
    pub fn write<T: Send + 'static>(
        &self,
        plan: Plan,
        act: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<(T, Changed)> {
        let (reply, answer) = channel();
        let task: WriterTask = Box::new(move |writer| {
            let outcome = writer.connection().and_then(|connection| in_transaction(connection, plan, act));
            let _ = reply.send(outcome);
        });
        self.hand_over(task)?;
        answer.recv().map_err(|_| Error::StoreClosed {})?.map_err(|error| named(error, &self.folder))
    }

    /// Writes what is derived from the rows and no change of them: one transaction, nothing logged.
    pub(crate) fn derive(&self, act: impl FnOnce(&Read<'_>) -> Result<()> + Send + 'static) -> Result<()> {
        let (reply, answer) = channel();
        let task: WriterTask = Box::new(move |writer| {
            let _ = reply.send(writer.connection().and_then(|connection| deriving(connection, act)));
        });
        self.hand_over(task)?;
        answer.recv().map_err(|_| Error::StoreClosed {})?.map_err(|error| named(error, &self.folder))
    }

    /// Leaves nothing in the file of rows that are gone: neither in freed pages nor in the log.
    pub fn compact(&self) -> Result<()> {
        let (reply, answer) = channel();
        let task: WriterTask = Box::new(move |writer| {
            let _ = reply.send(writer.connection().and_then(|connection| compacted(connection)));
        });
        self.hand_over(task)?;
        answer.recv().map_err(|_| Error::StoreClosed {})?.map_err(|error| named(error, &self.folder))
    }

    /// A number that differs after any other connection wrote, and the last change's number.
    pub fn version(&self) -> Result<(i64, i64)> {
        let connection = self.readers.take()?;
        let outcome = connection.query_row("PRAGMA data_version", [], |row| row.get(0)).and_then(|version| {
            let last =
                connection.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| row.get(0))?;
            Ok((version, last))
        });
        self.readers.give(connection);
        outcome.map_err(refusal)
    }

    /// Lends a read connection outside any transaction, for the copy and the check of a backup.
    pub fn with_connection<T>(&self, act: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let connection = self.readers.take()?;
        let outcome = act(&connection);
        self.readers.give(connection);
        outcome
    }
}

impl Db {
    /// Gives the writer its next task; the first one makes the writer.
    fn hand_over(&self, task: WriterTask) -> Result<()> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let thread = match writer.take() {
            Some(thread) => thread,
            None => WriterThread::start(Writer {
                path: self.readers.path.clone(),
                raw_key: self.readers.raw_key.clone(),
                connection: None,
            })?,
        };
        writer.insert(thread).tasks.send(task).map_err(|_| Error::StoreClosed {})
    }
}

impl Drop for Db {
    fn drop(&mut self) {
        let writer = self.writer.get_mut().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(WriterThread { tasks, thread }) = writer {
            drop(tasks);
            let _ = thread.join();
        }
    }
}

/// Runs a statement that stays prepared, and tells how many rows it touched.
pub(crate) fn execute(read: &Read<'_>, sql: &str, params: impl rusqlite::Params) -> Result<usize> {
    let mut statement = read.connection.prepare_cached(sql).map_err(refusal)?;
    statement.execute(params).map_err(refusal)
}

impl Read<'_> {
    /// The local day of the call; none for work that belongs to no day.
    pub fn today(&self) -> Option<NaiveDate> {
        self.today
    }

    /// All rows that `sql` finds.
    pub(crate) fn all<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        mut row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(refusal)?;
        let places = Places::default();
        let rows = statement.query_map(params, |found| row(&Row::of(found, &places))).map_err(refusal)?;
        rows.collect::<rusqlite::Result<_>>().map_err(refusal)
    }

    /// The first `most` of what `row` takes of the rows that `sql` finds; those behind them are not read.
    pub(crate) fn first<T>(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
        most: usize,
        mut row: impl FnMut(&Row<'_>) -> rusqlite::Result<Option<T>>,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql).map_err(refusal)?;
        let places = Places::default();
        let mut rows = statement.query(params).map_err(refusal)?;
        let mut found = Vec::new();
        while found.len() < most {
            let Some(next) = rows.next().map_err(refusal)? else { break };
            found.extend(row(&Row::of(next, &places)).map_err(refusal)?);
        }
        Ok(found)
    }

    /// The row that `sql` finds for `id`; `kind` names what is missing where it is not there.
    pub(crate) fn one<T>(
        &self,
        kind: &str,
        sql: &str,
        id: impl std::fmt::Display,
        row: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        let found = self.all(sql, [id.to_string()], row)?.pop();
        found.ok_or_else(|| Error::NotFound { kind: kind.into(), id: id.to_string() })
    }

    /// Whether a row of any table but `except` names the row `id` of `table`.
    pub(crate) fn is_named(&self, table: &str, id: &str, except: &[&str]) -> Result<bool> {
        let sql = "SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
                   WHERE m.type = 'table' AND f.\"table\" = ?1";
        let names: Vec<(String, String)> = self.all(sql, [table], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (other, column) in names.iter().filter(|(other, _)| !except.contains(&other.as_str())) {
            let sql = format!("SELECT count(*) FROM \"{other}\" WHERE \"{column}\" = ?1");
            if self.number(&sql, [id])? > 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// One number that `sql` gives.
    pub(crate) fn number(&self, sql: &str, params: impl rusqlite::Params) -> Result<i64> {
        let mut statement = self.connection.prepare_cached(sql).map_err(refusal)?;
        statement.query_row(params, |row| row.get(0)).map_err(refusal)
    }
}

impl Readers {
    fn take(&self) -> Result<Connection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = idle.free.pop() {
                return Ok(connection);
            }
            if idle.made < READERS {
                let connection = connect_reader(&self.path, &self.raw_key)?;
                idle.made += 1;
                return Ok(connection);
            }
            idle = self.back.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn give(&self, connection: Connection) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).free.push(connection);
        self.back.notify_one();
    }
}

/// The thread of the only connection that writes.
struct WriterThread {
    tasks: Sender<WriterTask>,
    thread: JoinHandle<()>,
}

impl WriterThread {
    fn start(writer: Writer) -> Result<Self> {
        let (tasks, inbox) = channel();
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || write_until_closed(writer, &inbox))?;
        Ok(Self { tasks, thread })
    }
}

/// The only connection that writes, made at the first write.
struct Writer {
    path: PathBuf,
    raw_key: Zeroizing<[u8; 32]>,
    connection: Option<Connection>,
}

impl Writer {
    fn connection(&mut self) -> Result<&mut Connection> {
        let connection = match self.connection.take() {
            Some(connection) => connection,
            None => connect(&self.path, &self.raw_key, false)?,
        };
        Ok(self.connection.insert(connection))
    }
}

fn write_until_closed(mut writer: Writer, inbox: &Receiver<WriterTask>) {
    while let Ok(task) = inbox.recv() {
        task(&mut writer);
    }
}

fn in_transaction<T>(
    connection: &mut Connection,
    plan: Plan,
    act: impl FnOnce(&mut Write<'_>) -> Result<T>,
) -> Result<(T, Changed)> {
    let transaction: Transaction<'_> =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(refusal)?;
    let mut write = Write::begin(&transaction, plan);
    let outcome = act(&mut write)?;
    let changed = write.finish()?;
    transaction.commit().map_err(refusal)?;
    Ok((outcome, changed))
}

fn deriving(connection: &mut Connection, act: impl FnOnce(&Read<'_>) -> Result<()>) -> Result<()> {
    let transaction =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(refusal)?;
    act(&Read { connection: &transaction, today: None })?;
    transaction.commit().map_err(refusal)
}

/// The file is written anew from what is left; the log is emptied.
fn compacted(connection: &Connection) -> Result<()> {
    connection.execute_batch("VACUUM;").map_err(refusal)?;
    let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
    let busy: i64 = connection.query_row(sql, [], |row| row.get(0)).map_err(refusal)?;
    if busy == 0 { Ok(()) } else { Err(Error::StoreBusy {}) }
}

/// A connection that writes, with every pragma that the store relies on.
fn connect(path: &Path, raw_key: &[u8; 32], create: bool) -> Result<Connection> {
    let connection = open_file(path, raw_key, create)?;
    connection
        .execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = FAST;
             PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;",
        )
        .map_err(refusal)?;
    Ok(connection)
}

/// A connection that only reads; what pragmas say about writing means nothing to it.
fn connect_reader(path: &Path, raw_key: &[u8; 32]) -> Result<Connection> {
    let connection = open_file(path, raw_key, false)?;
    connection
        .execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON;")
        .map_err(refusal)?;
    Ok(connection)
}

/// The database under its key, with its write-ahead log.
fn open_file(path: &Path, raw_key: &[u8; 32], create: bool) -> Result<Connection> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags).map_err(refusal)?;
    unlock(&connection, raw_key)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    if create {
        connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(refusal)?;
    }
    let mode: String =
        connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0)).map_err(refusal)?;
    if mode == "wal" { Ok(connection) } else { Err(Error::Io { detail: format!("journal mode {mode}") }) }
}

/// Gives the connection its key and reads a first page, which tells whether the key fits.
pub(crate) fn unlock(connection: &Connection, raw_key: &[u8; 32]) -> Result<()> {
    connection.busy_timeout(BUSY).map_err(refusal)?;
    // SQLCipher writes what it finds to stderr otherwise, where only our own sentences belong.
    connection.pragma_update(None, "cipher_log_level", "NONE").map_err(refusal)?;
    let hex = crate::hex::encode(raw_key);
    connection.pragma_update(None, "key", format!("x'{}'", *hex)).map_err(refusal)?;
    connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))
        .map(|_| ())
        .map_err(refusal)
}

/// The form of a store's tables: the number of the last step that made them.
pub(crate) fn schema(connection: &Connection) -> Result<i64> {
    migrate::version(connection)
}

/// SQLite does not say which folder cannot be written; this does.
fn named(error: Error, folder: &Path) -> Error {
    match error {
        Error::ReadOnly { folder: unnamed } if unnamed.is_empty() => {
            Error::ReadOnly { folder: folder.display().to_string() }
        }
        other => other,
    }
}

/// What SQLite refused, as the product says it.
pub fn refusal(error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode;
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Error::DiskFull {},
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            Error::ReadOnly { folder: String::new() }
        }
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Error::StoreBusy {},
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Error::Damaged { detail: FILE.into() },
        // A row names one that is not there.
        Some(ErrorCode::ConstraintViolation) => Error::NotFound { kind: "row".into(), id: String::new() },
        Some(ErrorCode::SystemIoFailure) => io_refusal(&error),
        _ => Error::Io { detail: error.to_string() },
    }
}

/// A failed write is a full disk (or a limit that acts like one); SQLite tells which operation failed.
fn io_refusal(error: &rusqlite::Error) -> Error {
    match error.sqlite_error().map(|e| e.extended_code) {
        Some(rusqlite::ffi::SQLITE_IOERR_WRITE) => Error::DiskFull {},
        _ => Error::Io { detail: error.to_string() },
    }
}
