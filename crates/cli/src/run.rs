//! What each command does: one or two calls, and the answer printed.

use crate::args::{Command, Listed, Search};
use crate::review;
use crate::store::{ask, open, start};
use crate::writer;
use serde::Serialize;
use serde_json::{Value, json};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use tafelstuk_app::{App, Error, Period, Result, calls, handbook, recognise_alone};

/// Carries out one command.
pub fn run(command: Command) -> Result<()> {
    match command {
        Command::Init { store, example } => init(&store, example),
        Command::Calls => list_calls(),
        Command::Call { store, name, request, files } => call(&store, &name, request.as_deref(), &files),
        Command::Intake { file, meeting_date } => intake(&file, meeting_date),
        Command::Period { text, on, next_meeting } => {
            print(&json!(Period::find(&text, Some(on), next_meeting)))
        }
        Command::List { store, what } => list(&store, what),
        Command::Attach { store, paper, files } => attach(&store, &paper, &files),
        Command::TakeIn { store, meeting, board, date, files } => {
            take_in(&store, meeting, board, date, &files)
        }
        Command::Pack {
            store,
            meeting,
            audience,
            recipient,
            recipients,
            marked,
            for_paper,
            large_print,
            publication,
            addendum,
            since,
            output,
        } => {
            if publication {
                return publish(&store, &meeting, audience.name(), &output);
            }
            let mut request = json!({
                "audience": audience.name(), "since": since, "marked": marked, "for_paper": for_paper,
                "large_print": large_print,
            });
            if addendum || since.is_some() {
                request["edition"] = json!("addendum");
            }
            match (recipients, recipient.as_slice()) {
                (None, []) => pack(&store, &meeting, request, &output),
                (None, [one]) => {
                    request["recipient"] = json!(one);
                    pack(&store, &meeting, request, &output)
                }
                (everybody, names) => {
                    let names = everybody.is_none().then_some(names);
                    copies(&store, &meeting, request, names, &output)
                }
            }
        }
        Command::Print { store, meeting, what, paper, output } => {
            let app = open(&store)?;
            let meeting = id_of(&app, &meeting)?;
            let request = json!({ "meeting": meeting, "what": what.name(), "paper": paper });
            save(&app, &ask(&app, "pack.print", request)?, &output)
        }
        Command::Calendar { store, meeting, series, output } => calendar(&store, &meeting, series, &output),
        Command::Paper { store, id, returned: Some(file), accept, .. } => {
            returned(&store, &id, &file, &accept)
        }
        Command::Paper { store, id, compare, word, .. } => paper(&store, &id, compare, word),
        Command::Steps { store, xlsx, csv } => steps(&store, xlsx, csv),
        Command::Search(search) => find(&search),
        Command::Review { step } => review::run(step),
        Command::Writer { step } => writer::run(step),
        Command::Handbook { output } => write_handbook(&output),
        Command::Archive { store, meeting, close, output } => archive(&store, &meeting, close, &output),
        Command::Export { store, output } => export(&store, &output),
        Command::Import { folder, store } => import(&folder, &store),
        Command::Verify { store } => verify(&store),
        Command::Backup { store, output } => backup(&store, &output),
        Command::Restore { file, store } => restore(&file, &store),
    }
}

fn init(store: &Path, example: bool) -> Result<()> {
    let app = start(store)?;
    ask(&app, "store.create", json!({ "example": example })).map(|_| ())
}

fn list_calls() -> Result<()> {
    let mut out = std::io::stdout().lock();
    for call in calls() {
        let kind = json!(call.kind);
        writeln!(out, "{:24} {}", call.name, kind.as_str().unwrap_or_default())?;
    }
    Ok(())
}

fn call(store: &Path, name: &str, request: Option<&str>, files: &[PathBuf]) -> Result<()> {
    let text = match request {
        Some("-") => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text)?;
            text
        }
        Some(text) => text.to_owned(),
        None => "{}".to_owned(),
    };
    let bad = |fault: serde_json::Error| Error::BadRequest { call: name.into(), detail: fault.to_string() };
    let mut request: Value = serde_json::from_str(&text).map_err(bad)?;
    let needs_store = !name.starts_with("store.") && !name.starts_with("app.");
    let app = if needs_store { open(store)? } else { start(store)? };
    for (at, file) in (1..).zip(files) {
        replace(&mut request, &format!("@{at}"), &app.offer(file)?.offer);
    }
    match app.call(name, request)? {
        tafelstuk_app::Answer::Json(text) => print(&serde_json::from_str::<Value>(&text).map_err(bad)?),
        tafelstuk_app::Answer::Bytes(bytes) => Ok(std::io::stdout().write_all(&bytes)?),
    }
}

