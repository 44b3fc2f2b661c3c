//! The aanlevermap: a folder of the user's, which may be one that others share, is looked at now and then,
//! and files that arrive in it are offered to the item they are meant for. Nothing in it is ever changed.
//!
//! Its path is kept with the settings of this computer and never leaves it.

use crate::app::{App, Event};
use crate::draft;
use crate::files::{LIMIT_MB, read_file};
use crate::jobs::Job;
use crate::settings;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;
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
/// The most files that are looked at.
const MOST_FILES: usize = 500;
/// The largest file whose text is read to find its item; a larger one is known by its name alone.
const READ_MB: u64 = 30;

/// What the watching remembers between two looks.
#[derive(Default)]
pub(crate) struct Watch {
    state: Mutex<Watched>,
}

#[derive(Default)]
struct Watched {
    /// The folder that was looked at, and whether it is there.
    folder: Option<(PathBuf, bool)>,
    files: HashMap<PathBuf, Seen>,
}

/// One file as it was seen last.
#[derive(Clone)]
struct Seen {
    bytes: u64,
    changed: Option<SystemTime>,
    /// Known once two looks found it the same: it is whole then.
    whole: Option<Whole>,
}

#[derive(Clone)]
struct Whole {
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
    *app.watch.state() = Watched::default();
    app.look_at_deliveries();
    list(app, Nothing {})
}

/// `delivery.list`: the folder, and what waits in it.
pub(crate) fn list(app: &App, _: Nothing) -> Result<Deliveries> {
    let Some(folder) = app.delivery_folder() else {
        return Ok(Deliveries { folder: None, is_there: false, files: Vec::new() });
    };
    let mut waiting: Vec<(PathBuf, u64, Whole)> = {
        let state = app.watch.state();
        let whole = |(path, seen): (&PathBuf, &Seen)| Some((path.clone(), seen.bytes, seen.whole.clone()?));
        state.files.iter().filter_map(whole).collect()
    };
    // The name without "(1)" first, and of several copies only one.
    waiting.sort_by(|a, b| (a.0.as_os_str().len(), &a.0).cmp(&(b.0.as_os_str().len(), &b.0)));
    let mut files: Vec<DeliveredFile> = Vec::new();
    app.read(|read| {
        let meetings = arrivals::candidates(read)?;
        for (path, bytes, whole) in waiting {
            if files.iter().any(|known| known.file == whole.hash) || arrivals::is_known(read, &whole.hash)? {
                continue;
            }
            let meant = find_among(&whole.clues, &meetings)
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
                file: whole.hash,
                title: whole.clues.title,
                fault: whole.fault,
                name,
                bytes,
                meant,
            });
        }
        Ok(())
    })?;
    files.sort_by_key(|file| file.name.to_lowercase());
    let is_there = app.watch.state().folder.as_ref().is_some_and(|(known, there)| *known == folder && *there);
    Ok(Deliveries { folder: Some(called(&folder)), is_there, files })
}

/// `delivery.take`: gives a file to an item; one that is no longer as it was offered is refused.
pub(crate) fn take(app: &App, job: &Job<'_>, ask: TakeDelivery) -> Result<DeliveryTaken> {
    job.go_on(0, 1, "intake-progress-reading")?;
    let path = app.watch.path_of(&ask.file).ok_or_else(|| gone(&ask.file))?;
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
    let path = app.watch.path_of(&ask.file).ok_or_else(|| gone(&ask.file))?;
    let name = called(&path);
    app.write("delivery.set_aside", Undo::Undoable, move |write| {
        arrivals::set_aside(write, &ask.file, &name)
    })?;
    Ok(Nothing {})
}

impl App {
    /// Looks at the folder for deliveries, if there is one, and tells when something changed there. A host
    /// calls this now and then; it never waits for anybody.
    pub fn look_at_deliveries(&self) {
        if self.opened().is_err() {
            return;
        }
        let Some(folder) = self.delivery_folder() else { return };
        if self.watch.look(&folder) {
            let seq = *self.told.lock().unwrap_or_else(PoisonError::into_inner);
            self.tell(&Event::Changed { seq, scope: "delivery".into() });
        }
    }

    fn delivery_folder(&self) -> Option<PathBuf> {
        settings::recall(&self.config, SETTING)
    }
}

