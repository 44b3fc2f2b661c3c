//! What this computer remembers beside the store, by the store's folder. Settings that cannot be read count
//! as none.

use crate::app::Config;
use crate::files::{ProductFile, save};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use tafelstuk_model::{Error, Result};

const LIMIT: u64 = 1024 * 1024;

/// The folder that was remembered for this store under `file`.
pub(crate) fn recall(config: &Config, file: &str) -> Option<PathBuf> {
    read(config, file).remove(&key(config))
}

/// Remembers a folder for this store, or forgets it.
pub(crate) fn remember(config: &Config, file: &str, folder: Option<&PathBuf>) -> Result<()> {
    let mut known = read(config, file);
    match folder {
        Some(folder) => known.insert(key(config), folder.clone()),
        None => known.remove(&key(config)),
    };
    std::fs::create_dir_all(&config.settings)?;
    let text = serde_json::to_vec_pretty(&known).map_err(|e| Error::Io { detail: e.to_string() })?;
    let file_name = file.to_owned();
    let written =
        ProductFile { name: file_name, media_type: "application/json".into(), bytes: Arc::new(text) };
    save(written.into(), &config.settings.join(file))
}

fn read(config: &Config, file: &str) -> BTreeMap<String, PathBuf> {
    let path = config.settings.join(file);
    let small = std::fs::metadata(&path).is_ok_and(|about| about.is_file() && about.len() <= LIMIT);
    let bytes = if small { std::fs::read(&path).unwrap_or_default() } else { Vec::new() };
    serde_json::from_slice(&bytes).unwrap_or_default()
}

fn key(config: &Config) -> String {
    config.store.display().to_string()
}
