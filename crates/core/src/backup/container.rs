//! The form of a backup file: entries in a fixed order, each with its length and hash, and a hash of all.
//!
//! Nothing in it is a path or a name made of text: an entry says what it is by a number, a content by the 32
//! bytes of its stored name. The hashes notice accidents; that nobody changed it on purpose, the database's
//! and contents' own seals tell. All numbers are little-endian.
//!
//! ```text
//! "TAFELSTUK-BACKUP" version:u32
//! entry*   kind:u8 name:[u8;32] length:u64 content blake3(entry so far):[u8;32]
//! end      0:u8 entries:u64 blake3(file so far):[u8;32]
//! ```
//!
//! The order is: the key file, the database, the contents by ascending name.

use crate::durable::Draft;
use crate::{durable, keys};
use blake3::Hasher;
use std::io::{ErrorKind, Read};
use std::path::Path;
use tafelstuk_model::{Error, Result};

const MAGIC: &[u8; 16] = b"TAFELSTUK-BACKUP";
const VERSION: u32 = 1;
const END: u8 = 0;
const BUFFER: usize = 64 * 1024;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Key = 1,
    Database = 2,
    Blob = 3,
}

/// Writes a backup file, unseen until it is kept.
pub(super) struct Packer {
    draft: Draft,
    whole: Hasher,
    entries: u64,
    bytes: u64,
}

impl Packer {
    /// A new backup in `folder`, that begins with `key_file`.
    pub(super) fn begin(folder: &Path, key_file: &keys::KeyFile) -> Result<Self> {
        let mut packer = Self { draft: Draft::begin(folder)?, whole: Hasher::new(), entries: 0, bytes: 0 };
        packer.write(MAGIC)?;
        packer.write(&VERSION.to_le_bytes())?;
        let key_file = serde_json::to_vec(key_file).expect("a key file is plain data");
        let length = key_file.len() as u64;
        packer.add_from(Kind::Key, &[0; 32], length, &mut &key_file[..], &mut |_| Ok(()))?;
        Ok(packer)
    }

    /// Adds the file at `path` as it lies; `advance` hears how many bytes went in, and may stop it.
    pub(super) fn add(
        &mut self,
        kind: Kind,
        name: &[u8; 32],
        path: &Path,
        advance: &mut dyn FnMut(u64) -> Result<()>,
    ) -> Result<()> {
        let (mut file, length) = durable::open_plain(path)?;
        self.add_from(kind, name, length, &mut file, advance)
    }

    /// Ends the backup and puts it under `path`; the file's length.
    pub(super) fn keep_as(mut self, path: &Path) -> Result<u64> {
        self.end()?;
        self.draft.keep_as(path)?;
        Ok(self.bytes)
    }

    /// Ends the backup and puts it under `path` where that name is free; else gives it back to try another.
    pub(super) fn keep_as_new(mut self, path: &Path) -> Result<std::result::Result<u64, Self>> {
        self.end()?;
        match self.draft.keep_as_new(path)? {
            None => Ok(Ok(self.bytes)),
            Some(draft) => {
                Ok(Err(Self { draft, whole: self.whole, entries: self.entries, bytes: self.bytes }))
            }
        }
    }

    fn add_from(
        &mut self,
        kind: Kind,
        name: &[u8; 32],
        length: u64,
        from: &mut dyn Read,
        advance: &mut dyn FnMut(u64) -> Result<()>,
    ) -> Result<()> {
        let mut entry = Hasher::new();
        let mut head = vec![kind as u8];
        head.extend_from_slice(name);
        head.extend_from_slice(&length.to_le_bytes());
        entry.update(&head);
        self.write(&head)?;
        let mut left = length;
        let mut buffer = vec![0; BUFFER];
        while left > 0 {
            let part = part_of(&mut buffer, left);
            from.read_exact(part).map_err(|_| Error::Damaged { detail: "changed while copied".into() })?;
            entry.update(part);
            self.write(part)?;
            left -= part.len() as u64;
            advance(part.len() as u64)?;
        }
        self.entries += 1;
        self.write(entry.finalize().as_bytes())
    }

    /// Writes the end, once: a backup given back for another name has it already.
    fn end(&mut self) -> Result<()> {
        if self.entries == 0 {
            return Ok(());
        }
        let entries = std::mem::take(&mut self.entries);
        self.write(&[END])?;
        self.write(&entries.to_le_bytes())?;
        let whole = self.whole.finalize();
        self.write(whole.as_bytes())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.whole.update(bytes);
        self.bytes += bytes.len() as u64;
        self.draft.write(bytes)
    }
}

/// What an entry says of itself; its length is within the file's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) name: [u8; 32],
    pub(super) length: u64,
}

/// Reads a backup file, whoever wrote it, in bounded memory.
pub(super) struct Unpacker<R> {
    from: R,
    /// The file's name, for what is said of it.
    called: String,
    left: u64,
    whole: Hasher,
    entries: u64,
    last: Option<Entry>,
}

