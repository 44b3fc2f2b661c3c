//! How well papers are recognised that exist in every format: precision and recall per field, and no word
//! lost on the way.

mod scripts;

use std::collections::HashMap;

use scripts::{Format, file, folder, names, script, split_words, without_figure, words};
use serde_json::Value;
use tafelstuk_intake::recognise;
use unicode_normalization::UnicodeNormalization;

/// Fields of which the goal is an F1 of 0.95 or better.
const MAIN: [&str; 6] = ["sections", "roles", "points", "verbs", "steps", "periods"];
const GOAL: f64 = 0.95;
const HEADER: [&str; 9] = [
    "kind",
    "title",
    "body",
    "agenda_item",
    "meeting_date",
    "version",
    "author",
    "portfolio_holder",
    "reference",
];

/// Right ones, labelled ones, found ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    hits: usize,
    labelled: usize,
    found: usize,
}

impl Count {
    fn f1(self) -> f64 {
        let all = self.labelled + self.found;
        if all == 0 { 1.0 } else { 2.0 * self.hits as f64 / all as f64 }
    }
}

#[derive(Default)]
struct Score {
    fields: Vec<(&'static str, Count)>,
}

impl Score {
    fn add(&mut self, field: &'static str, hits: usize, labelled: usize, found: usize) {
        let at = self.fields.iter().position(|(name, _)| *name == field).unwrap_or_else(|| {
            self.fields.push((field, Count::default()));
            self.fields.len() - 1
        });
        let count = &mut self.fields[at].1;
        *count = Count {
            hits: count.hits + hits,
            labelled: count.labelled + labelled,
            found: count.found + found,
        };
    }

    fn paper(&mut self, label: &Value, found: &Value) {
        let same = |key: &'static str| move |a: &Value, b: &Value| norm(&a[key]) == norm(&b[key]);
        let pairs = pair(list(label, "sections"), list(found, "sections"), same("heading"));
        let (n, m) = (list(label, "sections").len(), list(found, "sections").len());
        self.add("sections", pairs.len(), n, m);
        self.add("roles", pairs.iter().filter(|(a, b)| a["role"] == b["role"]).count(), n, m);
        let (points, theirs) = (list(label, "decision_points"), list(found, "decision_points"));
        let pairs = pair(points, theirs, starts);
        self.add("points", pairs.len(), points.len(), theirs.len());
        let verbs =
            pairs.iter().filter(|(a, b)| a["verb"] == b["verb"] && a["second_verb"] == b["second_verb"]);
        self.add("verbs", verbs.count(), points.len(), theirs.len());
        let (steps, theirs) = (list(label, "steps"), list(found, "steps"));
        let pairs = pair(steps, theirs, starts);
        self.add("steps", pairs.len(), steps.len(), theirs.len());
        let dated = |steps: &[Value]| steps.iter().filter(|step| step["period"].is_object()).count();
        let right = |(a, b): &&(&Value, &Value)| {
            let key = |key: &str| a["period"][key] == b["period"][key];
            a["period"].is_object() && ["start", "end", "precision"].into_iter().all(key)
        };
        self.add("periods", pairs.iter().filter(right).count(), dated(steps), dated(theirs));
        let owners = |step: &Value| list(step, "owners").iter().map(norm).collect::<Vec<_>>();
        let owned = |steps: &[Value]| steps.iter().map(|step| owners(step).len()).sum();
        let hits =
            pairs.iter().map(|(a, b)| owners(a).iter().filter(|name| owners(b).contains(name)).count()).sum();
        self.add("owners", hits, owned(steps), owned(theirs));
        let parents = pairs.iter().filter(|(a, b)| a["parent"] == b["parent"]);
        self.add("parents", parents.count(), steps.len(), theirs.len());
        let (items, theirs) = (list(label, "agenda_items"), list(found, "agenda_items"));
        let same_item = |a: &Value, b: &Value| {
            ["label", "title", "treatment"].iter().all(|key| norm(&a[*key]) == norm(&b[*key]))
        };
        self.add("agenda items", pair(items, theirs, same_item).len(), items.len(), theirs.len());
        for key in ["attachments", "warnings"] {
            let (own, theirs) = (list(label, key), list(found, key));
            self.add(key, pair(own, theirs, |a, b| norm(a) == norm(b)).len(), own.len(), theirs.len());
        }
        let said = |paper: &Value| HEADER.iter().filter(|key| !paper[**key].is_null()).count();
        let right = |key: &&&str| !label[**key].is_null() && norm(&label[**key]) == norm(&found[**key]);
        self.add("header", HEADER.iter().filter(right).count(), said(label), said(found));
    }

    fn table(&self) -> String {
        let row = |(field, count): &(&str, Count)| {
            let Count { hits, labelled, found } = *count;
            format!("{field:14} {hits:4} {labelled:8} {found:5}  {:.3}\n", count.f1())
        };
        let rows: String = self.fields.iter().map(row).collect();
        format!("field          hits labelled found  F1\n{rows}")
    }
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn norm(value: &Value) -> String {
    split_words(value.as_str().unwrap_or_default()).join(" ")
}

fn starts(label: &Value, found: &Value) -> bool {
    norm(&found["text"]).starts_with(&norm(&label["starts_with"]))
}

/// Pairs one to one, in order.
fn pair<'v>(
    labels: &'v [Value],
    found: &'v [Value],
    same: impl Fn(&Value, &Value) -> bool,
) -> Vec<(&'v Value, &'v Value)> {
    let mut left: Vec<&Value> = found.iter().collect();
    let mut pairs = Vec::new();
    for label in labels {
        if let Some(at) = left.iter().position(|found| same(label, found)) {
            pairs.push((label, left.remove(at)));
        }
    }
    pairs
}

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
            for (field, count) in own.fields.iter().filter(|(_, c)| c.hits != c.labelled || c.hits != c.found)
            {
                missed.push(format!("{name}.{}: {field} {count:?}", format.ending()));
            }
        }
        println!("{format:?}\n{}", total.table());
        for (field, count) in &total.fields {
            let least = if MAIN.contains(field) { GOAL } else { 0.9 };
            assert!(
                count.f1() >= least,
                "{format:?}: {field} {:.3}\n{}\n{}",
                count.f1(),
                total.table(),
                missed.join("\n")
            );
        }
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
