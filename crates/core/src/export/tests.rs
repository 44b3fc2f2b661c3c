//! An export is read back as an equal store, or refused whole.

use super::{About, Importing, export, import};
use crate::blobs::Blobs;
use crate::folder::{MANIFEST, NewFolder};
use crate::keys::{KeyFile, StoreKey};
use crate::rig::{Rig, moment};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use tafelstuk_model::{Error, Result};
use tempfile::TempDir;

/// A store with rows, a log, an undone change and a content.
fn filled() -> Rig {
    let (rig, board) = Rig::with_board();
    let kept = Blobs::new(rig.folder.path(), &rig.key).put(&b"bijlage"[..], u64::MAX).unwrap();
    rig.write(move |write| write.keep_blob(&kept.hash.to_string(), kept.bytes)).unwrap();
    for title in ["Regiobeeld", "Vervoer & verblijf\n\u{1f600}"] {
        let ask = serde_json::from_value(json!({ "board": board, "title": title })).unwrap();
        rig.write(move |write| crate::topic::calls::add(write, ask)).unwrap();
    }
    rig
}

fn write_to(rig: &Rig, target: &Path) -> Result<About> {
    let mut folder = NewFolder::begin(target)?;
    let blobs = Blobs::new(rig.folder.path(), &rig.key);
    let about = rig
        .db
        .as_ref()
        .unwrap()
        .read(|read| export(read, &blobs, &mut folder, ("0.1.0", moment(99)), &mut |_, _| Ok(())))?;
    folder.keep()?;
    Ok(about)
}

fn read_from(from: &Path, into: &Path, key: &StoreKey) -> Result<About> {
    let key_file = KeyFile::new(key, moment(0));
    let local = moment(100).naive_utc();
    let ask = Importing { from, into, key, key_file: &key_file, now: moment(100), local };
    import(ask, &mut |_, _| Ok(()))
}

fn manifest(folder: &Path) -> String {
    fs::read_to_string(folder.join(MANIFEST)).unwrap()
}

fn place() -> (TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let export = place.path().join("export");
    (place, export)
}

#[test]
fn an_export_of_what_was_read_back_is_the_same_to_the_byte() {
    let (place, first) = place();
    let rig = filled();
    write_to(&rig, &first).unwrap();
    let (key, store) = (StoreKey::fresh().unwrap(), place.path().join("store"));
    let about = read_from(&first, &store, &key).unwrap();
    assert!(about.rows() > 10);
    let again = place.path().join("again");
    let db = crate::db::Db::open(&store, &key, moment(101)).unwrap();
    let mut folder = NewFolder::begin(&again).unwrap();
    let blobs = Blobs::new(&store, &key);
    db.read(|read| export(read, &blobs, &mut folder, ("0.1.0", moment(99)), &mut |_, _| Ok(()))).unwrap();
    folder.keep().unwrap();
    assert_eq!(manifest(&first), manifest(&again));
    crate::search::catch_up(&db).unwrap();
    assert_eq!(db.read(crate::views::whole::index_faults).unwrap(), Vec::<String>::new());
    let ask = crate::search::Ask { text: "regiobeeld".into(), ..Default::default() };
    assert!(!db.read(|read| crate::search::find(read, &ask)).unwrap().hits.is_empty());
}

#[test]
fn a_changed_export_makes_no_store() {
    let (place, export) = place();
    write_to(&filled(), &export).unwrap();
    let key = StoreKey::fresh().unwrap();
    let store = place.path().join("store");
    let refused = |expected: &str| match read_from(&export, &store, &key) {
        Err(Error::DamagedExport { name }) => assert_eq!(name, expected),
        other => panic!("{other:?}"),
    };
    let board = export.join("rows/board.ndjson");
    let kept = fs::read_to_string(&board).unwrap();
    fs::write(&board, kept.replace("Waterland", "Bergland")).unwrap();
    refused("rows/board.ndjson");
    // Also where somebody put the list right after the change, so that it agrees.
    let listed = |text: &str| {
        fs::write(&board, text).unwrap();
        relist(&export);
    };
    listed(&kept.replace("\"rev\"", "\"rev2\""));
    refused("board");
    listed("");
    refused("board");
    listed(&format!("{kept}{kept}"));
    refused("board");
    listed("{\n");
    refused("board");
    assert!(!store.exists());
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}

#[test]
fn what_is_no_export_is_named_and_a_store_is_never_written_over() {
    let (place, export) = place();
    let rig = filled();
    let key = StoreKey::fresh().unwrap();
    fs::create_dir(&export).unwrap();
    let store = place.path().join("store");
    assert!(matches!(read_from(&export, &store, &key), Err(Error::NotAnExport { .. })));
    fs::remove_dir(&export).unwrap();
    write_to(&rig, &export).unwrap();
    let taken = rig.folder.path();
    KeyFile::new(&rig.key, moment(0)).save(taken).unwrap();
    assert!(matches!(read_from(&export, taken, &key), Err(Error::StoreExists { .. })));
    let about = fs::read_to_string(export.join("store.json")).unwrap();
    for (from, to) in [("\"version\": 1", "\"version\": 2"), ("\"schema\": ", "\"schema\": 9")] {
        fs::write(export.join("store.json"), about.replace(from, to)).unwrap();
        relist(&export);
        assert!(matches!(read_from(&export, &store, &key), Err(Error::NewerStore { .. })), "{to}");
    }
}

#[test]
fn a_damaged_content_stops_the_export_and_leaves_nothing() {
    let (place, export) = place();
    let rig = filled();
    let blobs = Blobs::new(rig.folder.path(), &rig.key);
    let stored = blobs.list().unwrap()[0];
    let mut bytes = fs::read(blobs.path(stored.name)).unwrap();
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(blobs.path(stored.name), bytes).unwrap();
    assert!(matches!(write_to(&rig, &export), Err(Error::Damaged { .. })));
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

/// Writes the list anew, as somebody would who changes an export on purpose.
fn relist(export: &Path) {
    use sha2::{Digest, Sha256};
    let lines: String = manifest(export)
        .lines()
        .map(|line| {
            let (_, path) = line.split_once("  ").unwrap();
            let hash = Sha256::digest(fs::read(export.join(path)).unwrap());
            format!("{}  {path}\n", *crate::hex::encode(&hash))
        })
        .collect();
    fs::write(export.join(MANIFEST), lines).unwrap();
}
