//! The gedeelde map: a folder that others share, by a network or a program that keeps folders alike, as the carrier
//! of exchange files. Everybody writes into a folder of their own in it; a file appears whole under a name of its own
//! and is never changed or taken away. Who wrote a file and what it is for stands inside it, so that a copy, a part of
//! it or another name does no harm; nothing is locked.
//!
//! Its path is kept with the settings of this computer and never leaves it. Reading there may take long or not end,
//! so it happens on a thread of its own, and whoever asks waits for it no longer than [`PATIENCE`].

use super::MEDIA_TYPE;
use super::keys::own_keys;
use crate::app::App;
use crate::files::{Offer, OneProduct};
use crate::settings;
use crate::watch::{Depth, Watch, called, has_ending};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;
use tafelstuk_bundle::{self as bundle, EXTENSION, Keys, Secrets};
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::history::Kind as Undo;
use tafelstuk_core::paper_request::arrivals;
use tafelstuk_core::review::{identity, signers};
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// The settings' file that names the folder.
const SETTING: &str = "shared.json";
/// How long anybody waits for one look.
const PATIENCE: Duration = Duration::from_secs(5);

/// What the watching of the folder remembers.
#[derive(Default)]
pub(crate) struct Shared {
    watch: Watch<Came>,
    /// Whether a look is going on, and whether it took longer than anybody waits.
    busy: AtomicBool,
    slow: AtomicBool,
}

/// What a file in the folder is.
#[derive(Clone)]
struct Came {
    hash: String,
    sort: Sort,
}

#[derive(Clone)]
enum Sort {
    /// Closed with a password: whoever knows it can tell more.
    Closed,
    /// Closed for this computer, and verified to the last byte.
    Ours { from: String, made_at: DateTime<Utc> },
    /// For somebody else, or not whole yet.
    Other,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewSetFolder")]
pub(crate) struct SetFolder {
    /// The folder that the user chose; none ends the watching.
    pub offer: Option<String>,
}

/// The folder, and what waits in it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewFolder")]
pub(crate) struct Folder {
    /// Its own name; none where none was chosen.
    pub folder: Option<String>,
    pub is_there: bool,
    /// Whether it does not answer in time.
    pub is_slow: bool,
    pub files: Vec<Waiting>,
}

/// A file that waits to be looked at.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewFolderFile")]
pub(crate) struct Waiting {
    /// Its fingerprint, by which calls name it.
    pub file: String,
    pub name: String,
    #[ts(type = "number")]
    pub bytes: u64,
    /// From whom it says it is, where this computer can open it without being asked.
    pub from: Option<String>,
    pub made_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "ReviewOneFile")]
pub(crate) struct OneFile {
    pub file: String,
}

/// A file that was put into the folder.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "ReviewPut")]
pub(crate) struct Put {
    pub name: String,
    /// The folder's own name.
    pub folder: String,
}

/// `review.set_folder`
pub(crate) fn set_folder(app: &App, ask: SetFolder) -> Result<Folder> {
    let folder = ask.offer.map(|offer| app.offered_path(&offer)).transpose()?;
    if let Some(folder) = &folder
        && (folder.starts_with(&app.config.store) || app.config.store.starts_with(folder))
    {
        return Err(Error::Invalid { field: "shared_folder".into(), value: called(folder) });
    }
    settings::remember(&app.config, SETTING, folder.as_ref())?;
    app.shared.watch.forget();
    app.look_at_shared();
    list(app, Nothing {})
}

/// `review.folder`: the folder, and what waits in it that was neither taken in nor set aside.
pub(crate) fn list(app: &App, _: Nothing) -> Result<Folder> {
    let Some(folder) = app.shared_folder() else {
        return Ok(Folder { folder: None, is_there: false, is_slow: false, files: Vec::new() });
    };
    let mut files: Vec<Waiting> = Vec::new();
    app.read(|read| {
        for file in app.shared.watch.whole() {
            let (from, made_at) = match file.what.sort {
                Sort::Other => continue,
                Sort::Closed => (None, None),
                Sort::Ours { from, made_at } => (Some(from), Some(made_at)),
            };
            let hash = file.what.hash;
            // The same contents under another name are the same file.
            if files.iter().any(|known| known.file == hash) || arrivals::is_known(read, &hash)? {
                continue;
            }
            files.push(Waiting { file: hash, name: called(&file.path), bytes: file.bytes, from, made_at });
        }
        Ok(())
    })?;
    files.sort_by_key(|file| file.name.to_lowercase());
    Ok(Folder {
        is_there: app.shared.watch.is_there(&folder),
        is_slow: app.shared.slow.load(Ordering::Relaxed),
        folder: Some(called(&folder)),
        files,
    })
}

