use crate::read::verify;
use crate::{Keys, Letter, Lock, Opened, Secrets, needs_password, open, write};
use chrono::DateTime;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::{Cursor, Read, Seek, SeekFrom, Write};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use tempfile::SpooledTempFile;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const PASSWORD: &str = "korte brug 7";

fn records() -> Vec<Record> {
    let id = |n: u128| Uuid::from_u128(n).to_string().parse().unwrap();
    let record = |n: u128, kind: &str, body: &Value| Record::new(id(n), kind, 1, body);
    vec![
        record(1, "reaction", &json!({ "verdict": "accept" })),
        record(2, "remark", &json!({ "text": "Leg uit waarom." })),
    ]
}

fn blob_of(contents: &[u8]) -> String {
    blake3::hash(contents).to_string()
}

fn sealed(keys: &Keys, lock: Lock<'_>, records: &[Record], blobs: &[&'static [u8]]) -> Vec<u8> {
    let names: Vec<String> = blobs.iter().map(|blob| blob_of(blob)).collect();
    let letter = Letter {
        id: Uuid::from_u128(7),
        kind: "answer",
        made_at: DateTime::from_timestamp(1_800_000_000, 0).unwrap(),
        sender: (Uuid::from_u128(8), "Anna Wever"),
        about: json!({ "round": 5 }),
        seen: vec![Uuid::from_u128(9)],
        records,
        blobs: &names,
    };
    let mut give = |name: &str| -> Result<Box<dyn Read>> {
        let found = blobs.iter().find(|blob| blob_of(blob) == name).expect("one of ours");
        Ok(Box::new(*found))
    };
    write(Vec::new(), &letter, keys, lock, &mut give).unwrap()
}

fn with_password(bytes: &[u8]) -> Result<Opened> {
    open(bytes, "a.tafelstuk", Secrets { password: Some(PASSWORD), keys: None })
}

/// A sealed bundle with a few kilobytes of attachment.
fn sample() -> Vec<u8> {
    sealed(&Keys::fresh().unwrap(), Lock::Password(PASSWORD), &records(), &[&[7; 3000], b"plain"])
}

/// The zip that lies inside `bytes`.
fn inside(bytes: &[u8]) -> Vec<u8> {
    let secrets = Secrets { password: Some(PASSWORD), keys: None };
    let mut zip = Vec::new();
    crate::seal::decrypt(bytes, "a", secrets).unwrap().read_to_end(&mut zip).unwrap();
    zip
}

fn verified(zip: &[u8]) -> Result<Opened> {
    let mut file = SpooledTempFile::new(1 << 20);
    file.write_all(zip).unwrap();
    file.seek(SeekFrom::Start(0)).unwrap();
    verify(file, "a.tafelstuk")
}

