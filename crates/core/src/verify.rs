//! Whether everything in a store still is as it was written, and all its parts agree.
//!
//! It tells and mends nothing. What only the rows know (which contents they name, whether the search index
//! agrees with them) is asked of the caller.

#[cfg(test)]
mod tests;

use crate::blobs::{Blob, BlobName, Blobs};
use crate::db::{self, copy};
use crate::keys::{KeyFile, StoreKey};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::Path;
use tafelstuk_model::{Error, Result};
use ts_rs::TS;

/// What is looked at, and whom to ask.
pub struct Checked<'a> {
    pub store: &'a Path,
    pub key: &'a StoreKey,
    /// The number of rows.
    pub rows: &'a dyn Fn() -> Result<u64>,
    /// The contents that rows name, the log's included.
    pub named: &'a dyn Fn() -> Result<Vec<Blob>>,
    /// Where the search index differs from the rows; nothing where it agrees.
    pub index: &'a dyn Fn() -> Result<Vec<String>>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Verified {
    #[ts(type = "number")]
    pub rows: u64,
    /// The contents that rows name.
    #[ts(type = "number")]
    pub blobs: u64,
    /// Each begins with its code: `database_...` ([`copy::check_store`]), `key_file`, `key_file_other`,
    /// `blob_missing HASH`, `blob_damaged HASH`, `blob_length HASH`, `rows_unreadable`, `index WHAT`.
    pub faults: Vec<String>,
    /// What is no fault but worth knowing: `blob_unnamed NAME`, a file that no row names.
    pub notes: Vec<String>,
}

/// Looks at the whole store; `progress` gets steps done and in all, and may stop it.
///
/// A fault is told and the rest is still looked at; an error means that looking was not possible.
pub fn verify(
    checked: &Checked<'_>,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<Verified> {
    let mut found = Verified { rows: 0, blobs: 0, faults: key_faults(checked)?, notes: Vec::new() };
    found.faults.extend(copy::check_store(&checked.store.join(db::FILE), &checked.key.database_key())?);
    if let Some(rows) = asked(&mut found, (checked.rows)())? {
        found.rows = rows;
    }
    if let Some(faults) = asked(&mut found, (checked.index)())? {
        found.faults.extend(faults.into_iter().map(|fault| format!("index {fault}")));
    }
    if let Some(named) = asked(&mut found, (checked.named)())? {
        check_blobs(checked, named, &mut found, progress)?;
    }
    Ok(found)
}

fn key_faults(checked: &Checked<'_>) -> Result<Vec<String>> {
    match KeyFile::load(checked.store) {
        Ok(file) if file.fits(checked.key) => Ok(Vec::new()),
        Ok(_) => Ok(vec!["key_file_other".into()]),
        Err(Error::Damaged { .. } | Error::NoStore { .. } | Error::NewerStore { .. }) => {
            Ok(vec!["key_file".into()])
        }
        Err(other) => Err(other),
    }
}

/// A question to a damaged database is a fault, once; any other refusal ends the work.
fn asked<T>(found: &mut Verified, answer: Result<T>) -> Result<Option<T>> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(Error::Damaged { .. }) => {
            let fault = "rows_unreadable".to_owned();
            if !found.faults.contains(&fault) {
                found.faults.push(fault);
            }
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

fn check_blobs(
    checked: &Checked<'_>,
    mut named: Vec<Blob>,
    found: &mut Verified,
    progress: &mut dyn FnMut(u64, u64) -> ControlFlow<()>,
) -> Result<()> {
    let blobs = Blobs::new(checked.store, checked.key);
    named.sort_by_key(|blob| (blob.hash, blob.bytes));
    named.dedup();
    let all = named.len() as u64;
    for (done, blob) in (1..).zip(&named) {
        if let Some(code) = blob_fault(&blobs, *blob)? {
            found.faults.push(format!("{code} {}", blob.hash));
        }
        if progress(done, all).is_break() {
            return Err(Error::Cancelled {});
        }
    }
    found.blobs = all;
    let names: HashSet<BlobName> = named.iter().map(|blob| blobs.name_of(blob.hash)).collect();
    let unnamed = blobs.list()?.into_iter().filter(|stored| !names.contains(&stored.name));
    found.notes.extend(unnamed.map(|stored| format!("blob_unnamed {}", stored.name)));
    Ok(())
}

fn blob_fault(blobs: &Blobs, expected: Blob) -> Result<Option<&'static str>> {
    match blobs.verify(expected.hash) {
        Ok(blob) if blob == expected => Ok(None),
        Ok(_) => Ok(Some("blob_length")),
        Err(Error::NotFound { .. }) => Ok(Some("blob_missing")),
        Err(Error::Damaged { .. } | Error::Io { .. }) => Ok(Some("blob_damaged")),
        Err(other) => Err(other),
    }
}
