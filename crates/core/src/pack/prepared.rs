//! Files made fit to be pages of a pack, kept under what they were made from and by which program.

use super::store;
use crate::db::Read;
use crate::history::Write;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tafelstuk_model::Result;
use tafelstuk_model::id::PreparedFileId;

/// A prepared file; its bytes are a blob.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreparedFile {
    pub id: PreparedFileId,
    pub rev: i64,
    /// The content address of the file as it came.
    pub source: String,
    pub tool: String,
    pub blob: String,
    /// What the program says of it.
    pub about: Value,
}

/// A file just prepared, its bytes kept as a blob already.
#[derive(Clone, Debug)]
pub struct NewlyPrepared {
    pub source: String,
    pub tool: String,
    pub blob: String,
    pub bytes: u64,
    pub about: Value,
}

/// What was made of `source` by `tool`, if it was.
pub fn prepared(read: &Read<'_>, source: &str, tool: &str) -> Result<Option<PreparedFile>> {
    store::prepared(read, source, tool)
}

/// Notes files that were prepared; one that someone else noted in the meantime stays as it is.
pub fn note_prepared(write: &mut Write<'_>, files: Vec<NewlyPrepared>) -> Result<()> {
    for file in files {
        if store::prepared(write.read(), &file.source, &file.tool)?.is_some() {
            continue;
        }
        write.keep_blob(&file.blob, file.bytes)?;
        let row = PreparedFile {
            id: PreparedFileId::fresh(write.now()),
            rev: 1,
            source: file.source,
            tool: file.tool,
            blob: file.blob,
            about: file.about,
        };
        write.insert("prepared_file", &row)?;
    }
    Ok(())
}
