//! The exchange file (`.tafelstuk`): what secretary and reviewers send each other, by whatever carrier.
//!
//! Outside it is an age file (<https://age-encryption.org/v1>), to a password at first contact and to the
//! receiver's key from then on. Inside it is an uncompressed zip:
//!
//! ```text
//! blobs/<blake3>   contents of files
//! records.ndjson   one record per line: kind, v, id, body
//! manifest.json    format, version, min_reader, id, kind, sender, seen, entries [path, length, BLAKE3]
//! manifest.sig     Ed25519 (RFC 8032) over the exact bytes of the manifest
//! ```
//!
//! age hides and keeps whole, but does not say who wrote; hence the signature inside. Reading has two passes:
//! [`open`] decrypts into a place that nobody else sees and verifies every byte; only then does anyone get to
//! read records or blobs. Memory stays bounded whatever the file says of itself.
//!
//! This crate knows no store and no meaning: a record that it does not know travels on as it came.

mod age;
mod keys;
mod read;
mod seal;
mod write;

#[cfg(test)]
mod tests;

pub use keys::{Keys, is_text_signed};
pub use read::{Opened, open};
pub use seal::{Secrets, needs_password};
pub use write::{Letter, Lock, write};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// The end of an exchange file's name.
pub const EXTENSION: &str = "tafelstuk";
/// The form that this program writes, and the newest that it reads.
pub const VERSION: u32 = 1;
/// What `format` says in every manifest.
const FORMAT: &str = "tafelstuk-exchange";

const MANIFEST: &str = "manifest.json";
const SIGNATURE: &str = "manifest.sig";
const RECORDS: &str = "records.ndjson";
const BLOBS: &str = "blobs/";

/// The most bytes that a manifest may have.
const MANIFEST_BYTES: u64 = 4 << 20;
/// The most bytes that all records may have together.
const RECORDS_BYTES: u64 = 64 << 20;
/// The most bytes that a whole bundle may have once it is decrypted.
const ALL_BYTES: u64 = 4 << 30;
/// The most records, and the most blobs.
const MOST: usize = 20_000;

/// What a bundle says of itself; signed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    format: String,
    /// The form that it was written in.
    pub version: u32,
    /// The oldest form whose readers lose nothing by reading it.
    pub min_reader: u32,
    pub id: Uuid,
    /// What sort of bundle it is, in the words of whoever sends it.
    pub kind: String,
    pub made_at: DateTime<Utc>,
    pub sender: Sender,
    /// What it is about, in the words of whoever sends it.
    pub about: Value,
    /// The bundles of the other side that the sender has.
    pub seen: Vec<Uuid>,
    entries: Vec<Entry>,
}

/// Who signed a bundle. The key says so; the name is what the sender calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    pub id: Uuid,
    pub name: String,
    /// The Ed25519 key that verifies its signatures, in hexadecimal digits.
    pub key: String,
    /// The X25519 key to which an answer is encrypted, in hexadecimal digits.
    pub recipient: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    path: String,
    length: u64,
    blake3: String,
}