fn intake(file: &Path, meeting_date: Option<chrono::NaiveDate>) -> Result<()> {
    let (name, bytes) = tafelstuk_app::read_file(file)?;
    let found = recognise_alone(&name, &bytes, meeting_date, crate::lang())?;
    for remark in &found.remarks {
        eprintln!("{remark}");
    }
    print(&found.recognised)
}

fn list(store: &Path, what: Listed) -> Result<()> {
    let name = match what {
        Listed::Boards => "board.list",
        Listed::Topics => "topic.list",
        Listed::Papers => "paper.list",
        Listed::Meetings => "meeting.list",
        Listed::Decisions => "decision.asked",
        Listed::Steps => "follow_up.all",
    };
    print(&ask(&*open(store)?, name, Value::Null)?)
}

fn attach(store: &Path, paper: &str, files: &[PathBuf]) -> Result<()> {
    let app = open(store)?;
    print(&ask(&app, "paper.attach", json!({ "paper": paper, "offers": offers(&app, files)? }))?)
}

fn take_in(
    store: &Path,
    meeting: Option<String>,
    board: Option<String>,
    date: Option<chrono::NaiveDate>,
    files: &[PathBuf],
) -> Result<()> {
    let app = open(store)?;
    let mut request = with_attached(&app, offers(&app, files)?, files)?;
    if let Some(meeting) = meeting {
        request["meeting"] = json!(id_of(&app, &meeting)?);
    }
    if let Some(board) = board {
        let known = ask(&app, "board.list", Value::Null)?;
        let is_id = known.as_array().is_some_and(|all| all.iter().any(|known| known["id"] == json!(board)));
        request["board"] = if is_id { json!(board) } else { json!({ "name": board }) };
        request["date"] = json!(date);
    }
    print(&ask(&app, "agenda.take_in", request)?)
}

/// What hangs on messages is taken in with them, as the window proposes it.
fn with_attached(app: &App, offers: Vec<String>, files: &[PathBuf]) -> Result<Value> {
    let is_message = |file: &PathBuf| {
        file.extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("eml") || ending.eq_ignore_ascii_case("msg"))
    };
    if !files.iter().any(is_message) {
        return Ok(json!({ "offers": offers }));
    }
    let read = ask(app, "intake.read", json!({ "offers": offers }))?;
    let read = read["papers"].as_array().cloned().unwrap_or_default();
    let (beside, papers): (Vec<Value>, Vec<Value>) =
        read.into_iter().partition(|file| !file["beside"].is_null());
    // What hangs on a message and is refused does not stop the message.
    let papers = papers.iter().filter(|file| file["fault"].is_null() || file["of"].is_null());
    let papers: Vec<&Value> = papers.map(|file| &file["offer"]).collect();
    let beside: Vec<Value> =
        beside.iter().map(|file| json!({ "offer": file["offer"], "to": file["beside"] })).collect();
    Ok(json!({ "offers": papers, "beside": beside }))
}

fn pack(store: &Path, meeting: &str, mut request: Value, output: &Path) -> Result<()> {
    let app = open(store)?;
    request["meeting"] = id_of(&app, meeting)?;
    let made = ask(&app, "pack.build", request)?;
    save(&app, &made["product"], output)?;
    let pack = &made["pack"];
    print(&json!({
        "id": pack["id"], "set": pack["set_number"], "pages": pack["pages"], "bytes": pack["bytes"],
        "left_out": made["left_out"],
    }))
}

/// One pack, and a copy of it for each of `names`, or for everybody who gets it.
fn copies(
    store: &Path,
    meeting: &str,
    mut request: Value,
    names: Option<&[String]>,
    output: &Path,
) -> Result<()> {
    let app = open(store)?;
    request["meeting"] = id_of(&app, meeting)?;
    let names = match names {
        Some(names) => json!(names),
        None => everybody(&app, &request)?,
    };
    std::fs::create_dir_all(output)?;
    let folder = app.offer_folder(output)?.offer;
    let made = ask(&app, "pack.build", request.clone())?;
    let ask_copies = json!({
        "id": made["pack"]["id"], "recipients": names, "marked": request["marked"], "folder": folder,
    });
    let saved = ask(&app, "pack.save_copies", ask_copies)?;
    print(&json!({
        "id": made["pack"]["id"], "set": made["pack"]["set_number"], "pages": made["pack"]["pages"],
        "files": saved["files"], "left_out": made["left_out"],
    }))
}

