//! What is destroyed is gone: from the rows, the log, the search index, the contents, the database's own pages and the
//! old backups; what stays is the record of it, and everything else.

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tafelstuk_app::Error;
use tafelstuk_core::blobs::Blobs;
use tafelstuk_core::db::FILE;
use tafelstuk_core::keys::StoreKey;
use tafelstuk_tests::beside::{bare, key_of};
use tafelstuk_tests::product::Asked;
use tempfile::TempDir;

/// Words that stand only in what is destroyed, and words that stand only in what stays.
const SECRET: &str = "zeewaterkwal";
const KEPT: &str = "boerenzwaluw";
/// SQLCipher 4: pages of 4096 bytes of which the last 80 are the vector and the seal.
const PAGE: usize = 4096;
const RESERVED: usize = 80;

struct Region {
    folder: TempDir,
    asked: Asked,
    old: String,
    young: String,
}

fn then() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2014-03-12T09:00:00+01:00").unwrap()
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-27T09:00:00+01:00").unwrap()
}

impl Region {
    /// A meeting of 2014 full of words, and one of this year.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (store, settings) = (folder.path().join("store"), folder.path().join("settings"));
        let asked = Asked::at(&store, &settings, then);
        asked.ask("store.create", json!({}));
        let board = json!({ "name": "Bestuurlijke tafel Vechtdal", "short": "BTV", "region": "Vechtdal", "kind": "decides" });
        let board = asked.made("board.add", board);
        let old = meeting(&asked, &board, "2014-03-12", SECRET);
        asked.ask("store.backup", json!({}));
        asked.ask("store.close", json!({}));
        let asked = Asked::at(&store, &settings, now);
        let young = meeting(&asked, &board, "2026-10-07", KEPT);
        Self { folder, asked, old, young }
    }

    fn retention(&self) -> Value {
        self.asked.ask("archive.retention", json!({}))
    }

    fn destroy(&self, id: &str, by: &str) -> Result<Value, Error> {
        let records = json!([{ "kind": "meeting", "id": id }]);
        self.asked.try_ask("archive.destroy", json!({ "records": records, "approved_by": by }))
    }

    fn store(&self) -> PathBuf {
        self.folder.path().join("store")
    }

    fn key(&self) -> StoreKey {
        key_of(self.folder.path())
    }

    fn backups(&self) -> Vec<PathBuf> {
        let all = std::fs::read_dir(self.folder.path().join("settings/backups")).unwrap();
        all.map(|entry| entry.unwrap().path()).collect()
    }

    /// Everything that whoever has the key can read: the database's pages, its log, the contents.
    fn everything(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for file in [FILE.to_owned(), format!("{FILE}-wal")] {
            let bytes = std::fs::read(self.store().join(&file)).unwrap_or_default();
            all.extend(if file == FILE { pages(&bytes, &self.key()) } else { frames(&bytes, &self.key()) });
        }
        all.extend(contents(&self.store(), &self.key()));
        all
    }
}

/// A held meeting with an item, a paper of some versions, an attachment, a decision, an action, a remark and minutes,
/// all of which say `word`.
fn meeting(asked: &Asked, board: &str, date: &str, word: &str) -> String {
    let meeting = json!({ "board": board, "date": date, "starts": null, "ends": null, "place": format!("Zaal {word}"), "standing": false });
    let meeting = asked.made("meeting.add", meeting);
    let paper = asked
        .made("paper.add", json!({ "board": board, "kind": "note", "title": format!("Over de {word}") }));
    let section =
        asked.made("paper.add_section", json!({ "paper": paper, "heading": word, "role": "proposal" }));
    for (rev, text) in [(1, format!("Eerste {word}.")), (2, format!("Tweede {word}."))] {
        let body = json!({ "type": "doc", "content": [{ "type": "paragraph", "content": [{ "type": "text", "text": text }] }] });
        let sitting = format!("01a20000-0000-7000-8000-0000000000a{rev}");
        let save = json!({ "id": section, "rev": rev, "sitting": sitting, "heading": word, "role": "proposal", "body": body });
        asked.ask("paper.save_section", save);
    }
    let offer = asked.app.offer_bytes(&format!("{word}.txt"), format!("Bijlage {word}").into_bytes()).offer;
    asked.ask("paper.attach", json!({ "paper": paper, "offers": [offer] }));
    let item = asked.made("agenda.add_item", json!({ "meeting": meeting, "title": format!("Punt {word}") }));
    asked.ask("agenda.place_paper", json!({ "item": item, "paper": paper }));
    asked.ask("pack.build", json!({ "meeting": meeting, "audience": "members" }));
    let rev = asked.ask("meeting.get", json!({ "id": meeting }))["rev"].clone();
    asked.ask("agenda.send", json!({ "meeting": meeting, "rev": rev, "reason": format!("om {word}") }));
    let mut edit = asked.ask("meeting.get", json!({ "id": meeting }));
    edit["state"] = json!("held");
    let fields = ["id", "rev", "date", "starts", "ends", "place", "state"];
    let edit: serde_json::Map<String, Value> =
        fields.iter().map(|field| ((*field).to_owned(), edit[*field].clone())).collect();
    asked.ask("meeting.edit", edit.into());
    asked.ask(
        "decision.add",
        json!({ "item": item, "text": format!("Akkoord met de {word}."), "needs_home_decision": false }),
    );
    asked.ask("follow_up.note", json!({ "item": item, "text": format!("AST: {word} tellen vóór 1 mei") }));
    asked.ask(
        "minutes.write",
        json!({ "item": item, "rev": 0, "text": format!("Er is gesproken over {word}.") }),
    );
    meeting
}

