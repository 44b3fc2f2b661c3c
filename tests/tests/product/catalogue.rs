//! Every word that the product can ask for exists in both languages, and every refusal has a sentence
//! whose data it carries.

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use tafelstuk_app::catalogue::{error_text, keys, text};
use tafelstuk_app::{Error, Lang, typescript};
use tafelstuk_tests::folder;

const LANGS: [Lang; 2] = [Lang::Nl, Lang::En];

/// A union of words in the call table's types, and how the keys of its words begin.
const WORDS: [(&str, &str); 16] = [
    ("Verb", "verb-"),
    ("PaperKind", "paper-kind-"),
    ("PaperForm", "paper-form-"),
    ("PaperState", "paper-state-"),
    ("MeetingState", "meeting-state-"),
    ("Treatment", "treatment-"),
    ("VersionStatus", "version-status-"),
    ("Change", "change-"),
    ("PartnerKind", "partner-kind-"),
    ("SeatRole", "role-"),
    ("TopicPhase", "phase-"),
    ("Visibility", "visibility-"),
    ("Audience", "audience-"),
    ("Audience", "pack-audience-"),
    ("Audience", "pack-file-"),
    ("ItemKind", "item-kind-"),
];

fn root() -> &'static Path {
    folder().parent().expect("the crate lies in the workspace")
}

fn has(lang: Lang, key: &str) -> bool {
    text(lang, key) != key
}

/// Every key that is missing in one of the languages.
fn missing<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut missing = Vec::new();
    for key in wanted {
        let lacking = LANGS.iter().filter(|lang| !has(**lang, key));
        missing.extend(lacking.map(|lang| format!("{}: {key}", lang.tag())));
    }
    missing
}

#[test]
fn every_word_of_the_call_tables_types_has_its_word_on_screen() {
    let types = typescript();
    let mut wanted = Vec::new();
    for (name, begin) in WORDS {
        let line = types.lines().find(|line| line.starts_with(&format!("export type {name} = ")));
        let line = line.unwrap_or_else(|| panic!("the call table has the type {name}"));
        let words: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        assert!(words.len() > 1, "{name} is a union of words: {line}");
        wanted.extend(words.iter().map(|word| format!("{begin}{}", word.replace('_', "-"))));
    }
    assert_eq!(missing(wanted.iter().map(String::as_str)), Vec::<String>::new());
}

/// One error of every variant, made from the declaration that travels to the page: each text field says
/// its own name, each number is 42.
fn every_error() -> Vec<Error> {
    let types = typescript();
    let line = types.lines().find(|line| line.starts_with("export type Error = "));
    let line = line.expect("the page knows the errors");
    let variants = line.split("\"code\": \"").skip(1);
    variants
        .map(|variant| {
            let (code, rest) = variant.split_once('"').expect("a code ends");
            // An error without data has no braces of its own.
            let own = rest.split('|').next().unwrap_or_default();
            let fields = own.split_once('{').and_then(|(_, fields)| fields.split_once('}'));
            let fields = fields.map_or("", |(fields, _)| fields);
            let mut params = Map::new();
            for (name, kind) in fields.split(',').filter_map(|field| field.split_once(':')) {
                let name = name.trim();
                let value = if kind.trim() == "number" { json!(42) } else { json!(format!("«{name}»")) };
                params.insert(name.to_owned(), value);
            }
            serde_json::from_value(json!({ "code": code, "params": params }))
                .unwrap_or_else(|fault| panic!("{code}: {fault}"))
        })
        .collect()
}

#[test]
fn every_refusal_is_a_whole_sentence_in_both_languages() {
    let errors = every_error();
    assert!(errors.len() > 30, "{}", errors.len());
    for error in &errors {
        let sentences = LANGS.map(|lang| error_text(lang, error));
        for sentence in &sentences {
            let end = sentence.trim_end().ends_with('.');
            assert!(end && !sentence.contains(['{', '\n']), "{}: {sentence}", error.code());
        }
        assert_ne!(sentences[0], sentences[1], "{}", error.code());
    }
}

#[test]
fn a_refusals_sentence_asks_for_no_data_that_the_refusal_does_not_have() {
    for lang in ["nl", "en"] {
        let source =
            std::fs::read_to_string(root().join(format!("assets/locales/{lang}/errors.ftl"))).unwrap();
        for error in every_error() {
            let key = format!("error-{} =", error.code().replace('_', "-"));
            let (_, rest) = source.split_once(&key).unwrap_or_else(|| panic!("{lang} words {key}"));
            // A message goes on as long as its lines are indented.
            let message: String = rest
                .split('\n')
                .enumerate()
                .take_while(|(n, l)| *n == 0 || l.starts_with(' '))
                .map(|(_, l)| l)
                .collect();
            let params: Vec<String> = error.params().keys().map(|name| name.replace('_', "-")).collect();
            for asked in message.split('$').skip(1) {
                let name: String = asked.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                assert!(params.contains(&name), "{lang}: {key} asks for {name}, there is {params:?}");
            }
        }
    }
}

