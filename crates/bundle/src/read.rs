//! Reading a bundle, whoever wrote it: pass one believes nothing and writes nothing.

use crate::keys::{hex, is_signed};
use crate::{
    ALL_BYTES, BLOBS, Entry, FORMAT, MANIFEST, MANIFEST_BYTES, MOST, Manifest, RECORDS, RECORDS_BYTES,
    SIGNATURE, Secrets, VERSION, seal,
};
use blake3::Hasher;
use serde::Deserialize;
use std::collections::HashSet;
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use tafelstuk_model::record::Record;
use tafelstuk_model::{Error, Result};
use tempfile::SpooledTempFile;
use zip::read::ZipFile;
use zip::{CompressionMethod, ZipArchive};

/// What a bundle may have in memory; above it, it lies in a file without a name that only this program sees
/// and that is gone with it.
const IN_MEMORY: usize = 8 << 20;
const SIGNATURE_BYTES: u64 = 64;

type Archive = ZipArchive<SpooledTempFile>;

/// A bundle whose every byte was verified.
pub struct Opened {
    pub manifest: Manifest,
    /// All records, those of unknown kind too, as they came.
    pub records: Vec<Record>,
    archive: Archive,
    name: String,
}

/// Opens and verifies a bundle called `name`. Who its signer is, the caller judges by
/// `manifest.sender.key`.
///
/// # Errors
/// One sentence each: no exchange file, a password that is needed or wrong, not for these keys, cut short or
/// changed, not signed by whom it says, written by a newer program, larger than is taken in.
pub fn open(from: impl Read, name: &str, secrets: Secrets<'_>) -> Result<Opened> {
    let inside = private_copy(seal::decrypt(from, name, secrets)?, name)?;
    verify(inside, name)
}

impl Opened {
    /// The names of the blobs in it.
    pub fn blobs(&self) -> impl Iterator<Item = &str> {
        self.manifest.entries.iter().filter_map(|entry| entry.path.strip_prefix(BLOBS))
    }

    /// The verified contents of a blob.
    ///
    /// # Errors
    /// `NotFound` where the bundle has no such blob.
    pub fn blob(&mut self, hash: &str) -> Result<impl Read> {
        let missing = || Error::NotFound { kind: "blob".into(), id: hash.to_owned() };
        let path = format!("{BLOBS}{hash}");
        let entry = self.manifest.entries.iter().find(|entry| entry.path == path).ok_or_else(missing)?;
        let length = entry.length;
        Ok(stored(&mut self.archive, &path, &self.name)?.take(length))
    }
}

fn private_copy(mut from: impl Read, name: &str) -> Result<SpooledTempFile> {
    let mut to = SpooledTempFile::new(IN_MEMORY);
    let (mut buffer, mut all) = (vec![0; 64 * 1024], 0);
    loop {
        let read = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(read) => read,
            // age tells a changed or shortened stream as bad input.
            Err(fault) if matches!(fault.kind(), ErrorKind::InvalidData | ErrorKind::UnexpectedEof) => {
                return Err(damaged(name));
            }
            Err(fault) => return Err(fault.into()),
        };
        all += read as u64;
        if all > ALL_BYTES {
            return Err(overwhelming(name));
        }
        to.write_all(&buffer[..read])?;
    }
    to.seek(SeekFrom::Start(0))?;
    Ok(to)
}

/// Verifies what lay inside the age layer.
pub(crate) fn verify(inside: SpooledTempFile, name: &str) -> Result<Opened> {
    let mut archive = ZipArchive::new(inside).map_err(|_| damaged(name))?;
    let bytes = part(&mut archive, MANIFEST, MANIFEST_BYTES, name)?;
    let signature = part(&mut archive, SIGNATURE, SIGNATURE_BYTES, name)?;
    let manifest = signed_manifest(&bytes, &signature, name)?;
    check_entries(&manifest, archive.len(), name)?;
    let mut records = Vec::new();
    for entry in &manifest.entries {
        if entry.path == RECORDS {
            let text = part(&mut archive, RECORDS, RECORDS_BYTES.min(entry.length), name)?;
            same(entry, text.len() as u64, &blake3::hash(&text), name)?;
            records = read_records(&text, name)?;
        } else {
            verify_blob(&mut archive, entry, name)?;
        }
    }
    Ok(Opened { manifest, records, archive, name: name.to_owned() })
}

