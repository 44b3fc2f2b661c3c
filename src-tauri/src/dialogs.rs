//! The native dialogs for files. They open from here, so that a path never reaches the page; in debug
//! builds `TAFELSTUK_PICK` and `TAFELSTUK_SAVE` answer in their place, and `TAFELSTUK_VIEWER` opens what is shown.

use crate::product::Product;
use serde::Serialize;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tafelstuk_app::catalogue::text;
use tafelstuk_app::{Offer, Result};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

const PAPERS: [&str; 10] = ["docx", "doc", "odt", "pdf", "txt", "html", "htm", "eml", "msg", "rtf"];

/// A file that was saved.
#[derive(Serialize)]
pub struct Saved {
    name: String,
}

/// The files that the user chooses, as offers; none where the dialog was left.
pub fn pick_files(app: &AppHandle) -> Vec<Offer> {
    let chosen = answered("TAFELSTUK_PICK").unwrap_or_else(|| {
        let dialog = titled(app, "dialog-pick-files");
        let lang = crate::surroundings::language();
        let dialog = dialog.add_filter(text(lang, "dialog-papers"), &PAPERS);
        let chosen = dialog.add_filter(text(lang, "dialog-all-files"), &["*"]).blocking_pick_files();
        chosen.unwrap_or_default().into_iter().filter_map(path).collect()
    });
    app.state::<Product>().app().offer_all(&chosen)
}

/// The folder that the user chooses, as an offer.
pub fn pick_folder(app: &AppHandle) -> Result<Option<Offer>> {
    let chosen = match answered("TAFELSTUK_PICK") {
        Some(paths) => paths.into_iter().next(),
        None => titled(app, "dialog-pick-folder").blocking_pick_folder().and_then(path),
    };
    chosen.map(|folder| app.state::<Product>().app().offer_folder(&folder)).transpose()
}

/// Saves a product where the user says; `None` where the dialog was left. With `then_show` the computer's own
/// viewer opens the file, to print it from there.
///
/// Errors: no such product, or the file cannot be written; an older file of that name is then untouched.
pub fn save(app: &AppHandle, product: &str, then_show: bool) -> Result<Option<Saved>> {
    let file = app.state::<Product>().app().product_reader(product)?;
    let chosen = match answered("TAFELSTUK_SAVE") {
        Some(paths) => paths.into_iter().next(),
        None => titled(app, "dialog-save").set_file_name(&file.name).blocking_save_file().and_then(path),
    };
    let Some(place) = chosen else { return Ok(None) };
    tafelstuk_app::save(file, &place)?;
    if then_show {
        show(&place)?;
    }
    Ok(Some(Saved { name: name_of(&place) }))
}

/// Opens a file with the program that the computer has for it.
fn show(place: &Path) -> Result<()> {
    let mut command = std::process::Command::new(viewer());
    #[cfg(windows)]
    command.args(["/C", "start", ""]);
    let started = command.arg(place).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = started?;
    // It ends when it likes; somebody has to wait for it.
    std::thread::spawn(move || child.wait());
    Ok(())
}

fn viewer() -> OsString {
    #[cfg(debug_assertions)]
    if let Some(named) = std::env::var_os("TAFELSTUK_VIEWER") {
        return named;
    }
    let name = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "cmd"
    } else {
        "xdg-open"
    };
    name.into()
}

fn titled(app: &AppHandle, key: &str) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file().set_title(text(crate::surroundings::language(), key));
    match app.get_webview_window(crate::MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn path(chosen: FilePath) -> Option<PathBuf> {
    chosen.into_path().ok()
}

fn name_of(place: &Path) -> String {
    place.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(debug_assertions)]
fn answered(variable: &str) -> Option<Vec<PathBuf>> {
    std::env::var_os(variable).map(|paths| std::env::split_paths(&paths).collect())
}

#[cfg(not(debug_assertions))]
fn answered(_variable: &str) -> Option<Vec<PathBuf>> {
    None
}
