//! How well papers are recognised that exist in every format: precision and recall per field, and no word
//! lost on the way.

mod kept;
mod measure;
mod scripts;

use kept::lost;
use measure::{Score, list};
use scripts::{Format, file, folder, names, script, split_words, without_figure, words};
use serde_json::Value;
use tafelstuk_intake::recognise;
use unicode_normalization::UnicodeNormalization;

fn label(name: &str) -> Value {
    let text = std::fs::read_to_string(folder().join(format!("{name}.expected.json"))).expect("a label");
    serde_json::from_str(&text).expect("the label is JSON")
}

fn found(name: &str, format: Format) -> Value {
    let file_name = format!("{name}.{}", format.ending());
    let found = recognise(&file(&script(name), format), &file_name, None, None);
    serde_json::to_value(found.unwrap_or_else(|fault| panic!("{file_name}: {fault}"))).expect("plain data")
}

/// A label as that format can show it: plain text has neither changes nor boxes nor headings by style.
fn shown(mut label: Value, format: Format) -> Value {
    if format.is_plain() {
        let seen = |warning: &Value| warning != "tracked_changes";
        label["warnings"] =
            list(&label, "warnings").iter().filter(|warning| seen(warning)).cloned().collect();
    }
    label
}

#[test]
fn papers_in_every_format_are_recognised_as_their_labels_say() {
    assert!(names().len() >= 15, "only {} scripts found", names().len());
    let mut missed = Vec::new();
    for format in Format::ALL {
        let mut total = Score::default();
        for name in names() {
            let (label, found) = (shown(label(&name), format), found(&name, format));
            let mut own = Score::default();
            own.paper(&label, &found);
            total.paper(&label, &found);
            missed.extend(own.missed(&format!("{name}.{}", format.ending())));
        }
        println!("{format:?}\n{}", total.table());
        total.reaches_goals(&format!("{format:?}"), &missed);
    }
    println!("{}", missed.join("\n"));
}

#[test]
fn every_word_of_a_paper_is_in_its_result_or_listed_as_left_out() {
    for name in names() {
        for format in Format::ALL {
            let lost = lost(&found(&name, format), words(&script(&name), format));
            assert!(lost.is_empty(), "{name}.{}: {lost:?}", format.ending());
        }
    }
}

#[test]
fn every_word_of_a_plain_text_is_in_its_result_or_listed_as_left_out() {
    let folder = folder().join("..");
    let mut papers = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let bytes = std::fs::read(&path).expect("the paper is there");
        let found = recognise(&bytes, "stuk.txt", None, None).expect("a paper");
        let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect();
        let text = String::from_utf8(bytes).unwrap_or_else(|other| latin(other.as_bytes()));
        let found = serde_json::to_value(found).expect("plain data");
        // A word broken at the end of a line is one word, and a ligature is its letters.
        let lines: Vec<&str> = text.lines().map(without_figure).collect();
        let whole: String = lines.join("\n").replace("-\n", "").replace("\u{AD}\n", "").nfkc().collect();
        let words = split_words(&whole);
        let lost = lost(&found, words);
        assert!(lost.is_empty(), "{}: {lost:?}", path.display());
        papers += 1;
    }
    assert!(papers >= 9, "only {papers} papers found");
}
