//! One running product: its settings, the open store, and what hosts may ask of it.

use crate::delivery::Known;
use crate::files::Shelf;
use crate::jobs::{Job, Jobs};
use crate::review::Shared;
use crate::session::Open;
use crate::table::{self, Answer, Run};
use crate::watch::Watch;
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use tafelstuk_core::db::Read;
use tafelstuk_core::history::{Changed, Kind as Undo, Plan, Write};
use tafelstuk_model::{Error, Lang, Result};
use ts_rs::TS;

/// What a host passes in; nothing below reads clock, locale or paths by itself.
#[derive(Clone)]
pub struct Config {
    /// The store's folder.
    pub store: PathBuf,
    /// The folder for what must outlive the store: where backups are, and keys where there is no keyring.
    pub settings: PathBuf,
    pub lang: Lang,
    /// The local time.
    pub clock: fn() -> DateTime<FixedOffset>,
    /// Whether the operating system's keyring is used.
    pub keyring: bool,
    /// If given, the only key that is tried.
    pub passphrase: Option<String>,
}

/// What a host is told without asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// Something was written, here or by another program.
    Changed {
        #[ts(type = "number")]
        seq: i64,
        scope: String,
    },
    /// A job got further; `what` is a key of the catalogue.
    Progress { job: String, done: u32, total: u32, what: String },
}

type Listener = Arc<dyn Fn(&Event) + Send + Sync>;

/// The product as hosts see it. Calls may come from any thread and block until they are done.
pub struct App {
    pub(crate) config: Config,
    pub(crate) open: RwLock<Option<Arc<Open>>>,
    pub(crate) shelf: Shelf,
    pub(crate) jobs: Jobs,
    /// The folder for deliveries, and the one that exchange files go by.
    pub(crate) watch: Watch<Known>,
    pub(crate) shared: Arc<Shared>,
    /// Held by whoever reads attachments for the search.
    pub(crate) reading: Mutex<()>,
    /// What the second screen shows.
    pub(crate) shown: Mutex<Option<crate::projection::Show>>,
    listeners: Mutex<Vec<Listener>>,
    /// The last change that was told.
    pub(crate) told: Mutex<i64>,
}

impl App {
    /// Starts the product. The store is opened if its key is at hand; if not, `store.status` says what
    /// is asked.
    pub fn start(config: Config) -> Arc<Self> {
        let app = Arc::new(Self {
            config,
            open: RwLock::new(None),
            shelf: Shelf::default(),
            jobs: Jobs::default(),
            watch: Watch::default(),
            shared: Arc::default(),
            reading: Mutex::new(()),
            shown: Mutex::new(None),
            listeners: Mutex::new(Vec::new()),
            told: Mutex::new(0),
        });
        // A store that does not open by itself is told by `store.status`.
        let _ = app.open_store(None);
        app
    }

    /// Makes the call `name`. Blocks; a job may take long.
    ///
    /// Errors: no such call, a request not of its form, the store is closed, and all that the call
    /// itself refuses.
    pub fn call(&self, name: &str, mut request: Value) -> Result<Answer> {
        let call = table::find(name)?;
        match &call.run {
            Run::Session(run) => run(self, request),
            Run::Read(run) => self.read(|read| run(read, request)).map(Answer::Json),
            Run::Write(run) => {
                let undo = call.undo.unwrap_or(Undo::Final);
                self.write(call.name, undo, move |write| run(write, request)).map(Answer::Json)
            }
            Run::Job(run) => {
                let named = request.as_object_mut().and_then(|fields| fields.remove("job"));
                let job = self.jobs.begin(named.and_then(|name| name.as_str().map(str::to_owned)));
                run(self, &Job::new(self, &job), request).map(Answer::Json)
            }
        }
    }

    /// Makes the call `name`, for a host that looks into the answer itself.
    ///
    /// Errors: those of [`App::call`], and a call that gives the contents of a file.
    pub fn ask(&self, name: &str, request: Value) -> Result<Value> {
        let bad = |detail: String| Error::BadRequest { call: name.into(), detail };
        match self.call(name, request)? {
            Answer::Json(text) => serde_json::from_str(&text).map_err(|fault| bad(fault.to_string())),
            Answer::Bytes(_) => Err(bad("gives the contents of a file".into())),
        }
    }

    /// Lets `listener` hear every event from now on.
    pub fn subscribe(&self, listener: impl Fn(&Event) + Send + Sync + 'static) {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::new(listener));
    }

    /// Tells what another program wrote since, if anything; a host calls this now and then.
    pub fn notice(&self) {
        let Ok(open) = self.opened() else { return };
        let Ok((_, seq)) = open.db.version() else { return };
        let news = {
            let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *told, seq) != seq
        };
        if news {
            self.tell(&Event::Changed { seq, scope: "store".into() });
        }
    }

    pub(crate) fn tell(&self, event: &Event) {
        let listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner).clone();
        listeners.iter().for_each(|listener| listener(event));
    }

    pub(crate) fn opened(&self) -> Result<Arc<Open>> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or(Error::StoreClosed {})
    }

    /// Reads one snapshot.
    pub(crate) fn read<T>(&self, ask: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        let today = (self.config.clock)().date_naive();
        self.opened()?.db.read_on(Some(today), ask)
    }

    /// One write call: one transaction, one logged change, one event.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        call: &'static str,
        kind: Undo,
        act: impl FnOnce(&mut Write<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let local = (self.config.clock)();
        let plan = Plan { call, kind, now: local.with_timezone(&Utc), today: local.date_naive() };
        let open = self.opened()?;
        let (value, changed) = open.db.write(plan, act)?;
        self.told_change(&changed);
        Ok(value)
    }

    fn told_change(&self, changed: &Changed) {
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = changed.seq;
        self.tell(&Event::Changed { seq: changed.seq, scope: changed.scope.clone() });
    }

    /// The moment of now, as UTC.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        (self.config.clock)().with_timezone(&Utc)
    }
}