impl Watch {
    fn state(&self) -> std::sync::MutexGuard<'_, Watched> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path_of(&self, hash: &str) -> Option<PathBuf> {
        let state = self.state();
        let mut paths: Vec<&PathBuf> = state
            .files
            .iter()
            .filter(|(_, seen)| seen.whole.as_ref().is_some_and(|whole| whole.hash == hash))
            .map(|(path, _)| path)
            .collect();
        paths.sort_by_key(|path| path.as_os_str().len());
        paths.first().map(|path| (*path).clone())
    }

    /// Looks at every file once. True where a file became whole or went, or the folder came or went.
    fn look(&self, folder: &Path) -> bool {
        let found = files_in(folder);
        let mut state = self.state();
        let place = Some((folder.to_owned(), found.is_some()));
        let mut news = state.folder != place;
        if state.folder.as_ref().is_some_and(|(known, _)| known != folder) {
            state.files.clear();
        }
        state.folder = place;
        // What was known stays known while the folder is away for a moment.
        let Some(found) = found else { return news };
        let before = state.files.len();
        state.files.retain(|path, _| found.iter().any(|(here, ..)| here == path));
        news |= state.files.len() != before;
        for (path, bytes, changed) in found {
            let same = |seen: &Seen| seen.bytes == bytes && seen.changed == changed;
            match state.files.get_mut(&path) {
                Some(seen) if same(seen) => {
                    if seen.whole.is_none() && bytes > 0 {
                        seen.whole = whole(&path, bytes);
                        news |= seen.whole.is_some();
                    }
                }
                _ => {
                    news |= state.files.insert(path, Seen { bytes, changed, whole: None }).is_some();
                }
            }
        }
        news
    }
}

/// The plain files in the folder with their length and moment; none where it cannot be looked at.
fn files_in(folder: &Path) -> Option<Vec<(PathBuf, u64, Option<SystemTime>)>> {
    let entries = std::fs::read_dir(folder).ok()?;
    let plain = entries.filter_map(|entry| {
        let entry = entry.ok()?;
        // What leads elsewhere is not followed.
        let is_file = entry.file_type().ok()?.is_file();
        let about =
            entry.metadata().ok().filter(|_| is_file && !is_passing(&entry.file_name().to_string_lossy()))?;
        (about.len() <= LIMIT_MB * 1024 * 1024).then(|| (entry.path(), about.len(), about.modified().ok()))
    });
    Some(plain.take(MOST_FILES).collect())
}

/// Whether a name is that of a file still being written or of a program's own.
fn is_passing(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || has_ending(
            name,
            &["tmp", "part", "partial", "crdownload", "download", "lnk", "ini", "url", "lock"],
        )
}

fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    endings.contains(&ending.as_str())
}

/// Reads a file that stands still: its fingerprint, and what tells for which item it is.
fn whole(path: &Path, bytes: u64) -> Option<Whole> {
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
    Some(Whole { hash: fingerprint(&content), clues, fault })
}

fn fingerprint(content: &[u8]) -> String {
    blake3::hash(content).to_string()
}

fn called(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
}

fn gone(file: &str) -> Error {
    Error::NotFound { kind: "delivery".into(), id: file.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{Watch, is_passing};
    use std::fs;

    fn names(watch: &Watch) -> Vec<String> {
        let state = watch.state();
        let whole = state.files.iter().filter(|(_, seen)| seen.whole.is_some());
        let mut names: Vec<String> = whole.map(|(path, _)| super::called(path)).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_counts_once_it_stands_still() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let place = folder.path().join("notitie.txt");
        fs::write(&place, "Wonen met").unwrap();
        watch.look(folder.path());
        assert!(names(&watch).is_empty());
        // It grew since.
        fs::write(&place, "Wonen met zorg").unwrap();
        watch.look(folder.path());
        assert!(names(&watch).is_empty());
        assert!(watch.look(folder.path()));
        assert_eq!(names(&watch), ["notitie.txt"]);
        assert!(!watch.look(folder.path()));
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_is_told_and_forgets_nothing() {
        let parent = tempfile::tempdir().unwrap();
        let (folder, away) = (parent.path().join("aanlevermap"), parent.path().join("weg"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("notitie.txt"), "Wonen met zorg").unwrap();
        let watch = Watch::default();
        watch.look(&folder);
        watch.look(&folder);
        fs::rename(&folder, &away).unwrap();
        assert!(watch.look(&folder));
        assert!(!watch.look(&folder));
        assert_eq!(names(&watch), ["notitie.txt"]);
        fs::rename(&away, &folder).unwrap();
        assert!(watch.look(&folder));
        assert_eq!(names(&watch), ["notitie.txt"]);
    }

    #[test]
    fn files_that_are_being_written_and_folders_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["~$notitie.docx", ".DS_Store", "set.pdf.part", "x.tmp", "leeg.txt"] {
            fs::write(folder.path().join(name), if name == "leeg.txt" { "" } else { "x" }).unwrap();
        }
        fs::create_dir(folder.path().join("map.txt")).unwrap();
        let watch = Watch::default();
        watch.look(folder.path());
        watch.look(folder.path());
        assert!(names(&watch).is_empty());
        assert!(is_passing("Set.PDF.crdownload"));
    }

    #[cfg(unix)]
    #[test]
    fn what_leads_elsewhere_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::NamedTempFile::new().unwrap();
        fs::write(elsewhere.path(), "geheim").unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("notitie.txt")).unwrap();
        let watch = Watch::default();
        watch.look(folder.path());
        watch.look(folder.path());
        assert!(names(&watch).is_empty());
    }
}