/// Marks every action of the store as done.
fn finish_actions(asked: &Asked) {
    let all = asked.ask("follow_up.list", json!({}));
    for one in all.as_array().unwrap().iter().filter(|one| one["state"] == "open") {
        asked.ask("follow_up.set_state", json!({ "id": one["id"], "rev": one["rev"], "state": "done" }));
    }
}

fn holds(all: &[u8], word: &str) -> bool {
    let lower: Vec<u8> = all.to_ascii_lowercase();
    memchr::memmem::find(&lower, word.as_bytes()).is_some()
}

/// The database's pages, opened without the database's program.
fn pages(file: &[u8], key: &StoreKey) -> Vec<u8> {
    let mut all = Vec::new();
    for (at, page) in file.chunks_exact(PAGE).enumerate() {
        all.extend(page_of(page, if at == 0 { 16 } else { 0 }, key));
    }
    all
}

/// The pages in a write-ahead log: a header of 32 bytes, then frames with 24 bytes before each page.
fn frames(file: &[u8], key: &StoreKey) -> Vec<u8> {
    let frames = file.get(32..).unwrap_or_default().chunks_exact(24 + PAGE);
    frames.flat_map(|frame| [0, 16].map(|skip| page_of(&frame[24..], skip, key)).concat()).collect()
}

fn page_of(page: &[u8], skip: usize, key: &StoreKey) -> Vec<u8> {
    let vector: [u8; 16] = page[PAGE - RESERVED..][..16].try_into().unwrap();
    let mut opened = page[skip..PAGE - RESERVED].to_vec();
    let mut cipher = Decryptor::<Aes256>::new(&(*key.database_key()).into(), &vector.into());
    for block in opened.chunks_exact_mut(16) {
        cipher.decrypt_block(block.try_into().unwrap());
    }
    opened
}

fn contents(store: &Path, key: &StoreKey) -> Vec<u8> {
    let blobs = Blobs::new(store, key);
    let mut all = Vec::new();
    for stored in blobs.list().unwrap() {
        let hash = blobs.verify_stored(stored.name).unwrap().hash;
        all.extend(blobs.get(hash).unwrap());
    }
    all
}

