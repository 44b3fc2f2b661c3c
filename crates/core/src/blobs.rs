//! Contents of files, each once, sealed, under a name that tells nothing.
//!
//! `blobs/ab/abcdef...`: the name is a keyed hash, so that nobody without the key can ask whether a known
//! document is here. A row names a content by its plain BLAKE3 hash. The file is on the disk before the
//! row that names it is committed: what stops halfway leaves at most a file without a row. Which rows
//! there are is not known here.

pub(crate) mod sealed;
#[cfg(test)]
mod tests;

use crate::durable::{self, Draft};
use crate::hex;
use crate::keys::StoreKey;
use sealed::{CHUNK, HEADER, Opened, Seal, Sealer};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::SystemTime;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;
use zeroize::Zeroizing;

/// The folder's name inside the store's folder.
pub const FOLDER: &str = "blobs";

/// The BLAKE3 hash of a content; 64 hexadecimal digits as text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct BlobHash([u8; 32]);

/// A content that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blob {
    pub hash: BlobHash,
    /// The content's own length.
    pub bytes: u64,
}

/// The name under which a content lies in the folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobName(pub(crate) [u8; 32]);

/// A file in the folder, as it lies there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StoredBlob {
    pub name: BlobName,
    /// The sealed file's length.
    pub bytes: u64,
    pub modified: SystemTime,
}

/// What a sweep removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub files: u64,
    pub bytes: u64,
}

/// A content being written; nothing stays of it unless it is kept.
pub struct NewBlob<'a> {
    blobs: &'a Blobs,
    draft: Draft,
    sealer: Sealer,
    chunk: Vec<u8>,
}

/// The contents kept in one store.
pub struct Blobs {
    folder: PathBuf,
    seal: Seal,
    name_key: Zeroizing<[u8; 32]>,
}

impl Blobs {
    /// The contents of the store in the folder `store`.
    pub fn new(store: &Path, key: &StoreKey) -> Self {
        Self { folder: store.join(FOLDER), seal: Seal::new(&key.blob_key()), name_key: key.blob_name_key() }
    }

    /// Begins a content, to be written bit by bit. Errors: as [`Self::put`].
    pub fn begin(&self) -> Result<NewBlob<'_>> {
        durable::make_folder(&self.folder)?;
        let mut draft = Draft::begin(&self.folder)?;
        draft.write(&[0; HEADER])?;
        let chunk = Vec::with_capacity(CHUNK + sealed::TAG);
        Ok(NewBlob { blobs: self, draft, sealer: Sealer::begin(&self.seal)?, chunk })
    }

    /// Keeps what `from` gives, at most `limit` bytes of it; when it returns, the file is on the disk.
    ///
    /// Keeping the same content again renews its file. Errors: `TooLarge` with no name, which the caller
    /// knows; `DiskFull`; `ReadOnly`; in each case nothing stays behind.
    pub fn put(&self, mut from: impl Read, limit: u64) -> Result<Blob> {
        let mut new = self.begin()?;
        let mut piece = vec![0; CHUNK];
        loop {
            let length = match from.read(&mut piece) {
                Err(e) if e.kind() == ErrorKind::Interrupted => continue,
                read => read?,
            };
            if length == 0 {
                return new.keep();
            }
            if new.bytes() + length as u64 > limit {
                return Err(Error::TooLarge { name: String::new(), limit_mb: limit / (1024 * 1024) });
            }
            new.write_all(&piece[..length])?;
        }
    }

    /// The whole content.
    ///
    /// Errors: `NotFound` where there is no such file; `Damaged`, naming the hash, where it is not as it
    /// was written.
    pub fn get(&self, hash: BlobHash) -> Result<Vec<u8>> {
        Ok(self.open(hash)?.whole()?)
    }

    /// The content to be read bit by bit, in bounded memory. Nothing comes out that is not authentic.
    pub fn open(&self, hash: BlobHash) -> Result<Opened> {
        let (file, length) =
            durable::open_plain(&self.path(self.name_of(hash))).map_err(|e| match e.kind() {
                ErrorKind::NotFound => Error::NotFound { kind: "blob".into(), id: hash.to_string() },
                ErrorKind::InvalidInput => hash.damaged(),
                _ => e.into(),
            })?;
        let opened = Opened::begin(file, length, &self.seal, &|| hash.damaged())?;
        if opened.blob().hash == hash { Ok(opened) } else { Err(hash.damaged()) }
    }

    /// Reads the whole content to see that it is as it was written.
    pub fn verify(&self, hash: BlobHash) -> Result<Blob> {
        Ok(self.open(hash)?.verify()?)
    }

    /// Reads the whole file `name` to see that it is as it was written and lies under its own name.
    pub fn verify_stored(&self, name: BlobName) -> Result<Blob> {
        let damaged = || Error::Damaged { detail: name.to_string() };
        let (file, length) = durable::open_plain(&self.path(name)).map_err(|e| match e.kind() {
            ErrorKind::InvalidInput => damaged(),
            _ => e.into(),
        })?;
        let opened = Opened::begin(file, length, &self.seal, &damaged)?;
        if self.name_of(opened.blob().hash) != name {
            return Err(damaged());
        }
        Ok(opened.verify()?)
    }

    /// All files in the folder, by name; what is not named as ours is passed over.
    pub fn list(&self) -> Result<Vec<StoredBlob>> {
        let mut found = Vec::new();
        for shelf in entries(&self.folder)? {
            for entry in entries(&shelf.path())? {
                let Some(name) = BlobName::from_entry(&shelf, &entry) else { continue };
                let about = entry.metadata()?;
                if about.is_file() {
                    found.push(StoredBlob { name, bytes: about.len(), modified: about.modified()? });
                }
            }
        }
        found.sort_by_key(|stored| stored.name);
        Ok(found)
    }

    /// Removes the content; no error where it is gone already.
    pub fn remove(&self, hash: BlobHash) -> Result<()> {
        self.remove_stored(self.name_of(hash))
    }

    /// Removes every file that none of `referenced` names and that was last written before `older_than`,
    /// and what was left unfinished before then.
    ///
    /// With a moment at least a day back, as a content is written before the row that names it. What is kept
    /// anew while this runs stays.
    pub fn sweep(&self, referenced: &HashSet<BlobHash>, older_than: SystemTime) -> Result<Swept> {
        let named: HashSet<BlobName> = referenced.iter().map(|hash| self.name_of(*hash)).collect();
        let mut swept = Swept::default();
        for stored in self.list()? {
            let old = !named.contains(&stored.name) && stored.modified < older_than;
            if old && self.remove_if_old(stored.name, older_than)? {
                swept.files += 1;
                swept.bytes += stored.bytes;
            }
        }
        if self.folder.is_dir() {
            durable::sweep_unfinished(&self.folder, older_than)?;
        }
        Ok(swept)
    }

    /// The name under which `hash` lies here.
    pub fn name_of(&self, hash: BlobHash) -> BlobName {
        BlobName(*blake3::keyed_hash(&self.name_key, &hash.0).as_bytes())
    }

    /// Where the file of that name lies.
    pub(crate) fn path(&self, name: BlobName) -> PathBuf {
        name.path_in(&self.folder)
    }

    fn keep(&self, draft: Draft, blob: Blob) -> Result<Blob> {
        let path = self.path(self.name_of(blob.hash));
        durable::make_folder(path.parent().expect("a blob lies on a shelf"))?;
        match draft.keep_as(&path) {
            // Windows does not replace a file that somebody reads; the one that is there will do.
            Err(_) if cfg!(windows) && self.verify(blob.hash).is_ok() => Ok(blob),
            kept => kept.map(|()| blob),
        }
    }

    /// Whether the file was removed. It is set aside first, under a name that nobody writes, and looked at
    /// there: a file that was kept anew in the meantime goes back.
    fn remove_if_old(&self, name: BlobName, older_than: SystemTime) -> Result<bool> {
        let (path, aside) = (self.path(name), self.folder.join(format!("{}{name}", durable::PASSING)));
        match fs::rename(&path, &aside) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(false),
            moved => moved?,
        }
        if fs::metadata(&aside)?.modified()? >= older_than {
            fs::rename(&aside, &path)?;
            return Ok(false);
        }
        fs::remove_file(&aside)?;
        durable::sync_folder(path.parent().expect("a blob lies on a shelf"))?;
        Ok(true)
    }

    fn remove_stored(&self, name: BlobName) -> Result<()> {
        let path = self.path(name);
        match fs::remove_file(&path) {
            Ok(()) => durable::sync_folder(path.parent().expect("a blob lies on a shelf")),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(()),
            Err(e) => Err(durable::refusal(e, &self.folder)),
        }
    }
}

