//! Rules 1, 2, 3 and 5: which crate, slice and file may name what. The tables are the rules.

use crate::manifests;
use crate::rust_paths::{self, Found};
use crate::sources::Source;
use std::collections::{BTreeMap, BTreeSet};

/// Rule 1: which of our crates each may know. `tests` may know all but the window; its host only the app.
const CRATES: [(&str, &str, &[&str]); 12] = [
    ("crates/model", "tafelstuk-model", &[]),
    ("crates/core", "tafelstuk-core", &["model"]),
    ("crates/pages", "tafelstuk-pages", &["model"]),
    ("crates/intake", "tafelstuk-intake", &["model", "pages"]),
    ("crates/pdf", "tafelstuk-pdf", &["model", "pages"]),
    ("crates/word", "tafelstuk-word", &["model"]),
    ("crates/bundle", "tafelstuk-bundle", &["model"]),
    ("crates/app", "tafelstuk-app", &["model", "core", "pages", "intake", "pdf", "word", "bundle"]),
    ("crates/cli", "tafelstuk-cli", &["model", "app"]),
    ("src-tauri", "tafelstuk-window", &["model", "app"]),
    ("tests", "tafelstuk-tests", &["model", "core", "pages", "intake", "pdf", "word", "bundle", "app"]),
    ("xtask", "xtask", &[]),
];

/// Who alone may depend on these outside crates.
const OUTSIDE: [(&str, &[&str]); 2] = [("rusqlite", &["crates/core", "tests"]), ("tauri", &["src-tauri"])];

/// Rule 2: the parts of the core that speak SQL, by file or folder name.
const SQL_PARTS: [&str; 5] = ["db", "history", "search", "views", "store"];
/// Rule 2: what only SQLite understands, so not for `store.rs` and `views/`.
const ONLY_SQLITE: [&str; 9] = [
    "PRAGMA ",
    "INSERT OR ",
    "REPLACE INTO",
    "strftime(",
    "julianday(",
    "json_extract(",
    "group_concat(",
    " MATCH ",
    "sqlite_",
];

/// Rule 3: each slice and the slices it may rest on.
const SLICES: [(&str, &[&str]); 15] = [
    ("board", &[]),
    ("topic", &["board"]),
    ("paper", &["board", "topic"]),
    ("meeting", &["board", "topic", "paper"]),
    ("agenda", &["board", "topic", "paper", "meeting"]),
    ("paper_request", &["board", "topic", "paper", "meeting", "agenda"]),
    ("decision", &["board", "topic", "paper", "meeting", "agenda"]),
    ("follow_up", &["board", "topic", "paper", "meeting", "agenda", "decision"]),
    ("written_round", &["board", "topic", "paper", "meeting", "agenda", "decision"]),
    ("minutes", &["board", "topic", "paper", "meeting", "agenda", "decision", "follow_up"]),
    ("challenge", &["board", "topic", "paper", "meeting", "agenda", "decision", "follow_up"]),
    ("review", &["board", "topic", "paper", "meeting", "agenda"]),
    ("writer", &["board", "topic", "paper", "meeting", "agenda", "review"]),
    (
        "pack",
        &["board", "topic", "paper", "meeting", "agenda", "decision", "follow_up", "challenge", "review"],
    ),
    ("archive", &["board", "topic", "paper", "meeting", "agenda", "decision", "minutes", "pack"]),
];

/// Rule 3: one transaction writes rows and log, so these two know each other.
const ONE_FLOOR: [&str; 2] = ["db", "history"];

/// Rule 5: what only a shell may ask its surroundings.
const SURROUNDINGS: [&[&str]; 12] = [
    &["Utc", "now"],
    &["Local", "now"],
    &["chrono", "Local"],
    &["SystemTime", "now"],
    &["Uuid", "now_v7"],
    &["env", "var"],
    &["env", "var_os"],
    &["env", "current_dir"],
    &["env", "temp_dir"],
    &["env", "home_dir"],
    &["directories"],
    &["sys_locale"],
];
const INNER: [&str; 8] = ["model", "core", "pages", "intake", "pdf", "word", "bundle", "app"];

/// Which of the core's modules imports which others.
pub type Edges = BTreeMap<String, BTreeSet<String>>;

/// What a manifest depends on and may not.
pub fn manifest_faults(source: &Source) -> Vec<String> {
    let Some(folder) = source.path.strip_suffix("/Cargo.toml") else {
        return Vec::new();
    };
    let manifest = manifests::read(&source.text);
    let Some((_, _, known)) = CRATES.iter().find(|(path, name, _)| *path == folder && *name == manifest.name)
    else {
        return vec![format!("{}: rule 1 has no line for the crate {}", source.path, manifest.name)];
    };
    let mut faults = Vec::new();
    for (line, name) in &manifest.dependencies {
        let at = format!("{}:{line}", source.path);
        let ours = name.strip_prefix("tafelstuk-");
        if ours.is_some_and(|ours| !known.contains(&ours)) {
            faults.push(format!("{at}: rule 1: {folder} may not know {name}"));
        }
        for (outside, allowed) in OUTSIDE {
            let is_it = name == outside || name.starts_with(&format!("{outside}-"));
            if is_it && !allowed.contains(&folder) {
                faults.push(format!("{at}: rules 1 and 2: {folder} may not know {name}"));
            }
        }
        if folder == "xtask" {
            faults.push(format!("{at}: xtask needs only cargo, so it has no dependencies"));
        }
    }
    faults
}

