//! Rule 4: features do not know each other, components know no domain, and one folder knows the window.

use crate::names::parts;
use crate::sources::Source;
use crate::ts_imports;

/// Rule 4: words of the domain that components do not know, as parts of names.
const DOMAIN_WORDS: [&str; 14] = [
    "agenda",
    "attachment",
    "board",
    "challenge",
    "decision",
    "dispatch",
    "intake",
    "meeting",
    "member",
    "pack",
    "partner",
    "reaction",
    "seat",
    "topic",
];

/// What a source of the page imports or names and may not.
pub fn page_faults(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let feature = part_after(&source.path, "ui/src/features/");
    let component = source.path.starts_with("ui/src/components/");
    for (line, import) in ts_imports::imports(&source.text) {
        let at = format!("{}:{line}", source.path);
        if import.starts_with("@tauri-apps") && !source.path.starts_with("ui/src/backend/") {
            faults.push(format!("{at}: rule 4: only ui/src/backend imports {import}"));
        }
        let target = joined(&source.path, &import);
        let other = part_after(&target, "ui/src/features/");
        if let (Some(own), Some(other)) = (&feature, &other)
            && own != other
        {
            faults.push(format!("{at}: rule 4: features/{own} may not import features/{other}"));
        }
        if component && other.is_some() {
            faults.push(format!("{at}: rule 4: components import no feature"));
        }
    }
    if component && !source.path.ends_with(".css") {
        faults.extend(domain_words(source));
    }
    faults
}

fn domain_words(source: &Source) -> Vec<String> {
    let known =
        |name: &str| parts(name).into_iter().find(|part| DOMAIN_WORDS.contains(&part.trim_end_matches('s')));
    let fault = |(line, name): (usize, String)| {
        let word = known(&name)?;
        Some(format!("{}:{line}: rule 4: components know no domain word ({word})", source.path))
    };
    ts_imports::names(&source.text).into_iter().filter_map(fault).collect()
}

fn part_after(path: &str, folder: &str) -> Option<String> {
    path.strip_prefix(folder).and_then(|rest| rest.split('/').next()).map(str::to_owned)
}

/// Where a relative import leads, from the root; others as they are.
fn joined(from: &str, import: &str) -> String {
    if !import.starts_with('.') {
        return import.to_owned();
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}
