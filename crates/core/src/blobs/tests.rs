use super::*;
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use std::time::Duration;

const LIMIT: u64 = 10 * 1024 * 1024;

struct Place {
    folder: tempfile::TempDir,
    blobs: Blobs,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let blobs = Blobs::new(folder.path(), &StoreKey::fresh().unwrap());
    Place { folder, blobs }
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from((at * 7 + at / 251) % 256).unwrap()).collect()
}

/// All names in the folder, unfinished ones included.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found
}

#[test]
fn contents_of_every_length_come_back() {
    let place = place();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 17] {
        let content = content(length);
        let blob = place.blobs.put(&content[..], LIMIT).unwrap();
        assert_eq!(blob, Blob { hash: BlobHash::of(&content), bytes: length as u64 });
        assert_eq!(place.blobs.get(blob.hash).unwrap(), content);
        assert_eq!(place.blobs.verify(blob.hash).unwrap(), blob);
        assert_eq!(place.blobs.verify_stored(place.blobs.name_of(blob.hash)).unwrap(), blob);
    }
}

#[test]
fn a_content_written_in_pieces_is_the_one_put_at_once_and_nothing_until_it_is_kept() {
    let place = place();
    let content = content(3 * CHUNK);
    let mut new = place.blobs.begin().unwrap();
    for piece in content.chunks(CHUNK - 7) {
        new.write_all(piece).unwrap();
    }
    assert_eq!(new.bytes(), content.len() as u64);
    assert_eq!(place.blobs.list().unwrap(), []);
    let blob = new.keep().unwrap();
    assert_eq!(blob, Blob { hash: BlobHash::of(&content), bytes: content.len() as u64 });
    assert_eq!(place.blobs.get(blob.hash).unwrap(), content);
    let mut left = place.blobs.begin().unwrap();
    left.write_all(b"half").unwrap();
    drop(left);
    assert_eq!(files_in(place.folder.path()).len(), 1);
}

#[test]
fn the_same_content_is_kept_once() {
    let place = place();
    let one = place.blobs.put(&b"twee keer"[..], LIMIT).unwrap();
    let two = place.blobs.put(&b"twee keer"[..], LIMIT).unwrap();
    assert_eq!(one, two);
    assert_eq!(files_in(place.folder.path()).len(), 1);
}

#[test]
fn keeping_a_damaged_content_again_heals_it() {
    let place = place();
    let blob = place.blobs.put(&b"heel"[..], LIMIT).unwrap();
    fs::write(place.blobs.path(place.blobs.name_of(blob.hash)), b"stuk").unwrap();
    assert!(place.blobs.get(blob.hash).is_err());
    place.blobs.put(&b"heel"[..], LIMIT).unwrap();
    assert_eq!(place.blobs.get(blob.hash).unwrap(), b"heel");
}

#[test]
fn neither_name_nor_file_tells_what_is_inside() {
    let place = place();
    let text = b"De gemeente Oeverlanden neemt kennis van de stand van zaken.";
    let blob = place.blobs.put(&text[..], LIMIT).unwrap();
    let stored = place.blobs.list().unwrap();
    let path = place.blobs.path(stored[0].name);
    assert!(!path.display().to_string().contains(&blob.hash.to_string()));
    let bytes = fs::read(path).unwrap();
    assert!(!bytes.windows(8).any(|w| text.windows(8).any(|t| t == w)));
    let elsewhere = Blobs::new(place.folder.path(), &StoreKey::fresh().unwrap());
    assert_ne!(elsewhere.name_of(blob.hash), place.blobs.name_of(blob.hash));
}

#[test]
fn a_content_over_the_limit_is_refused_and_leaves_nothing() {
    let place = place();
    let limit = 1024 * 1024;
    let refused = place.blobs.put(io::repeat(7), limit);
    assert_eq!(refused, Err(Error::TooLarge { name: String::new(), limit_mb: 1 }));
    assert_eq!(files_in(place.folder.path()), Vec::<PathBuf>::new());
    assert!(place.blobs.put(io::repeat(7).take(limit), limit).is_ok());
}

