//! Spelling in text fields. Other webviews follow the operating system; WebKitGTK wants to be told.

use std::thread;
use std::time::Duration;
use tafelstuk_app::Lang;
use tauri::WebviewWindow;

/// Reading the dictionaries takes longer than showing the page, so that comes first.
const SOON: Duration = Duration::from_secs(1);

/// Turns spelling on once the page stands, the user's own language first.
pub fn turn_on_soon(window: &WebviewWindow, lang: Lang) {
    let window = window.clone();
    thread::spawn(move || {
        thread::sleep(SOON);
        turn_on(&window, lang);
    });
}

#[cfg(target_os = "linux")]
fn turn_on(window: &WebviewWindow, lang: Lang) {
    use webkit2gtk::{WebContextExt, WebViewExt};
    let languages = match lang {
        Lang::Nl => ["nl_NL", "en_GB"],
        Lang::En => ["en_GB", "nl_NL"],
    };
    // A webview without a context has no spelling; that is no reason not to open.
    let _ = window.with_webview(move |webview| {
        if let Some(context) = webview.inner().context() {
            context.set_spell_checking_enabled(true);
            context.set_spell_checking_languages(&languages);
        }
    });
}

#[cfg(not(target_os = "linux"))]
fn turn_on(_window: &WebviewWindow, _lang: Lang) {}
