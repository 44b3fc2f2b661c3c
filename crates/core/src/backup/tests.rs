use super::container::Unpacker;
use super::*;
use crate::blobs::{self, Blob, BlobHash};
use crate::{keys, lock};
use rusqlite::Connection;

const PASSWORD: &str = "een goed wachtwoord";

struct Place {
    folder: tempfile::TempDir,
    store: PathBuf,
    key: StoreKey,
}

fn on(_: u64, _: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn now() -> DateTime<Utc> {
    "2026-03-04T09:15:00Z".parse().unwrap()
}

fn connect(store: &Path, key: &StoreKey) -> Connection {
    let connection = Connection::open(store.join(db::FILE)).unwrap();
    db::unlock(&connection, &key.database_key()).unwrap();
    connection
}

/// A store with a few rows and three contents.
fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let store = folder.path().join("store");
    fs::create_dir(&store).unwrap();
    let key = StoreKey::fresh().unwrap();
    KeyFile::new(&key, now()).save(&store).unwrap();
    connect(&store, &key)
        .execute_batch(
            "PRAGMA journal_mode = WAL; CREATE TABLE paper (title TEXT NOT NULL) STRICT;
             INSERT INTO paper VALUES ('Wonen en zorg'), ('Vervoer'), ('Preventie');",
        )
        .unwrap();
    for content in contents() {
        Blobs::new(&store, &key).put(&content[..], u64::MAX).unwrap();
    }
    Place { folder, store, key }
}

fn contents() -> [Vec<u8>; 3] {
    [b"eerste bijlage".to_vec(), Vec::new(), vec![9; 70_000]]
}

