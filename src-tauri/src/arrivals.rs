//! Files on their way in: dropped on the window, named at the start, or handed over by a second start.
//! The page hears of offers, never of paths.

use crate::product::Product;
use serde_json::json;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::thread;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, Window, WindowEvent};

/// The files that a command line names; relative ones lie in `folder`.
pub fn named(words: &[OsString], folder: Option<&Path>) -> Vec<PathBuf> {
    let files = words.iter().filter(|word| !word.to_string_lossy().starts_with('-')).map(PathBuf::from);
    files.map(|file| folder.map_or(file.clone(), |folder| folder.join(file))).collect()
}

/// A second start hands over its files; the first comes forward.
pub fn from_second_start(app: &AppHandle, words: &[String], folder: &str) {
    let words: Vec<OsString> = words.iter().skip(1).map(OsString::from).collect();
    let files = app.state::<Product>().keep(named(&words, Some(Path::new(folder))));
    offer(app, files);
    if let Some(window) = app.get_webview_window(crate::MAIN) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The page listens: it hears of what came before it did.
pub fn page_listens(app: &AppHandle) {
    offer(app, app.state::<Product>().listens());
}

/// Follows what is dragged over the window.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    match event {
        DragDropEvent::Enter { .. } => drag(window, true),
        DragDropEvent::Leave => drag(window, false),
        DragDropEvent::Drop { paths, position } => {
            drag(window, false);
            let place = position.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
            let (window, paths) = (window.clone(), paths.clone());
            thread::spawn(move || {
                let offers = window.state::<Product>().app().offer_all(&paths);
                let _ = window.emit("dropped", json!({ "offers": offers, "x": place.x, "y": place.y }));
            });
        }
        _ => {}
    }
}

fn drag(window: &Window, over: bool) {
    let _ = window.emit("drag", json!({ "over": over }));
}

fn offer(app: &AppHandle, files: Vec<PathBuf>) {
    if files.is_empty() {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        let offers = app.state::<Product>().app().offer_all(&files);
        let _ = app.emit("opened", json!({ "offers": offers }));
    });
}

#[cfg(test)]
mod tests {
    use super::named;
    use std::ffi::OsString;
    use std::path::{Path, PathBuf};

    #[test]
    fn a_command_line_names_its_files_and_not_its_switches() {
        let words = ["--flag", "a.docx", "/b.pdf"].map(OsString::from);
        assert_eq!(
            named(&words, Some(Path::new("/in"))),
            [PathBuf::from("/in/a.docx"), PathBuf::from("/b.pdf")]
        );
        assert_eq!(named(&words, None), [PathBuf::from("a.docx"), PathBuf::from("/b.pdf")]);
    }
}
