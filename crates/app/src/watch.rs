//! Looking at a folder of the user's now and then: which plain files in it stand still, and what each is. Nothing in
//! it is ever changed, and what is read is read without holding anybody up.

use crate::files::LIMIT_MB;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

/// The most files that are looked at.
const MOST_FILES: usize = 500;

/// What the watching remembers between two looks; `T` is what is known of a file that is whole.
pub(crate) struct Watch<T> {
    state: Mutex<Watched<T>>,
}

struct Watched<T> {
    /// The folder that was looked at, and whether it is there.
    folder: Option<(PathBuf, bool)>,
    files: HashMap<PathBuf, Seen<T>>,
}

/// One file as it was seen last.
struct Seen<T> {
    mark: Mark,
    /// Known once two looks found it the same: it is whole then.
    whole: Option<T>,
}

/// By what a change of a file shows.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mark {
    bytes: u64,
    changed: Option<SystemTime>,
}

/// How far a look goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// The files in the folder itself.
    Folder,
    /// Those in the folders right below it, too.
    OneBelow,
}

/// A file that is whole.
#[derive(Clone)]
pub(crate) struct Whole<T> {
    pub path: PathBuf,
    pub bytes: u64,
    pub what: T,
}

impl<T> Default for Watch<T> {
    fn default() -> Self {
        Self { state: Mutex::new(Watched { folder: None, files: HashMap::new() }) }
    }
}

impl<T: Clone> Watch<T> {
    /// Forgets everything, as when another folder is chosen.
    pub(crate) fn forget(&self) {
        *self.state() = Watched { folder: None, files: HashMap::new() };
    }

    /// Whether the folder was there when it was looked at last.
    pub(crate) fn is_there(&self, folder: &Path) -> bool {
        self.state().folder.as_ref().is_some_and(|(known, there)| *there && known == folder)
    }

    /// The files that are whole, those with the shortest name first: that without "(1)" before its copies.
    pub(crate) fn whole(&self) -> Vec<Whole<T>> {
        let state = self.state();
        let whole = state.files.iter().filter_map(|(path, seen)| {
            Some(Whole { path: path.clone(), bytes: seen.mark.bytes, what: seen.whole.clone()? })
        });
        let mut whole: Vec<Whole<T>> = whole.collect();
        whole.sort_by(|a, b| (a.path.as_os_str().len(), &a.path).cmp(&(b.path.as_os_str().len(), &b.path)));
        whole
    }

    /// Looks at every file once. What has stood still since the look before is given to `read`, which may say that
    /// it is not whole after all. True where a file became whole or went, or the folder came or went.
    pub(crate) fn look(&self, folder: &Path, depth: Depth, read: impl Fn(&Path, u64) -> Option<T>) -> bool {
        let found = files_in(folder, depth);
        let (mut news, still) = self.compare(folder, found);
        for (path, mark) in still {
            let Some(what) = read(&path, mark.bytes) else { continue };
            if let Some(seen) = self.state().files.get_mut(&path).filter(|seen| seen.mark == mark) {
                seen.whole = Some(what);
                news = true;
            }
        }
        news
    }

    /// Lays what was found beside what was seen before. Gives whether anything changed, and the files that stand
    /// still and are still to be read.
    fn compare(&self, folder: &Path, found: Option<Vec<(PathBuf, Mark)>>) -> (bool, Vec<(PathBuf, Mark)>) {
        let mut state = self.state();
        let place = Some((folder.to_owned(), found.is_some()));
        let mut news = state.folder != place;
        if state.folder.as_ref().is_some_and(|(known, _)| known != folder) {
            state.files.clear();
        }
        state.folder = place;
        // What was known stays known while the folder is away for a moment.
        let Some(found) = found else { return (news, Vec::new()) };
        let before = state.files.len();
        state.files.retain(|path, _| found.iter().any(|(here, _)| here == path));
        news |= state.files.len() != before;
        let mut still = Vec::new();
        for (path, mark) in found {
            match state.files.get(&path) {
                Some(seen) if seen.mark == mark => {
                    if seen.whole.is_none() && mark.bytes > 0 {
                        still.push((path, mark));
                    }
                }
                _ => news |= state.files.insert(path, Seen { mark, whole: None }).is_some(),
            }
        }
        (news, still)
    }

