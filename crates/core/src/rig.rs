//! A store in a passing folder, for the tests of this crate.

use crate::db::{Db, Read};
use crate::history::{Kind, Plan, Write};
use crate::keys::StoreKey;
use chrono::{DateTime, Utc};
use std::cell::Cell;
use tafelstuk_model::Result;
use tafelstuk_model::id::BoardId;
use tempfile::TempDir;

/// A real store on a real disk, with a clock that goes one second per write.
pub struct Rig {
    pub folder: TempDir,
    pub key: StoreKey,
    pub db: Option<Db>,
    seconds: Cell<i64>,
}

impl Rig {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = StoreKey::fresh().unwrap();
        let db = Db::create(folder.path(), &key, moment(0)).unwrap();
        Self { folder, key, db: Some(db), seconds: Cell::new(0) }
    }

    /// A store with one board that decides.
    pub fn with_board() -> (Self, BoardId) {
        let rig = Self::new();
        let made = rig.write(|write| {
            let ask = serde_json::json!({
                "name": "Bestuurlijke tafel Waterland", "short": "BST", "region": "Waterland", "kind": "decides"
            });
            crate::board::calls::add(write, serde_json::from_value(ask).unwrap())
        });
        (rig, made.unwrap().id.parse().unwrap())
    }

    pub fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.write_as("test.call", Kind::Undoable, act)
    }

    pub fn write_as<T: Send + 'static>(
        &self,
        call: &'static str,
        kind: Kind,
        act: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.seconds.set(self.seconds.get() + 1);
        let now = moment(self.seconds.get());
        let plan = Plan { call, kind, now, today: now.date_naive() };
        self.db.as_ref().unwrap().write(plan, act).map(|(value, _)| value)
    }

    pub fn read<T>(&self, ask: impl FnOnce(&Read<'_>) -> Result<T>) -> T {
        self.db.as_ref().unwrap().read(ask).unwrap()
    }

    /// Closes the store and opens it again.
    pub fn restart(&mut self) {
        self.db.take();
        self.db = Some(Db::open(self.folder.path(), &self.key, moment(0)).unwrap());
    }

    /// Takes the newest change of `scope` back.
    pub fn undo(&self, scope: &str) -> Result<()> {
        let scope = scope.to_owned();
        self.write_as("history.undo", Kind::Undo, move |write| write.undo(&scope).map(|_| ()))
    }

    /// Does the last undone change of `scope` again.
    pub fn redo(&self, scope: &str) -> Result<()> {
        let scope = scope.to_owned();
        self.write_as("history.redo", Kind::Redo, move |write| write.redo(&scope).map(|_| ()))
    }
}

/// 16 September 2026, 14:00 and `seconds` more.
pub fn moment(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_789_567_200 + seconds, 0).unwrap()
}
