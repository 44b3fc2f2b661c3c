//! The store as a whole, for checking it: its rows, the contents they name, the search index.

use crate::blobs::{Blob, BlobHash};
use crate::db::{Read, copy};
use crate::search;
use std::collections::BTreeMap;
use tafelstuk_model::{Error, Result};

/// The number of rows in each table, by its name.
pub fn rows_by_table(read: &Read<'_>) -> Result<BTreeMap<String, u64>> {
    copy::count_rows(read.connection)
}

/// The number of rows in all tables.
pub fn rows(read: &Read<'_>) -> Result<u64> {
    Ok(copy::count_rows(read.connection)?.values().sum())
}

/// The contents that rows name or named, the log's images included.
pub fn named_blobs(read: &Read<'_>) -> Result<Vec<Blob>> {
    let rows: Vec<(String, u64)> = read.all("SELECT hash, bytes FROM blob ORDER BY hash", [], |row| {
        Ok((row.get("hash")?, crate::db::column::count(row, "bytes")?))
    })?;
    rows.into_iter()
        .map(|(hash, bytes)| {
            let damaged = |_| Error::Damaged { detail: hash.clone() };
            Ok(Blob { hash: hash.parse::<BlobHash>().map_err(damaged)?, bytes })
        })
        .collect()
}

/// Where the search index and the rows differ; nothing where they agree.
pub fn index_faults(read: &Read<'_>) -> Result<Vec<String>> {
    match search::disagreements(read)? {
        0 => Ok(Vec::new()),
        n => Ok(vec![n.to_string()]),
    }
}
