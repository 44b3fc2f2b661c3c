//! One body, many recipients: a copy is the pack's bytes with a short tail that says whose it is.

use crate::app::App;
use crate::dispatch::{plain_name, put};
use crate::jobs::Job;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tafelstuk_core::pack::{copy_sheets, pack};
use tafelstuk_model::id::PackId;
use tafelstuk_model::{Error, Result};
use tafelstuk_pdf::CopySheets;
use ts_rs::TS;

/// How many copies are made at once.
const MOST: usize = 500;

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(rename = "PackSaveCopies")]
pub(crate) struct SaveCopies {
    pub id: PackId,
    /// Whose copies, by name.
    pub recipients: Vec<String>,
    /// The name also stands across every page.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub marked: bool,
    /// The folder that the user chose.
    pub folder: String,
}

/// The files that were written, by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(rename = "PackCopiesSaved")]
pub(crate) struct CopiesSaved {
    pub files: Vec<String>,
}

/// `pack.save_copies`: a copy of a pack for each of these people, in a folder.
///
/// Errors: nobody is named; a program that kept no place for names made the pack.
pub(crate) fn save_copies(app: &App, job: &Job<'_>, ask: SaveCopies) -> Result<CopiesSaved> {
    let mut seen = BTreeSet::new();
    let mut names: Vec<String> = ask.recipients.iter().map(|name| name.trim().to_owned()).collect();
    names.retain(|name| !name.is_empty() && seen.insert(name.clone()));
    if names.is_empty() || names.len() > MOST {
        return Err(Error::Missing { field: "recipients".into() });
    }
    let folder = app.offered_path(&ask.folder)?;
    let (row, sheets) = app.read(|read| Ok((pack(read, ask.id)?, copy_sheets(read, ask.id)?)))?;
    let refused = || Error::NotNow { kind: "pack".into(), state: "no_copy_sheets".into() };
    let sheets = sheets.and_then(|sheets| serde_json::from_value(sheets).ok()).ok_or_else(refused)?;
    let mut tails = Tails { sheets, bytes: app.opened()?.content(&row.blob)? };
    let stem = row.name.strip_suffix(".pdf").unwrap_or(&row.name);
    let total = u32::try_from(names.len()).unwrap_or(u32::MAX);
    let (mut files, mut taken) = (Vec::new(), BTreeSet::new());
    for (at, name) in (0..).zip(&names) {
        job.go_on(at, total, "pack-copies-saving")?;
        let mut file = format!("{stem} - {}.pdf", plain_name(name));
        if !taken.insert(file.to_lowercase()) {
            file = format!("{stem} - {} {}.pdf", plain_name(name), at + 1);
        }
        tails.with_copy(name, ask.marked, |bytes| put(&folder, &file, bytes))?;
        files.push(file);
    }
    Ok(CopiesSaved { files })
}

/// Makes copies of one pack, one after another in one piece of memory.
pub(crate) struct Tails {
    pub sheets: CopySheets,
    pub bytes: Vec<u8>,
}

impl Tails {
    /// What makes the pack the copy of `name`.
    pub fn tail(&mut self, name: &str, is_marked: bool) -> Result<Vec<u8>> {
        let length = self.bytes.len();
        self.with_copy(name, is_marked, |bytes| Ok(bytes[length..].to_vec()))
    }

    fn with_copy<T>(
        &mut self,
        name: &str,
        is_marked: bool,
        take: impl FnOnce(&[u8]) -> Result<T>,
    ) -> Result<T> {
        let length = self.bytes.len();
        self.sheets.append(&mut self.bytes, name, is_marked)?;
        let taken = take(&self.bytes);
        self.bytes.truncate(length);
        taken
    }
}
