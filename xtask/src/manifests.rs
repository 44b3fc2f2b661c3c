//! What a crate's `Cargo.toml` says it depends on.

/// A crate's name and dependencies of every kind, as written.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Manifest {
    pub name: String,
    pub dependencies: Vec<(usize, String)>,
}

/// Reads the part of a manifest that import rules need.
pub fn read(text: &str) -> Manifest {
    let mut manifest = Manifest::default();
    let mut section = String::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(header) = line.strip_prefix('[') {
            section = header.trim_end_matches(']').to_owned();
            if let Some((kind, name)) = section.rsplit_once('.').filter(|(kind, _)| holds_dependencies(kind))
            {
                let _ = kind;
                manifest.dependencies.push((number + 1, name.to_owned()));
            }
            continue;
        }
        let Some((key, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) else {
            continue;
        };
        let key = key.trim().split('.').next().unwrap_or_default().trim_matches('"');
        if section == "package" && key == "name" {
            manifest.name = value.trim().trim_matches('"').to_owned();
        } else if holds_dependencies(&section) {
            manifest.dependencies.push((number + 1, key.to_owned()));
        }
    }
    manifest
}

fn holds_dependencies(section: &str) -> bool {
    section.ends_with("dependencies") && section != "workspace.dependencies"
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn dependencies_of_every_kind_are_read() {
        let manifest = read(
            "[package]\nname = \"a\"\n[features]\nx = []\n[dependencies]\nb.workspace = true\nc = \"1\"\n\
             [dev-dependencies]\nd = { path = \"..\" }\n[target.'cfg(unix)'.dependencies]\ne = \"2\"\n[dependencies.f]\nversion = \"3\"\n",
        );
        let names: Vec<&str> = manifest.dependencies.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!((manifest.name.as_str(), names), ("a", vec!["b", "c", "d", "e", "f"]));
    }
}