/// The parts of a zip, to be put together in another way.
fn parts(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    let part = |at| {
        let mut file = archive.by_index(at).unwrap();
        let (name, mut bytes) = (file.name().unwrap().into_owned(), Vec::new());
        file.read_to_end(&mut bytes).unwrap();
        (name, bytes)
    };
    (0..ZipArchive::new(Cursor::new(zip)).unwrap().len()).map(part).collect()
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// How many mutated files the ordinary test tries; `TAFELSTUK_MUTATIONS` says otherwise.
fn mutations() -> u32 {
    std::env::var("TAFELSTUK_MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(2_000)
}

#[test]
fn what_was_sealed_comes_back_as_it_was() {
    let mut opened = with_password(&sample()).unwrap();
    assert_eq!(opened.records, records());
    assert_eq!(opened.manifest.sender.name, "Anna Wever");
    assert_eq!(opened.manifest.seen, [Uuid::from_u128(9)]);
    assert_eq!(opened.blobs().count(), 2);
    let mut contents = String::new();
    opened.blob(&blob_of(b"plain")).unwrap().read_to_string(&mut contents).unwrap();
    assert_eq!(contents, "plain");
}

#[test]
fn an_answer_opens_for_its_receiver_alone_and_asks_no_password() {
    let (writer, receiver) = (Keys::fresh().unwrap(), Keys::fresh().unwrap());
    let bytes = sealed(&writer, Lock::Recipient(&receiver.recipient()), &records(), &[]);
    assert!(!needs_password(&*bytes, "a").unwrap());
    let read = |keys| open(&*bytes, "a", Secrets { password: None, keys });
    assert_eq!(read(Some(&receiver)).unwrap().manifest.sender.key, writer.public());
    assert_eq!(read(Some(&writer)).err(), Some(Error::NotForYou { name: "a".into() }));
    assert_eq!(read(None).err(), Some(Error::NotForYou { name: "a".into() }));
}

#[test]
fn keys_come_back_from_their_text() {
    let keys = Keys::fresh().unwrap();
    let again = Keys::from_text(&keys.to_text()).unwrap();
    assert_eq!((again.public(), again.recipient()), (keys.public(), keys.recipient()));
    assert_eq!(format!("{keys:?}"), "Keys(hidden)");
    assert!(Keys::from_text("0 AGE-SECRET-KEY-1").is_err());
}

#[test]
fn a_wrong_or_missing_password_is_told_as_such() {
    let bytes = sample();
    let read = |password| open(&*bytes, "a", Secrets { password, keys: None }).err();
    assert_eq!(read(Some("andere brug 8")), Some(Error::WrongExchangePassword {}));
    assert_eq!(read(None), Some(Error::ExchangePasswordNeeded {}));
    // As typed on another keyboard.
    assert!(open(&*bytes, "a", Secrets { password: Some(" korte brug 7 "), keys: None }).is_ok());
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let bytes = sample();
    for end in (0..bytes.len()).step_by(7).chain([bytes.len() - 1]) {
        let refusal = with_password(&bytes[..end]).err().expect("cut short");
        let known = ["damaged_bundle", "not_a_bundle"].contains(&refusal.code().as_str());
        assert!(known, "{refusal:?} at {end}");
    }
}

#[test]
fn one_flipped_bit_anywhere_is_refused() {
    let bytes = sample();
    let step = usize::try_from(16_000 / mutations()).unwrap().max(1);
    for bit in (0..bytes.len() * 8).step_by(step * 5 + 1) {
        let mut changed = bytes.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        assert!(with_password(&changed).is_err(), "bit {bit}");
    }
}

#[test]
fn other_files_are_no_exchange_files() {
    for other in [&b""[..], b"%PDF-1.7", &[b'a'; 100_000]] {
        assert_eq!(with_password(other).err(), Some(Error::NotABundle { name: "a.tafelstuk".into() }));
    }
}

#[test]
fn a_header_that_asks_too_much_of_this_computer_is_refused() {
    let bytes = sample();
    let start = String::from_utf8_lossy(&bytes[..120]).into_owned();
    let line = start.lines().nth(1).unwrap().to_owned();
    let costly = format!("{} 30", line.rsplit_once(' ').unwrap().0);
    let at = start.find(&line).unwrap();
    let changed = [&bytes[..at], costly.as_bytes(), &bytes[at + line.len()..]].concat();
    assert_eq!(with_password(&changed).err(), Some(Error::OverwhelmingFile { name: "a.tafelstuk".into() }));
}

#[test]
fn another_signer_than_the_manifest_names_is_refused() {
    let other = Keys::fresh().unwrap();
    let mut parts = parts(&inside(&sample()));
    let manifest = parts.iter().find(|(name, _)| name == "manifest.json").unwrap().1.clone();
    parts.iter_mut().find(|(name, _)| name == "manifest.sig").unwrap().1 = other.sign(&manifest).to_vec();
    let refusal = Error::OtherSigner { name: "a.tafelstuk".into() };
    assert_eq!(verified(&zipped(&parts)).err(), Some(refusal));
}

/// A bundle whose manifest says what `change` makes of it, signed again by its own writer.
fn resigned(change: impl Fn(&mut Value)) -> Result<Opened> {
    let keys = Keys::fresh().unwrap();
    let mut parts = parts(&inside(&sealed(&keys, Lock::Password(PASSWORD), &records(), &[b"plain"])));
    let manifest = &mut parts.iter_mut().find(|(name, _)| name == "manifest.json").unwrap().1;
    let mut said: Value = serde_json::from_slice(manifest).unwrap();
    change(&mut said);
    *manifest = serde_json::to_vec(&said).unwrap();
    let signature = keys.sign(manifest).to_vec();
    parts.iter_mut().find(|(name, _)| name == "manifest.sig").unwrap().1 = signature;
    verified(&zipped(&parts))
}

#[test]
fn a_newer_form_is_refused_only_where_an_older_reader_would_lose_something() {
    let newer = resigned(|said| said["min_reader"] = json!(2)).err();
    assert_eq!(newer, Some(Error::NewerBundle { name: "a.tafelstuk".into() }));
    let gentle = resigned(|said| {
        said["version"] = json!(2);
        said["what_comes_later"] = json!({ "is": "ignored" });
    });
    assert_eq!(gentle.unwrap().records.len(), 2);
}

#[test]
fn names_that_lead_elsewhere_lengths_that_lie_and_what_is_not_named_are_refused() {
    for path in ["../x", "/x", "C:x", "blobs\\x", "blobs/x", "blobs/../../x"] {
        assert!(resigned(|said| said["entries"][0]["path"] = json!(path)).is_err(), "{path}");
    }
    for length in [0, 4, 6, u64::MAX] {
        assert!(resigned(|said| said["entries"][0]["length"] = json!(length)).is_err(), "{length}");
    }
    assert!(resigned(|said| said["entries"].as_array_mut().unwrap().truncate(1)).is_err());
    assert!(resigned(|said| said["entries"][1] = said["entries"][0].clone()).is_err());
}

#[test]
fn records_of_an_unknown_kind_travel_on_to_the_letter() {
    let line = r#"{"kind":"poll","v":3,"id":"00000000-0000-0000-0000-000000000003","body":{"z":1e3,"a":"é"}, "later":[1]}"#;
    let unknown = Record::parse(line).unwrap();
    let once = sealed(&Keys::fresh().unwrap(), Lock::Password(PASSWORD), &[unknown], &[]);
    let kept = with_password(&once).unwrap().records;
    let twice = sealed(&Keys::fresh().unwrap(), Lock::Password(PASSWORD), &kept, &[]);
    assert_eq!(with_password(&twice).unwrap().records[0].line, line);
}

#[test]
fn a_blob_that_is_not_what_its_name_says_does_not_go_out() {
    let letter = Letter {
        id: Uuid::nil(),
        kind: "answer",
        made_at: DateTime::UNIX_EPOCH,
        sender: (Uuid::nil(), ""),
        about: Value::Null,
        seen: Vec::new(),
        records: &[],
        blobs: &[blob_of(b"one")],
    };
    let keys = Keys::fresh().unwrap();
    let mut give = |_: &str| -> Result<Box<dyn Read>> { Ok(Box::new(&b"two"[..])) };
    assert!(write(Vec::new(), &letter, &keys, Lock::Password(PASSWORD), &mut give).is_err());
}

#[test]
fn no_mutated_bundle_makes_a_panic_or_gets_anything_unverified_accepted() {
    let whole = inside(&sample());
    let config = ProptestConfig { cases: mutations(), failure_persistence: None, ..Default::default() };
    let places = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6);
    let edit = (0..4u8, places);
    proptest!(config, |((how, places) in edit)| {
        let mut changed = whole.clone();
        for (place, byte) in &places {
            let at = place.index(changed.len());
            match how {
                0 => changed[at] = *byte,
                1 => changed.truncate(at + 1),
                2 => changed.insert(at, *byte),
                _ => { changed.drain(at..(at + usize::from(*byte)).min(changed.len())); }
            }
            if changed.is_empty() {
                changed.push(*byte);
            }
        }
        // What is accepted all the same is what was signed: the change fell where nobody reads.
        if let Ok(mut opened) = verified(&changed) {
            prop_assert_eq!(&opened.records, &records());
            let mut contents = Vec::new();
            opened.blob(&blob_of(b"plain")).unwrap().read_to_end(&mut contents).unwrap();
            prop_assert_eq!(contents, b"plain");
        }
    });
}

#[test]
fn of_fifty_thousand_mutated_files_none_makes_a_panic_and_none_gets_anything_unverified_accepted() {
    let keys = Keys::fresh().unwrap();
    let lock = Keys::fresh().unwrap();
    let sealed = sealed(&keys, Lock::Recipient(&lock.recipient()), &records(), &[b"plain"]);
    let mut whole = Vec::new();
    let secrets = Secrets { password: None, keys: Some(&lock) };
    crate::seal::decrypt(&sealed[..], "a", secrets).unwrap().read_to_end(&mut whole).unwrap();
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    let mut roll = |sides: usize| {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        usize::try_from(dice % sides as u64).unwrap()
    };
    let (mut refused, mut accepted) = (0, 0);
    for at in 0..50_000 {
        // One in ten is changed outside, where age sees it; the others inside, as a forger with the key could.
        let outside = at % 10 == 0;
        let mut changed = if outside { sealed.clone() } else { whole.clone() };
        for _ in 0..=roll(3) {
            let (place, byte) = (roll(changed.len()), u8::try_from(roll(256)).unwrap());
            match roll(5) {
                0 => changed[place] = byte,
                1 => changed[place] ^= 1 << (byte % 8),
                2 => changed.truncate(place + 1),
                3 => changed.insert(place, byte),
                _ => drop(changed.remove(place)),
            }
            if changed.is_empty() {
                changed.push(byte);
            }
        }
        let opened = if outside { open(&changed[..], "a.tafelstuk", secrets) } else { verified(&changed) };
        let Ok(mut opened) = opened else {
            refused += 1;
            continue;
        };
        accepted += 1;
        assert_eq!(opened.manifest.sender.key, keys.public());
        assert_eq!(opened.records, records());
        let mut contents = Vec::new();
        opened.blob(&blob_of(b"plain")).unwrap().read_to_end(&mut contents).unwrap();
        assert_eq!(contents, b"plain");
    }
    assert_eq!(refused + accepted, 50_000);
    assert!(refused > accepted, "{refused} refused, {accepted} unchanged in all that is read");
}
