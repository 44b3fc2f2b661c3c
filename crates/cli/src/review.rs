//! The offline round trip: send, read, answer, receive.

use crate::args::{Review, ReviewAs, ReviewBy};
use crate::run::{print, save};
use crate::store::{ask, open, start};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tafelstuk_app::{App, Error, Result};

/// The most bytes of a mail that are read.
const MOST_MAIL: u64 = 1_000_000;

/// What `answer` reads from stdin.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    #[serde(default)]
    answers: Vec<OnPoint>,
    #[serde(default)]
    remarks: Vec<Remark>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OnPoint {
    point: String,
    verdict: String,
    #[serde(default)]
    text: Option<String>,
}

/// A remark: its text alone, or with where it stands.
#[derive(Deserialize)]
#[serde(untagged)]
enum Remark {
    Text(String),
    Placed(Placed),
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Placed {
    #[serde(default)]
    paper: Option<String>,
    #[serde(default)]
    section: Option<String>,
    #[serde(default)]
    point: Option<String>,
    #[serde(default)]
    quote: Option<String>,
    #[serde(default)]
    text: String,
    /// What should stand in the place of the quote.
    #[serde(default)]
    suggestion: Option<String>,
    /// Never sent.
    #[serde(default)]
    private: bool,
}

/// Carries out one step.
pub fn run(step: Review) -> Result<()> {
    match step {
        Review::Send { store, meeting, to, by, output, folder } => {
            send(&store, (&meeting, &to), by, &Way { output, folder })
        }
        Review::Remind { store, meeting, to, output } => remind(&store, (&meeting, &to), output.as_deref()),
        Review::Read { store, file, compared } => read(&store, &file, compared),
        Review::Keys { store } => keys(&store),
        Review::Answer { store, package, output, folder } => {
            answer(&store, &package, &Way { output, folder })
        }
        Review::Folder { store, set, forget } => folder(&store, set, forget),
        Review::Receive { store, file, preview, compared } => receive(&store, &file, preview, compared),
        Review::Mail { store, meeting, from, on, by, file, preview } => {
            let text = stdin()?;
            let app = open(&store)?;
            let read = read_mail(&app, &meeting, &from, &text)?;
            if preview { print(&read.1) } else { note(&app, &read, (by, on), file.as_deref()) }
        }
    }
}

/// Where a file goes.
pub struct Way {
    pub output: Option<PathBuf>,
    /// Whether it goes into the shared folder.
    pub folder: bool,
}

impl Way {
    pub fn take(&self, app: &App, product: &Value) -> Result<()> {
        if self.folder {
            ask(app, "review.folder_put", json!({ "product": product["product"] }))?;
        }
        self.output.as_ref().map_or(Ok(()), |place| save(app, product, place))
    }
}

fn send(store: &Path, (meeting, to): (&str, &str), by: ReviewAs, way: &Way) -> Result<()> {
    let app = open(store)?;
    let asked = ask(&app, "review.ask", json!({ "meeting": meeting, "to": to }))?;
    let person = &asked["person"];
    let packed = match by {
        ReviewAs::App => ask(&app, "review.pack", json!({ "person": person, "password": password() }))?,
        ReviewAs::Word => ask(&app, "review.form", json!({ "person": person, "carrier": "word" }))?,
        ReviewAs::Pdf => ask(&app, "review.form", json!({ "person": person, "carrier": "pdf" }))?,
        ReviewAs::Mail => ask(&app, "review.form", json!({ "person": person, "carrier": "mail" }))?,
    };
    let papers = &packed["n_papers"];
    if let ReviewAs::Mail = by {
        let letter = format!("{}\n\n{}\n", said(&packed["subject"]), said(&packed["text"]));
        let place = way.output.as_ref().ok_or(Error::Missing { field: "output".into() })?;
        std::fs::write(place, &letter)?;
        return print(&json!({ "round": asked["round"], "papers": papers, "bytes": letter.len() }));
    }
    way.take(&app, &packed["product"])?;
    let bytes = &packed["product"]["bytes"];
    print(&json!({ "round": asked["round"], "papers": papers, "bytes": bytes }))
}

fn remind(store: &Path, (meeting, to): (&str, &str), output: Option<&Path>) -> Result<()> {
    let app = open(store)?;
    let asked = ask(&app, "review.ask", json!({ "meeting": meeting, "to": to }))?;
    let drafted = ask(&app, "review.remind", json!({ "person": asked["person"] }))?;
    if let Some(place) = output {
        if drafted["mail"].is_null() {
            return Err(Error::Missing { field: "email".into() });
        }
        save(&app, &drafted["mail"], place)?;
    }
    print(&json!({ "to": drafted["to"], "subject": drafted["subject"], "text": drafted["text"] }))
}

fn said(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn read(store: &Path, file: &Path, compared: Option<String>) -> Result<()> {
    let app = at_hand(store)?;
    let offer = app.offer(file)?.offer;
    let needs_password =
        ask(&app, "review.look", json!({ "offer": offer }))?["needs_password"] == json!(true);
    let password =
        if needs_password { Some(password().ok_or(Error::ExchangePasswordNeeded {})?) } else { None };
    let kept =
        ask(&app, "review.open", json!({ "offer": offer, "password": password, "compared": compared }))?;
    let view = ask(&app, "review.package", json!({ "package": kept["package"] }))?;
    let mut points = Vec::new();
    for paper in view["papers"].as_array().into_iter().flatten() {
        for (at, point) in paper["points"].as_array().into_iter().flatten().enumerate() {
            points.push(json!({
                "id": point["id"], "item": paper["label"], "text": point["text"],
                "paper": paper["paper"], "verdicts": paper["verdicts"][at],
            }));
        }
    }
    let cover = &view["cover"];
    print(&json!({
        "package": kept["package"], "from": cover["from"], "date": cover["date"],
        "question": cover["question"], "due": cover["due"], "points": points,
    }))
}

fn answer(store: &Path, package: &str, way: &Way) -> Result<()> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let bad =
        |fault: serde_json::Error| Error::BadRequest { call: "answer".into(), detail: fault.to_string() };
    let said: Answers = serde_json::from_str(&text).map_err(bad)?;
    let app = open(store)?;
    let view = ask(&app, "review.package", json!({ "package": package }))?;
    let package = &view["package"];
    for one in said.answers {
        let paper = paper_of(&view, &one.point)?;
        let what = json!({
            "about": "reaction", "paper": paper, "point": one.point, "verdict": one.verdict,
            "text": one.text.unwrap_or_default(),
        });
        ask(&app, "review.say", json!({ "package": package, "what": what }))?;
    }
    for remark in said.remarks {
        let one = match remark {
            Remark::Text(text) => Placed { text, ..Placed::default() },
            Remark::Placed(placed) => placed,
        };
        let anchor =
            json!({ "section": one.section, "point": one.point, "quote": one.quote.unwrap_or_default() });
        let what = json!({
            "about": "remark", "paper": one.paper, "anchor": anchor, "text": one.text,
            "suggestion": one.suggestion,
        });
        ask(&app, "review.say", json!({ "package": package, "what": what, "private": one.private }))?;
    }
    let replied = ask(&app, "review.reply", json!({ "package": package }))?;
    way.take(&app, &replied["product"])?;
    print(&json!({ "new": replied["n_new"], "bytes": replied["product"]["bytes"] }))
}

fn receive(store: &Path, file: &Path, preview: bool, compared: Option<String>) -> Result<()> {
    let app = open(store)?;
    let offer = app.offer(file)?.offer;
    print(&match preview {
        true => ask(&app, "review.preview", json!({ "offer": offer }))?,
        false => ask(&app, "review.receive", json!({ "offer": offer, "compared": compared }))?,
    })
}

fn folder(store: &Path, set: Option<PathBuf>, forget: bool) -> Result<()> {
    let app = open(store)?;
    if set.is_some() || forget {
        let offer = set.map(|folder| app.offer_folder(&folder)).transpose()?.map(|offer| offer.offer);
        ask(&app, "review.set_folder", json!({ "offer": offer }))?;
    }
    // A file counts once two looks found it the same.
    app.look_at_deliveries();
    app.look_at_deliveries();
    print(&ask(&app, "review.folder", json!({}))?)
}

fn keys(store: &Path) -> Result<()> {
    let app = open(store)?;
    let own = ask(&app, "review.own_key", json!({}))?;
    print(&json!({ "own": own["fingerprint"], "known": ask(&app, "review.known_keys", json!({}))? }))
}

fn stdin() -> Result<String> {
    let mut text = String::new();
    std::io::stdin().take(MOST_MAIL).read_to_string(&mut text)?;
    Ok(text)
}

/// Who is asked, and what `text` says per point.
fn read_mail(app: &App, meeting: &str, from: &str, text: &str) -> Result<(Value, Value)> {
    let asked = ask(app, "review.ask", json!({ "meeting": meeting, "to": from }))?;
    let read = ask(app, "review.read_mail", json!({ "person": asked["person"], "text": text }))?;
    Ok((asked, read))
}

fn note(
    app: &App,
    (asked, read): &(Value, Value),
    (by, on): (ReviewBy, Option<NaiveDate>),
    file: Option<&Path>,
) -> Result<()> {
    let found = read["found"].as_array().into_iter().flatten();
    let mut said: Vec<Value> = found.map(|one| one["what"].clone()).collect();
    if read["rest"] != json!("") {
        said.push(json!({ "about": "remark", "paper": null, "anchor": null, "text": read["rest"] }));
    }
    let on = on.unwrap_or_else(|| chrono::Local::now().date_naive());
    let offer = file.map(|file| app.offer(file)).transpose()?.map(|offered| offered.offer);
    let carrier = match by {
        ReviewBy::Mail => "mail",
        ReviewBy::Phone => "phone",
        ReviewBy::Paper => "paper",
    };
    let note =
        json!({ "person": asked["person"], "carrier": carrier, "on": on, "said": said, "offer": offer });
    ask(app, "review.record", note)?;
    print(&json!({ "round": asked["round"], "noted": said.len(), "rest": read["rest"] }))
}

/// The paper that a point of the package stands in.
fn paper_of(view: &Value, point: &str) -> Result<Value> {
    let holds = |paper: &&Value| {
        let points = paper["points"].as_array();
        points.is_some_and(|points| points.iter().any(|known| known["id"] == json!(point)))
    };
    let found = view["papers"].as_array().into_iter().flatten().find(holds);
    let missing = || Error::NotFound { kind: "point".into(), id: point.to_owned() };
    found.map(|paper| paper["paper"].clone()).ok_or_else(missing)
}

/// The store in `folder`; a reviewer needs none before, so one is made.
pub fn at_hand(folder: &Path) -> Result<Arc<App>> {
    match open(folder) {
        Err(Error::NoStore { .. }) => {
            let app = start(folder)?;
            ask(&app, "store.create", json!({}))?;
            Ok(app)
        }
        other => other,
    }
}

/// What closes and opens a package.
pub fn password() -> Option<String> {
    std::env::var("TAFELSTUK_EXCHANGE_PASSPHRASE").ok().filter(|text| !text.is_empty())
}