/// What a source names and may not; notes who imports whom for [`circle`].
pub fn rust_faults(source: &Source, edges: &mut Edges) -> Vec<String> {
    let mut faults = Vec::new();
    let Some((folder, inner)) = split_crate(&source.path) else {
        return faults;
    };
    let module = rust_paths::module_of(inner);
    let test_file = folder == "tests" || inner.ends_with("tests.rs") || !source.path.contains("/src/");
    for found in rust_paths::paths(&source.text, &module) {
        let at = format!("{}:{}", source.path, found.line);
        let path = found.segments.join("::");
        if !crate_may_know(folder, inner, &found) {
            faults.push(format!("{at}: rule 1: {path} is not for {folder}"));
        }
        if found.segments[0] == "rusqlite" && !test_file && !(folder == "crates/core" && speaks_sql(inner)) {
            faults
                .push(format!("{at}: rule 2: only db, history, search, views and store files name rusqlite"));
        }
        let is_inner = folder.strip_prefix("crates/").is_some_and(|name| INNER.contains(&name));
        if is_inner && !test_file && !found.in_tests && asks_surroundings(&found.segments) {
            faults.push(format!("{at}: rule 5: {path} is read in the shells and passed in"));
        }
        if folder == "crates/core" {
            faults.extend(slice_fault(&at, &module, &found));
            note_edge(edges, &module, &found);
        }
    }
    if folder == "crates/core" && stays_portable(inner) {
        faults.extend(sqlite_words(source));
    }
    faults
}

/// The crate's folder and the file within its `src` (or within the crate, for tests and examples).
fn split_crate(path: &str) -> Option<(&str, &str)> {
    let (folder, _, _) = CRATES.iter().find(|(folder, _, _)| path.starts_with(&format!("{folder}/")))?;
    let inner = &path[folder.len() + 1..];
    Some((folder, inner.strip_prefix("src/").unwrap_or(inner)))
}

fn crate_may_know(folder: &str, inner: &str, found: &Found) -> bool {
    let Some(ours) = found.segments[0].strip_prefix("tafelstuk_") else {
        return true;
    };
    if folder == "tests" && inner == "bin/host.rs" {
        return ["app", "model"].contains(&ours);
    }
    let (_, own, known) =
        CRATES.iter().find(|(path, _, _)| *path == folder).expect("the folder comes from the table");
    known.contains(&ours) || own.strip_prefix("tafelstuk-") == Some(ours)
}

fn speaks_sql(inner: &str) -> bool {
    inner.split('/').any(|part| SQL_PARTS.contains(&part.trim_end_matches(".rs")))
}

fn stays_portable(inner: &str) -> bool {
    inner.starts_with("views") || inner.ends_with("/store.rs") || inner.contains("/store/")
}

fn sqlite_words(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, line) in
        source.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"))
    {
        for word in ONLY_SQLITE.iter().filter(|word| line.contains(*word)) {
            let place = format!("{}:{}", source.path, number + 1);
            faults.push(format!("{place}: rule 2: \"{}\" is understood by SQLite alone", word.trim()));
        }
    }
    faults
}

fn asks_surroundings(segments: &[String]) -> bool {
    SURROUNDINGS.iter().any(|asked| segments.windows(asked.len()).any(|window| window == *asked))
}

fn slice_fault(at: &str, module: &[String], found: &Found) -> Option<String> {
    let own = module.first()?;
    let other = found.segments.get(1).filter(|_| found.segments[0] == "crate")?;
    let (_, below) = SLICES.iter().find(|(slice, _)| slice == own)?;
    let is_slice = SLICES.iter().any(|(slice, _)| slice == other);
    if other == "views" {
        return Some(format!("{at}: rule 3: no slice imports views"));
    }
    let wrong = is_slice && other != own && !below.contains(&other.as_str());
    wrong.then(|| format!("{at}: rule 3: {own} may not rest on {other}"))
}

fn note_edge(edges: &mut Edges, module: &[String], found: &Found) {
    let (Some(own), [first, other, ..]) = (module.first(), found.segments.as_slice()) else {
        return;
    };
    let is_module = other.chars().next().is_some_and(char::is_lowercase);
    let floor = |module: &String| ONE_FLOOR.contains(&module.as_str());
    let is_floor = floor(own) && floor(other);
    if first == "crate"
        && is_module
        && !is_floor
        && other != own
        && !found.in_tests
        && !module.iter().any(|part| part == "tests")
    {
        edges.entry(own.clone()).or_default().insert(other.clone());
    }
}

/// Rule 3: a circle among the core's modules, if there is one.
pub fn circle(edges: &Edges) -> Option<String> {
    let mut done = BTreeSet::new();
    for start in edges.keys() {
        if let Some(way) = way_back(edges, start, &mut Vec::new(), &mut done) {
            return Some(format!("crates/core: rule 3: a circle of imports: {}", way.join(" -> ")));
        }
    }
    None
}

fn way_back(
    edges: &Edges,
    at: &str,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<Vec<String>> {
    if let Some(begin) = way.iter().position(|module| module == at) {
        return Some(way[begin..].iter().cloned().chain([at.to_owned()]).collect());
    }
    if !done.insert(at.to_owned()) {
        return None;
    }
    way.push(at.to_owned());
    let found = edges.get(at).into_iter().flatten().find_map(|next| way_back(edges, next, way, done));
    way.pop();
    found
}