/// `review.folder_file`: a file in the folder as if the user had chosen it.
pub(crate) fn offered(app: &App, ask: OneFile) -> Result<Offer> {
    app.offer(&path_of(app, &ask.file)?)
}

/// `review.folder_aside`: a file that is for somebody else is not offered again.
pub(crate) fn set_aside(app: &App, ask: OneFile) -> Result<Nothing> {
    let name = called(&path_of(app, &ask.file)?);
    app.write("review.folder_aside", Undo::Undoable, move |write| {
        arrivals::set_aside(write, &ask.file, &name)
    })?;
    Ok(Nothing {})
}

/// `review.folder_put`: puts an exchange file into this computer's own folder in the shared one. A file that stands
/// there already is left as it is.
pub(crate) fn put(app: &App, ask: OneProduct) -> Result<Put> {
    let shared = app.shared_folder().ok_or(Error::Missing { field: "shared_folder".into() })?;
    let mut file = app.product_reader(&ask.product)?;
    if file.media_type != MEDIA_TYPE {
        return Err(Error::NotABundle { name: file.name });
    }
    if !shared.is_dir() {
        return Err(Error::FolderGone { name: called(&shared) });
    }
    let own = shared.join(own_folder(&own_keys(app)?.1));
    fs::create_dir_all(&own)?;
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(&mut app.product_reader(&ask.product)?.from)?;
    let hash = hasher.finalize().to_string();
    let stem = file.name.strip_suffix(&format!(".{EXTENSION}")).unwrap_or(&file.name);
    let name = format!("{stem} {}.{EXTENSION}", &hash[..8]);
    write_once(&own, &name, &mut file.from)?;
    Ok(Put { name, folder: called(&shared) })
}

/// The name of a computer's own folder: the beginning of its fingerprint, which says nothing to strangers.
fn own_folder(keys: &Keys) -> String {
    signers::fingerprint(&keys.public()).split(' ').take(2).collect::<Vec<_>>().join("-")
}

/// Writes a file that appears whole, unless one of that name is there.
fn write_once(folder: &Path, name: &str, from: &mut dyn Read) -> Result<()> {
    let place = folder.join(name);
    if place.exists() {
        return Ok(());
    }
    // Others pass over such names.
    let draft = folder.join(format!(".{name}.part"));
    let mut file = File::create(&draft)?;
    let written =
        io::copy(from, &mut file).and_then(|_| file.sync_all()).and_then(|()| fs::rename(&draft, &place));
    if written.is_err() {
        let _ = fs::remove_file(&draft);
    }
    Ok(written?)
}

fn path_of(app: &App, hash: &str) -> Result<PathBuf> {
    let missing = || Error::NotFound { kind: "delivery".into(), id: hash.to_owned() };
    let found = app.shared.watch.whole().into_iter().find(|file| file.what.hash == hash);
    found.map(|file| file.path).ok_or_else(missing)
}

impl App {
    /// Looks at the shared folder, if there is one, and tells when something changed there.
    pub(crate) fn look_at_shared(&self) {
        let Some(folder) = self.shared_folder() else { return };
        if self.shared.look(folder, self.exchange_keys()) {
            self.tell_of_folder();
        }
    }

    /// The contents' hash and name of a file that lies in the shared folder; none of one from elsewhere.
    pub(crate) fn in_shared_folder(&self, offer: &str) -> Result<Option<(String, String)>> {
        if self.shared_folder().is_none() {
            return Ok(None);
        }
        let mut file = self.offered_stream(offer)?;
        let hash = hashed(&mut file.from)?;
        Ok(path_of(self, &hash).ok().map(|_| (hash, file.name)))
    }

    fn shared_folder(&self) -> Option<PathBuf> {
        settings::recall(&self.config, SETTING)
    }

