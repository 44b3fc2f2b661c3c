//! Writing a bundle, bit by bit: no blob is ever whole in memory.

use crate::age::Sealer;
use crate::keys::{hex, unhex};
use crate::seal::typed;
use crate::{BLOBS, Entry, FORMAT, Keys, MANIFEST, Manifest, RECORDS, SIGNATURE, Sender, VERSION};
use blake3::Hasher;
use chrono::{DateTime, Utc};
use serde_json::Value;
use std::io::{Read, Write};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use uuid::Uuid;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// Who can open a bundle.
#[derive(Clone, Copy)]
pub enum Lock<'a> {
    /// Whoever knows the password: first contact.
    Password(&'a str),
    /// Whoever holds the key of this recipient, as a [`Sender`] named it.
    Recipient(&'a str),
}

/// A bundle to be written.
pub struct Letter<'a> {
    pub id: Uuid,
    pub kind: &'a str,
    pub made_at: DateTime<Utc>,
    /// Who the sender is, lastingly, and what it calls itself.
    pub sender: (Uuid, &'a str),
    pub about: Value,
    pub seen: Vec<Uuid>,
    pub records: &'a [Record],
    /// The names of the blobs that go along, as [`write`] asks for them.
    pub blobs: &'a [String],
}

type Zip<W> = ZipWriter<StreamWriter<W>>;

/// Writes `letter` to `out`, signed with `keys`. `blob` gives the contents of one blob; they must be what
/// their name says.
///
/// # Errors
/// `Damaged` where a blob is not what its name says; all that reading and writing refuse.
pub fn write<W: Write>(
    out: W,
    letter: &Letter<'_>,
    keys: &Keys,
    lock: Lock<'_>,
    blob: &mut dyn FnMut(&str) -> Result<Box<dyn Read>>,
) -> Result<W> {
    let sealed = match lock {
        Lock::Password(password) => Sealer::to_password(&typed(password), out)?,
        Lock::Recipient(recipient) => {
            let wrong = || Error::Damaged { detail: "recipient".into() };
            Sealer::to_key(&unhex(recipient).ok_or_else(wrong)?, out)?
        }
    };
    let mut zip = ZipWriter::new_stream(sealed);
    let mut entries = Vec::new();
    for name in letter.blobs {
        let entry = add(&mut zip, format!("{BLOBS}{name}"), &mut *blob(name)?)?;
        if entry.blake3 != *name {
            return Err(Error::Damaged { detail: name.clone() });
        }
        entries.push(entry);
    }
    let lines: String = letter.records.iter().flat_map(|record| [record.line.as_str(), "\n"]).collect();
    entries.push(add(&mut zip, RECORDS.to_owned(), &mut lines.as_bytes())?);
    let manifest = serde_json::to_vec(&manifest(letter, keys, entries)).expect("a manifest is plain data");
    add(&mut zip, MANIFEST.to_owned(), &mut manifest.as_slice())?;
    add(&mut zip, SIGNATURE.to_owned(), &mut keys.sign(&manifest).as_slice())?;
    Ok(zip.finish().map_err(refused)?.into_inner().finish()?)
}

fn manifest(letter: &Letter<'_>, keys: &Keys, entries: Vec<Entry>) -> Manifest {
    let (id, name) = letter.sender;
    Manifest {
        format: FORMAT.to_owned(),
        version: VERSION,
        min_reader: VERSION,
        id: letter.id,
        kind: letter.kind.to_owned(),
        made_at: letter.made_at,
        sender: Sender { id, name: name.to_owned(), key: keys.public(), recipient: keys.recipient() },
        about: letter.about.clone(),
        seen: letter.seen.clone(),
        entries,
    }
}

fn add<W: Write>(zip: &mut Zip<W>, path: String, from: &mut dyn Read) -> Result<Entry> {
    // Papers may be larger than four gigabytes together, and a stream does not know in advance.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(zip::DateTime::default())
        .large_file(true);
    zip.start_file(path.as_str(), options).map_err(refused)?;
    let (mut hasher, mut length, mut buffer) = (Hasher::new(), 0, vec![0; 64 * 1024]);
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
        zip.write_all(&buffer[..read])?;
        length += read as u64;
    }
    Ok(Entry { path, length, blake3: hex(hasher.finalize().as_bytes()) })
}

fn refused(fault: zip::result::ZipError) -> Error {
    Error::Io { detail: fault.to_string() }
}
