//! What somebody who helps needs to know, and nothing of what is kept: counts, sizes, versions and the codes of
//! faults. No name, title, text or path is in it; the user reads it before it goes anywhere.

use crate::app::App;
use crate::files::{Product, ProductFile};
use crate::installed;
use crate::jobs::Job;
use crate::session::{Status, status_of};
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use std::sync::Arc;
use tafelstuk_core::board::calls::Nothing;
use tafelstuk_core::db::FILE;
use tafelstuk_core::views::whole;
use tafelstuk_model::Result;
use tafelstuk_model::catalogue::text;
use ts_rs::TS;

/// The diagnosis, to read and to save.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub(crate) struct Diagnosis {
    pub text: String,
    pub product: Product,
}

/// `help.diagnose`: works while the store is closed, too, and then tells less.
pub(crate) fn diagnose(app: &App, job: &Job<'_>, _: Nothing) -> Result<Diagnosis> {
    job.go_on(0, 1, "diagnosis-making")?;
    let told = told(app);
    let name = format!("{}.txt", text(app.config.lang, "diagnosis-file"));
    let bytes = Arc::new(told.clone().into_bytes());
    let product = app.shelve(ProductFile { name, media_type: "text/plain".into(), bytes });
    Ok(Diagnosis { text: told, product })
}

fn told(app: &App) -> String {
    let mut lines = String::new();
    // Writing into a text cannot fail.
    let mut say = |what: &str, value: &dyn std::fmt::Display| {
        let _ = writeln!(lines, "{what}: {value}");
    };
    let status = status_of(app, None);
    say("Tafelstuk", &env!("CARGO_PKG_VERSION"));
    say("system", &format!("{} {}", std::env::consts::OS, std::env::consts::ARCH));
    say("language", &app.config.lang.tag());
    say("made", &app.now().format("%Y-%m-%d %H:%M UTC"));
    of_status(&status, &mut say);
    for one in installed::all() {
        say(word(&one.program).as_str(), &word(&one.stand));
    }
    let size = std::fs::metadata(app.config.store.join(FILE)).map_or(0, |about| about.len());
    say("database bytes", &size);
    if let Err(fault) = of_rows(app, &mut say) {
        say("rows", &fault.code());
    }
    lines
}

fn of_status(status: &Status, say: &mut dyn FnMut(&str, &dyn std::fmt::Display)) {
    say("store", &word(&status.state));
    if let Some(fault) = &status.fault {
        say("store fault", &fault.code());
    }
    say("password", &status.has_password);
    say("recovery sheet", &status.has_recovery);
    say("keyring", &status.keyring);
    say("last backup", &status.backup.last.as_deref().unwrap_or("-"));
    if let Some(fault) = &status.backup.fault {
        say("backup fault", &fault.code());
    }
}

fn of_rows(app: &App, say: &mut dyn FnMut(&str, &dyn std::fmt::Display)) -> Result<()> {
    let (rows, blobs) = app.read(|read| Ok((whole::rows_by_table(read)?, whole::named_blobs(read)?)))?;
    for (table, count) in rows {
        say(&format!("rows in {table}"), &count);
    }
    say("files kept", &blobs.len());
    say("bytes of files kept", &blobs.iter().map(|blob| blob.bytes).sum::<u64>());
    Ok(())
}

/// A closed set's word, as the call table writes it.
fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}