fn signed_manifest(bytes: &[u8], signature: &[u8], name: &str) -> Result<Manifest> {
    /// What every form of a manifest has, however new.
    #[derive(Deserialize)]
    struct Any {
        format: String,
        min_reader: u32,
    }
    let any: Any = serde_json::from_slice(bytes).map_err(|_| damaged(name))?;
    if any.format != FORMAT {
        return Err(Error::NotABundle { name: name.into() });
    }
    if any.min_reader > VERSION {
        return Err(Error::NewerBundle { name: name.into() });
    }
    let manifest: Manifest = serde_json::from_slice(bytes).map_err(|_| damaged(name))?;
    if !is_signed(&manifest.sender.key, bytes, signature) {
        return Err(Error::OtherSigner { name: name.into() });
    }
    Ok(manifest)
}

/// The manifest names every entry of the zip once, and nothing but records and blobs.
fn check_entries(manifest: &Manifest, found: usize, name: &str) -> Result<()> {
    let entries = &manifest.entries;
    if entries.len() > MOST || entries.iter().map(|entry| entry.length).any(|length| length > ALL_BYTES) {
        return Err(overwhelming(name));
    }
    let paths: HashSet<&str> = entries.iter().map(|entry| entry.path.as_str()).collect();
    let known = |entry: &Entry| {
        entry.path == RECORDS || entry.path.strip_prefix(BLOBS).is_some_and(|hash| hash == entry.blake3)
    };
    let whole = paths.len() == entries.len() && found == entries.len() + 2;
    if !whole || !paths.contains(RECORDS) || !entries.iter().all(|entry| known(entry) && is_hash(entry)) {
        return Err(damaged(name));
    }
    Ok(())
}

fn is_hash(entry: &Entry) -> bool {
    entry.blake3.len() == 64 && entry.blake3.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

/// The bytes of an entry as they lie there: that they are what the sender signed is told by their hash, so that the
/// zip's own sum is not made.
fn stored<'a>(archive: &'a mut Archive, path: &str, name: &str) -> Result<ZipFile<'a, SpooledTempFile>> {
    let at = archive.index_for_name(path).ok_or_else(|| damaged(name))?;
    let file = archive.by_index_raw(at).map_err(|_| damaged(name))?;
    let is_plain = file.compression() == CompressionMethod::Stored && !file.encrypted();
    if is_plain { Ok(file) } else { Err(damaged(name)) }
}

/// A whole entry of at most `limit` bytes.
fn part(archive: &mut Archive, path: &str, limit: u64, name: &str) -> Result<Vec<u8>> {
    let file = stored(archive, path, name)?;
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| damaged(name))?;
    if bytes.len() as u64 > limit {
        return Err(damaged(name));
    }
    Ok(bytes)
}

fn verify_blob(archive: &mut Archive, entry: &Entry, name: &str) -> Result<()> {
    let file = stored(archive, &entry.path, name)?;
    let (mut hasher, mut length, mut buffer) = (Hasher::new(), 0, vec![0; 64 * 1024]);
    let mut file = file.take(entry.length + 1);
    loop {
        let read = file.read(&mut buffer).map_err(|_| damaged(name))?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
        length += read as u64;
    }
    same(entry, length, &hasher.finalize(), name)
}

fn same(entry: &Entry, length: u64, hash: &blake3::Hash, name: &str) -> Result<()> {
    if length == entry.length && hex(hash.as_bytes()) == entry.blake3 { Ok(()) } else { Err(damaged(name)) }
}

fn read_records(text: &[u8], name: &str) -> Result<Vec<Record>> {
    let text = std::str::from_utf8(text).map_err(|_| damaged(name))?;
    let lines: Vec<&str> = text.lines().take(MOST + 1).collect();
    if lines.len() > MOST {
        return Err(overwhelming(name));
    }
    lines.into_iter().map(|line| Record::parse(line).map_err(|_| damaged(name))).collect()
}

fn damaged(name: &str) -> Error {
    Error::DamagedBundle { name: name.to_owned() }
}

fn overwhelming(name: &str) -> Error {
    Error::OverwhelmingFile { name: name.to_owned() }
}