impl<R: Read> Unpacker<R> {
    /// Begins to read `from`, which is `length` bytes long and `called` so.
    ///
    /// Errors: `EmptyFile`, `NotABackup`, `NewerStore`.
    pub(super) fn begin(from: R, length: u64, called: &str) -> Result<Self> {
        if length == 0 {
            return Err(Error::EmptyFile { name: called.into() });
        }
        let mut unpacker =
            Self { from, called: called.into(), left: length, whole: Hasher::new(), entries: 0, last: None };
        let mut magic = [0; MAGIC.len()];
        let read = unpacker.read(&mut magic);
        if read.is_err() || magic != *MAGIC {
            return Err(Error::NotABackup { name: called.into() });
        }
        let found = u32::from_le_bytes(unpacker.read_array()?);
        match found {
            VERSION => Ok(unpacker),
            0 => Err(unpacker.damaged()),
            _ => Err(Error::NewerStore { found: found.into(), known: VERSION.into() }),
        }
    }

    /// The next entry, or the end, which is checked. An entry's content must be read before the next.
    pub(super) fn next(&mut self) -> Result<Option<Entry>> {
        let [kind] = self.read_array()?;
        let kind = match kind {
            END => return self.read_end().map(|()| None),
            1 => Kind::Key,
            2 => Kind::Database,
            3 => Kind::Blob,
            _ => return Err(self.damaged()),
        };
        let name = self.read_array()?;
        let length = u64::from_le_bytes(self.read_array()?);
        let entry = Entry { kind, name, length };
        if !self.may_follow(entry) {
            return Err(self.damaged());
        }
        self.entries += 1;
        self.last = Some(entry);
        Ok(Some(entry))
    }

    /// Reads `entry`'s content into `sink` and checks its hash. What `sink` got is not to be relied on
    /// until this returns.
    pub(super) fn content(&mut self, entry: Entry, sink: &mut dyn FnMut(&[u8]) -> Result<()>) -> Result<()> {
        let mut hash = Hasher::new();
        hash.update(&[entry.kind as u8]);
        hash.update(&entry.name);
        hash.update(&entry.length.to_le_bytes());
        let mut left = entry.length;
        let mut buffer = vec![0; BUFFER];
        while left > 0 {
            let part = part_of(&mut buffer, left);
            self.read(part)?;
            hash.update(part);
            sink(part)?;
            left -= part.len() as u64;
        }
        let expected: [u8; 32] = self.read_array()?;
        if hash.finalize() == expected { Ok(()) } else { Err(self.damaged()) }
    }

    /// The first entry, the key file.
    pub(super) fn key_file(&mut self) -> Result<keys::KeyFile> {
        let entry = self.next()?.ok_or_else(|| self.damaged())?;
        let mut bytes = Vec::new();
        self.content(entry, &mut |part| {
            bytes.extend_from_slice(part);
            Ok(())
        })?;
        keys::KeyFile::from_bytes(&bytes)
    }

    fn may_follow(&self, entry: Entry) -> bool {
        let in_order = match (self.last.map(|last| last.kind), entry.kind) {
            (None, Kind::Key) => entry.length <= keys::FILE_LIMIT,
            (Some(Kind::Key), Kind::Database) | (Some(Kind::Database), Kind::Blob) => true,
            (Some(Kind::Blob), Kind::Blob) => self.last.is_some_and(|last| last.name < entry.name),
            _ => false,
        };
        let named = entry.kind == Kind::Blob || entry.name == [0; 32];
        in_order && named && entry.length <= self.left
    }

    fn read_end(&mut self) -> Result<()> {
        let entries = u64::from_le_bytes(self.read_array()?);
        let whole = self.whole.finalize();
        let expected: [u8; 32] = self.read_array()?;
        let complete = self.last.is_some_and(|last| last.kind >= Kind::Database);
        if complete && entries == self.entries && whole == expected && self.left == 0 {
            Ok(())
        } else {
            Err(self.damaged())
        }
    }

    fn read_array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let mut bytes = [0; N];
        self.read(&mut bytes)?;
        Ok(bytes)
    }

    fn read(&mut self, into: &mut [u8]) -> Result<()> {
        let length = into.len() as u64;
        if length > self.left {
            return Err(self.damaged());
        }
        self.from.read_exact(into).map_err(|e| match e.kind() {
            ErrorKind::UnexpectedEof => self.damaged(),
            _ => e.into(),
        })?;
        self.left -= length;
        self.whole.update(into);
        Ok(())
    }

    fn damaged(&self) -> Error {
        Error::Damaged { detail: self.called.clone() }
    }
}

/// As much of `buffer` as `left` bytes fill.
fn part_of(buffer: &mut [u8], left: u64) -> &mut [u8] {
    let length = buffer.len().min(usize::try_from(left).unwrap_or(usize::MAX));
    &mut buffer[..length]
}
