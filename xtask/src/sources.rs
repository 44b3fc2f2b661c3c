//! Our own files: everything in the repository that is not built, fetched or photographed.

use crate::shell::{Outcome, root};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const NOT_OURS: [&str; 8] = [".git", "target", "node_modules", "dist", "shots", "out", "gen", "test-results"];
const TEXT: [&str; 16] = [
    "rs", "ts", "tsx", "mjs", "js", "css", "html", "json", "toml", "ftl", "typ", "py", "sql", "md", "xml",
    "desktop",
];

/// One of our text files.
pub struct Source {
    /// From the root, with forward slashes.
    pub path: String,
    pub text: String,
}

/// All our text files, by path.
pub fn all() -> Outcome<Vec<Source>> {
    let root = root();
    let mut sources = Vec::new();
    for path in files(&root)? {
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let bare = path.extension().is_none();
        if !bare && !TEXT.contains(&extension.as_str()) {
            continue;
        }
        let name = path.strip_prefix(&root).expect("it was found below the root");
        let name = name.to_string_lossy().replace('\\', "/");
        if let Ok(text) = std::fs::read_to_string(&path) {
            sources.push(Source { path: name, text });
        }
    }
    Ok(sources)
}

/// All files below a folder of ours, by path.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_symlink() || NOT_OURS.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// When the newest of these files and folders was written.
pub fn newest(places: &[PathBuf]) -> Option<SystemTime> {
    let written = |path: &PathBuf| std::fs::metadata(path).and_then(|about| about.modified()).ok();
    let below = |place: &PathBuf| {
        if place.is_dir() { files(place).unwrap_or_default() } else { vec![place.clone()] }
    };
    places.iter().flat_map(below).filter_map(|path| written(&path)).max()
}
