//! Starting the product on a store: this shell's clock, locale, paths and passphrase.

use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use tafelstuk_app::{App, Config, Error, Result};

/// The product on the store in `folder`, whatever is there.
pub fn start(folder: &Path) -> Result<Arc<App>> {
    let folders = directories::ProjectDirs::from("nl", "Tafelstuk", "Tafelstuk");
    let settings = std::env::var_os("TAFELSTUK_SETTINGS").map(Into::into);
    let settings = settings.or_else(|| folders.map(|folders| folders.config_dir().to_owned()));
    Ok(App::start(Config {
        store: std::path::absolute(folder)?,
        settings: settings.ok_or_else(|| Error::Io { detail: "HOME".into() })?,
        lang: crate::lang(),
        clock: || chrono::Local::now().fixed_offset(),
        keyring: true,
        passphrase: std::env::var("TAFELSTUK_PASSPHRASE").ok().filter(|text| !text.is_empty()),
    }))
}

/// The product on the store in `folder`, which must open.
pub fn open(folder: &Path) -> Result<Arc<App>> {
    let app = start(folder)?;
    app.call("store.unlock", Value::Null)?;
    Ok(app)
}

/// A call whose answer is JSON.
pub fn ask(app: &App, name: &str, request: Value) -> Result<Value> {
    app.ask(name, request)
}
