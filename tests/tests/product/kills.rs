//! Programs that end in the middle of a write: what was acknowledged is there, and nothing is half there.

use serde_json::json;
use std::time::{Duration, Instant};
use tafelstuk_core::blobs::Blobs;
use tafelstuk_core::keys::StoreKey;
use tafelstuk_tests::product::Asked;
use tafelstuk_tests::writing::{Acknowledged, Writer, Written};

/// How often a writer is killed, all stores together.
const KILLS: u64 = 200;
/// How often one store lives through it.
const PER_STORE: u64 = 25;
/// The latest moment of a kill after the last acknowledgement; a save takes less.
const SPREAD: Duration = Duration::from_micros(6_000);

#[test]
fn two_hundred_kills_during_writes_lose_no_acknowledged_save() {
    let mut saves = 0;
    for store in 0..KILLS / PER_STORE {
        let written = Written::new(1);
        let mut told = Acknowledged::from(1);
        for kill in 0..PER_STORE {
            let seed = store * PER_STORE + kill;
            killed_while_writing(&written, seed, &mut told);
            let asked = written.open();
            written.assert_kept(&asked, 0, &told);
            told.rev = written.section(&asked, 0)["rev"].as_i64().unwrap();
        }
        saves += told.saves;
    }
    assert!(saves > KILLS, "the writers were at work when they were killed: {saves} saves");
}

/// Lets a writer save some times, then kills it at a moment that differs from seed to seed.
fn killed_while_writing(written: &Written, seed: u64, told: &mut Acknowledged) {
    // Each kill's own files are looked into; those of earlier ones were.
    told.files.clear();
    let mut writer = Writer::start(written.command(0).args(["--attach", &written.paper]));
    writer.wait_for(1 + seed as usize % 7, told);
    let begin = Instant::now();
    let moment = SPREAD.mul_f64(f64::from(u32::try_from(seed * 37 % 100).unwrap()) / 100.0);
    while begin.elapsed() < moment {
        std::hint::spin_loop();
    }
    writer.kill(told);
}

#[test]
fn a_file_kept_without_its_row_is_noted_and_is_no_fault() {
    let written = Written::new(1);
    let key_file = std::fs::read_dir(written.place.settings().join("keys")).unwrap().next().unwrap().unwrap();
    let key = StoreKey::from_hex(&std::fs::read_to_string(key_file.path()).unwrap()).unwrap();
    // As a program leaves it that ends between writing the file and writing the row.
    Blobs::new(&written.place.store(), &key).put(b"half".as_slice(), 100).unwrap();
    let report = written.open().ask("store.verify", json!({}));
    assert_eq!(report["faults"], json!([]));
    let notes = report["notes"].as_array().unwrap();
    assert!(matches!(notes.as_slice(), [note] if note.as_str().unwrap().starts_with("blob_unnamed ")));
}

#[test]
fn undo_still_works_on_what_a_killed_program_wrote() {
    let written = Written::new(1);
    let mut told = Acknowledged::from(1);
    let mut writer = Writer::start(&mut written.command(0));
    writer.wait_for(4, &mut told);
    writer.kill(&mut told);
    let asked = written.open();
    let rev = written.section(&asked, 0)["rev"].as_i64().unwrap();
    asked.ask("history.undo", json!({ "scope": format!("paper:{}", written.paper) }));
    let text = written.section(&asked, 0)["body"].to_string();
    assert!(text.contains(&format!("Opslag {} door", rev - 1)), "{text}");
    assert_eq!(Asked::open(written.place.path()).ask("store.verify", json!({}))["faults"], json!([]));
}
