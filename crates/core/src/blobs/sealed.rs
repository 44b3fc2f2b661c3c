//! The form of a sealed content: a header, then chunks that each stand or fall by themselves.
//!
//! XChaCha20-Poly1305 in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): every
//! chunk's nonce is the file's random prefix, the chunk's number and whether it is the last, so that chunks
//! cannot be moved, dropped or cut off. The header holds content hash and length, sealed under the same
//! prefix, so that a file is known for what it is before its first byte is read.
//!
//! HChaCha20 makes a key of the first sixteen bytes of the nonce, which are the file's own; under it the rest is
//! ChaCha20-Poly1305 as in RFC 8439 (draft-irtf-cfrg-xchacha-03).

use super::{Blob, BlobHash};
use crate::keys::random;
use chacha20::{R20, hchacha};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use std::fs::File;
use std::io::{self, Read};
use tafelstuk_model::{Error, Result};
use zeroize::Zeroizing;

/// The bytes of content in every chunk but the last.
pub(crate) const CHUNK: usize = 64 * 1024;
pub(crate) const TAG: usize = 16;
/// "TFSB", version 1.
const MAGIC: [u8; 5] = *b"TFSB\x01";
const PREFIX: usize = 19;
/// Content hash, content length, tag.
const IDENTITY: usize = 32 + 8 + TAG;
pub(crate) const HEADER: usize = MAGIC.len() + PREFIX + IDENTITY;

/// What a nonce is for, beside its chunk's number.
#[derive(Clone, Copy)]
enum Part {
    Chunk = 0,
    LastChunk = 1,
    Identity = 2,
}

/// The key under which contents are sealed.
pub(crate) struct Seal(Zeroizing<[u8; 32]>);

/// What seals the parts of one file.
struct FileSeal {
    prefix: [u8; PREFIX],
    key: LessSafeKey,
}

/// How many bytes of a nonce go into the file's key.
const IN_KEY: usize = 16;

impl Seal {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*key))
    }

    fn under(&self, prefix: [u8; PREFIX]) -> FileSeal {
        let own: [u8; IN_KEY] = prefix[..IN_KEY].try_into().expect("a slice of that length");
        let key = Zeroizing::new(<[u8; 32]>::from(hchacha::<R20>(&(*self.0).into(), &own.into())));
        let key = UnboundKey::new(&CHACHA20_POLY1305, &key[..]).expect("a key of 32 bytes");
        FileSeal { prefix, key: LessSafeKey::new(key) }
    }
}

impl FileSeal {
    /// Seals `content` in place, its tag behind it.
    fn seal(&self, number: u32, part: Part, content: &mut Vec<u8>) {
        let sealed = self.key.seal_in_place_append_tag(self.nonce(number, part), Aad::from(MAGIC), content);
        sealed.expect("a chunk is not too long");
    }

    /// Opens `sealed`, its tag behind it, in place, and says how much of it is content; none where it is not
    /// authentic.
    fn open(&self, number: u32, part: Part, sealed: &mut [u8]) -> Option<usize> {
        let opened = self.key.open_in_place(self.nonce(number, part), Aad::from(MAGIC), sealed);
        opened.map(|content| content.len()).ok()
    }

    /// The rest of the nonce, behind four zeros.
    fn nonce(&self, number: u32, part: Part) -> Nonce {
        let mut nonce = [0; 12];
        nonce[4..7].copy_from_slice(&self.prefix[IN_KEY..]);
        nonce[7..11].copy_from_slice(&number.to_be_bytes());
        nonce[11] = part as u8;
        Nonce::assume_unique_for_key(nonce)
    }
}

/// Seals one content, chunk after chunk.
pub(super) struct Sealer {
    seal: FileSeal,
    number: u32,
    bytes: u64,
    hasher: blake3::Hasher,
}

impl Sealer {
    pub(super) fn begin(seal: &Seal) -> Result<Self> {
        Ok(Self { seal: seal.under(random()?), number: 0, bytes: 0, hasher: blake3::Hasher::new() })
    }

    /// The content's bytes so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Seals the next chunk in place; all but the last are full.
    pub(super) fn seal<'c>(&mut self, chunk: &'c mut Vec<u8>, last: bool) -> Result<&'c [u8]> {
        debug_assert!(last || chunk.len() == CHUNK);
        self.hasher.update(chunk);
        self.bytes += chunk.len() as u64;
        let part = if last { Part::LastChunk } else { Part::Chunk };
        self.seal.seal(self.number, part, chunk);
        // 2^32 chunks are 256 TiB; no limit lets that many through.
        self.number = self.number.checked_add(1).ok_or(Error::DiskFull {})?;
        Ok(chunk)
    }

    /// The header that goes before the chunks.
    pub(super) fn finish(self) -> ([u8; HEADER], Blob) {
        let blob = Blob { hash: BlobHash(*self.hasher.finalize().as_bytes()), bytes: self.bytes };
        let mut identity = Vec::with_capacity(IDENTITY);
        identity.extend_from_slice(&blob.hash.0);
        identity.extend_from_slice(&blob.bytes.to_le_bytes());
        self.seal.seal(0, Part::Identity, &mut identity);
        let mut header = [0; HEADER];
        header[..MAGIC.len()].copy_from_slice(&MAGIC);
        header[MAGIC.len()..][..PREFIX].copy_from_slice(&self.seal.prefix);
        header[MAGIC.len() + PREFIX..].copy_from_slice(&identity);
        (header, blob)
    }
}

