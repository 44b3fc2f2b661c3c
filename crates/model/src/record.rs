//! A record: one thing that was said, kept exactly as its writer wrote it, whatever its kind.
//!
//! Records are only ever added. Two stores that have the same records say the same, in whatever order they
//! came; a kind that this program does not know travels on as it is.

use crate::error::{Error, Result};
use crate::id::RecordId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// One thing that was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub id: RecordId,
    pub kind: String,
    /// The form of its body.
    pub v: u32,
    /// The whole record, as one line of JSON.
    pub line: String,
}

#[derive(Deserialize)]
struct Head {
    id: RecordId,
    kind: String,
    v: u32,
}

#[derive(Serialize)]
struct Line<'a, T> {
    kind: &'a str,
    v: u32,
    id: RecordId,
    body: &'a T,
}

impl Record {
    /// A new record of `body`.
    pub fn new(id: RecordId, kind: &str, v: u32, body: &impl Serialize) -> Self {
        let line = serde_json::to_string(&Line { kind, v, id, body }).expect("a record is plain data");
        Self { id, kind: kind.to_owned(), v, line }
    }

    /// A record from its line.
    ///
    /// # Errors
    /// `Damaged` where it is no record.
    pub fn parse(line: &str) -> Result<Self> {
        let head: Head =
            serde_json::from_str(line).map_err(|_| Error::Damaged { detail: "record".into() })?;
        Ok(Self { id: head.id, kind: head.kind, v: head.v, line: line.to_owned() })
    }

    /// What it says, where it says that in a form that `T` knows.
    pub fn body<T: DeserializeOwned>(&self) -> Option<T> {
        #[derive(Deserialize)]
        struct Whole<T> {
            body: T,
        }
        serde_json::from_str::<Whole<T>>(&self.line).ok().map(|whole| whole.body)
    }
}