#[test]
fn a_destroyed_meeting_is_gone_to_the_last_page_and_the_rest_stays() {
    let region = Region::new();
    region.asked.ask("search.read_files", json!({}));
    let found = region.asked.ask("search.find", json!({ "text": SECRET, "kind": "page" }));
    assert_eq!(found["hits"].as_array().map(Vec::len), Some(1), "what the attachment says is in the index");
    let before = region.everything();
    assert!(holds(&before, SECRET) && holds(&before, KEPT), "the pages are read");
    let due = region.retention();
    assert_eq!(due["due"].as_array().unwrap().len(), 1, "{due}");
    assert_eq!((&due["due"][0]["id"], &due["due"][0]["open_actions"]), (&json!(region.old), &json!(1)));
    let refused = region.destroy(&region.old, "A. Archivaris");
    assert!(matches!(&refused, Err(Error::NotNow { state, .. }) if state == "open_actions"), "{refused:?}");
    finish_actions(&region.asked);
    assert_eq!(region.backups().len(), 1);
    let told = region.destroy(&region.old, "A. Archivaris").unwrap();
    assert_eq!((&told["records"], &told["copies"]), (&json!(1), &json!(1)));
    let after = region.everything();
    assert!(!holds(&after, SECRET));
    assert!(holds(&after, KEPT));
    assert_eq!(region.asked.ask("search.find", json!({ "text": SECRET }))["hits"], json!([]));
    assert_ne!(region.asked.ask("search.find", json!({ "text": KEPT }))["hits"], json!([]));
    let log = bare(&region.store().join(FILE), &region.key());
    let free: i64 = log.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap();
    assert_eq!(free, 0);
    drop(log);
    let verified = region.asked.ask("store.verify", json!({}));
    assert_eq!((&verified["faults"], &verified["notes"]), (&json!([]), &json!([])));
    // The one backup that is left is of what is left.
    assert_eq!(region.backups().len(), 1);
    let restored = region.folder.path().join("restored");
    let settings = region.folder.path().join("settings");
    let again = Asked::at(&restored, &settings, now);
    let offer = again.app.offer(&region.backups()[0]).unwrap().offer;
    again.ask("store.restore", json!({ "offer": offer }));
    assert_eq!(again.ask("search.find", json!({ "text": SECRET }))["hits"], json!([]));
    assert_eq!(again.ask("meeting.list", json!({})).as_array().unwrap().len(), 1);
}

#[test]
fn what_was_destroyed_is_recorded_without_a_word_of_it() {
    let region = Region::new();
    finish_actions(&region.asked);
    region.destroy(&region.old, "A. Archivaris").unwrap();
    let view = region.retention();
    let record = &view["destroyed"][0];
    assert_eq!((&record["what"], &record["kind"]), (&json!("BTV 2014-03-12"), &json!("meeting")));
    assert_eq!((&record["approved_by"], &record["record"]), (&json!("A. Archivaris"), &json!(region.old)));
    assert!(record["rows"].as_u64().unwrap() > 10 && record["files"].as_u64().unwrap() >= 2, "{record}");
    assert_eq!((&view["due"], &view["unfinished"]), (&json!([]), &json!(false)));
    let kept = bare(&region.store().join(FILE), &region.key());
    for sql in ["DELETE FROM destruction", "UPDATE destruction SET approved_by = 'iemand'"] {
        assert!(kept.execute(sql, []).is_err(), "{sql}");
    }
    let undone = region.asked.try_ask("history.undo", json!({ "scope": format!("meeting:{}", region.old) }));
    assert!(undone.is_err(), "{undone:?}");
}

#[test]
fn nothing_is_destroyed_without_a_name_before_its_time_or_where_it_is_kept_for_ever() {
    let region = Region::new();
    finish_actions(&region.asked);
    assert!(matches!(region.destroy(&region.old, "  "), Err(Error::Missing { .. })));
    let young = region.destroy(&region.young, "A. Archivaris");
    assert!(matches!(&young, Err(Error::NotNow { state, .. }) if state == "not_due"), "{young:?}");
    region.asked.ask("archive.set_retention", json!({ "kind": "meeting", "years": null }));
    assert_eq!(region.retention()["due"], json!([]));
    assert!(region.destroy(&region.old, "A. Archivaris").is_err());
    region.asked.ask("archive.set_retention", json!({ "kind": "meeting", "years": 15 }));
    assert_eq!(region.retention()["due"], json!([]));
    assert!(region.asked.try_ask("archive.set_retention", json!({ "kind": "meeting", "years": 0 })).is_err());
    assert!(holds(&region.everything(), SECRET));
}

#[test]
fn a_backup_folder_that_is_gone_leaves_the_store_saying_that_copies_are_left() {
    let region = Region::new();
    finish_actions(&region.asked);
    let away = region.folder.path().join("stick");
    std::fs::create_dir(&away).unwrap();
    let offer = region.asked.app.offer_folder(&away).unwrap().offer;
    region.asked.ask("store.backup_folder", json!({ "offer": offer }));
    std::fs::remove_dir(&away).unwrap();
    assert!(region.destroy(&region.old, "A. Archivaris").is_err());
    assert!(!holds(&region.everything(), SECRET), "the store itself has nothing left");
    assert_eq!(region.retention()["unfinished"], true);
    std::fs::create_dir(&away).unwrap();
    region.asked.ask("archive.clear_copies", json!({}));
    assert_eq!(region.retention()["unfinished"], false);
}
