//! Papers as they arrive: files that other programs made, each in the layout of another organisation.

mod kept;
mod measure;
mod scripts;

use std::path::{Path, PathBuf};

use measure::Score;
use scripts::split_words;
use serde_json::Value;
use tafelstuk_intake::recognise;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/intake/arrived")
}

/// The names of all papers that have a label, in order.
fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder()).expect("the folder is there");
    let names = files.filter_map(|entry| entry.expect("an entry").file_name().into_string().ok());
    let mut names: Vec<String> =
        names.filter(|name| !name.ends_with(".json") && !name.ends_with(".md")).collect();
    names.sort();
    names
}

fn label(name: &str) -> Value {
    let stem = name.rsplit_once('.').expect("an ending").0;
    let text = std::fs::read_to_string(folder().join(format!("{stem}.expected.json"))).expect("a label");
    serde_json::from_str(&text).expect("the label is JSON")
}

fn found(name: &str) -> Value {
    let bytes = std::fs::read(folder().join(name)).expect("the paper is there");
    let found = recognise(&bytes, name, None, None).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    serde_json::to_value(found).expect("plain data")
}

#[test]
fn papers_that_other_programs_made_are_recognised_as_their_labels_say() {
    let names = names();
    assert!(names.len() >= 30, "only {} papers found", names.len());
    let (mut total, mut missed) = (Score::default(), Vec::new());
    for name in &names {
        let (label, found) = (label(name), found(name));
        let mut own = Score::default();
        own.paper(&label, &found);
        total.paper(&label, &found);
        missed.extend(own.missed(name));
    }
    println!("{}\n{}", total.table(), missed.join("\n"));
    total.reaches_goals("papers of others", &missed);
}

/// The text without words that a line's end breaks in two.
fn unbroken(text: &str) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    for at in 1..lines.len() {
        if lines[at - 1].ends_with(['-', '\u{AD}']) {
            lines[at - 1] = lines[at - 1].rsplit_once(' ').map_or("", |(before, _)| before);
            lines[at] = lines[at].trim_start().split_once(' ').map_or("", |(_, behind)| behind);
        }
    }
    lines.join("\n")
}

#[test]
fn every_word_that_other_programs_wrote_is_in_the_result_or_listed_as_left_out() {
    let mut looked_at = 0;
    for name in names() {
        let bytes = std::fs::read(folder().join(&name)).expect("the paper is there");
        let found = found(&name);
        let ending = name.rsplit_once('.').expect("an ending").1;
        // What the format itself holds; for a page or plain text, what was read off it.
        let own = kept::written(&bytes, ending);
        looked_at += usize::from(own.is_some());
        let text = own.unwrap_or_else(|| unbroken(found["text"].as_str().unwrap_or_default()));
        let lost = kept::lost(&found, split_words(&text));
        assert!(lost.is_empty(), "{name}: {lost:?}");
    }
    assert!(looked_at >= 25, "only {looked_at} files were looked into");
}
