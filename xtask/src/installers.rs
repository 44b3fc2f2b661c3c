//! What the installers' definitions have to say on each system, checked without making one.
//!
//! Reads `src-tauri/tauri.conf.json` and the file of each system that is laid over it; knows of JSON only how to
//! leave out what stands between its words.

use crate::shell::{Outcome, root};

/// A definition, its name, and what it must say in so many words.
const FACTS: [(&str, &[(&str, &str)]); 3] = [
    (
        "tauri.conf.json",
        &[
            ("files of ours are associated", r#""fileAssociations":[{"ext":["tafelstuk"]"#),
            ("they have a type of their own", r#""mimeType":"application/vnd.tafelstuk""#),
            ("macOS hears of the type", r#""exportedType":{"identifier":"nl.tafelstuk.exchange""#),
            ("the program edits them", r#""role":"Editor""#),
            ("Debian: spelling in Dutch is recommended", r#""recommends":["hunspell-nl"]"#),
            ("Debian: the command comes along", r#""/usr/bin/tafelstuk":"#),
            ("Debian: its manual comes along", r#""/usr/share/man/man1/tafelstuk.1.gz":"#),
            ("Debian: the type of our files is installed", r#""/usr/share/mime/packages/tafelstuk.xml":"#),
            ("Debian: the licence comes along", r#""/usr/share/doc/tafelstuk/copyright":"../LICENSE""#),
        ],
    ),
    (
        "tauri.windows.conf.json",
        &[
            ("the installer is NSIS", r#""targets":["nsis"]"#),
            ("it needs no administrator", r#""installMode":"currentUser""#),
            ("it fetches nothing", r#""webviewInstallMode":{"type":"offlineInstaller""#),
            ("it speaks Dutch first", r#""languages":["Dutch","English"]"#),
        ],
    ),
    (
        "tauri.macos.conf.json",
        &[
            ("the installer is a disk image", r#""targets":["app","dmg"]"#),
            ("the oldest system is named", r#""minimumSystemVersion":"13.0""#),
        ],
    ),
];

/// Refuses definitions that lack something, or that name files which are not there.
pub fn check() -> Outcome {
    let mut faults = Vec::new();
    for (name, facts) in FACTS {
        let text = read(&format!("src-tauri/{name}"))?;
        faults.extend(lacking(&text, facts).map(|fact| format!("src-tauri/{name}: not so: {fact}")));
        faults.extend(missing_files(&text).map(|file| format!("src-tauri/{name}: {file} is not there")));
        if name != "tauri.conf.json" && compact(&text).contains("\"fileAssociations\"") {
            // A list in a system's own file takes the place of the common one.
            faults
                .push(format!("src-tauri/{name}: the association of files stands in tauri.conf.json alone"));
        }
    }
    faults.extend(agreeing()?);
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn read(path: &str) -> Outcome<String> {
    std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))
}

/// The files beside the definition say the same words as it.
fn agreeing() -> Outcome<Vec<String>> {
    let wanted = [
        ("src-tauri/linux/tafelstuk.xml", "type=\"application/vnd.tafelstuk\""),
        ("src-tauri/linux/tafelstuk.xml", "<glob pattern=\"*.tafelstuk\"/>"),
        ("src-tauri/linux/tafelstuk.desktop", "Exec={{exec}} %F"),
        ("src-tauri/linux/tafelstuk.desktop", "MimeType={{mime_type}}"),
        ("src-tauri/linux/nl.tafelstuk.window.metainfo.xml", "<id>nl.tafelstuk.window</id>"),
        ("src-tauri/linux/nl.tafelstuk.window.metainfo.xml", ">Tafelstuk.desktop</launchable>"),
        ("src-tauri/linux/nl.tafelstuk.window.metainfo.xml", "<mediatype>application/vnd.tafelstuk<"),
    ];
    let mut faults = Vec::new();
    for (path, words) in wanted {
        if !read(path)?.contains(words) {
            faults.push(format!("{path}: {words} does not stand there"));
        }
    }
    Ok(faults)
}

fn lacking<'a>(text: &str, facts: &'a [(&str, &str)]) -> impl Iterator<Item = &'a str> {
    let text = compact(text);
    facts.iter().filter(move |(_, words)| !text.contains(words)).map(|(fact, _)| *fact)
}

/// The files that a definition names and that are not made while packing.
fn missing_files(text: &str) -> impl Iterator<Item = &str> {
    let named = text.split('"').skip(1).step_by(2);
    named
        .filter(|word| word.starts_with("../assets/") || word.starts_with("linux/") || *word == "../LICENSE")
        .filter(|word| !root().join("src-tauri").join(word).is_file())
}

/// JSON without the white space between its words.
fn compact(json: &str) -> String {
    let within =
        |at: usize, part: &str| if at % 2 == 1 { part.to_owned() } else { part.split_whitespace().collect() };
    json.split('"').enumerate().map(|(at, part)| within(at, part)).collect::<Vec<_>>().join("\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_is_told() {
        let facts = [("a", r#""a":["b c"]"#), ("d", r#""d":1"#)];
        let told: Vec<&str> = lacking("{ \"a\": [ \"b c\" ] }", &facts).collect();
        assert_eq!(told, ["d"]);
    }

    #[test]
    fn a_file_that_is_named_must_be_there() {
        let told: Vec<&str> = missing_files(r#"{ "a": "linux/nowhere.xml", "b": "../LICENSE" }"#).collect();
        assert_eq!(told, ["linux/nowhere.xml"]);
    }

    #[test]
    fn the_installers_say_what_they_must() {
        assert_eq!(check(), Ok(()));
    }
}
