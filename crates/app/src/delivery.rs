//! The aanlevermap: a folder of the user's, which may be one that others share, is looked at now and then,
//! and files that arrive in it are offered to the item they are meant for. Nothing in it is ever changed.
//!
//! Its path is kept with the settings of this computer and never leaves it.

use crate::app::{App, Event};
use crate::draft;
use crate::files::read_file;
use crate::jobs::Job;
use crate::settings;
use crate::watch::{Depth, Whole, called, has_ending};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper::content::Source;
use tafelstuk_core::paper_request::arrivals::{self, DeliveryTaken};
use tafelstuk_core::paper_request::matching::{Clues, MatchReason, find_among};
use tafelstuk_intake::{item_of, recognise};
use tafelstuk_model::id::{AgendaItemId, MeetingId};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The settings' file that names the folder.
const SETTING: &str = "delivery.json";
/// The largest file whose text is read to find its item; a larger one is known by its name alone.
const READ_MB: u64 = 30;

/// What is known of a file that is whole.
#[derive(Clone)]
pub(crate) struct Known {
    hash: String,
    clues: Clues,
    fault: Option<Error>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct SetFolder {
    /// The folder that the user chose; none ends the watching.
    pub offer: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Deliveries {
    /// The folder's own name; none where none was chosen.
    pub folder: Option<String>,
    /// Whether it is there now.
    pub is_there: bool,
    pub files: Vec<DeliveredFile>,
}

/// A file that waits in the folder.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct DeliveredFile {
    /// Its fingerprint, by which calls name it.
    pub file: String,
    pub name: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// The title in the paper itself.
    pub title: Option<String>,
    /// The item that it is meant for, as far as can be told.
    pub meant: Option<MeantItem>,
    /// Whether it is a mail that must be saved in another way first.
    pub is_mail: bool,
    /// Why it cannot be taken in.
    pub fault: Option<Error>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct MeantItem {
    pub item: AgendaItemId,
    pub meeting: MeetingId,
    pub label: String,
    pub title: String,
    pub reason: MatchReason,
    /// Whether a paper came in for it before, which this one replaces.
    pub replaces: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakeDelivery {
    pub file: String,
    pub item: AgendaItemId,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneDelivery {
    pub file: String,
}

/// `delivery.set_folder`
pub(crate) fn set_folder(app: &App, ask: SetFolder) -> Result<Deliveries> {
    let folder = ask.offer.map(|offer| app.offered_path(&offer)).transpose()?;
    if let Some(folder) = &folder
        && (folder.starts_with(&app.config.store) || app.config.store.starts_with(folder))
    {
        // A folder with the store in it would offer the store's own files.
        return Err(Error::Invalid { field: "delivery_folder".into(), value: called(folder) });
    }
    settings::remember(&app.config, SETTING, folder.as_ref())?;
    app.watch.forget();
    app.look_at_deliveries();
    list(app, Nothing {})
}

/// `delivery.list`: the folder, and what waits in it.
pub(crate) fn list(app: &App, _: Nothing) -> Result<Deliveries> {
    let Some(folder) = app.delivery_folder() else {
        return Ok(Deliveries { folder: None, is_there: false, files: Vec::new() });
    };
    let mut files: Vec<DeliveredFile> = Vec::new();
    app.read(|read| {
        let meetings = arrivals::candidates(read)?;
        for Whole { path, bytes, what } in app.watch.whole() {
            // Of several copies only one.
            if files.iter().any(|known| known.file == what.hash) || arrivals::is_known(read, &what.hash)? {
                continue;
            }
            let meant = find_among(&what.clues, &meetings)
                .map(|(meeting, candidate, reason)| {
                    Ok::<_, Error>(MeantItem {
                        item: candidate.item,
                        meeting: meeting.id,
                        label: candidate.label.clone(),
                        title: candidate.title.clone(),
                        reason,
                        replaces: arrivals::earlier(read, candidate.item)?.is_some(),
                    })
                })
                .transpose()?;
            let name = called(&path);
            files.push(DeliveredFile {
                is_mail: has_ending(&name, &["msg"]),
                file: what.hash,
                title: what.clues.title,
                fault: what.fault,
                name,
                bytes,
                meant,
            });
        }
        Ok(())
    })?;
    files.sort_by_key(|file| file.name.to_lowercase());
    let is_there = app.watch.is_there(&folder);
    Ok(Deliveries { folder: Some(called(&folder)), is_there, files })
}

/// `delivery.take`: gives a file to an item; one that is no longer as it was offered is refused.
pub(crate) fn take(app: &App, job: &Job<'_>, ask: TakeDelivery) -> Result<DeliveryTaken> {
    job.go_on(0, 1, "intake-progress-reading")?;
    let path = path_of(app, &ask.file)?;
    let (name, bytes) = read_file(&path)?;
    if fingerprint(&bytes) != ask.file {
        return Err(gone(&ask.file));
    }
    let date = app.read(|read| {
        let item = tafelstuk_core::agenda::item(read, ask.item)?;
        tafelstuk_core::meeting::meeting(read, item.meeting).map(|meeting| meeting.date)
    })?;
    let found = match recognise(&bytes, &name, Some(date), None) {
        Ok(found) => Some(found),
        Err(Error::CannotRead { .. }) => None,
        Err(fault) => return Err(fault),
    };
    let (blob, size) = app.opened()?.keep(&bytes)?;
    let source = Source { name: name.clone(), blob, bytes: size };
    let mut arrival = match found {
        Some(found) => draft::whole(&found, source, app.now()),
        None => draft::supplied(stem(&name).to_owned(), source),
    };
    // It goes to this item, whatever it lists itself.
    arrival.items = Vec::new();
    app.write("delivery.take", Undo::Undoable, move |write| {
        arrivals::take(write, ask.item, &ask.file, arrival)
    })
}

/// `delivery.set_aside`: a file that is not for the agenda is not offered again.
pub(crate) fn set_aside(app: &App, ask: OneDelivery) -> Result<Nothing> {
    let path = path_of(app, &ask.file)?;
    let name = called(&path);
    app.write("delivery.set_aside", Undo::Undoable, move |write| {
        arrivals::set_aside(write, &ask.file, &name)
    })?;
    Ok(Nothing {})
}

impl App {
    /// Looks at the folders in which files arrive, as far as there are any, and tells when something changed
    /// there. A host calls this now and then.
    pub fn look_at_deliveries(&self) {
        if self.opened().is_err() {
            return;
        }
        self.look_at_shared();
        let Some(folder) = self.delivery_folder() else { return };
        if self.watch.look(&folder, Depth::Folder, known) {
            self.tell_of_folder();
        }
    }

    /// Tells that something changed in a folder in which files arrive.
    pub(crate) fn tell_of_folder(&self) {
        let seq = *self.told.lock().unwrap_or_else(PoisonError::into_inner);
        self.tell(&Event::Changed { seq, scope: "delivery".into() });
    }

    fn delivery_folder(&self) -> Option<PathBuf> {
        settings::recall(&self.config, SETTING)
    }
}

fn path_of(app: &App, hash: &str) -> Result<PathBuf> {
    let found = app.watch.whole().into_iter().find(|file| file.what.hash == hash);
    found.map(|file| file.path).ok_or_else(|| gone(hash))
}

/// Reads a file that stands still: its fingerprint, and what tells for which item it is.
fn known(path: &Path, bytes: u64) -> Option<Known> {
    let (name, content) = read_file(path).ok().filter(|(_, content)| content.len() as u64 == bytes)?;
    let item = item_of(&content, &name).and_then(|mark| mark.parse().ok());
    let mut clues = Clues { file_name: name.clone(), item, ..Clues::default() };
    let mut fault = None;
    if bytes <= READ_MB * 1024 * 1024 {
        match recognise(&content, &name, None, None) {
            Ok(found) => {
                clues.title = Some(found.title).filter(|title| !title.is_empty());
                clues.item_label = found.agenda_item;
                clues.author = found.author;
            }
            Err(Error::CannotRead { .. }) => {}
            Err(other) => fault = Some(other),
        }
    }
    Some(Known { hash: fingerprint(&content), clues, fault })
}

fn fingerprint(content: &[u8]) -> String {
    blake3::hash(content).to_string()
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

fn gone(file: &str) -> Error {
    Error::NotFound { kind: "delivery".into(), id: file.to_owned() }
}
