//! Who writes: handed over, taken over, given back.

use crate::args::{Out, Writer, Written};
use crate::review::{Way, at_hand, password};
use crate::run::print;
use crate::store::{ask, open};
use serde_json::{Value, json};
use std::path::Path;
use tafelstuk_app::{Error, Result};

/// Carries out one step.
pub fn run(step: Writer) -> Result<()> {
    match step {
        Writer::Show { store, what } => {
            let app = open(&store)?;
            print(&ask(&app, "writer.of", named(&what))?)
        }
        Writer::HandOver { store, what, to, way } => {
            let mut request = named(&what);
            request["to"] = json!(to);
            pass(&store, "writer.hand_over", request, way)
        }
        Writer::Report { store, what, way } => pass(&store, "writer.report", named(&what), way),
        Writer::Accept { store, file, preview, compared } => accept(&store, &file, preview, compared),
        Writer::TakeOver { store, backup, meeting, paper, name } => {
            let app = at_hand(&store)?;
            let mut request =
                json!({ "offer": app.offer(&backup)?.offer, "secret": password().unwrap_or_default() });
            if meeting.is_none() && paper.is_none() {
                return print(&ask(&app, "writer.in_backup", request)?);
            }
            request["name"] = json!(name);
            request["meeting"] = json!(meeting);
            request["paper"] = json!(paper);
            print(&ask(&app, "writer.take_over", request)?)
        }
    }
}

fn named(what: &Written) -> Value {
    json!({ "meeting": what.meeting, "paper": what.paper })
}

fn pass(store: &Path, call: &str, mut request: Value, way: Out) -> Result<()> {
    let app = open(store)?;
    request["password"] = json!(password());
    let packed = ask(&app, call, request)?;
    Way { output: way.output, folder: way.folder }.take(&app, &packed["product"])?;
    print(&json!({ "papers": packed["n_papers"], "bytes": packed["product"]["bytes"] }))
}

fn accept(store: &Path, file: &Path, preview: bool, compared: Option<String>) -> Result<()> {
    let app = at_hand(store)?;
    let offer = app.offer(file)?.offer;
    let closed = ask(&app, "review.look", json!({ "offer": offer }))?["needs_password"] == json!(true);
    let password = if closed { Some(password().ok_or(Error::ExchangePasswordNeeded {})?) } else { None };
    let request = json!({ "offer": offer, "password": password, "compared": compared });
    print(&ask(&app, if preview { "writer.preview" } else { "writer.accept" }, request)?)
}
