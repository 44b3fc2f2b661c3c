//! The second window, for the screen in the meeting room: the decision that is being taken and nothing else.

use crate::surroundings;
use std::path::PathBuf;
use tafelstuk_app::catalogue::text;
use tafelstuk_app::{Error, Result};
use tauri::{AppHandle, Manager, WebviewUrl};

/// The window, as capabilities name it.
const PROJECTION: &str = "projection";

/// Opens the window at a meeting, or brings it forward there.
///
/// Errors: no such name of a meeting, or no window can be made.
pub fn open(app: &AppHandle, meeting: &str) -> Result<()> {
    if meeting.is_empty() || !meeting.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
        return Err(Error::NotFound { kind: "meeting".into(), id: meeting.chars().take(40).collect() });
    }
    let refused = |fault: tauri::Error| Error::Io { detail: fault.to_string() };
    let place = format!("/meetings/{meeting}/project");
    if let Some(window) = app.get_webview_window(PROJECTION) {
        let mut address = window.url().map_err(refused)?;
        address.set_fragment(Some(&place));
        window.navigate(address).map_err(refused)?;
        return window.set_focus().map_err(refused);
    }
    let page = WebviewUrl::App(PathBuf::from(format!("index.html#{place}")));
    let window = surroundings::window(app, PROJECTION, page)
        .title(text(surroundings::language(), "projection"))
        .inner_size(1280.0, 720.0)
        .build()
        .map_err(refused)?;
    // The menu is the work's.
    window.hide_menu().map_err(refused)
}

/// Closes the window, where it is open.
pub fn close(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(PROJECTION) {
        let _ = window.destroy();
    }
}