    fn state(&self) -> MutexGuard<'_, Watched<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The plain files in the folder; none where it cannot be looked at.
fn files_in(folder: &Path, depth: Depth) -> Option<Vec<(PathBuf, Mark)>> {
    let entries: Vec<_> = std::fs::read_dir(folder).ok()?.flatten().take(MOST_FILES).collect();
    let mut found: Vec<(PathBuf, Mark)> = entries.iter().filter_map(plain).collect();
    if depth == Depth::OneBelow {
        // What leads elsewhere is no folder here.
        let below = entries.iter().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        for entry in below {
            found.extend(files_in(&entry.path(), Depth::Folder).unwrap_or_default());
        }
        found.truncate(MOST_FILES);
    }
    Some(found)
}

fn plain(entry: &std::fs::DirEntry) -> Option<(PathBuf, Mark)> {
    // What leads elsewhere is not followed.
    let is_file = entry.file_type().ok()?.is_file();
    let is_passing = is_passing(&entry.file_name().to_string_lossy());
    let about = entry.metadata().ok().filter(|_| is_file && !is_passing)?;
    let mark = Mark { bytes: about.len(), changed: about.modified().ok() };
    (about.len() <= LIMIT_MB * 1024 * 1024).then(|| (entry.path(), mark))
}

/// Whether a name is that of a file still being written or of a program's own.
fn is_passing(name: &str) -> bool {
    name.starts_with(['.', '~'])
        || has_ending(
            name,
            &["tmp", "part", "partial", "crdownload", "download", "lnk", "ini", "url", "lock"],
        )
}

/// Whether a name ends in one of these, in small letters.
pub(crate) fn has_ending(name: &str, endings: &[&str]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    endings.contains(&ending.as_str())
}

/// A file's own name.
pub(crate) fn called(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Depth, Watch, called, is_passing};
    use std::fs;
    use std::path::Path;

    fn look(watch: &Watch<()>, folder: &Path) -> bool {
        watch.look(folder, Depth::Folder, |_, _| Some(()))
    }

    fn names(watch: &Watch<()>) -> Vec<String> {
        let mut names: Vec<String> = watch.whole().iter().map(|file| called(&file.path)).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_counts_once_it_stands_still() {
        let folder = tempfile::tempdir().unwrap();
        let watch = Watch::default();
        let place = folder.path().join("notitie.txt");
        fs::write(&place, "Wonen met").unwrap();
        look(&watch, folder.path());
        assert!(names(&watch).is_empty());
        // It grew since.
        fs::write(&place, "Wonen met zorg").unwrap();
        look(&watch, folder.path());
        assert!(names(&watch).is_empty());
        assert!(look(&watch, folder.path()));
        assert_eq!(names(&watch), ["notitie.txt"]);
        assert!(!look(&watch, folder.path()));
    }

    #[test]
    fn a_folder_that_goes_and_comes_back_is_told_and_forgets_nothing() {
        let parent = tempfile::tempdir().unwrap();
        let (folder, away) = (parent.path().join("aanlevermap"), parent.path().join("weg"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("notitie.txt"), "Wonen met zorg").unwrap();
        let watch = Watch::default();
        look(&watch, &folder);
        look(&watch, &folder);
        fs::rename(&folder, &away).unwrap();
        assert!(look(&watch, &folder));
        assert!(!look(&watch, &folder));
        assert_eq!((names(&watch), watch.is_there(&folder)), (vec!["notitie.txt".to_owned()], false));
        fs::rename(&away, &folder).unwrap();
        assert!(look(&watch, &folder));
        assert!(watch.is_there(&folder));
    }

    #[test]
    fn files_that_are_being_written_and_folders_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["~$notitie.docx", ".DS_Store", "set.pdf.part", "x.tmp", "leeg.txt"] {
            fs::write(folder.path().join(name), if name == "leeg.txt" { "" } else { "x" }).unwrap();
        }
        fs::create_dir(folder.path().join("map.txt")).unwrap();
        fs::write(folder.path().join("map.txt/onder.txt"), "x").unwrap();
        let watch = Watch::default();
        look(&watch, folder.path());
        look(&watch, folder.path());
        assert!(names(&watch).is_empty());
        let deeper = |watch: &Watch<()>| watch.look(folder.path(), Depth::OneBelow, |_, _| Some(()));
        deeper(&watch);
        deeper(&watch);
        assert_eq!(names(&watch), ["onder.txt"]);
        assert!(is_passing("Set.PDF.crdownload"));
    }

    #[cfg(unix)]
    #[test]
    fn what_leads_elsewhere_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        fs::write(elsewhere.path().join("brief.txt"), "geheim").unwrap();
        let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).unwrap();
        link(&elsewhere.path().join("brief.txt"), "notitie.txt");
        link(elsewhere.path(), "map");
        let watch = Watch::default();
        for _ in 0..2 {
            watch.look(folder.path(), Depth::OneBelow, |_, _| Some(()));
        }
        assert!(names(&watch).is_empty());
    }
}