/// A sealed file being read.
pub struct Opened {
    file: File,
    seal: FileSeal,
    blob: Blob,
    number: u32,
    left: u64,
    /// Room for a chunk and its tag.
    chunk: Vec<u8>,
    /// What of the chunk is content, and how much of that was given.
    opened: usize,
    given: usize,
    done: bool,
    damaged: Error,
}

impl Opened {
    /// Reads the header of `file`, which is `length` bytes long; `damaged` is what to say of it.
    pub(super) fn begin(
        mut file: File,
        length: u64,
        seal: &Seal,
        damaged: &dyn Fn() -> Error,
    ) -> Result<Self> {
        let mut header = [0; HEADER];
        file.read_exact(&mut header).map_err(|e| match e.kind() {
            io::ErrorKind::UnexpectedEof => damaged(),
            _ => e.into(),
        })?;
        let prefix: [u8; PREFIX] =
            header[MAGIC.len()..][..PREFIX].try_into().expect("a slice of that length");
        let seal = seal.under(prefix);
        let blob = identity(&seal, &header).ok_or_else(damaged)?;
        if sealed_length(blob.bytes) != Some(length) {
            return Err(damaged());
        }
        Ok(Self {
            file,
            seal,
            blob,
            number: 0,
            left: blob.bytes,
            chunk: vec![0; usize::try_from(blob.bytes).unwrap_or(CHUNK).min(CHUNK) + TAG],
            opened: 0,
            given: 0,
            done: false,
            damaged: damaged(),
        })
    }

    /// Which content this is.
    pub fn blob(&self) -> Blob {
        self.blob
    }

    /// The whole content.
    pub(super) fn whole(mut self) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        content.try_reserve_exact(usize::try_from(self.left).unwrap_or(usize::MAX))?;
        while !self.done {
            content.extend_from_slice(self.next_chunk()?);
        }
        Ok(content)
    }

    /// Opens the next chunk. What its tag vouches for under this file's prefix, number and place is what was
    /// sealed with that header: the hash over all of it is made again only by [`Self::verify`].
    fn next_chunk(&mut self) -> io::Result<&[u8]> {
        (self.opened, self.given) = (0, 0);
        let length = self.left.min(CHUNK as u64);
        let last = length == self.left;
        // A chunk at most: its length was derived from the file's.
        let sealed = usize::try_from(length).unwrap_or(CHUNK) + TAG;
        if let Err(fault) = self.file.read_exact(&mut self.chunk[..sealed]) {
            return Err(if fault.kind() == io::ErrorKind::UnexpectedEof { self.refuse() } else { fault });
        }
        let part = if last { Part::LastChunk } else { Part::Chunk };
        let opened = self.seal.open(self.number, part, &mut self.chunk[..sealed]);
        self.opened = opened.ok_or_else(|| self.refuse())?;
        self.number = self.number.wrapping_add(1);
        self.left -= length;
        self.done = last;
        Ok(&self.chunk[..self.opened])
    }

    /// Reads to the end to see that all is as it was written, and has the hash that the header names.
    pub(super) fn verify(mut self) -> io::Result<Blob> {
        let mut hasher = blake3::Hasher::new();
        while !self.done {
            hasher.update(self.next_chunk()?);
        }
        if hasher.finalize().as_bytes() == &self.blob.hash.0 { Ok(self.blob) } else { Err(self.refuse()) }
    }

    fn refuse(&mut self) -> io::Error {
        self.done = true;
        io::Error::new(io::ErrorKind::InvalidData, self.damaged.clone())
    }
}

impl Read for Opened {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.opened && !self.done {
            self.next_chunk()?;
        }
        let count = into.len().min(self.opened - self.given);
        into[..count].copy_from_slice(&self.chunk[self.given..][..count]);
        self.given += count;
        Ok(count)
    }
}

fn identity(seal: &FileSeal, header: &[u8; HEADER]) -> Option<Blob> {
    if header[..MAGIC.len()] != MAGIC {
        return None;
    }
    let mut identity = header[MAGIC.len() + PREFIX..].to_vec();
    let length = seal.open(0, Part::Identity, &mut identity)?;
    identity.truncate(length);
    let hash = BlobHash(identity.get(..32)?.try_into().ok()?);
    let bytes = u64::from_le_bytes(identity.get(32..)?.try_into().ok()?);
    Some(Blob { hash, bytes })
}

/// How long the sealed file of a content is; an empty content has one empty chunk.
fn sealed_length(bytes: u64) -> Option<u64> {
    let chunks = bytes.div_ceil(CHUNK as u64).max(1);
    chunks.checked_mul(TAG as u64)?.checked_add(bytes)?.checked_add(HEADER as u64)
}

#[cfg(test)]
mod tests {
    use super::{MAGIC, PREFIX, Part, Seal};
    use chacha20poly1305::aead::{Aead, KeyInit, Payload};
    use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

    #[test]
    fn a_part_is_sealed_as_every_xchacha20_poly1305_does() {
        let content = b"bespreeknotitie".to_vec();
        let mut ours = content.clone();
        Seal::new(&[7; 32]).under([9; PREFIX]).seal(5, Part::LastChunk, &mut ours);
        let mut nonce = [9; 24];
        nonce[PREFIX..].copy_from_slice(&[0, 0, 0, 5, 1]);
        let theirs = XChaCha20Poly1305::new(&Key::from([7; 32]))
            .encrypt(&XNonce::from(nonce), Payload { msg: &content, aad: &MAGIC })
            .unwrap();
        assert_eq!(ours, theirs);
    }
}
