//! Closing the window: the page is asked first, so that nothing typed is lost. A page that does not
//! answer cannot hold the window: the second time it closes.

use crate::product::Product;
use crate::projection;
use std::sync::atomic::Ordering;
use tauri::{AppHandle, Emitter, Manager, Window, WindowEvent};

/// Asks the page where it is there to answer.
pub fn on_window_event(window: &Window, event: &WindowEvent) {
    // The window in the meeting room has nothing to lose, and goes with the one it follows.
    if window.label() != crate::MAIN {
        return;
    }
    if let WindowEvent::Destroyed = event {
        projection::close(window.app_handle());
    }
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    let product = window.state::<Product>();
    if !product.page_listens() || product.asked_to_close.swap(true, Ordering::Relaxed) {
        return;
    }
    api.prevent_close();
    let _ = window.emit("close_requested", ());
}

/// The page's answer.
pub fn answered(app: &AppHandle, ok: bool) {
    app.state::<Product>().asked_to_close.store(false, Ordering::Relaxed);
    if !ok {
        return;
    }
    if let Some(window) = app.get_webview_window(crate::MAIN) {
        let _ = window.destroy();
    }
}

/// The menu's way to close: as if the user had closed the window.
pub fn ask(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(crate::MAIN) {
        let _ = window.close();
    }
}