#[test]
fn a_source_that_breaks_off_leaves_nothing() {
    struct Broken(usize);
    impl Read for Broken {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0 += 1;
            if self.0 > 20 { Err(io::Error::other("weg")) } else { Ok(into.len()) }
        }
    }
    let place = place();
    assert!(matches!(place.blobs.put(Broken(0), LIMIT), Err(Error::Io { .. })));
    assert_eq!(files_in(place.folder.path()), Vec::<PathBuf>::new());
}

#[test]
fn every_flipped_byte_of_a_small_file_is_noticed() {
    let place = place();
    let blob = place.blobs.put(&content(300)[..], LIMIT).unwrap();
    let path = place.blobs.path(place.blobs.name_of(blob.hash));
    let good = fs::read(&path).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 1 << (at % 8);
        fs::write(&path, bad).unwrap();
        assert_eq!(place.blobs.get(blob.hash), Err(blob.hash.damaged()), "byte {at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_flipped_or_missing_byte_anywhere_in_a_large_file_is_noticed(at in 0.0..1.0_f64, bit in 0..8_u8, cut: bool) {
        let place = place();
        let blob = place.blobs.put(&content(2 * CHUNK + 999)[..], LIMIT).unwrap();
        let path = place.blobs.path(place.blobs.name_of(blob.hash));
        let mut bytes = fs::read(&path).unwrap();
        let at = (bytes.len() as f64 * at) as usize;
        if cut { bytes.truncate(at) } else { bytes[at] ^= 1 << bit }
        fs::write(&path, bytes).unwrap();
        prop_assert_eq!(place.blobs.verify(blob.hash), Err(blob.hash.damaged()));
    }
}

#[test]
fn chunks_that_changed_places_or_were_dropped_are_noticed() {
    let place = place();
    let blob = place.blobs.put(&content(4 * CHUNK)[..], LIMIT).unwrap();
    let path = place.blobs.path(place.blobs.name_of(blob.hash));
    let good = fs::read(&path).unwrap();
    let (header, body) = good.split_at(HEADER);
    let chunks: Vec<&[u8]> = body.chunks(CHUNK + sealed::TAG).collect();
    for order in
        [vec![1, 0, 2, 3], vec![0, 1, 3], vec![0, 1, 2], vec![0, 1, 2, 3, 3], vec![0, 2, 2, 3], vec![3]]
    {
        let changed: Vec<&[u8]> = order.iter().map(|at| chunks[*at]).collect();
        fs::write(&path, [header, &changed.concat()].concat()).unwrap();
        assert_eq!(place.blobs.get(blob.hash), Err(blob.hash.damaged()), "{order:?}");
    }
}

#[test]
fn a_file_in_the_place_of_another_is_noticed_before_its_first_byte() {
    let place = place();
    let one = place.blobs.put(&b"openbaar"[..], LIMIT).unwrap();
    let two = place.blobs.put(&b"geheim!!"[..], LIMIT).unwrap();
    let path = |blob: Blob| place.blobs.path(place.blobs.name_of(blob.hash));
    fs::copy(path(two), path(one)).unwrap();
    assert_eq!(place.blobs.open(one.hash).err(), Some(one.hash.damaged()));
    let name = place.blobs.name_of(one.hash);
    assert_eq!(place.blobs.verify_stored(name), Err(Error::Damaged { detail: name.to_string() }));
}

#[test]
fn the_body_of_one_file_does_not_pass_under_the_header_of_another() {
    let place = place();
    let one = place.blobs.put(&[1; 100][..], LIMIT).unwrap();
    let two = place.blobs.put(&[2; 100][..], LIMIT).unwrap();
    let path = |blob: Blob| place.blobs.path(place.blobs.name_of(blob.hash));
    let mixed = [&fs::read(path(one)).unwrap()[..HEADER], &fs::read(path(two)).unwrap()[HEADER..]].concat();
    fs::write(path(one), mixed).unwrap();
    assert_eq!(place.blobs.get(one.hash), Err(one.hash.damaged()));
}