    fn exchange_keys(&self) -> Option<Keys> {
        let own = self.read(identity).ok().flatten()?;
        Keys::from_text(&own.keys).ok()
    }
}

impl Shared {
    /// One look. True where there is something to tell.
    fn look(self: &Arc<Self>, folder: PathBuf, keys: Option<Keys>) -> bool {
        let shared = self.clone();
        self.within(PATIENCE, move || {
            let own = keys.as_ref().map(|keys| folder.join(own_folder(keys)));
            let read = |path: &Path, bytes: u64| {
                let is_own = own.as_ref().is_some_and(|own| path.starts_with(own));
                came(path, bytes, keys.as_ref(), is_own)
            };
            shared.watch.look(&folder, Depth::OneBelow, read)
        })
    }

    /// Lets `look` go on, on a thread of its own, one at a time. True where it ended in time with something to
    /// tell, or where the folder began or ceased to be slow.
    fn within(self: &Arc<Self>, patience: Duration, look: impl FnOnce() -> bool + Send + 'static) -> bool {
        if self.busy.swap(true, Ordering::AcqRel) {
            return !self.slow.swap(true, Ordering::AcqRel);
        }
        let (done, waiting) = mpsc::channel();
        let shared = self.clone();
        thread::spawn(move || {
            let news = look();
            shared.busy.store(false, Ordering::Release);
            let _ = done.send(news);
        });
        match waiting.recv_timeout(patience) {
            Ok(news) => news | self.slow.swap(false, Ordering::AcqRel),
            Err(_) => !self.slow.swap(true, Ordering::AcqRel),
        }
    }
}

/// What a file is; none where it was not whole while it was read.
fn came(path: &Path, bytes: u64, keys: Option<&Keys>, is_own: bool) -> Option<Came> {
    let name = called(path);
    if is_own || !has_ending(&name, &[EXTENSION]) {
        return Some(Came { hash: String::new(), sort: Sort::Other });
    }
    let mut file = File::open(path).ok()?;
    let hash = hashed(&mut file).ok()?;
    if file.metadata().ok()?.len() != bytes {
        return None;
    }
    let again = || File::open(path).ok();
    let sort = match bundle::needs_password(again()?, &name) {
        Ok(true) => Sort::Closed,
        Ok(false) => match bundle::open(again()?, &name, Secrets { password: None, keys }) {
            Ok(opened) => Sort::Ours { from: opened.manifest.sender.name, made_at: opened.manifest.made_at },
            Err(_) => Sort::Other,
        },
        Err(_) => Sort::Other,
    };
    Some(Came { hash, sort })
}

fn hashed(from: &mut impl Read) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(hasher.finalize().to_string());
        }
        hasher.update(&buffer[..read]);
    }
}

#[cfg(test)]
mod tests {
    use super::{Shared, write_once};
    use std::sync::atomic::Ordering;
    use std::sync::{Arc, mpsc};
    use std::time::Duration;

    #[test]
    fn a_folder_that_does_not_answer_holds_nobody_up_and_is_told_once() {
        let shared = Arc::new(Shared::default());
        let (answer, waiting) = mpsc::channel::<()>();
        let (ended, end) = mpsc::channel();
        let stuck = move || {
            let _ = waiting.recv();
            let _ = ended.send(());
            true
        };
        assert!(shared.within(Duration::from_millis(10), stuck), "that it is slow is news");
        assert!(!shared.within(Duration::from_millis(10), || true), "one look at a time");
        answer.send(()).unwrap();
        end.recv().unwrap();
        while shared.busy.load(Ordering::Acquire) {
            std::thread::yield_now();
        }
        assert!(shared.within(Duration::from_secs(60), || false), "that it answers again is news");
        assert!(!shared.within(Duration::from_secs(60), || false));
    }

    #[test]
    fn a_file_appears_whole_under_its_name_and_is_never_written_again() {
        let folder = tempfile::tempdir().unwrap();
        write_once(folder.path(), "a.tafelstuk", &mut b"first".as_slice()).unwrap();
        write_once(folder.path(), "a.tafelstuk", &mut b"second".as_slice()).unwrap();
        assert_eq!(std::fs::read(folder.path().join("a.tafelstuk")).unwrap(), b"first");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing else stays behind");
    }
}
