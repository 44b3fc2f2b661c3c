//! The product in process, as a host sees it: on a passing folder, without a keyring, with a fixed clock.

use chrono::{DateTime, FixedOffset};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::Arc;
use tafelstuk_app::{Answer, App, Config, Lang, Result};

/// The product, asked as a test asks it.
pub struct Asked {
    pub app: Arc<App>,
}

impl Asked {
    /// The product on the store in `store`, with the keys that lie in `settings`, at the given moment.
    pub fn at(store: &Path, settings: &Path, clock: fn() -> DateTime<FixedOffset>) -> Self {
        let app = App::start(Config {
            store: store.to_owned(),
            settings: settings.to_owned(),
            lang: Lang::Nl,
            clock,
            keyring: false,
            passphrase: None,
        });
        Self { app }
    }

    /// A new store in `folder`.
    pub fn create(folder: &Path) -> Self {
        let asked = Self::open(folder);
        asked.ask("store.create", json!({}));
        asked
    }

    /// The store that stands in `folder`.
    pub fn open(folder: &Path) -> Self {
        Self::at(&folder.join("store"), &folder.join("settings"), november)
    }

    /// A call that must succeed and gives JSON.
    pub fn ask(&self, name: &str, request: Value) -> Value {
        self.try_ask(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The answer of a call that must succeed, as the window gets it.
    pub fn text(&self, name: &str, request: Value) -> String {
        match self.app.call(name, request) {
            Ok(Answer::Json(text)) => text,
            Ok(Answer::Bytes(_)) => panic!("{name} gave bytes"),
            Err(error) => panic!("{name}: {error}"),
        }
    }

    /// A call that gives JSON.
    ///
    /// # Errors
    /// What the call refuses.
    pub fn try_ask(&self, name: &str, request: Value) -> Result<Value> {
        self.app.ask(name, request)
    }

    /// The PDF of a pack.
    pub fn pack(&self, request: Value) -> Vec<u8> {
        let made = self.ask("pack.build", request);
        let product = made["product"]["product"].as_str().expect("a product has a name");
        self.app.product(product).expect("it was just made").bytes.as_ref().clone()
    }

    /// The id of what a call made.
    pub fn made(&self, name: &str, request: Value) -> String {
        let made = self.ask(name, request);
        made["id"].as_str().unwrap_or_else(|| panic!("{name} gives an id")).to_owned()
    }
}

/// 25 November 2026 in the afternoon.
pub fn november() -> DateTime<FixedOffset> {
    moment("2026-11-25T14:03:00+01:00")
}

/// Five years and some later, on a clock in another zone.
pub fn much_later() -> DateTime<FixedOffset> {
    moment("2032-02-29T23:59:59-11:00")
}

fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a moment is written well")
}
