//! Stores of every released version: a later one opens them, finds them sound, and reads what they hold.
//!
//! `make_file` makes the folder of a version; see there.

use serde_json::{Value, json};
use std::path::PathBuf;
use tafelstuk_tests::command::{Place, ended};
use tafelstuk_tests::{PASSWORD, copy_folder, folder};

/// The data folder of each released version.
fn stores() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder().join("files")).expect("the files of released versions");
    let mut stores: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|p| p.is_dir()).collect();
    stores.sort();
    stores
}

/// A copy of one store, and the command on it under its password.
struct Kept {
    place: Place,
}

impl Kept {
    fn of(store: &std::path::Path) -> Self {
        let place = Place::new();
        copy_folder(store, &place.store()).unwrap();
        Self { place }
    }

    fn json(&self, words: &[&str]) -> Value {
        let ended = ended(self.place.command(words).env("TAFELSTUK_PASSPHRASE", PASSWORD));
        assert_eq!((ended.code, ended.stderr.as_str()), (0, ""), "{words:?}");
        serde_json::from_slice(&ended.stdout).unwrap()
    }
}

#[test]
fn the_file_of_every_released_version_opens_and_is_sound() {
    assert!(!stores().is_empty());
    for store in stores() {
        let kept = Kept::of(&store);
        let report = kept.json(&["verify", "--store", "store"]);
        assert_eq!(report["faults"], json!([]), "{}", store.display());
        assert!(report["blobs"].as_u64() >= Some(4), "{report}");
    }
}

#[test]
fn the_papers_of_every_released_version_can_be_read_searched_and_packed() {
    for store in stores() {
        let kept = Kept::of(&store);
        let papers = kept.json(&["list", "--store", "store", "papers"]);
        let titles: Vec<&str> =
            papers.as_array().unwrap().iter().map(|paper| paper["title"].as_str().unwrap()).collect();
        assert!(titles.contains(&"Steunpunten mantelzorg") && titles.contains(&"kaart"), "{titles:?}");
        let note =
            papers.as_array().unwrap().iter().find(|p| p["title"] == "Steunpunten mantelzorg").unwrap();
        assert_eq!(note["versions"], json!(["1.0"]));
        let told = kept.json(&[
            "paper",
            "--store",
            "store",
            note["id"].as_str().unwrap(),
            "--compare",
            "1.0",
            "working",
        ]);
        let changes: Vec<&Value> =
            told["sections"].as_array().unwrap().iter().map(|s| &s["change"]).collect();
        assert!(!changes.is_empty() && changes.iter().all(|change| **change == "same"), "{changes:?}");
        let hits = kept.json(&["search", "--store", "store", "doorverwezen"]);
        assert_eq!(hits.as_array().map(Vec::len), Some(1));
        let pack = kept.json(&["pack", "--store", "store", "-o", "set.pdf"]);
        assert!(pack["pages"].as_u64() >= Some(3), "{pack}");
    }
}