impl Place {
    fn source(&self) -> Source<'_> {
        Source { store: &self.store, key: &self.key, now: now() }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("kopie.backup")
    }

    fn make(&self) -> Result<Made> {
        make(self.source(), &self.file(), |to, report| self.copy(to, report), &mut on)
    }

    fn copy(&self, to: &Path, report: &mut dyn FnMut(u32, u32) -> ControlFlow<()>) -> Result<()> {
        copy::copy_store(&connect(&self.store, &self.key), to, &self.key.database_key(), report)
    }

    fn restoring<'a>(&'a self, file: &'a Path, into: &'a Path) -> Restoring<'a> {
        Restoring { file, into, key: None, now: now().naive_utc(), wait: Duration::ZERO }
    }

    fn names(&self) -> Vec<String> {
        names_in(self.folder.path())
    }
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|e| e.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn titles(store: &Path, key: &StoreKey) -> i64 {
    connect(store, key).query_row("SELECT count(*) FROM paper", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_backup_put_back_elsewhere_is_the_same_store() {
    let place = place();
    let mut file = KeyFile::load(&place.store).unwrap();
    file.set_password(&place.key, PASSWORD).unwrap();
    let code = file.renew_recovery(&place.key).unwrap();
    file.save(&place.store).unwrap();
    let made = place.make().unwrap();
    assert_eq!((made.blobs, made.damaged.len()), (3, 0));
    assert_eq!(made.bytes, fs::metadata(&made.file).unwrap().len());

    let into = place.folder.path().join("elders/store");
    let restored = restore(place.restoring(&made.file, &into), &mut on).unwrap();
    assert_eq!(restored.set_aside, None);
    assert_eq!(restored.contents, examine(&made.file, &mut on).unwrap());
    let key = KeyFile::load(&into).unwrap().open(PASSWORD).unwrap();
    assert_eq!(titles(&into, &key), 3);
    for content in contents() {
        assert_eq!(Blobs::new(&into, &key).get(BlobHash::of(&content)).unwrap(), content);
    }
    assert_eq!(KeyFile::load(&into).unwrap().open(&code).unwrap(), place.key);
}

#[test]
fn a_backup_leaves_nothing_but_itself() {
    let place = place();
    let before = names_in(&place.store);
    place.make().unwrap();
    assert_eq!(names_in(&place.store), before);
    assert_eq!(place.names(), ["kopie.backup", "store"]);
}

#[test]
fn a_backup_holds_nothing_readable() {
    let place = place();
    let bytes = fs::read(place.make().unwrap().file).unwrap();
    let readable = |text: &[u8]| bytes.windows(text.len()).any(|w| w == text);
    assert!(!readable(b"Wonen") && !readable(b"eerste") && !readable(b"SQLite format"));
}

#[test]
fn backups_of_one_minute_get_different_names() {
    let place = place();
    let folder = place.folder.path();
    for _ in 0..3 {
        make_in(place.source(), folder, now().naive_utc(), |to, report| place.copy(to, report), &mut on)
            .unwrap();
    }
    let expected = ["store", "tafelstuk-2026-03-04-0915-2.backup", "tafelstuk-2026-03-04-0915-3.backup"];
    assert_eq!(place.names()[..3], expected);
    for name in &place.names()[1..] {
        assert_eq!(examine(&folder.join(name), &mut on).unwrap().blobs, 3, "{name}");
    }
}

#[test]
fn stopping_leaves_neither_backup_nor_passing_files() {
    let place = place();
    let before = names_in(&place.store);
    for stop_at in [1, 2, 4] {
        let mut heard = 0;
        let stopped =
            make(place.source(), &place.file(), |to, report| place.copy(to, report), &mut |_, _| {
                heard += 1;
                if heard == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            });
        assert_eq!(stopped, Err(Error::Cancelled {}), "{stop_at}");
        assert_eq!(place.names(), ["store"]);
        assert_eq!(names_in(&place.store), before);
    }
}

#[test]
fn progress_ends_where_it_said_it_would() {
    let place = place();
    let mut last = (0, 0);
    make(place.source(), &place.file(), |to, report| place.copy(to, report), &mut |done, all| {
        last = (done, all);
        ControlFlow::Continue(())
    })
    .unwrap();
    assert!(last.0 > 0 && last.0 == last.1);
    let into = place.folder.path().join("elders");
    restore(place.restoring(&place.file(), &into), &mut |done, all| {
        assert!(done <= all);
        ControlFlow::Continue(())
    })
    .unwrap();
}

#[test]
fn a_damaged_database_makes_no_backup() {
    let place = place();
    let refused = make(place.source(), &place.file(), |to, _| Ok(fs::write(to, [1; 8192])?), &mut on);
    assert_eq!(refused, Err(Error::Damaged { detail: "database_unreadable".into() }));
    assert_eq!(place.names(), ["store"]);
}

#[test]
fn a_damaged_content_is_named_and_still_in_the_backup() {
    let place = place();
    let blobs = Blobs::new(&place.store, &place.key);
    let name = blobs.list().unwrap()[1].name;
    fs::write(blobs.path(name), b"stuk").unwrap();
    let made = place.make().unwrap();
    assert_eq!(made.damaged, [name.to_string()]);
    assert_eq!(examine(&made.file, &mut on).unwrap().blobs, 3);
}

#[test]
fn a_folder_that_is_not_there_is_refused() {
    let place = place();
    let gone = place.folder.path().join("usb");
    let refused =
        make_in(place.source(), &gone, now().naive_utc(), |to, report| place.copy(to, report), &mut on);
    assert_eq!(refused, Err(Error::FolderGone { name: gone.display().to_string() }));
}

#[test]
fn what_a_killed_backup_left_goes_a_day_later() {
    let place = place();
    let left = place.store.join(".tafelstuk-new-left");
    fs::create_dir(&left).unwrap();
    let long_ago = Source { now: DateTime::UNIX_EPOCH, ..place.source() };
    make(long_ago, &place.file(), |to, report| place.copy(to, report), &mut on).unwrap();
    assert!(left.exists(), "younger than a day by that clock");
    let far = Source { now: "2999-01-01T00:00:00Z".parse().unwrap(), ..place.source() };
    make(far, &place.file(), |to, report| place.copy(to, report), &mut on).unwrap();
    assert!(!left.exists());
}

#[test]
fn what_a_killed_restore_left_goes_days_later() {
    let place = place();
    let made = place.make().unwrap();
    let left = place.folder.path().join(".tafelstuk-new-left");
    fs::create_dir(&left).unwrap();
    let into = place.folder.path().join("elders");
    let far = Restoring { now: "2999-01-01T00:00:00".parse().unwrap(), ..place.restoring(&made.file, &into) };
    restore(far, &mut on).unwrap();
    assert_eq!(place.names(), ["elders", "kopie.backup", "store"]);
}

#[test]
fn the_store_that_was_there_is_set_aside_whole() {
    let place = place();
    let made = place.make().unwrap();
    connect(&place.store, &place.key).execute("INSERT INTO paper VALUES ('Later')", []).unwrap();
    for expected in ["store.before-restore-20260304-0915", "store.before-restore-20260304-0915-2"] {
        let restored = restore(place.restoring(&made.file, &place.store), &mut on).unwrap();
        assert_eq!(restored.set_aside, Some(place.folder.path().join(expected)));
        assert_eq!(titles(&place.store, &place.key), 3);
    }
    assert_eq!(titles(&place.folder.path().join("store.before-restore-20260304-0915"), &place.key), 4);
}

#[test]
fn a_store_that_is_in_use_is_not_set_aside() {
    let place = place();
    let made = place.make().unwrap();
    let _held = lock::StoreLock::shared(&place.store, Duration::ZERO).unwrap();
    assert_eq!(restore(place.restoring(&made.file, &place.store), &mut on), Err(Error::StoreBusy {}));
    assert_eq!(place.names(), ["kopie.backup", "store"]);
}

#[test]
fn a_folder_with_something_else_in_it_is_left_alone() {
    let place = place();
    let made = place.make().unwrap();
    let other = place.folder.path().join("foto's");
    fs::create_dir(&other).unwrap();
    restore(place.restoring(&made.file, &other), &mut on).unwrap();
    let filled = place.folder.path().join("vakantie");
    fs::create_dir(&filled).unwrap();
    fs::write(filled.join("strand.jpg"), b"zee").unwrap();
    for taken in [&filled, &filled.join("strand.jpg")] {
        let refused = restore(place.restoring(&made.file, taken), &mut on);
        assert_eq!(refused, Err(Error::StoreExists { folder: taken.display().to_string() }));
    }
    assert_eq!(names_in(&filled), ["strand.jpg"]);
}

#[test]
fn a_key_that_does_not_fit_moves_nothing() {
    let place = place();
    let made = place.make().unwrap();
    let other = StoreKey::fresh().unwrap();
    let restoring = Restoring { key: Some(&other), ..place.restoring(&made.file, &place.store) };
    assert_eq!(restore(restoring, &mut on), Err(Error::WrongPassword {}));
    assert_eq!(read_key_file(&made.file).unwrap().open("een fout wachtwoord"), Err(Error::WrongPassword {}));
    let restoring = Restoring { key: Some(&place.key), ..restoring };
    assert!(restore(restoring, &mut on).unwrap().set_aside.is_some());
}

#[test]
fn stopping_a_restore_moves_nothing() {
    let place = place();
    let made = place.make().unwrap();
    for stop_at in 1..=6 {
        let mut heard = 0;
        let stopped = restore(place.restoring(&made.file, &place.store), &mut |_, _| {
            heard += 1;
            if heard == stop_at { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(stopped, Err(Error::Cancelled {}), "{stop_at}");
        assert_eq!(place.names(), ["kopie.backup", "store"]);
    }
}

/// Examines `bytes` and tries to put them back; both must refuse and leave nothing.
fn check_refused(place: &Place, bytes: &[u8], what: &str) -> Error {
    let file = place.folder.path().join("verdacht.backup");
    fs::write(&file, bytes).unwrap();
    let refused = examine(&file, &mut on).expect_err(what);
    let into = place.folder.path().join("doel");
    assert_eq!(restore(place.restoring(&file, &into), &mut on).expect_err(what), refused);
    assert!(!into.exists(), "{what}");
    fs::remove_file(&file).unwrap();
    assert_eq!(place.names(), ["kopie.backup", "store"], "{what}");
    refused
}

/// Where the parts of a backup begin.
fn boundaries(bytes: &[u8]) -> Vec<usize> {
    let mut unpacker = Unpacker::begin(bytes, bytes.len() as u64, "x").unwrap();
    let mut at = 20;
    let mut found = vec![0, 16, at];
    while let Some(entry) = unpacker.next().unwrap() {
        unpacker.content(entry, &mut |_| Ok(())).unwrap();
        let length = usize::try_from(entry.length).unwrap();
        found.extend([at + 1, at + 33, at + 41, at + 41 + length, at + 73 + length]);
        at += 73 + length;
    }
    found.extend([at + 1, at + 9]);
    found
}

#[test]
fn a_flipped_byte_in_any_part_is_noticed() {
    let place = place();
    let good = fs::read(place.make().unwrap().file).unwrap();
    let mut spots: Vec<usize> =
        boundaries(&good).iter().flat_map(|at| at.saturating_sub(2)..at + 3).collect();
    spots.extend((0..good.len()).step_by(997));
    spots.extend(good.len() - 45..good.len());
    spots.retain(|at| *at < good.len());
    for at in spots {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        check_refused(&place, &bad, &format!("byte {at}"));
    }
}

#[test]
fn a_file_cut_anywhere_is_noticed() {
    let place = place();
    let good = fs::read(place.make().unwrap().file).unwrap();
    for at in boundaries(&good) {
        for length in [at.saturating_sub(1), at, at + 1] {
            check_refused(&place, &good[..length], &format!("{length} bytes"));
        }
    }
    check_refused(&place, &[&good[..], b"x"].concat(), "one byte more");
    check_refused(&place, &[&good[..], &good[..]].concat(), "twice");
}

#[test]
fn what_is_no_backup_is_said_to_be_none() {
    let place = place();
    place.make().unwrap();
    let name = "verdacht.backup".to_owned();
    assert_eq!(check_refused(&place, b"", "empty"), Error::EmptyFile { name: name.clone() });
    let no_backup = Error::NotABackup { name };
    assert_eq!(check_refused(&place, b"x", "short"), no_backup);
    assert_eq!(check_refused(&place, &[b'%'; 5000], "other"), no_backup);
    let folder = examine(&place.store, &mut on);
    assert_eq!(folder, Err(Error::NotABackup { name: "store".into() }));
}

#[test]
fn a_newer_backup_is_named_as_such() {
    let place = place();
    let mut newer = fs::read(place.make().unwrap().file).unwrap();
    newer[16] = 2;
    assert_eq!(check_refused(&place, &newer, "newer"), Error::NewerStore { found: 2, known: 1 });
}

/// A backup as an ill-willed writer makes it, with right hashes.
fn forged(entries: &[(u8, [u8; 32], u64, &[u8])]) -> Vec<u8> {
    let mut bytes = b"TAFELSTUK-BACKUP\x01\0\0\0".to_vec();
    for (kind, name, length, content) in entries {
        let entry = [&[*kind][..], name, &length.to_le_bytes(), content].concat();
        bytes.extend_from_slice(&entry);
        bytes.extend_from_slice(blake3::hash(&entry).as_bytes());
    }
    bytes.push(0);
    bytes.extend_from_slice(&(entries.len() as u64).to_le_bytes());
    let whole = blake3::hash(&bytes);
    bytes.extend_from_slice(whole.as_bytes());
    bytes
}

#[test]
fn a_hostile_backup_is_refused() {
    let place = place();
    place.make().unwrap();
    let key_file = fs::read(place.store.join(keys::FILE)).unwrap();
    let no_name = [0; 32];
    let key = (1, no_name, key_file.len() as u64, &key_file[..]);
    let database = (2, no_name, 4, &b"data"[..]);
    let blob = |name: u8| (3, [name; 32], 1, &b"x"[..]);
    let long = vec![b' '; 70_000];

    let file = place.folder.path().join("goed.backup");
    fs::write(&file, forged(&[key, database, blob(1), blob(2)])).unwrap();
    assert_eq!(examine(&file, &mut on).unwrap().blobs, 2, "the forger's hashes are right");
    fs::remove_file(file).unwrap();

    for (what, entries) in [
        ("nothing", vec![]),
        ("no database", vec![key]),
        ("no key file", vec![database]),
        ("two databases", vec![key, database, database]),
        ("contents first", vec![key, blob(1), database]),
        ("a content twice", vec![key, database, blob(1), blob(1)]),
        ("contents out of order", vec![key, database, blob(2), blob(1)]),
        ("an unknown kind", vec![key, database, (4, no_name, 1, &b"x"[..])]),
        ("a named database", vec![key, (2, [1; 32], 4, &b"data"[..])]),
        ("more than there is", vec![key, (2, no_name, u64::MAX, &b"data"[..])]),
        ("a key file that is none", vec![(1, no_name, 2, &b"{}"[..]), database]),
        ("a key file without end", vec![(1, no_name, 70_000, &long[..]), database]),
    ] {
        let refused = check_refused(&place, &forged(&entries), what);
        assert!(matches!(refused, Error::Damaged { .. }), "{what}: {refused:?}");
    }
}

#[test]
fn a_database_that_was_changed_on_purpose_is_noticed_with_the_key() {
    let place = place();
    place.make().unwrap();
    let key_file = fs::read(place.store.join(keys::FILE)).unwrap();
    let forged = forged(&[(1, [0; 32], key_file.len() as u64, &key_file), (2, [0; 32], 8192, &[5; 8192])]);
    let file = place.folder.path().join("vals.backup");
    fs::write(&file, forged).unwrap();
    let restoring = Restoring { key: Some(&place.key), ..place.restoring(&file, &place.store) };
    assert_eq!(restore(restoring, &mut on), Err(Error::Damaged { detail: "vals.backup".into() }));
    assert_eq!(place.names(), ["kopie.backup", "store", "vals.backup"]);
}

#[test]
fn rotating_removes_only_this_stores_own_old_backups() {
    let place = place();
    let folder = tempfile::tempdir().unwrap();
    let made = place.make().unwrap();
    for day in 1..=9 {
        fs::copy(&made.file, folder.path().join(format!("tafelstuk-2026-03-0{day}-0900.backup"))).unwrap();
    }
    let other = KeyFile::new(&place.key, now());
    let packed = Packer::begin(folder.path(), &other).unwrap();
    packed.keep_as(&folder.path().join("tafelstuk-2020-01-01-0900.backup")).unwrap();
    fs::write(folder.path().join("tafelstuk-2019-01-01-0900.backup"), b"mine").unwrap();
    let store_id = KeyFile::load(&place.store).unwrap().store_id();

    let set_back = folder.path().join("tafelstuk-2026-03-02-0900.backup");
    let gone = rotate(folder.path(), store_id, &set_back).unwrap();
    assert_eq!(gone, Vec::<PathBuf>::new(), "week of 1 March and the last seven days, and the newest made");
    let newest = folder.path().join("tafelstuk-2026-03-09-0900.backup");
    let gone = rotate(folder.path(), store_id, &newest).unwrap();
    assert_eq!(gone, [set_back]);
    assert_eq!(names_in(folder.path()).len(), 10);
}

#[test]
fn contents_stay_sealed_on_their_way() {
    let place = place();
    let made = place.make().unwrap();
    let into = place.folder.path().join("elders");
    restore(place.restoring(&made.file, &into), &mut on).unwrap();
    for stored in Blobs::new(&place.store, &place.key).list().unwrap() {
        let path = |store: &Path| Blobs::new(store, &place.key).path(stored.name);
        assert_eq!(fs::read(path(&into)).unwrap(), fs::read(path(&place.store)).unwrap());
    }
    let other = Blobs::new(&into, &StoreKey::fresh().unwrap());
    assert!(other.list().unwrap().iter().all(|s| other.verify_stored(s.name).is_err()));
    assert_eq!(blobs::FOLDER, "blobs");
    let kept = Blob { hash: BlobHash::of(b"eerste bijlage"), bytes: 14 };
    assert_eq!(Blobs::new(&into, &place.key).verify(kept.hash).unwrap(), kept);
}
