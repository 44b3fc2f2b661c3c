//! The one command of the page: the call table, and beside it what only a window can do (`window.*`).

use crate::product::Product;
use crate::{arrivals, closing, dialogs, projection};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tafelstuk_app::{Answer, Error, Result};
use tauri::ipc::Response;
use tauri::{AppHandle, Manager, async_runtime};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Save {
    product: String,
    #[serde(default)]
    then_show: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Closing {
    ok: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Project {
    meeting: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Zoom {
    factor: f64,
}

/// Makes the call `name`, on a thread where waiting hurts nobody.
///
/// Answers JSON as text and files as raw bytes; a refusal is `{ code, params }`.
#[tauri::command]
pub async fn call(app: AppHandle, name: String, request: Value) -> Result<Response> {
    let worked = async_runtime::spawn_blocking(move || answer(&app, &name, request)).await;
    match worked.map_err(|error| Error::Io { detail: error.to_string() })?? {
        Answer::Json(text) => Ok(Response::new(text)),
        Answer::Bytes(bytes) => Ok(Response::new(bytes)),
    }
}

fn answer(app: &AppHandle, name: &str, request: Value) -> Result<Answer> {
    let Some(own) = name.strip_prefix("window.") else {
        return app.state::<Product>().app().call(name, request);
    };
    let answer = match own {
        "pick_files" => to_json(&dialogs::pick_files(app)),
        "pick_folder" => to_json(&dialogs::pick_folder(app)?),
        "save" => {
            let Save { product, then_show } = read(name, request)?;
            to_json(&dialogs::save(app, &product, then_show)?)
        }
        "project" => {
            projection::open(app, &read::<Project>(name, request)?.meeting)?;
            to_json(&())
        }
        "zoom" => {
            zoom(app, read::<Zoom>(name, request)?.factor)?;
            to_json(&())
        }
        "opened" => {
            arrivals::page_listens(app);
            to_json(&())
        }
        "closing" => {
            closing::answered(app, read::<Closing>(name, request)?.ok);
            to_json(&())
        }
        _ => return Err(Error::UnknownCall { name: name.to_owned() }),
    };
    Ok(Answer::Json(answer))
}

/// Draws the work's window larger; beyond half and three times nothing can be read.
fn zoom(app: &AppHandle, factor: f64) -> Result<()> {
    let factor = if factor.is_finite() { factor.clamp(0.5, 3.0) } else { 1.0 };
    let Some(window) = app.get_webview_window(crate::MAIN) else { return Ok(()) };
    window.set_zoom(factor).map_err(|fault| Error::Io { detail: fault.to_string() })
}

fn read<T: DeserializeOwned>(call: &str, request: Value) -> Result<T> {
    serde_json::from_value(request)
        .map_err(|error| Error::BadRequest { call: call.to_owned(), detail: error.to_string() })
}

fn to_json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("an answer is plain data")
}
