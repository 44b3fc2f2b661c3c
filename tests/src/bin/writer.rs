//! A program that writes to a store until it is stopped: the fault tests kill it, fill its disk, or let it
//! write beside another. It never ships.
//!
//! `writer --store DIR --settings DIR --section ID [--attach PAPER] [--saves N]` saves the section again
//! and again; after each save that the product acknowledged it prints `saved N REV`, after each file
//! `attached NAME`, after a conflict `conflict`. A refusal ends it: one sentence on stderr, exit code 1.

use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use tafelstuk_app::catalogue::error_text;
use tafelstuk_app::{App, Config, Error, Lang, Result};

/// After how many saves a file is attached.
const FILE_EVERY: u64 = 3;

struct Words {
    store: PathBuf,
    settings: PathBuf,
    section: String,
    attach: Option<String>,
    saves: u64,
}

fn main() -> ExitCode {
    let words = read_words();
    match write(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}", error_text(Lang::Nl, &error));
            ExitCode::from(1)
        }
    }
}

fn read_words() -> Words {
    let mut read = Words {
        store: PathBuf::new(),
        settings: PathBuf::new(),
        section: String::new(),
        attach: None,
        saves: u64::MAX,
    };
    let mut words = std::env::args().skip(1);
    while let (Some(word), Some(value)) = (words.next(), words.next()) {
        match word.as_str() {
            "--store" => read.store = value.into(),
            "--settings" => read.settings = value.into(),
            "--section" => read.section = value,
            "--attach" => read.attach = Some(value),
            "--saves" => read.saves = value.parse().expect("--saves takes a number"),
            other => panic!("{other} is unknown"),
        }
    }
    read
}

fn write(words: &Words) -> Result<()> {
    let app = App::start(Config {
        store: words.store.clone(),
        settings: words.settings.clone(),
        lang: Lang::Nl,
        clock: || chrono::Local::now().fixed_offset(),
        keyring: false,
        passphrase: None,
    });
    ask(&app, "store.unlock", json!({}))?;
    let mut saved = 0;
    while saved < words.saves {
        let section = section(&app, &words.section)?;
        match save(&app, &section, saved) {
            Ok(rev) => {
                saved += 1;
                say(&format!("saved {saved} {rev}"));
            }
            Err(Error::Conflict { .. }) => say("conflict"),
            Err(other) => return Err(other),
        }
        if let Some(paper) = words.attach.as_ref().filter(|_| saved % FILE_EVERY == 0) {
            attach(&app, paper, &format!("bijlage {rev}-{saved}.txt", rev = section["rev"]))?;
        }
    }
    Ok(())
}

/// The section as it stands, whichever paper holds it.
fn section(app: &App, id: &str) -> Result<Value> {
    let papers = ask(app, "paper.list", json!({}))?;
    for paper in papers.as_array().into_iter().flatten() {
        let detail = ask(app, "paper.get", json!({ "id": paper["id"] }))?;
        let sections = detail["sections"].as_array().cloned().unwrap_or_default();
        if let Some(found) = sections.into_iter().find(|section| section["id"] == id) {
            return Ok(found);
        }
    }
    Err(Error::NotFound { kind: "section".into(), id: id.into() })
}

fn save(app: &App, section: &Value, saved: u64) -> Result<i64> {
    let rev = section["rev"].as_i64().unwrap_or_default();
    let text = format!("Opslag {} door {}. {}", rev + 1, std::process::id(), "Zin na zin. ".repeat(120));
    let body = json!({ "type": "doc", "content": [
        { "type": "paragraph", "content": [{ "type": "text", "text": text }] }] });
    // A sitting of its own, so that each save is a change of its own in the history.
    let sitting = format!("01a20000-0000-7000-8000-{:04x}{saved:08x}", std::process::id() & 0xffff);
    let request = json!({
        "id": section["id"], "rev": rev, "sitting": sitting, "heading": section["heading"],
        "role": section["role"], "body": body,
    });
    Ok(ask(app, "paper.save_section", request)?["rev"].as_i64().unwrap_or_default())
}

fn attach(app: &App, paper: &str, name: &str) -> Result<()> {
    let offer = app.offer_bytes(name, name.repeat(500).into_bytes()).offer;
    ask(app, "paper.attach", json!({ "paper": paper, "offers": [offer] }))?;
    say(&format!("attached {name}"));
    Ok(())
}

fn ask(app: &App, name: &str, request: Value) -> Result<Value> {
    app.ask(name, request)
}

/// Prints an acknowledgement at once: what was said is what a user saw.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("whoever started the writer listens");
}
