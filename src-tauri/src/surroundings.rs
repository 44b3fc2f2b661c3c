//! What the window reads from its surroundings and passes in: clock, language, paths, key.

use chrono::{DateTime, FixedOffset, Local};
use directories::ProjectDirs;
use std::env;
use std::path::{Path, PathBuf};
use tafelstuk_app::{Config, Lang};
use tauri::{AppHandle, Url, WebviewUrl, WebviewWindowBuilder, Wry};

/// The language of the operating system; Dutch where it is neither Dutch nor English.
pub fn language() -> Lang {
    Lang::of_locale(&sys_locale::get_locale().unwrap_or_default())
}

/// Whether a test drives this window.
pub fn automated() -> bool {
    env::var_os("TAURI_AUTOMATION").is_some() || env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Where the product keeps its things, the same places as the command line's. `TAFELSTUK_STORE` and
/// `TAFELSTUK_SETTINGS` name others; `TAFELSTUK_PASSPHRASE` is the only key that is tried where it is set.
pub fn config(lang: Lang) -> Config {
    let folders = ProjectDirs::from("nl", "Tafelstuk", "Tafelstuk");
    let own = |folder: fn(&ProjectDirs) -> &Path| folders.as_ref().map(|folders| folder(folders).to_owned());
    let named = |variable: &str| env::var_os(variable).map(PathBuf::from);
    let store = own(ProjectDirs::data_local_dir).map(|folder| folder.join("store"));
    Config {
        // A user without a home still gets a store, in the folder that the program was started in.
        store: named("TAFELSTUK_STORE").or(store).unwrap_or_else(|| "tafelstuk-store".into()),
        settings: named("TAFELSTUK_SETTINGS")
            .or(own(ProjectDirs::config_dir))
            .unwrap_or_else(|| "tafelstuk-settings".into()),
        lang,
        clock: now,
        keyring: !automated(),
        passphrase: env::var("TAFELSTUK_PASSPHRASE").ok().filter(|text| !text.is_empty()),
    }
}

/// Begins a window of the product: it goes nowhere but to its own page. What the page remembers for this computer
/// lies beside the settings where those are named, so that two places know nothing of each other; else where the
/// system puts it.
pub fn window<'a>(
    app: &'a AppHandle,
    label: &str,
    page: WebviewUrl,
) -> WebviewWindowBuilder<'a, Wry, AppHandle> {
    let window = WebviewWindowBuilder::new(app, label, page).on_navigation(is_own_page);
    match env::var_os("TAFELSTUK_SETTINGS") {
        Some(folder) => window.data_directory(PathBuf::from(folder).join("window")),
        None => window,
    }
}

/// Whether the page may go there: to itself, and to the frame that stands between it and the program.
fn is_own_page(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" | "about" | "blob" => true,
        // The frame's scheme carries a number of this run.
        scheme if scheme.starts_with("isolation-") => true,
        "http" | "https" => {
            host == "tauri.localhost" || (host.starts_with("isolation-") && host.ends_with(".localhost"))
        }
        _ => false,
    }
}

fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

#[cfg(test)]
mod tests {
    use super::is_own_page;
    use tauri::Url;

    #[test]
    fn the_page_goes_nowhere_but_to_itself() {
        for (address, own) in [
            ("tauri://localhost/index.html", true),
            ("isolation-f5e07b4c://localhost/", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("http://tauri.localhost.example.org/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_own_page(&Url::parse(address).unwrap()), own, "{address}");
        }
    }
}