/// A pack that conforms, with its attachments beside it in a folder.
fn publish(store: &Path, meeting: &str, audience: &str, output: &Path) -> Result<()> {
    let app = open(store)?;
    let meeting = id_of(&app, meeting)?;
    std::fs::create_dir_all(output)?;
    let folder = app.offer_folder(output)?.offer;
    print(&ask(&app, "pack.publish", json!({ "meeting": meeting, "audience": audience, "folder": folder }))?)
}

/// The names of those who get the set that is asked for.
fn everybody(app: &App, request: &Value) -> Result<Value> {
    let view = ask(app, "dispatch.get", json!({ "meeting": request["meeting"] }))?;
    let all = view["recipients"].as_array().map(Vec::as_slice).unwrap_or_default();
    let theirs = all.iter().filter(|one| one["audience"] == request["audience"]);
    Ok(theirs.map(|one| one["name"].clone()).collect())
}

fn calendar(store: &Path, meeting: &str, series: bool, output: &Path) -> Result<()> {
    let app = open(store)?;
    let made = ask(&app, "meeting.calendar", json!({ "meeting": meeting, "series": series }))?;
    save(&app, &made["product"], output)?;
    print(&json!({ "meetings": made["meetings"], "cancelled": made["cancelled"] }))
}

fn paper(store: &Path, id: &str, compare: Option<Vec<String>>, word: Option<PathBuf>) -> Result<()> {
    let app = open(store)?;
    if let Some(output) = word {
        let product = ask(&app, "paper.word", json!({ "id": id }))?;
        return save(&app, &product, &output);
    }
    let answer = match compare.as_deref() {
        Some([from, to]) => ask(&app, "paper.compare", json!({ "id": id, "from": from, "to": to }))?,
        _ => ask(&app, "paper.get", json!({ "id": id }))?,
    };
    print(&answer)
}

