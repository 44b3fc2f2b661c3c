//! The form of a sealed content: a header, then chunks that each stand or fall by themselves.
//!
//! XChaCha20-Poly1305 in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): every
//! chunk's nonce is the file's random prefix, the chunk's number and whether it is the last, so that chunks
//! cannot be moved, dropped or cut off. The header holds content hash and length, sealed under the same
//! prefix, so that a file is known for what it is before its first byte is read.

use super::{Blob, BlobHash};
use crate::keys::random;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{Key, Tag, XChaCha20Poly1305, XNonce};
use std::fs::File;
use std::io::{self, Read};
use tafelstuk_model::{Error, Result};

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
#[derive(Clone)]
pub(crate) struct Seal(XChaCha20Poly1305);

impl Seal {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(&Key::from(*key)))
    }
}

/// Seals one content, chunk after chunk.
pub(super) struct Sealer<'a> {
    seal: &'a Seal,
    prefix: [u8; PREFIX],
    number: u32,
    bytes: u64,
    hasher: blake3::Hasher,
}

impl<'a> Sealer<'a> {
    pub(super) fn begin(seal: &'a Seal) -> Result<Self> {
        Ok(Self { seal, prefix: random()?, number: 0, bytes: 0, hasher: blake3::Hasher::new() })
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
        let nonce = nonce(&self.prefix, self.number, part);
        // 2^32 chunks are 256 TiB; no limit lets that many through.
        self.number = self.number.checked_add(1).ok_or(Error::DiskFull {})?;
        self.seal.0.encrypt_in_place(&nonce, &MAGIC, chunk).expect("a chunk is not too long");
        Ok(chunk)
    }

    /// The header that goes before the chunks.
    pub(super) fn finish(self) -> ([u8; HEADER], Blob) {
        let blob = Blob { hash: BlobHash(*self.hasher.finalize().as_bytes()), bytes: self.bytes };
        let mut identity = Vec::with_capacity(IDENTITY);
        identity.extend_from_slice(&blob.hash.0);
        identity.extend_from_slice(&blob.bytes.to_le_bytes());
        let nonce = nonce(&self.prefix, 0, Part::Identity);
        self.seal.0.encrypt_in_place(&nonce, &MAGIC, &mut identity).expect("40 bytes are not too long");
        let mut header = [0; HEADER];
        header[..MAGIC.len()].copy_from_slice(&MAGIC);
        header[MAGIC.len()..][..PREFIX].copy_from_slice(&self.prefix);
        header[MAGIC.len() + PREFIX..].copy_from_slice(&identity);
        (header, blob)
    }
}

/// A sealed file being read.
pub struct Opened {
    file: File,
    seal: Seal,
    prefix: [u8; PREFIX],
    blob: Blob,
    number: u32,
    left: u64,
    chunk: Vec<u8>,
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
        let blob = identity(seal, &prefix, &header).ok_or_else(damaged)?;
        if sealed_length(blob.bytes) != Some(length) {
            return Err(damaged());
        }
        Ok(Self {
            file,
            seal: seal.clone(),
            prefix,
            blob,
            number: 0,
            left: blob.bytes,
            chunk: Vec::new(),
            given: 0,
            done: false,
            damaged: damaged(),
        })
    }

    /// Which content this is.
    pub fn blob(&self) -> Blob {
        self.blob
    }

    /// The whole content, each chunk opened where it stays.
    pub(super) fn whole(mut self) -> io::Result<Vec<u8>> {
        let mut content = Vec::new();
        content.try_reserve_exact(usize::try_from(self.left).unwrap_or(usize::MAX).saturating_add(TAG))?;
        while !self.done {
            self.open_chunk(&mut content)?;
        }
        Ok(content)
    }

    /// Appends the next chunk to `into`. What its tag vouches for under this file's prefix, number and place is
    /// what was sealed with that header: the hash over all of it is made again only by [`Self::verify`].
    fn open_chunk(&mut self, into: &mut Vec<u8>) -> io::Result<()> {
        let length = self.left.min(CHUNK as u64);
        let last = length == self.left;
        let begin = into.len();
        // A chunk at most: its length was derived from the file's.
        into.resize(begin + usize::try_from(length).unwrap_or(CHUNK) + TAG, 0);
        if let Err(fault) = self.file.read_exact(&mut into[begin..]) {
            into.truncate(begin);
            return Err(if fault.kind() == io::ErrorKind::UnexpectedEof { self.refuse() } else { fault });
        }
        let part = if last { Part::LastChunk } else { Part::Chunk };
        let nonce = nonce(&self.prefix, self.number, part);
        if !open(&self.seal, &nonce, into, begin) {
            into.truncate(begin);
            return Err(self.refuse());
        }
        self.number = self.number.wrapping_add(1);
        self.left -= length;
        self.done = last;
        Ok(())
    }

    /// Reads to the end to see that all is as it was written, and has the hash that the header names.
    pub(super) fn verify(mut self) -> io::Result<Blob> {
        let (mut hasher, mut chunk) = (blake3::Hasher::new(), Vec::with_capacity(CHUNK + TAG));
        while !self.done {
            chunk.clear();
            self.open_chunk(&mut chunk)?;
            hasher.update(&chunk);
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
        if self.given == self.chunk.len() && !self.done {
            let mut chunk = std::mem::take(&mut self.chunk);
            chunk.clear();
            self.given = 0;
            let opened = self.open_chunk(&mut chunk);
            self.chunk = chunk;
            opened?;
        }
        let count = into.len().min(self.chunk.len() - self.given);
        into[..count].copy_from_slice(&self.chunk[self.given..][..count]);
        self.given += count;
        Ok(count)
    }
}

/// Opens what stands in `sealed` from `begin`, its tag behind it, in place; whether it is authentic.
fn open(seal: &Seal, nonce: &XNonce, sealed: &mut Vec<u8>, begin: usize) -> bool {
    let Some(end) = sealed.len().checked_sub(TAG).filter(|end| *end >= begin) else { return false };
    let (content, tag) = sealed[begin..].split_at_mut(end - begin);
    let Ok(tag) = Tag::try_from(&*tag) else { return false };
    let authentic = seal.0.decrypt_inout_detached(nonce, &MAGIC, content.into(), &tag).is_ok();
    sealed.truncate(end);
    authentic
}

fn identity(seal: &Seal, prefix: &[u8; PREFIX], header: &[u8; HEADER]) -> Option<Blob> {
    if header[..MAGIC.len()] != MAGIC {
        return None;
    }
    let mut identity = header[MAGIC.len() + PREFIX..].to_vec();
    seal.0.decrypt_in_place(&nonce(prefix, 0, Part::Identity), &MAGIC, &mut identity).ok()?;
    let hash = BlobHash(identity.get(..32)?.try_into().ok()?);
    let bytes = u64::from_le_bytes(identity.get(32..)?.try_into().ok()?);
    Some(Blob { hash, bytes })
}

/// How long the sealed file of a content is; an empty content has one empty chunk.
fn sealed_length(bytes: u64) -> Option<u64> {
    let chunks = bytes.div_ceil(CHUNK as u64).max(1);
    chunks.checked_mul(TAG as u64)?.checked_add(bytes)?.checked_add(HEADER as u64)
}

fn nonce(prefix: &[u8; PREFIX], number: u32, part: Part) -> XNonce {
    let mut nonce = [0; 24];
    nonce[..PREFIX].copy_from_slice(prefix);
    nonce[PREFIX..23].copy_from_slice(&number.to_be_bytes());
    nonce[23] = part as u8;
    XNonce::from(nonce)
}