impl NewBlob<'_> {
    /// The content's bytes so far.
    pub fn bytes(&self) -> u64 {
        self.sealer.bytes() + self.chunk.len() as u64
    }

    /// Keeps what was written; when it returns, the file is on the disk.
    pub fn keep(mut self) -> Result<Blob> {
        self.draft.write(self.sealer.seal(&mut self.chunk, true)?)?;
        let (header, blob) = self.sealer.finish();
        self.draft.write_beginning(&header)?;
        self.blobs.keep(self.draft, blob)
    }
}

impl Write for NewBlob<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // Which chunk is the last is known once nothing comes behind it.
        if self.chunk.len() == CHUNK && !bytes.is_empty() {
            let sealed = self.sealer.seal(&mut self.chunk, false).map_err(io::Error::other)?;
            self.draft.write(sealed).map_err(io::Error::other)?;
            self.chunk.clear();
        }
        let taken = bytes.len().min(CHUNK - self.chunk.len());
        self.chunk.extend_from_slice(&bytes[..taken]);
        Ok(taken)
    }

    /// Nothing: what is half written is nowhere until it is kept.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl BlobHash {
    /// The hash of `content`.
    pub fn of(content: &[u8]) -> Self {
        Self(*blake3::hash(content).as_bytes())
    }

    fn damaged(self) -> Error {
        Error::Damaged { detail: self.to_string() }
    }
}

impl BlobName {
    /// Where a file of this name lies within `folder`.
    pub(crate) fn path_in(self, folder: &Path) -> PathBuf {
        let name = self.to_string();
        folder.join(&name[..2]).join(name)
    }

    fn from_entry(shelf: &fs::DirEntry, entry: &fs::DirEntry) -> Option<Self> {
        let name = hex::decode(entry.file_name().to_str()?).map(Self)?;
        (shelf.file_name().to_str()? == &name.to_string()[..2]).then_some(name)
    }
}

impl FromStr for BlobHash {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let invalid = || Error::Invalid { field: "blob".into(), value: text.chars().take(80).collect() };
        hex::decode(text).map(Self).ok_or_else(invalid)
    }
}

impl TryFrom<String> for BlobHash {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<BlobHash> for String {
    fn from(hash: BlobHash) -> Self {
        hash.to_string()
    }
}

impl fmt::Display for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for BlobHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for BlobName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// The entries of a folder; none where it is not there or no folder, a link to one included.
fn entries(folder: &Path) -> Result<Vec<fs::DirEntry>> {
    match fs::symlink_metadata(folder) {
        Ok(found) if found.is_dir() => Ok(fs::read_dir(folder)?.collect::<io::Result<_>>()?),
        Ok(_) => Ok(Vec::new()),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(e.into()),
    }
}