/// What a file that came back says; with changes to accept, what it still says afterwards.
fn returned(store: &Path, id: &str, file: &Path, accept: &[String]) -> Result<()> {
    let app = open(store)?;
    let offer = app.offer(file)?.offer;
    let read = ask(&app, "paper.read_returned", json!({ "id": id, "offer": offer }))?;
    if accept.is_empty() {
        return print(&read);
    }
    let all = read["changes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let free = all.iter().filter(|change| change["by_hand"] == json!(false)).map(|change| &change["id"]);
    let changes = if accept == ["all"] { json!(free.collect::<Vec<_>>()) } else { json!(accept) };
    let request = json!({ "id": id, "offer": offer, "text": read["text"], "changes": changes });
    ask(&app, "paper.accept_returned", request)?;
    print(&ask(&app, "paper.read_returned", json!({ "id": id, "offer": offer }))?)
}

fn steps(store: &Path, xlsx: Option<PathBuf>, csv: Option<PathBuf>) -> Result<()> {
    let app = open(store)?;
    for (form, output) in [("xlsx", xlsx), ("csv", csv)] {
        if let Some(output) = output {
            save(&app, &ask(&app, "follow_up.export", json!({ "form": form }))?, &output)?;
        }
    }
    Ok(())
}

/// The files that were attached since the last search are read first.
fn find(search: &Search) -> Result<()> {
    let app = open(&search.store)?;
    ask(&app, "search.read_files", Value::Null)?;
    let request = json!({
        "text": search.text, "kind": search.kind, "board": board_named(&app, search.board.as_deref())?,
        "year": search.year, "partner": partner_named(&app, search.partner.as_deref())?, "state": search.state,
        "most": search.most,
    });
    print(&ask(&app, "search.find", request)?["hits"])
}

/// The id of the board of that name, short name or id.
fn board_named(app: &App, name: Option<&str>) -> Result<Value> {
    let Some(name) = name else { return Ok(Value::Null) };
    named(&ask(app, "board.list", Value::Null)?, "board", name)
}

/// The id of the partner of that name, short name or id, at whichever board it sits.
fn partner_named(app: &App, name: Option<&str>) -> Result<Value> {
    let Some(name) = name else { return Ok(Value::Null) };
    for board in ask(app, "board.list", Value::Null)?.as_array().into_iter().flatten() {
        let detail = ask(app, "board.get", json!({ "id": board["id"] }))?;
        if let Ok(found) = named(&detail["partners"], "partner", name) {
            return Ok(found);
        }
    }
    Err(Error::NotFound { kind: "partner".into(), id: name.into() })
}

fn named(all: &Value, kind: &str, name: &str) -> Result<Value> {
    let is_it = |one: &&Value| ["id", "name", "short"].iter().any(|field| one[*field] == json!(name));
    let found = all.as_array().and_then(|all| all.iter().find(is_it));
    let missing = || Error::NotFound { kind: kind.into(), id: name.into() };
    found.map(|one| one["id"].clone()).ok_or_else(missing)
}

fn archive(store: &Path, meeting: &str, close: bool, output: &Path) -> Result<()> {
    let app = open(store)?;
    let meeting = id_of(&app, meeting)?;
    let (folder, name) = folder_and_name(output)?;
    let folder = app.offer_folder(folder)?.offer;
    let request = json!({ "meeting": meeting, "folder": folder, "name": name, "close": close });
    print(&ask(&app, "archive.export", request)?)
}

fn export(store: &Path, output: &Path) -> Result<()> {
    let app = open(store)?;
    let (folder, name) = folder_and_name(output)?;
    let folder = app.offer_folder(folder)?.offer;
    print(&ask(&app, "store.export", json!({ "folder": folder, "name": name }))?)
}

fn import(folder: &Path, store: &Path) -> Result<()> {
    let app = start(store)?;
    let offer = app.offer_folder(folder)?.offer;
    ask(&app, "store.import", json!({ "offer": offer })).map(|_| ())
}

/// The folder that `output` is to lie in, and its name there.
fn folder_and_name(output: &Path) -> Result<(&Path, String)> {
    let bad = || Error::Invalid { field: "name".into(), value: output.display().to_string() };
    let name = output.file_name().ok_or_else(bad)?.to_string_lossy().into_owned();
    let folder = output.parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok((folder.unwrap_or(Path::new(".")), name))
}

fn verify(store: &Path) -> Result<()> {
    let report = ask(&*open(store)?, "store.verify", Value::Null)?;
    print(&report)?;
    match report["faults"].as_array().map(Vec::as_slice) {
        None | Some([]) => Ok(()),
        Some([first, ..]) => Err(Error::Damaged { detail: first.as_str().unwrap_or_default().to_owned() }),
    }
}

fn backup(store: &Path, output: &Path) -> Result<()> {
    let app = open(store)?;
    let to = app.offer_target(output)?.offer;
    ask(&app, "store.backup", json!({ "to": to })).map(|_| ())
}

fn restore(file: &Path, store: &Path) -> Result<()> {
    let app = start(store)?;
    let offer = app.offer(file)?.offer;
    ask(&app, "store.restore", json!({ "offer": offer })).map(|_| ())
}

/// The id of the meeting called `name`, which may be "latest".
fn id_of(app: &App, name: &str) -> Result<Value> {
    Ok(ask(app, "meeting.get", json!({ "id": name }))?["id"].clone())
}

fn offers(app: &App, files: &[PathBuf]) -> Result<Vec<String>> {
    files.iter().map(|file| app.offer(file).map(|offer| offer.offer)).collect()
}

/// Writes a product under a passing name first, so that the file is whole or not there.
fn write_handbook(output: &Path) -> Result<()> {
    tafelstuk_app::save(handbook(crate::lang(), chrono::Local::now().date_naive())?.into(), output)
}

pub(crate) fn save(app: &App, product: &Value, output: &Path) -> Result<()> {
    let file = app.product_reader(product["product"].as_str().unwrap_or_default())?;
    tafelstuk_app::save(file, output)
}

fn replace(value: &mut Value, mark: &str, offer: &str) {
    match value {
        Value::String(text) if text == mark => offer.clone_into(text),
        Value::Array(all) => all.iter_mut().for_each(|value| replace(value, mark, offer)),
        Value::Object(all) => all.values_mut().for_each(|value| replace(value, mark, offer)),
        _ => {}
    }
}

pub(crate) fn print(value: &impl Serialize) -> Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, value).map_err(|fault| Error::Io { detail: fault.to_string() })?;
    writeln!(out)?;
    Ok(out.flush()?)
}
