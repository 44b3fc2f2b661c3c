//! House rules that a machine can check: names that say nothing, files that grew too long, and traces of
//! the machine that something was written on.

use crate::names::parts;
use crate::rust_paths;
use crate::sources::Source;
use crate::ts_imports;

const BANNED: [&str; 7] = ["manager", "service", "helper", "helpers", "processor", "utils", "util"];
const LONGEST: usize = 600;
const CODE: [&str; 8] = [".rs", ".ts", ".tsx", ".css", ".mjs", ".js", ".py", ".typ"];
/// Words behind which a source gives a name.
const NAMING: [&str; 7] = ["struct", "enum", "trait", "mod", "type", "class", "interface"];
/// Where packages come from by default; a lock file that names another host was written behind a mirror.
const PUBLIC_HOSTS: [&str; 3] = ["registry.npmjs.org", "github.com", "index.crates.io"];

/// Everything that breaks a house rule, one line each.
pub fn faults(sources: &[Source]) -> Vec<String> {
    sources.iter().flat_map(faults_of).collect()
}

fn faults_of(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let path = &source.path;
    let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    if let Some(word) = stem.split('/').find_map(banned_part) {
        faults.push(format!("{path}: \"{word}\" says nothing about what it holds"));
    }
    if is_code(path) {
        let lines = source.text.lines().count();
        if lines > LONGEST {
            faults.push(format!("{path}: {lines} lines; above {LONGEST} it is split by concept"));
        }
        faults.extend(named(source));
    }
    faults.extend(traces(source));
    faults
}

fn is_code(path: &str) -> bool {
    CODE.iter().any(|end| path.ends_with(end)) && !path.contains(".gen.") && !path.contains("fixtures/")
}

fn banned_part(name: &str) -> Option<String> {
    parts(name).into_iter().find(|part| BANNED.contains(&part.as_str()))
}

fn named(source: &Source) -> Vec<String> {
    let names = if source.path.ends_with(".rs") {
        rust_paths::words(&source.text)
    } else {
        ts_imports::names(&source.text)
    };
    let pairs = names.windows(2).filter(|pair| NAMING.contains(&pair[0].1.as_str()));
    let fault = |pair: &[(usize, String)]| {
        let word = banned_part(&pair[1].1)?;
        Some(format!("{}:{}: the name {} says nothing (\"{word}\")", source.path, pair[1].0, pair[1].1))
    };
    pairs.filter_map(fault).collect()
}

fn traces(source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let lock = source.path.ends_with("package-lock.json") || source.path.ends_with("Cargo.lock");
    for (number, line) in source.text.lines().enumerate() {
        let at = format!("{}:{}", source.path, number + 1);
        if let Some(folder) = home_folders().iter().find(|folder| holds_path(line, folder)) {
            faults.push(format!("{at}: a path of one machine ({folder}...)"));
        }
        if lock && other_host(line) {
            faults.push(format!("{at}: a package from elsewhere than its public registry"));
        }
        if source.path.ends_with(".cargo/config.toml")
            && (line.contains("[source") || line.contains("[registries"))
        {
            faults.push(format!("{at}: a mirror of one machine"));
        }
    }
    if source.path.ends_with(".npmrc") || source.path.ends_with("pip.conf") {
        faults.push(format!("{}: settings of one machine", source.path));
    }
    faults
}

// Put together here so that this file does not trip over itself.
fn home_folders() -> [String; 5] {
    ["home", "root", "Users", "work", "tmp"].map(|name| format!("/{name}/"))
}

/// Whether an absolute path begins there; an address or a relative path does not count.
fn holds_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| c.is_whitespace() || "\"'`(=[{:,".contains(c))
    })
}

fn other_host(line: &str) -> bool {
    let Some((_, rest)) = line.split_once("://") else {
        return false;
    };
    let resolved = line.contains("\"resolved\"") || line.trim_start().starts_with("source =");
    let host = rest.split(['/', '"']).next().unwrap_or_default();
    resolved && !PUBLIC_HOSTS.contains(&host)
}

#[cfg(test)]
mod tests {
    use super::faults;
    use crate::sources::Source;

    fn check(path: &str, text: &str, expected: &str) {
        let found = faults(&[Source { path: path.into(), text: text.into() }]);
        match expected {
            "" => assert_eq!(found, Vec::<String>::new()),
            _ => assert!(found.iter().any(|fault| fault.contains(expected)), "{path} gave {found:?}"),
        }
    }

    #[test]
    fn names_that_say_nothing_are_refused() {
        check("crates/core/src/utils.rs", "", "utils");
        check("ui/src/helpers/a.ts", "", "helpers");
        check("crates/core/src/a.rs", "pub struct StoreManager;", "StoreManager");
        check("ui/src/a.ts", "export class SaveService {}", "SaveService");
        check("crates/core/src/a.rs", "/// A manager of people.\npub struct Chair;", "");
    }

    #[test]
    fn a_file_that_is_read_in_one_sitting_stays_that() {
        check("crates/core/src/a.rs", &"x\n".repeat(601), "601 lines");
        check("ui/src/backend/types.gen.ts", &"x\n".repeat(601), "");
    }

    #[test]
    fn traces_of_a_machine_are_refused() {
        check("crates/core/src/a.rs", &format!("let a = \"/{}/me/x\";", "home"), "path of one machine");
        check("ui/src/routes.tsx", "<Route path=\"/meeting/home/x\">", "");
        check(
            "ui/package-lock.json",
            "\"resolved\": \"https://mirror.example/react.tgz\"",
            "public registry",
        );
        check("ui/package-lock.json", "\"resolved\": \"https://registry.npmjs.org/react.tgz\"", "");
        check(".cargo/config.toml", "[source.crates-io]", "mirror");
    }
}