#[test]
fn a_missing_content_is_told_from_a_damaged_one() {
    let place = place();
    let hash = BlobHash::of(b"nooit");
    assert_eq!(place.blobs.get(hash), Err(Error::NotFound { kind: "blob".into(), id: hash.to_string() }));
    place.blobs.remove(hash).unwrap();
    assert_eq!(place.blobs.list().unwrap(), []);
}

#[cfg(unix)]
#[test]
fn links_are_refused() {
    use std::os::unix::fs::symlink;
    let place = place();
    let blob = place.blobs.put(&b"echt"[..], LIMIT).unwrap();
    let path = place.blobs.path(place.blobs.name_of(blob.hash));
    let aside = place.folder.path().join("aside");
    fs::rename(&path, &aside).unwrap();
    symlink(&aside, &path).unwrap();
    assert_eq!(place.blobs.get(blob.hash), Err(blob.hash.damaged()));
    assert_eq!(place.blobs.list().unwrap(), []);

    let elsewhere = tempfile::tempdir().unwrap();
    fs::remove_dir_all(place.folder.path().join(FOLDER)).unwrap();
    symlink(elsewhere.path(), place.folder.path().join(FOLDER)).unwrap();
    assert!(matches!(place.blobs.put(&b"echt"[..], LIMIT), Err(Error::Damaged { .. })));
    assert_eq!(files_in(elsewhere.path()), Vec::<PathBuf>::new());
}

#[test]
fn a_sweep_takes_what_no_row_names_and_leaves_what_is_young() {
    let place = place();
    let named = place.blobs.put(&b"genoemd"[..], LIMIT).unwrap();
    let orphan = place.blobs.put(&b"wees"[..], LIMIT).unwrap();
    let unfinished = place.folder.path().join(FOLDER).join(".tafelstuk-new-abc");
    fs::write(&unfinished, b"half").unwrap();
    let referenced = HashSet::from([named.hash]);

    let long_ago = SystemTime::UNIX_EPOCH;
    assert_eq!(place.blobs.sweep(&referenced, long_ago).unwrap(), Swept::default());
    assert!(unfinished.exists());

    let youngest = place.blobs.list().unwrap().iter().map(|s| s.modified).max().unwrap();
    let after = youngest + Duration::from_secs(60);
    assert_eq!(place.blobs.sweep(&referenced, after).unwrap().files, 1);
    assert!(!unfinished.exists());
    assert!(place.blobs.get(named.hash).is_ok());
    assert!(matches!(place.blobs.get(orphan.hash), Err(Error::NotFound { .. })));
}

#[test]
fn stopping_at_any_step_of_keeping_leaves_at_most_an_orphan() {
    let place = place();
    let folder = place.folder.path().join(FOLDER);
    let before = place.blobs.put(&b"stond er al"[..], LIMIT).unwrap();
    let kept = fs::read(place.blobs.path(place.blobs.name_of(before.hash))).unwrap();
    for written in [0, 1, HEADER, kept.len()] {
        fs::write(folder.join(format!(".tafelstuk-new-{written}")), &kept[..written]).unwrap();
    }
    fs::create_dir(folder.join("zz")).unwrap();
    assert_eq!(place.blobs.list().unwrap().len(), 1);
    assert_eq!(place.blobs.verify(before.hash).unwrap(), before);
    assert_eq!(place.blobs.put(&b"stond er al"[..], LIMIT).unwrap(), before);
}

#[test]
fn many_keep_the_same_content_at_once() {
    let place = place();
    let content = content(CHUNK + 5);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| place.blobs.put(&content[..], LIMIT).unwrap());
        }
    });
    assert_eq!(place.blobs.get(BlobHash::of(&content)).unwrap(), content);
    assert_eq!(files_in(place.folder.path()).len(), 1);
}

#[test]
fn a_hash_travels_as_text() {
    let hash = BlobHash::of(b"x");
    let text = serde_json::to_string(&hash).unwrap();
    assert_eq!(text.len(), 66);
    assert_eq!(serde_json::from_str::<BlobHash>(&text).unwrap(), hash);
    assert!(serde_json::from_str::<BlobHash>("\"../../etc/passwd\"").is_err());
}
