//! How well papers are recognised that exist in every format: precision and recall per field, and no word
//! lost on the way.

mod measure;
mod scripts;

use std::collections::HashMap;

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

/// Every word that the result holds, wherever it is listed.
fn held(found: &Value) -> HashMap<String, usize> {
    let mut texts: Vec<String> = Vec::new();
    let mut pieces = |pieces: &[Value]| {
        for piece in pieces {
            texts.push(piece["marker"].as_str().unwrap_or_default().to_owned());
            match list(piece, "cells") {
                [] => texts.push(piece["text"].as_str().unwrap_or_default().to_owned()),
                cells => texts.extend(cells.iter().filter_map(Value::as_str).map(str::to_owned)),
            }
        }
    };
    for key in ["header", "opening", "furniture", "beside"] {
        pieces(list(found, key));
    }
    list(found, "sections").iter().for_each(|section| pieces(list(section, "blocks")));
    list(found, "agenda_items").iter().for_each(|item| pieces(list(item, "blocks")));
    texts.extend(list(found, "sections").iter().filter_map(|it| it["heading"].as_str().map(str::to_owned)));
    for item in list(found, "agenda_items") {
        texts.extend(
            [&item["title"], &item["label"]].into_iter().filter_map(Value::as_str).map(str::to_owned),
        );
        // "(ter kennisname)" behind a title is told as the item's treatment.
        let line = item["lines"]["first"]
            .as_u64()
            .and_then(|first| found["text"].as_str()?.split('\n').nth(first as usize - 1));
        let behind = line.and_then(|line| line.rsplit_once('(')).filter(|_| item["treatment"].is_string());
        texts.extend(behind.map(|(_, behind)| behind.to_owned()));
    }
    let mut held = HashMap::new();
    texts.iter().flat_map(|text| split_words(text)).for_each(|word| *held.entry(word).or_default() += 1);
    held
}

/// The words that the result does not hold, each as often as it is missing.
fn lost(found: &Value, words: Vec<String>) -> Vec<String> {
    let mut held = held(found);
    words
        .into_iter()
        .filter(|word| match held.get_mut(word) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        })
        .collect()
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
