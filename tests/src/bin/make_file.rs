//! Makes the data folder of this version under `tests/files`, which later versions must still open:
//! `cargo run -p tafelstuk-tests --bin make_file`.
//!
//! It is run once per released version and the outcome is committed. Before a first release it is made
//! again whenever a migration changes; after it, never. The store's password is the tests' own.

use serde_json::{Value, json};
use std::process::ExitCode;
use tafelstuk_app::{App, Config, Lang, Result};
use tafelstuk_tests::product::november;
use tafelstuk_tests::{PASSWORD, fixture, folder};

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("make_file: {error:?}");
            ExitCode::from(1)
        }
    }
}

fn make() -> Result<()> {
    let version = env!("CARGO_PKG_VERSION").rsplit_once('.').map_or("0", |(first_two, _)| first_two);
    let store = folder().join("files").join(version);
    if store.exists() {
        std::fs::remove_dir_all(&store)?;
    }
    let settings = tempfile::tempdir()?;
    let app = App::start(Config {
        store: store.clone(),
        settings: settings.path().to_owned(),
        lang: Lang::Nl,
        clock: november,
        keyring: false,
        passphrase: Some(PASSWORD.into()),
    });
    ask(&app, "store.create", Value::Null)?;
    fill(&app)?;
    ask(&app, "store.close", Value::Null)?;
    // What only running programs need is not part of the data.
    std::fs::remove_file(store.join("store.lock"))?;
    println!("{}", store.display());
    Ok(())
}

/// One meeting with a paper of each form: set by us with a version, and kept as supplied.
fn fill(app: &App) -> Result<()> {
    let note = app.offer(&fixture("story/bespreeknotitie-mantelzorg.txt"))?.offer;
    let kept = app.offer_bytes("kaart.pdf", b"%PDF-1.7\n% een kaart\n".to_vec()).offer;
    let board = json!({ "name": "Bestuurlijke tafel Zorg Eemvallei" });
    let taken =
        ask(app, "agenda.take_in", json!({ "offers": [note, kept], "board": board, "date": "2026-12-16" }))?;
    let paper = ask(app, "paper.get", json!({ "id": taken["papers"][0]["paper"] }))?["paper"].clone();
    let issue = json!({ "id": paper["id"], "rev": paper["rev"], "label": "1.0", "status": "for_discussion" });
    ask(app, "paper.issue", issue)?;
    let file = app.offer_bytes("cijfers.txt", b"Steunpunten: 4".to_vec()).offer;
    ask(app, "paper.attach", json!({ "paper": paper["id"], "offers": [file] }))?;
    ask(app, "pack.build", json!({ "meeting": taken["meeting"], "audience": "members" }))?;
    Ok(())
}

fn ask(app: &App, name: &str, request: Value) -> Result<Value> {
    app.ask(name, request)
}