#[test]
fn no_sentence_is_kept_for_a_refusal_that_is_gone() {
    let known: BTreeSet<String> =
        every_error().iter().map(|error| format!("error-{}", error.code().replace('_', "-"))).collect();
    let kept: BTreeSet<String> = keys(Lang::Nl).into_iter().filter(|key| key.starts_with("error-")).collect();
    assert_eq!(kept, known);
}

/// The sources below `folder` that the product is made of.
fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                found.push(path);
            }
        }
    }
    found
}

/// The texts in quotes of a source that are written as keys are: small words with dashes between.
fn dashed(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    let product = text.split("#[cfg(test)]").next().unwrap_or_default();
    let is_key = |word: &&str| {
        word.contains('-')
            && word.split('-').all(|part| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
            })
    };
    product.split('"').skip(1).step_by(2).filter(is_key).map(str::to_owned).collect()
}

#[test]
fn every_key_in_the_sources_of_app_window_and_command_line_exists() {
    let first = |key: &str| key.split('-').next().unwrap_or_default().to_owned();
    let families: BTreeSet<String> = keys(Lang::Nl).iter().map(|key| first(key)).collect();
    let mut wanted = BTreeSet::new();
    for folder in ["crates/app/src", "crates/cli/src", "src-tauri/src"] {
        // The example's texts are a region's own, not the product's words.
        let all = sources(folder).into_iter().filter(|path| !path.ends_with("example.rs"));
        let words = all.flat_map(|path| dashed(&path));
        wanted.extend(words.filter(|word| families.contains(&first(word))));
    }
    assert!(wanted.len() > 30, "{wanted:?}");
    assert_eq!(missing(wanted.iter().map(String::as_str)), Vec::<String>::new());
}

#[test]
fn every_word_that_pack_and_recovery_sheet_say_exists() {
    let mut wanted = BTreeSet::new();
    for path in sources("crates/pdf/src") {
        let text = std::fs::read_to_string(&path).unwrap();
        let product = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        let begin = match path.file_name().and_then(|name| name.to_str()) {
            Some("recovery_sheet.rs") => "recovery-sheet-",
            Some("script.rs") => "script-",
            _ => "pack-",
        };
        for call in ["say(\"", "fill(\"", "about(\"", "fill(\n", "say(\n"] {
            for rest in product.split(call).skip(1) {
                let key = rest.trim_start().trim_start_matches('"').split('"').next().unwrap_or_default();
                if !key.contains(char::is_whitespace) {
                    wanted.insert(format!("{begin}{key}"));
                }
            }
        }
    }
    for number in 1..=12 {
        wanted.insert(format!("pack-month-{number}"));
    }
    for number in 1..=7 {
        wanted.insert(format!("pack-weekday-{number}"));
    }
    assert!(wanted.len() > 40, "{wanted:?}");
    assert_eq!(missing(wanted.iter().map(String::as_str)), Vec::<String>::new());
}

#[test]
fn both_languages_ask_for_the_same_data_in_every_sentence() {
    let asked = |lang: &str| -> Vec<(String, BTreeSet<String>)> {
        let mut all = Vec::new();
        let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("assets/locales").join(lang))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        for path in paths {
            for line in std::fs::read_to_string(path).unwrap().lines() {
                if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '#'])) {
                    all.push((key.to_owned(), BTreeSet::new()));
                }
                let Some((_, data)) = all.last_mut() else { continue };
                data.extend(line.split('$').skip(1).map(|rest| -> String {
                    rest.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect()
                }));
            }
        }
        all.sort();
        all
    };
    let (nl, en) = (asked("nl"), asked("en"));
    let differ: Vec<_> = nl.iter().zip(&en).filter(|(nl, en)| nl != en).collect();
    assert_eq!(differ, Vec::new());
    assert!(nl.len() > 300);
}

#[test]
fn a_parameter_is_told_as_it_is() {
    let error: Error = serde_json::from_value(json!({
        "code": "invalid", "params": { "field": "label", "value": "{ $field } <b>" }
    }))
    .unwrap();
    let sentence = error_text(Lang::Nl, &error);
    assert!(sentence.contains("“{ $field } <b>”"), "{sentence}");
    assert_eq!(error.params().get("field"), Some(&Value::from("label")));
}
