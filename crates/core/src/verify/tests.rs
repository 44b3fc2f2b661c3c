use super::*;
use crate::blobs::BlobHash;
use crate::keys;
use rusqlite::Connection;
use std::fs;
use std::path::PathBuf;

struct Place {
    folder: tempfile::TempDir,
    key: StoreKey,
    named: Vec<Blob>,
}

/// A store with one table and two contents, both named by rows.
fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let key = StoreKey::fresh().unwrap();
    KeyFile::new(&key, "2026-03-04T09:00:00Z".parse().unwrap()).save(folder.path()).unwrap();
    let connection = Connection::open(folder.path().join(db::FILE)).unwrap();
    db::unlock(&connection, &key.database_key()).unwrap();
    connection
        .execute_batch("CREATE TABLE paper (title TEXT); INSERT INTO paper VALUES ('Vervoer');")
        .unwrap();
    let blobs = Blobs::new(folder.path(), &key);
    let named = [&b"een"[..], b"twee"].map(|content| blobs.put(content, u64::MAX).unwrap()).to_vec();
    Place { folder, key, named }
}

impl Place {
    fn blobs(&self) -> Blobs {
        Blobs::new(self.folder.path(), &self.key)
    }

    fn path(&self, blob: Blob) -> PathBuf {
        self.blobs().path(self.blobs().name_of(blob.hash))
    }

    fn verify(&self) -> Verified {
        self.verify_with(&|| Ok(Vec::new())).unwrap()
    }

    fn verify_with(&self, index: &dyn Fn() -> Result<Vec<String>>) -> Result<Verified> {
        let named = || Ok(self.named.clone());
        let checked =
            Checked { store: self.folder.path(), key: &self.key, rows: &|| Ok(1), named: &named, index };
        verify(&checked, &mut |_, _| ControlFlow::Continue(()))
    }
}

#[test]
fn a_sound_store_has_no_faults() {
    let found = place().verify();
    assert_eq!(found, Verified { rows: 1, blobs: 2, faults: Vec::new(), notes: Vec::new() });
}

#[test]
fn each_fault_is_told_and_the_rest_still_looked_at() {
    let mut place = place();
    let (damaged, missing) = (place.named[0], place.named[1]);
    fs::write(place.path(damaged), b"stuk").unwrap();
    fs::remove_file(place.path(missing)).unwrap();
    let mut shorter = place.blobs().put(&b"drie"[..], u64::MAX).unwrap();
    shorter.bytes = 3;
    place.named.push(shorter);
    fs::write(place.folder.path().join(keys::FILE), b"{}").unwrap();
    let found = place.verify_with(&|| Ok(vec!["paper".into()])).unwrap();
    let mut blob_faults = vec![
        format!("blob_damaged {}", damaged.hash),
        format!("blob_missing {}", missing.hash),
        format!("blob_length {}", shorter.hash),
    ];
    let mut faults = found.faults.clone();
    assert_eq!(faults[..2], ["key_file", "index paper"]);
    faults.drain(..2);
    faults.sort();
    blob_faults.sort();
    assert_eq!(faults, blob_faults);
}

#[test]
fn a_content_that_no_row_names_is_a_note() {
    let mut place = place();
    let orphan = place.named.pop().unwrap();
    let found = place.verify();
    assert_eq!(found.faults, Vec::<String>::new());
    assert_eq!(found.notes, [format!("blob_unnamed {}", place.blobs().name_of(orphan.hash))]);
}

#[test]
fn a_content_swapped_for_another_is_damaged() {
    let place = place();
    fs::copy(place.path(place.named[0]), place.path(place.named[1])).unwrap();
    assert_eq!(place.verify().faults, [format!("blob_damaged {}", place.named[1].hash)]);
}

#[test]
fn a_flipped_byte_in_the_database_is_a_fault() {
    let place = place();
    let path = place.folder.path().join(db::FILE);
    let mut bytes = fs::read(&path).unwrap();
    let last = bytes.len() - 100;
    bytes[last] ^= 1;
    fs::write(&path, bytes).unwrap();
    let faults = place.verify().faults;
    assert!(faults.iter().any(|fault| fault.starts_with("database_")), "{faults:?}");
}

#[test]
fn rows_that_cannot_be_read_are_told_once() {
    let place = place();
    let unreadable = || Err(Error::Damaged { detail: db::FILE.into() });
    let checked = Checked {
        store: place.folder.path(),
        key: &place.key,
        rows: &|| Err(Error::Damaged { detail: db::FILE.into() }),
        named: &|| Err(Error::Damaged { detail: db::FILE.into() }),
        index: &unreadable,
    };
    let found = verify(&checked, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(found.faults, ["rows_unreadable"]);
}

#[test]
fn the_key_file_of_another_store_is_a_fault() {
    let place = place();
    let other = StoreKey::fresh().unwrap();
    KeyFile::new(&other, "2026-03-04T09:00:00Z".parse().unwrap()).save(place.folder.path()).unwrap();
    assert_eq!(place.verify().faults, ["key_file_other"]);
}

#[test]
fn looking_can_be_stopped() {
    let place = place();
    let named = || Ok(place.named.clone());
    let checked = Checked {
        store: place.folder.path(),
        key: &place.key,
        rows: &|| Ok(1),
        named: &named,
        index: &|| Ok(Vec::new()),
    };
    let stopped = verify(&checked, &mut |_, _| ControlFlow::Break(()));
    assert_eq!(stopped, Err(Error::Cancelled {}));
    assert_eq!(BlobHash::of(b"een"), place.named[0].hash);
}
