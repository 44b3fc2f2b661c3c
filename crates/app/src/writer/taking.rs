//! Taking the writing over without who writes: from a backup and what opens it. The copy is put back in a passing folder
//! and read there; what passes on is taken into this store as though it had come as a file. That whoever takes it has
//! the copy, the record shows by the signature of the key in that copy.

use super::{Sorted, party};
use crate::app::App;
use crate::files::LIMIT_MB;
use crate::jobs::Job;
use crate::review::{filled, own_keys};
use crate::safety::PutBack;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use tafelstuk_bundle::Keys;
use tafelstuk_core::backup::read_key_file;
use tafelstuk_core::blobs::BlobHash;
use tafelstuk_core::board::board;
use tafelstuk_core::db::Read;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::meeting::{Meeting, State, latest, meeting, meetings};
use tafelstuk_core::review::identity;
use tafelstuk_core::review::signers::fingerprint;
use tafelstuk_core::writer::calls::Of;
use tafelstuk_core::writer::handing::{self, Handover, Passing, role_record};
use tafelstuk_core::writer::receiving::{self, Incoming, Taken};
use tafelstuk_core::writer::{Party, Signed, state, writes};
use tafelstuk_model::id::{MeetingId, PaperId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// A backup, and what opens it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WriterBackup")]
pub(crate) struct Backup {
    pub offer: String,
    /// The code of the recovery sheet, or the password.
    pub secret: String,
}

/// A meeting in a backup.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "WriterBackupMeeting")]
pub(crate) struct BackupMeeting {
    pub meeting: MeetingId,
    pub board: String,
    pub date: NaiveDate,
    /// Who writes it, where that is somebody else than whose backup it is: then it cannot be taken from it.
    pub holder: Option<String>,
}

/// What can be taken over.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "WriterInBackup")]
pub(crate) struct InBackup {
    /// The meetings, the latest first; the next one by itself.
    pub meetings: Vec<BackupMeeting>,
    pub next: Option<MeetingId>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "WriterTakeOver")]
pub(crate) struct TakeOver {
    pub offer: String,
    /// As for [`Backup`].
    pub secret: String,
    /// A meeting with its papers, by its id or "latest"; or one paper.
    #[serde(default)]
    #[ts(optional)]
    pub meeting: Option<String>,
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<PaperId>,
    /// Under which name this store writes from now on.
    pub name: String,
}

/// `writer.in_backup`: what stands in a backup; nothing is kept of it.
pub(crate) fn in_backup(app: &App, job: &Job<'_>, ask: Backup) -> Result<InBackup> {
    let copy = open(app, job, &ask.offer, &ask.secret)?;
    let today = (app.config.clock)().date_naive();
    copy.db.read_on(Some(today), |read| {
        let mut all = meetings(read)?;
        all.retain(|meeting| meeting.state != State::Cancelled);
        let told = |one: &Meeting| {
            let holder = state(read, one.id)?.filter(|state| !state.ours).map(|state| state.holder);
            Ok(BackupMeeting { meeting: one.id, board: board(read, one.board)?.name, date: one.date, holder })
        };
        let meetings = all.iter().map(told).collect::<Result<_>>()?;
        Ok(InBackup { meetings, next: latest(read)?.map(|next| next.id) })
    })
}

/// `writer.take_over`: from now on this store writes what a backup holds; whoever wrote it is told by a report.
pub(crate) fn take_over(app: &App, job: &Job<'_>, ask: TakeOver) -> Result<Taken> {
    let copy = open(app, job, &ask.offer, &ask.secret)?;
    let (own, keys) = own_keys(app)?;
    let us = Party { name: ask.name, ..party(&own, &keys) };
    let now = app.now();
    let today = (app.config.clock)().date_naive();
    let (out, theirs) = copy.db.read_on(Some(today), |read| {
        let theirs = match identity(read)? {
            Some(known) => Some((Keys::from_text(&known.keys)?, known)),
            None => None,
        };
        let them = theirs.as_ref().map(|(keys, known)| party(known, keys)).unwrap_or_default();
        let subject = Of { meeting: named(read, ask.meeting)?, paper: ask.paper }.subject()?;
        Ok((handing::compose(read, subject, Passing::Take(us), &them, now)?, theirs))
    })?;
    let signer = theirs.as_ref().map_or(&keys, |(keys, _)| keys);
    let incoming = incoming(app, &out, signer, keys.public())?;
    app.read(|read| {
        // Nobody stands in for oneself: what is written here needs no backup.
        for (table, id) in out.role.subjects() {
            if writes(read, &table, &id)? {
                return Err(Error::NotNow { kind: "writer".into(), state: "own_backup".into() });
            }
        }
        receiving::preview(read, &incoming)
    })?;
    app.back_up_first()?;
    let blobs = keep_blobs(app, job, &copy, &out.blobs)?;
    app.write("writer.take_over", Undo::Final, move |write| receiving::accept(write, incoming, &blobs))
}

fn open(app: &App, job: &Job<'_>, offer: &str, secret: &str) -> Result<PutBack> {
    let file = app.offered_path(offer)?;
    let key = read_key_file(&file)?.open(secret.trim())?;
    PutBack::beside(app, job, &file, &key)
}

fn named(read: &Read<'_>, name: Option<String>) -> Result<Option<MeetingId>> {
    let Some(name) = name else { return Ok(None) };
    let missing = || Error::NotFound { kind: "meeting".into(), id: name.clone() };
    let found = match name.as_str() {
        "latest" => latest(read)?.ok_or_else(missing)?,
        id => meeting(read, id.parse().map_err(|_| missing())?)?,
    };
    Ok(Some(found.id))
}

/// What passes on as though it came as a file, its record signed by `signer`; `own` is the key of this store.
fn incoming(app: &App, out: &Handover, signer: &Keys, own: String) -> Result<Incoming> {
    let text = serde_json::to_string(&out.role).expect("a role is plain data");
    let signature = signer.sign_text(&text);
    let mut records = out.records.clone();
    records.push(role_record(out.record, &Signed { text, signature }));
    let sorted = Sorted::of(&records, &out.role.by.name)?;
    let from = out.role.by.clone();
    Ok(Incoming {
        id: out.id,
        name: from.name.clone(),
        role: out.record,
        is_report: false,
        form: out.form,
        change: out.change,
        rows: sorted.rows,
        sheets: sorted.sheets,
        base: Vec::new(),
        roles: sorted.roles,
        made_at: app.now(),
        own: Some(own),
        // Whoever opens the backup has more than a fingerprint that was read out by phone.
        compared: Some(fingerprint(&from.key)),
        question: filled(app.config.lang, "writer-question", &[("name", &from.name)]),
        lang: app.config.lang,
        sender: from,
    })
}

fn keep_blobs(app: &App, job: &Job<'_>, copy: &PutBack, names: &[String]) -> Result<Vec<(String, u64)>> {
    let store = app.opened()?;
    let total = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let mut kept = Vec::new();
    for (at, name) in (0..).zip(names) {
        job.go_on(at, total, "review-progress-opening")?;
        let hash: BlobHash = name.parse().map_err(|_| Error::Damaged { detail: name.clone() })?;
        kept.push(store.keep_from(copy.blobs.open(hash)?, LIMIT_MB * 1024 * 1024)?);
    }
    Ok(kept)
}
